import type { Instant } from '../../lesson/time.ts'
import type { Service } from '../service.ts'
import { proposedAt, setAsideSince } from './rules.ts'
import { seenWords } from './seen-words.ts'

/**
 * One sentence for each rule that was right too rarely in the week until then, and for each that a lead has set aside: numbers
 * only, nobody and no words of theirs.
 */
export async function proposals(service: Service, until: Instant): Promise<readonly string[]> {
  const proposed = await proposedAt(service, until)
  return [
    ...proposed.map(
      ({ mark, told, nothing }) =>
        `Staff were told of ${seenWords(mark)} in the chat ${String(told)} times and answered ${String(nothing)} times that there was nothing in it: please decide whether they should go on being told.`,
    ),
    ...(await setAsideSince(service)),
  ]
}
