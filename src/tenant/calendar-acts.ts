import type { TenantContext } from './context.ts'
import type { CalendarEvent } from './world.ts'

/** What people do in their calendars; whoever subscribed to that calendar is told. */
export type CalendarActs = {
  addEvent(event: CalendarEvent): void
  /** To another time, as long as before; in everybody's calendar. */
  moveEvent(event: CalendarEvent, startsAt: number): void
  cancelEvent(event: CalendarEvent): void
}

export function calendarActs(context: TenantContext): CalendarActs {
  const { calendars } = context.world
  const copies = ({ joinUrl, startsAt }: CalendarEvent) =>
    calendars.filter(one => one.joinUrl === joinUrl && one.startsAt === startsAt)
  return {
    addEvent(event) {
      calendars.push(event)
      context.onCalendarChange(event, 'created')
    },
    moveEvent(event, startsAt) {
      for (const copy of copies(event)) {
        copy.endsAt += startsAt - copy.startsAt
        copy.startsAt = startsAt
        context.onCalendarChange(copy, 'updated')
      }
    },
    cancelEvent(event) {
      for (const copy of copies(event)) {
        calendars.splice(calendars.indexOf(copy), 1)
        context.onCalendarChange(copy, 'deleted')
      }
    },
  }
}
