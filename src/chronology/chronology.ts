import type { Decision } from '../engine/lapse.ts'
import { isDecision, type Entry } from '../engine/supervised.ts'
import { isOfChat, type ChatFact } from '../lesson/chat.ts'
import type { Observation } from '../lesson/observation.ts'
import type { Leg } from '../lesson/people.ts'
import { conductLine } from './conduct.ts'
import { isJudged, judgedLines, type JudgedFact } from './judged.ts'
import { isConduct, type ConductObserved } from '../lesson/conduct.ts'
import { isOfRecord, type RecordFact } from '../lesson/record-facts.ts'
import type { RegistersRead } from '../lesson/registers.ts'
import { readinessInWords, readinessOf } from '../lesson/readiness.ts'
import type { Instant } from '../lesson/time.ts'

/** One line of a lesson's account, oldest first. Ids only: whoever shows it looks names up. */
export type Line = {
  readonly at: Instant
  readonly kind: 'seen' | 'decided' | 'done'
  readonly text: string
  /** The clauses of the policy on which it was decided, where it was. */
  readonly clauses?: readonly string[]
}

/** The readable account of a lesson, folded from its journal. */
export function chronology(journal: readonly Entry[]): readonly Line[] {
  let legs: readonly Leg[] = []
  return journal.flatMap(({ asOf, entry }): Line[] => {
    const clauses = 'clauses' in entry ? { clauses: entry.clauses } : {}
    if (isDecision(entry)) return decided(entry).map(text => ({ at: asOf, kind: 'decided', text, ...clauses }))
    const lines = entry.type === 'RosterObserved' ? moves(legs, entry.legs) : seen(entry)
    if (entry.type === 'RosterObserved') legs = entry.legs
    const kind = entry.type === 'ActionSettled' || entry.type === 'RulesSaid' ? ('done' as const) : ('seen' as const)
    return lines.map(text => ({ at: asOf, kind, text }))
  })
}

function moves(before: readonly Leg[], now: readonly Leg[]): string[] {
  const where = (legs: readonly Leg[], id: string): string | undefined => {
    const leg = legs.find(({ leg }) => leg === id)
    return leg && (leg.waiting ? 'waiting' : 'present')
  }
  const everyone = new Map([...before, ...now].map(leg => [leg.leg, leg.person]))
  return [...everyone].flatMap(([id, person]) => {
    const [was, is] = [where(before, id), where(now, id)]
    if (was === is) return []
    return [
      is === undefined ? `${person} left` : is === 'waiting' ? `${person} is waiting` : `${person} is in the lesson`,
    ]
  })
}

type Seen = Exclude<Observation, { type: 'RosterObserved' }>

function seen(observed: Seen): string[] {
  if (isOfChat(observed)) return inChat(observed)
  if (isOfRecord(observed)) return onRecord(observed)
  if (isJudged(observed)) return judgedLines(observed)
  return isConduct(observed) || observed.type === 'RegistersRead' ? [conductLine(observed)] : told(observed)
}

