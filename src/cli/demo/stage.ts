import { setTimeout as pause } from 'node:timers/promises'
import type { Meeting, World } from '../../tenant/world.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { cast } from '../../tenant/seed.ts'

/** How one expectation of a script came out. */
export type Told = { readonly met: boolean; readonly text: string }

/** What a script plays on: people act in the tenant, and what Chaperone does is looked for where a person would see it. */
export type Stage = {
  readonly tenant: Tenant
  readonly meeting: Meeting
  readonly told: Told[]
  /** Titles of the cards about this lesson that somebody got one to one. */
  toldTo(person: string): readonly string[]
  /** An incident of this lesson under this clause stands in the school record. */
  inRecord(clause: string): boolean
  /** Changes in how many calls Chaperone may be at once, as Microsoft does not. */
  places(most: number): void
  /** What this person's tab asks of the service, signed in as them; the status of the answer. */
  fromTab(person: string, path: string, body: unknown): Promise<number>
  /** The same for what staff do in this lesson's panel. */
  act(person: string, act: Readonly<Record<string, string>>): Promise<number>
  say(line: string): void
  wait(ms: number): Promise<void>
  expect(text: string, isSo: () => boolean, within?: number): Promise<void>
}

const lookEvery = 50
type StageOptions = {
  readonly tenant: Tenant
  readonly meeting: Meeting
  /** Its id, as every card and incident of it carries. */
  readonly lesson: string
  readonly print: (line: string) => void
  readonly places: { most: number }
  /** ms that an expectation is waited for. */
  readonly patience?: number
}

export function makeStage({ tenant, meeting, lesson, print, places, patience = 30_000 }: StageOptions): Stage {
  const begun = Date.now()
  const clock = (): string => `${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s`
  const told: Told[] = []
  const fromTab = (person: string, path: string, body: unknown): Promise<number> => post(tenant, person, path, body)
  return {
    tenant,
    meeting,
    told,
    toldTo: person => cardsOf(tenant, person, lesson).map(({ title }) => title),
    inRecord: clause => inRecord(tenant, clause, lesson),
    places: most => void Object.assign(places, { most }),
    fromTab,
    act: (person, act) => fromTab(person, `/api/v1/lessons/${encodeURIComponent(lesson)}/acts`, act),
    say: line => print(`${clock()}  ${line}`),
    wait: ms => pause(ms),
    async expect(text, isSo, within = patience) {
      const until = Date.now() + within
      while (!isSo() && Date.now() < until) await pause(lookEvery)
      const met = isSo()
      told.push({ met, text })
      print(`${clock()}  ${met ? '✓' : '✗ did not happen:'} ${text}`)
    },
  }
}

async function post(tenant: Tenant, person: string, path: string, body: unknown): Promise<number> {
  const authorization = `Bearer ${await tenant.userToken(person)}`
  const headers = { authorization, 'content-type': 'application/json' }
  const url = new URL(path, tenant.world.tenancy.botEndpoint)
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status
}

const isOf = (attachments: readonly unknown[], lesson: string | undefined): boolean => {
  const carried = /"lesson":"([^"]*)"/.exec(JSON.stringify(attachments))?.[1]
  return lesson === undefined || carried === undefined || carried === lesson
}

type Shown = { readonly title: string; readonly id: string; readonly targeted: boolean }

const titleOf = (attachments: readonly unknown[]): string =>
  /"text":"([^"]*)"/.exec(JSON.stringify(attachments))?.[1] ?? ''

/** Alerts about this lesson that somebody got and has not acknowledged: their ids. */
export const alertsTo = ({ world }: Tenant, person: string, lesson: string): readonly string[] =>
  saidTo(world, person)
    .filter(({ attachments }) => isOf(attachments, lesson))
    .filter(({ attachments }) => JSON.stringify(attachments).includes('"verb":"acknowledge"'))
    .map(({ id }) => id)

const saidTo = (world: World, person: string) =>
  [...world.personal.values()]
    .filter(({ user }) => user === person)
    .flatMap(({ messages }) => messages)
    .filter(({ from }) => 'bot' in from)

/** Cards that Chaperone posted in the lesson's chat. */
export const cardsIn = ({ chat }: Meeting): readonly Shown[] =>
  chat
    .filter(({ from }) => 'bot' in from)
    .map(({ id, attachments, targetedTo }) => ({ id, title: titleOf(attachments), targeted: targetedTo !== undefined }))

/** Cards that Chaperone sent somebody one to one; with a lesson, none that carries another's id (one without buttons carries none). */
export const cardsOf = ({ world }: Tenant, person: string, lesson?: string): readonly Shown[] =>
  saidTo(world, person)
    .filter(({ attachments }) => isOf(attachments, lesson))
    .map(({ id, attachments }) => ({ id, title: titleOf(attachments), targeted: true }))

export const inLesson = ({ legs }: Meeting, person: string): boolean =>
  [...legs.values()].some(({ who, isInLobby }) => !isInLobby && 'user' in who && who.user === person)

export const strangerIn = ({ legs }: Meeting): boolean => [...legs.values()].some(({ who }) => 'outsider' in who)

export const inRecord = ({ world }: Tenant, clause: string, lesson = ''): boolean =>
  [...world.sites.values()]
    .flatMap(site => [...site.lists.values()])
    .flatMap(list => list.items)
    .some(({ fields }) => String(fields['Clause']).includes(clause) && String(fields['Lesson']).includes(lesson))

export const { hall, osei, okafor, lindqvist, marsh, devi, ana, ben, cai, dee, zoe } = cast
