import { randomUUID } from 'node:crypto'
import type { RosterChange, TenantContext } from './context.ts'
import { personId } from './ids.ts'
import { callEvent, participantEvent } from './meeting-events.ts'
import { bypassesLobby, isInMeeting, legsOf, peopleInCall, personOf, roleOf } from './membership.ts'
import type { Leg, Meeting, Someone } from './world.ts'

const nothing: RosterChange = { joined: [], left: [], changed: [] }

/** Somebody's device reaches the meeting: into the call, or into the lobby. */
export function enter(context: TenantContext, meeting: Meeting, who: Someone, device?: string): Leg {
  const isInLobby = !bypassesLobby(context.world, meeting, who)
  const leg: Leg = {
    ...{ id: randomUUID(), who, isInLobby, isMuted: true, sharing: false, camera: false },
    ...{ joinedAt: context.clock.now(), ...(device === undefined ? {} : { device }) },
  }
  const before = snapshot(meeting, who)
  meeting.legs.set(leg.id, leg)
  if (!isInLobby) arrive(context, meeting, who, before)
  context.onRosterChange(meeting, { ...nothing, joined: [leg] })
  return leg
}

/** The leg of somebody else's application, which passes the lobby as apps with the calling permission do. */
export function enterApplication(context: TenantContext, meeting: Meeting, application: string): Leg {
  const leg: Leg = {
    ...{ id: randomUUID(), who: { application }, isInLobby: false, isMuted: true, sharing: false, camera: false },
    joinedAt: context.clock.now(),
  }
  meeting.legs.set(leg.id, leg)
  context.onRosterChange(meeting, { ...nothing, joined: [leg] })
  return leg
}

/** Lets a waiting leg into the call. False if it does not wait. */
export function letIn(context: TenantContext, meeting: Meeting, legId: string): boolean {
  const leg = meeting.legs.get(legId)
  const who = leg && personOf(leg)
  if (!leg?.isInLobby || !who) return false
  const before = snapshot(meeting, who)
  leg.isInLobby = false
  arrive(context, meeting, who, before)
  context.onRosterChange(meeting, { ...nothing, changed: [leg] })
  return true
}

/** Takes a leg out of the call or the lobby; with the last person the call ends. False if there is no such leg. */
export function takeOut(context: TenantContext, meeting: Meeting, legId: string): boolean {
  const leg = meeting.legs.get(legId)
  if (!leg) return false
  meeting.legs.delete(legId)
  const who = personOf(leg)
  if (who && !leg.isInLobby) depart(context, meeting, who)
  context.onRosterChange(meeting, { ...nothing, left: [leg] })
  if (who && !leg.isInLobby && peopleInCall(meeting).length === 0) {
    callEvent(context, meeting, 'End', who)
    context.onCallEnded(meeting, 'everyone left')
  }
  return true
}

/** Ends the call for everybody, those in the lobby included. */
export function endForAll(context: TenantContext, meeting: Meeting, by: Someone): void {
  const legs = [...meeting.legs.values()].filter(leg => personOf(leg))
  for (const leg of legs) meeting.legs.delete(leg.id)
  const people = new Map(
    legs
      .filter(leg => !leg.isInLobby)
      .flatMap(leg => personOf(leg) ?? [])
      .map(who => [personId(who), who]),
  )
  for (const who of people.values()) depart(context, meeting, who)
  context.onRosterChange(meeting, { ...nothing, left: legs })
  callEvent(context, meeting, 'End', by)
  context.onCallEnded(meeting, 'ended by organiser')
}

/** Changes what a leg sends (microphone, camera, screen). */
export function change(
  context: TenantContext,
  meeting: Meeting,
  leg: Leg,
  to: Partial<Pick<Leg, 'isMuted' | 'camera' | 'sharing'>>,
): void {
  Object.assign(leg, to)
  context.onRosterChange(meeting, { ...nothing, changed: [leg] })
}

/** Turns off what the meeting's options no longer allow people to send. To be called after every change of them. */
export function enforceOptions(context: TenantContext, meeting: Meeting): void {
  const changed = peopleInCall(meeting).filter(leg => {
    const who = personOf(leg)
    if (!who || roleOf(context.world, meeting, who) !== 'Attendee') return false
    const { allowAttendeeToEnableMic, allowAttendeeToEnableCamera } = meeting.settings
    const isMuted = leg.isMuted || !allowAttendeeToEnableMic
    const camera = leg.camera && allowAttendeeToEnableCamera
    const differs = isMuted !== leg.isMuted || camera !== leg.camera || leg.sharing
    Object.assign(leg, { isMuted, camera, sharing: false })
    return differs
  })
  if (changed.length > 0) context.onRosterChange(meeting, { ...nothing, changed })
}

type Before = { readonly callRuns: boolean; readonly wasThere: boolean }

const snapshot = (meeting: Meeting, who: Someone): Before => ({
  callRuns: peopleInCall(meeting).length > 0,
  wasThere: isInMeeting(meeting, personId(who)),
})

// A second device of somebody who is already there raises no event of its own.
function arrive(context: TenantContext, meeting: Meeting, who: Someone, { callRuns, wasThere }: Before): void {
  meeting.joiners.set(personId(who), who)
  if (!callRuns) callEvent(context, meeting, 'Start', who)
  if (!wasThere) participantEvent(context, meeting, 'Join', who)
}

function depart(context: TenantContext, meeting: Meeting, who: Someone): void {
  if (legsOf(meeting, personId(who)).some(leg => !leg.isInLobby)) return
  participantEvent(context, meeting, 'Leave', who)
  if ('outsider' in who && who.outsider.kind === 'anonymous') meeting.joiners.delete(who.outsider.id)
}
