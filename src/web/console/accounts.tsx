import type { MatterWhole } from '../api/console.ts'
import { nameOf } from '../browser/name-of.ts'
import { Account } from './account.tsx'
import { when } from './asked.tsx'
import type { Take } from './steps.tsx'

const unwritten = {
  lesson: 'Chaperone saw this in a lesson. Nobody has added what they know.',
  report: 'Nothing was written.',
  request: 'Nothing was written. They ask to talk.',
} as const

/** What was said of a matter, by whom; each can be corrected, and then both can be read. */
export function Accounts({ matter, take }: { matter: MatterWhole; take: Take }) {
  return (
    <>
      {matter.accounts.length === 0 && <p>{unwritten[matter.origin]}</p>}
      <ol hidden={matter.accounts.length === 0}>
        {matter.accounts.map(({ entry, by, at, corrects, ...said }) => (
          <li key={entry}>
            <small>
              {by ? nameOf(by) : 'somebody who asks not to be named'}, {when(at)}
              {corrects !== null && `, in place of number ${corrects}`}
            </small>
            {said.facts && <p>What happened: {said.facts}</p>}
            {said.words && <blockquote>{said.words}</blockquote>}
            {said.opinion && <p>What they think: {said.opinion}</p>}
            <Known said={said} />
            {matter.mayDecide && (
              <Account
                title={`Correct number ${entry}`}
                press="Put this in its place"
                why="Why is it corrected? The old one stays readable."
                before={said}
                send={(changed, reason) => take({ type: 'EntryCorrected', corrects: entry, reason, ...changed })}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

type Said = Omit<MatterWhole['accounts'][number], 'entry' | 'by' | 'at' | 'corrects'>

/** When and where it was, as far as somebody knew. */
function Known({ said: { happenedAt, noticedAt, noticedBy, place, inRecording, toldInPerson } }: { said: Said }) {
  const known = [
    ...(happenedAt === undefined ? [] : [`It happened ${when(happenedAt)}`]),
    ...(noticedAt === undefined ? [] : [`it was noticed ${when(noticedAt)}`]),
    ...(noticedBy ? [`noticed by ${noticedBy}`] : []),
    ...(place ? [`where: ${place}`] : []),
    ...(inRecording ? [`in the recording at ${inRecording}`] : []),
    ...(toldInPerson ? [`told in person: ${toldInPerson}`] : []),
  ]
  return known.length > 0 && <p>{known.join('; ')}.</p>
}
