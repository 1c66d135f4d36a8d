/** node bench/soak.ts [--only WORD]: the lessons of a school while everything around them goes wrong, one thing after another. */
import { parseArgs } from 'node:util'
import { playRound } from './kill/round.ts'
import { besides, talk } from './soak/besides.ts'
import { days, together, wholeDay } from './soak/troubles.ts'

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
let wrong = 0

for (const day of [...days, wholeDay()].filter(({ name }) => name.includes(values.only))) {
  if (day.needs !== undefined) {
    console.log(`not played, it needs ${day.needs}: ${day.name}`)
    continue
  }
  const round = await playRound(day.kills ?? [], 1, together(day, { strike: talk, check: besides }))
  const fell = round.fell.map(how => `the service ended by itself (${how})`)
  const faults = [...round.faults.map(({ invariant, text }) => `${invariant}: ${text}`), ...round.besides, ...fell]
  const { evidence } = round
  const lines = evidence.lessons.reduce((sum, { journal }) => sum + journal.length, 0)
  const took = (round.took / 1000).toFixed(0)
  console.log(
    `${day.name}: ${faults.length} faults; ${lines} journal lines, ${evidence.incidents.length} incidents, ${took} s`,
  )
  for (const fault of faults) console.log(`   ${fault}`)
  wrong += faults.length
}
console.log(`${wrong} faults`)
if (wrong) process.exitCode = 1
