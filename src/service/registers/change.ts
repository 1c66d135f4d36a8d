import { randomUUID } from 'node:crypto'
import { hours } from '../../lesson/time.ts'
import type { PersonId } from '../../lesson/people.ts'
import { rolesOf, type Role } from '../../policy/roles.ts'
import type { NewEntry, RegisterEntry, RegisterKind } from './needs.ts'
import type { Service } from '../service.ts'
import { bar, isKept, kept, agreement, type Kept } from './entries.ts'
import { localTime, schoolDays } from '../../policy/school-day.ts'

/** What became of a change: done, not theirs to do, or every reason why not. */
export type Changed =
  | { readonly status: 'done'; readonly ids: readonly string[] }
  | { readonly status: 'forbidden' }
  | { readonly status: 'faulty'; readonly faults: readonly string[] }

/** Who keeps each register. Bars and follow-ups are decisions: a lead or the headteacher only (V19, V47). */
const keepers: Readonly<Partial<Record<RegisterKind, readonly Role[]>>> = {
  agreement: ['lead', 'headteacher'],
  bar: ['lead', 'headteacher'],
  'follow-up': ['lead', 'headteacher'],
  'chat-rule': ['lead', 'headteacher'],
  notice: ['lead', 'headteacher', 'leadership'],
  training: ['lead', 'headteacher', 'leadership'],
  visitor: ['staff', 'lead', 'headteacher', 'leadership'],
}

/** Whether this person may read and keep a register: asked of directory and policy each time. */
export async function mayKeep(service: Service, kind: RegisterKind, by: PersonId): Promise<boolean> {
  const placed = await service.directory.place(by)
  const roles = rolesOf(service.policy, by, placed.status === 'placed' ? placed.place : undefined, false)
  return (keepers[kind] ?? []).some(role => roles.has(role))
}

/** Entries of a register for somebody who keeps it. */
export async function entriesFor(
  service: Service,
  kind: RegisterKind,
  by: PersonId,
): Promise<readonly RegisterEntry[] | 'forbidden'> {
  return (await mayKeep(service, kind, by)) ? service.store.entries(kind) : 'forbidden'
}

/** Adds entries to a register: all of them, or none and every fault, each with the number of its entry from 1. */
export async function addToRegister(
  service: Service,
  kind: Kept,
  given: readonly unknown[],
  by: PersonId,
): Promise<Changed> {
  if (!isKept(kind) || !(await mayKeep(service, kind, by))) return { status: 'forbidden' }
  const checked = given.map((entry, index) => checkEntry(service, kind, entry, index + 1))
  const faults = checked.flatMap(each => each.faults)
  if (faults.length) return { status: 'faulty', faults }
  const entries: NewEntry[] = checked.flatMap(({ entry }) =>
    entry ? [{ kind, id: randomUUID(), entry, addedBy: by }] : [],
  )
  await service.store.addEntries(entries, service.clock.now())
  await tellLessons(service)
  return { status: 'done', ids: entries.map(({ id }) => id) }
}

/** Ends an entry, with the reason; it stays readable. */
export async function endInRegister(
  service: Service,
  kind: RegisterKind,
  id: string,
  why: string,
  by: PersonId,
): Promise<Changed> {
  if (!(await mayKeep(service, kind, by))) return { status: 'forbidden' }
  if (!why.trim()) return { status: 'faulty', faults: ['the reason is missing'] }
  const ended = await service.store.endEntry(kind, id, by, why.trim(), service.clock.now())
  if (!ended) return { status: 'faulty', faults: ['there is no such entry, or it has ended before'] }
  await tellLessons(service)
  return { status: 'done', ids: [id] }
}

type Checked = { readonly entry: Record<string, unknown> | undefined; readonly faults: readonly string[] }

/** One entry: its shape, then what only the school's policy can say. */
export function checkEntry(service: Service, kind: Kept, given: unknown, number: number): Checked {
  const read = kept[kind].safeParse(given)
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `entry ${number}: ${path.join('.') || 'it'} ${message}`)
    return { entry: undefined, faults }
  }
  const faults = beyondShape(service, kind, read.data).map(fault => `entry ${number}: ${fault}`)
  return { entry: read.data, faults }
}

/** Longer than this a bar needs a new decision (V47). */
const longestBar = 5

function beyondShape({ policy, clock }: Service, kind: Kept, entry: unknown): string[] {
  const { leads, headteacher } = policy.people
  if (kind === 'agreement') {
    const { approver } = agreement.parse(entry)
    return [
      ...(policy.profile === 'college' ? [] : ['the profile of this school allows no lesson with one pupil']),
      ...([...leads, headteacher].some(each => each === approver)
        ? []
        : ['approver is neither a lead nor the headteacher']),
    ]
  }
  if (kind === 'bar') {
    const { from, until, authority } = bar.parse(entry)
    const today = localTime(clock.now(), policy.school.timezone).day
    return [
      ...(schoolDays(from, until) <= longestBar ? [] : [`until is more than ${longestBar} school days after from`]),
      ...(until < today ? ['until is past'] : []),
      ...(authority === headteacher ? [] : ['authority is not the headteacher']),
    ]
  }
  return []
}

/** Every lesson that is on or near hears of the change at once. */
export async function tellLessons({ store, clock }: Service): Promise<void> {
  const now = clock.now()
  for (const { id } of await store.lessons(now - hours(24), now + hours(24)))
    await store.schedule({ kind: 'registers', key: id, at: now })
}
