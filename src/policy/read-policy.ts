import { LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import type { Safeguard } from '../engine/safeguard.ts'
import { faultsBeyondShape } from './beyond-shape.ts'
import { placed } from './faults.ts'
import { faultsOfLadders } from './in-force.ts'
import { policySchema, type Policy } from './policy.ts'
import { faultsOfShape } from './shape-faults.ts'

export type ReadPolicy =
  | { readonly status: 'good'; readonly policy: Policy }
  /** One sentence a fault, each with `line:column` and the key it is about. */
  | { readonly status: 'faulty'; readonly faults: readonly string[] }

/**
 * Reads a school's policy file. All faults at once: a school mends them in one go.
 * @param rules the safeguards that there are: what it says of them is judged as well
 */
export function readPolicy(text: string, rules?: readonly Safeguard[]): ReadPolicy {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length) return { status: 'faulty', faults: document.errors.map(syntaxFault) }
  const parsed = policySchema.safeParse(document.toJS(), { reportInput: true })
  const faults = parsed.success
    ? [...faultsBeyondShape(parsed.data), ...(rules ? faultsOfLadders(rules, parsed.data) : [])]
    : faultsOfShape(parsed.error.issues)
  return parsed.success && !faults.length
    ? { status: 'good', policy: parsed.data }
    : { status: 'faulty', faults: faults.map(placed(document, lines)) }
}

/** The parser's first line ends in its own words for the place; ours stands at the front, as in every fault. */
function syntaxFault({ message, linePos }: YAMLParseError): string {
  const [sentence = ''] = message.split('\n')
  const { line, col } = linePos?.[0] ?? { line: 1, col: 1 }
  return `${line}:${col} the file: ${sentence.replace(/ at line \d+, column \d+:?$/, '')}`
}
