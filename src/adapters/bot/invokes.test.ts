import { describe, expect, test } from '@jest/globals'
import { invokes, type Pressing } from './invokes.ts'
import { invokeAnswer, invokeRefusal } from './presses.ts'

const pressed: Pressing[] = []
const run = invokes(pressing => {
  pressed.push(pressing)
  return Promise.resolve(pressing.by === 'hall' ? invokeAnswer({ type: 'AdaptiveCard' }) : invokeRefusal(403, 'No.'))
})
const action = { type: 'Action.Execute', verb: 'vouch', data: { about: 'x' } }
const invoke = (change: object = {}) => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', value: { action, trigger: 'manual' } },
  from: { id: '29:hall', aadObjectId: 'hall' },
  ...change,
})

test('a press is handed on with who pressed, and answered as Teams wants it', async () => {
  expect(await run(invoke())).toEqual({ status: 200, body: invokeAnswer({ type: 'AdaptiveCard' }) })
  expect(pressed.at(-1)).toEqual({ verb: 'vouch', data: { about: 'x' }, by: 'hall' })
})

test('a refusal is one', async () => {
  expect(await run(invoke({ from: { id: '29:ana', aadObjectId: 'ana' } }))).toEqual({
    status: 403,
    body: invokeRefusal(403, 'No.'),
  })
})

describe('whoever presses is', () => {
  test.each([
    ['nobody, where Teams does not say', { id: '29:x' }],
    ['nobody, where it says nothing', { id: '29:x', aadObjectId: '' }],
    ['nobody, where it is no id', { id: '29:x', aadObjectId: { $ne: '' } }],
    ['nobody, where there is no sender', null],
  ])('%s', async (_, from) => {
    await run(invoke({ from }))
    expect(pressed.at(-1)?.by).toBeUndefined()
  })
})

describe('is answered, and does nothing:', () => {
  test.each([
    ['no value', 400, invoke({ value: undefined })],
    ['a value that is null', 400, invoke({ value: null })],
    ['no action', 400, invoke({ value: {} })],
    ['an action that is a text', 400, invoke({ value: { action: 'vouch' } })],
    ['an action of another kind', 400, invoke({ value: { action: { ...action, type: 'Action.Submit' } } })],
    ['another invoke', 501, invoke({ name: 'composeExtension/query' })],
    ['an invoke without a name', 501, invoke({ name: undefined })],
    ['no invoke at all', 400, { type: 'message' }],
    ['nothing', 400, {}],
  ])('%s with %i', async (_, status, activity) => {
    const before = pressed.length
    expect((await run(activity)).status).toBe(status)
    expect(pressed.length).toBe(before)
  })
})

test('what fails in our own hands is asked again rather than called malformed', async () => {
  const failing = invokes(() => Promise.reject(new Error('the database')))
  await expect(failing(invoke())).rejects.toThrow('could not be written down')
})
