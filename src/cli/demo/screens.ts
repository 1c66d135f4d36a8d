import { cast } from '../../tenant/seed.ts'
import type { Scene } from './scene.ts'

/** Where the simulated Teams shows each person their screen of the last lesson, a line each. */
export function screens({ tenant, running, lessons }: Scene): readonly string[] {
  const tab = (path: string, user: string, rest: Readonly<Record<string, string>>): string => {
    const query = { tab: `http://127.0.0.1:${String(running.port)}${path}`, user, ...rest }
    return `${tenant.origin}/teams?${new URLSearchParams(query).toString()}`
  }
  const meeting = lessons.at(-1)?.id ?? ''
  return [
    `  The teacher’s panel: ${tab('/panel', cast.hall, { frame: 'sidePanel', meeting })}`,
    `  The lead’s console: ${tab('/console', cast.okafor, { frame: 'content' })}`,
    `  A pupil’s help: ${tab('/help', cast.ana, { frame: 'content' })}`,
  ]
}
