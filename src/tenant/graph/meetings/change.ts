/** PATCH of an online meeting (graph.md B2). */
import type { Answer } from '../../context.ts'
import type { Meeting } from '../../world.ts'
import { change, graphContext, part, text, type Exchange, type Fields } from '../exchange.ts'
import { badRequest, forbidden } from '../refusal.ts'
import { stateOf } from '../state.ts'
import { readableMeeting } from './find.ts'
import { onlineMeeting } from './render.ts'

/** Take effect while the meeting runs; those that the world holds, then those that it does not. */
const held = new Set([
  'lobbyBypassSettings',
  'allowedLobbyAdmitters',
  'allowedPresenters',
  'allowAttendeeToEnableMic',
  'allowAttendeeToEnableCamera',
  'allowMeetingChat',
  'allowRecording',
])
const alsoWhileRunning = new Set([
  'allowTeamworkReactions',
  'isEntryExitAnnounced',
  'allowCopyingAndSharingMeetingContent',
  'allowTranscription',
])
const onlyBefore = new Set([
  'recordAutomatically',
  'participants',
  'subject',
  'startDateTime',
  'endDateTime',
  'allowBreakoutRooms',
  'allowLiveShare',
  'allowPowerPointSharing',
  'allowWhiteboard',
  'watermarkProtection',
  'allowParticipantsToChangeName',
])

/** Changes settings on behalf of the organiser; whoever joins later meets the new lobby. */
export function changeMeeting(exchange: Exchange): Answer {
  const { meeting, user } = readableMeeting(exchange)
  if (meeting.organiser !== user.id) throw forbidden('Only the organizer of the meeting can update it.')
  const asked = withoutAnnotations(part(exchange.request.body))
  check(asked, meeting)
  checkRoles(exchange, rolesAsked(asked['participants']), meeting)
  const settings = merged(meeting, asked)
  const others = Object.fromEntries(Object.entries(asked).filter(([name]) => !held.has(name)))
  change(exchange, () => {
    Object.assign(meeting.settings, settings)
    applyOthers(exchange, meeting, others)
    exchange.context.enforceOptions(meeting)
  })
  const shown = onlineMeeting(exchange, meeting, settings)
  return {
    status: 200,
    body: { '@odata.context': graphContext(`users('${user.id}')/onlineMeetings/$entity`), ...shown, ...others },
  }
}

const withoutAnnotations = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes('@')))

function check(asked: Fields, meeting: Meeting): void {
  const names = Object.keys(asked)
  if (names.length === 0) throw badRequest('Empty Payload. JSON content expected.')
  const running = meeting.legs.size > 0
  for (const name of names) {
    const known = held.has(name) || alsoWhileRunning.has(name) || onlyBefore.has(name)
    if (!known) throw badRequest(`The property '${name}' cannot be updated.`, 'InvalidArgument')
    if (running && onlyBefore.has(name))
      throw badRequest(`The property '${name}' cannot be updated while the meeting is in progress.`, 'InvalidArgument')
  }
  if ('startDateTime' in asked !== 'endDateTime' in asked) {
    throw badRequest('startDateTime and endDateTime must be updated together.', 'InvalidArgument')
  }
  if ('organizer' in part(asked, 'participants'))
    throw badRequest('The organizer of a meeting cannot be changed.', 'InvalidArgument')
}

/** The settings as they would be: a part of lobbyBypassSettings leaves the rest of it as it was. */
function merged({ settings }: Meeting, asked: Fields): Meeting['settings'] {
  const known = Object.fromEntries(Object.entries(asked).filter(([name]) => held.has(name)))
  const lobby = withoutAnnotations(part(asked, 'lobbyBypassSettings'))
  return { ...settings, ...known, lobbyBypassSettings: { ...settings.lobbyBypassSettings, ...lobby } }
}

type Asked = { readonly id: string; readonly role: string }

const rolesAsked = (participants: unknown): Asked[] => {
  const attendees = part(participants)['attendees']
  return (Array.isArray(attendees) ? attendees : []).map(one => ({
    id: text(part(one, 'identity', 'user')['id']) ?? '',
    role: text(part(one)['role']) ?? 'attendee',
  }))
}

/** Teams takes people of the directory only, and ten co-organisers at most. */
function checkRoles({ context }: Exchange, asked: readonly Asked[], meeting: Meeting): void {
  for (const { id } of asked)
    if (!context.world.users.has(id)) throw badRequest(`The attendee '${id}' is not valid.`, 'InvalidArgument')
  if (asked.filter(({ role }) => role === 'coorganizer').length > 10)
    throw badRequest('A meeting has ten co-organizers at most.', 'InvalidArgument')
  if (asked.some(({ id }) => id === meeting.organiser))
    throw badRequest('The organizer cannot be an attendee.', 'InvalidArgument')
}

function setRoles(meeting: Meeting, asked: readonly Asked[]): void {
  meeting.coorganisers.clear()
  meeting.presenters.clear()
  for (const { id, role } of asked) {
    if (role === 'coorganizer') meeting.coorganisers.add(id)
    if (role === 'presenter') meeting.presenters.add(id)
  }
}

function applyOthers({ context }: Exchange, meeting: Meeting, others: Fields): void {
  const { subject, startDateTime, endDateTime, participants, ...rest } = others
  if (typeof subject === 'string') meeting.subject = subject
  if (typeof startDateTime === 'string') meeting.startsAt = Date.parse(startDateTime)
  if (typeof endDateTime === 'string') meeting.endsAt = Date.parse(endDateTime)
  if (participants !== undefined) setRoles(meeting, rolesAsked(participants))
  const { otherSettings } = stateOf(context)
  otherSettings.set(meeting.id, { ...otherSettings.get(meeting.id), ...rest })
}
