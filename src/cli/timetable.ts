import { readFileSync } from 'node:fs'
import { checkConfig } from '../config/config.ts'
import { processEnv } from '../config/env.ts'
import { hours } from '../lesson/time.ts'
import type { Policy } from '../policy/policy.ts'
import { readTimetable } from '../service/timetable/files/read-file.ts'
import { policyIn } from './policy-file.ts'

/** Prints every fault of a timetable file, as the service would tell it. @returns whether it can be used. */
export const checkTimetable = (file: string, school: string | undefined, print: (line: string) => void): boolean =>
  checkedBy(policyIn(checkConfig(processEnv()).policyDir, school), file, Date.now(), print)

/** The same by a policy. Whoever it names is looked up by the service alone: here nobody is asked. */
export function checkedBy(policy: Policy, file: string, now: number, print: (line: string) => void): boolean {
  const span = { from: now - hours(24), until: now + policy.timetable.lookahead }
  const read = readTimetable(file, readFileSync(file, 'utf8'), policy, span)
  for (const line of read.status === 'good' ? read.notes : read.faults) print(`${file}: ${line}`)
  if (read.status === 'faulty') return false
  const ahead = read.lessons.filter(({ startsAt, endsAt }) => startsAt < span.until && endsAt > span.from)
  print(`${file} can be used: ${ahead.length} lessons from yesterday to as far as timetable.lookahead.`)
  return true
}
