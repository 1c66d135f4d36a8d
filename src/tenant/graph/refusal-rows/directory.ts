/** Calendars, users, groups and classes (graph.md C and D). */
import { type Row } from './row.ts'

export const directory: Row[] = [
  { why: 'a calendar without a window', ask: 'GET /users/hall/calendarView', is: [400, 'ErrorInvalidParameter'] },
  {
    why: 'an unknown time zone',
    ask: 'GET /users/hall/calendarView?startDateTime=2026-11-24&endDateTime=2026-11-25',
    asking: { headers: { prefer: 'outlook.timezone="Nowhere"' } },
    is: [400, 'TimeZoneNotSupportedException'],
  },
  { why: 'nobody of that id', ask: 'GET /users/nobody', is: [404, 'Request_ResourceNotFound'] },
  { why: 'an unknown property in $select', ask: 'GET /users/hall?$select=shoeSize', is: [400, 'BadRequest'] },
  { why: 'no group of that id', ask: 'GET /groups/none/members', is: [404, 'Request_ResourceNotFound'] },
  { why: 'a page too large', ask: 'GET /groups/class-7b/members?$top=1000', is: [400, 'Request_BadRequest'] },
  { why: 'an option that is not answered', ask: 'GET /groups/class-7b/members?$search=x', is: [400, 'BadRequest'] },
  {
    why: 'nobody of that id among users of classes',
    ask: 'GET /education/users/nobody',
    is: [404, 'Request_ResourceNotFound'],
  },
  {
    why: 'an unknown property of such a user',
    ask: 'GET /education/users/hall?$select=parents',
    is: [400, 'BadRequest'],
  },
  { why: 'licences of nobody', ask: 'GET /users/nobody/licenseDetails', is: [404, 'Request_ResourceNotFound'] },
  {
    why: 'an option of licences that is not answered',
    ask: 'GET /users/hall/licenseDetails?$expand=x',
    is: [400, 'BadRequest'],
  },
  { why: 'no class of that id', ask: 'GET /education/classes/none/members', is: [404, 'Request_ResourceNotFound'] },
  { why: 'a path that Graph does not know', ask: 'GET /pupils', is: [400, 'BadRequest'] },
  { why: 'a method that the path does not take', ask: 'DELETE /users/hall', is: [405, 'Request_BadRequest'] },
]
