import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { searchFound } from '../api/search.ts'
import { inOrder } from '../browser/in-order.ts'
import { counted, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { PupilChronology } from './chronology.tsx'
import { Matter } from './matter.tsx'
import { Opening } from './opening.tsx'

type Found = z.infer<typeof searchFound>
type Chosen = { readonly matter: string } | { readonly id: string; readonly name: string }

/** One search over people, matters and clauses: of what is not yours nothing is found. */
export default function Search({ client }: PlaceProps) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found>()
  const [said, setSaid] = useState('')
  const [{ take }] = useState(inOrder)
  const go = async (): Promise<void> => {
    const asked = await take(client.post('/api/v1/search', { text }, searchFound))
    if (!asked) return
    if ('failed' in asked) {
      setSaid(asked.failed)
      return
    }
    const { people, matters, clauses } = asked.value
    setFound(asked.value)
    setSaid(
      `${counted(matters.length, 'matter')}, ${counted(people.length, 'person', 'people')}, ${counted(clauses.length, 'clause')}.`,
    )
  }
  return (
    <Opening<Chosen>
      one={(chosen, back, open) =>
        'matter' in chosen ? (
          <Matter
            key={chosen.matter}
            client={client}
            id={chosen.matter}
            back={back}
            open={matter => open({ matter })}
          />
        ) : (
          <PupilChronology client={client} pupil={chosen} back={back} />
        )
      }
      list={open => (
        <section aria-labelledby="search">
          <h2 id="search">Search</h2>
          <form
            role="search"
            onSubmit={event => {
              event.preventDefault()
              void go()
            }}
          >
            <Field label="A name, a number such as 2026-0007, a category or a clause">
              <Input type="search" value={text} onChange={(_, { value }) => setText(value)} />
            </Field>
            <div className="presses">
              <Button type="submit" appearance="primary">
                Search
              </Button>
            </div>
          </form>
          <p role="status">{said}</p>
          {found && <Results found={found} choose={open} />}
        </section>
      )}
    />
  )
}

function Results({ found: { people, matters, clauses }, choose }: { found: Found; choose: (chosen: Chosen) => void }) {
  return (
    <>
      {matters.length > 0 && <h3>Matters</h3>}
      <ul>
        {matters.map(({ id, category, origin, raisedAt, state, band }) => (
          <li key={id}>
            <Button appearance="transparent" onClick={() => choose({ matter: id })}>
              {category ?? origins[origin]}
            </Button>{' '}
            {band}, {state}, raised {when(raisedAt)}
          </li>
        ))}
      </ul>
      {people.length > 0 && <h3>People</h3>}
      <ul>
        {people.map(({ id, name, place }) => (
          <li key={id}>
            {place === 'pupil' ? (
              <Button appearance="transparent" onClick={() => choose({ id, name })}>
                Chronology of {name}
              </Button>
            ) : (
              name
            )}
            , {place}
          </li>
        ))}
      </ul>
      {clauses.length > 0 && <h3>Clauses</h3>}
      <dl>
        {clauses.map(({ id, words }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const origins = { lesson: 'From a lesson', report: 'A report', request: 'Someone asks to talk' } as const
