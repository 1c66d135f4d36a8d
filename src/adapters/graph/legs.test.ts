import { expect, test } from '@jest/globals'
import { legs } from './legs.ts'

const school = '5c4001aa-0000-4000-8000-000000000001'
const shown = (identity: object | null, more: object = {}) => ({
  id: 'leg',
  info: { identity: identity as never },
  ...more,
})

test.each([
  ['an application', { application: { id: 'app' } }, 'bot', 'app'],
  ['an application instance', { applicationInstance: { id: 'app' }, user: null }, 'bot', 'app'],
  ['a telephone', { phone: { id: '+44' } }, 'telephone', 'telephone:leg'],
  ['a guest', { guest: { id: 'g' } }, 'anonymous', 'anonymous:leg'],
  ['a caller of communication services', { azureCommunicationServicesUser: { id: 'c' } }, 'anonymous', 'anonymous:leg'],
  ['somebody of the school', { user: { id: 'u', tenantId: school.toUpperCase() } }, 'account', 'u'],
  ['somebody without a tenant', { user: { id: 'u' } }, 'account', 'u'],
  ['somebody of another tenant', { user: { id: 'u', tenantId: 'other' } }, 'external', 'u'],
  ['a device', { device: { id: 'd' } }, 'account', 'unidentified:leg'],
  ['a user without an id', { user: { tenantId: school } }, 'account', 'unidentified:leg'],
  ['nobody that is named', null, 'account', 'unidentified:leg'],
])('%s in the call', (_, identity, kind, person) => {
  expect(legs([shown(identity)], school)).toEqual([
    { leg: 'leg', person, identity: kind, waiting: false, sharing: false },
  ])
})

test('who was removed is gone; who only receives a screen does not share', () => {
  const streams = (direction: string) => ({ mediaStreams: [{ mediaType: 'videoBasedScreenSharing', direction }] })
  expect(legs([shown(null, { removedState: { reason: 'left' } })], school)).toEqual([])
  expect(legs([shown(null, { removedState: null })], school)).toHaveLength(1)
  const shares = ['sendOnly', 'sendReceive', 'receiveOnly', 'inactive'].map(
    one => legs([shown(null, streams(one))], school)[0]?.sharing,
  )
  expect(shares).toEqual([true, true, false, false])
})
