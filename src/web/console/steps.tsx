import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import type { MatterWhole, Step } from '../api/console.ts'
import type { Client } from '../browser/client.ts'
import { PersonField } from '../browser/person-field.tsx'
import { TextField } from '../browser/text-field.tsx'
import { Until } from '../browser/until.tsx'
import { Account } from './account.tsx'
import { Advice } from './advice.tsx'
import { Chosen, Form, Said } from './forms.tsx'
import { Share } from './share.tsx'
import { Task } from './task.tsx'
import { when } from './asked.tsx'

/** @returns whether it is on the record; what is missing has been said. */
export type Take = (step: Step) => Promise<boolean>

type StepsProps = { client: Client; matter: MatterWhole; take: Take }

type SeenProps = Pick<MatterWhole, 'nextAskedAt'> & { seen: () => void }

/** Somebody must say that they have seen it; until then one person after the other is asked. */
const Seen = ({ nextAskedAt, seen }: SeenProps) => (
  <>
    <Button appearance="primary" size="large" onClick={seen}>
      I have seen this
    </Button>
    {nextAskedAt !== null && (
      <p>
        Unless somebody has, the next person is asked at {when(nextAskedAt)} <Until at={nextAskedAt} />
      </p>
    )}
  </>
)

/** What can be done now, each with its reason. What is missing for the end is said by the service, not guessed here. */
export function Steps({ client, matter, take }: StepsProps) {
  const add = (
    <Account title="Add what you know" press="Add it" send={said => take({ type: 'AccountAdded', ...said })} />
  )
  if (matter.state === 'closed')
    return (
      <>
        <p>This matter is closed.</p>
        {add}
      </>
    )
  return (
    <>
      {matter.unanswered && <Seen nextAskedAt={matter.nextAskedAt} seen={() => void take({ type: 'Acknowledge' })} />}
      <Tasks tasks={matter.tasks} take={take} />
      <h3>Go on with it</h3>
      {add}
      <About client={client} send={person => take({ type: 'SubjectAdded', person })} />
      <Chosen
        title="Triage"
        options={['red', 'amber', 'yellow']}
        press="Set the band"
        send={(band, reason) => take({ type: 'MatterTriaged', band, reason })}
      />
      <Task send={(text, dueAt) => take({ type: 'TaskSet', text, dueAt })} />
      <Said
        title="A decision"
        first="What is decided?"
        second="Why?"
        press="Decide"
        send={(what, reason) => take({ type: 'DecisionTaken', what, reason })}
      />
      <Advice send={sought => take({ type: 'AdviceSought', ...sought })} />
      <Share people={matter.mayShareWith} take={take} />
      <Chosen
        title="Where it stands"
        options={['in action', 'monitoring']}
        press="Write where it stands"
        send={(state, reason) => take({ type: 'StateSet', state, reason })}
      />
      <Chosen
        title="Were the parents told?"
        options={['yes', 'no', 'not safe to']}
        press="Write it down"
        send={(told, reason) => take({ type: 'ParentsAnswered', told, reason })}
      />
      <Outcome send={outcome => take({ type: 'OutcomeRecorded', ...outcome })} />
      <Button onClick={() => void take({ type: 'SignedOff' })}>Sign and close</Button>
    </>
  )
}

function Tasks({ tasks, take }: Pick<MatterWhole, 'tasks'> & { take: Take }) {
  const open = tasks.filter(({ done }) => !done)
  return (
    <>
      <h3>Tasks</h3>
      {open.length === 0 && <p>No task is open.</p>}
      {open.map(({ id, text, owner, dueAt }) => (
        <Said
          key={id}
          title={`${text} (${owner.name ?? 'somebody'}, until ${when(dueAt)})`}
          first="When and how was it done?"
          press="It is done"
          send={how => take({ type: 'TaskDone', task: id, how })}
        />
      ))}
    </>
  )
}

type AboutProps = { client: Client; send: (person: string) => Promise<boolean> }

/** Whoever else it turns out to be about. About an adult it goes to the headteacher at once, and leaves everybody else’s sight. */
function About({ client, send }: AboutProps) {
  const [person, setPerson] = useState('')
  return (
    <Form
      title="It is about somebody else, too"
      press="It is about them, too"
      isReady={person !== ''}
      go={() => send(person)}
    >
      <p>
        A matter about a member of staff is the headteacher’s, and one about the headteacher the chair’s: it goes to
        them at once, and may not be yours any more.
      </p>
      <PersonField client={client} label="Whom it is about" place="anybody" chosen={person} choose={setPerson} />
    </Form>
  )
}

type OutcomeProps = { send: (outcome: Omit<Extract<Step, { type: 'OutcomeRecorded' }>, 'type'>) => Promise<boolean> }

/** What came of it. To say of what was amber that it is no concern takes a second signature. */
function Outcome({ send }: OutcomeProps) {
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [childsView, setChildsView] = useState('')
  const [isConcern, setIsConcern] = useState(true)
  return (
    <Form title="The outcome" press="Write the outcome" go={() => send({ text, reason, isConcern, childsView })}>
      <TextField label="What came of it?" value={text} change={setText} />
      <Field label="Was it a concern?">
        <Select value={isConcern ? 'yes' : 'no'} onChange={(_, { value }) => setIsConcern(value !== 'no')}>
          <option value="yes">It was a concern</option>
          <option value="no">It was no concern</option>
        </Select>
      </Field>
      <TextField label="Why is this the end of it?" value={reason} change={setReason} />
      <TextField
        label="What does the child say of it, in their own words? (if they were asked)"
        value={childsView}
        change={setChildsView}
      />
    </Form>
  )
}
