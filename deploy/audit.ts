/** `npm run check:audit`: fails on a known weakness, high or critical, of what production needs. */
import { spawnSync } from 'node:child_process'
import { z } from 'zod'

const answer = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number() }) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
})

export type Verdict = { readonly isGood: boolean; readonly says: string }

/** @param printed what `npm audit --json` printed. A registry that does not answer proves nothing, and stops nobody. */
export function verdictOn(printed: string): Verdict {
  const read = answer.safeParse(jsonOr(printed))
  if (!read.success) return { isGood: true, says: 'NOT CHECKED: the registry does not answer npm audit.' }
  const { metadata, vulnerabilities } = read.data
  const { high, critical } = metadata.vulnerabilities
  const grave = Object.entries(vulnerabilities).filter(([, { severity }]) => ['high', 'critical'].includes(severity))
  return high + critical === 0
    ? { isGood: true, says: 'No known weakness that is high or critical.' }
    : {
        isGood: false,
        says: `Known weaknesses: ${grave.map(([name, { severity }]) => `${name} (${severity})`).join(', ')}`,
      }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // npm printed something else than an answer
  }
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 })
  const { isGood, says } = verdictOn(stdout)
  process.stdout.write(`${says}\n`)
  if (!isGood) process.exitCode = 1
}
