import { cast, makeEvent, makeMeeting } from '../../src/tenant/seed.ts'
import type { Meeting, World } from '../../src/tenant/world.ts'

const guid = (number: number): string => `0a4f1e1d-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
const groups = { staff: guid(0x1401), pupils: guid(0x1402), class5c: guid(0x1403) }
const site = 'ashfield.sharepoint.example,0a4f1e1d-0000-4000-8000-0000000000c1,0a4f1e1d-0000-4000-8000-0000000000c2'

/** The people of a second school of the tenant. Nair teaches there only; Osei at both; Lindqvist leads at both. */
export const ashfield = {
  nair: guid(0x1101),
  holt: guid(0x1102),
  quinn: guid(0x1103),
  eli: guid(0x1201),
  fay: guid(0x1202),
}
const class5c = 'class5c@ashfield.example'

/** How its policy differs from Oakfield's. */
export const ashfieldPolicy: Readonly<Record<string, unknown>> = {
  name: 'Ashfield Primary',
  enforce: { decidedBy: ashfield.holt, on: '2026-11-22' },
  people: {
    ...{ staff: { groups: [groups.staff] }, pupils: { groups: [groups.pupils] } },
    ...{ leads: [ashfield.holt, cast.lindqvist], headteacher: ashfield.quinn, chair: cast.devi },
  },
  timetable: {
    ...{ calendarsOf: groups.staff, lookahead: '1d', lessonsAre: { categories: ['Lesson'] } },
    classes: { [class5c]: groups.class5c },
  },
  record: { site, incidents: 'Incidents' },
}

/** Puts Ashfield into the tenant, with a lesson of class 5C that Osei holds while Hall has hers. @returns its meeting */
export function addAshfield(world: World, startsAt: number): Meeting {
  const [[, user] = [], oakfield] = [[...world.users][0], [...world.sites.values()][0]]
  if (!user || !oakfield) throw new Error('Oakfield has nobody')
  for (const [name, id] of Object.entries(ashfield))
    world.users.set(id, { ...user, id, displayName: name, mail: `${name}@ashfield.example`, userPrincipalName: name })
  const { nair, holt, quinn, eli, fay } = ashfield
  const add = (id: string, members: readonly string[], mail: string) =>
    world.groups.set(id, { id, displayName: mail, mail, members: new Set(members) })
  add(groups.staff, [nair, holt, quinn, cast.osei, cast.lindqvist], 'staff@ashfield.example')
  add(groups.pupils, [eli, fay], 'pupils@ashfield.example')
  add(groups.class5c, [eli, fay, nair, cast.osei], class5c)
  const lists = new Map(
    [...oakfield.lists.values()].map(list => [guid(0x1601), { ...list, id: guid(0x1601), items: [] }]),
  )
  world.sites.set(site, { ...oakfield, id: site, lists, files: new Map() })
  const hour = 3_600_000
  const meeting = makeMeeting({ number: 50, organiser: cast.osei, subject: 'Art', startsAt, endsAt: startsAt + hour })
  const shared = makeMeeting({
    number: 51,
    organiser: cast.osei,
    subject: 'Chess',
    startsAt: startsAt + 2 * hour,
    endsAt: startsAt + 3 * hour,
  })
  for (const one of [meeting, shared]) world.meetings.set(one.id, one)
  world.calendars.push({ ...makeEvent(meeting, [class5c]), id: 'art' }, { ...makeEvent(shared, []), id: 'chess' })
  return meeting
}

/** Its list of incidents, as SharePoint has it. */
export const listOf = (world: World, isAshfield: boolean) =>
  [...world.sites.values()]
    .filter(({ id }) => (id === site) === isAshfield)
    .flatMap(({ lists }) => [...lists.values()].flatMap(({ items }) => items))
