import { LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml'
import { readWords } from './clauses.ts'
import { policySchema, type Policy } from './policy.ts'

export type ReadPolicy =
  | { readonly status: 'good'; readonly policy: Policy }
  /** One sentence a fault, each with `line:column` and the key it is about. */
  | { readonly status: 'faulty'; readonly faults: readonly string[] }

/** Reads a school's policy file. All faults at once: a school mends them in one go. */
export function readPolicy(text: string): ReadPolicy {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length) {
    return { status: 'faulty', faults: document.errors.map(syntaxFault) }
  }
  const parsed = policySchema.safeParse(document.toJS())
  const faults = parsed.success
    ? beyondShape(parsed.data).map(({ path, message }) => place(document, lines, path, message))
    : parsed.error.issues.map(({ path, message }) => place(document, lines, path, message))
  return parsed.success && !faults.length ? { status: 'good', policy: parsed.data } : { status: 'faulty', faults }
}

/** The parser's first line ends in its own words for the place; ours stands at the front, as in every fault. */
function syntaxFault({ message, linePos }: YAMLParseError): string {
  const [sentence = ''] = message.split('\n')
  const { line, col } = linePos?.[0] ?? { line: 1, col: 1 }
  return `${line}:${col} the file: ${sentence.replace(/ at line \d+, column \d+:?$/, '')}`
}

type Fault = { readonly path: readonly PropertyKey[]; readonly message: string }

function beyondShape(policy: Policy): Fault[] {
  const { leads, headteacher, chair } = policy.people
  const known = [...readWords().keys()]
  const told = new Set([...leads, headteacher, chair])
  return [
    ...Object.keys(policy.clauses)
      .filter(id => !known.includes(id))
      .map(id => ({ path: ['clauses', id], message: 'is no clause; docs/policy.md lists them' })),
    ...(policy.mode === 'enforce' && !policy.enforce
      ? [
          {
            path: ['mode'],
            message: 'is enforce, so `enforce: { decidedBy, on }` must name the lead who decided it and when',
          },
        ]
      : []),
    ...(policy.enforce && !leads.includes(policy.enforce.decidedBy)
      ? [{ path: ['enforce', 'decidedBy'], message: 'is not one of people.leads' }]
      : []),
    ...(told.size < 2
      ? [
          {
            path: ['people'],
            message: 'names one person for every role: nobody would be left to tell about a matter that concerns them',
          },
        ]
      : []),
    ...(policy.timetable.calendarsOf === undefined && !policy.timetable.files.length
      ? [{ path: ['timetable'], message: 'names neither calendarsOf nor files, so no lesson would ever be found' }]
      : []),
    ...(headteacher === chair
      ? [
          {
            path: ['people', 'chair'],
            message: 'is the headteacher: a matter about the headteacher would reach nobody',
          },
        ]
      : []),
  ]
}

function place(document: Document, lines: LineCounter, path: readonly PropertyKey[], message: string): string {
  const keys = path.map(String)
  const node = keys
    .map((_, index) => document.getIn(keys.slice(0, keys.length - index), true))
    .find(found => hasRange(found))
  const { line, col } = hasRange(node) ? lines.linePos(node.range[0]) : { line: 1, col: 1 }
  return `${line}:${col} ${keys.join('.') || 'the file'}: ${message}`
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
