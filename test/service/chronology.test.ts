import { expect, test } from '@jest/globals'
import { personId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
import { pupilChronology, type ChronologyAsked, type PupilChronology } from '../../src/service/chronology/pupil.ts'
import { weekly, weekUntil } from '../../src/service/digests/weekly.ts'
import { raiseConcern, reportByStaff } from '../../src/service/matters/raise.ts'
import { linesFrom } from '../../src/service/register/lines.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const { hall, ana, ben, okafor, lindqvist, marsh, devi, osei } = cast
const linesIn = (read: PupilChronology): readonly string[] =>
  read.status === 'read' ? read.parts.flatMap(({ lines }) => lines.map(({ text }) => text)) : []

test('a pupil’s chronology is read by who leads safeguarding, with a reason that stands in the record; a matter that is kept from them changes nothing in it', async () => {
  const { running, tenant, meeting, pass, clock } = await openSchool(database)
  const { service } = running
  for (const who of [hall, ana, ben]) tenant.people.join(meeting, who)
  await pass(minutes(1))
  tenant.people.leave(meeting, ben)
  await pass(minutes(2))
  const read = (by: string, change: Partial<ChronologyAsked> = {}) =>
    pupilChronology(service, {
      ...{ by: personId(by), person: personId(ben), reason: 'their mother asks', until: undefined },
      ...change,
    })

  const told = await read(okafor)
  const lines = linesIn(told)
  expect(lines).toContain(`${ben} left`)
  expect(lines.filter(text => !text.includes(ben))).toEqual([])
  expect(await service.store.acts()).toContainEqual({
    ...{ type: 'ChronologyRead', at: clock.at, by: okafor, reason: 'their mother asks', about: ben },
  })
  for (const by of [hall, devi, ana]) expect(await read(by)).toEqual({ status: 'forbidden' })
  expect(await read(okafor, { reason: ' ' })).toEqual({ status: 'refused', why: 'no reason given' })
  expect(await read(okafor, { person: personId(hall) })).toEqual({ status: 'refused', why: 'not a pupil' })
  expect(await read(okafor, { person: personId(okafor) })).toEqual({ status: 'refused', why: 'about yourself' })
  expect((await service.store.acts()).filter(({ type }) => type === 'ChronologyRead')).toHaveLength(1)

  const first = { from: clock.at - minutes(60), after: undefined, limit: 50 }
  const alone = await linesFrom(service, { ...first, oneToOne: true })
  expect(alone.lines).toMatchObject([{ oneToOne: 'without agreement' }])
  const [lesson] = alone.lines

  // On Friday the leadership is told what came of it, in numbers; which lesson it was stands in the console.
  const friday = Date.parse('2026-11-27T15:00:00Z')
  const onFriday = { ...service, clock: { now: () => friday } }
  const cameOf = { minutes: 1, what: ['held'] } // as far as is known yet
  expect((await weekUntil(onFriday, friday)).noted).toMatchObject([
    { lesson: lesson?.lesson, why: 'without agreement', cameOf },
  ])
  await weekly(onFriday, friday)
  expect((await service.store.delivery(`week/2026-11-27/${marsh}`))?.action).toMatchObject({
    words: {
      text: expect.stringContaining(
        'One pupil alone: 0 by agreement (0 without its adult at home confirmed), 1 without; 1 held, 0 sent out, 0 did not',
      ),
    },
  })
  const after = { at: lesson?.startsAt ?? 0, id: lesson?.lesson ?? '' }
  expect(await linesFrom(service, { ...first, after, oneToOne: false })).toEqual({ lines: [], next: undefined })

  const [scheduled] = await service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  await reportByStaff(service, personId(hall), {
    ...{ facts: 'An adult raised their voice.', band: 'amber', subjects: [], adults: [personId(okafor)] },
    ...{ category: 'About an adult', clauses: ['V36'], ...(scheduled ? { lesson: scheduled.id } : {}) },
  })
  expect(await read(okafor)).toEqual(told)
  for (const by of [lindqvist, marsh]) expect(linesIn(await read(by))).not.toEqual([])

  // What was reported about him, and what he asked, stand there for whoever decides it; with a colleague in it, for the headteacher alone.
  const about = { band: 'amber', category: 'Behaviour', clauses: ['B4'] } as const
  const ofBoth = { subjects: [personId(ben), personId(ana)], adults: [] }
  await reportByStaff(service, personId(hall), { ...about, ...ofBoth, facts: 'They fought.' })
  await reportByStaff(service, personId(hall), { ...about, subjects: [], adults: [], facts: 'Of nobody.' })
  const withStaff = { subjects: [personId(ben)], adults: [personId(osei)], facts: 'He was pushed.' }
  await reportByStaff(service, personId(hall), { ...about, ...withStaff })
  await raiseConcern(service, personId(ben), { notTo: [personId(lindqvist)], words: 'Nobody listens' }, clock.at)
  const mattersFor = async (by: string) => {
    const asked = await read(by)
    const said = (asked.status === 'read' ? asked.parts : []).filter(({ what }) => what === 'matter')
    const told = said.map(({ number, lines: [line] }) => [
      ...[/“.*”|What happened: .*/.exec(line?.text ?? '')?.[0], line?.kind, number],
    ])
    return told.toSorted() // all were raised at the same moment
  }
  const fought = ['What happened: They fought.', 'said', expect.stringMatching(/^2026-\d+$/)]
  const pushed = ['What happened: He was pushed.', 'said', expect.anything()]
  const asked = ['“Nobody listens”', 'said', expect.anything()]
  expect(await mattersFor(okafor)).toEqual([fought, asked])
  expect(await mattersFor(lindqvist)).toEqual([fought])
  expect(await mattersFor(marsh)).toEqual([pushed, fought, asked])
  const textsFor = linesIn(await read(okafor))
  expect(textsFor.filter(text => text.includes(ana) || text.includes('Of nobody'))).toEqual([])
})
