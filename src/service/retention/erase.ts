import type { PersonId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'
import { lessonAsked, matterAsked, refused, type Erased } from './asked.ts'
import { eraseEverything } from './everything.ts'
import type { Erasure } from './needs.ts'

/** What people can have erased: of one person, in a lesson or wherever it is kept. */
export type Wanted =
  | Extract<Erasure, { what: 'lesson' | 'person' | 'matter' }>
  | { readonly what: 'everything'; readonly person: PersonId }

/** Who wants what erased, and why. `isDry`: only told how much it would be. */
export type ErasureAsked = {
  readonly by: PersonId
  readonly reason: string
  readonly erasure: Wanted
  readonly isDry: boolean
}

/**
 * Erases by the decision of a lead (a matter: of whoever's it is), who says why. Refused while the policy's time has not passed or
 * a hold stands: what may be needed tomorrow is not one person's alone to delete.
 */
export async function erase(service: Service, { by, reason, erasure, isDry }: ErasureAsked): Promise<Erased> {
  const { retention, clock } = service
  if (erasure.what === 'everything') return eraseEverything(service, { by, reason, isDry, person: erasure.person })
  const found =
    erasure.what === 'matter' ? await matterAsked(service, by, erasure) : await lessonAsked(service, by, erasure)
  if ('status' in found) return found
  if (!reason.trim()) return refused('no reason given')
  const now = clock.now()
  if (found.isHeld) return refused('a hold stands')
  if (found.until > now) return { ...refused('to be kept until'), until: found.until }
  if (isDry) return { status: 'would erase', ...(await retention.count([erasure])) }
  return { status: 'erased', ...(await retention.erase([erasure], { at: now, by, reason })) }
}
