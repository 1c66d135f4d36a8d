import { describe, expect, test } from '@jest/globals'
import { commandIn } from './command.ts'

describe('what is written to Chaperone', () => {
  test.each([
    ['pause', 'pause', ''],
    ['  Go   On ', 'go on', ''],
    ['warn Ben Carter', 'warn', 'Ben Carter'],
    ['WARN ben', 'warn', 'ben'],
    ['let in Ana', 'let in', 'Ana'],
    ['mics open', 'mics', 'open'],
    ['end not', 'end', 'not'],
    ['over not', 'over', 'not'],
    ['checklist', 'checklist', ''],
    ['account They shouted, and left.', 'account', 'They shouted, and left.'],
  ])('is a command: %s', (text, verb, rest) => {
    expect(commandIn(text)).toEqual({ verb, rest })
  })

  test.each([
    'over to you, Ben',
    'pause there please',
    'warning',
    'let us go on',
    'mics are loud',
    'end of page 4',
    '',
  ])('is talk: %s', text => {
    expect(commandIn(text)).toBeUndefined()
  })
})
