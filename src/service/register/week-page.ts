import type { Instant } from '../../lesson/time.ts'
import type { Called } from './calendar-file.ts'
import type { RegisterLine } from './week.ts'

type Shown = { readonly title: string; readonly timezone: string; readonly language: string }

/** A week as a plain page: one table, readable without styles and by a screen reader. Nothing in it is a link. */
export function weekPage(lines: readonly RegisterLine[], called: Called, { title, timezone, language }: Shown): string {
  const day = (at: Instant) => form(at, timezone, { weekday: 'long', day: 'numeric', month: 'long' })
  const time = (at: Instant) => form(at, timezone, { hour: '2-digit', minute: '2-digit' })
  const rows = lines.map(line => {
    const { startsAt, endsAt } = line
    const cells = [day(startsAt), `${time(startsAt)}–${time(endsAt)}`, called(line), stateIn(line)]
    return `<tr>${cells.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  })
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
<table>
<thead><tr><th scope="col">Day</th><th scope="col">Time</th><th scope="col">Lesson</th><th scope="col">State</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}

const form = (at: Instant, timeZone: string, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...how }).format(at)

function stateIn({ state, origin, readiness, changes, hasLink }: RegisterLine): string {
  if (state === 'cancelled') return `cancelled${notice(changes.findLast(({ what }) => what === 'cancelled'))}`
  const moved = changes.findLast(({ what }) => what === 'moved')
  return [
    state,
    ...(origin === 'ad hoc' ? ['not on the timetable'] : []),
    ...(moved ? [`moved${notice(moved)}`] : []),
    ...(hasLink ? [] : ['no link']),
    ...(readiness === undefined || readiness === 'ready' ? [] : [readiness]),
  ].join('; ')
}

const notice = (change: RegisterLine['changes'][number] | undefined): string =>
  change && 'noticeHours' in change ? `, ${change.noticeHours} h before` : ''

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, found => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[found] ?? found)
