import { personId } from './ids.ts'
import type { Leg, Meeting, Outsider, Someone, World } from './world.ts'

export type Role = 'Organizer' | 'Presenter' | 'Attendee'

/** The person of a leg; undefined for an application's own leg. */
export const personOf = (leg: Leg): Someone | undefined => ('application' in leg.who ? undefined : leg.who)

/** The legs of people who are in the call: neither in the lobby nor an application. */
export const peopleInCall = (meeting: Meeting): Leg[] =>
  [...meeting.legs.values()].filter(leg => !leg.isInLobby && personOf(leg))

export const legsOf = (meeting: Meeting, id: string): Leg[] =>
  [...meeting.legs.values()].filter(leg => {
    const person = personOf(leg)
    return person !== undefined && personId(person) === id
  })

export const isInMeeting = (meeting: Meeting, id: string): boolean => legsOf(meeting, id).some(leg => !leg.isInLobby)

/** The role that Teams gives somebody in this meeting now (graph.md B2 allowedPresenters). */
export function roleOf(world: World, meeting: Meeting, who: Someone): Role {
  const id = personId(who)
  if (id === meeting.organiser) return 'Organizer'
  if (meeting.coorganisers.has(id)) return 'Presenter'
  switch (meeting.settings.allowedPresenters) {
    case 'everyone':
      return 'Presenter'
    case 'organization':
      return 'user' in who && world.users.get(id)?.userType === 'Member' ? 'Presenter' : 'Attendee'
    case 'roleIsPresenter':
      return meeting.presenters.has(id) ? 'Presenter' : 'Attendee'
    default:
      return 'Attendee'
  }
}

/** Whether the lobby lets this person through without anybody's leave (graph.md B2 lobbyBypassSettings). */
export function bypassesLobby(world: World, meeting: Meeting, who: Someone): boolean {
  const { scope, isDialInBypassEnabled } = meeting.settings.lobbyBypassSettings
  if ('outsider' in who && who.outsider.kind === 'phone') return isDialInBypassEnabled
  const id = personId(who)
  if (id === meeting.organiser || meeting.coorganisers.has(id)) return true
  switch (scope) {
    case 'everyone':
      return true
    case 'organizationAndFederated':
      return 'user' in who || who.outsider.kind === 'external'
    case 'organization': // includes guests
      return 'user' in who
    case 'organizationExcludingGuests':
      return 'user' in who && world.users.get(id)?.userType === 'Member'
    case 'invited':
      return 'user' in who && invited(world, meeting).has(id)
    default:
      return false
  }
}

/** User ids of those invited: roles of the meeting, and the attendees of its calendar events, groups resolved. */
export function invited(world: World, meeting: Meeting): Set<string> {
  const ids = new Set([meeting.organiser, ...meeting.coorganisers, ...meeting.presenters])
  const mails = new Set(world.calendars.filter(event => event.joinUrl === meeting.joinWebUrl).flatMap(e => e.attendees))
  for (const user of world.users.values()) if (mails.has(user.mail)) ids.add(user.id)
  for (const { mail, members } of world.groups.values()) {
    if (mail !== undefined && mails.has(mail)) for (const id of members) ids.add(id)
  }
  return ids
}

/** The members of the meeting's chat: those invited, and everybody who was let in; anonymous people while they stay. */
export function chatMembers(world: World, meeting: Meeting): Someone[] {
  const users = new Set(invited(world, meeting))
  const outsiders: Outsider[] = []
  for (const who of meeting.joiners.values()) {
    if ('user' in who) users.add(who.user)
    else if (who.outsider.kind !== 'phone') outsiders.push(who.outsider)
  }
  return [...[...users].map(user => ({ user })), ...outsiders.map(outsider => ({ outsider }))]
}
