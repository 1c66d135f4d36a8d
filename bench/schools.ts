import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cardsOf } from '../src/cli/demo/stage.ts'
import type { Tenant } from '../src/tenant/tenant.ts'
import { serviceProcess, type ServiceProcess } from './support/process.ts'
import { environment, freePort, openPlace } from './support/school.ts'
import { openTrust, writeFiles, type TrustSchool } from './support/trust.ts'
import { cpuOf, memoryOf } from './support/usage.ts'

export type SchoolsCost = {
  readonly schools: number
  /** ms from the start of the process until it answers; until it is in every lesson; until it answers where a database is. */
  readonly ready: number
  readonly inAll: number
  readonly readyAgain: number
  /** ms from the start of the process, in the midst of the lessons, until every lesson was looked at again. */
  readonly seenAgain: number
  /** Requests to Graph until then. */
  readonly asked: number
  readonly subscriptions: number
  /** Of a minute in which nothing happens: looks at each lesson, all requests, and CPU ms. */
  readonly looks: number
  readonly requests: number
  readonly node: number
  readonly database: number
  readonly memory: number
  /** ms from a stranger’s coming until the first word of it, in each lesson: while all is quiet, and beside a school that is not. */
  readonly quiet: readonly number[]
  readonly noisy: readonly number[]
  /** What did not hold. */
  readonly faults: readonly string[]
}

type Played = { readonly tenant: Tenant; readonly all: readonly TrustSchool[]; readonly port: number }

/** One service for so many schools of one tenant, each with a lesson at once. */
export async function measureSchools(schools: number): Promise<SchoolsCost> {
  const place = await openPlace({})
  rmSync(join(place.policyDir, 'oakfield.yaml'))
  const { tenant, all } = await openTrust(schools)
  await writeFiles(place.policyDir, all)
  const port = await freePort()
  const service = serviceProcess(environment(tenant, place, port, `http://127.0.0.1:${port}`), place.dataDir, port)
  tenant.world.tenancy.botEndpoint = `http://127.0.0.1:${port}/api/messages`
  const played = { tenant, all, port }
  try {
    const { ready, inAll } = await started(service, played)
    const asked = tenant.requests.length
    await everybodyComes(played)
    const minute = await quietMinute(played, service)
    const quiet = await strangers(played, all, 'quiet')
    const stop = shout(played)
    const noisy = await strangers(played, all.slice(1), 'noisy')
    stop()
    const own = await ownAlone(played)
    const { seenAgain, faults: ofFiles } = await otherFiles(played, service, place.policyDir)
    const faults = [...own, ...ofFiles, ...tenant.violations]
    await service.stop()
    const begun = performance.now()
    service.start()
    await service.ready()
    const readyAgain = performance.now() - begun
    return {
      ...{ schools, ready, inAll, asked, ...minute, quiet, noisy, faults, readyAgain, seenAgain },
      subscriptions: tenant.subscriptions.living(/./).length,
    }
  } finally {
    await service.stop()
    await tenant.stop()
    await place.close()
  }
}

const patience = 180_000

/** @returns after how many ms all of this held; @throws Error where it does not within three minutes. */
async function until(what: string, isSo: () => boolean): Promise<number> {
  const begun = performance.now()
  while (performance.now() - begun < patience) {
    if (isSo()) return performance.now() - begun
    await pause(20)
  }
  throw new Error(`Not within three minutes: ${what}`)
}

async function started(service: ServiceProcess, { tenant, all }: Played) {
  const begun = performance.now()
  service.start()
  await service.ready()
  const ready = performance.now() - begun
  const inAll = ready + (await until('in every lesson', () => all.every(({ meeting }) => meeting.appCalls.size > 0)))
  // Graph refuses some options once anybody is there, so nobody comes before nothing more is set.
  let [seen, since] = [0, performance.now()]
  await until('made ready', () => {
    const set = tenant.requests.filter(({ method }) => method === 'PATCH').length
    if (set !== seen) [seen, since] = [set, performance.now()]
    return performance.now() - since > 3_000
  })
  return { ready, inAll }
}

async function everybodyComes({ tenant, all }: Played): Promise<void> {
  for (const { meeting, teacher, pupils } of all)
    for (const person of [teacher, ...pupils]) tenant.people.join(meeting, person)
  await until('ground rules', () => all.every(({ meeting }) => meeting.chat.some(({ from }) => 'bot' in from)))
}

async function quietMinute({ tenant, all }: Played, service: ServiceProcess) {
  await pause(20_000)
  const [from, before] = [tenant.requests.length, cpuOf(service.pid)]
  await pause(60_000)
  const [asked, after] = [tenant.requests.slice(from), cpuOf(service.pid)]
  return {
    looks: asked.filter(({ path }) => path.endsWith('/participants')).length / all.length,
    requests: asked.length,
    node: (after.own - before.own) * 1000,
    database: (after.descendants - before.descendants) * 1000,
    memory: memoryOf(service.pid),
  }
}

