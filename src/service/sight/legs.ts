import { isAside } from '../../actions/action.ts'
import type { Safeguard } from '../../engine/safeguard.ts'
import type { LessonId } from '../../lesson/people.ts'
import { staffPresent } from '../../lesson/presence.ts'
import { unseen } from '../../lesson/sight.ts'
import { know, type Known } from '../known.ts'
import type { ScheduledLesson, Trouble } from '../needs.ts'
import type { Service } from '../service.ts'

/**
 * Makes room for our leg in a lesson where all are taken: one leaves a lesson that needs it less. First come lessons in
 * which something is wrong, then those without a second member of staff, then the earlier ones; the order is strict, so
 * that two lessons never take a place from each other in turn. The places are the application's: all schools share them.
 */
export async function placeFor(service: Service, open: Known): Promise<'free' | Trouble> {
  // Whoever began to join before us counts, and not those after us: of two at once one gets the last place.
  const all = [...service.joining]
  const ahead = all.slice(0, all.indexOf(open.scheduled.id))
  const taken = (await Promise.all(service.schools().map(legsOf))).flat()
  if (new Set([...ahead, ...taken.map(({ lesson }) => lesson)]).size < service.mostLegs()) return 'free'
  const holders = await Promise.all(taken.map(async leg => ({ ...leg, open: await know(leg.school, leg.lesson) })))
  const ranked = holders
    .flatMap(({ open: held, ...leg }) => (held ? [{ ...leg, need: needOf(leg.school, held) }] : []))
    .sort((a, b) => compare(a.need, b.need))
  const last = ranked.at(-1)
  if (!last || compare(needOf(service, open), last.need) >= 0)
    return { status: 'later', after: undefined, reason: unseen.noPlace }
  await last.school.store.saveCall(last.lesson, undefined)
  await last.school.meetings.leave(last.call)
  service.log('warn', 'a place in a lesson was given to another', { from: last.lesson, to: open.scheduled.id })
  return 'free'
}

const legsOf = async (school: Service) => (await school.store.calls()).map(leg => ({ ...leg, school }))

type Need = {
  readonly lesson: LessonId
  readonly rank: number
  readonly startsAt: ScheduledLesson['timetable']['startsAt']
}

function needOf({ rules }: Service, open: Known): Need {
  const { lesson, lapses } = open.state
  // What is mended is wrong no more, though its lapse is kept open so that it is not told of again. That it is not seen is no
  // reason to see it: else every lesson without a place would come before all that have one. Nor is anything wrong where no more
  // is said than a word aside.
  const isNothing = (safeguard: string): boolean => ofSight.has(safeguard) || rules.some(saysAside(safeguard))
  const isWrong = [...lapses.values()].some(({ safeguard, easedAt }) => easedAt === undefined && !isNothing(safeguard))
  const rank = isWrong ? 0 : staffPresent(lesson).length < 2 ? 1 : 2
  return { lesson: open.scheduled.id, rank, startsAt: open.scheduled.timetable.startsAt }
}

const saysAside =
  (safeguard: string) =>
  ({ id, ladder }: Safeguard): boolean =>
    id === safeguard && ladder.every(({ actions }) => actions.every(isAside))

const ofSight: ReadonlySet<string> = new Set([
  'watch-lost',
  'sources-disagree',
  'chat-watch-lost',
  'no-place',
  'admit-first',
  'unjudged',
])

const compare = (a: Need, b: Need): number =>
  a.rank - b.rank || a.startsAt - b.startsAt || (a.lesson < b.lesson ? -1 : a.lesson > b.lesson ? 1 : 0)
