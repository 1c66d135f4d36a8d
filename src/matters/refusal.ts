import type { MatterEntry } from './entry.ts'
import type { Matter } from './matter.ts'
import { isAhead } from './said.ts'

/**
 * Why an entry cannot be made now, in words for whoever tries; undefined where it can. Who may make it is not asked here.
 * A matter is not closed with tasks open, without a decision and its reason, an outcome, or an answer about the parents.
 */
export function refusal(matter: Matter, entry: MatterEntry): string | undefined {
  if (entry.type === 'MatterRaised') return 'This matter has been raised already.'
  if ('reason' in entry && !entry.reason.trim()) return 'Please give the reason.'
  if (saysNothing(entry)) return 'Please write something: an empty line says nothing to whoever reads this later.'
  if (speaksOfLater(entry)) return notYet
  if (matter.state === 'closed') return refusedOfClosed(matter, entry)
  switch (entry.type) {
    case 'EntryCorrected':
      return matter.accounts.some(account => account.entry === entry.corrects)
        ? undefined
        : 'There is no such account to correct.'
    case 'TaskDone':
      return refusedTask(matter, entry)
    case 'SignedOff':
      return refusedSignature(matter, entry)
    case 'MatterContinued':
      return 'This matter is still open.'
    default:
      return undefined
  }
}

/** Also said of a report, which is refused before there is a matter. */
export const notYet = 'A time that you gave has not come yet: please look at the day and the hour.'

function speaksOfLater(entry: MatterEntry): boolean {
  switch (entry.type) {
    case 'AccountAdded':
    case 'EntryCorrected':
      return isAhead(entry, entry.at)
    case 'AdviceSought':
      return isAhead({ happenedAt: entry.soughtAt }, entry.at)
    default:
      return false
  }
}

function refusedOfClosed({ continuedAs }: Matter, { type }: MatterEntry): string | undefined {
  if (!stillPossible.has(type)) return 'This matter is closed. Take it up again to go on with it.'
  return type === 'MatterContinued' && continuedAs !== undefined ? 'This matter goes on in another already.' : undefined
}

/** Whether what the line is for is missing in it; a task's own *how* has words of its own, below. */
function saysNothing(entry: MatterEntry): boolean {
  switch (entry.type) {
    case 'AccountAdded':
    case 'EntryCorrected':
      return [entry.facts, entry.words, entry.opinion].every(isEmpty)
    case 'TaskSet':
    case 'OutcomeRecorded':
      return isEmpty(entry.text)
    case 'DecisionTaken':
      return isEmpty(entry.what)
    case 'AdviceSought':
      return isEmpty(entry.from) || isEmpty(entry.advice)
    default:
      return false
  }
}

const isEmpty = (said: string | undefined): boolean => !said?.trim()

/** A closed matter may still be looked at, told more of, corrected, and taken up again. */
const stillPossible: ReadonlySet<MatterEntry['type']> = new Set([
  'MatterContinued',
  'GlassBroken',
  'EntryCorrected',
  'AccountAdded',
])

function refusedTask({ tasks }: Matter, { task, how }: Extract<MatterEntry, { type: 'TaskDone' }>): string | undefined {
  const open = tasks.get(task)
  if (!open) return 'There is no such task.'
  if (open.done) return 'This task has been done already.'
  return how.trim() ? undefined : 'Please write when and how.'
}

function refusedSignature(matter: Matter, { by }: MatterEntry): string | undefined {
  if (by === 'chaperone') return 'Only a person closes a matter.'
  if (matter.signedOff.includes(by)) return 'You have signed this already; somebody else must, too.'
  const missing = [
    ...(matter.outcome ? [] : ['an outcome']),
    ...(matter.decisions.length ? [] : ['a decision with its reason']),
    ...(matter.parents ? [] : ['whether the parents were told']),
    ...([...matter.tasks.values()].every(({ done }) => done) ? [] : ['tasks that are still open']),
  ]
  return missing.length ? `Before this can be closed: ${missing.join(', ')}.` : undefined
}
