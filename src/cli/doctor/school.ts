import type { Probes } from '../../adapters/graph/probes.ts'
import type { Policy } from '../../policy/policy.ts'
import { teachingGroups } from '../../policy/teaching-groups.ts'
import type { Clock } from '../../service/needs.ts'
import { ok, pages, warning, wrong, type Line } from './line.ts'

type Looking = { readonly probes: Probes; readonly policy: Policy; readonly clock: Clock; readonly appId: string }

/** Of a large staff this many are looked at: enough to find a policy that was granted to nobody, or to a wrong group. */
const sample = 20

/** What one school's policy file names, as the tenant has it. */
export const school = async (looking: Looking): Promise<readonly Line[]> => [
  ...(await people(looking)),
  ...(await groups(looking)),
  ...(await teaching(looking)),
  ...(await education(looking)),
  await record(looking),
]

async function people({ probes, policy, appId }: Looking): Promise<readonly Line[]> {
  const { leads, headteacher, chair, governors, dpo, sencos } = policy.people
  const named = [
    ...leads.map((id, index) => [index === 0 ? 'lead' : 'deputy', id] as const),
    ['headteacher', headteacher] as const,
    ['chair', chair] as const,
    ...governors.map(id => ['governor', id] as const),
    ...dpo.map(id => ['data protection officer', id] as const),
    ...sencos.map(id => ['SENCO', id] as const),
  ]
  return Promise.all(
    named.map(async ([role, id]) => {
      const check = `${role} ${id}`
      const found = await probes.person(id)
      if (found.status !== 'answered')
        return found.http === 404
          ? wrong(check, 'is not in the directory: alerts to them reach nobody', pages.policy)
          : warning(check, `could not be looked up (${found.reason})`, `${pages.permissions}#userreadall`)
      if (found.value.accountEnabled === false) return wrong(check, 'the account is blocked', pages.policy)
      if (!found.value.userType)
        return wrong(
          check,
          'userType cannot be read, so guests would pass for members',
          `${pages.permissions}#userreadall`,
        )
      const app = await probes.hasApp(id, appId)
      if (app.status !== 'answered')
        return warning(check, `whether they have the app is unknown (${app.reason})`, pages.administrator)
      return app.value.length
        ? ok(check, 'is there, and has the app')
        : warning(check, 'has not got the app: only feed and mail reach them', `${pages.administrator}#app`)
    }),
  )
}

async function groups({ probes, policy }: Looking): Promise<readonly Line[]> {
  const { people: of, timetable } = policy
  const named = [
    ...of.staff.groups.map(id => ['staff group', id] as const),
    ...of.pupils.groups.map(id => ['pupil group', id] as const),
    ...Object.values(timetable.classes).map(id => ['class', id] as const),
  ]
  return Promise.all(
    named.map(async ([what, id]) => {
      const found = await probes.members(id)
      const check = `${what} ${id}`
      if (found.status !== 'answered')
        return wrong(check, `cannot be read (${found.reason})`, `${pages.permissions}#groupmemberreadall`)
      return found.value.length
        ? ok(check, `${found.value.length} members`)
        : wrong(check, 'has no members', pages.policy)
    }),
  )
}

/** Asked only where the policy goes by it: without the permission nobody could be placed then. */
async function education({ probes, policy }: Looking): Promise<readonly Line[]> {
  if (!policy.people.evidence.includes('education')) return []
  const read = await probes.educationUser(policy.people.headteacher)
  const check = 'roles of School Data Sync'
  if (read.status === 'answered' || read.http === 404) return [ok(check, 'can be read')]
  return [
    wrong(check, `cannot be read (${read.reason}): nobody is placed then`, `${pages.permissions}#edurosterreadall`),
  ]
}

/** Those in whose calendars lessons stand: can their calendars be read, and their meetings? */
async function teaching({ probes, policy, clock }: Looking): Promise<readonly Line[]> {
  const { calendarsOf } = policy.timetable
  const [group = ''] = teachingGroups(policy)
  const read = await probes.members(group)
  const mend = `${pages.permissions}#calendarsreadbasic`
  if (read.status !== 'answered') return [wrong('calendars', `the group cannot be read (${read.reason})`, mend)]
  const some = read.value.slice(0, sample).map(({ id }) => id)
  if (!some.length) return [wrong('calendars', 'nobody is in the group of timetable.calendarsOf', pages.policy)]
  const calendars = calendarsOf === undefined ? [] : await Promise.all(some.map(id => probes.calendar(id, clock.now())))
  const meetings = await Promise.all(some.map(id => probes.meetings(id)))
  const denied = (answers: typeof calendars): number =>
    answers.filter(answer => answer.status === 'refused' && answer.http !== 404).length
  return [
    calendarsOf === undefined
      ? ok('calendars', 'none is read: lessons come from files')
      : counted('calendars', denied(calendars), some.length, 'cannot be read: lessons of theirs are not seen', mend),
    counted(
      'access policy',
      denied(meetings),
      some.length,
      'are not covered: their lessons cannot be held (up to 30 minutes after it was granted)',
      `${pages.permissions}#application-access-policy`,
    ),
  ]
}

const counted = (check: string, denied: number, of: number, says: string, mend: string): Line =>
  denied ? wrong(check, `${denied} of ${of} people ${says}`, mend) : ok(check, `${of} people looked at`)

async function record({ probes, policy }: Looking): Promise<Line> {
  const { site, incidents } = policy.record
  const found = await probes.list(site, incidents)
  const check = `school record ${incidents}`
  const mend = `${pages.administrator}#record`
  if (found.status === 'answered') return ok(check, 'can be read; who else may read it, SharePoint alone shows')
  if (found.status === 'later') return warning(check, `no answer (${found.reason})`, mend)
  return found.http === 404
    ? wrong(check, 'the site has no such list', mend)
    : wrong(check, `the site is not granted to Chaperone (${found.reason})`, mend)
}
