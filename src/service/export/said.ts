import { safeguardCalled } from '../../actions/safeguard-words.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import type { Said } from '../../matters/said.ts'
import type { Telling } from './telling.ts'

/**
 * An entry of a matter in plain words, with ids. What happened, somebody's own words, and what somebody thinks of it stay apart,
 * each under its name.
 */
export function saidIn(entry: MatterEntry, moment: Telling['moment']): string {
  const by = entry.by === 'chaperone' ? 'Chaperone' : entry.by
  switch (entry.type) {
    case 'MatterRaised': {
      const { origin, band, category, subjects, adults, unseenBy, continues, asksNotToBeNamed } = entry
      const parts = [
        `${asksNotToBeNamed ? 'Somebody who asks not to be named' : by} ${origins[origin]}, ${band}${category === undefined ? '' : `, ${origin === 'lesson' ? safeguardCalled(category) : category}`}`,
        ...(continues === undefined ? [] : [`continues ${continues}`]),
        ...(subjects.length ? [`about ${subjects.join(', ')}`] : []),
        ...(adults.length ? [`about the adults ${adults.join(', ')}`] : []),
        ...(unseenBy.length ? [`not to be seen by ${unseenBy.join(', ')}`] : []),
      ]
      return `${parts.join('; ')}${wordsOf(entry, moment)}`
    }
    case 'MatterAcknowledged':
      return `${by} has seen it`
    case 'MatterTriaged':
      return `${by} sets the band to ${entry.band} · Reason: ${entry.reason}`
    case 'SubjectAdded':
      return `${by} says that it is about ${entry.isAdult ? 'the adult ' : ''}${entry.person} too`
    case 'AccountAdded':
      return `${by} adds${wordsOf(entry, moment)}`
    case 'EntryCorrected':
      return `${by} corrects line ${entry.corrects} of it · Reason: ${entry.reason}${wordsOf(entry, moment)}`
    case 'TaskSet':
      return `${by} sets ${entry.owner} a task, due ${moment(entry.dueAt).local}: ${entry.text}${entry.about === undefined ? '' : ` (about ${entry.about})`}`
    case 'TaskDone':
      return `${by} has done a task: ${entry.how}`
    case 'DecisionTaken':
      return `${by} decides: ${entry.what} · Reason: ${entry.reason}`
    case 'AdviceSought':
      return `${by} sought advice of ${entry.from}, ${moment(entry.soughtAt).local}: ${entry.advice}${entry.reference === undefined ? '' : ` · Their reference: ${entry.reference}`}`
    case 'StateSet':
      return `${by} sets it to ${entry.state} · Reason: ${entry.reason}`
    case 'ParentsAnswered':
      return `${by} on whether the parents were told: ${entry.told} · Reason: ${entry.reason}`
    case 'OutcomeRecorded':
      return `${by} writes the outcome: ${entry.text} · ${entry.isConcern ? 'It is a concern' : 'It is no concern'} · Reason: ${entry.reason}${entry.childsView === undefined ? '' : ` · The child’s own view: “${entry.childsView}”`}`
    case 'SignedOff':
      return `${by} signs it off`
    case 'MatterContinued':
      return `${by} takes it up again, as ${entry.as} · Reason: ${entry.reason}`
    case 'Shared':
      return `${by} shares it with ${entry.with} · Reason: ${entry.reason}`
    case 'GlassBroken':
      return `${by}, whose matter it is not, opens it · Reason: ${entry.reason}`
  }
}

const origins = {
  lesson: 'puts an incident of a lesson on the record',
  report: 'reports',
  request: 'asks to talk to somebody',
} as const

function wordsOf(said: Said, moment: Telling['moment']): string {
  const { facts, words, opinion, happenedAt, noticedAt, noticedBy, place, inRecording, toldInPerson } = said
  const parts: readonly (readonly [as: string, told: string | undefined])[] = [
    ['What happened', facts],
    ['In their own words', words === undefined ? undefined : `“${words}”`],
    ['What the writer thinks of it', opinion],
    ['It happened', happenedAt === undefined ? undefined : moment(happenedAt).local],
    ['It was noticed', noticedAt === undefined ? undefined : moment(noticedAt).local],
    ['Noticed by', noticedBy],
    ['Where', place],
    ['In the recording at', inRecording],
    ['Told in person', toldInPerson],
  ]
  return parts.map(([as, told]) => (told === undefined ? '' : ` · ${as}: ${told}`)).join('')
}
