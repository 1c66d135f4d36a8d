import type { Lesson } from '../../src/lesson/lesson.ts'
import { registersOf, type RegistersRead } from '../../src/lesson/registers.ts'

type Named = Partial<Omit<RegistersRead, 'type' | 'at'>>

/** What the registers say, as a story observes it: whoever is not named stands in none. */
export const registersSay = (named: Named = {}): Omit<RegistersRead, 'at'> => ({
  type: 'RegistersRead',
  oneToOne: [],
  barred: [],
  withoutNotice: [],
  untrained: [],
  toFollowUp: [],
  ...named,
})

/** The same lesson, in which the registers say this. */
export const withRegisters = (known: Lesson, named: Named): Lesson => ({
  ...known,
  registers: registersOf({ ...registersSay(named), at: 0 }),
})