function told(observed: Exclude<Seen, ConductObserved | ChatFact | RegistersRead | RecordFact | JudgedFact>): string[] {
  switch (observed.type) {
    case 'PersonVouched':
      return [`${observed.by} knows ${observed.person}`]
    case 'SightLost':
      return [`sight of the lesson is lost: ${observed.reason}`]
    case 'SightRegained':
      return ['sight of the lesson is regained']
    case 'SourcesDisagree':
      return ['events tell of somebody whom the roster does not show']
    case 'SourcesAgree':
      return ['events and the roster agree again']
    case 'ChatSightLost':
      return [`sight of the chat is lost: ${observed.reason}`]
    case 'ChatSightRegained':
      return ['sight of the chat is regained']
    case 'SettingsObserved':
      return [
        observed.held.length ? `the meeting shows: held (${observed.held.join(', ')})` : 'the meeting shows: not held',
        ...(observed.drift?.length ? [`not as it was set: ${observed.drift.join(', ')}`] : []),
      ]
    case 'LessonScheduled':
      return [
        observed.origin === 'timetable' ? 'the timetable has this lesson' : 'the timetable does not know this lesson',
      ]
    case 'ReadinessObserved':
      return [readinessInWords(readinessOf(observed.missing))]
    case 'HostsObserved':
      return [`the meeting is hosted by ${observed.hosts.join(', ')}`]
    case 'NameAlike':
      return [`${observed.person} uses the name of ${observed.like}`]
    case 'RecordingObserved':
    case 'RecordingFileSaid':
      return [ofRecording(observed)]
    case 'ClosingAnnounced':
      return [`${observed.by} says that the lesson is over`]
    case 'LessonReopened':
      return [`${observed.by} re-opened the lesson`]
    case 'LessonClosed':
      return ['the lesson is closed']
    case 'MeetingEnded':
      return ['the meeting ended']
    case 'StepAsked':
      return [`${observed.by} asked for ${observed.step} of ${observed.lapse}`]
    case 'PressRefused':
      return [`${observed.by} pressed ${observed.press} and was refused`]
    case 'RulesSaid':
      return [`ground rules posted to ${observed.to}`]
    case 'ActionSettled':
      // An alert that asks somebody to reach a home is named after the removal: what was done was a message.
      return [
        `${observed.action}: ${observed.what} ${observed.outcome}${observed.reason ? ` (${observed.reason})` : ''}`,
      ]
    case 'AlertAcknowledged':
      return [`${observed.by} acknowledged ${observed.alert}`]
    case 'TimeReached':
      return [marks[observed.mark]]
  }
}

function onRecord(observed: RecordFact): string[] {
  switch (observed.type) {
    case 'RecordNoted':
      return [`${observed.by} adds: ${observed.note}`]
    case 'MaterialSent':
      return [`${observed.by} has sent the material to ${observed.pupils.join(', ')}`]
    case 'RecordSigned':
      return [`${observed.by} has read the record and signs it`]
  }
}

function inChat(observed: ChatFact): string[] {
  switch (observed.type) {
    case 'ChatMarked':
      return [
        `${observed.author} wrote message ${observed.message}, marked ${observed.marks.join(', ')}, ${observed.weight}`,
      ]
    case 'MarkCleared':
      return [`${observed.by} says there is nothing in ${observed.mark} of ${observed.author}: ${observed.reason}`]
    case 'WroteOutOfHours':
      return [`${observed.author} wrote when there is no lesson`]
  }
}

const marks = {
  started: 'the lesson’s time has come',
  gathered: 'the time to gather is over',
  long: 'it lasts longer than the school’s rule for this age',
  'time-up': 'the lesson’s time is up',
  over: 'the lesson’s window is over',
} as const

function decided(decision: Decision): string[] {
  switch (decision.type) {
    case 'LapseBegan': {
      const evidence = decision.evidence.length ? `, seen in ${decision.evidence.join(', ')}` : ''
      return [
        `${decision.safeguard} finds something wrong (${decision.clauses.join(', ')}), about ${decision.about}${evidence}`,
      ]
    }
    case 'LapseEased':
      return [`${decision.key}: cured for now`]
    case 'LapseResumed':
      return [`${decision.key}: wrong again`]
    case 'LapseEnded':
      return [`${decision.key}: over`]
    case 'LapseWithdrawn':
      return [`${decision.key}: no safeguard watches this any more`]
    case 'StepTaken':
      return [`${decision.key}: step ${decision.step}`]
    case 'ActionOrdered':
      return [`${decision.key}: ${decision.action.kind} ordered`]
    case 'IncidentOpened':
      return [`${decision.key}: stands on the school record, ${decision.band}`]
  }
}

function ofRecording(observed: Extract<Observation, { type: 'RecordingObserved' | 'RecordingFileSaid' }>): string {
  if (observed.type === 'RecordingFileSaid')
    return observed.file === 'made' ? 'Teams says that the recording is there' : 'Teams says that a recording failed'
  return observed.on ? `a recording was begun by ${observed.by?.person ?? 'somebody not named'}` : 'nothing is recorded'
}
