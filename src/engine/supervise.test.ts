import { describe, expect, test } from '@jest/globals'
import { course, given, orders, steps } from '../../test/support/given.ts'
import { at, maths, rosterKnown, seen, timetable } from '../../test/support/lesson.ts'
import { ana, ben, cai, hall } from '../../test/support/people.ts'
import { alert, close, hold, tellStaff } from '../actions/say.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Observation } from '../lesson/observation.ts'
import { pupilsPresent, staffPresent } from '../lesson/presence.ts'
import { minutes, seconds } from '../lesson/time.ts'
import type { Safeguard } from './safeguard.ts'
import { observe, wake } from './supervise.ts'
import { beginSupervision, replay, type Supervised } from './supervised.ts'

/** Found while somebody of the class is in the lesson without staff: the least that a safeguard can be. */
const sudden: Safeguard = {
  id: 'no-staff',
  clauses: ['V5'],
  find: lesson =>
    pupilsPresent(lesson).length > 0 && !staffPresent(lesson).length
      ? [{ about: 'lesson', evidence: pupilsPresent(lesson) }]
      : [],
  ladder: [
    { name: 'tell', after: seconds(10), actions: [tellStaff('Come', 'Please come.')] },
    { name: 'hold', after: minutes(1), actions: [hold('quiet')] },
  ],
}
/** The same with a time to settle, and on the record once it is held. */
const noStaff: Safeguard = { ...sudden, settle: seconds(30), incident: { from: 'hold', band: 'amber' } }
const begun = beginSupervision(maths, timetable)
const ready = (...rules: readonly Safeguard[]): Supervised =>
  observe(rules, begun, rosterKnown(at('8:45')), at('8:45')).state

describe('the next look', () => {
  const looks = (story: { lookAgainAt: number }): number => story.lookAgainAt

  test('is at the next mark of the timetable where nothing is wrong', () => {
    const quiet = given(noStaff).at('8:50').sees(hall, ana)
    expect(looks(quiet)).toBe(at('9:00'))
    expect(looks(quiet.until('9:00'))).toBe(at('9:05'))
    expect(looks(quiet.until('9:05'))).toBe(at('10:00'))
    expect(looks(quiet.until('10:00'))).toBe(at('34:00'))
    expect(looks(quiet.until('34:00'))).toBe(Infinity)
  })

  test('is at the next step of whatever is wrong, and when it is to end once it is over', () => {
    const alone = given(noStaff).at('9:10').sees(ana)
    expect(looks(alone)).toBe(at('9:10:10'))
    expect(looks(alone.until('9:10:10'))).toBe(at('9:11'))
    expect(looks(alone.until('9:11'))).toBe(at('10:00'))
    expect(looks(alone.at('9:11:05').sees(hall, ana))).toBe(at('9:11:35'))
  })

  test('belongs to the safeguard that is concerned', () => {
    const other: Safeguard = {
      ...noStaff,
      id: 'other',
      find: () => [],
      settle: 1,
      ladder: [{ name: 'x', after: 1, actions: [] }],
    }
    expect(looks(given(noStaff, other).at('9:10').sees(ana))).toBe(at('9:10:10'))
  })
})

describe('the past is settled before the present', () => {
  test('a step that was due before somebody came back is taken, at its own time', () => {
    given(noStaff)
      .at('9:10')
      .sees(ana)
      .at('9:10:25')
      .sees(hall, ana)
      .course('9:10 no-staff/lesson begins', '9:10:25 no-staff/lesson eases')
      .expect('9:10:10 no-staff tell')
  })

  test('a step that is due at the very instant of the cure is taken', () => {
    given(noStaff).at('9:10').sees(ana).at('9:10:10').sees(hall, ana).expect('9:10:10 no-staff tell')
  })

  test('one millisecond earlier it is not', () => {
    given(noStaff).at('9:10').sees(ana).at('9:10:09.999').sees(hall, ana).expect()
  })

  test('after an outage every step is taken once, each with the time at which it was due', () => {
    const story = given(noStaff).at('9:10').sees(ana).until('9:40')
    story
      .orders('9:10:10 tell-staff', '9:11 hold quiet')
      .course('9:10 no-staff/lesson begins', '9:11 no-staff/lesson is amber')
    expect(story.until('9:50').entries).toEqual(story.entries)
  })

  test('the timetable passes at its own times too', () => {
    const marks = given(noStaff)
      .at('8:50')
      .sees(hall, ana)
      .until('34:00')
      .entries.flatMap(({ asOf, entry }) => (entry.type === 'TimeReached' ? [[entry.mark, asOf, entry.at]] : []))
    expect(marks).toEqual([
      ['started', at('9:00'), at('9:00')],
      ['gathered', at('9:05'), at('9:05')],
      ['time-up', at('10:00'), at('10:00')],
      ['over', at('34:00'), at('34:00')],
    ])
  })
})

