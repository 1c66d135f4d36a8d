import { describe, expect, test } from '@jest/globals'
import { aSchool, testDatabase } from '../../../test/support/database.ts'
import { at } from '../../../test/support/lesson.ts'
import {
  aDelivery,
  anAsk,
  anIncident,
  aRemoval,
  scheduled,
  withLesson,
  writing,
} from '../../../test/support/scheduled.ts'
import { reopen, tellStaff } from '../../actions/say.ts'
import { lessonId, personId } from '../../lesson/people.ts'
import type { Store } from '../../service/needs.ts'
import { openStore } from './store.ts'

const database = testDatabase()
const aStore = () => openStore(database.db, aSchool())
const [lead, deputy] = [personId('lead'), personId('deputy')]
const now = at('9:00')

async function aStoreWithMaths(): Promise<Store> {
  const store = aStore()
  await withLesson(store)
  return store
}

describe('a delivery', () => {
  test('is added once, due at once, and changes its state, channel and message only', async () => {
    const store = await aStoreWithMaths()
    await store.addDelivery(aDelivery('d', { to: lead }), now)
    expect(await store.nextDueAt()).toBe(now)
    await store.saveDelivery('d', { state: 'sent', channel: 'personal', message: 'm' })
    await store.addDelivery(aDelivery('d', { to: deputy }), now)
    expect(await store.delivery('d')).toEqual(
      aDelivery('d', { to: lead, state: 'sent', channel: 'personal', message: 'm' }),
    )
  })

  test('that climbs to another channel has no message there yet', async () => {
    const store = await aStoreWithMaths()
    await store.addDelivery(aDelivery('d', { message: 'm' }), now)
    await store.saveDelivery('d', { state: 'ordered', channel: 'mail', message: undefined })
    expect(await store.delivery('d')).toEqual(aDelivery('d', { channel: 'mail' }))
  })

  test('that reached its readers and asks something of them is found by its lapse', async () => {
    const store = await aStoreWithMaths()
    const { id: maths } = scheduled('maths')
    const asking = tellStaff('Who is it?', 'Please answer.', reopen)
    const sent = { state: 'sent', message: 'm', action: asking } as const
    await store.addDelivery(aDelivery('a', sent), now)
    await store.addDelivery(aDelivery('on its way', { ...sent, state: 'ordered' }), now)
    await store.addDelivery(aDelivery('asks nothing', { ...sent, action: tellStaff('Look', 'Look.') }), now)
    await store.addDelivery(aDelivery('of the class', { ...sent, action: { kind: 'say-rules' } }), now)
    await store.addDelivery(aDelivery('of another lapse', { ...sent, lapse: 'lone-pupil/class/2' }), now)
    expect((await store.asking(maths, 'lone-pupil/class/1')).map(({ id }) => id)).toEqual(['a'])
    expect(await store.asking(lessonId('other'), 'lone-pupil/class/1')).toEqual([])
  })

  test('that is still on its way shows in its lesson', async () => {
    const store = await aStoreWithMaths()
    const { id: maths } = scheduled('maths')
    expect(await store.unsaid(maths)).toBe(false)
    await store.addDelivery(aDelivery('d'), now)
    expect([await store.unsaid(maths), await store.unsaid(lessonId('other'))]).toEqual([true, false])
    await store.saveDelivery('d', { state: 'sent', channel: 'public', message: 'm' })
    expect(await store.unsaid(maths)).toBe(false)
  })

  test('or anything else that is not there cannot be changed in silence', async () => {
    const store = await aStoreWithMaths()
    const sent = { state: 'sent', channel: 'mail', message: 'm' } as const
    await expect(store.saveDelivery('none', sent)).rejects.toThrow('There is no delivery none to change')
    await expect(store.saveRemoval('none', { state: 'attempted', people: [] })).rejects.toThrow('no removal')
    await expect(store.climb('none', 1)).rejects.toThrow('no ask')
    await expect(store.saveRecordItem('none', 'item', 'open', 'incidents')).rejects.toThrow('no incident')
  })
})

test('a removal remembers whom it asked the platform to drop', async () => {
  const store = await aStoreWithMaths()
  const people = [personId('ana'), personId('"ben", {of} \\ 3B')]
  await store.judge(scheduled('maths').id, now, () => writing({ removals: [aRemoval('r')] }))
  expect(await store.removal('r')).toEqual(aRemoval('r'))
  await store.saveRemoval('r', { state: 'attempted', people })
  expect(await store.removal('r')).toEqual({ ...aRemoval('r'), state: 'attempted', people })
})

