import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import type { Client } from '../browser/client.ts'
import { PersonField } from '../browser/person-field.tsx'
import { Erase } from './keeping.tsx'

/** Erases of one pupil whatever may go, in every lesson and outside of them; how much that would be is said first. */
export function ErasePerson({ client }: { client: Client }) {
  const [found, setFound] = useState('')
  const [left, setLeft] = useState('')
  const person = left.trim().toLowerCase() || found
  return (
    <section aria-labelledby="erase-person">
      <h2 id="erase-person">Erase what is kept of a pupil</h2>
      <p>
        In every lesson, in your closed matters, in registers and in the timetable: what must still be kept stays, and
        nothing is said of it. “There is nothing here” means that nothing can go now.
      </p>
      <PersonField client={client} label="Pupil to erase" place="pupil" chosen={found} choose={setFound} />
      <Field label="Or the id of somebody who has left the directory, as an export has it">
        <Input value={left} maxLength={36} onChange={(_, { value }) => setLeft(value)} />
      </Field>
      {person && (
        <Erase
          key={person}
          client={client}
          erasure={{ what: 'everything', person }}
          title="Erase everything of this pupil that may go"
        />
      )}
    </section>
  )
}
