import type { Band } from '../actions/action.ts'
import type { LessonId, PersonId } from '../lesson/people.ts'
import type { Instant } from '../lesson/time.ts'
import type { MatterEntry } from './entry.ts'
import { saidOf, type Said } from './said.ts'

/** `closed` is left only by a new matter that continues this one. */
export type State = 'raised' | 'acknowledged' | 'triaged' | 'in action' | 'monitoring' | 'outcome recorded' | 'closed'

/** Something said of the matter, with the number of its entry; `corrects`: the entry that it stands in place of. */
export type Account = Said & {
  readonly entry: number
  readonly by: PersonId | 'chaperone'
  readonly at: Instant
  readonly corrects: number | undefined
}

export type MatterTask = {
  readonly id: string
  readonly what: 'contact-home' | 'other'
  readonly text: string
  readonly about: PersonId | undefined
  readonly owner: PersonId
  readonly dueAt: Instant
  readonly done: { readonly by: PersonId | 'chaperone'; readonly at: Instant; readonly how: string } | undefined
}

type Of<Type extends MatterEntry['type']> = Extract<MatterEntry, { type: Type }>

/** A matter as its entries have it: an incident of a lesson, a report by staff, or somebody who asks to talk. */
export type Matter = {
  readonly origin: 'lesson' | 'report' | 'request'
  readonly raisedAt: Instant
  readonly raisedBy: PersonId | 'chaperone'
  /** Whoever raised it asks that their name goes no further than to those who decide it. */
  readonly asksNotToBeNamed: boolean
  readonly lesson: LessonId | undefined
  readonly clauses: readonly string[]
  readonly category: string | undefined
  readonly continues: string | undefined
  /** The matter that takes this one up again. */
  readonly continuedAs: string | undefined
  readonly band: Band
  /** The highest band that it ever had: what is made less of later is still closed as what it was. */
  readonly highest: Band
  readonly state: State
  /** Whom it is about. They never learn that it exists. */
  readonly subjects: ReadonlySet<PersonId>
  /** The adults among them: their matters go to the headteacher, or to the chair. */
  readonly adults: ReadonlySet<PersonId>
  /** Who must not see it, because whoever raised it said so. */
  readonly unseenBy: ReadonlySet<PersonId>
  readonly accounts: readonly Account[]
  readonly tasks: ReadonlyMap<string, MatterTask>
  readonly decisions: readonly Of<'DecisionTaken'>[]
  readonly advice: readonly Of<'AdviceSought'>[]
  readonly parents: { readonly told: 'yes' | 'no' | 'not safe to'; readonly reason: string } | undefined
  readonly outcome: Pick<Of<'OutcomeRecorded'>, 'text' | 'isConcern' | 'childsView'> | undefined
  readonly signedOff: readonly PersonId[]
  /** Who looked although the matter is not theirs, and gave a reason. */
  readonly opened: ReadonlySet<PersonId>
  /** Who may read it because those whose it is want them to. */
  readonly sharedWith: ReadonlySet<PersonId>
  readonly entries: number
}

/** The matter after one more entry; the first one raises it. Whether an entry may be made at all is `refusal()`'s to say. */
export function foldMatter(matter: Matter | undefined, entry: MatterEntry): Matter | undefined {
  if (entry.type === 'MatterRaised') return matter ?? raisedMatter(entry)
  return matter && { ...matter, ...change(matter, entry), entries: matter.entries + 1 }
}

export const matterOf = (entries: readonly MatterEntry[]): Matter | undefined =>
  entries.reduce<Matter | undefined>(foldMatter, undefined)

export type Raised = Of<'MatterRaised'>

