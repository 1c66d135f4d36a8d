import { hours, type Instant } from '../../../lesson/time.ts'
import type { Span } from '../needs.ts'

/** A lesson as a file has it: people by their addresses or ids, the class by its group. */
export type FileLesson = {
  /** Where it stands in the file. */
  readonly line: number
  /** Its own name in the file, for ever; undefined: it is known by when, whose and for whom it is. */
  readonly uid: string | undefined
  readonly teachers: readonly string[]
  /** Whose meeting it is, where that is none of them and the link does not say. */
  readonly organiser: string | undefined
  readonly classGroup: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly link: string | undefined
}

/** All faults of a file at once, each with its line; no text of it is quoted, for it names people. */
export type FileRead =
  | {
      readonly status: 'good'
      readonly lessons: readonly FileLesson[]
      /** What stands in the file and is no lesson, or a lesson that cannot be made safe. */
      readonly notes: readonly string[]
    }
  | { readonly status: 'faulty'; readonly faults: readonly string[] }

/** How a file is read. */
export type Reading = {
  /** The school's own zone: of a time that names none. */
  readonly zone: string
  /** What repeats is written out within it. */
  readonly span: Span
  /** The group of a class, by what the file calls it. */
  readonly groupOf: (called: string) => string | undefined
}

const longest = hours(12)
const teams = /^https:\/\/(?:teams\.microsoft\.com|teams\.cloud\.microsoft|(?:gov|dod)\.teams\.microsoft\.us)\//
const meeting = /^\/(?:l\/meetup-join|meet)\/./

/** A link by which people join a meeting of Teams. */
export const isJoinLink = (text: string): boolean => teams.test(text) && meeting.test(URL.parse(text)?.pathname ?? '')

/** What cannot be of a lesson, whatever it was read from. */
export const faultsIn = ({ line, teachers, startsAt, endsAt, link }: FileLesson): readonly string[] => [
  ...(teachers.length ? [] : [`line ${line}: nobody teaches it`]),
  ...(endsAt > startsAt ? [] : [`line ${line}: does not end after its start`]),
  ...(endsAt - startsAt > longest ? [`line ${line}: lasts more than 12 hours`] : []),
  ...(link === undefined || isJoinLink(link)
    ? []
    : [`line ${line}: link: is no join link of Teams (https://teams.microsoft.com/l/meetup-join/… or /meet/…)`]),
]

/** Good, unless there is a fault. */
export function fileRead(
  lessons: readonly FileLesson[],
  faults: readonly string[],
  notes: readonly string[],
): FileRead {
  const all = [...faults, ...lessons.flatMap(faultsIn), ...twice(lessons)]
  const unsafe = lessons.filter(({ link }) => link === undefined)
  return all.length
    ? { status: 'faulty', faults: all }
    : {
        status: 'good',
        lessons,
        notes: [...notes, ...unsafe.map(({ line }) => `line ${line}: has no join link, so it will be unsafe`)],
      }
}

function twice(lessons: readonly FileLesson[]): readonly string[] {
  const first = new Map<string, number>()
  return lessons.flatMap(lesson => {
    const name = nameOf(lesson)
    const before = first.get(name)
    if (before === undefined) first.set(name, lesson.line)
    return before === undefined ? [] : [`line ${lesson.line}: is the same lesson as on line ${before}`]
  })
}

/** The lesson's name in the register: with a name of its own it is the same lesson wherever it is moved. */
export const nameOf = ({ uid, startsAt, classGroup, teachers }: FileLesson): string =>
  uid ?? `${startsAt} ${classGroup} ${teachers.join(' ').toLowerCase()}`
