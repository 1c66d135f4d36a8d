import { Button } from '@fluentui/react-button'
import { useState } from 'react'
import { chronologyAnswer, type ChronologyPart } from '../api/chronology.ts'
import type { Client } from '../browser/client.ts'
import { counted, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { PersonField } from '../browser/person-field.tsx'
import { TextField } from '../browser/text-field.tsx'
import { OpenedHeading } from './opening.tsx'

type Read = { readonly from: number; readonly parts: readonly ChronologyPart[] }

/** What was seen, decided, done and said about one pupil, who is found by name. There is none of a member of staff. */
export default function Chronology({ client }: PlaceProps) {
  const [pupil, setPupil] = useState('')
  return (
    <section aria-labelledby="chronology">
      <h2 id="chronology">A pupil’s chronology</h2>
      <PersonField client={client} label="Pupil" place="pupil" chosen={pupil} choose={setPupil} />
      <Reading key={pupil} client={client} pupil={pupil} />
    </section>
  )
}

type PupilProps = { client: Client; pupil: { readonly id: string; readonly name: string }; back: () => void }

/** The same of a pupil whom somebody has found elsewhere. */
export const PupilChronology = ({ client, pupil: { id, name }, back }: PupilProps) => (
  <section aria-labelledby="pupil-chronology">
    <Button onClick={back}>Back</Button>
    <OpenedHeading id="pupil-chronology">Chronology of {name}</OpenedHeading>
    <Reading client={client} pupil={id} />
  </section>
)

/** Whoever reads it says why, and that stands in the record. */
function Reading({ client, pupil }: { client: Client; pupil: string }) {
  const [reason, setReason] = useState('')
  const [read, setRead] = useState<Read>()
  const [said, setSaid] = useState('')
  const go = async (until: number | null, before: readonly ChronologyPart[]): Promise<void> => {
    const asked = await client.post('/api/v1/chronology', { person: pupil, reason, until }, chronologyAnswer)
    if ('failed' in asked) {
      setSaid(asked.failed)
      return
    }
    const { refused, from, parts } = asked.value
    if (refused !== null) {
      setSaid(refused)
      return
    }
    const all = [...before, ...parts]
    const lines = all.reduce((sum, part) => sum + part.lines.length, 0)
    setRead({ from, parts: all })
    setSaid(`${counted(lines, 'line')} since ${when(from)}.`)
  }
  return (
    <>
      <TextField label="Why do you read it? This stands in the record." required value={reason} change={setReason} />
      <div className="presses">
        <Button appearance="primary" disabled={!pupil} onClick={() => void go(null, [])}>
          Read it
        </Button>
      </div>
      <p role="status">{said}</p>
      {read && <Parts parts={read.parts} />}
      {read && <Button onClick={() => void go(read.from, read.parts)}>The two weeks before</Button>}
    </>
  )
}

const Parts = ({ parts }: { parts: readonly ChronologyPart[] }) =>
  parts.map((part, which) => (
    <article key={`${part.at} ${which}`}>
      <h3>{headingOf(part)}</h3>
      <ol>
        {part.lines.map(({ at, kind, text }, index) => (
          <li key={`${at} ${index}`}>
            <small>
              {when(at)}, {kind}
            </small>{' '}
            {text}
          </li>
        ))}
      </ol>
    </article>
  ))

const headingOf = ({ what, number, at }: ChronologyPart): string =>
  what === 'lesson' ? `Lesson of ${when(at)}` : `Matter ${number ?? 'without a number'}, raised ${when(at)}`
