/** Whose a matter is, asked of the service itself: every way in which people whom the policy names can be kept from it. */
import { expect, test } from '@jest/globals'
import { ana, hall } from '../../src/cli/demo/stage.ts'
import { personId, type PersonId } from '../../src/lesson/people.ts'
import { matterOf, type Matter } from '../../src/matters/matter.ts'
import { handlersOf, signersOf } from '../../src/policy/roles.ts'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { morning } from '../../src/service/digests/morning.ts'
import { climb } from '../../src/service/due/climb.ts'
import { collect } from '../../src/service/export/collect.ts'
import { breakGlass, sealedMatters, takeUpAgain } from '../../src/service/matters/glass.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { raiseConcern } from '../../src/service/matters/raise.ts'
import { listMatters, readMatter } from '../../src/service/matters/read.ts'
import type { Delivery } from '../../src/service/needs.ts'
import { pressed } from '../../src/service/presses.ts'
import type { Service } from '../../src/service/service.ts'
import type { Week } from '../../src/web/api/charts.ts'
import { chartRoutes } from '../../src/web/server/charts.ts'
import { cast } from '../../src/tenant/seed.ts'
import { aSchool, testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const { okafor, lindqvist, marsh, devi, osei } = cast
const policyNames = [okafor, lindqvist, marsh, devi].map(personId)
/** All but the chair: to share a matter with them gives nobody what is not theirs already. */
const sencos = policyNames.slice(0, 3)
const outside = personId(osei)
const everybody = [...policyNames, outside, personId(hall), personId(ana)]

type Part = 'free' | 'unseen' | 'pupil-like' | 'adult'
/**
 * Every combination of what each of the four whom the policy names can be to a matter: free, kept from it, or the adult it is
 * about. 81: kept from it by the child's wish and by being found to be a subject come in turn.
 */
const combinations = policyNames.reduce<readonly (readonly Part[])[]>(
  made =>
    made.flatMap((before, at): readonly (readonly Part[])[] => [
      [...before, 'free'],
      [...before, at % 2 ? 'unseen' : 'pupil-like'],
      [...before, 'adult'],
    ]),
  [[]],
)

/** The service, with nobody but the test to work on what is due, and a school that knows of no other matter. */
function quiet(service: Service, outsiders: readonly PersonId[]): Quiet {
  const told: Delivery[] = []
  const addDelivery = async (one: Delivery): Promise<void> => void told.push(one)
  const store = { ...openStore(database.db, `quiet ${aSchool()}`), addDelivery }
  const policy = {
    ...service.policy,
    people: { ...service.policy.people, outside: [...outsiders], dpo: policyNames, sencos },
  }
  return { ...service, policy, store, nudge: () => undefined, told }
}
type Quiet = Service & { readonly told: Delivery[] }

const closing: readonly Step[] = [
  { type: 'DecisionTaken', what: 'talk', reason: 'first time' },
  { type: 'ParentsAnswered', told: 'not safe to', reason: 'not yet' },
  { type: 'OutcomeRecorded', text: 'settled', isConcern: true, reason: 'talked' },
]

/** Raises one that is kept from some, and finds out later whom it is about: nobody of them is left in. */
async function raised(service: Quiet, combination: readonly Part[]) {
  const among = (...wanted: readonly Part[]) =>
    policyNames.filter((_, at) => wanted.includes(combination[at] ?? 'free'))
  const id = await raiseConcern(service, personId(ana), { notTo: among('unseen'), words: 'x' }, service.clock.now())
  const alert = () => climb(service, { kind: 'climb', key: `${id}/alert`, at: 0, attempts: 0, version: 0 })
  await alert()
  const first = service.told.at(-1)?.to
  if (first !== undefined) await pressed(service, { press: 'acknowledge', ask: `${id}/alert`, by: first })
  const begun = matterOf(await service.store.matterEntries(id))
  const [decides] = begun ? handlersOf(service.policy, begun) : []
  for (const person of sencos)
    if (decides) await handle(service, decides, id, { type: 'Shared', with: person, reason: 'to know' })
  for (const [at, person] of policyNames.entries()) {
    const part = combination[at]
    if (part !== 'pupil-like' && part !== 'adult') continue
    const matter = matterOf(await service.store.matterEntries(id))
    const [by] = matter ? handlersOf(service.policy, matter) : []
    if (by) await handle(service, by, id, { type: 'SubjectAdded', person, isAdult: part === 'adult' })
  }
  return { id, kept: new Set<PersonId>(among('unseen', 'pupil-like', 'adult')) }
}

async function askAll(service: Quiet, id: string): Promise<readonly (PersonId | undefined)[]> {
  const before = service.told.length
  for (const { id: key, answeredBy } of await service.store.asksOf(id))
    for (let turn = 0; turn < 5 && answeredBy === undefined; turn += 1)
      await climb(service, { kind: 'climb', key, at: 0, attempts: turn, version: 0 })
  return service.told.slice(before).map(({ to }) => to)
}

async function faultsOf(service: Quiet, combination: readonly Part[]): Promise<readonly string[]> {
  const { id, kept } = await raised(service, combination)
  const faults: string[] = []
  const fault = (is: boolean, what: string): void => {
    if (is) faults.push(`${combination.join(' ')}: ${what}`)
  }
  const asked = await askAll(service, id)
  const matter = matterOf(await service.store.matterEntries(id))
  if (!matter) return [`${combination.join(' ')}: lost`]
  const [first] = handlersOf(service.policy, matter)
  const answers = (await service.store.asksOf(id)).map(({ answeredBy }) => answeredBy)
  const stands = answers.some(by => by !== undefined && handlersOf(service.policy, matter).includes(by))
  fault(!asked.length && !stands, 'nobody was asked')
  fault(
    asked.some(to => to !== undefined && kept.has(to)),
    'somebody was asked who must not know',
  )
  for (const person of everybody) {
    const isTheirs = handlersOf(service.policy, matter).includes(person)
    const listed = await listMatters(service, person, undefined, 1000)
    const sees = [
      (await readMatter(service, person, id)) !== undefined,
      listed.rows.some(row => row.id === id),
      (await collect(service, person, { what: 'incident', incident: id })).matters.length > 0,
    ]
    fault(
      sees.some(one => one !== isTheirs),
      `${person} sees ${sees.join()}, and it is theirs: ${String(isTheirs)}`,
    )
    if (kept.has(person) || person === first) {
      const [week] = (await chartsOf(service, person)).slice(-1)
      fault(week?.red !== (isTheirs ? 1 : 0), `${person} counts ${String(week?.red)}`)
    }
    const mayKnow = (await sealedMatters(service, person, 1000)).some(one => one.id === id)
    fault(mayKnow && kept.has(person), `${person} learns that it exists`)
    if (kept.has(person)) {
      const tried = [
        await breakGlass(service, person, id, 'why'),
        await handle(service, person, id, { type: 'SignedOff' }),
      ]
      fault(
        tried.some(({ status }) => status !== 'unknown'),
        `${person} could do something`,
      )
    }
  }
  const heard = await digestOf(service, matter, id)
  fault(heard.some(to => kept.has(to)) || !heard.length, `the morning’s digest tells ${heard.join()}`)
  return [...faults, ...(await closeFaults(service, id, kept)).map(what => `${combination.join(' ')}: ${what}`)]
}

/** What the console counts for somebody, were they a lead. */
async function chartsOf(service: Quiet, person: PersonId): Promise<readonly Week[]> {
  const visitor = { person, roles: new Set(['lead'] as const), until: Infinity }
  const answer = await chartRoutes(service)['get /api/v1/charts']?.(visitor, undefined as never)
  return answer && 'body' in answer ? (answer.body as { weeks: readonly Week[] }).weeks : []
}

/** Who hears in the morning that something waits, once somebody has made it amber and set a task. */
async function digestOf(service: Quiet, matter: Matter, id: string): Promise<readonly PersonId[]> {
  const [by] = handlersOf(service.policy, matter)
  if (!by) return []
  await handle(service, by, id, { type: 'MatterTriaged', band: 'amber', reason: 'looked at' })
  const task = { type: 'TaskSet', task: 'talk', what: 'other', text: 'Talk', owner: by, dueAt: 0 } as const
  await handle(service, by, id, task)
  const before = service.told.length
  await morning(service, service.clock.now())
  await handle(service, by, id, { type: 'TaskDone', task: 'talk', how: 'talked' })
  return service.told.slice(before).flatMap(({ to }) => to ?? [])
}

/** Red is closed by two people whom it is not kept from, and by no one person. */
async function closeFaults(service: Quiet, id: string, kept: ReadonlySet<PersonId>): Promise<readonly string[]> {
  const before = matterOf(await service.store.matterEntries(id))
  const [first] = before ? handlersOf(service.policy, before) : []
  if (!before || !first) return ['nobody decides']
  const signers = signersOf(service.policy, before)
  for (const step of closing) await handle(service, first, id, step)
  const one = await handle(service, first, id, { type: 'SignedOff' })
  if (signers.length < 2) return one.status === 'refused' && one.why.includes('people.outside') ? [] : ['closed by one']
  if (one.status !== 'added' || one.matter.state === 'closed') return ['closed by one']
  const [asked] = (await askAll(service, id)).slice(-1)
  if (asked === undefined || kept.has(asked) || asked === first) return ['the second was not asked']
  if (!(await readMatter(service, asked, id))) return ['the second could not read it']
  const two = await handle(service, asked, id, { type: 'SignedOff' })
  if (two.status !== 'added' || two.matter.state !== 'closed') return ['could not be closed']
  const again = await takeUpAgain(service, first, id, 'it goes on')
  return again.status === 'taken up' ? [] : ['could not be taken up again']
}

test('whatever those whom the policy names are to a matter, somebody is asked, nobody of them learns of it, and two close it', async () => {
  const { service } = (await openSchool(database)).running
  const faults: string[] = []
  for (const combination of combinations) faults.push(...(await faultsOf(quiet(service, [outside]), combination)))
  expect(faults).toEqual([])
})

test('the twin: where nobody from outside is named, a child can keep it from everybody; it is kept, and one more is asked for', async () => {
  const { service } = (await openSchool(database)).running
  const alone = quiet(
    {
      ...service,
      policy: { ...service.policy, people: { ...service.policy.people, leadership: [personId(hall), ...policyNames] } },
    },
    [],
  )
  const all = ['unseen', 'unseen', 'unseen', 'unseen'] as const
  expect(await faultsOf(alone, all)).toEqual(expect.arrayContaining([expect.stringContaining('nobody decides')]))
  const { id } = await raised(alone, all)
  expect(alone.told.map(({ to, action }) => [to, action.kind === 'alert' && action.words.title])).toContainEqual([
    hall,
    'Chaperone needs one more person to ask',
  ])
  expect(alone.told.filter(({ to }) => to !== hall)).toEqual([])
  const later: Quiet = { ...alone, policy: { ...alone.policy, people: { ...alone.policy.people, outside: [outside] } } }
  expect(await askAll(later, id)).toContain(outside) // asked by the policy of the day, not by that of the alert
})
