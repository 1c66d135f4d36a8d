import type { Observation } from '../lesson/observation.ts'
import type { Evidence } from '../lesson/people.ts'
import { minutes, type Instant } from '../lesson/time.ts'

export type JudgedFact = Extract<Observation, { type: 'RosterResolved' | 'PersonPlaced' | 'PersonUnanswered' }>

export const isJudged = (observed: { readonly type: string }): observed is JudgedFact =>
  ['RosterResolved', 'PersonPlaced', 'PersonUnanswered'].includes(observed.type)

/** Who was taken for what, and why. */
export function judgedLines(observed: JudgedFact): string[] {
  const { at } = observed
  switch (observed.type) {
    case 'RosterResolved':
      return [
        `the roster is known: ${observed.pupils.length} pupils, ${observed.staff.length} staff`,
        ...(observed.judged ?? []).map(
          ({ place, people, evidence }) => `taken for ${place} ${because(evidence, at)}: ${people.join(', ')}`,
        ),
      ]
    case 'PersonPlaced': {
      const { person, place, evidence } = observed
      return [`the directory places ${person} as ${place}${evidence ? ` ${because(evidence, at)}` : ''}`]
    }
    case 'PersonUnanswered':
      return [`the directory does not say who ${observed.person} is: ${observed.reason}`]
  }
}

function because({ from, ref, readAt }: Evidence, at: Instant): string {
  const age = Math.floor((at - readAt) / minutes(1))
  const read = age > 0 ? `read ${age} min before` : 'read then'
  return from === 'nothing' ? `because nothing places them (${read})` : `by ${from}${ref ? ` ${ref}` : ''} (${read})`
}
