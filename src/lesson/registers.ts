import type { PersonId } from './people.ts'
import type { Instant } from './time.ts'

/** What the school's registers say about this lesson now: read when it is made ready, at each change, and when one ends. */
export type RegistersRead = {
  readonly type: 'RegistersRead'
  readonly at: Instant
  /** Pupils with an agreement to one-to-one that is valid now. */
  readonly oneToOne: readonly PersonId[]
  readonly barred: readonly PersonId[]
  /** Pupils whose families have not acknowledged the notice of recording, where recording is on. */
  readonly withoutNotice: readonly PersonId[]
  /** Staff whose safeguarding training has lapsed. */
  readonly untrained: readonly PersonId[]
  /** Pupils removed for conduct earlier, about whom nobody has recorded a talk with the parents. */
  readonly toFollowUp: readonly PersonId[]
  /** Pupils who have easy words in a class that does not (V29). Absent: nobody. */
  readonly easyRead?: readonly PersonId[]
}

export type Registers = {
  readonly [Name in Exclude<keyof RegistersRead, 'type' | 'at'>]: ReadonlySet<PersonId>
}

export const noRegisters: Registers = {
  oneToOne: new Set(),
  barred: new Set(),
  withoutNotice: new Set(),
  untrained: new Set(),
  toFollowUp: new Set(),
  easyRead: new Set(),
}

export const registersOf = (read: RegistersRead): Registers => ({
  oneToOne: new Set(read.oneToOne),
  barred: new Set(read.barred),
  withoutNotice: new Set(read.withoutNotice),
  untrained: new Set(read.untrained),
  toFollowUp: new Set(read.toFollowUp),
  easyRead: new Set(read.easyRead),
})
