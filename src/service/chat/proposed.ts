import { hours, type Instant } from '../../lesson/time.ts'
import type { Service } from '../service.ts'
import { precisionByWeek, proposedRules } from './precision.ts'
import { seenWords } from './seen-words.ts'

/** One sentence for each rule that was right too rarely in the week until then: numbers only, nobody and no words of theirs. */
export async function proposals({ store }: Service, until: Instant): Promise<readonly string[]> {
  const from = until - hours(24 * 7)
  const weeks = precisionByWeek(await store.marksBetween(from, until), () => from)
  return proposedRules(weeks).map(
    ({ mark, told, nothing }) =>
      `Staff were told of ${seenWords(mark)} in the chat ${String(told)} times and answered ${String(nothing)} times that there was nothing in it: please decide whether they should go on being told.`,
  )
}
