import { z } from 'zod'
import type { HoldPart, MeetingOption } from '../../lesson/observation.ts'
import type { BaselineNow } from '../../service/needs.ts'

/** The options of a meeting that Chaperone sets, all of which take effect while it runs (api/onlinemeeting-update). */
export type Settings = {
  readonly scope: string
  readonly isDialInBypassEnabled: boolean
  readonly allowedLobbyAdmitters: string
  readonly allowedPresenters: string
  readonly allowAttendeeToEnableMic: boolean
  readonly allowAttendeeToEnableCamera: boolean
  readonly allowRecording: boolean
}

/**
 * A lesson as it should be when nothing is wrong: only staff present, pupils' microphones are off until staff open them.
 * As long as nobody is sure to pass a shut lobby, the school's own people come in without it.
 */
export const baseline = (recording: 'required' | 'allowed' | 'off'): Settings => ({
  scope: 'organization',
  isDialInBypassEnabled: false,
  allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
  allowedPresenters: 'roleIsPresenter',
  allowAttendeeToEnableMic: false,
  allowAttendeeToEnableCamera: true,
  allowRecording: recording !== 'off',
})

/**
 * What each part of a hold sets. None touches the chat: it carries the pupil's way to ask for help.
 *
 * `share`: in the baseline, presenters only may share already, so that a pupil who shares has been made a presenter.
 * Nobody can be demoted alone while a meeting runs, and neither can a share be stopped; `organizer` demotes all
 * presenters but co-organisers, and `quiet` then binds that pupil too. Its price: staff of the lesson who are neither
 * organiser nor co-organiser are attendees as long as it stands.
 */
const parts: Readonly<Record<HoldPart, Partial<Settings>>> = {
  quiet: { allowAttendeeToEnableMic: false, allowAttendeeToEnableCamera: false },
  share: { allowedPresenters: 'organizer' },
  door: { scope: 'organizer', isDialInBypassEnabled: false, allowedLobbyAdmitters: 'organizerAndCoOrganizers' },
}

const allParts = ['quiet', 'share', 'door'] as const satisfies readonly HoldPart[]

/** The baseline with these parts over it. Microphones that staff may open are left as `shown`. */
export function settingsFor(
  base: Settings,
  held: ReadonlySet<HoldPart>,
  { lobby, microphones }: BaselineNow = { lobby: 'school', microphones: 'off' },
  shown: Partial<Settings> = {},
): Settings {
  const wasQuiet = heldBy(shown).includes('quiet')
  const stayOpen = microphones === 'left to staff' && !wasQuiet && shown.allowAttendeeToEnableMic === true
  const open = microphones === 'open' || stayOpen
  const now = {
    ...base,
    scope: lobby === 'organisers' ? 'organizer' : 'organization',
    allowAttendeeToEnableMic: open ? true : base.allowAttendeeToEnableMic,
    // The baseline does not fix cameras: what staff chose stands, but for what a hold has turned off.
    allowAttendeeToEnableCamera: wasQuiet
      ? base.allowAttendeeToEnableCamera
      : (shown.allowAttendeeToEnableCamera ?? base.allowAttendeeToEnableCamera),
  }
  return allParts.filter(part => held.has(part)).reduce((settings, part) => ({ ...settings, ...parts[part] }), now)
}

const options: Readonly<Record<keyof Settings, MeetingOption | undefined>> = {
  scope: 'lobby',
  isDialInBypassEnabled: 'lobby',
  allowedLobbyAdmitters: 'lobby',
  allowedPresenters: 'presenters',
  allowAttendeeToEnableMic: 'microphones',
  allowAttendeeToEnableCamera: undefined, // the baseline leaves it to staff
  allowRecording: 'recording',
}

/** Options that are looser than, or other than, the baseline where no hold accounts for them. */
export function driftOf(shown: Partial<Settings>, wanted: Settings): readonly MeetingOption[] {
  const byHold = heldBy(shown).flatMap(part => Object.keys(parts[part]))
  const astray = differ(shown, wanted).filter(name => !byHold.includes(name))
  return [...new Set(astray.flatMap(name => options[name] ?? []))]
}

/** The parts of which every setting shows. What Graph did not show counts as not set. */
export const heldBy = (shown: Partial<Settings>): readonly HoldPart[] =>
  allParts.filter(part => !differ(shown, parts[part]).length)

const names = [
  'scope',
  'isDialInBypassEnabled',
  'allowedLobbyAdmitters',
  'allowedPresenters',
  'allowAttendeeToEnableMic',
  'allowAttendeeToEnableCamera',
  'allowRecording',
] as const satisfies readonly (keyof Settings)[]

const differ = (shown: Partial<Settings>, wanted: Partial<Settings>) =>
  names.filter(name => wanted[name] !== undefined && shown[name] !== wanted[name])

/** The body of the PATCH that makes `wanted` of `shown`, or `only` these of it; undefined where nothing is to change. */
export function changes(
  shown: Partial<Settings>,
  wanted: Settings,
  only: readonly (keyof Settings)[] = names,
): Readonly<Record<string, unknown>> | undefined {
  const changed = differ(shown, wanted).filter(name => only.includes(name))
  if (changed.length === 0) return undefined
  const { scope, isDialInBypassEnabled } = wanted
  const lobby = changed.some(name => name === 'scope' || name === 'isDialInBypassEnabled')
  const plain = changed.filter(name => name !== 'scope' && name !== 'isDialInBypassEnabled')
  return {
    ...(lobby ? { lobbyBypassSettings: { scope, isDialInBypassEnabled } } : {}),
    ...Object.fromEntries(plain.map(name => [name, wanted[name]])),
  }
}

const maybe = z.string().nullish()
const flag = z.boolean().nullish()

/** The settings in an onlineMeeting; those that it does not show are left out. */
export const shownSettings = z
  .object({
    lobbyBypassSettings: z.object({ scope: maybe, isDialInBypassEnabled: flag }).nullish(),
    allowedLobbyAdmitters: maybe,
    allowedPresenters: maybe,
    allowAttendeeToEnableMic: flag,
    allowAttendeeToEnableCamera: flag,
    allowRecording: flag,
  })
  .transform(({ lobbyBypassSettings, ...plain }) => known({ ...lobbyBypassSettings, ...plain }))

function known(shown: { readonly [Name in keyof Settings]?: Settings[Name] | null | undefined }): Partial<Settings> {
  return Object.fromEntries(
    names.flatMap(name => ((shown[name] ?? undefined) === undefined ? [] : [[name, shown[name]]])),
  )
}
