import type { Report, Ruled, Rung, SettingInForce } from './policy-report.ts'

/** A report as lines of text. */
export function* printed(report: Report): Generator<string> {
  const { school, profile, mode, settings, told, safeguards, leftOut, clauses } = report
  yield `${school}: ${mode}`
  yield `Profile ${profile}: ${profileIs[profile]}`
  yield* headed('Settings (* is the school’s own, the rest is the default)', settings.map(setting))
  yield* headed('Who is told, first to last', [
    ...told.map(({ of, people }) => `of ${of}: ${people.join(', then ') || 'nobody'}`),
    'Nothing red waits for a digest, counts against the day’s interruptions, or is told together with something else.',
  ])
  yield ''
  yield 'Safeguards'
  for (const rule of safeguards) yield* safeguard(rule, report)
  if (leftOut.length) yield* headed('Not in force under this policy', leftOut)
  yield ''
  yield 'Clauses'
  for (const [id, { text, level, safeguards: serving, otherwise }] of Object.entries(clauses)) {
    yield `  ${id} (${level.join(', ')}): ${text}`
    yield `    kept by ${[...serving, ...otherwise].join(', ') || 'nothing under this policy'}`
  }
}

const profileIs: Readonly<Record<Report['profile'], string>> = {
  primary: 'no lesson with one pupil, ever',
  college: 'one-to-one by agreement, at the agreed times',
}

function* headed(title: string, lines: readonly string[]): Generator<string> {
  yield ''
  yield title
  for (const line of lines) yield `  ${line}`
}

const setting = ({ key, value, decidedBy }: SettingInForce): string =>
  `${decidedBy === 'default' ? ' ' : '*'} ${key}: ${shown(value)}`

function shown(value: unknown): string {
  if (value === undefined) return 'not said'
  if (Array.isArray(value)) return value.map(shown).join(', ') || 'none'
  if (typeof value === 'object') return 'none'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function* safeguard(rule: Ruled, { mode, clauses }: Report): Generator<string> {
  const { id, mode: own, clauses: served, onTheRecordFrom, overAfter, ladder } = rule
  yield ''
  yield `${id} (${served.join(', ')})${own === mode ? '' : `, here: ${own}`}`
  for (const clause of served) yield `  ${clause}: ${clauses[clause]?.text ?? ''}`
  for (const rung of ladder) {
    const { step, does } = rung
    yield `  ${when(rung)}: ${step}${step === onTheRecordFrom ? ', which stands on the school record' : ''}`
    for (const { what, words } of does) yield `    ${what}${words === undefined ? '' : `: ${words}`}`
  }
  if (overAfter !== undefined) yield `  Over once it has been cured for ${overAfter}`
}

function when({ begins, after = 0, following }: Rung): string {
  if (begins === 'when staff press') return 'When staff press for it'
  return begins === 'by time' ? `${spoken(after)} after ${following ?? 'it began'}` : 'When more is seen'
}

function spoken(ms: number): string {
  const seconds = ms / 1000
  return seconds % 60 === 0 && seconds > 0 ? `${seconds / 60} min` : `${seconds} s`
}
