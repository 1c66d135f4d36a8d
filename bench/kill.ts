/** node bench/kill.ts [--kills 200] [--each 2] [--at-once 2] [--seed 1] [--processes 1]: kills the service at random points of lessons. */
import { parseArgs } from 'node:util'
import { doubled, invariants } from './kill/faults.ts'
import { randomKills } from './kill/random.ts'
import { playRound, type Round } from './kill/round.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    each: { type: 'string', default: '2' },
    'at-once': { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '1' },
  },
})
const [kills, each, atOnce, seed] = [values.kills, values.each, values['at-once'], values.seed].map(Number) as [
  number,
  number,
  number,
  number,
]
const plans = randomKills(seed, kills, each)
const rounds: Round[] = []
const begun = Date.now()

async function worker(): Promise<void> {
  for (let plan = plans.shift(); plan; plan = plans.shift()) {
    const round = await playRound(plan, Number(values.processes))
    rounds.push(round)
    const at = plan
      .map(({ at, victim }) => `${(at / 1000).toFixed(2)} s${victim === 'service' ? '' : ' +db'}`)
      .join(', ')
    console.log(`killed at ${at}: ${round.faults.length} faults, ${(round.took / 1000).toFixed(1)} s`)
    for (const { invariant, text } of round.faults) console.log(`   ${invariant}: ${text}`)
  }
}
await Promise.all(Array.from({ length: atOnce }, worker))

const sum = (count: (round: Round) => number): number => rounds.reduce((total, round) => total + count(round), 0)
/** ms between two reads of one roster, while its lesson was played. */
const longestUnseen = ({ evidence }: Round): number =>
  Math.max(
    ...[...Map.groupBy(evidence.reads, ({ thread }) => thread).values()].flatMap(reads =>
      reads.slice(1).map(({ at }, index) => at - (reads[index]?.at ?? at)),
    ),
  )
const back = rounds.flatMap(round => round.back).sort((a, b) => a - b)
const entries = sum(({ evidence }) => evidence.lessons.reduce((lines, { journal }) => lines + journal.length, 0))
const rows = [
  ['kills', sum(({ evidence }) => evidence.kills)],
  ['lessons played', sum(({ evidence }) => evidence.lessons.length)],
  ['acknowledged requests', sum(({ evidence }) => evidence.acknowledged.length)],
  ['journal lines', entries],
  ['messages ordered', sum(({ evidence }) => evidence.lessons.reduce((all, one) => all + one.deliveries.length, 0))],
  ['messages said twice (killed between sending and writing it down)', sum(({ evidence }) => doubled(evidence).length)],
  ['ended without being killed', sum(({ fell }) => fell.length)],
  ['removals', sum(({ evidence }) => evidence.lessons.reduce((all, one) => all + one.removals.length, 0))],
  ['incidents', sum(({ evidence }) => evidence.incidents.length)],
  ['longest between two looks at a lesson, ms', Math.max(...rounds.map(longestUnseen))],
  ['back and ready, ms: median', back[Math.floor(back.length / 2)] ?? NaN],
  ['back and ready, ms: longest', back.at(-1) ?? NaN],
  ...invariants.map(name => [name, sum(round => round.faults.filter(({ invariant }) => invariant === name).length)]),
] as const
console.log(`\nseed ${seed}, ${((Date.now() - begun) / 60_000).toFixed(1)} minutes`)
for (const [name, count] of rows) console.log(`${String(count).padStart(8)}  ${name}`)
if (rounds.some(round => round.faults.length)) process.exitCode = 1
