import { expect, test } from '@jest/globals'
import { cardsOf } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { warnOfRecordings } from '../../src/service/digests/recordings.ts'
import { reportByStaff } from '../../src/service/matters/raise.ts'
import { handle, type Step } from '../../src/service/matters/handle.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const { hall, ana, ben, okafor, lindqvist, marsh } = cast
const day = hours(24)

test('whose open matter a recording may be needed for is told thirty and seven days before it is deleted; whom it is about is not', async () => {
  const retention = { recordings: '90d' }
  const school = await openSchool(database, { retention })
  const { running, tenant, meeting, clock, pass } = school
  const { service } = running
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  tenant.people.record(meeting, hall, true)
  await pass(minutes(1))
  tenant.people.record(meeting, hall, false)
  tenant.people.endMeeting(meeting, hall)
  await pass(minutes(1))
  const ended = clock.at
  const [lesson] = await service.store.lessons(clock.at, clock.at + 1)
  const report = (subjects: readonly string[], adults: readonly string[]) =>
    reportByStaff(service, personId(hall), {
      ...{ facts: 'Something was said.', band: 'yellow', category: 'Other', clauses: [] },
      ...{ subjects: subjects.map(personId), adults: adults.map(personId) },
      ...(lesson ? { lesson: lesson.id } : {}),
    })
  const aboutBen = await report([ben], [])
  await report([], [okafor])
  await pass(seconds(5))

  const people = [okafor, lindqvist, marsh, hall, ben]
  const told = () =>
    people.map(person => cardsOf(tenant, person).filter(({ title }) => title === 'A recording will be deleted').length)
  const morning = async (days: number) => {
    clock.at = ended + days * day
    await warnOfRecordings(service, clock.at, clock.at + day)
    const climbing = `delete from due where kind not in ('deliver')`
    await database.asOwner(climbing) // nothing else of these three months is of interest
    await pass(0)
    return told()
  }
  expect(await morning(58)).toEqual([0, 0, 0, 0, 0])
  expect(await morning(59.5)).toEqual([1, 1, 1, 0, 0])
  expect(await morning(60)).toEqual([1, 1, 1, 0, 0])
  const closing: readonly Step[] = [
    { type: 'DecisionTaken', what: 'talk', reason: 'first time' },
    { type: 'ParentsAnswered', told: 'yes', reason: 'by telephone' },
    { type: 'OutcomeRecorded', text: 'settled', isConcern: true, reason: 'talked' },
    { type: 'SignedOff' },
  ]
  for (const step of closing) await handle(service, personId(lindqvist), aboutBen, step)
  expect(await morning(83)).toEqual([1, 1, 2, 0, 0]) // of Ben’s, which is closed, nobody hears any more
  expect(await morning(89)).toEqual([1, 1, 2, 0, 0])
  expect(await morning(91)).toEqual([1, 1, 2, 0, 0])
})
