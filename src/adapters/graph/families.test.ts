import { expect, test } from '@jest/globals'
import { spendingOf } from './families.ts'

test.each([
  ['DELETE', '/communications/calls/c/participants/p', 'people in calls', 'protect', 1],
  ['GET', '/communications/calls/c/participants', 'people in calls', 'protect', 1],
  ['POST', '/communications/calls', 'calls', 'see', 1],
  ['PATCH', '/users/u/onlineMeetings/m', 'meetings', 'protect', 1],
  ['GET', '/users/u/onlineMeetings/m', 'meetings', 'protect', 1],
  ['GET', '/users/u/onlineMeetings?$filter=JoinWebUrl', 'meetings', 'prepare', 1],
  ['GET', '/users/u/calendarView?startDateTime=x', 'exchange', 'routine', 1],
  ['POST', '/users/u/sendMail', 'exchange', 'see', 1],
  ['POST', '/users/u/teamwork/sendActivityNotification', 'feed', 'see', 1],
  ['POST', '/chats/19%3A1/installedApps', 'installations', 'prepare', 1],
  ['GET', '/chats/19%3A1/messages', 'chats', 'see', 1],
  ['GET', '/users/u?$select=id,userType', 'directory', 'see', 1],
  ['GET', '/groups/g/transitiveMembers?$select=id', 'directory', 'prepare', 4],
  ['GET', '/groups/g/members', 'directory', 'prepare', 3],
  ['GET', '/education/classes/c/members', 'education', 'prepare', 1],
  ['PATCH', '/subscriptions/s', 'subscriptions', 'see', 1],
  ['POST', '/sites/s/lists/l/items', 'record', 'routine', 1],
  ['GET', '/something/new', 'graph', 'routine', 1],
])('%s %s is of %s, to %s, and weighs %i', (method, path, family, urgency, cost) =>
  expect(spendingOf(method, path)).toMatchObject({ family, urgency, cost }),
)
