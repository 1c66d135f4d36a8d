import type { Happened } from '../api/record.ts'

/** Of one kind of thing that happened: when first, how often, and whether any of it stands on the school record. */
export type Brief = {
  readonly what: string
  readonly from: number
  readonly times: number
  readonly isIncident: boolean
}

/** With six of them, three for each question, a record is still read in half a minute. */
const most = 3

/** What happened, each kind once, what stands on the school record first; `more` kinds are left out. */
export function briefly(happened: readonly Happened[]): { readonly kinds: readonly Brief[]; readonly more: number } {
  const kinds = [...new Set(happened.map(({ what }) => what))]
    .map((kind): Brief => {
      const all = happened.filter(({ what }) => what === kind)
      return {
        what: kind,
        from: Math.min(...all.map(({ from }) => from)),
        times: all.length,
        isIncident: all.some(({ isIncident }) => isIncident),
      }
    })
    .sort((one, other) => Number(other.isIncident) - Number(one.isIncident) || one.from - other.from)
  return { kinds: kinds.slice(0, most), more: Math.max(0, kinds.length - most) }
}
