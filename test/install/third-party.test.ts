/** Whose work this is made of, and whether it is known to be weak. */
import { describe, expect, test } from '@jest/globals'
import { verdictOn } from '../../deploy/audit.ts'
import { isPermissive, notices, partsOf } from '../../deploy/third-party.ts'

const parts = partsOf('.')

describe('third-party notices', () => {
  test('have every package of production, each under a licence that lets a school use it', () => {
    expect(parts.length).toBeGreaterThan(200)
    expect(parts.filter(({ licence }) => !isPermissive(licence)).map(({ name }) => name)).toEqual([])
  })

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND BSD-3-Clause', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0', false],
    ['', false],
  ])('%s: %p', (licence, is) => expect(isPermissive(licence)).toBe(is))

  test('carry the words of each licence', () => {
    const text = notices(parts)
    expect(text).toContain('## kysely ')
    expect(text.split('Permission is hereby granted').length).toBeGreaterThan(100)
  })
})

describe('the audit', () => {
  const told = (high: number) =>
    JSON.stringify({
      vulnerabilities: { weak: { severity: high ? 'high' : 'low' } },
      metadata: { vulnerabilities: { high, critical: 0 } },
    })

  test('fails where something grave is known, and names it', () => {
    expect(verdictOn(told(1))).toEqual({ isGood: false, says: 'Known weaknesses: weak (high)' })
  })
  test('passes where nothing is, or nothing grave', () => {
    expect(verdictOn(told(0))).toEqual({ isGood: true, says: 'No known weakness that is high or critical.' })
  })
  test.each(['', 'no', '{"message": "405 Method Not Allowed"}'])('says that it did not check: %p', printed => {
    expect(verdictOn(printed)).toEqual({ isGood: true, says: expect.stringMatching('NOT CHECKED') })
  })
})
