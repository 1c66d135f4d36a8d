import type { CalendarEvent, Meeting, MeetingSettings } from './world.ts'

export const tenantId = '0a4f1e1d-0000-4000-8000-000000000001'

/** A meeting with the options of a school's policy: pupils are attendees, the school's own people pass the lobby. */
export function makeMeeting(
  given: Pick<Meeting, 'organiser' | 'subject' | 'startsAt' | 'endsAt'> &
    Partial<Meeting> & { readonly number?: number },
): Meeting {
  const { number = 1, ...rest } = given
  const threadId = `19:meeting_${Buffer.from(`oakfield-${number}`).toString('base64url')}@thread.v2`
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: given.organiser }))
  return {
    id: `MSo${Buffer.from(`1*${given.organiser}*0**${threadId}`).toString('base64url')}`,
    threadId,
    joinWebUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(threadId)}/0?context=${context}`,
    coorganisers: new Set(),
    presenters: new Set(),
    settings: schoolSettings(),
    legs: new Map(),
    joiners: new Map(),
    appCalls: new Map(),
    rosterSequence: 0,
    chat: [],
    appInstalled: true,
    ...rest,
  }
}

/** The organiser's calendar entry of a meeting; `attendees` are mail addresses of people or groups. */
export function makeEvent(meeting: Meeting, attendees: readonly string[]): CalendarEvent {
  const { organiser, subject, startsAt, endsAt, joinWebUrl } = meeting
  const id = `AAMkAD${Buffer.from(meeting.threadId).toString('base64url')}`
  return {
    id,
    owner: organiser,
    subject,
    startsAt,
    endsAt,
    isCancelled: false,
    categories: ['Lesson'],
    joinUrl: joinWebUrl,
    attendees,
  }
}

const schoolSettings = (): MeetingSettings => ({
  lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
  allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
  allowedPresenters: 'organizer',
  allowAttendeeToEnableMic: true,
  allowAttendeeToEnableCamera: true,
  allowMeetingChat: 'enabled',
  allowRecording: true,
})
