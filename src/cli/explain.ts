import { chronology, type Line } from '../chronology/chronology.ts'
import { differences, type Difference } from '../chronology/differences.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { lessonId } from '../lesson/people.ts'
import { hours, type Instant } from '../lesson/time.ts'
import { inForce } from '../policy/in-force.ts'
import type { Policy } from '../policy/policy.ts'
import { judgeAgain } from '../service/coverage/judge-again.ts'
import { timesUnder } from '../service/timetable/lessons-of.ts'
import type { OpenLesson, Store } from '../service/needs.ts'

type Read = Pick<Store, 'read'>

/**
 * What was seen in a lesson, what was decided and why, and what came of it, a line each. Ids only, never names.
 * @throws Error where the lesson is not known.
 */
export const explain = async (store: Read, lesson: string): Promise<readonly Line[]> =>
  chronology((await known(store, lesson)).journal)

/**
 * What would have been done otherwise had this policy been in force: what was observed is judged once more. How people
 * would have gone on from there nobody knows, and whom an alert would have reached is not compared.
 * @param now a lesson under way is judged up to here.
 * @throws Error where the lesson is not known.
 */
export async function explainUnder(
  store: Read,
  lesson: string,
  { rules, policy, now }: { readonly rules: readonly Safeguard[]; readonly policy: Policy; readonly now: Instant },
): Promise<readonly Difference[]> {
  const open = await known(store, lesson)
  return differences(
    open.journal,
    await judgeAgain(inForce(rules, policy), open, now, timesUnder(policy, open.scheduled)),
  )
}

/** Each lesson from a day ago to a day ahead: its id, when it begins, and the group of its class. Ids only, never names. */
export async function lessonsAround(store: Pick<Store, 'lessons'>, now: Instant): Promise<readonly string[]> {
  const lessons = await store.lessons(now - hours(24), now + hours(24))
  return lessons.map(({ id, timetable, classGroup }) =>
    [id, new Date(timetable.startsAt).toISOString(), classGroup ?? 'no class'].join('  '),
  )
}

async function known(store: Read, lesson: string): Promise<OpenLesson> {
  const open = await store.read(lessonId(lesson))
  if (open) return open
  throw new Error(`There is no lesson ${lesson} in this school's journal: without LESSON, those of now are listed`)
}

/** As they are printed, or for a program one JSON value. */
export function* shown(lines: readonly (Line | Difference)[], isJson: boolean): Generator<string> {
  if (isJson) yield JSON.stringify(lines, undefined, 2)
  else for (const line of lines) yield `${new Date(line.at).toISOString()}  ${kindOf(line).padEnd(7)}  ${line.text}`
}

const kindOf = (line: Line | Difference): string => ('kind' in line ? line.kind : line.is)
