import { expect, test } from '@jest/globals'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { inPlainWords, safeguardCalled } from './safeguard-words.ts'

const ids = globSync('src/safeguards/*.ts')
  .map(file => basename(file, '.ts'))
  .filter(id => !id.endsWith('.test'))

test('each safeguard has words of its own, and none says of anybody what only people may say', () => {
  expect(ids.length).toBeGreaterThan(40)
  const called = ids.map(safeguardCalled)
  expect(ids.filter((id, index) => called[index] === id.replaceAll('-', ' '))).toEqual([])
  expect(new Set(called).size).toBe(ids.length)
  for (const words of called) expect(words).not.toMatch(/groom|abus|offen[cs]|guilt|suspect/i)
})

test('a safeguard of the school’s own is called by its id', () => {
  expect(safeguardCalled('our-own')).toBe('our own')
})

test.each([
  ['lone-pupil/lesson/1795424465000/tell/alert: confirmed', '“One pupil alone” (tell, alert): confirmed'],
  [
    'lone-pupil finds something wrong (V27), about lesson',
    '“One pupil alone” finds something wrong (V27), about lesson',
  ],
  ['lone-pupil/lesson: tell-staff ordered', '“One pupil alone”: message to staff ordered'],
  ['lone-pupil/lesson: alert ordered', '“One pupil alone”: alert ordered'],
  [
    'lone-pupil/lesson/1795424465000/send-away/remove/ana/0: message confirmed',
    '“One pupil alone” (send-away, removal, ana, person asked: 1): message confirmed',
  ],
  ['lone-pupil/lesson: step hold', '“One pupil alone”: step hold'],
  [
    'invited-only/anonymous:0a1b/1795424465000: over',
    '“Somebody who is not on the class list” of anonymous:0a1b: over',
  ],
  [
    'hall-id asked for end of conduct/0a4f1e1d-0000-4000-8000-000000000101',
    'hall-id asked for end of “Taken out for conduct” of 0a4f1e1d-0000-4000-8000-000000000101',
  ],
  [
    'remove-by-hand/invited-only/anonymous:0a1b/1795424465000/remove/remove/1795424466000/tell/alert/3: failed (throttled)',
    '“A removal that a person had to do” (tell, alert, person asked: 4): failed (throttled)',
  ],
  ['own/lesson/1795424465000: over', 'own/lesson/1795424465000: over'],
  ['ana is in the lesson', 'ana is in the lesson'],
])('“%s” is read as “%s”', (line, read) => {
  expect(inPlainWords(line)).toBe(read)
})
