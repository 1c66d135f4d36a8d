import type { Instant } from '../../lesson/time.ts'
import { hours } from '../../lesson/time.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Role } from '../../policy/roles.ts'
import { calendarFile, type Called } from '../../service/register/calendar-file.ts'
import { weekPage } from '../../service/register/week-page.ts'
import { weekOf, type RegisterLine } from '../../service/register/week.ts'
import type { Service } from '../../service/service.ts'
import { problem, type Reply } from './reply.ts'
import type { Request } from './route.ts'
import type { Visitor } from './visitor.ts'

const whole: readonly Role[] = ['lead', 'headteacher', 'leadership']

/** GET /api/v1/week: seven days from `from` (now, where it is not said) as a page; of one class, or of the whole school. */
export async function week(service: Service, visitor: Visitor, request: Request): Promise<Reply> {
  const asked = await linesFor(service, visitor, request)
  if (!asked) return problem(404)
  const { timezone, languages } = service.policy.school
  const title = 'The week'
  const page = weekPage(asked.lines, calledIn(service.policy), { title, timezone, language: languages[0] ?? 'en' })
  return {
    status: 200,
    bytes: Buffer.from(page),
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'", ...unkept },
  }
}

/** GET /api/v1/week.ics: the same as a file that calendars read. */
export async function weekFile(service: Service, visitor: Visitor, request: Request): Promise<Reply> {
  const asked = await linesFor(service, visitor, request)
  if (!asked) return problem(404)
  const file = calendarFile(asked.lines, calledIn(service.policy), service.clock.now())
  const headers = { 'content-type': 'text/calendar; charset=utf-8', ...unkept }
  return { status: 200, bytes: Buffer.from(file), headers: { ...headers, 'content-disposition': attached } }
}

const unkept = { 'cache-control': 'no-store' }
const attached = 'attachment; filename="week.ics"'

/** A day may be asked for that began before now. */
const furthest = hours(24 * 400)

/** The lessons that this person may see of what they ask for; undefined: there is nothing here for them. */
async function linesFor(service: Service, visitor: Visitor, { query }: Request) {
  const now = service.clock.now()
  const from: Instant = Number(query.get('from') ?? now)
  const classGroup = query.get('class') ?? undefined
  if (!Number.isSafeInteger(from) || Math.abs(from - now) > furthest) return undefined
  const isLeading = whole.some(role => visitor.roles.has(role))
  if (classGroup === undefined) return isLeading ? { lines: await weekOf(service, from) } : undefined
  const isTaught = visitor.roles.has('pupil') && (await isIn(service, classGroup, visitor))
  if (!isLeading && !isTaught && !visitor.roles.has('staff')) return undefined
  const lines = await weekOf(service, from, classGroup)
  if (isTaught) return { lines: lines.map(forPupils) }
  return isLeading || lines.some(line => teaches(line, visitor)) ? { lines } : undefined
}

const teaches = ({ organiser, staff }: RegisterLine, { person }: Visitor): boolean =>
  organiser === person || staff.includes(person)

async function isIn({ directory }: Service, group: string, { person }: Visitor): Promise<boolean> {
  const members = await directory.members(group)
  return members.status === 'read' && members.people.includes(person)
}

/** What could not be set of a meeting is nothing that a pupil should know, or could use. */
const forPupils = (line: RegisterLine): RegisterLine => ({ ...line, readiness: undefined })

/** A class is called as its mail address begins; what a lesson is about is not kept. */
function calledIn({ timetable }: Policy): Called {
  const names = new Map(Object.entries(timetable.classes).map(([mail, group]) => [group, mail.split('@')[0]]))
  return ({ classGroup }) => names.get(classGroup ?? '') ?? 'Lesson'
}