/** One stranger comes into each lesson, one after another; ms until the first word of it, Infinity where none came in ten seconds. */
async function strangers({ tenant }: Played, all: readonly TrustSchool[], name: string): Promise<readonly number[]> {
  const times: number[] = []
  for (const [index, { meeting }] of all.entries()) {
    Object.assign(meeting.settings.lobbyBypassSettings, { scope: 'everyone' })
    const said = meeting.chat.length
    const begun = performance.now()
    tenant.people.join(meeting, { kind: 'anonymous', id: `stranger-${name}-${index}`, displayName: 'Alex' })
    while (meeting.chat.length === said && performance.now() - begun < 10_000) await pause(1)
    times.push(meeting.chat.length === said ? Infinity : performance.now() - begun)
    await pause(100)
  }
  return times
}

/** In the first school's lesson somebody writes a hundred messages a second, until it is stopped. */
function shout({ tenant, all: [loud] }: Played): () => void {
  let number = 0
  const timer = setInterval(() => {
    for (let each = 0; loud && each < 10; each += 1)
      tenant.people.speak(loud.meeting, loud.pupils[0] ?? '', `look at this ${(number += 1)}`)
  }, 100)
  return () => {
    clearInterval(timer)
  }
}

const alone = 'One pupil alone in a lesson'
const ofOnePupil = ({ fields }: TrustSchool['list']['items'][number]): boolean =>
  String(fields['Clause']).startsWith('V27')

/** In every second school one pupil is left alone: each lead hears, reads and has on the list their own school’s, and nobody else’s. */
async function ownAlone({ tenant, all, port }: Played): Promise<readonly string[]> {
  const left = all.filter((_, index) => index % 2 === 0)
  for (const { meeting, pupils } of left) for (const pupil of pupils.slice(1)) tenant.people.leave(meeting, pupil)
  const told = ({ lead }: TrustSchool) => cardsOf(tenant, lead).filter(({ title }) => title === alone).length
  const listed = ({ list }: TrustSchool) => list.items.filter(ofOnePupil).length
  await until('told and on the list', () => left.every(one => told(one) > 0 && listed(one) > 0))
  const faults = all.flatMap((one, index) => {
    const [want, cards, items] = [index % 2 === 0 ? 1 : 0, told(one), listed(one)]
    return cards === want && items === want
      ? []
      : [`school ${index}: ${cards} alerts and ${items} items in place of ${want}`]
  })
  const readBy = new Map<string, string>()
  for (const [index, { lead, urn }] of all.entries()) {
    const ask = async (path: string, school: string) => {
      const headers = { authorization: `Bearer ${await tenant.userToken(lead)}`, 'chaperone-school': school }
      return fetch(`http://127.0.0.1:${port}${path}`, { headers })
    }
    const other = all[(index + 1) % all.length]?.urn ?? ''
    if (all.length > 1 && (await ask('/api/v1/matters', other)).status !== 404) faults.push(`${urn} reads ${other}`)
    const own = (await (await ask('/api/v1/matters', urn)).json()) as { matters: readonly { id: string }[] }
    if (!own.matters.length) faults.push(`${urn} has no matters`)
    for (const { id } of own.matters) {
      if (readBy.has(id)) faults.push(`${urn} and ${readBy.get(id) ?? ''} read the same matter`)
      readBy.set(id, urn)
    }
    const me = (await (await ask('/api/v1/me', urn)).json()) as { schools: readonly { urn: string }[] }
    if (me.schools.map(one => one.urn).join() !== urn) faults.push(`${urn} is offered ${me.schools.length} schools`)
  }
  return faults
}

/** One file gets a fault, one goes, a faulty one comes, and the service is started again: every other lesson is looked at again. */
async function otherFiles(
  { tenant, all }: Played,
  service: ServiceProcess,
  folder: string,
): Promise<{ readonly seenAgain: number; readonly faults: readonly string[] }> {
  const [, slipped, gone] = all
  if (!slipped || !gone) return { seenAgain: NaN, faults: [] }
  writeFileSync(join(folder, `${slipped.urn}.yaml`), `${slipped.file}\nprofil: primary\n`)
  rmSync(join(folder, `${gone.urn}.yaml`))
  writeFileSync(join(folder, 'new.yaml'), 'profil: primary\n')
  await service.stop()
  const [from, begun] = [tenant.requests.length, performance.now()]
  service.start()
  await service.ready()
  const calls = ({ meeting }: TrustSchool) => [...meeting.appCalls.keys()]
  const isSeen = (one: TrustSchool) =>
    tenant.requests
      .slice(from)
      .some(({ path }) => calls(one).some(call => path.endsWith(`/calls/${call}/participants`)))
  await until('looked at again', () => all.every(one => one === gone || isSeen(one)))
  const seenAgain = performance.now() - begun
  const told = (title: string) => (one: TrustSchool) => cardsOf(tenant, one.lead).some(card => card.title === title)
  await until('told of the fault', () => told('The policy file has faults')(slipped))
  await until('told of the new file', () => all.every(one => one === gone || told('A policy file is not in use')(one)))
  await until('told of what is gone', () =>
    cardsOf(tenant, gone.lead).some(({ title }) => title.endsWith('lessons are not looked after')),
  )
  return { seenAgain, faults: isSeen(gone) ? ['the school without a file is looked after'] : [] }
}
