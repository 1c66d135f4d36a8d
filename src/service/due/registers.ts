import { lessonId } from '../../lesson/people.ts'
import { registersOf, type RegistersRead } from '../../lesson/registers.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import { readRegisters } from '../registers/read.ts'
import { nextMinute } from '../../policy/school-day.ts'
import { supervise } from '../supervise.ts'

/**
 * Brings what the registers say into a lesson: when it is made ready, when its window begins, and when one of them changes;
 * in a school with one-to-one each minute meanwhile, for an agreement ends by the clock. What is as before is not written.
 */
export const registers: Handler = async (service, { key }) => {
  const id = lessonId(key)
  const known = await know(service, id)
  if (!known) return 'done'
  const { scheduled, state } = known
  const { lesson } = state
  const { startsAt, endsAt, overAt } = scheduled.timetable
  const now = service.clock.now()
  if (now >= overAt) return 'done'
  const read = await readRegisters(service, lesson, scheduled, now)
  if (said(read) !== saidBefore(lesson.registers)) await supervise(service, id, [read])
  const opensAt = startsAt - service.policy.lessons.early
  if (now < opensAt) return { next: opensAt }
  if (service.policy.profile !== 'college') return 'done'
  const isOn = now < endsAt || lesson.legs.some(({ identity }) => identity !== 'bot')
  return isOn ? { next: nextMinute(now) } : 'done'
}

const said = (read: RegistersRead): string => saidBefore(registersOf(read))

const saidBefore = (registers: ReturnType<typeof registersOf>): string =>
  JSON.stringify(Object.entries(registers).map(([name, people]) => [name, [...people].sort()]))
