import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { personId, type PersonId } from '../../lesson/people.ts'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'

/** Somebody's leave to write to school once, without a script and without signing in a second time. */
export type Ticket = { readonly person: PersonId; readonly id: string; readonly until: Instant }

/** As long as a child may take over what they want to say. */
const holdsFor = minutes(30)
const ivBytes = 12
const tagBytes = 16
const idBytes = 9
const timeBytes = 6

/**
 * Tickets say who writes, to us alone: encrypted and authenticated by a key made of the application's own secret, so that
 * any process can read them, none need be kept, and an address that holds one names nobody. Each school has its own key, so
 * that a ticket says which school it writes to.
 */
export function tickets(secret: string, school: string, clock: Clock) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `chaperone help ticket ${school}`, 32))
  return {
    /** @param person a directory id, which is a GUID */
    make(person: PersonId): string {
      const until = Buffer.alloc(timeBytes)
      until.writeUIntBE(clock.now() + holdsFor, 0, timeBytes)
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const plain = Buffer.concat([until, randomBytes(idBytes), Buffer.from(person.replaceAll('-', ''), 'hex')])
      const text = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')
    },
    /** The ticket, or nothing where it is not ours or has run out. */
    read(given: string): Ticket | undefined {
      try {
        const bytes = Buffer.from(given, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
        const plain = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
        const until = plain.readUIntBE(0, timeBytes)
        const id = plain.subarray(timeBytes, timeBytes + idBytes).toString('base64url')
        const person = plain
          .toString('hex', timeBytes + idBytes)
          .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
        return until > clock.now() ? { person: personId(person), id, until } : undefined
      } catch {
        return undefined // whatever is wrong with it, it is none of ours
      }
    },
  }
}
export type Tickets = ReturnType<typeof tickets>
