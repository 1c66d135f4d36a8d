import ICAL from 'ical.js'
import type { Instant } from '../../../lesson/time.ts'
import { fileRead, isJoinLink, type FileLesson, type FileRead, type Reading } from './lesson-of-file.ts'
import { isZone, makeKnown } from './zone.ts'

/** More than a lesson on each day of fifty years, and more of one entry than anybody looks ahead: beyond it is a mistake. */
const mostTurns = 20_000
const mostLessons = 500

type Entry = { readonly line: number; readonly component: ICAL.Component }
type Read = {
  readonly lessons: readonly FileLesson[]
  readonly faults: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Each entry of an iCalendar file (RFC 5545) is a lesson: what repeats is written out, with what was changed, added and
 * left out of it. Times are in the zones that the file describes, else by their IANA names, else in the school's own.
 */
export function calendarFile(text: string, reading: Reading): FileRead {
  const calendars = parse(text)
  if (!calendars) return { status: 'faulty', faults: ['the file is no iCalendar file'] }
  const lines = text.split(/\r\n|\n|\r/).flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []))
  const entries = calendars
    .flatMap(calendar => calendar.getAllSubcomponents('vevent'))
    .map((component, index) => ({ component, line: lines[index] ?? 0 }))
  if (!entries.length) return { status: 'faulty', faults: ['the file holds no lesson'] }
  const unknown = entries.flatMap(entry => settleZones(entry, reading.zone))
  if (unknown.length) return { status: 'faulty', faults: unknown }
  const read = [...Map.groupBy(entries, ({ component }) => textOf(component, 'uid')).values()].map(same =>
    lessonsOf(same, reading),
  )
  return fileRead(
    read.flatMap(({ lessons }) => lessons),
    read.flatMap(({ faults }) => faults),
    read.flatMap(({ notes }) => notes),
  )
}

function parse(text: string): readonly ICAL.Component[] | undefined {
  try {
    const parsed = ICAL.parse(text) as unknown[]
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][]
    return all.map(one => new ICAL.Component(one)).filter(({ name }) => name === 'vcalendar')
  } catch {
    return undefined // told as a fault; the parser's own words may quote the file
  }
}

const timed = ['dtstart', 'dtend', 'recurrence-id', 'exdate', 'rdate'] as const

/** Gives every time its zone, before anything is compared: a time without one is the school's. @returns what has none. */
function settleZones({ line, component }: Entry, school: string): readonly string[] {
  const faults: string[] = []
  makeKnown(school)
  for (const property of timed.flatMap(name => component.getAllProperties(name))) {
    const named = property.getParameter('tzid')
    const zone = typeof named === 'string' ? named : undefined
    if (zone === undefined && isFloating(property)) property.setParameter('tzid', school)
    if (zone === undefined || describes(component, zone)) continue
    if (isZone(zone)) makeKnown(zone)
    else faults.push(`line ${line}: is in a time zone that the file does not describe and nobody else knows`)
  }
  return faults
}

/** Looked at as it is written: a value once read keeps the zone that it was read with. */
const isFloating = (property: ICAL.Property): boolean => {
  const [, , type, ...values] = property.toJSON() as readonly unknown[]
  return type === 'date-time' && !values.every(value => String(value).endsWith('Z'))
}

const describes = ({ parent }: ICAL.Component, zone: string): boolean =>
  parent.getAllSubcomponents('vtimezone').some(one => textOf(one, 'tzid') === zone)

/** One entry with all that belongs to it: occurrences of it that are changed stand as entries of their own. */
function lessonsOf(same: readonly Entry[], reading: Reading): Read {
  const faults = same.flatMap(entry => faultsOf(entry, reading))
  if (faults.length) return { lessons: [], faults, notes: [] }
  if (same.every(isDay))
    return { lessons: [], faults, notes: same.map(({ line }) => `line ${line}: a whole day is no lesson`) }
  const masters = same.filter(({ component }) => !component.hasProperty('recurrence-id'))
  const changed = same.filter(({ component }) => component.hasProperty('recurrence-id'))
  const lone = masters.length ? [] : changed
  const written = [...masters, ...lone].map(one => writtenOut(one, masters.length ? changed : [], reading))
  return {
    lessons: written.flatMap(({ lessons }) => lessons),
    faults: written.flatMap(({ faults }) => faults),
    notes: same.filter(isCancelled).map(({ line }) => `line ${line}: is cancelled`),
  }
}

const isDay = ({ component }: Entry): boolean => timeOf(component, 'dtstart')?.isDate === true

const isCancelled = ({ component }: Entry): boolean => textOf(component, 'status')?.toUpperCase() === 'CANCELLED'

