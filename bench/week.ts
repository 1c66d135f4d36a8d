/** node bench/week.ts [--lessons 400] [--pupils 1200] [--staff 60] [--days 5]: a school's week, without faults and with. */
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { playWeek } from './week/play.ts'
import type { Week } from './week/result.ts'

const { values } = parseArgs({
  options: {
    lessons: { type: 'string', default: '400' },
    pupils: { type: 'string', default: '1200' },
    staff: { type: 'string', default: '60' },
    days: { type: 'string', default: '5' },
  },
})
const size = {
  lessons: Number(values.lessons),
  pupils: Number(values.pupils),
  staff: Number(values.staff),
  days: Number(values.days),
}

function print(name: string, { untold, violations, register, ...numbers }: Week): void {
  console.log(`\n${name}`)
  for (const [what, number] of Object.entries(numbers)) console.log(`  ${what.padEnd(12)}${number}`)
  console.log(`  unsafe and nobody told: ${untold.length}; requests that Microsoft would refuse: ${violations.length}`)
  for (const text of violations.slice(0, 10)) console.log(`    ${text}`)
  console.log(`  entries of the register: ${register.length}`)
}

const begun = performance.now()
const plain = await playWeek({ ...size, faults: false, urn: 'week' }, console.log)
print('Without faults', plain)
const faulty = await playWeek({ ...size, faults: true, urn: 'week' }, console.log)
print('With five faults in a hundred, two hours without Graph, and a permission taken away', faulty)
const isSame = isDeepStrictEqual(plain.register, faulty.register)
console.log(`\nThe register is ${isSame ? 'the same' : 'NOT the same'} after both weeks.`)
console.log(`${Math.round((performance.now() - begun) / 1000)} s in all.`)
const isGood = plain.unsafe + plain.partly === 0 && plain.violations.length + faulty.violations.length === 0
if (!isGood || !isSame || faulty.untold.length || plain.removed + faulty.removed > 0) process.exitCode = 1
