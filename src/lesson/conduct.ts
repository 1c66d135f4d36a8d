import type { PersonId } from './people.ts'
import type { Instant } from './time.ts'

/** Why somebody was taken out who may not come back by themselves. Whom a ladder sent away may. */
export type SentOut = 'uninvited' | 'conduct' | 'barred'

/** What staff do in a lesson, and what came of it. `by` is a member of staff; the shell has asked the directory. */
export type ConductObserved =
  | { readonly type: 'PupilWarned'; readonly at: Instant; readonly person: PersonId; readonly by: PersonId }
  /** Taken back before it was sent. */
  | { readonly type: 'WarningWithdrawn'; readonly at: Instant; readonly person: PersonId; readonly by: PersonId }
  | { readonly type: 'ConductRemovalAsked'; readonly at: Instant; readonly person: PersonId; readonly by: PersonId }
  /** A roster no longer shows somebody whom we took out. */
  | { readonly type: 'PersonRemoved'; readonly at: Instant; readonly person: PersonId; readonly why: SentOut }
  | { readonly type: 'LetBackIn'; readonly at: Instant; readonly person: PersonId; readonly by: PersonId }
  | { readonly type: 'PauseSet'; readonly at: Instant; readonly paused: boolean; readonly by: PersonId }
  /** Staff asked that pupils' microphones be opened or closed in the meeting's options. */
  | { readonly type: 'MicrophonesAsked'; readonly at: Instant; readonly open: boolean; readonly by: PersonId }
  /** V28: a pupil says that they have read the ground rules. */
  /** `version`: of the words that they had before them. Lines that were written before there was one have none. */
  | { readonly type: 'RulesRead'; readonly at: Instant; readonly person: PersonId; readonly version?: string }
  /** B4: end and report; withdrawn within the seconds of undo. */
  | { readonly type: 'EndAsked'; readonly at: Instant; readonly by: PersonId }
  | { readonly type: 'EndWithdrawn'; readonly at: Instant; readonly by: PersonId }
  /** A second child of the class is at this pupil's device. */
  | { readonly type: 'SecondChildAttested'; readonly at: Instant; readonly person: PersonId; readonly by: PersonId }
  /** B2: the adult named in the agreement is at home with this pupil. Their name stands in the register, not here. */
  | { readonly type: 'AdultConfirmed'; readonly at: Instant; readonly person: PersonId; readonly by: PersonId }

const conducts: ReadonlySet<string> = new Set<ConductObserved['type']>([
  'PupilWarned',
  'WarningWithdrawn',
  'ConductRemovalAsked',
  'PersonRemoved',
  'LetBackIn',
  'PauseSet',
  'MicrophonesAsked',
  'RulesRead',
  'EndAsked',
  'EndWithdrawn',
  'SecondChildAttested',
  'AdultConfirmed',
])
export const isConduct = (observed: { readonly type: string }): observed is ConductObserved =>
  conducts.has(observed.type)

export type Conduct = {
  /** Whose warning is not yet known to have reached them. */
  readonly warned: ReadonlySet<PersonId>
  /** Whom staff want out, and who is not out yet. */
  readonly leaving: ReadonlySet<PersonId>
  readonly sentOut: ReadonlyMap<PersonId, SentOut>
  /** Whom staff let in again in this lesson, and when: that they may be here has been decided. */
  readonly letIn: ReadonlyMap<PersonId, Instant>
  /** Who says that they have read the rules; whoever is warned is given them again, and may say so again. */
  readonly rulesRead: ReadonlySet<PersonId>
  readonly paused: boolean
  readonly ending: boolean
  /** Pupils at whose device a second child of the class is. */
  readonly pairs: ReadonlySet<PersonId>
  /** Pupils with whom the agreed adult is at home. */
  readonly accompanied: ReadonlySet<PersonId>
}

export const beginConduct: Conduct = {
  warned: new Set(),
  leaving: new Set(),
  sentOut: new Map(),
  letIn: new Map(),
  rulesRead: new Set(),
  paused: false,
  ending: false,
  pairs: new Set(),
  accompanied: new Set(),
}

export function foldConduct(conduct: Conduct, observed: ConductObserved): Conduct {
  switch (observed.type) {
    case 'PupilWarned':
      return { ...conduct, warned: new Set(conduct.warned).add(observed.person) }
    case 'WarningWithdrawn':
      return { ...conduct, warned: without(conduct.warned, observed.person) }
    case 'RulesRead':
      return { ...conduct, rulesRead: new Set(conduct.rulesRead).add(observed.person) }
    case 'ConductRemovalAsked':
      return { ...conduct, leaving: new Set(conduct.leaving).add(observed.person) }
    case 'PersonRemoved': {
      const sentOut = new Map(conduct.sentOut).set(observed.person, observed.why)
      return { ...conduct, leaving: without(conduct.leaving, observed.person), sentOut }
    }
    case 'LetBackIn': {
      const sentOut = new Map(conduct.sentOut)
      sentOut.delete(observed.person)
      const letIn = new Map(conduct.letIn).set(observed.person, observed.at)
      return { ...conduct, leaving: without(conduct.leaving, observed.person), sentOut, letIn }
    }
    case 'PauseSet':
      return { ...conduct, paused: observed.paused }
    case 'MicrophonesAsked':
      return conduct // the meeting's own options say how they are
    case 'EndAsked':
      return { ...conduct, ending: true }
    case 'EndWithdrawn':
      return { ...conduct, ending: false }
    case 'SecondChildAttested':
      return { ...conduct, pairs: new Set(conduct.pairs).add(observed.person) }
    case 'AdultConfirmed':
      return { ...conduct, accompanied: new Set(conduct.accompanied).add(observed.person) }
  }
}

/** The words of the warning reached their reader, by this action's id; that the rules went with them says nothing of that. */
export function warningSaid(conduct: Conduct, action: string): Conduct {
  const isWarning = action.includes('/say/tell-one')
  const said = [...conduct.warned].find(person => isWarning && action.startsWith(`warning/${person}/`))
  if (!said) return conduct
  return { ...conduct, warned: without(conduct.warned, said), rulesRead: without(conduct.rulesRead, said) }
}

const without = (people: ReadonlySet<PersonId>, person: PersonId): ReadonlySet<PersonId> =>
  new Set([...people].filter(other => other !== person))
