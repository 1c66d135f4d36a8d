import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseCallNotification, type CallNews } from './notifications.ts'

const id = '57dab8b1-894c-409a-b240-bd8beae78896'
const call = { changeType: 'updated', resourceUrl: `/communications/calls/${id}` }

test.each<[string, unknown, readonly CallNews[]]>([
  ['established', { ...call, resourceData: { state: 'established' } }, [{ call: id, news: 'established' }]],
  ['establishing', { ...call, resourceData: { state: 'establishing' } }, []],
  [
    'over, with codes as numbers',
    { ...call, changeType: 'deleted', resourceData: { state: 'terminated', resultInfo: { code: 200, subcode: 5300 } } },
    [{ call: id, news: 'terminated', code: 200, subcode: 5300 }],
  ],
  [
    'over, with codes as strings, the data in a list',
    { ...call, resourceData: [{ state: 'Terminated', resultInfo: { code: '408', subcode: '8537' } }] },
    [{ call: id, news: 'terminated', code: 408, subcode: 8537 }],
  ],
  [
    'over, without a reason',
    { ...call, changeType: 'Deleted' },
    [{ call: id, news: 'terminated', code: undefined, subcode: undefined }],
  ],
  [
    'who is there has changed',
    { ...call, resourceUrl: `/communications/calls/${id}/participants`, resourceData: [] },
    [{ call: id, news: 'roster changed' }],
  ],
  [
    'the same under the older address, in capitals, without dashes',
    { changeType: 'updated', resource: `/app/Calls/${id.replaceAll('-', '').toUpperCase()}/Participants` },
    [{ call: id, news: 'roster changed' }],
  ],
  [
    'an operation',
    { ...call, resourceUrl: `/communications/calls/${id}/operations/1`, resourceData: { status: 'completed' } },
    [],
  ],
  ['of something else', { ...call, resourceUrl: '/users/1/messages' }, []],
  ['without an address', { changeType: 'deleted' }, []],
])('%s', (_, value, news) => {
  expect(parseCallNotification({ value: [value] })).toEqual(news)
  expect(parseCallNotification({ value })).toEqual(news)
})

const odd = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.constantFrom(
      `/communications/calls/${id}`,
      `/app/calls/${id}/participants`,
      'deleted',
      'established',
      '__proto__',
    ),
    fc.array(tie('value')),
    fc.dictionary(
      fc.constantFrom(
        'value',
        'changeType',
        'resourceUrl',
        'resource',
        'resourceData',
        'state',
        'resultInfo',
        'code',
        '__proto__',
      ),
      tie('value'),
    ),
  ),
})).value

test('nothing that can be sent makes it throw, and it tells of calls only', () => {
  fc.assert(
    fc.property(odd, body => {
      for (const news of parseCallNotification(body)) expect(typeof news.call).toBe('string')
      for (const news of parseCallNotification({ value: body })) expect(news.call).toMatch(/^[0-9a-z._~-]+$/)
    }),
    { numRuns: 500 },
  )
})

test('among odd ones, the one that is understood is told', () => {
  fc.assert(
    fc.property(fc.array(odd), many => {
      const news = parseCallNotification({ value: [...many, { ...call, changeType: 'deleted' }] })
      expect(news).toContainEqual({ call: id, news: 'terminated', code: undefined, subcode: undefined })
    }),
  )
})
