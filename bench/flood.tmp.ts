import { playRound } from './kill/round.ts'
import { besides, talk } from './soak/besides.ts'
import { days, together } from './soak/troubles.ts'
const day = days.find(({ name }) => name.includes('pastes'))
if (!day) throw new Error('x')
const log: string[] = []
const round = await playRound([], 1, together({ ...day, periods: 1, environment: { NODE_OPTIONS: process.env['O'] ?? '' }, end: async place => { const { cp } = await import('node:fs/promises'); await cp(place.dataDir + '/../service.log', '/work/runs/flood-service.log') } }, { strike: talk, check: besides }))
console.log(round.faults.length, round.besides, round.fell, round.took, log.length)
