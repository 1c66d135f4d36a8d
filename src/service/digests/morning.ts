import type { Instant } from '../../lesson/time.ts'
import { handlersOf } from '../../policy/roles.ts'
import { localTime } from '../../policy/school-day.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { MatterRow } from '../needs.ts'
import type { Service } from '../service.ts'
import { tell } from './tell.ts'

/**
 * On the morning of a school day everybody hears how many matters wait for them: those that are theirs and that nobody has
 * looked at, and tasks that are open. Red is not among them: it is asked of one person after another until somebody looks, and
 * is never grouped away. No name, no class, and nothing that is not theirs to know.
 */
export async function morning(service: Service, now: Instant): Promise<void> {
  const { policy } = service
  const { leads, headteacher, chair, outside } = policy.people
  const rows = await waiting(service)
  for (const person of new Set([...leads, headteacher, chair, ...outside])) {
    const words = wordsOf(rows.filter(row => handlersOf(policy, row).includes(person)))
    if (words) await tell(service, person, `morning/${localTime(now, policy.school.timezone).day}`, words)
  }
}

/** Matters that are not closed and not red, of the whole school. */
async function waiting({ store }: Service): Promise<readonly MatterRow[]> {
  const found: MatterRow[] = []
  for await (const row of matterRowsOf(store)) if (row.state !== 'closed' && row.band !== 'red') found.push(row)
  return found
}

function wordsOf(rows: readonly MatterRow[]): { readonly title: string; readonly text: string } | undefined {
  const unseen = rows.filter(({ state }) => state === 'raised')
  const tasks = rows.reduce((sum, { openTasks }) => sum + openTasks, 0)
  if (!unseen.length && !tasks) return undefined
  const of = (band: string) => unseen.filter(row => row.band === band).length
  const counts = [
    [of('amber'), 'amber'],
    [of('yellow') + of('grey'), 'yellow'],
    [tasks, 'open tasks'],
  ] as const
  const said = counts.flatMap(([count, what]) => (count ? [`${String(count)} ${what}`] : []))
  return { title: 'What waits for you this morning', text: `${said.join(', ')}. Please open Chaperone.` }
}
