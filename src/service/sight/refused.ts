import { faultName } from '../fault-name.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Service } from '../service.ts'
import { hearSince } from './chats.ts'

/** Since when this process could not take down all that Microsoft told it. */
export type Refused = { since: Instant | undefined }

/** Something was answered 503, for it could not be written down. A change is sent again, but no message to the bot. */
export function refuse({ refused, clock }: Pick<Service, 'refused' | 'clock'>): void {
  refused.since ??= clock.now()
}

/** What was refused meanwhile is read where it was written, once this process can write again. */
export async function hearRefused(service: Service): Promise<void> {
  const { refused, log } = service
  const { since } = refused
  if (since === undefined) return
  refused.since = undefined
  try {
    await hearSince(service, since)
  } catch (error) {
    refused.since = since
    log('warn', 'what was refused cannot be read yet', { reason: faultName(error) })
  }
}
