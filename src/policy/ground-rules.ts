import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { GroundRules } from '../actions/ground-rules.ts'
import type { Age } from '../actions/sayings.ts'

const rule = z.strictObject({
  symbol: z.string().min(1),
  /** What the symbol shows, for whoever hears it instead. */
  meaning: z.string().min(1),
  text: z.string().min(1),
})
const band = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is no language: write it as en or cy'),
  title: z.string().min(1),
  text: z.string().min(1),
  recorded: z.string().min(1),
  rules: z.array(rule).min(1).max(12),
})

const ours = join(import.meta.dirname, 'ground-rules')

/**
 * The ground rules of each band: the school's own file in `folder`, or else ours.
 * @throws Error that names the file and its faults: rules that nobody can read out are no rules.
 */
export const readGroundRules = (folder?: string): Readonly<Record<Age, GroundRules>> => ({
  ks1: bandIn('ks1', folder),
  ks2: bandIn('ks2', folder),
  ks3: bandIn('ks3', folder),
  ks5: bandIn('ks5', folder),
  easy: bandIn('easy', folder),
})

function bandIn(age: Age, folder: string | undefined): GroundRules {
  const own = folder === undefined ? undefined : join(folder, `${age}.yaml`)
  const file = own !== undefined && existsSync(own) ? own : join(ours, `${age}.yaml`)
  const read = band.safeParse(parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `  - ${path.join('.') || 'the file'}: ${message}`)
  throw new Error(`${file} cannot be used:\n${faults.join('\n')}`)
}
