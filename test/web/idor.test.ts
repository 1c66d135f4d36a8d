import { beforeAll, describe, expect, test } from '@jest/globals'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { personId } from '../../src/lesson/people.ts'
import { breakGlass } from '../../src/service/matters/glass.ts'
import { handle } from '../../src/service/matters/handle.ts'
import { reportByStaff } from '../../src/service/matters/raise.ts'
import { dataProtection } from '../../src/web/api/data-protection.ts'
import type { MatterWhole } from '../../src/web/api/console.ts'
import { api } from '../../src/web/server/api.ts'
import { apiRoutes } from '../../src/web/server/api-routes.ts'
import { cast, groupIds } from '../../src/tenant/seed.ts'
import { besides, withAdministrators } from '../support/administrators.ts'
import { testDatabase } from '../support/database.ts'

/** Everybody who may try: their role in the school, not what they say of themselves. */
const people = {
  teacher: cast.hall,
  colleague: cast.osei,
  lead: cast.okafor,
  deputy: cast.lindqvist,
  headteacher: cast.marsh,
  pupil: cast.ana,
  'pupil of another class': cast.zoe,
  guest: cast.gale,
  administrator: cast.dee, // in the test's own group of administrators, and a pupil: a pupil is nothing else
  chair: cast.devi,
  ...besides,
  nobody: undefined,
} as const
type Who = keyof typeof people
const everybody = Object.keys(people) as Who[]

/** So that nobody here asks more often than one person may: each asks once in half a second. */
let passed = 0
const clock = { now: () => Date.now() + passed }
let scene: Scene
const database = testDatabase(() => scene.close())
let lesson = ''
/** A report about a pupil, one about the lead, and one about the headteacher. */
const matters: Record<'pupil' | 'lead' | 'headteacher', string> = { pupil: '', lead: '', headteacher: '' }
beforeAll(async () => {
  scene = await openScene(['Maths'], { ...withAdministrators([cast.dee]), clock, databaseUrl: database.url })
  await scene.running.settled()
  const { service } = scene.running
  const [first] = await service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  lesson = first?.id ?? ''
  const report = (subjects: readonly string[], adults: readonly string[]) =>
    reportByStaff(service, personId(cast.hall), {
      ...{ facts: 'Something was said.', band: 'amber', category: 'Other', clauses: [] },
      ...{ subjects: subjects.map(personId), adults: adults.map(personId) },
    })
  matters.pupil = await report([cast.ben], [])
  matters.lead = await report([], [cast.okafor])
  matters.headteacher = await report([], [cast.marsh])
  await handle(service, personId(cast.okafor), matters.pupil, shared)
})

