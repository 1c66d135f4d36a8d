import { expect, test } from '@jest/globals'
import { whoMoved } from './call-events.ts'

const home = { tenantId: 'school', apps: ['chaperone'] }
const user = (id: string, tenantId = 'school') => ({ info: { identity: { user: { id, tenantId } } } })
const guest = { id: '9', info: { identity: { guest: { id: 'g' } } } }
const gone = { removedState: { reason: 'Participant has left the meeting call.' } }
const eventDateTime = '2026-11-24T09:00:00Z'

test('a call event says who came and who left, and when; not of those who have no id that outlives the leg', () => {
  const delta = [{ id: '1', ...user('ana') }, { id: '2', ...user('zed', 'other'), ...gone }, guest]
  expect(whoMoved({ 'participants@delta': delta, eventDateTime }, home)).toEqual({
    who: 'a person',
    movements: [
      { person: 'ana', way: 'came', at: Date.parse(eventDateTime) },
      { person: 'zed', way: 'left', at: Date.parse(eventDateTime) },
    ],
  })
})

test('a program is nobody, and neither is who left; what cannot be read says nothing', () => {
  const ours = { id: '3', info: { identity: { application: { id: 'chaperone' } } } }
  expect(whoMoved({ participants: [ours, { id: '1', ...user('ana'), ...gone }] }, home)).toEqual({
    who: 'nobody',
    movements: [{ person: 'ana', way: 'left', at: undefined }],
  })
  expect(whoMoved('nonsense', home)).toEqual({ who: 'nobody', movements: [] })
})
