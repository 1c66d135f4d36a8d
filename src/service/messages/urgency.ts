import type { Safeguard } from '../../engine/safeguard.ts'
import { isAnswerAlone } from '../commands/alone.ts'
import { isUrgent } from '../digests/interrupt.ts'
import type { Delivery } from '../needs.ts'
import type { Message } from './needs.ts'

/**
 * What of all that Microsoft lets us send a message may use (adapters/platform/budget.ts). At nine o'clock a school's lessons all have
 * their ground rules said, and thirty messages a second are allowed: that a stranger is here waited up to a second behind them, of a
 * hundred lessons.
 * @param rule the safeguard that it is of; none: it answers somebody, or is about no lesson
 */
export function urgencyOf(
  { action, kind, channel, lapse }: Pick<Delivery, 'action' | 'kind' | 'channel' | 'lapse'>,
  rule: Pick<Safeguard, 'canWait'> | undefined,
): Message['urgency'] {
  if (action.kind === 'alert' && isUrgent({ band: action.band, kind })) return 'protect'
  const isDigest = !rule && action.kind !== 'alert' && channel === 'personal' && !isAnswerAlone(lapse)
  return rule?.canWait || isDigest ? 'routine' : 'see'
}