describe('clocks that disagree', () => {
  const rules = [noStaff]

  test('what is said to be still to come counts as of now', () => {
    const { entries, state } = observe(rules, ready(), seen(at('9:20'), [ana]), at('9:10'))
    expect(entries.at(-1)?.asOf).toBe(at('9:10'))
    expect(course(entries)).toEqual(['9:10 no-staff/lesson begins'])
    expect(state.lesson.seenAt).toBe(at('9:10'))
  })

  test('what is heard late counts as of when it was, but never before what is already known', () => {
    const alone = observe(rules, ready(), seen(at('9:10'), [ana]), at('9:10')).state
    const late = observe(rules, alone, seen(at('9:10:05'), [hall, ana]), at('9:20'))
    expect([steps(late.entries), course(late.entries)]).toEqual([
      [],
      ['9:10:05 no-staff/lesson eases', '9:10:35 no-staff/lesson ends'],
    ])
    const told = wake(rules, alone, at('9:10:30')).state
    const later = observe(rules, told, seen(at('9:10:05'), [hall, ana]), at('9:20'))
    expect(course(later.entries)).toEqual(['9:10:10 no-staff/lesson eases', '9:10:40 no-staff/lesson ends'])
  })

  test('a clock that was set back does not take the lesson back', () => {
    const { state } = observe(rules, ready(), seen(at('9:10'), [ana]), at('9:10'))
    const { entries } = observe(rules, state, seen(at('9:06'), [ana, ben]), at('9:06'))
    expect(entries.map(({ asOf }) => asOf)).toEqual([at('9:10')])
    expect(wake(rules, state, at('9:06')).entries).toEqual([])
  })

  test('what happened long ago is as old as it is', () => {
    const { entries } = observe(rules, ready(), seen(at('8:46'), [ana]), at('9:00'))
    expect(steps(entries)).toEqual(['8:46:10 no-staff tell', '8:47 no-staff hold'])
  })
})

describe('a safeguard that throws', () => {
  const failing = (wrong: (lesson: Lesson) => boolean): Safeguard => ({
    ...noStaff,
    id: 'failing',
    find: lesson => {
      if (wrong(lesson)) throw new Error('ana')
      return noStaff.find(lesson)
    },
  })
  const withBen = failing(lesson => pupilsPresent(lesson).includes(ben.person))
  const alone = given(noStaff, withBen).at('9:10').sees(ana)

  test('is itself told to staff and leads, at once and once, as an incident', () => {
    alone
      .at('9:10:05')
      .sees(ana, ben)
      .at('9:10:06')
      .sees(ana, ben, cai)
      .until('9:10:09')
      .orders('9:10:05 alert red', '9:10:05 tell-staff')
      .expect('9:10:05 unjudged alert')
      .course(
        '9:10 failing/lesson begins',
        '9:10 no-staff/lesson begins',
        '9:10:05 unjudged/failing begins',
        '9:10:05 unjudged/failing is red',
      )
  })

  test('serves the clause that says so, and keeps nothing of what was thrown', () => {
    const { entries } = alone.at('9:10:05').sees(ana, ben)
    const told = entries.find(({ entry }) => entry.type === 'LapseBegan' && entry.key === 'unjudged/failing')
    expect(told?.entry).toMatchObject({ clauses: ['C4'], safeguard: 'unjudged', about: 'failing', evidence: [] })
  })

  test('keeps its lapses open but does nothing for them, while the others go on', () => {
    const story = alone.at('9:10:05').sees(ana, ben).until('9:20')
    story.expect('9:10:05 unjudged alert', '9:10:10 no-staff tell', '9:11 no-staff hold')
    expect([...story.state.lapses.keys()].sort()).toEqual(['failing/lesson', 'no-staff/lesson', 'unjudged/failing'])
    expect(story.lookAgainAt).toBe(at('10:00'))
  })

  test('goes on where it was once it works again', () => {
    alone
      .at('9:10:05')
      .sees(ana, ben)
      .at('9:10:30')
      .sees(ana)
      .expect('9:10:05 unjudged alert', '9:10:10 no-staff tell', '9:10:10 failing tell')
      .course(
        '9:10 failing/lesson begins',
        '9:10 no-staff/lesson begins',
        '9:10:05 unjudged/failing begins',
        '9:10:05 unjudged/failing is red',
        '9:10:30 unjudged/failing ends',
      )
  })

  test('two that throw are two matters', () => {
    given(
      failing(() => true),
      { ...failing(() => true), id: 'failing-too' },
    )
      .at('9:10')
      .sees(ana)
      .course(
        ...['8:30 unjudged/failing begins', '8:30 unjudged/failing-too begins'],
        ...['8:30 unjudged/failing is red', '8:30 unjudged/failing-too is red'],
      )
  })

  test('in what it asks of the lesson before a step is no different', () => {
    const step = {
      name: 'x',
      after: minutes(1),
      actions: [],
      sooner: () => {
        throw new Error('ana')
      },
    }
    given({ ...noStaff, ladder: [step] })
      .at('9:10')
      .sees(ana)
      .until('9:20')
      .expect('9:10 unjudged alert')
  })
})

