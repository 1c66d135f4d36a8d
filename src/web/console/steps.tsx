import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { Textarea } from '@fluentui/react-textarea'
import { useState } from 'react'
import type { MatterWhole, Step } from '../api/console.ts'
import { Until } from '../browser/until.tsx'
import { when } from './asked.tsx'

type StepsProps = { matter: MatterWhole; take: (step: Step) => Promise<void> }

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
export function Steps({ matter, take }: StepsProps) {
  if (matter.state === 'closed') return <p>This matter is closed.</p>
  const open = matter.tasks.filter(({ done }) => !done)
  return (
    <>
      {matter.unanswered && <Seen nextAskedAt={matter.nextAskedAt} seen={() => void take({ type: 'Acknowledge' })} />}
      <h3>Tasks</h3>
      {open.length === 0 && <p>No task is open.</p>}
      {open.map(({ id, text }) => (
        <Said
          key={id}
          title={text}
          first="When and how was it done?"
          press="It is done"
          send={how => take({ type: 'TaskDone', task: id, how })}
        />
      ))}
      <h3>Go on with it</h3>
      <Chosen
        title="Triage"
        options={['red', 'amber', 'yellow']}
        press="Set the band"
        send={(band, reason) => take({ type: 'MatterTriaged', band, reason })}
      />
      <Said
        title="A task"
        first="What is to be done?"
        press="Set the task"
        send={text => take({ type: 'TaskSet', text, dueAt: Date.now() + tomorrow })}
      />
      <Said
        title="A decision"
        first="What is decided?"
        second="Why?"
        press="Decide"
        send={(what, reason) => take({ type: 'DecisionTaken', what, reason })}
      />
      <Chosen
        title="Were the parents told?"
        options={['yes', 'no', 'not safe to']}
        press="Write it down"
        send={(told, reason) => take({ type: 'ParentsAnswered', told, reason })}
      />
      <Said
        title="The outcome"
        first="What came of it?"
        second="Why is this the end of it?"
        press="Write the outcome"
        send={(text, reason) => take({ type: 'OutcomeRecorded', text, reason, isConcern: true })}
      />
      <Button onClick={() => void take({ type: 'SignedOff' })}>Sign and close</Button>
    </>
  )
}

const tomorrow = 24 * 60 * 60 * 1000

type SaidProps = {
  title: string
  first: string
  second?: string
  press: string
  send: (first: string, second: string) => Promise<void>
}

function Said({ title, first, second, press, send }: SaidProps) {
  const [one, setOne] = useState('')
  const [two, setTwo] = useState('')
  return (
    <details>
      <summary>{title}</summary>
      <Field label={first}>
        <Textarea value={one} onChange={(_, { value }) => setOne(value)} />
      </Field>
      {second !== undefined && (
        <Field label={second}>
          <Textarea value={two} onChange={(_, { value }) => setTwo(value)} />
        </Field>
      )}
      <Button onClick={() => void send(one, two)}>{press}</Button>
    </details>
  )
}

type ChosenProps<Option extends string> = {
  title: string
  options: readonly [Option, ...Option[]]
  press: string
  send: (option: Option, reason: string) => Promise<void>
}

function Chosen<Option extends string>({ title, options, press, send }: ChosenProps<Option>) {
  const [option, setOption] = useState<Option>(options[0])
  const [reason, setReason] = useState('')
  return (
    <details>
      <summary>{title}</summary>
      <Field label={title}>
        <Select value={option} onChange={(_, { value }) => setOption(options.find(one => one === value) ?? options[0])}>
          {options.map(one => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Field label="Why?">
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button onClick={() => void send(option, reason)}>{press}</Button>
    </details>
  )
}
