import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { consent } from '../../src/cli/demo/consent.ts'
import { makeEvent, makeMeeting, seedWorld } from '../../src/tenant/seed.ts'
import { startTenant, type Tenant } from '../../src/tenant/tenant.ts'
import type { List, Meeting, World } from '../../src/tenant/world.ts'

/** One school of a trust: its people, its lesson now, and its list of incidents. */
export type TrustSchool = {
  readonly urn: string
  readonly file: string
  readonly lead: string
  readonly teacher: string
  readonly pupils: readonly string[]
  readonly meeting: Meeting
  readonly list: List
}

/** A number of ours as an id of the directory, each school with a block of its own. */
const id = (school: number, number: number): string =>
  `0a4f1e1d-0000-4000-8000-${(0x100_0000 + school * 0x1000 + number).toString(16).padStart(12, '0')}`
const pupilsOfEach = 4

/** A tenant with so many schools, each with a lesson that begins now and lasts an hour. */
export async function openTrust(schools: number): Promise<{ tenant: Tenant; all: readonly TrustSchool[] }> {
  const clock = { now: () => Date.now() }
  const world = seedWorld(clock)
  consent(world)
  world.calendars.splice(0)
  world.meetings.clear()
  const [first] = world.sites.values()
  const [like] = first?.lists.values() ?? []
  if (!first || !like) throw new Error('Oakfield has no list')
  world.sites.clear()
  const all = Array.from({ length: schools }, (_, index) => addSchool(world, index, first, like, clock.now()))
  return { tenant: await startTenant({ clock, world }), all }
}

type Site = World['sites'] extends Map<string, infer Each> ? Each : never

function addSchool(world: World, school: number, site: Site, like: List, startsAt: number): TrustSchool {
  const own = (number: number): string => id(school, number)
  const [lead, deputy, headteacher, chair, teacher] = [1, 2, 3, 4, 5].map(own) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const pupils = Array.from({ length: pupilsOfEach }, (_, pupil) => own(0x100 + pupil))
  const [staff, everyPupil, classGroup] = [own(0x401), own(0x402), own(0x403)]
  const mail = (name: string): string => `${name}@school${school}.example`
  const [user] = world.users.values()
  if (!user) throw new Error('Oakfield has nobody')
  for (const person of [lead, deputy, headteacher, chair, teacher, ...pupils]) {
    const name = mail(`p${person.slice(-4)}`)
    world.users.set(person, { ...user, id: person, displayName: name, mail: name, userPrincipalName: name })
  }
  const add = (group: string, name: string, members: readonly string[]) =>
    world.groups.set(group, { id: group, displayName: name, mail: mail(name), members: new Set(members) })
  add(staff, 'staff', [lead, deputy, headteacher, chair, teacher])
  add(everyPupil, 'pupils', pupils)
  add(classGroup, 'class', [...pupils, teacher])
  const list: List = { ...like, id: own(0x601), items: [] }
  const siteId = `trust.sharepoint.example,${own(0x701)},${own(0x702)}`
  world.sites.set(siteId, { ...site, id: siteId, lists: new Map([[list.id, list]]), files: new Map() })
  const times = { startsAt, endsAt: startsAt + 3_600_000 }
  const meeting = makeMeeting({ number: 1000 + school, organiser: teacher, subject: 'Maths', ...times })
  world.meetings.set(meeting.id, meeting)
  world.calendars.push({ ...makeEvent(meeting, [mail('class')]), id: `event-${school}` })
  const urn = String(100_000 + school)
  const document = parseDocument(demoPolicy())
  document.setIn(['school', 'name'], `School ${school}`)
  document.setIn(['school', 'urn'], urn)
  document.setIn(['enforce', 'decidedBy'], lead)
  document.set('people', {
    staff: { groups: [staff] },
    pupils: { groups: [everyPupil] },
    leads: [lead, deputy],
    headteacher,
    chair,
    administrators: { groups: [staff] },
  })
  document.setIn(['timetable', 'calendarsOf'], staff)
  document.setIn(['timetable', 'classes'], { [mail('class')]: classGroup })
  document.set('record', { site: siteId, incidents: list.name })
  document.setIn(['lessons', 'longest'], { ks2: '2h' })
  document.set('digests', { interruptions: 1000 })
  return { urn, file: String(document), lead, teacher, pupils, meeting, list }
}

/** Writes each school's file into the policy folder of a service. */
export async function writeFiles(policyDir: string, all: readonly TrustSchool[]): Promise<void> {
  for (const { urn, file } of all) await writeFile(join(policyDir, `${urn}.yaml`), file)
}