describe('a safeguard that is withdrawn while its lapse is open', () => {
  const open = given(noStaff).at('9:10').sees(ana).until('9:10:10')
  const withdrawn = observe([], open.state, seen(at('9:10:20'), [ana]), at('9:10:20'))

  test('leaves it neither cured nor continued, and says so once', () => {
    expect(course(withdrawn.entries)).toEqual(['9:10:20 no-staff/lesson is withdrawn'])
    expect(withdrawn.state.lapses.size).toBe(0)
    expect(wake([], withdrawn.state, at('9:30')).entries).toEqual([])
  })

  test('does not touch the lapses of others', () => {
    const other: Safeguard = { ...noStaff, id: 'other' }
    const both = given(noStaff, other).at('9:10').sees(ana)
    const { entries, state } = observe([other], both.state, seen(at('9:10:05'), [ana]), at('9:10:05'))
    expect(course(entries)).toEqual(['9:10:05 no-staff/lesson is withdrawn'])
    expect([...state.lapses.keys()]).toEqual(['other/lesson'])
  })

  test('a failure that was told of it is over', () => {
    const failing: Safeguard = {
      ...noStaff,
      find: () => {
        throw new Error()
      },
    }
    const told = given(failing).at('9:10').sees(ana)
    expect(course(observe([], told.state, seen(at('9:11'), [ana]), at('9:11')).entries)).toEqual([
      '9:11 unjudged/no-staff ends',
    ])
  })

  test('changed while its lapse is open, it has the steps of its new ladder that were not taken', () => {
    const changed: Safeguard = {
      ...noStaff,
      ladder: [...noStaff.ladder, { name: 'new', after: seconds(12), actions: [] }],
    }
    const { entries } = wake([changed], open.state, at('9:10:30'))
    expect(steps(entries)).toEqual(['9:10:12 no-staff new'])
  })
})

describe('an end', () => {
  const closing: Safeguard = {
    ...noStaff,
    id: 'closing',
    ladder: [{ name: 'end', after: minutes(1), actions: [close, alert('red', 'Come', 'Come.')] }],
  }
  const closed: Safeguard = {
    id: 'a-closed',
    clauses: ['V5'],
    find: ({ closedAt }) => (closedAt === undefined ? [] : [{ about: 'lesson', evidence: [] }]),
    ladder: [{ name: 'told', after: 0, actions: [] }],
  }

  test('closes the lesson, and the others see it in the same instant', () => {
    const story = given(closing, closed).at('9:10').sees(ana).until('9:20')
    story.expect('9:11 closing end', '9:11 a-closed told')
    expect(story.entries.filter(({ entry }) => entry.type === 'LessonClosed')).toEqual([
      { asOf: at('9:11'), entry: { type: 'LessonClosed', at: at('9:11'), key: 'closing/lesson' } },
    ])
    expect(story.state.lesson.closedAt).toBe(at('9:11'))
  })

  test('nothing else that is ordered does', () => {
    const story = given(noStaff, closed).at('9:10').sees(ana).until('9:20')
    expect(story.expect('9:10:10 no-staff tell', '9:11 no-staff hold').state.lesson.closedAt).toBeUndefined()
  })
})

