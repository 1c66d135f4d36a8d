import { Button } from '@fluentui/react-button'
import { useState } from 'react'
import { chatRules, ruleAnswer, type ChatRules as Rules } from '../api/chat-rules.ts'
import type { Client } from '../browser/client.ts'
import { nameOf } from '../browser/name-of.ts'
import { TextField } from '../browser/text-field.tsx'
import { Asked, counted, when } from './asked.tsx'
import { End } from './registers/end.tsx'
import { useAsked } from './use-asked.ts'

const answers = {
  done: 'It is decided, and the other leads are told.',
  'not proposed': 'The last digest does not propose this rule, or somebody has decided meanwhile.',
  'no such decision': 'This decision has been taken back before.',
  'no reason': 'Please say why.',
} as const

/** Rules of the chat reader that were right too rarely: a lead decides, with a reason, and may take it back (V36). */
export function ChatRules({ client }: { client: Client }) {
  const { answer, again } = useAsked(client, '/api/v1/chat-rules', chatRules)
  const [said, setSaid] = useState('')
  const post = async (path: string, body: unknown): Promise<string> => {
    const asked = await client.post(path, body, ruleAnswer)
    const text = 'failed' in asked ? asked.failed : answers[asked.value.answer]
    const isDone = !('failed' in asked) && asked.value.answer === 'done'
    setSaid(text)
    if (isDone) await again()
    return isDone ? '' : text
  }
  if (answer.is === 'failed') return null // whoever may not decide has nothing to see here
  return (
    <section aria-labelledby="chat-rules">
      <h3 id="chat-rules">What the chat reader finds too often</h3>
      <Asked answer={answer}>
        {({ proposed, decided }) => (
          <>
            {proposed.length === 0 && <p>The last digest proposes nothing.</p>}
            {proposed.map(one => (
              <Proposed
                key={one.rule}
                {...one}
                decide={body => post('/api/v1/chat-rules', { ...body, rule: one.rule })}
              />
            ))}
            <ul>
              {decided.map(one => (
                <Decision key={one.id} {...one} end={why => post('/api/v1/chat-rules/end', { id: one.id, why })} />
              ))}
            </ul>
          </>
        )}
      </Asked>
      <p role="status">{said}</p>
    </section>
  )
}

type ProposedProps = Rules['proposed'][number] & {
  decide: (body: { decision: 'set aside' | 'keep'; reason: string }) => Promise<string>
}

function Proposed({ seen, told, nothing, decide }: ProposedProps) {
  const [reason, setReason] = useState('')
  return (
    <div role="group" aria-label={seen}>
      <p>
        Staff were told of {seen} {counted(told, 'time')}, and there was nothing in it {counted(nothing, 'time')}.
      </p>
      <TextField label="Why do you decide so?" required value={reason} change={setReason} />
      <Button onClick={() => void decide({ decision: 'set aside', reason })}>Only put it on the record</Button>
      <Button onClick={() => void decide({ decision: 'keep', reason })}>Go on telling staff</Button>
    </div>
  )
}

function Decision({
  seen,
  decision,
  by,
  at,
  reason,
  ended,
  end,
}: Rules['decided'][number] & { end: (why: string) => Promise<string> }) {
  const what = `${seen}: ${decision === 'keep' ? 'staff go on being told' : 'only on the record'}`
  return (
    <li>
      {what}, since {when(at)}, by {nameOf(by)}. “{reason}”{' '}
      {ended ? (
        <>
          Taken back {when(ended.at)}: “{ended.why}”
        </>
      ) : (
        <End whose={what} end={end} />
      )}
    </li>
  )
}
