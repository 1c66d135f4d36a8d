import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../../context.ts'
import { makeServer } from '../../http.ts'
import { type Asking, makeRig, type Rig } from '../rig.ts'

const plain = (body: string): Answer => ({ status: 200, body })
// One listener that shakes hands as it should, and some that do not.
const server = makeServer(({ path, query }) => {
  const token = query.get('validationToken') ?? ''
  const json = { status: 200, body: { token } }
  return Promise.resolve(path === '/good' ? plain(token) : path === '/json' ? json : plain('ok'))
})
let origin: string
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const asked = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ changeType: 'created,updated', notificationUrl: `${origin}/good`, resource: 'users/hall/events' },
  ...{ expirationDateTime: '2026-11-25T12:00:00Z', clientState: 'a secret', ...changes },
})
const subscribe = (rig: Rig, changes: Record<string, unknown> = {}, more: Asking = {}) =>
  rig.ask('POST', '/subscriptions', { body: asked(changes), ...more })
const chat = 'chats/19:meeting_algebra@thread.v2/messages'
const lesson = "communications/onlineMeetings(joinWebUrl='https%3A%2F%2Fteams')/meetingCallEvents"

test('a subscription is made, renewed and ended, and runs out by itself', async () => {
  const rig = makeRig()
  const made = await subscribe(rig)
  expect(made).toMatchObject({ status: 201, body: { expirationDateTime: '2026-11-25T12:00:00.000Z' } })
  const path = `/subscriptions/${(made.body as { id: string }).id}`
  expect(await rig.ask('PATCH', path, { body: { expirationDateTime: '2026-11-26T12:00:00Z' } })).toMatchObject({
    status: 200,
  })
  rig.clock.at = Date.parse('2026-11-26T11:59:59Z')
  expect(await rig.ask('POST', `${path}/reauthorize`)).toMatchObject({ status: 204 })
  rig.clock.at += 1000
  expect(await rig.ask('DELETE', path)).toMatchObject({ status: 404 })
})

test.each([
  ['an address that answers JSON', () => ({ notificationUrl: `${origin}/json` }), 400],
  ['an address that answers something else', () => ({ notificationUrl: `${origin}/bad` }), 400],
  ['a lifecycle address that does', () => ({ lifecycleNotificationUrl: `${origin}/bad` }), 400],
  ['an address without TLS', () => ({ notificationUrl: 'http://bot.example/' }), 400],
  ['a resource missing', () => ({ resource: undefined }), 400],
  ['an unknown resource', () => ({ resource: 'pupils' }), 400],
  ['an unknown change', () => ({ changeType: 'moved' }), 400],
  ['an expiry in the past', () => ({ expirationDateTime: '2026-11-24T12:00:00Z' }), 400],
  ['an expiry too far', () => ({ expirationDateTime: '2026-12-01T12:00:01Z' }), 400],
  ['a client state over 128 characters', () => ({ clientState: 'x'.repeat(129) }), 400],
  ['resource data without a certificate', () => ({ includeResourceData: true }), 400],
  [
    'a certificate that is none',
    () => ({ includeResourceData: true, encryptionCertificate: 'AAAA', encryptionCertificateId: '1' }),
    400,
  ],
  ['a resource that the app may not read', () => ({ resource: chat }), 403],
] as const)('%s is refused', async (_why, changes, status) => {
  expect(await subscribe(makeRig(), changes())).toMatchObject({ status })
})

test('resource-specific consent lets the app subscribe to the chat where it is installed', async () => {
  const rig = makeRig()
  rig.context.world.tenancy.permissions.add('ChatMessage.Read.Chat')
  const told = { resource: chat, lifecycleNotificationUrl: `${origin}/good` }
  expect(await subscribe(rig, told)).toMatchObject({ status: 201 })
  rig.meeting.appInstalled = false
  expect(await subscribe(rig, told)).toMatchObject({ status: 403 })
})

test('one app has one subscription to the call events of a meeting', async () => {
  const rig = makeRig()
  expect(await subscribe(rig, { resource: lesson, changeType: 'updated' })).toMatchObject({ status: 201 })
  expect(await subscribe(rig, { resource: lesson, changeType: 'updated' })).toMatchObject({ status: 403 })
})

test('what lives for days in a chat must have a lifecycle address', async () => {
  const rig = makeRig()
  rig.context.world.tenancy.permissions.add('ChatMessage.Read.Chat')
  expect(await subscribe(rig, { resource: chat })).toMatchObject({ status: 400 })
  expect(await subscribe(rig, { resource: chat, expirationDateTime: '2026-11-24T12:59:00Z' })).toMatchObject({
    status: 201,
  })
})

test('where call events are in beta only, v1.0 refuses them, and that is no mistake of the app', async () => {
  const rig = makeRig()
  rig.context.habits.callEventsIn = 'beta'
  expect(await subscribe(rig, { resource: lesson, changeType: 'updated' })).toMatchObject({ status: 400 })
  expect(rig.violations).toEqual([])
})
