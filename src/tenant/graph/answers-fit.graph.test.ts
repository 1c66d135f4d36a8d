/** What this tenant answers and sends is itself held against Microsoft's schema: no property of our own invention. */
import { beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../context.ts'
import { isFields, type Fields } from './exchange.ts'
import { resolve, segmentsOf } from './resolve.ts'
import { joined, makeRig, type Rig } from './rig.ts'
import { checkBody } from './schema.ts'

let rig: Rig
let call: string

beforeAll(async () => {
  rig = makeRig()
  rig.arrive('hall')
  call = await joined(rig)
  await rig.ask('POST', '/sites/site-1/lists/Lessons/items', { body: { fields: { LessonId: 'one' } } })
})

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

// Links belong to the envelope of an answer, not to the resource.
const bare = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== '@odata.nextLink'))

function misfits(path: string, body: unknown): string[] {
  const resolved = resolve(segmentsOf(`/v1.0${path}`))
  if ('problem' in resolved) return [resolved.problem]
  return items(body).flatMap(item => checkBody('PATCH', resolved.target, isFields(item) ? bare(item) : item))
}

const list = ({ body }: Answer): unknown => (isFields(body) && 'value' in body ? body['value'] : body)

test.each([
  '/communications/calls/CALL',
  '/communications/calls/CALL/participants',
  '/users/hall/onlineMeetings/MSo-algebra',
  '/users/hall/calendarView?startDateTime=2026-11-24&endDateTime=2026-11-25',
  '/users?$select=id,displayName,userType,accountEnabled',
  '/groups/class-7b/members',
  '/education/users/hall?$select=id,primaryRole,relatedContacts',
  '/education/classes/class-7b',
  '/education/classes/class-7b/members',
  '/sites/site-1/lists/Lessons/items?$expand=fields',
  '/users/ben/teamwork/installedApps?$expand=teamsApp',
  '/appCatalogs/teamsApps',
])('%s', async template => {
  const path = template.replace('CALL', call)
  const answer = await rig.ask('GET', path)
  expect(answer.status).toBe(200)
  expect(items(list(answer))).not.toEqual([])
  expect(misfits(path.split('?')[0] ?? '', list(answer))).toEqual([])
})

test('notifications of calls', () => {
  const sent = rig.sent.map(
    ({ body }) => (body as { value: [{ resourceUrl: string; resourceData: unknown }] }).value[0],
  )
  expect(sent).toHaveLength(3)
  for (const { resourceUrl, resourceData } of sent) expect(misfits(resourceUrl, resourceData)).toEqual([])
})

test('a property of our own invention is found', () => {
  expect(misfits('/users/hall', { id: 'hall', shoeSize: 44 })).toHaveLength(1)
})
