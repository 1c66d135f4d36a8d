import { describe, expect, test } from '@jest/globals'
import { aSchool, testDatabase } from '../../../test/support/database.ts'
import { at } from '../../../test/support/lesson.ts'
import { scheduled, withLesson } from '../../../test/support/scheduled.ts'
import { lessonId, personId } from '../../lesson/people.ts'
import { openStore } from './store.ts'

const database = testDatabase()
const aStore = () => openStore(database.db, aSchool())
const ready = { kind: 'ready', key: 'maths', at: at('8:40') } as const
const found = { meeting: 'm', thread: 't', joinUrl: 'https://join/maths', organiser: personId('hall') }

describe('a lesson of the timetable', () => {
  test('is made ready when it is new and when it has changed, not each time the timetable is read', async () => {
    const store = aStore()
    await store.saveLesson(scheduled('maths'), [ready])
    const [row] = (await store.claim(at('8:40'), 1, 1)).rows
    if (!row) throw new Error('it was due')
    await store.done(row)
    await store.saveLesson(scheduled('maths'), [ready])
    expect(await store.nextDueAt()).toBeUndefined()
    await store.saveLesson(scheduled('maths', at('11:00')), [{ ...ready, at: at('10:40') }])
    expect(await store.nextDueAt()).toBe(at('10:40'))
    expect(await store.lessons(at('0:00'), at('24:00'))).toEqual([scheduled('maths', at('11:00'))])
  })

  test('keeps what was learnt of its meeting while its link is the same', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    await store.saveMeeting(maths, found)
    await store.saveLesson(scheduled('maths', at('9:00'), { meeting: { organiser: personId('osei') } }), [])
    expect((await store.read(maths))?.scheduled.meeting).toEqual({ ...found, organiser: 'osei' })
    await store.saveLesson(scheduled('maths', at('9:00'), { meeting: { joinUrl: 'https://join/another' } }), [])
    expect((await store.read(maths))?.scheduled.meeting).toEqual({ joinUrl: 'https://join/another', organiser: 'hall' })
  })

  test('is found by its chat from 15 minutes before its start until it is over; the one that is on comes first', async () => {
    const store = aStore()
    const meeting = { thread: 't' }
    await store.saveLesson(scheduled('first', at('9:00'), { meeting }), [])
    await store.saveLesson(scheduled('second', at('10:00'), { meeting }), [])
    await store.saveLesson(scheduled('third', at('14:00'), { meeting }), [])
    const lessonAt = (clock: string) => store.lessonAt('t', at(clock))
    expect(await store.lessonAt('t', at('8:45') - 1)).toBeUndefined()
    expect(await lessonAt('8:45')).toBe('first')
    expect(await lessonAt('9:50')).toBe('first')
    expect(await lessonAt('10:00')).toBe('second')
    expect(await lessonAt('13:44')).toBe('second')
    expect(await lessonAt('13:45')).toBe('third')
    expect(await lessonAt('38:59')).toBe('third')
    expect(await lessonAt('39:00')).toBeUndefined()
    expect(await store.lessonAt('another', at('9:30'))).toBeUndefined()
    const near = (clock: string, thread = 't') => store.lessonNear(thread, at(clock))
    expect([await near('7:00'), await near('39:00'), await near('900:00')]).toEqual(['first', 'third', 'third'])
    expect([await near('9000:00'), await near('7:00', 'another')]).toEqual([undefined, undefined])
  })

  test('is among those between two instants when any of it is', async () => {
    const store = aStore()
    for (const hour of [9, 10, 11]) await store.saveLesson(scheduled(`at ${hour}`, at(`${hour}:00`)), [])
    const ids = async (from: string, to: string) => (await store.lessons(at(from), at(to))).map(({ id }) => id)
    expect(await ids('9:30', '10:30')).toEqual(['at 9', 'at 10'])
    expect(await ids('10:00', '11:00')).toEqual(['at 10'])
  })

  test('is one school’s: another with the same ids shares nothing with it', async () => {
    const [one, other] = [aStore(), aStore()]
    const maths = await withLesson(one)
    expect(await other.read(maths)).toBeUndefined()
    await withLesson(other, scheduled('maths', at('14:00')))
    await one.saveCall(maths, 'call')
    expect(await other.call(maths)).toBeUndefined()
    expect((await one.read(maths))?.scheduled).toEqual(scheduled('maths'))
  })

  test('that is not known cannot be changed in silence', async () => {
    const store = aStore()
    await expect(store.saveMeeting(lessonId('none'), found)).rejects.toThrow('There is no lesson none to change')
    await expect(store.saveCall(lessonId('none'), 'call')).rejects.toThrow('foreign key')
  })

  test('has one call of ours, the last', async () => {
    const store = aStore()
    const maths = await withLesson(store)
    expect(await store.call(maths)).toBeUndefined()
    await store.saveCall(maths, 'one')
    await store.saveCall(maths, 'two')
    expect(await store.call(maths)).toBe('two')
    await store.saveCall(maths, undefined)
    expect(await store.call(maths)).toBeUndefined()
  })
})
