import ICAL from 'ical.js'
import type { RegisterLine } from './week.ts'

/** What a class and a lesson are called to whoever gets the file. */
export type Called = (line: RegisterLine) => string

/**
 * A class's week as an iCalendar file (RFC 5545), for parents to subscribe to: times in UTC, cancelled lessons marked as
 * such, and no link, for whoever has the file could pass it on (V39).
 */
export function calendarFile(lines: readonly RegisterLine[], called: Called, madeAt: number): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Chaperone//Timetable//EN')
  for (const line of lines) calendar.addSubcomponent(eventOf(line, called(line), madeAt))
  return `${calendar.toString()}\r\n`
}

function eventOf(line: RegisterLine, summary: string, madeAt: number): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${line.lesson}@chaperone`)
  event.addPropertyWithValue('dtstamp', instant(madeAt))
  event.addPropertyWithValue('dtstart', instant(line.startsAt))
  event.addPropertyWithValue('dtend', instant(line.endsAt))
  event.addPropertyWithValue('summary', summary)
  event.addPropertyWithValue('sequence', line.changes.length)
  event.addPropertyWithValue('status', line.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED')
  return event
}

const instant = (at: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true)
