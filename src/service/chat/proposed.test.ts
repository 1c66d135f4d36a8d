import { expect, test } from '@jest/globals'
import { lessonId, personId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'
import type { MarkLine } from './needs.ts'
import { proposals } from './proposed.ts'

const answered = (mark: string, nothing: number, told: number): readonly MarkLine[] =>
  Array.from({ length: told }, (_, at) => at).flatMap((at): MarkLine[] => {
    const one = { lesson: lessonId('l'), at, author: personId(`pupil ${String(at)}`) }
    const seen: MarkLine = { ...one, type: 'seen', marks: [mark] }
    return at < nothing ? [seen, { ...one, type: 'cleared', mark, reason: 'read wrongly' }] : [seen]
  })
const store = (lines: readonly MarkLine[]) =>
  ({
    store: { marksBetween: () => Promise.resolve(lines), entries: () => Promise.resolve([]) },
    policy: { school: { timezone: 'Europe/London' } },
  }) as unknown as Service

test('the weekly digest proposes what was nearly always nothing, in words of what was seen', async () => {
  expect(await proposals(store([...answered('social-media', 9, 10), ...answered('join-link', 1, 10)]), 1000)).toEqual([
    'Staff were told of social media in the chat 10 times and answered 9 times that there was nothing in it: please decide whether they should go on being told.',
  ])
  expect(await proposals(store(answered('worry', 10, 10)), 1000)).toEqual([])
})
