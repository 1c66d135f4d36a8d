import { describe, expect, test } from '@jest/globals'
import { columnsOf, recordList } from '../../src/adapters/graph/record-list.ts'
import type { RecordLine } from '../../src/service/needs.ts'
import { answers, lesson, site, startSchool, type School } from './school.ts'

const siteOf = ({ tenant }: School) => {
  const found = tenant.world.sites.get(site)
  if (!found) throw new Error('There is a site')
  return found
}
const listIn = ({ graph }: School, what: keyof typeof columnsOf = 'incidents') =>
  recordList({
    graph,
    site,
    list: what === 'lessons' ? 'Lessons' : 'Incidents',
    columns: columnsOf[what],
    link: () => 'https://x',
  })
const check = (school: School) => listIn(school).check()
const incident: RecordLine = {
  ...{ key: 'lapse-1', title: '2026-0001', state: 'open', item: undefined },
  fields: { Lesson: lesson.id, Clause: 'V3', Band: 'red' },
}
const write = (school: School, change: Partial<RecordLine> = {}) => listIn(school).write({ ...incident, ...change })

describe('the school’s list', () => {
  test('is good as it is', async () => {
    const school = await startSchool()
    expect(await check(school)).toEqual({ status: 'good' })
    expect(school.tenant.violations).toEqual([])
  })

  test('is made where we may manage the site, and takes an incident once', async () => {
    const school = await startSchool()
    siteOf(school).lists.clear()
    siteOf(school).mayManage = true
    expect(await check(school)).toEqual({ status: 'good' })
    expect(await check(school)).toEqual({ status: 'good' })
    await write(school)
    await write(school)
    expect([...siteOf(school).lists.values()].map(({ items }) => items.length)).toEqual([1])
    expect(school.tenant.violations).toEqual([])
  })

  test('of lessons is made as well, with a key of its own', async () => {
    const school = await startSchool()
    siteOf(school).mayManage = true
    const lessons = listIn(school, 'lessons')
    expect(await lessons.check()).toEqual({ status: 'good' })
    const line = { ...incident, key: lesson.id, title: lesson.id, fields: { StartsAt: 'x', EndsAt: 'y' } }
    expect(await lessons.write(line)).toEqual({ status: 'written', item: '1' })
    expect(await lessons.items()).toEqual({ status: 'read', items: new Map([['1', 'open']]) })
    expect([...siteOf(school).lists.values()].map(({ name }) => name)).toEqual(['Incidents', 'Lessons'])
    expect(school.tenant.violations).toEqual([])
  })

  test('that is not there is said to be lacking where we may only write', async () => {
    const school = await startSchool()
    siteOf(school).lists.clear()
    expect(await check(school)).toEqual({ status: 'lacking', what: ['the list itself'] })
  })

  test('without a column: it is added where we may, and said where we may not; the incident waits', async () => {
    const school = await startSchool()
    const [list] = siteOf(school).lists.values()
    list?.columns.splice(list.columns.indexOf('Band'), 1)
    expect(await write(school)).toMatchObject({ status: 'refused' })
    expect(await check(school)).toEqual({ status: 'lacking', what: ['Band'] })
    siteOf(school).mayManage = true
    expect(await check(school)).toEqual({ status: 'good' })
    expect(await write(school)).toMatchObject({ status: 'written' })
  })

  test('whose key is not unique is said', async () => {
    const school = await startSchool()
    const [list] = siteOf(school).lists.values()
    list?.uniqueColumns.splice(0)
    expect(await check(school)).toEqual({ status: 'lacking', what: ['IncidentKey (unique values)'] })
  })

  test('from which somebody deleted an item gets it again', async () => {
    const school = await startSchool()
    await write(school)
    const [list] = siteOf(school).lists.values()
    list?.items.splice(0)
    expect(await write(school, { item: '1', state: 'lapse ended' })).toEqual({ status: 'written', item: '2' })
    expect(list?.items.map(({ fields }) => fields['State'])).toEqual(['lapse ended'])
  })

  test.each([423, 429, 503])('that answers %i: later', async status => {
    const school = await startSchool()
    answers(school.tenant, 'any', /lists/, status, { retryAfter: '30' })
    expect(await check(school)).toMatchObject({ status: 'later' })
    expect(await write(school)).toMatchObject({ status: 'later' })
  })
})
