import type { Meetings } from '../../service/needs.ts'
import { calls, type CallOptions } from './calls.ts'
import { onlineMeetings } from './online-meetings.ts'
import type { Settings } from './settings.ts'

export type MeetingsOptions = Omit<CallOptions, 'resolve'> & { readonly baseline: Settings }

/** Lessons as Teams holds them: the call and who is in it, and the meeting's settings. */
export function graphMeetings({ baseline, ...options }: MeetingsOptions): Meetings {
  const meetings = onlineMeetings(options.graph, baseline)
  return { ...meetings, ...calls({ ...options, resolve: meetings.resolve }) }
}
