import { describe, expect, test } from '@jest/globals'
import { legs, recordingOf } from './legs.ts'

const school = '5c4001aa-0000-4000-8000-000000000001'
const home = { tenantId: school, apps: ['app', 'recorder'] }
const shown = (identity: object | null, more: object = {}) => ({
  id: 'leg',
  info: { identity: identity as never },
  ...more,
})

test.each([
  ['our application', { application: { id: 'APP' } }, 'bot', 'APP'],
  ['an approved application', { application: { id: 'recorder' } }, 'bot', 'recorder'],
  ['another application', { application: { id: 'notes' } }, 'application', 'notes'],
  ['an application without an id', { application: {} }, 'application', 'bot:leg'],
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
  expect(legs([shown(identity)], home)).toEqual([
    { leg: 'leg', person, identity: kind, waiting: false, sharing: false },
  ])
})

test('who was removed is gone; who only receives a screen does not share', () => {
  const streams = (direction: string) => ({ mediaStreams: [{ mediaType: 'videoBasedScreenSharing', direction }] })
  expect(legs([shown(null, { removedState: { reason: 'left' } })], home)).toEqual([])
  expect(legs([shown(null, { removedState: null })], home)).toHaveLength(1)
  const shares = ['sendOnly', 'sendReceive', 'receiveOnly', 'inactive'].map(
    one => legs([shown(null, streams(one))], home)[0]?.sharing,
  )
  expect(shares).toEqual([true, true, false, false])
})

describe('of a recording the roster says', () => {
  const recorded = (recordingStatus: string, initiator?: object) => ({ recordingInfo: { recordingStatus, initiator } })
  const byHall = { user: { id: 'hall', tenantId: school } }
  test.each([
    ['nothing, where it has no word of one', [shown(null)], undefined],
    ['nothing, where it does not know', [shown(null, recorded('unknown'))], undefined],
    ['that there is none', [shown(null, recorded('notRecording')), shown(null)], { on: false }],
    ['nothing by who has left', [shown(null, { ...recorded('recording'), removedState: {} })], undefined],
    ['that there is one, by whom it is not told', [shown(null, recorded('recording'))], { on: true, by: undefined }],
    [
      'that somebody of the school began it',
      [shown(null), shown(null, recorded('recording', byHall))],
      { on: true, by: { person: 'hall', identity: 'account' } },
    ],
    [
      'that a guest began it',
      [shown(null, recorded('recording', { guest: { id: 'g' } }))],
      { on: true, by: { person: 'anonymous:leg', identity: 'anonymous' } },
    ],
  ])('%s', (_, participants, expected) => expect(recordingOf(participants, home)).toEqual(expected))
})
