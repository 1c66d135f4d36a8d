import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { personId, type PersonId } from '../../lesson/people.ts'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'

/** Somebody's leave to write to school once, without a script and without signing in a second time. */
export type Ticket = { readonly person: PersonId; readonly id: string; readonly until: Instant }

/** As long as a child may take over what they want to say. */
const holdsFor = minutes(30)
const sealed = z.object({ person: z.string().min(1), id: z.string().min(1), until: z.number() })
const ivBytes = 12
const tagBytes = 16

/**
 * Tickets say who writes, to us alone: encrypted and authenticated by a key made of the application's own secret, so that
 * any process can read them, none need be kept, and an address that holds one names nobody.
 */
export function tickets(secret: string, clock: Clock) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'chaperone help ticket', 32))
  return {
    make(person: PersonId): string {
      const ticket: Ticket = { person, id: randomBytes(12).toString('base64url'), until: clock.now() + holdsFor }
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const text = Buffer.concat([cipher.update(JSON.stringify(ticket), 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')
    },
    /** The ticket, or nothing where it is not ours or has run out. */
    read(given: string): Ticket | undefined {
      try {
        const bytes = Buffer.from(given, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
        const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
        const ticket = sealed.parse(JSON.parse(text.toString('utf8')))
        return ticket.until > clock.now() ? { ...ticket, person: personId(ticket.person) } : undefined
      } catch {
        return undefined // whatever is wrong with it, it is none of ours
      }
    },
  }
}
export type Tickets = ReturnType<typeof tickets>
