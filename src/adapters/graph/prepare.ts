import { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import type { ReadyPart } from '../../lesson/readiness.ts'
import type { BaselineNow, Meetings, Roles } from '../../service/needs.ts'
import type { Answered } from './client.ts'
import { changes, settingsFor, shownSettings, type Settings } from './settings.ts'

const attendee = z.object({
  role: z.string().nullish(),
  upn: z.string().nullish(),
  identity: z.object({ user: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
})
const rest = z.object({
  allowBreakoutRooms: z.boolean().nullish(),
  allowParticipantsToChangeName: z.boolean().nullish(),
  participants: z.object({ attendees: z.array(attendee).nullish() }).nullish(),
})
/** An onlineMeeting as far as a lesson's readiness depends on it. */
export const preparedMeeting = z
  .unknown()
  .transform(body => ({ settings: shownSettings.parse(body), ...rest.parse(body) }))
type Shown = z.infer<typeof preparedMeeting>

/** Who hosts a meeting: its organiser, co-organisers and presenters. */
export const hostsOf = (organiser: PersonId, shown: Shown): readonly PersonId[] => [
  organiser,
  ...withRole(shown, 'coorganizer', 'presenter').filter(person => person !== ''),
]

/** How one meeting is read and changed. */
export type Reach = {
  readonly organiser: PersonId
  /** Whether somebody is in the meeting: some of its options can no longer be changed then (api/onlinemeeting-update). */
  inProgress(): Promise<boolean>
  read(): Promise<Answered<Shown>>
  patch(body: unknown): Promise<Answered<unknown>>
}

type Prepared = Awaited<ReturnType<Meetings['prepare']>>

/**
 * Roles first, for the lobby is shut only once somebody else can pass it. Then one PATCH for all that differs; where Graph
 * refuses it, one for each part, so that a meeting which runs already, or an option that this tenant does not have, takes
 * nothing else with it. Only what a later read shows counts as set.
 */
export async function prepare(reach: Reach, base: Settings, roles: Roles, now: BaselineNow): Promise<Prepared> {
  let shown = await reach.read()
  if (shown.status !== 'answered') return shown
  if (astray(shown.value, roles).length && !(await reach.inProgress())) {
    await reach.patch({ participants: { attendees: attendees(shown.value, roles) } })
    shown = await reach.read()
    if (shown.status !== 'answered') return shown
  }
  const inProgress = await reach.inProgress()
  const changed = optionsOf(shown.value, base, roles, now).filter(({ part }) => !inProgress || !onlyBefore.has(part))
  if (changed.length) {
    const whole = await reach.patch(Object.assign({}, ...changed.map(({ body }) => body)))
    if (whole.status === 'later') return whole
    if (whole.status === 'refused') for (const { body } of changed) await reach.patch(body)
    shown = await reach.read()
    if (shown.status !== 'answered') return shown
  }
  const missing = [...astray(shown.value, roles), ...optionsOf(shown.value, base, roles, now).map(({ part }) => part)]
  return { status: 'prepared', missing: [...new Set(missing)], hosts: hostsOf(reach.organiser, shown.value) }
}

/** What Graph refuses to change while a meeting runs. */
const onlyBefore: ReadonlySet<ReadyPart> = new Set(['breakout-rooms', 'names'])

type Option = { readonly part: ReadyPart; readonly body: Readonly<Record<string, unknown>> }

function optionsOf(shown: Shown, base: Settings, roles: Roles, now: BaselineNow): readonly Option[] {
  const { settings } = shown
  const canHelp = roles.coorganisers.length > 0 && !astray(shown, roles).includes('coorganisers')
  const wanted = settingsFor(base, new Set(), canHelp ? now : { ...now, lobby: 'school' }, settings)
  const own = (part: ReadyPart, names: readonly (keyof Settings)[]) => ({
    part,
    body: changes(settings, wanted, names),
  })
  return [
    own('presenters', ['allowedPresenters']),
    own('lobby', ['scope', 'isDialInBypassEnabled', 'allowedLobbyAdmitters']),
    own('microphones', ['allowAttendeeToEnableMic', 'allowRecording']),
    flag('breakout-rooms', 'allowBreakoutRooms', shown),
    flag('names', 'allowParticipantsToChangeName', shown),
  ].flatMap(({ part, body }) => (body ? [{ part, body }] : []))
}

const flag = (part: ReadyPart, name: 'allowBreakoutRooms' | 'allowParticipantsToChangeName', shown: Shown) => ({
  part,
  body: shown[name] === false ? undefined : { [name]: false },
})

const idOf = ({ identity }: z.infer<typeof attendee>): string | undefined => identity?.user?.id ?? undefined
const listed = ({ participants }: Shown) => participants?.attendees ?? []
const withRole = (shown: Shown, ...wanted: readonly string[]): readonly PersonId[] =>
  listed(shown).flatMap(one => (wanted.includes(one.role ?? '') ? [personId(idOf(one) ?? '')] : []))

/** Roles that are not as they should be: somebody lacks theirs, or somebody who is not staff of the lesson has one. */
function astray(shown: Shown, { presenters, coorganisers }: Roles): readonly ReadyPart[] {
  const [organising, presenting] = [withRole(shown, 'coorganizer'), withRole(shown, 'presenter')]
  const known = new Set([...presenters, ...coorganisers])
  const stray = (people: readonly PersonId[]) => people.some(person => !known.has(person))
  return [
    ...(coorganisers.some(one => !organising.includes(one)) || stray(organising) ? ['coorganisers' as const] : []),
    ...(presenters.some(one => !presenting.includes(one) && !organising.includes(one)) || stray(presenting)
      ? ['presenters' as const]
      : []),
  ]
}

/** The whole list, as `roleIsPresenter` wants it (api/onlinemeeting-update): who is on it stays on it. */
function attendees(shown: Shown, { presenters, coorganisers }: Roles) {
  const role = (id: string): string =>
    coorganisers.some(one => one === id) ? 'coorganizer' : presenters.some(one => one === id) ? 'presenter' : 'attendee'
  const upns = new Map(listed(shown).map(one => [idOf(one), one.upn]))
  const everybody = new Set<string>([...listed(shown).flatMap(one => idOf(one) ?? []), ...presenters, ...coorganisers])
  return [...everybody].map(id => {
    const upn = upns.get(id)
    return { identity: { user: { id } }, ...(upn ? { upn } : {}), role: role(id) }
  })
}
