import type { z } from 'zod'
import type { Fault } from './faults.ts'
import { didYouMean, perhaps } from './nearest.ts'
import { isDurationAt, keysAt } from './shape.ts'

type Issue = z.core.$ZodIssue

/** What the schema refuses, in words for whoever writes a policy, each with what was probably meant. */
export function faultsOfShape(issues: readonly Issue[]): readonly Fault[] {
  return issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? unknownKeys(issue) : ofValue(issue)))
}

const unknownKeys = ({ path, keys }: Extract<Issue, { code: 'unrecognized_keys' }>): readonly Fault[] =>
  keys.map(key => {
    const known = keysAt(path)
    const message = `there is no such key; there are ${known.join(', ')}${didYouMean(key, known)}`
    return { path: [...path, key], message, ofKey: true }
  })

const ofValue = (issue: Issue): Fault => ({ path: issue.path, message: messageOf(issue) })

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue)
    case 'invalid_value': {
      const values = issue.values.map(String)
      const given = issue.input === undefined ? 'is missing: it' : 'is not what it can be: it'
      return `${given} is one of ${values.join(', ')}${didYouMean(written(issue.input), values)}`
    }
    case 'too_small':
      return 'is empty or too small: at least one is needed'
    case 'invalid_format':
      return `${issue.message}${isDurationAt(issue.path) ? meantTime(issue.input) : meantClock(issue.input)}`
    default:
      return issue.message
  }
}

const inWords: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'keys of its own',
  record: 'keys of its own',
  boolean: 'true or false',
}

function ofType({ path, expected, input }: Extract<Issue, { code: 'invalid_type' }>): string {
  const wanted = `it needs ${inWords[expected] ?? `a ${expected}`}`
  if (input === undefined || input === null) return `is missing: ${wanted}`
  if (isDurationAt(path)) return `is not a duration: write a number and s, m, h or d${meantTime(input)}`
  return `is not what it can be: ${wanted}${meantAs(expected, input)}`
}

/** A number or a name that YAML reads otherwise than it was meant. */
function meantAs(expected: string, input: unknown): string {
  const given = written(input)
  if (typeof input === 'object') return ''
  if (expected === 'string') return perhaps(`"${given}"`)
  if (expected === 'array') return perhaps(`[${given}]`)
  if (expected === 'boolean')
    return /^(yes|on|y)$/i.test(given) ? perhaps('true') : /^(no|off|n)$/i.test(given) ? perhaps('false') : ''
  return expected === 'int' || expected === 'number' ? (/^\d+$/.test(given) ? perhaps(given) : '') : ''
}

/** `5`, `5 min`, `90 seconds`: minutes, where nothing is said. */
function meantTime(input: unknown): string {
  const [, count, unit = 'm'] = /^(\d+(?:\.\d+)?) ?(?:([smhd])[a-z]*)?$/i.exec(written(input).trim()) ?? []
  return count === undefined ? '' : perhaps(`${count}${unit.toLowerCase()}`)
}

/** `8:30`, `8.30`, `0830`. */
function meantClock(input: unknown): string {
  const [, hour, minute] = /^(\d{1,2})[:.h]?(\d{2})$/.exec(written(input).trim()) ?? []
  return hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60
    ? perhaps(`'${hour.padStart(2, '0')}:${minute}'`)
    : ''
}

const written = (input: unknown): string =>
  typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean' ? String(input) : ''
