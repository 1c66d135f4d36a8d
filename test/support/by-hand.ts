import { describe, test } from '@jest/globals'
import type { Safeguard } from '../../src/engine/safeguard.ts'
import type { Lesson, Settled } from '../../src/lesson/lesson.ts'
import { given } from './given.ts'
import { expectFound, lesson } from './lesson.ts'
import { ana, ben, bot, hall, knownToStaff, onPhone, osei, stranger, unresolvedPerson, waits, zoe } from './people.ts'

/** What Chaperone could not do is done by hand: the same of a hold and of a removal. @param another kind, which is not found */
export function describeByHand(rule: Safeguard, kind: 'hold' | 'removal', another: 'hold' | 'removal'): void {
  const well: string[] = []
  const action = `some-safeguard/lesson/1/step/${kind}`
  const after = (outcome: Settled['outcome'], known: Lesson, what: Settled['what'] = kind): Lesson => ({
    ...known,
    settled: new Map([[action, { what, outcome, reason: undefined }]]),
  })
  const byHand = [`${action}:`]

  describe(`a ${kind} that did not come about is found, whoever is in the lesson`, () => {
    test.each([
      ['nothing was ordered, with nobody in it', lesson('under way'), well],
      [
        'nothing was ordered, with all sorts of people',
        lesson('under way', hall, osei, onPhone(hall), bot, unresolvedPerson),
        well,
      ],
      ['it failed, with nobody in it', after('failed', lesson('under way')), byHand],
      [
        'it failed, with all sorts of people',
        after('failed', lesson('under way', hall, osei, ana, waits(ben), zoe, knownToStaff(stranger))),
        byHand,
      ],
      ['it is not possible', after('not possible', lesson('under way', hall, ana)), byHand],
      ['it was confirmed', after('confirmed', lesson('under way', hall, ana)), well],
      ['it was no longer needed', after('not needed', lesson('under way', hall, ana)), well],
      ['it is another kind of action', after('failed', lesson('under way', hall, ana), another), well],
      ['it is a message', after('undeliverable', lesson('under way', hall, ana), 'message'), well],
      ['due', after('failed', lesson('due')), byHand],
      ['gathering', after('failed', lesson('gathering', hall)), byHand],
      ['closing', after('failed', lesson('closing', hall)), byHand],
      ['closed', after('failed', lesson('closed', hall)), byHand],
      ['ended', after('failed', lesson('ended', hall)), well],
    ])('%s', (_, known, expected) => expectFound(rule, known, expected))
  })

  const failed = given(rule)
    .at('9:00')
    .sees(hall, ana, ben)
    .at('9:11')
    .observes({ type: 'ActionSettled', action, what: kind, outcome: 'not possible', reason: 'refused' })

  describe(`what follows when a ${kind} did not come about`, () => {
    test('staff are asked at once to do it by hand, the leads hear of it, and the record says so', () => {
      failed
        .until('9:30')
        .orders('9:11 tell-staff', '9:11 alert red')
        .course(`9:11 ${rule.id}/${action} begins`, `9:11 ${rule.id}/${action} is amber`)
    })

    test('a later success ends it, and a later failure is told again', () => {
      failed
        .at('9:12')
        .observes({ type: 'ActionSettled', action, what: kind, outcome: 'confirmed' })
        .at('9:13')
        .observes({ type: 'ActionSettled', action, what: kind, outcome: 'failed' })
        .course(
          `9:11 ${rule.id}/${action} begins`,
          `9:11 ${rule.id}/${action} is amber`,
          `9:12 ${rule.id}/${action} ends`,
          `9:13 ${rule.id}/${action} begins`,
          `9:13 ${rule.id}/${action} is amber`,
        )
    })

    test('each has a clock of its own', () => {
      failed
        .at('9:12')
        .observes({ type: 'ActionSettled', action: `${action}-2`, what: kind, outcome: 'failed' })
        .expect(`9:11 ${rule.id} tell`, `9:12 ${rule.id} tell`)
    })
  })
}
