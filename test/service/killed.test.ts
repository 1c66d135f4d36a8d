import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsIn, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { lessonId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
import type { Store } from '../../src/service/needs.ts'
import { resume } from '../../src/service/resume.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { aSchool, testDatabase } from '../support/database.ts'
import { at } from '../support/lesson.ts'
import { plainPolicy } from '../support/policy.ts'
import { scheduled } from '../support/scheduled.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** The next call of `method`, once `armed`, fails as it does where the process dies before it. */
function dyingBefore(school: School, method: 'judge' | 'answer'): { armed: boolean } {
  const { service } = school.running
  const { store } = service
  const state = { armed: false }
  const die = () => {
    state.armed = false
    return Promise.reject(new Error('killed'))
  }
  const dying: Partial<Store> = {
    judge: (...asked) => (state.armed && method === 'judge' ? die() : store.judge(...asked)),
    answer: (...asked) => (state.armed && method === 'answer' ? die() : store.answer(...asked)),
    async saveDelivery(id, change) {
      await store.saveDelivery(id, change)
      if (method === 'judge' && id.endsWith('say-rules/class')) state.armed = true
    },
  }
  Object.assign(service, { store: { ...store, ...dying } })
  return state
}

const linesOf = async ({ running: { service } }: School, type: string): Promise<number> => {
  const [lesson] = await service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  const open = lesson && (await service.store.read(lesson.id))
  return open?.journal.filter(({ entry }) => entry.type === type).length ?? NaN
}

describe('a service that is killed', () => {
  test('after a message went out, and before the journal says so, says it when it is back, and not twice', async () => {
    const school = await openSchool(database)
    dyingBefore(school, 'judge')
    for (const person of [hall, ana, ben]) school.tenant.people.join(school.meeting, person)
    await school.pass(minutes(2))
    expect(cardsIn(school.meeting).map(({ title }) => title)).toEqual(['Before we begin'])
    expect([await linesOf(school, 'RulesSaid'), await linesOf(school, 'ActionSettled')]).toEqual([1, 1])
  })

  test.each(['judge', 'answer'] as const)(
    'before its %s, has an answer on the record once it gives one',
    async method => {
      const school = await openSchool(database)
      const { tenant, meeting, pass } = school
      for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
      await pass(minutes(1))
      tenant.people.leave(meeting, ben)
      await pass(minutes(2))
      const alert = cardsOf(tenant, okafor)[0]?.id ?? ''
      dyingBefore(school, method).armed = true
      expect(await tenant.people.pressButton(okafor, alert, 'acknowledge')).toMatchObject({ status: 503 })
      expect(await tenant.people.pressButton(okafor, alert, 'acknowledge')).toMatchObject({ status: 200 })
      const [lesson] = await school.running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
      const asks = lesson ? await school.running.service.store.asks(lesson.id) : []
      expect(asks.map(({ answeredBy }) => answeredBy)).toEqual([okafor])
      expect(await linesOf(school, 'AlertAcknowledged')).toBeGreaterThan(0)
    },
  )

  test.each([
    ['that begins in ten minutes', at('9:10'), true],
    ['that is on', at('8:30'), true],
    ['that ended, but whose people may still be there', at('7:30'), true],
    ['that begins in half an hour', at('9:30'), false],
    ['of the day before', at('-16:00'), false],
  ])('looks at a lesson %s: %s', async (_, startsAt, isLookedAt) => {
    const store = openStore(database.db, `${aSchool()} resumed`)
    await store.saveLesson(scheduled('maths', startsAt), [])
    const read = readPolicy(plainPolicy)
    if (read.status === 'faulty') throw new Error(read.faults.join())
    await resume({ store, clock: { now: () => at('9:00') }, policy: read.policy })
    const due = (await store.claim(at('9:00'), 1, 9)).rows
    expect(due.map(({ kind, key }) => `${kind} ${key}`)).toEqual(isLookedAt ? [`watch ${lessonId('maths')}`] : [])
  })
})