describe('an ask', () => {
  test('climbs and never down again', async () => {
    const store = await aStoreWithMaths()
    await store.addAsks([anAsk('a'), anAsk('b')], now)
    expect((await store.claim(now, 1, 9)).rows.map(({ kind, key }) => [kind, key]).sort()).toEqual([
      ['climb', 'a'],
      ['climb', 'b'],
    ])
    await store.climb('a', 2)
    await store.climb('a', 1)
    expect(await store.asks(scheduled('maths').id)).toEqual([{ ...anAsk('a'), rung: 2 }, anAsk('b')])
  })

  test('is answered by the first who does, however many at once', async () => {
    const store = await aStoreWithMaths()
    await store.addAsks([anAsk('a')], now)
    const answers = await Promise.all(
      [lead, deputy, lead, deputy].map((by, index) => store.answer('a', by, now, `way ${index}`)),
    )
    expect(answers.filter(first => first)).toHaveLength(1)
    const index = answers.indexOf(true)
    await store.addAsks([anAsk('a')], now)
    expect(await store.ask('a')).toEqual({
      ...anAsk('a'),
      answeredBy: [lead, deputy][index % 2],
      reachedHow: `way ${index}`,
    })
    expect(await store.answer('none', lead, now)).toBe(false)
  })
})

describe('incidents', () => {
  const numbers = async (store: Store) => (await store.incidents()).map(({ number, id }) => `${number} ${id}`)

  test('count by school and calendar year', async () => {
    const [one, other] = [await aStoreWithMaths(), await aStoreWithMaths()]
    const maths = scheduled('maths').id
    const opened = (store: Store, ...incidents: [string, number][]) =>
      store.judge(maths, now, () => writing({ incidents: incidents.map(([id, when]) => anIncident(id, when)) }))
    await opened(one, ['b', Date.UTC(2027, 0, 1)], ['a', Date.UTC(2026, 11, 31, 23, 59, 59, 999)])
    await opened(one, ['c', Date.UTC(2027, 0, 2)])
    await opened(other, ['a', now])
    expect(await numbers(one)).toEqual(['2026-0001 a', '2027-0001 b', '2027-0002 c'])
    expect(await numbers(other)).toEqual(['2026-0001 a'])
    expect(await one.incidents(scheduled('music').id)).toEqual([])
    expect(await one.recordRow('c')).toEqual({
      ...anIncident('c', Date.UTC(2027, 0, 2)),
      number: '2027-0002',
      recordItem: undefined,
    })
    expect(await other.recordRow('c')).toBeUndefined()
  })

  test('have no gap where a judgement failed, and no number twice where many lessons have one at once', async () => {
    const store = aStore()
    const lessons = Array.from({ length: 12 }, (_, index) => scheduled(`lesson ${index}`))
    for (const lesson of lessons) await store.saveLesson(lesson, [])
    const results = await Promise.allSettled(
      lessons.map(({ id }, index) =>
        store.judge(id, now, () => ({
          ...writing({ incidents: [{ ...anIncident(`i${index}`, now), lesson: id }] }),
          // Written after the incidents, and refused: the whole judgement is undone.
          due: [{ kind: 'record', key: `i${index}`, at: index % 3 ? now : NaN }],
        })),
      ),
    )
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(4)
    expect((await store.incidents()).map(({ number }) => number)).toEqual(
      Array.from({ length: 8 }, (_, index) => `2026-000${index + 1}`),
    )
  })
})

test('an address grows, and nothing that is known of it is lost', async () => {
  const store = aStore()
  expect(await store.address(lead)).toBeUndefined()
  await store.saveAddress(lead, {})
  expect(await store.address(lead)).toBeUndefined()
  await store.saveAddress(lead, { mri: '29:lead', serviceUrl: 'https://emea' })
  await store.saveAddress(lead, { conversation: 'a:lead', mri: undefined })
  expect(await store.address(lead)).toEqual({ mri: '29:lead', conversation: 'a:lead', serviceUrl: 'https://emea' })
})

test('an address that is known already is not written again', async () => {
  const school = aSchool()
  const store = openStore(database.db, school)
  const versions = () => database.asOwner(`select xmin::text from addresses where school = '${school}'`)
  const known = { mri: '29:lead', serviceUrl: 'https://emea' }
  await store.saveAddress(personId('lead'), known)
  const before = await versions()
  await store.saveAddress(personId('lead'), known)
  await store.saveAddress(personId('lead'), { mri: '29:lead' })
  expect(await versions()).toEqual(before)
  await store.saveAddress(personId('lead'), { ...known, serviceUrl: 'https://amer' })
  expect(await versions()).not.toEqual(before)
})
