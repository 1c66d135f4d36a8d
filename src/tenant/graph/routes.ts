/** Every operation that this tenant answers. */
import { getCall, hangUp, keepAlive } from './calls/call.ts'
import { joinCall } from './calls/join.ts'
import { getParticipant, listParticipants, muteParticipant, removeParticipant } from './calls/participants.ts'
import { calendarDelta } from './directory/calendar-delta.ts'
import { calendarView } from './directory/calendar.ts'
import { classMembers, classTeachers, getClass, groupMembers } from './directory/groups.ts'
import { getEducationUser } from './directory/education-users.ts'
import { licenceDetails } from './directory/licences.ts'
import { getUser, listUsers } from './directory/users.ts'
import type { Route } from './exchange.ts'
import { changeMeeting } from './meetings/change.ts'
import { findMeetings, getMeeting } from './meetings/find.ts'
import { notifyInChat, notifyUser } from './messages/activity.ts'
import { findApps, installForUser, installInChat, listChatApps, listUserApps } from './messages/installations.ts'
import { listMessages } from './messages/chat-messages.ts'
import { sendMail } from './messages/mail.ts'
import { addColumn, addList, getList, listColumns } from './record/lists.ts'
import { putFile } from './record/files.ts'
import { addItem, changeFields, findItems, getItem } from './record/items.ts'
import {
  getSubscription,
  listSubscriptions,
  reauthorise,
  renew,
  subscribe,
  unsubscribe,
} from './subscriptions/subscriptions.ts'

const handlers: Readonly<Record<string, Route['handle']>> = {
  'POST /communications/calls': joinCall,
  'GET /communications/calls/{call}': getCall,
  'DELETE /communications/calls/{call}': hangUp,
  'POST /communications/calls/{call}/keepAlive': keepAlive,
  'GET /communications/calls/{call}/participants': listParticipants,
  'GET /communications/calls/{call}/participants/{participant}': getParticipant,
  'DELETE /communications/calls/{call}/participants/{participant}': removeParticipant,
  'POST /communications/calls/{call}/participants/{participant}/mute': muteParticipant,
  'GET /users/{user}/onlineMeetings': findMeetings,
  'GET /users/{user}/onlineMeetings/{meeting}': getMeeting,
  'PATCH /users/{user}/onlineMeetings/{meeting}': changeMeeting,
  'GET /users/{user}/calendarView': calendarView,
  'GET /users/{user}/calendarView/delta': calendarDelta,
  'GET /users': listUsers,
  'GET /users/{user}': getUser,
  'GET /groups/{group}/members': groupMembers,
  'GET /groups/{group}/transitiveMembers': groupMembers,
  'GET /users/{user}/licenseDetails': licenceDetails,
  'GET /education/users/{user}': getEducationUser,
  'GET /education/classes/{class}': getClass,
  'GET /education/classes/{class}/members': classMembers,
  'GET /education/classes/{class}/teachers': classTeachers,
  'POST /sites/{site}/lists': addList,
  'GET /sites/{site}/lists/{list}': getList,
  'GET /sites/{site}/lists/{list}/columns': listColumns,
  'POST /sites/{site}/lists/{list}/columns': addColumn,
  'GET /sites/{site}/lists/{list}/items': findItems,
  'POST /sites/{site}/lists/{list}/items': addItem,
  'GET /sites/{site}/lists/{list}/items/{item}': getItem,
  'PATCH /sites/{site}/lists/{list}/items/{item}/fields': changeFields,
  'PUT /sites/{site}/drive/root:/{folder}/{file}/content': putFile,
  'POST /users/{user}/sendMail': sendMail,
  'POST /users/{user}/teamwork/sendActivityNotification': notifyUser,
  'POST /chats/{chat}/sendActivityNotification': notifyInChat,
  'GET /users/{user}/teamwork/installedApps': listUserApps,
  'POST /users/{user}/teamwork/installedApps': installForUser,
  'GET /chats/{chat}/messages': listMessages,
  'GET /chats/{chat}/installedApps': listChatApps,
  'POST /chats/{chat}/installedApps': installInChat,
  'GET /appCatalogs/teamsApps': findApps,
  'GET /subscriptions': listSubscriptions,
  'POST /subscriptions': subscribe,
  'GET /subscriptions/{subscription}': getSubscription,
  'PATCH /subscriptions/{subscription}': renew,
  'DELETE /subscriptions/{subscription}': unsubscribe,
  'POST /subscriptions/{subscription}/reauthorize': reauthorise,
}

export type Match = {
  readonly route: string
  readonly handle: Route['handle']
  readonly params: Record<string, string>
}

const routes = Object.entries(handlers).map(([route, handle]) => {
  const [method = '', template = ''] = route.split(' ')
  return { route, handle, method, parts: template.split('/').slice(1) }
})

/** The route for a method and the segments of a path; `handle` is missing where only other methods are answered. */
export function match(method: string, segments: readonly string[]): Match | 'other method' | undefined {
  const fitting = routes.filter(({ parts }) => fitsPath(parts, segments))
  const found = fitting.find(one => one.method === method)
  if (!found) return fitting.length > 0 ? 'other method' : undefined
  const named = found.parts.flatMap((part, index) =>
    part.startsWith('{') ? [[part.slice(1, -1), segments[index] ?? '']] : [],
  )
  return { route: found.route, handle: found.handle, params: Object.fromEntries(named) as Record<string, string> }
}

const fitsPath = (parts: readonly string[], segments: readonly string[]): boolean =>
  parts.length === segments.length && parts.every((part, index) => part.startsWith('{') || part === segments[index])
