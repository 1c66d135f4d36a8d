import { expect, test } from '@jest/globals'
import type { Mark, Severity } from '../chat/message.ts'
import { scored } from './chat-score.ts'

const judged = (is: readonly Mark[], grave: Severity | undefined, was: readonly Mark[], read: Severity) => ({
  label: { marks: is, severity: grave },
  reading: { marks: was, severity: read },
})

test('a score says what was seen, what was missed, what was innocent, and how grave it was taken to be', () => {
  const rows = scored([
    judged(['worry'], 'high', ['worry'], 'high'),
    judged(['worry'], 'high', ['worry'], 'medium'),
    judged(['worry'], 'medium', [], 'none'),
    judged([], 'none', ['worry'], 'low'),
    judged([], 'none', [], 'none'),
  ])
  expect(rows.find(row => row.startsWith('worry'))).toContain('precision 0.667 (2/3)  recall 0.667 (2/3)')
  expect(rows.slice(-4)).toEqual([
    'innocent messages that raise anything: 1 of 2',
    'severity of what is marked: as labelled 0.333 (1/3), lower 0.667 (2/3)',
    '  labelled medium read as none 1, low 0, medium 0, high 0',
    '  labelled high   read as none 0, low 0, medium 1, high 1',
  ])
})

test('where nobody labelled how grave it is, nothing is said of it', () => {
  expect(scored([judged(['worry'], undefined, ['worry'], 'high')]).at(-1)).toMatch(/^innocent messages/)
})
