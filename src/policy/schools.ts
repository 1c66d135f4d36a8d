import type { Policy } from './policy.ts'

type Meeting = { readonly thread: string | undefined; readonly attendees: readonly string[] }

/** The school (by its URN) whose class a meeting names first: the channel that it is held in, then whom it invites. */
export function schoolNamed(policies: readonly Policy[], { thread, attendees }: Meeting): string | undefined {
  const has = (wanted: (timetable: Policy['timetable']) => boolean) =>
    policies.find(({ timetable }) => wanted(timetable))?.school.urn
  const byChannel = thread === undefined ? undefined : has(({ channels }) => thread in channels)
  if (byChannel !== undefined) return byChannel
  for (const mail of attendees) {
    const urn = has(({ classes }) => mailsOf(classes).has(mail.toLowerCase()))
    if (urn !== undefined) return urn
  }
  return undefined
}

export type OfFile = { readonly file: string; readonly policy: Policy }

/** One thing that two schools' files both claim. */
export type Contradiction<File extends OfFile = OfFile> = {
  readonly first: File
  readonly second: File
  /** What the second claims, and where in its file. */
  readonly at: string
}

/** What two schools cannot both have: a number, a class, a channel. */
export function contradictions<File extends OfFile>(schools: readonly File[]): readonly Contradiction<File>[] {
  const found: Contradiction<File>[] = []
  const takenBy = new Map<string, File>()
  for (const second of schools)
    for (const [what, at] of claimsOf(second.policy)) {
      const first = takenBy.get(what)
      if (first && first !== second) found.push({ first, second, at })
      takenBy.set(what, first ?? second)
    }
  return found
}

/** The same in words, each naming both files. */
export const faultsBetween = (schools: readonly OfFile[]): readonly string[] =>
  contradictions(schools).map(
    ({ first, second, at }) => `${second.file}: ${at} is in ${first.file} as well: it belongs to one school only`,
  )

/** What a school has for itself alone, and where its file says so. A class is its mail address and its group. */
function claimsOf({ school, timetable: { classes, channels } }: Policy): ReadonlyMap<string, string> {
  const claims = new Map([[`urn ${school.urn}`, `school.urn ${school.urn}`]])
  for (const [mail, group] of Object.entries(classes)) {
    claims.set(`mail ${mail.toLowerCase()}`, `timetable.classes.${mail}`)
    claims.set(`group ${group}`, `timetable.classes: ${group}`)
  }
  for (const [thread, group] of Object.entries(channels)) {
    claims.set(`thread ${thread}`, `timetable.channels: ${thread}`)
    claims.set(`group ${group}`, `timetable.channels: ${group}`)
  }
  return claims
}

const mailsOf = (classes: Policy['timetable']['classes']): ReadonlySet<string> =>
  new Set(Object.keys(classes).map(mail => mail.toLowerCase()))
