import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import { registers, type Register } from '../../api/registers.ts'
import type { Client } from '../../browser/client.ts'
import { Asked } from '../asked.tsx'
import type { PlaceProps } from '../console.tsx'
import { useAsked } from '../use-asked.ts'
import { Entries } from './entries.tsx'
import { titles } from './words.ts'

/** The school's registers, each to those who keep it. */
export default function Registers({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/registers', registers)
  return (
    <section aria-labelledby="registers">
      <h2 id="registers">Registers</h2>
      <Asked answer={answer}>{({ registers: mine }) => <Chosen client={client} mine={mine} />}</Asked>
    </section>
  )
}

function Chosen({ client, mine }: { client: Client; mine: readonly Register[] }) {
  const [kind, setKind] = useState(mine[0]?.kind)
  const register = mine.find(one => one.kind === kind)
  return (
    <>
      <Field label="Register">
        <Select value={kind} onChange={(_, { value }) => setKind(mine.find(one => one.kind === value)?.kind)}>
          {mine.map(one => (
            <option key={one.kind} value={one.kind}>
              {titles[one.kind]}
            </option>
          ))}
        </Select>
      </Field>
      {register && <Entries key={register.kind} client={client} register={register} />}
    </>
  )
}
