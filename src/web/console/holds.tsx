import { useState } from 'react'
import { holdAnswer, holds, type Hold } from '../api/erasing.ts'
import type { Client } from '../browser/client.ts'
import { PersonField } from '../browser/person-field.tsx'
import { Asked, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { ErasePerson } from './erase-person.tsx'
import { PlaceHold } from './keeping.tsx'
import { Reasoned } from './forms.tsx'
import { Table } from './table.tsx'
import { useAsked } from './use-asked.ts'

/** What is kept whatever its time, each hold placed and lifted with a reason; and what is erased of a pupil, for those who lead. */
export default function Holds({ client, roles }: PlaceProps) {
  const { answer, again } = useAsked(client, '/api/v1/holds', holds)
  const [person, setPerson] = useState('')
  const place = roles.includes('headteacher') ? 'anybody' : 'pupil'
  return (
    <>
      <section aria-labelledby="holds">
        <h2 id="holds">Holds: what is kept whatever its time</h2>
        <p>
          While a hold stands, neither the night nor anybody erases what it is about. A lesson or a matter is held where
          it is read: in the timetable, and among the matters.
        </p>
        <Asked answer={answer}>
          {({ holds: standing }) =>
            standing.length === 0 ? (
              <p>No hold stands.</p>
            ) : (
              <Table label="Table of holds" heads={['About', 'Since', 'Lift']}>
                {standing.map(hold => (
                  <tr key={hold.about}>
                    <th scope="row">{called(hold)}</th>
                    <td>{when(hold.placed)}</td>
                    <td>
                      <Lift client={client} hold={hold} lifted={() => void again()} />
                    </td>
                  </tr>
                ))}
              </Table>
            )
          }
        </Asked>
        <h3>Place a hold</h3>
        <PersonField client={client} label="Person" place={place} chosen={person} choose={setPerson} />
        <PlaceHold
          key={person}
          client={client}
          about={person && `person/${person}`}
          title="On this person: every lesson that names them"
          placed={() => void again()}
        />
        <PlaceHold client={client} about="everything" title="On everything" placed={() => void again()} />
      </section>
      {roles.includes('lead') && <ErasePerson client={client} />}
    </>
  )
}

const Lift = ({ client, hold, lifted }: { client: Client; hold: Hold; lifted: () => void }) => (
  <Reasoned
    title="Lift"
    named={`Lift: ${called(hold)}`}
    why="Why is it lifted? This stands in the record."
    press="Lift the hold"
    send={async (reason, say) => {
      const asked = await client.post('/api/v1/holds/lift', { about: hold.about, reason }, holdAnswer)
      if ('failed' in asked) say(asked.failed)
      else lifted()
      return !('failed' in asked)
    }}
  />
)

function called({ what, name, at }: Hold): string {
  switch (what) {
    case 'everything':
      return 'Everything'
    case 'person':
      return name ?? 'Somebody whom the directory does not name'
    case 'lesson':
      return `The lesson of ${name ?? 'no class named'}${at === null ? '' : `, ${when(at)}`}`
    case 'matter':
      return `The matter ${name ?? 'without a category'}${at === null ? '' : `, raised ${when(at)}`}`
  }
}
