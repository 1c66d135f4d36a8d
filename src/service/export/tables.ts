import { inPlainWords } from '../../actions/safeguard-words.ts'
import type { Instant } from '../../lesson/time.ts'
import { quotedWhole } from '../../policy/adopted.ts'
import { seenWords } from '../chat/seen-words.ts'
import type { Written } from '../chat/written.ts'
import type { RecordRow, ScheduledLesson } from '../needs.ts'
import type { Collected } from './collect.ts'
import { saidIn } from './said.ts'
import type { Telling } from './telling.ts'

/** A line of what is exported, with ids. */
export type Line = {
  readonly of: string
  /** The lesson's id in the record; empty where it is of none. */
  readonly lesson: string
  readonly at: Instant
  readonly kind: string
  readonly text: string
  readonly clauses?: readonly string[]
}

/** What people made of matters, and then what was seen in lessons. @param title what people call a lesson */
export const linesOf = (
  { lessons, matters }: Collected,
  moment: Telling['moment'],
  title: (lesson: ScheduledLesson) => string,
): readonly Line[] => [
  ...matters.flatMap(({ row, lesson = '', entries, others }) =>
    entries.map(entry => ({
      ...{ of: `What people made of ${row?.number ?? 'it'}`, lesson, at: entry.at, kind: 'said' },
      text: others.reduce((said, other) => said.replaceAll(other, 'another pupil'), saidIn(entry, moment)),
      ...(entry.type === 'MatterRaised' ? { clauses: entry.clauses } : {}),
    })),
  ),
  ...lessons.flatMap(({ scheduled, account }) =>
    account.map(line => ({ of: title(scheduled), lesson: scheduled.id, ...line })),
  ),
]

/** The same in plain words with names, the school's own time, and the clauses in the words that were in force then. */
export const lineRowsOf = (lines: readonly Line[], { moment, called, policyAt }: Telling) =>
  lines.map(({ of, lesson, at, kind, text, clauses = [] }) => ({
    ...{ of, lesson, ...moment(at), kind },
    text: called(inPlainWords(text)),
    policy: quotedWhole(clauses, policyAt(at)),
  }))
export const lineColumns = ['of', 'lesson', 'local', 'utc', 'kind', 'text', 'policy'] as const

/** What stands on the school record: incidents of the lessons, and matters that go out by themselves. */
export const recordedIn = ({ lessons, matters }: Collected): readonly RecordRow[] => {
  const rows = [...lessons.flatMap(part => part.incidents), ...matters.flatMap(({ row }) => row ?? [])]
  return [...new Map(rows.map(row => [row.id, row])).values()]
}

export const incidentRowsOf = (collected: Collected, { moment, policyAt }: Telling) =>
  recordedIn(collected).map(({ number, lesson = '', clauses, band, state, openedAt }) => {
    const { local: opened, utc } = moment(openedAt)
    const policy = quotedWhole(clauses, policyAt(openedAt))
    return { number, lesson, clauses: clauses.join(' '), policy, band, state, opened, utc }
  })
export const incidentColumns = ['number', 'lesson', 'clauses', 'policy', 'band', 'state', 'opened', 'utc'] as const

/** What was written and marked in the chats, and what stood beside it. What was written stays as it was, to the letter. */
export const chatRowsOf = ({ lessons }: Collected, { moment, called }: Telling) =>
  lessons.flatMap(({ scheduled, texts }) =>
    texts.map(({ message, part, author, writtenAt, text, seen, ...rest }) => ({
      ...{ lesson: scheduled.id, message, ...moment(writtenAt), part },
      by: author === undefined ? 'not told' : called(author),
      ...{ seen: seen.map(seenWords).join('; '), text, note: noteOn(rest, moment) },
    })),
  )
export const chatColumns = ['lesson', 'message', 'local', 'utc', 'by', 'part', 'seen', 'text', 'note'] as const

const noteOn = ({ fetched, deletedAt }: Pick<Written, 'fetched' | 'deletedAt'>, moment: Telling['moment']): string =>
  [
    ...(fetched ? ['read again after a restart: it may have been changed since it was written'] : []),
    ...(deletedAt === undefined ? [] : [`deleted by ${moment(deletedAt).local}`]),
  ].join('; ')
