import { describe, expect, test } from '@jest/globals'
import { given, type Story } from '../support/given.ts'
import { clock, at } from '../support/lesson.ts'
import { bot, hall, thirty, type Someone } from '../support/people.ts'
import { usualSafeguards } from '../support/safeguards.ts'

const upTo = (count: number): readonly Someone[] => thirty.slice(0, count)
const from = (count: number): readonly Someone[] => thirty.slice(count)
/** The instant of the nth of thirty that are spread evenly over some seconds. */
const spread = (start: string, seconds: number, nth: number): string => clock(at(start) + (nth * seconds * 1000) / 30)

const overFourMinutes = (begun: Story, start: string, ...others: readonly Someone[]): Story =>
  thirty.reduce((story, _, index) => {
    const next = story.at(spread(start, 240, index + 1)).sees(...others, ...upTo(index + 1))
    return index === 1 ? next.observes({ type: 'RulesSaid', to: 'class' }) : next
  }, begun)

const overTwoMinutes = (begun: Story, start: string, ...others: readonly Someone[]): Story =>
  thirty.reduce((story, _, index) => story.at(spread(start, 120, index + 1)).sees(...others, ...from(index + 1)), begun)

const latecomersTold = (story: Story): Story =>
  [...story.state.lesson.cameLate].reduce((told, to) => told.observes({ type: 'RulesSaid', to }), story)

const full = (): Story =>
  latecomersTold(
    overFourMinutes(
      given(...usualSafeguards)
        .at('8:55')
        .sees(bot, hall),
      '8:57',
      bot,
      hall,
    ),
  ).until('9:59')

const stepsWithoutRules = (story: Story): readonly string[] =>
  story.entries.flatMap(({ asOf, entry }) =>
    entry.type === 'StepTaken' && !(entry.key.startsWith('ground-rules/') && entry.step === 'say')
      ? [`${clock(asOf)} ${entry.key} ${entry.step}`]
      : [],
  )
const incidents = (story: Story): number => story.entries.filter(({ entry }) => entry.type === 'IncidentOpened').length
const rules = (story: Story): number =>
  story.entries.filter(({ entry }) => entry.type === 'ActionOrdered' && entry.action.kind === 'say-rules').length

function expectOnlyTheRules(story: Story): void {
  expect(stepsWithoutRules(story)).toEqual([])
  expect(incidents(story)).toBe(0)
  expect(rules(story)).toBe(1 + story.state.lesson.cameLate.size)
}

describe('thirty pupils who arrive over four minutes and leave over two are an ordinary lesson', () => {
  test('the teacher is there from the start and leaves last', () => {
    expectOnlyTheRules(overTwoMinutes(full(), '10:00', bot, hall).at('10:02:20').sees(bot).until('34:00'))
  })

  test('the teacher leaves first', () => {
    expectOnlyTheRules(
      overTwoMinutes(
        full()
          .at('10:00')
          .sees(bot, ...thirty),
        '10:00',
        bot,
      ).until('34:00'),
    )
  })

  test('the teacher ends the lesson early and everybody is told to go', () => {
    const closing = full().at('9:59').observes({ type: 'ClosingAnnounced', by: hall.person })
    expectOnlyTheRules(overTwoMinutes(closing, '9:59', bot, hall).at('10:01:10').sees(bot).until('34:00'))
  })

  test('the teacher comes a minute after the first pupils', () => {
    const early = given(...usualSafeguards)
      .at('8:57')
      .sees(bot, ...upTo(3))
      .at('8:58')
    const story = overFourMinutes(early.sees(bot, hall, ...upTo(3)), '8:58', bot, hall)
    expectOnlyTheRules(latecomersTold(story).until('9:40'))
  })

  test('some pupils came late, so the rules were said more than once: the lesson is not empty of them', () => {
    expect(full().state.lesson.cameLate.size).toBeGreaterThan(10)
  })

  test('a teacher who comes four minutes after the first pupil is no ordinary lesson: the proof bites', () => {
    const late = overFourMinutes(given(...usualSafeguards), '8:57', bot)
    expect(stepsWithoutRules(late).length).toBeGreaterThan(0)
    expect(incidents(late)).toBeGreaterThan(0)
  })

  test('one pupil who stays behind with the teacher is none either', () => {
    const [last = hall] = from(29)
    const left = overTwoMinutes(full(), '10:00', bot, hall).at('10:02:01').sees(bot, hall, last).until('10:04')
    expect(stepsWithoutRules(left)).toContain('10:02:26 lone-pupil/lesson tell')
  })
})
