import { useState } from 'react'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { clauses } from '../api/console.ts'
import { Asked } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { useAsked } from './use-asked.ts'

const levels = {
  auto: 'done with nobody asked',
  assist: 'a person decides',
  attest: 'only a person can know',
  outside: 'outside what software can do',
} as const

/** Every clause of the school's policy, how far Chaperone goes, and what keeps it. */
export default function Clauses({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/clauses', clauses)
  const [wanted, setWanted] = useState('')
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses">Clauses</h2>
      <Field label="Find a clause">
        <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      <Asked answer={answer}>
        {({ clauses: all }) => {
          const found = all.filter(({ id, words }) => `${id} ${words}`.toLowerCase().includes(wanted.toLowerCase()))
          return (
            <>
              <p role="status">
                {found.length} of {all.length} clauses.
              </p>
              <dl>
                {found.map(({ id, words, level, by }) => (
                  <div key={id}>
                    <dt>
                      {id}: {words}
                    </dt>
                    <dd>
                      <strong>{level.map(one => levels[one]).join('; ')}</strong>. {by.join(' ')}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )
        }}
      </Asked>
    </section>
  )
}