describe('the journal', () => {
  const story = given(noStaff).at('9:10').sees(ana).until('9:11').at('9:12').sees(hall, ana).at('9:12:10').sees(ana)
  const written = JSON.parse(JSON.stringify(story.entries)) as typeof story.entries

  test('is all that is needed to go on', () => {
    expect(replay(begun, written)).toEqual(story.state)
  })

  test('says what was ordered, for which lapse, and when it was due', () => {
    const since = at('9:10')
    const id = `no-staff/lesson/${since}`
    const said = written.flatMap(({ entry }) =>
      entry.type === 'ActionOrdered' || entry.type === 'IncidentOpened' ? [entry] : [],
    )
    expect(said).toEqual([
      {
        ...{
          type: 'ActionOrdered',
          id: `${id}/tell/tell-staff`,
          key: 'no-staff/lesson',
          about: 'lesson',
          step: 'tell',
        },
        ...{ due: at('9:10:10'), action: tellStaff('Come', 'Please come.') },
      },
      { type: 'IncidentOpened', id, key: 'no-staff/lesson', clauses: ['V5'], band: 'amber', at: at('9:11') },
      {
        ...{ type: 'ActionOrdered', id: `${id}/hold/hold`, key: 'no-staff/lesson', about: 'lesson', step: 'hold' },
        ...{ due: at('9:11'), action: hold('quiet') },
      },
    ])
    expect(written.find(({ entry }) => entry.type === 'LapseBegan')?.entry).toEqual({
      ...{ type: 'LapseBegan', key: 'no-staff/lesson', safeguard: 'no-staff', about: 'lesson', clauses: ['V5'] },
      ...{ since, evidence: [ana.person] },
    })
  })

  test('holds a step that nobody waits for, though its grace is for ever', () => {
    const never: Safeguard = {
      ...noStaff,
      ladder: [{ name: 'tell', after: Infinity, actions: [tellStaff('Come', 'Come.')] }],
    }
    const asked = given(never).at('9:10').sees(ana).until('9:20').at('9:21').staffPress('tell').until('9:30')
    asked.expect('9:21 no-staff tell')
    expect(JSON.parse(JSON.stringify(asked.entries))).toEqual(asked.entries)
  })

  test('holds nothing of a question that was asked for another lapse', () => {
    const pressed: Observation = { type: 'StepAsked', at: 0, lapse: 'no-staff/lesson/1', step: 'hold', by: hall.person }
    given(noStaff).at('9:10').sees(ana).observes(pressed).expect()
  })
})

test('what is asked for while the finding is gone waits until it is back', () => {
  given(noStaff)
    .at('9:10')
    .sees(ana)
    .at('9:10:05')
    .sees(hall, ana)
    .staffPress('hold')
    .expect()
    .at('9:10:20')
    .sees(ana)
    .expect('9:10:10 no-staff tell', '9:10:20 no-staff hold')
})

test('without a time to settle a lapse ends with its finding', () => {
  given(sudden)
    .at('9:10')
    .sees(ana)
    .at('9:10:05')
    .sees(hall, ana)
    .course('9:10 no-staff/lesson begins', '9:10:05 no-staff/lesson ends')
})

test('a time to settle that is taken away while a lapse settles lets it end at the next look', () => {
  const eased = given(noStaff).at('9:10').sees(ana).at('9:10:05').sees(hall, ana)
  expect(course(wake([sudden], eased.state, at('9:10:06')).entries)).toEqual(['9:10:05 no-staff/lesson ends'])
})

test('an eased lapse takes no step, not even one that has become due', () => {
  given(noStaff).at('9:10').sees(ana).at('9:10:05').sees(hall, ana).until('9:10:34').expect().until('9:20').expect()
})

test('an incident is opened by its own step only, and by none where the safeguard names none', () => {
  given(sudden).at('9:10').sees(ana).until('9:30').course('9:10 no-staff/lesson begins')
  const story = given(noStaff).at('9:10').sees(ana)
  story.until('9:10:59').course('9:10 no-staff/lesson begins')
  expect(orders(story.until('9:30').entries)).toEqual(['9:10:10 tell-staff', '9:11 hold quiet'])
})

test('what could not be done for a lapse is nobody’s matter once the lapse is over', () => {
  const byHand: Safeguard = {
    id: 'by-hand',
    clauses: ['C3'],
    find: ({ settled }) => [...settled.keys()].map(about => ({ about, evidence: [] })),
    ladder: [{ name: 'tell', after: 0, actions: [] }],
  }
  const action = `no-staff/lesson/${at('9:10')}/hold/hold`
  const refused = { type: 'ActionSettled', at: 0, action, what: 'hold', outcome: 'not possible' } as const
  const asked = given(noStaff, byHand).at('9:10').sees(ana).until('9:11').at('9:11:01').observes(refused)
  asked
    .at('9:12')
    .sees(hall, ana)
    .until('9:13')
    .course(
      ...['9:10 no-staff/lesson begins', '9:11 no-staff/lesson is amber', `9:11:01 by-hand/${action} begins`],
      ...['9:12 no-staff/lesson eases', '9:12:30 no-staff/lesson ends', `9:12:30 by-hand/${action} ends`],
    )
  const other = { ...refused, action: `no-staff/lesson/1/hold/hold` }
  expect(asked.observes(other).at('9:12').sees(hall, ana).until('9:13').state.lesson.settled.size).toBe(1)
})

test('a ladder that does not end the lesson is climbed once, however often its wrong returns before it has settled', () => {
  given(noStaff)
    .at('9:10')
    .sees(ana)
    .until('9:11')
    .at('9:11:10')
    .sees(hall, ana)
    .at('9:11:20')
    .sees(ana)
    .until('9:30')
    .expect('9:10:10 no-staff tell', '9:11 no-staff hold')
    .course(
      ...['9:10 no-staff/lesson begins', '9:11 no-staff/lesson is amber'],
      ...['9:11:10 no-staff/lesson eases', '9:11:20 no-staff/lesson resumes'],
    )
})
