import type { Entry } from '../../engine/supervised.ts'
import { minutes, type Instant, type Millis } from '../../lesson/time.ts'

/** What is said of a one-to-one: whether staff named who is at home (B2), and what Chaperone did. */
export type Came = 'adult confirmed' | 'adult not confirmed' | 'held' | 'sent out' | 'did not take place'
export type CameOf = { readonly minutes: number; readonly what: readonly Came[] }

const alone: readonly string[] = ['one-to-one', 'lone-pupil']
const looking: readonly string[] = [...alone, 'adult-at-home']

/** What came of a one-to-one, as its lesson's journal has it: how many minutes one pupil was alone, and what was done. */
export function cameOf(journal: readonly Entry[], isByAgreement: boolean): CameOf {
  const entries = journal.map(({ entry }) => entry)
  const isDone = (what: 'hold' | 'removal') =>
    entries.some(
      entry =>
        entry.type === 'ActionSettled' &&
        entry.what === what &&
        entry.outcome === 'confirmed' &&
        looking.includes(entry.action.split('/')[0] ?? ''),
    )
  const isConfirmed = entries.some(({ type }) => type === 'AdultConfirmed')
  return {
    minutes: Math.round(timeAlone(journal) / minutes(1)),
    what: [
      ...(isByAgreement ? ([isConfirmed ? 'adult confirmed' : 'adult not confirmed'] as const) : []),
      ...(isDone('hold') ? (['held'] as const) : []),
      ...(isDone('removal') ? (['sent out'] as const) : []),
    ],
  }
}

/** All stretches together; one that has not ended yet goes until the last that is known of the lesson. */
function timeAlone(journal: readonly Entry[]): Millis {
  const open = new Map<string, { readonly since: Instant; readonly easedAt: Instant | undefined }>()
  let together = 0
  const close = (key: string, at: Instant): void => {
    const lapse = open.get(key)
    if (lapse) together += (lapse.easedAt ?? at) - lapse.since
    open.delete(key)
  }
  for (const { entry } of journal) {
    if (entry.type === 'LapseBegan' && alone.includes(entry.safeguard))
      open.set(entry.key, { since: entry.since, easedAt: undefined })
    if (entry.type === 'LapseEnded' || entry.type === 'LapseWithdrawn') close(entry.key, entry.at)
    const lapse = 'key' in entry ? open.get(entry.key) : undefined
    if (lapse && entry.type === 'LapseEased') open.set(entry.key, { ...lapse, easedAt: entry.at })
    if (lapse && entry.type === 'LapseResumed') open.set(entry.key, { ...lapse, easedAt: undefined })
  }
  const last = journal.at(-1)?.asOf ?? 0
  for (const key of [...open.keys()]) close(key, last)
  return together
}