async function ask(who: Who, method: string, path: string, body?: unknown): Promise<Response> {
  const user = people[who]
  passed += 50
  return fetch(`http://127.0.0.1:${String(scene.running.port)}${path}`, {
    method,
    headers: {
      ...(user === undefined ? {} : { authorization: `Bearer ${await scene.tenant.userToken(user)}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  })
}

type Row = readonly [
  path: string,
  () => readonly [method: string, path: string, body?: unknown],
  allowed: readonly Who[],
]
const ofTheLesson: readonly Who[] = ['teacher', 'colleague', 'lead', 'deputy', 'headteacher']
/** Its pupils too; a colleague only where they teach it. */
const ofTheClass: readonly Who[] = ['teacher', 'lead', 'deputy', 'headteacher', 'pupil', 'administrator']
const leading: readonly Who[] = ['lead', 'deputy', 'headteacher', 'chair']
const keeping: readonly Who[] = ['lead', 'deputy', 'headteacher']
const period = { reason: 'asked', wanted: { what: 'period', from: 0, to: Date.now() + 86_400_000 } }
const exported = (incident: string) => ({ reason: 'asked', wanted: { what: 'incident', incident } })
const erased = (erasure: object) => ({ reason: 'asked', dry: true, erasure })
const held = (about: string) => ({ reason: 'asked', about })
/** Of a pupil's matter, with the SENCO. */
const shared = { type: 'Shared', with: personId(besides.senco), reason: 'she knows him' } as const
const triage = { type: 'MatterTriaged', band: 'amber', reason: 'looked at' }

/** Each address, and who is answered with what is there. To everybody else it is as if there were nothing. */
const rows: readonly Row[] = [
  ['a lesson’s stream', () => ['GET', `/api/v1/lessons/${lesson}/stream`], ofTheLesson],
  ['a lesson’s presses', () => ['POST', `/api/v1/lessons/${lesson}/presses`, { press: 'dance' }], ofTheLesson],
  ['a lesson’s acts', () => ['POST', `/api/v1/lessons/${lesson}/acts`, { act: 'dance' }], ofTheLesson],
  ['incidents of a lesson', () => ['GET', `/api/v1/lessons/${lesson}/incidents`], ofTheLesson],
  ['an account of one', () => ['POST', `/api/v1/lessons/${lesson}/incidents`, { facts: '' }], ofTheLesson],
  ['another lesson’s incidents', () => ['GET', '/api/v1/lessons/other/incidents'], []],
  ['another lesson’s stream', () => ['GET', '/api/v1/lessons/other/stream'], []],
  [
    'a matter about a pupil',
    () => ['POST', '/api/v1/matters/read', { id: matters.pupil }],
    ['lead', 'deputy', 'headteacher', 'senco'],
  ],
  [
    'a step in a matter about a pupil',
    () => ['POST', '/api/v1/matters/steps', { id: matters.pupil, step: triage }],
    keeping,
  ],
  [
    'that one has seen it',
    () => ['POST', '/api/v1/matters/steps', { id: matters.pupil, step: { type: 'Acknowledge' } }],
    keeping,
  ],
  ['its sharing', () => ['POST', '/api/v1/matters/steps', { id: matters.pupil, step: shared }], keeping],
  [
    'the sharing of a matter about the lead',
    () => ['POST', '/api/v1/matters/steps', { id: matters.lead, step: shared }],
    ['headteacher'],
  ],
  ['an export of a matter about a pupil', () => ['POST', '/api/v1/exports', exported(matters.pupil)], keeping],
  ['a matter about the lead', () => ['POST', '/api/v1/matters/read', { id: matters.lead }], ['headteacher']],
  ['a matter about the headteacher', () => ['POST', '/api/v1/matters/read', { id: matters.headteacher }], ['chair']],
  ['a lesson’s record', () => ['GET', `/api/v1/lessons/${lesson}/record`], ofTheLesson],
  ['another lesson’s record', () => ['GET', '/api/v1/lessons/other/record'], []],
  [
    'additions to a lesson’s record',
    () => ['POST', `/api/v1/lessons/${lesson}/record`, { sign: 'dance' }],
    ofTheLesson,
  ],
  ['that there are sealed matters', () => ['GET', '/api/v1/matters/sealed'], ['headteacher', 'chair', 'dpo']],
  ['the week’s digest', () => ['GET', '/api/v1/digest'], keeping],
  ['its signature', () => ['POST', '/api/v1/digest/sign', { day: 'x' }], keeping],
  ['records that wait', () => ['GET', '/api/v1/records'], [...ofTheLesson, 'chair']],
  [
    'a matter about the lead, opened with a reason',
    () => ['POST', '/api/v1/matters/open', { id: matters.lead, reason: ' ' }],
    ['chair', 'dpo'],
  ],
  [
    'a matter about the headteacher, opened with a reason',
    () => ['POST', '/api/v1/matters/open', { id: matters.headteacher, reason: 'why not' }],
    ['dpo'],
  ],
  [
    'a matter about a pupil, taken up again',
    () => ['POST', '/api/v1/matters/again', { id: matters.pupil, reason: 'it goes on' }],
    ['lead', 'deputy', 'headteacher'],
  ],
  ['a matter that there is not', () => ['POST', '/api/v1/matters/read', { id: 'other' }], []],
  [
    'a step in a matter about the lead',
    () => ['POST', '/api/v1/matters/steps', { id: matters.lead, step: triage }],
    ['headteacher'],
  ],
  [
    'a step in a matter about the headteacher',
    () => ['POST', '/api/v1/matters/steps', { id: matters.headteacher, step: triage }],
    ['chair'],
  ],
  ['the checklist', () => ['GET', '/api/v1/checklist'], [...ofTheLesson, 'chair']],
  ['the coverage', () => ['GET', '/api/v1/coverage'], leading],
  ['what enforce would do', () => ['GET', '/api/v1/policy/trial'], leading],
  ['counts over time', () => ['GET', '/api/v1/charts'], [...keeping, 'governor']],
  ['who looked at what, and how long it is kept', () => ['GET', '/api/v1/data-protection'], ['dpo']],
  ['an export of a period', () => ['POST', '/api/v1/exports', period], ['lead', 'deputy']],
  ['an export of a matter about the lead', () => ['POST', '/api/v1/exports', exported(matters.lead)], ['headteacher']],
  [
    'an export of a matter about the headteacher',
    () => ['POST', '/api/v1/exports', exported(matters.headteacher)],
    ['chair'],
  ],
  [
    'the erasure of a lesson',
    () => ['POST', '/api/v1/erasures', erased({ what: 'lesson', lesson })],
    ['lead', 'deputy'],
  ],
  [
    'the erasure of a matter about the lead',
    () => ['POST', '/api/v1/erasures', erased({ what: 'matter', matter: matters.lead })],
    ['headteacher'],
  ],
  [
    'the erasure of a matter about the headteacher',
    () => ['POST', '/api/v1/erasures', erased({ what: 'matter', matter: matters.headteacher })],
    ['chair'],
  ],
  ['the holds', () => ['GET', '/api/v1/holds'], keeping],
  [
    'a hold on a matter about the lead',
    () => ['POST', '/api/v1/holds', held(`matter/${matters.lead}`)],
    ['headteacher'],
  ],
  ['its lifting', () => ['POST', '/api/v1/holds/lift', held(`matter/${matters.lead}`)], ['headteacher']],
  ['a hold on a pupil', () => ['POST', '/api/v1/holds', held(`person/${cast.ben}`)], keeping],
  ['a hold on the lead', () => ['POST', '/api/v1/holds', held(`person/${cast.okafor}`)], ['headteacher']],
  ['the policy', () => ['GET', '/api/v1/policy'], leading],
  ['the chat’s rules', () => ['GET', '/api/v1/chat-rules'], keeping],
  ['a decision about one', () => ['POST', '/api/v1/chat-rules', { rule: 'x', decision: 'keep', reason: 'y' }], keeping],
  ['its end', () => ['POST', '/api/v1/chat-rules/end', { id: 'x', why: 'y' }], keeping],
  ['the registers', () => ['GET', '/api/v1/registers'], [...ofTheLesson, 'chair']],
  ['the register of bars', () => ['GET', '/api/v1/registers/bar'], keeping],
  ['the register of trainings', () => ['GET', '/api/v1/registers/training'], keeping],
  ['the register of visitors', () => ['GET', '/api/v1/registers/visitor'], [...ofTheLesson, 'chair']],
  ['what Chaperone keeps for itself', () => ['GET', '/api/v1/registers/checklist'], []],
  ['a register as a file', () => ['GET', '/api/v1/registers/agreement/csv'], keeping],
  ['a file for a register', () => ['POST', '/api/v1/registers/bar/csv', { text: 'x' }], keeping],
  ['an entry for a register', () => ['POST', '/api/v1/registers/bar', { entry: {} }], keeping],
  ['the end of an entry', () => ['POST', '/api/v1/registers/bar/end', { id: 'x', why: 'y' }], keeping],
  ['people by name', () => ['POST', '/api/v1/people', { find: 'ana' }], [...ofTheLesson, 'chair']],
  ['ticks on the checklist', () => ['POST', '/api/v1/checklist', { clauses: [] }], [...ofTheLesson, 'chair']],
  ['what a report can be about', () => ['GET', '/api/v1/reports/categories'], [...ofTheLesson, 'chair']],
  ['a report', () => ['POST', '/api/v1/reports', { facts: '' }], [...ofTheLesson, 'chair']],
  ['the school’s week', () => ['GET', '/api/v1/week'], ['lead', 'deputy', 'headteacher']],
  ['its calendar file', () => ['GET', '/api/v1/week.ics'], ['lead', 'deputy', 'headteacher']],
  ['a class’s week', () => ['GET', `/api/v1/week?class=${groupIds.class4b}`], ofTheClass],
  ['its calendar file', () => ['GET', `/api/v1/week.ics?class=${groupIds.class4b}`], ofTheClass],
  [
    'the week of a class that there is not',
    () => ['GET', '/api/v1/week?class=other'],
    ['lead', 'deputy', 'headteacher'],
  ],
  ['a week of no time', () => ['GET', '/api/v1/week?from=x'], []],
  ['the timetable', () => ['GET', '/api/v1/timetable'], keeping],
  ['a timetable of no time', () => ['GET', '/api/v1/timetable?from=x'], keeping],
  [
    'a pupil’s chronology',
    () => ['POST', '/api/v1/chronology', { person: cast.ben, reason: 'x', until: null }],
    keeping,
  ],
  ['the search', () => ['POST', '/api/v1/search', { text: 'walsh' }], keeping],
  ['the readiness of permissions', () => ['GET', '/api/v1/readiness'], []],
  ['the health', () => ['GET', '/api/v1/health'], []],
]

describe.each(rows)('%s', (_, request, allowed) => {
  test.each(everybody)('as %s', async who => {
    const answer = await ask(who, ...request())
    if (who === 'nobody') expect(answer.status).toBe(401)
    else if (allowed.includes(who)) expect([200, 422]).toContain(answer.status)
    else {
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ status: 404, title: 'There is nothing here' })
    }
    if (!answer.bodyUsed) await answer.body?.cancel()
  })
})

test.each([
  ['lead', ['pupil']],
  ['headteacher', ['pupil', 'lead']],
  ['chair', ['headteacher']],
  ['senco', ['pupil']],
  ['dpo', ['headteacher']], // opened above, with a reason
  ['governor', []],
  ['teacher', []],
  ['pupil', []],
] as const)('the list of matters has for the %s what is theirs, and counts no other', async (who, theirs) => {
  const answer = await ask(who, 'GET', '/api/v1/matters')
  const { matters: listed, next } = (await answer.json()) as { matters: { id: string }[]; next: unknown }
  expect(listed.map(({ id }) => id).sort()).toEqual(theirs.map(one => matters[one]).sort())
  expect(next).toBeNull()
})

test.each([
  ['lead', ['pupil']],
  ['deputy', ['pupil']],
  ['headteacher', ['pupil', 'lead']],
] as const)('the search finds for the %s, and the charts count, what is theirs and no other', async (who, theirs) => {
  const search = await ask(who, 'POST', '/api/v1/search', { text: 'amber' })
  const { matters: found } = (await search.json()) as { matters: { id: string }[] }
  expect(found.map(({ id }) => id).sort()).toEqual(theirs.map(one => matters[one]).sort())
  const { weeks } = (await (await ask(who, 'GET', '/api/v1/charts')).json()) as { weeks: { amber: number }[] }
  expect(weeks.reduce((sum, { amber }) => sum + amber, 0)).toBe(theirs.length)
})

test('a lead is not shown a hold that would tell of a matter about an adult', async () => {
  const seen = async (who: Who) => {
    const { holds } = (await (await ask(who, 'GET', '/api/v1/holds')).json()) as { holds: { about: string }[] }
    return holds.map(({ about }) => about).sort()
  }
  expect(await seen('deputy')).toEqual([`person/${cast.ben}`])
  expect(await seen('headteacher')).toEqual([`person/${cast.okafor}`, `person/${cast.ben}`])
})

test('a cursor that was made up begins at the beginning, and shows nothing more', async () => {
  const after = Buffer.from(`${String(Number.MAX_SAFE_INTEGER)} zzz`).toString('base64url')
  for (const made of [after, 'x', '%00'])
    expect((await (await ask('lead', 'GET', `/api/v1/matters?after=${made}`)).json()) as object).toMatchObject({
      matters: [{ id: matters.pupil }],
    })
})

test('what is shared is read, without what can be done in it; what is about an adult is shared with nobody', async () => {
  const seen = async (who: Who) =>
    (await (await ask(who, 'POST', '/api/v1/matters/read', { id: matters.pupil })).json()) as MatterWhole
  expect(await seen('senco')).toMatchObject({ sharedWith: [{ id: besides.senco }], mayShareWith: [], mayDecide: false })
  expect(await seen('lead')).toMatchObject({ mayShareWith: [], mayDecide: true })
  const refused = await ask('headteacher', 'POST', '/api/v1/matters/steps', { id: matters.lead, step: shared })
  expect(JSON.stringify(await refused.json())).toContain('This can be shared with a SENCO')
  // It turns out to be about them, too: from then on it is not there for them.
  const { service } = scene.running
  const facts = { facts: 'x', band: 'amber', category: 'Other', clauses: [], adults: [] } as const
  const id = await reportByStaff(service, personId(cast.hall), { ...facts, subjects: [personId(cast.ben)] })
  await handle(service, personId(cast.okafor), id, shared)
  const status = async () => (await ask('senco', 'POST', '/api/v1/matters/read', { id })).status
  expect(await status()).toBe(200)
  await handle(service, personId(cast.okafor), id, {
    ...{ type: 'SubjectAdded', person: personId(besides.senco), isAdult: false },
  })
  expect(await status()).toBe(404)
})

test('the data protection officer reads who opened, took away and looked, and why; nothing of a matter about them, and no content', async () => {
  const { service } = scene.running
  const facts = { facts: 'He shouted.', band: 'amber', category: 'Other', clauses: [], subjects: [] } as const
  const report = (about: string) => reportByStaff(service, personId(cast.hall), { ...facts, adults: [personId(about)] })
  for (const [about, reason] of [
    [besides.dpo, 'to read of the officer'],
    [cast.osei, 'to read of a colleague'],
  ] as const)
    await breakGlass(service, personId(cast.devi), await report(about), reason)
  const text = await (await ask('dpo', 'GET', '/api/v1/data-protection')).text()
  const { log, kept, paper } = dataProtection.parse(JSON.parse(text))
  expect(log).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        what: 'matter opened',
        by: expect.objectContaining({ id: besides.dpo }),
        reason: 'why not',
      }),
      expect.objectContaining({ what: 'matter opened', by: expect.objectContaining({ id: cast.devi }) }),
      expect.objectContaining({ what: 'period exported', reason: 'asked' }),
      expect.objectContaining({ what: 'matter exported', reason: 'asked' }),
      expect.objectContaining({ what: 'chronology read', reason: 'x' }),
      expect.objectContaining({ what: 'hold placed', by: expect.objectContaining({ id: cast.marsh }) }),
    ]),
  )
  expect(kept.map(({ time }) => time)).toContain('25 years')
  expect(paper).toContain('SENCOs')
  expect(text).toContain('to read of a colleague')
  expect(text).not.toMatch(/of the officer|He shouted|Something was said|Walsh/)
  for (const about of [cast.ben, ...Object.values(matters)]) expect(text).not.toContain(about)
})

test('who reported and asks not to be named is named to whoever decides it, and not to who only opens it; nor do they take it away', async () => {
  const about = {
    subjects: [],
    adults: [personId(cast.osei)],
    noticedBy: 'the caretaker',
    asksNotToBeNamed: true,
  } as const
  const id = await reportByStaff(scene.running.service, personId(cast.hall), {
    ...{ facts: 'He shouted.', band: 'amber', category: 'Other', clauses: [], ...about },
  })
  expect((await ask('chair', 'POST', '/api/v1/matters/open', { id, reason: 'the head is away' })).status).toBe(200)
  const seen = async (who: Who) =>
    (await (await ask(who, 'POST', '/api/v1/matters/read', { id })).json()) as MatterWhole
  const told = await seen('headteacher')
  expect(told).toMatchObject({
    asksNotToBeNamed: true,
    accounts: [{ by: { id: cast.hall }, noticedBy: 'the caretaker' }],
  })
  const opened = await seen('chair')
  expect(opened).toMatchObject({ asksNotToBeNamed: true, accounts: [{ by: null, facts: 'He shouted.' }] })
  expect(JSON.stringify(opened)).not.toContain(cast.hall)
  for (const [who, status] of [
    ['chair', 404],
    ['headteacher', 200],
  ] as const) {
    const taken = await ask(who, 'POST', '/api/v1/exports', exported(id))
    expect([who, taken.status]).toEqual([who, status])
    await taken.body?.cancel()
  }
})

test('every address that the service answers was tried here', async () => {
  const text = await (await ask('nobody', 'GET', '/metrics')).text()
  const tried = [...text.matchAll(/route="(\/api\/v1[^"]*)"/g)].map(([, path]) => path ?? '')
  const { service } = scene.running
  const verify = async () => ({ sender: 'unverifiable' as const })
  const nothing = {
    names: async () => new Map(),
    clauses: new Map(),
    readiness: async () => [],
    setTimer: () => () => undefined,
  }
  const routes = apiRoutes([api({ service, ...nothing })], verify, clock)
  const untold = ['/api/v1/me', '/api/v1/lessons/now'] // for everybody: what they tell depends on who asks
  const all = routes.map(({ path }) => path).filter(path => !untold.includes(path))
  expect([...new Set(tried)].sort()).toEqual([...new Set(all)].sort())
})
