import { calendarActs, type CalendarActs } from './calendar-acts.ts'
import { change, endForAll, enforceOptions, enter, enterApplication, letIn, takeOut } from './calls.ts'
import { press } from './cards.ts'
import { restore, rewrite, say, sayToBot, whisper, withdraw } from './chat.ts'
import type { Saying } from './chat.ts'
import type { Answer, TenantContext } from './context.ts'
import { setMeetingInstall, setPersonalInstall } from './installs.ts'
import { legsOf, roleOf } from './membership.ts'
import { record } from './recording.ts'
import type { ChatMessage, Leg, Meeting, MeetingSettings, Outsider, Someone } from './world.ts'

/** A user id, or somebody whom the directory does not hold. */
export type Who = string | Outsider

/**
 * What people do. Whatever Teams does not let them do throws. `by` and `user` are user ids; `whoOrLeg` is the id of a
 * user, of an outsider or of one leg: with the first two, all their legs in the meeting are meant.
 */
export type People = CalendarActs & {
  /** Each call is one more device: the leg that it returns waits in the lobby or is in the call. */
  join(meeting: Meeting, who: Who, how?: { readonly device?: string; readonly asPresenter?: boolean }): Leg
  admit(meeting: Meeting, whoOrLeg: string, by: string): void
  deny(meeting: Meeting, whoOrLeg: string, by: string): void
  leave(meeting: Meeting, whoOrLeg: string): void
  endMeeting(meeting: Meeting, by: string): void
  microphone(meeting: Meeting, whoOrLeg: string, isOn: boolean): void
  camera(meeting: Meeting, whoOrLeg: string, isOn: boolean): void
  share(meeting: Meeting, whoOrLeg: string, isOn: boolean): void
  /** Starts or stops the recording; Teams writes it into the chat. */
  record(meeting: Meeting, who: string, isOn: boolean, failed?: boolean): void
  /** Another app's bot comes into the call. */
  sendApplication(meeting: Meeting, application: string): Leg
  changeSettings(meeting: Meeting, changes: Partial<MeetingSettings>): void
  speak(meeting: Meeting, who: Who, text: string, saying?: Saying): ChatMessage
  edit(meeting: Meeting, messageId: string, text: string): void
  delete(meeting: Meeting, messageId: string): void
  undelete(meeting: Meeting, messageId: string): void
  /** A targeted message to the bot in the meeting's chat: nobody else sees it. */
  whisper(meeting: Meeting, user: string, text: string): ChatMessage
  messageBot(user: string, text: string): ChatMessage
  pressButton(
    user: string,
    messageId: string,
    verb: string,
    inputs?: Readonly<Record<string, unknown>>,
  ): Promise<Answer>
  /** What a client does by itself when it shows a card with `refresh`. */
  refreshCard(user: string, messageId: string, verb: string): Promise<Answer>
  installPersonal(user: string): void
  uninstallPersonal(user: string): void
  installInMeeting(meeting: Meeting, by?: string): void
  uninstallFromMeeting(meeting: Meeting, by?: string): void
}

