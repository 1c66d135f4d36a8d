/** node bench/week.ts [--lessons 400] [--pupils 1200] [--staff 60] [--days 5]: a school's week, without faults and with. */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { minute } from './week/acts.ts'
import { ofTheWeek } from './week/faults.ts'
import { playWeek } from './week/play.ts'
import type { Week } from './week/result.ts'

const { values } = parseArgs({
  options: {
    lessons: { type: 'string', default: '400' },
    pupils: { type: 'string', default: '1200' },
    staff: { type: 'string', default: '60' },
    days: { type: 'string', default: '5' },
    only: { type: 'string', default: 'plain,faulty' },
  },
})
const size = {
  lessons: Number(values.lessons),
  pupils: Number(values.pupils),
  staff: Number(values.staff),
  days: Number(values.days),
  ...{ lasts: 40 * minute, gap: 55 * minute, hours: [-4, 34] as const, urn: 'week', early: '15m' },
}

/** Two weeks may be played apart: their registers are the same where this is. */
const fingerprint = (register: readonly string[]): string =>
  createHash('sha256').update(register.join('\n')).digest('hex').slice(0, 16)

function print(name: string, week: Week, took: number): void {
  console.log(`\n${name}`)
  const { numbers, register, refused, ...lists } = week
  for (const [what, number] of Object.entries(numbers)) console.log(`${String(number).padStart(8)}  ${what}`)
  for (const [what, list] of Object.entries(lists)) {
    console.log(`${String(list.length).padStart(8)}  ${what}`)
    for (const text of list.slice(0, 5)) console.log(`            ${text}`)
  }
  for (const [what, times] of refused) console.log(`${String(times).padStart(8)}  ${what}`)
  console.log(`${String(Math.round(took / 1000)).padStart(8)}  seconds`)
  console.log(`register  ${fingerprint(register)}, ${register.length} entries`)
}

async function played(name: string, faults: boolean): Promise<Week> {
  const begun = performance.now()
  const week = await playWeek(
    { ...size, ...(faults ? { faults: { share: 0.05, outages: ofTheWeek } } : {}) },
    console.log,
  )
  print(name, week, performance.now() - begun)
  return week
}

const wants = (name: string): boolean => values.only.split(',').includes(name)
const plain = wants('plain') ? await played('Without faults', false) : undefined
const faulty = wants('faulty') ? await played('With faults', true) : undefined
const weeks = [plain, faulty].flatMap(week => week ?? [])
const isSame = !plain || !faulty || fingerprint(plain.register) === fingerprint(faulty.register)
console.log(`\nThe register is ${isSame ? 'the same' : 'NOT the same'} after both weeks.`)
const faultless = [plain?.partly, plain?.unsafe].flatMap(list => list ?? [])
const always = weeks.flatMap(week =>
  [week.untold, week.wronglyRemoved, week.unwatched, week.missing, week.twice, week.violations, week.unlisted].flat(),
)
if (faultless.length + always.length > 0 || !isSame) process.exitCode = 1
