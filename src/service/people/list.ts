import { createHash } from 'node:crypto'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock, PeopleList, PeopleLook } from '../needs.ts'
import { readPeople } from './people-file.ts'

const lookEvery = minutes(1)

/**
 * The school's list of people as this process knows it. The files are looked at once in a minute at most, and taken once they
 * stood unchanged from one look to the next, for they may be being copied. While they have faults, what was read last stands.
 */
export function peopleList(clock: Clock, textOf: (name: string) => string | undefined) {
  let lookedAt: Instant | undefined
  let seen = ''
  let good: { readonly hash: string; readonly list: Extract<PeopleList, { status: 'read' }> } | undefined
  let faults: readonly string[] = []

  function look(names: readonly string[], now: Instant): void {
    const files = names.map(name => ({ name, text: textOf(name) }))
    const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex')
    const isSettled = hash === seen
    seen = hash
    if (!isSettled) return
    const read = good?.hash === hash ? { status: 'good' as const, people: good.list.people } : readPeople(files)
    faults = read.status === 'faulty' ? read.faults : []
    if (read.status === 'good') good = { hash, list: { status: 'read', people: read.people, readAt: now } }
  }

  return (names: readonly string[]): PeopleLook => {
    const now = clock.now()
    if (lookedAt === undefined || now - lookedAt >= lookEvery) {
      lookedAt = now
      look(names, now)
    }
    return {
      list: good?.list ?? { status: 'later', after: lookEvery, reason: 'no list of people was read yet' },
      faults,
    }
  }
}