/** The acts of people in this tenant, each with all that Microsoft then does. */
export function makePeople(context: TenantContext): People {
  const turn = (meeting: Meeting, whoOrLeg: string, to: Partial<Leg>): void => {
    const legs = find(meeting, whoOrLeg).filter(leg => !leg.isInLobby)
    if (legs.length === 0) throw new Error(`${whoOrLeg} is not in ${meeting.subject}`)
    for (const leg of legs) change(context, meeting, leg, to)
  }
  const isAttendee = (meeting: Meeting, whoOrLeg: string): boolean => isOnlyAttendee(context, meeting, whoOrLeg)
  return {
    ...calendarActs(context),
    join(meeting, who, { device, asPresenter } = {}) {
      if (asPresenter && typeof who === 'string') meeting.presenters.add(who)
      return enter(context, meeting, someone(context, who), device)
    },
    admit: (meeting, whoOrLeg, by) => {
      assertAdmitter(context, meeting, by)
      for (const leg of waiting(meeting, whoOrLeg)) letIn(context, meeting, leg.id)
    },
    deny: (meeting, whoOrLeg, by) => {
      assertAdmitter(context, meeting, by)
      for (const leg of waiting(meeting, whoOrLeg)) takeOut(context, meeting, leg.id)
    },
    leave: (meeting, whoOrLeg) => find(meeting, whoOrLeg).forEach(leg => takeOut(context, meeting, leg.id)),
    endMeeting(meeting, by) {
      if (by !== meeting.organiser && !meeting.coorganisers.has(by))
        throw new Error(`${by} may not end ${meeting.subject}`)
      endForAll(context, meeting, { user: by })
    },
    microphone(meeting, whoOrLeg, isOn) {
      const isBarred = isAttendee(meeting, whoOrLeg) && !meeting.settings.allowAttendeeToEnableMic
      if (isOn && isBarred) throw new Error(`microphones of attendees are off in ${meeting.subject}`)
      turn(meeting, whoOrLeg, { isMuted: !isOn })
    },
    camera(meeting, whoOrLeg, isOn) {
      const isBarred = isAttendee(meeting, whoOrLeg) && !meeting.settings.allowAttendeeToEnableCamera
      if (isOn && isBarred) throw new Error(`cameras of attendees are off in ${meeting.subject}`)
      turn(meeting, whoOrLeg, { camera: isOn })
    },
    share(meeting, whoOrLeg, isOn) {
      if (isOn && isAttendee(meeting, whoOrLeg)) throw new Error(`attendees may not share in ${meeting.subject}`)
      turn(meeting, whoOrLeg, { sharing: isOn })
    },
    record(meeting, who, isOn, failed) {
      if (isOn && (isAttendee(meeting, who) || !meeting.settings.allowRecording))
        throw new Error(`${who} may not record ${meeting.subject}`)
      record(context, meeting, { user: who }, isOn, failed)
    },
    sendApplication: (meeting, application) => enterApplication(context, meeting, application),
    changeSettings(meeting, changes) {
      Object.assign(meeting.settings, changes)
      enforceOptions(context, meeting)
    },
    ...writing(context),
    installPersonal: user => setPersonalInstall(context, user, true),
    uninstallPersonal: user => setPersonalInstall(context, user, false),
    installInMeeting: (meeting, by) => setMeetingInstall(context, meeting, true, by),
    uninstallFromMeeting: (meeting, by) => setMeetingInstall(context, meeting, false, by),
  }
}

type Writing = 'speak' | 'edit' | 'delete' | 'undelete' | 'messageBot' | 'whisper' | 'pressButton' | 'refreshCard'

/** What people write, and what they press on what was written to them. */
const writing = (context: TenantContext): Pick<People, Writing> => ({
  speak: (meeting, who, text, saying) => say(context, meeting, someone(context, who), text, saying),
  edit: (meeting, messageId, text) => rewrite(context, meeting, messageId, text),
  delete: (meeting, messageId) => withdraw(context, meeting, messageId),
  undelete: (meeting, messageId) => restore(context, meeting, messageId),
  whisper: (meeting, user, text) => whisper(context, meeting, user, text),
  messageBot: (user, text) => sayToBot(context, user, text),
  pressButton: (user, messageId, verb, inputs) => press(context, user, messageId, verb, inputs),
  refreshCard: (user, messageId, verb) => press(context, user, messageId, verb, {}, 'automatic'),
})

function someone({ world }: TenantContext, who: Who): Someone {
  if (typeof who !== 'string') return { outsider: who }
  if (!world.users.has(who)) throw new Error(`nobody in this directory has id ${who}`)
  return { user: who }
}

function find(meeting: Meeting, whoOrLeg: string): Leg[] {
  const leg = meeting.legs.get(whoOrLeg)
  return leg ? [leg] : legsOf(meeting, whoOrLeg)
}

function waiting(meeting: Meeting, whoOrLeg: string): Leg[] {
  const legs = find(meeting, whoOrLeg).filter(leg => leg.isInLobby)
  if (legs.length === 0) throw new Error(`${whoOrLeg} does not wait in the lobby of ${meeting.subject}`)
  return legs
}

function isOnlyAttendee({ world }: TenantContext, meeting: Meeting, whoOrLeg: string): boolean {
  return find(meeting, whoOrLeg).some(
    ({ who }) => !('application' in who) && roleOf(world, meeting, who) === 'Attendee',
  )
}

function assertAdmitter({ world }: TenantContext, meeting: Meeting, by: string): void {
  const isOrganiser = by === meeting.organiser || meeting.coorganisers.has(by)
  const presentersToo = meeting.settings.allowedLobbyAdmitters === 'organizerAndCoOrganizersAndPresenters'
  const mayAdmit = isOrganiser || (presentersToo && roleOf(world, meeting, { user: by }) === 'Presenter')
  if (!mayAdmit) throw new Error(`${by} may not admit people to ${meeting.subject}`)
  if (!legsOf(meeting, by).some(leg => !leg.isInLobby)) throw new Error(`${by} is not in ${meeting.subject}`)
}
