import { describe, expect, test } from '@jest/globals'
import { at, lesson, maths } from '../../../test/support/lesson.ts'
import { ana, ben, hall, leg, onPhone, waits, type Someone } from '../../../test/support/people.ts'
import { compare, hear, type Heard } from './movements.ts'

function listener() {
  const clock = { at: at('9:10'), now: () => clock.at }
  const service = { clock, heard: new Map<typeof maths, Map<string, Heard>>() }
  const known = lesson('under way', hall, ana)
  return {
    said: (who: Someone, way: 'came' | 'left', when = '9:10') => {
      hear(service, maths, [{ person: who.person, way, at: at(when) }])
    },
    shows: (when: string, ...people: Someone[]) =>
      compare(service, known, people.map(leg), at(when)).map(({ type }) => type),
    stillDiffer: (when: string, ...people: Someone[]) =>
      compare(service, { ...known, disagreeSince: at('9:10') }, people.map(leg), at(when)).map(({ type }) => type),
  }
}

describe('sources disagree', () => {
  test('where somebody came and no roster shows them for twenty seconds; until one does, or they left', () => {
    const { said, shows, stillDiffer } = listener()
    said(ben, 'came')
    expect(shows('9:10:19', hall, ana)).toEqual([])
    expect(shows('9:10:20', hall, ana)).toEqual(['SourcesDisagree'])
    expect(stillDiffer('9:11', hall, ana)).toEqual([])
    expect(stillDiffer('9:11', hall, ana, waits(ben))).toEqual(['SourcesAgree'])
    said(ana, 'came', '9:10:01')
    said(ana, 'left', '9:10:02')
    expect(stillDiffer('9:12', hall)).toEqual(['SourcesAgree'])
  })

  test('not where a leaving was lost, came twice or late, or was with one device of two', () => {
    const { said, shows } = listener()
    said(ben, 'came', '9:09')
    expect(shows('9:09:30', hall, ben)).toEqual([])
    expect(shows('9:20', hall)).toEqual([])
    said(ben, 'came', '9:09')
    said(ben, 'left', '9:09:40')
    said(ben, 'came', '9:09:20')
    expect(shows('9:20', hall)).toEqual([])
    said(ana, 'left')
    expect(shows('9:20', hall, onPhone(ana))).toEqual([])
  })

  test('again where somebody who was shown before came once more', () => {
    const { said, shows } = listener()
    said(ben, 'came', '9:09')
    expect(shows('9:09:30', hall, ben)).toEqual([])
    said(ben, 'came', '9:10')
    expect(shows('9:10:30', hall)).toEqual(['SourcesDisagree'])
  })

  test('where the roster still shows, on the one leg that it had, somebody who left twenty seconds ago', () => {
    const { said, shows, stillDiffer } = listener()
    said(ben, 'came', '9:09')
    expect(shows('9:09:30', hall, ana, ben)).toEqual([])
    said(ben, 'left', '9:09:40')
    expect(shows('9:09:59', hall, ana, ben)).toEqual([])
    expect(shows('9:10', hall, ana, ben)).toEqual(['SourcesDisagree'])
    expect(stillDiffer('9:11', hall, ana)).toEqual(['SourcesAgree'])
    said(ben, 'came', '9:10')
    expect(stillDiffer('9:12', hall, ana, ben)).toEqual(['SourcesAgree'])
  })

  test('not where one of two devices left, or another leg came for it', () => {
    const { said, shows } = listener()
    said(ben, 'came', '9:08')
    expect(shows('9:08:30', hall, ben, onPhone(ben))).toEqual([])
    said(ben, 'left', '9:09')
    expect(shows('9:10', hall, ben)).toEqual([])
    said(ana, 'came', '9:09')
    expect(shows('9:09:30', hall, ana)).toEqual([])
    said(ana, 'left', '9:10')
    expect(shows('9:11', hall, onPhone(ana))).toEqual([])
  })
})