function faultsOf({ line, component }: Entry, { groupOf }: Reading): readonly string[] {
  const start = timeOf(component, 'dtstart')
  if (!start) return [`line ${line}: has no start`]
  if (start.isDate || isCancelled({ line, component })) return []
  return [
    ...(textOf(component, 'uid') === undefined ? [`line ${line}: has no UID`] : []),
    ...(classIn(component, groupOf) === undefined
      ? [`line ${line}: neither its attendees, its categories nor its summary name a class of timetable.classes`]
      : []),
  ]
}

/** As ical.js gives it; its types name one that they do not have. */
type Occurrence = { readonly item: ICAL.Event; readonly startDate: ICAL.Time; readonly endDate: ICAL.Time }

/** Every occurrence within the span. */
function writtenOut(entry: Entry, changed: readonly Entry[], { span, groupOf }: Reading): Omit<Read, 'notes'> {
  const event = new ICAL.Event(entry.component, {
    strictExceptions: true,
    exceptions: changed.map(({ component }) => component),
  })
  const lessons: FileLesson[] = []
  const turns = event.iterator()
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const next = turns.next() as ICAL.Time | null
    if (!next || wallOf(next) >= span.until + slack) return { lessons, faults: [] }
    if (lessons.length > mostLessons) break
    if (!changed.length && wallOf(next) < span.from - slack) continue
    const { item, startDate, endDate } = event.getOccurrenceDetails(next) as unknown as Occurrence
    const own = [entry, ...changed].find(({ component }) => component === item.component) ?? entry
    const [startsAt, endsAt] = [instant(startDate), instant(endDate)]
    if (isCancelled(own) || startsAt >= span.until || endsAt <= span.from) continue
    lessons.push({ ...lessonIn(own, groupOf), uid: uidOf(event, next), startsAt, endsAt })
  }
  return { lessons: [], faults: [`line ${entry.line}: repeats too often to be written out`] }
}

/** An occurrence may have been moved to an earlier time by so much, and is then still found. */
const slack = 31 * 24 * 60 * 60 * 1000

const instant = (time: ICAL.Time): Instant => time.toUnixTime() * 1000

/** Near enough to leave out what is far away; its zone would be dear to ask each time. */
const wallOf = ({ year, month, day }: ICAL.Time): number => Date.UTC(year, month - 1, day)

const uidOf = (event: ICAL.Event, occurrence: ICAL.Time): string =>
  event.isRecurring() || event.isRecurrenceException()
    ? `${event.uid} ${new Date(instant(event.isRecurrenceException() ? event.recurrenceId : occurrence)).toISOString()}`
    : event.uid

function lessonIn({ line, component }: Entry, groupOf: Reading['groupOf']) {
  const chairs = component
    .getAllProperties('attendee')
    .filter(one => String(one.getParameter('role')).toUpperCase() === 'CHAIR')
  const teachers = [...component.getAllProperties('organizer'), ...chairs].flatMap(mailOf)
  return {
    line,
    teachers: [...new Set(teachers)],
    organiser: undefined,
    classGroup: classIn(component, groupOf) ?? '',
    link: linkIn(component),
  }
}

const mailOf = (property: ICAL.Property): readonly string[] => {
  const [, address] = /^mailto:(.+)$/i.exec(String(property.getFirstValue())) ?? []
  return address === undefined ? [] : [address.trim().toLowerCase()]
}

/** A class is invited, or is a category, or is what the entry is called. */
function classIn(component: ICAL.Component, groupOf: Reading['groupOf']): string | undefined {
  const called = [
    ...component.getAllProperties('attendee').flatMap(mailOf),
    ...component.getAllProperties('categories').flatMap(one => one.getValues().map(String)),
    ...[textOf(component, 'summary') ?? []].flat(),
  ]
  return called.map(groupOf).find(group => group !== undefined)
}

/** Where Exchange, RFC 7986 and people write it. A text that holds none of Teams' links holds no link. */
function linkIn(component: ICAL.Component): string | undefined {
  const own = ['x-microsoft-skypeteamsmeetingurl', 'conference', 'url'].flatMap(name => textOf(component, name) ?? [])
  const within = ['location', 'description'].flatMap(
    name => textOf(component, name)?.match(/https:\/\/[^\s<>"]+/g) ?? [],
  )
  return [...own, ...within].find(isJoinLink)
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const timeOf = (component: ICAL.Component, name: string): ICAL.Time | undefined => {
  const value: unknown = component.getFirstPropertyValue(name)
  return value instanceof ICAL.Time ? value : undefined
}
