import type { Policy } from '../../../policy/policy.ts'
import type { Span } from '../needs.ts'
import { calendarFile } from './calendar-file.ts'
import { csvFile } from './csv-file.ts'
import type { FileRead } from './lesson-of-file.ts'

/** Reads a timetable by its name's ending, with the school's zone and its names of classes. Nobody is looked up. */
export function readTimetable(name: string, text: string, { school, timetable }: Policy, span: Span): FileRead {
  const groups = new Map(Object.entries(timetable.classes).map(([called, group]) => [called.toLowerCase(), group]))
  const reading = {
    zone: school.timezone,
    span,
    groupOf: (called: string) => groupOf(groups, called.trim().toLowerCase()),
  }
  return name.toLowerCase().endsWith('.ics') ? calendarFile(text, reading) : csvFile(text, reading)
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const groupOf = (groups: ReadonlyMap<string, string>, called: string): string | undefined =>
  groups.get(called) ?? (guid.test(called) ? called : undefined)
