import { marks, severities, type Mark, type Severity } from '../chat/message.ts'
import type { Reading } from '../chat/read.ts'

/** A message's labels. No severity: whoever labelled it gave none. */
export type Label = { readonly marks: readonly Mark[]; readonly severity?: Severity | undefined }
export type Judged = { readonly label: Label; readonly reading: Reading }

/** Precision and recall of each mark, the innocent messages that raise anything, and how grave what is marked was read to be. */
export const scored = (judged: readonly Judged[]): readonly string[] => [
  ...marks.map(mark => markRow(mark, judged)),
  innocentRow(judged.filter(({ label }) => !label.marks.length)),
  ...severityRows(judged.filter(({ label }) => label.marks.length && label.severity !== undefined)),
]

function markRow(mark: Mark, judged: readonly Judged[]): string {
  const wanted = judged.filter(({ label }) => label.marks.includes(mark))
  const raised = judged.filter(({ reading }) => reading.marks.includes(mark))
  const right = wanted.filter(({ reading }) => reading.marks.includes(mark)).length
  return `${mark.padEnd(18)} precision ${share(right, raised.length)}  recall ${share(right, wanted.length)}`
}

function innocentRow(innocent: readonly Judged[]): string {
  const raised = innocent.filter(({ reading }) => reading.marks.length).length
  return `innocent messages that raise anything: ${raised} of ${innocent.length}`
}

/** One row a labelled level. What is read a level lower is told a day later; what is read higher only sooner. */
function severityRows(marked: readonly Judged[]): readonly string[] {
  if (!marked.length) return []
  const same = marked.filter(({ label, reading }) => label.severity === reading.severity).length
  const lower = marked.filter(({ label, reading }) => rank(reading.severity) < rank(label.severity)).length
  const row = (level: Severity): string => {
    const of = marked.filter(({ label }) => label.severity === level)
    const counts = severities.map(read => `${read} ${of.filter(({ reading }) => reading.severity === read).length}`)
    return `  labelled ${level.padEnd(6)} read as ${counts.join(', ')}`
  }
  return [
    `severity of what is marked: as labelled ${share(same, marked.length)}, lower ${share(lower, marked.length)}`,
    ...severities.filter(level => marked.some(({ label }) => label.severity === level)).map(row),
  ]
}

const rank = (severity: Severity = 'none'): number => severities.indexOf(severity)

const share = (part: number, whole: number): string =>
  whole ? `${(part / whole).toFixed(3)} (${part}/${whole})` : 'none'.padEnd(5)