/** A matter as it begins. */
export const raisedMatter = (entry: Raised): Matter => ({
  origin: entry.origin,
  raisedAt: entry.at,
  raisedBy: entry.by,
  asksNotToBeNamed: entry.asksNotToBeNamed ?? false,
  lesson: entry.lesson,
  clauses: entry.clauses,
  category: entry.category,
  continues: entry.continues,
  continuedAs: undefined,
  band: entry.band,
  highest: entry.band,
  state: 'raised',
  subjects: new Set([...entry.subjects, ...entry.adults]),
  adults: new Set(entry.adults),
  unseenBy: new Set(entry.unseenBy),
  accounts: hasWords(entry) ? [account(entry, 1, undefined)] : [],
  tasks: new Map(),
  decisions: [],
  advice: [],
  parents: undefined,
  outcome: undefined,
  signedOff: [],
  opened: new Set(),
  sharedWith: new Set(),
  entries: 1,
})

function change(matter: Matter, entry: Exclude<MatterEntry, Raised>): Partial<Matter> {
  const number = matter.entries + 1
  switch (entry.type) {
    case 'MatterAcknowledged':
      return matter.state === 'raised' ? { state: 'acknowledged' } : {}
    case 'MatterTriaged':
      return { band: entry.band, highest: higher(matter.highest, entry.band), state: 'triaged' }
    case 'SubjectAdded':
      return {
        subjects: new Set(matter.subjects).add(entry.person),
        adults: entry.isAdult ? new Set(matter.adults).add(entry.person) : matter.adults,
        signedOff: [], // it is another matter now, and perhaps somebody else's
      }
    case 'AccountAdded':
      return { accounts: [...matter.accounts, account(entry, number, undefined)] }
    case 'EntryCorrected':
      return { accounts: [...matter.accounts, account(entry, number, entry.corrects)] }
    case 'TaskSet':
      return { tasks: new Map(matter.tasks).set(entry.task, taskOf(entry)) }
    case 'TaskDone':
      return { tasks: withDone(matter.tasks, entry) }
    case 'DecisionTaken':
      return { decisions: [...matter.decisions, entry] }
    case 'AdviceSought':
      return { advice: [...matter.advice, entry] }
    case 'StateSet':
      return { state: entry.state }
    case 'ParentsAnswered':
      return { parents: { told: entry.told, reason: entry.reason } }
    case 'OutcomeRecorded':
      return { outcome: entry, state: 'outcome recorded', signedOff: [] }
    case 'SignedOff':
      return signed({
        ...matter,
        signedOff: entry.by === 'chaperone' ? matter.signedOff : [...matter.signedOff, entry.by],
      })
    case 'MatterContinued':
      return { continuedAs: entry.as }
    case 'Shared':
      return { sharedWith: new Set(matter.sharedWith).add(entry.with) }
    case 'GlassBroken':
      return entry.by === 'chaperone' ? {} : { opened: new Set(matter.opened).add(entry.by) }
  }
}

/** What was ever red needs two people to close, and so does to say of what was amber that it is no concern. */
export const signaturesNeeded = ({ highest, outcome }: Pick<Matter, 'highest' | 'outcome'>): 1 | 2 =>
  highest === 'red' || (highest === 'amber' && outcome?.isConcern === false) ? 2 : 1

const bands: readonly Band[] = ['red', 'amber', 'yellow', 'grey']
const higher = (one: Band, other: Band): Band => (bands.indexOf(one) < bands.indexOf(other) ? one : other)

const signed = (matter: Matter): Partial<Matter> => ({
  signedOff: matter.signedOff,
  state: new Set(matter.signedOff).size >= signaturesNeeded(matter) ? 'closed' : matter.state,
})

const hasWords = ({ facts, words, opinion }: Said): boolean => (facts ?? words ?? opinion) !== undefined

const account = (said: MatterEntry & Said, entry: number, corrects: number | undefined): Account => ({
  ...{ entry, by: said.by, at: said.at, corrects },
  ...saidOf(said),
})

const taskOf = ({ task, what, text, about, owner, dueAt }: Of<'TaskSet'>): MatterTask => ({
  ...{ id: task, what, text, about, owner, dueAt },
  done: undefined,
})

function withDone(tasks: Matter['tasks'], { task, by, at, how }: Of<'TaskDone'>) {
  const open = tasks.get(task)
  return open ? new Map(tasks).set(task, { ...open, done: { by, at, how } }) : tasks
}
