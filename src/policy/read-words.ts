import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'

/** BCP 47, as far as a school needs it. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/
export const noLanguage = 'is no language: write it as en or cy'

/**
 * A file of words that a school may have written itself.
 * @throws Error that names the file and each of its faults by its place.
 */
export function readWords<Words>(file: string, shape: z.ZodType<Words>): Words {
  const read = shape.safeParse(parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  throw unusable(
    file,
    read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
  )
}

export const unusable = (file: string, faults: readonly string[]): Error =>
  new Error(`${file} cannot be used:\n${faults.map(fault => `  - ${fault}`).join('\n')}`)
