import { describe, expect, test } from '@jest/globals'
import { graphNotices } from '../../src/adapters/graph/notices.ts'
import { columnsOf, keyOf, recordList } from '../../src/adapters/graph/record-list.ts'
import { personId } from '../../src/lesson/people.ts'
import type { RecordLine } from '../../src/service/needs.ts'
import { ana, answers, hall, lesson, nine, osei, site, startSchool, type School } from './school.ts'

const incident: RecordLine = {
  ...{ key: 'lapse-1', title: '2026-0001', state: 'open', item: undefined },
  fields: { Lesson: lesson.id, Clause: 'V3, B1', Band: 'red' },
}

const recordOf = ({ graph }: School) =>
  recordList({
    ...{ graph, site, list: 'Incidents', columns: columnsOf.incidents },
    link: title => `https://bot.example/console#${title}`,
  })

const itemsOf = ({ tenant }: School) => tenant.world.sites.get(site)?.lists.get('list-1')?.items ?? []

describe('the school record', () => {
  test('an incident is an item, with neither names nor text', async () => {
    const school = await startSchool()
    expect(await recordOf(school).write(incident)).toEqual({ status: 'written', item: '1' })
    expect(itemsOf(school).map(({ fields }) => fields)).toEqual([
      {
        Title: '2026-0001',
        IncidentKey: keyOf('lapse-1'),
        Lesson: lesson.id,
        Clause: 'V3, B1',
        Band: 'red',
        State: 'open',
        Link: 'https://bot.example/console#2026-0001',
      },
    ])
    expect(school.tenant.violations).toEqual([])
  })

  test('written twice, it is there once', async () => {
    const school = await startSchool()
    const first = await recordOf(school).write(incident)
    await recordOf(school).write({ ...incident, key: 'lapse-2' })
    expect(await recordOf(school).write(incident)).toEqual(first)
    expect(itemsOf(school)).toHaveLength(2)
    expect(school.tenant.violations).toEqual([])
  })

  test('its state follows; where somebody changes it at the same time it is read again, and where they go on, later', async () => {
    const school = await startSchool()
    await recordOf(school).write(incident)
    const ended = { ...incident, state: 'lapse ended', item: '1' }
    expect(await recordOf(school).write(ended)).toEqual({ status: 'written', item: '1' })
    expect(itemsOf(school)[0]?.fields['State']).toBe('lapse ended')
    school.tenant.faults.add({ match: { path: /fields$/ }, answer: { status: 412, body: {} }, times: 1 })
    expect(await recordOf(school).write({ ...ended, state: 'closed' })).toEqual({ status: 'written', item: '1' })
    expect(itemsOf(school)[0]?.fields['State']).toBe('closed')
    answers(school.tenant, 'any', /fields$/, 412)
    expect(await recordOf(school).write(ended)).toMatchObject({ status: 'later', reason: 'Broken' })
    expect(school.tenant.violations).toEqual([])
  })

  test.each([
    [403, { status: 'refused', reason: 'Broken' }],
    [400, { status: 'refused', reason: 'Broken' }],
    [429, { status: 'later', after: 30_000 }],
    [503, { status: 'later', reason: 'Broken' }],
  ])('answered %i: a value', async (status, trouble) => {
    const school = await startSchool()
    answers(school.tenant, 'any', /items/, status, { retryAfter: '30' })
    expect(await recordOf(school).write(incident)).toMatchObject(trouble)
  })

  test('a site that was not granted refuses', async () => {
    const school = await startSchool()
    school.tenant.world.sites.get(site)?.grantedTo.clear()
    expect(await recordOf(school).write(incident)).toMatchObject({ status: 'refused', reason: 'accessDenied' })
  })
})

describe('notices', () => {
  const item = {
    activityType: 'alert',
    topic: 'A lesson',
    preview: 'A lesson needs you.',
    link: 'https://teams.microsoft.com/l/entity/x/y',
    parameters: { what: 'A lesson' },
  }

  test('an item in the feed', async () => {
    const { tenant, graph } = await startSchool()
    expect(await graphNotices(graph).sendFeed(personId(hall), item)).toEqual({ status: 'done' })
    expect(tenant.world.feed).toEqual([{ user: hall, activityType: 'alert', preview: 'A lesson needs you.', at: nine }])
    expect(tenant.violations).toEqual([])
  })

  test('where the app is not installed, refused', async () => {
    const { tenant, graph } = await startSchool()
    const reader = tenant.world.users.get(osei)
    if (reader) reader.appInstalled = false
    expect(await graphNotices(graph).sendFeed(personId(osei), item)).toMatchObject({
      status: 'refused',
      reason: 'Forbidden',
    })
  })

  test('a mail from the one mailbox', async () => {
    const { tenant, graph } = await startSchool()
    const sent = await graphNotices(graph).sendMail('hall@oakfield.example', personId(ana), {
      subject: 'A lesson',
      text: 'Please look.',
    })
    expect(sent).toEqual({ status: 'done' })
    const mail = {
      from: 'hall@oakfield.example',
      to: ['ana@oakfield.example'],
      subject: 'A lesson',
      body: 'Please look.',
      at: nine,
    }
    expect(tenant.world.mail).toEqual([mail])
    expect(tenant.violations).toEqual([])
  })

  test.each([
    [403, { status: 'refused', reason: 'Broken' }],
    [429, { status: 'later', after: 60_000 }],
    [504, { status: 'later', reason: 'Broken' }],
  ])('answered %i, each is sent once', async (status, trouble) => {
    const { tenant, graph } = await startSchool()
    answers(tenant, 'any', /sendMail|sendActivity/, status, { retryAfter: '60' })
    const notices = graphNotices(graph)
    expect(await notices.sendFeed(personId(hall), item)).toMatchObject(trouble)
    expect(await notices.sendMail('hall@oakfield.example', personId(hall), { subject: '', text: '' })).toMatchObject(
      trouble,
    )
    expect(tenant.requests.filter(({ method, path }) => method === 'POST' && path.includes('/send'))).toHaveLength(2)
  })
})
