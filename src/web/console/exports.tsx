import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import type { PlaceProps } from './console.tsx'
import { Export } from './export.tsx'
import { PersonField } from '../browser/person-field.tsx'

const day = 24 * 60 * 60 * 1000
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** What goes out of the record: of a period, or of one pupil within it. A single matter is exported where it is read. */
export default function Exports({ client }: PlaceProps) {
  const [from, setFrom] = useState(() => dateOf(Date.now() - 28 * day))
  const [to, setTo] = useState(() => dateOf(Date.now()))
  const [person, setPerson] = useState('')
  const span = () => ({ from: new Date(`${from}T00:00`).getTime(), to: new Date(`${to}T00:00`).getTime() + day })
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">Exports</h2>
      <p>Each is a zip to read, to print and for a spreadsheet, with what proves every line of it.</p>
      <div className="pair">
        <Field label="From">
          <Input type="date" value={from} onChange={(_, { value }) => value && setFrom(value)} />
        </Field>
        <Field label="To">
          <Input type="date" value={to} onChange={(_, { value }) => value && setTo(value)} />
        </Field>
      </div>
      <Export client={client} title="The record of this time" wanted={() => ({ what: 'period', ...span() })} />
      <h3>Of one pupil</h3>
      <PersonField client={client} label="Pupil" place="pupil" chosen={person} choose={setPerson} />
      {person && (
        <>
          <Export
            client={client}
            title="This pupil’s chronology in this time"
            wanted={() => ({ what: 'pupil', person, ...span() })}
          />
          <Export
            client={client}
            title="What is kept about this pupil, for a subject access request"
            wanted={() => ({ what: 'subject access', person, ...span() })}
          />
        </>
      )}
    </section>
  )
}
