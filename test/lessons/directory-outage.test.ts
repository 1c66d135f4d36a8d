import { describe, expect, test } from '@jest/globals'
import { given, givenUnready, type Story } from '../support/given.ts'
import { hall, stranger, thirty, unanswered, waits, zoe } from '../support/people.ts'
import { usualSafeguards } from '../support/safeguards.ts'

const removals = (story: Story): readonly string[] =>
  story.entries.flatMap(({ entry }) =>
    entry.type === 'ActionOrdered' && entry.action.kind === 'remove' ? [`${entry.key} ${entry.step}`] : [],
  )
const steps = (story: Story): readonly string[] =>
  story.entries.flatMap(({ entry }) => (entry.type === 'StepTaken' ? [`${entry.key} ${entry.step}`] : []))

const everyone = [hall, ...thirty].map(unanswered)
/** Ten minutes in which the directory answers nothing, and then it does. */
const throughTheOutage = (begun: Story): Story =>
  begun
    .at('9:00')
    .sees(...everyone)
    .observes({ type: 'RulesSaid', to: 'class' })
    .at('9:04')
    .sees(...everyone.slice(3))
    .at('9:05')
    .sees(...everyone)
    .until('9:10')

describe('thirty pupils and a teacher through ten minutes in which the directory does not answer', () => {
  test('a class that was made ready before is a lesson like any other', () => {
    const story = throughTheOutage(given(...usualSafeguards))
    expect(removals(story)).toEqual([])
    expect(steps(story)).toEqual(['ground-rules/class say'])
  })

  test('of a class that was not, nobody is removed: staff and leads are told once', () => {
    const story = throughTheOutage(givenUnready(...usualSafeguards))
    expect(removals(story)).toEqual([])
    expect(steps(story)).toEqual(['unresolved/lesson tell', 'unresolved/lesson alert'])
  })

  test('nor is anybody removed while the answers come in one by one, the class before its list', () => {
    const answers = [hall, ...thirty]
    const story = answers.reduce(
      (before, { person, place }) => before.observes({ type: 'PersonPlaced', person, place: place ?? 'unknown' }),
      throughTheOutage(givenUnready(...usualSafeguards)).at('9:10'),
    )
    expect(removals(story.until('9:50'))).toEqual([])
  })

  test('a pupil of another class, unanswered, is not removed either', () => {
    const story = given(...usualSafeguards)
      .at('9:00')
      .sees(...everyone, unanswered(zoe))
    expect(removals(story.until('9:10'))).toEqual([])
  })

  test('nor is somebody who waits in the lobby', () => {
    expect(
      removals(
        givenUnready(...usualSafeguards)
          .at('9:00')
          .sees(...everyone, waits(stranger))
          .until('9:10'),
      ),
    ).toEqual([])
  })

  test('a stranger is removed even then, for the call itself says who is no account of the school: the proof bites', () => {
    const story = given(...usualSafeguards)
      .at('9:00')
      .sees(...everyone, stranger)
      .until('9:10')
    expect(removals(story)).toEqual(['invited-only/anonymous:7 remove'])
  })
})
