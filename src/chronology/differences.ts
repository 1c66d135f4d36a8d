import type { Entry } from '../engine/supervised.ts'
import type { Instant } from '../lesson/time.ts'

/** Something that was done, or would have been, in one journal and not so in the other. */
export type Difference = {
  /** Of the journal that has it; of the first where both do. */
  readonly at: Instant
  readonly is: 'gone' | 'new' | 'earlier' | 'later' | 'other'
  /** Ids and words of ours only. */
  readonly text: string
}

/** One step of a ladder as it was taken, and all that was ordered with it. */
type Taken = { readonly what: string; readonly at: Instant; readonly does: string }

/** How what was decided differs between the journal that a lesson has and the one that it would have had. Oldest first. */
export function differences(was: readonly Entry[], would: readonly Entry[]): readonly Difference[] {
  const [before, after] = [numbered(takenIn(was)), numbered(takenIn(would))]
  const gone = [...before].flatMap(([id, step]): Difference[] => {
    const now = after.get(id)
    return now
      ? changed(step, now)
      : [{ at: step.at, is: 'gone', text: `${step.what} would not have been (${step.does})` }]
  })
  const added = [...after].flatMap(([id, { at, what, does }]): Difference[] =>
    before.has(id) ? [] : [{ at, is: 'new', text: `${what} would have been: ${does}` }],
  )
  return [...gone, ...added].sort((one, other) => one.at - other.at)
}

function changed(step: Taken, now: Taken): Difference[] {
  const isSame = step.does === now.does
  const text = `${step.what}: ${isSame ? now.does : `${now.does} instead of ${step.does}`}`
  if (step.at === now.at) return isSame ? [] : [{ at: step.at, is: 'other', text: `${text}, at the same time` }]
  const seconds = Math.abs(now.at - step.at) / 1000
  const is = now.at < step.at ? 'earlier' : 'later'
  return [{ at: step.at, is, text: `${text}, ${seconds} s ${is}` }]
}

function takenIn(journal: readonly Entry[]): readonly Taken[] {
  return journal.flatMap(({ asOf, entry }, index) => {
    if (entry.type !== 'StepTaken') return []
    const { key, step } = entry
    return [{ what: `${key}: ${step}`, at: asOf, does: orderedWith(journal, index) }]
  })
}

/** What follows a step in the journal, up to the next: its record and its orders. */
function orderedWith(journal: readonly Entry[], index: number): string {
  const does: string[] = []
  for (const { entry } of journal.slice(index + 1)) {
    if (entry.type === 'IncidentOpened') does.push(`${entry.band} on the record`)
    else if (entry.type === 'ActionOrdered')
      does.push(entry.action.kind === 'alert' ? `${entry.action.band} alert` : entry.action.kind.replace('-', ' '))
    else break
  }
  return does.join(', ') || 'nothing'
}

/** The second time that the same step is taken about the same person is another. */
function numbered(steps: readonly Taken[]): ReadonlyMap<string, Taken> {
  const times = new Map<string, number>()
  return new Map(
    steps.map(step => {
      const time = (times.get(step.what) ?? 0) + 1
      times.set(step.what, time)
      return [`${step.what} ${time}`, step]
    }),
  )
}
