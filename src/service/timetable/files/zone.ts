import ICAL from 'ical.js'
import type { Instant, Millis } from '../../../lesson/time.ts'
import { clockOf } from '../../../policy/school-day.ts'

/** What the clock on the wall shows there at an instant, as milliseconds since 1970 in that clock's own reckoning. */
function wallAt(at: Instant, zone: string): Millis {
  const parts = clockOf(zone).formatToParts(at)
  const part = (type: string): number => Number(parts.find(each => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** A day on each side of a moment is beyond any change of the clocks. */
const aDay: Millis = 24 * 60 * 60 * 1000

/** The instants at which that clock shows this time: none in the hour that is left out in spring, two in autumn. */
export function instantsAt(wall: Millis, zone: string): readonly Instant[] {
  const offsets = [wall - aDay, wall + aDay].map(at => wallAt(at, zone) - at)
  return [...new Set(offsets.map(offset => wall - offset))]
    .filter(at => wallAt(at, zone) === wall)
    .sort((a, b) => a - b)
}

export function isZone(name: string): boolean {
  try {
    return clockOf(name).resolvedOptions().timeZone !== ''
  } catch {
    return false // Intl knows no such zone
  }
}

/** A zone by its IANA name for ical.js, which else knows only those that a file itself describes. */
class NamedZone extends ICAL.Timezone {
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const wall = Date.UTC(year, month - 1, day, hour, minute, second)
    const [at = wall - (wallAt(wall, this.tzid) - wall)] = instantsAt(wall, this.tzid)
    return (wall - at) / 1000
  }
}

/** From here on ical.js knows this zone, as one of the process: it is the same for every file. */
export function makeKnown(zone: string): void {
  if (!ICAL.TimezoneService.has(zone)) ICAL.TimezoneService.register(new NamedZone({ tzid: zone }), zone)
}
