import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100 // USER_HZ, the same on every Linux that Node runs on

type Process = { readonly parent: number; readonly own: number; readonly ended: number }

function read(pid: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, own = 0, system = 0, ended = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(at => fields[at])
    return { parent, own: own + system, ended: ended + endedSystem }
  } catch {
    return undefined // it ended between the listing and the reading
  }
}

/** CPU seconds that a process has used itself, and that its descendants have, those that ended too (for the service: PostgreSQL). */
export function cpuOf(pid: number): { readonly own: number; readonly descendants: number } {
  const pids = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
  const all = new Map(pids.flatMap(one => [[one, read(one)] as const]))
  const below = (parent: number): number =>
    [...all].reduce(
      (sum, [one, process]) => (process?.parent === parent ? sum + process.own + process.ended + below(one) : sum),
      0,
    )
  const self = all.get(pid)
  return { own: (self?.own ?? NaN) / ticksPerSecond, descendants: (below(pid) + (self?.ended ?? 0)) / ticksPerSecond }
}

/** Resident memory of a process, in bytes. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) * 1024
}
