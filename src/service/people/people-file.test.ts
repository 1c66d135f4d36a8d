import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { minutes } from '../../lesson/time.ts'
import { peopleList } from './list.ts'
import { readPeople } from './people-file.ts'

const id = '5c4001cc-0000-4000-8000-000000000003'
const read = (...rows: readonly string[]) =>
  readPeople([{ name: 'people.csv', text: ['person,place', ...rows].join('\n') }])

describe('a list of people', () => {
  test('names each by object id or by sign-in name, whatever the case; twice the same is once', () => {
    expect(read(` ${id.toUpperCase()} ,pupil`, 'Hall@Oakfield.example, Staff', 'hall@oakfield.example,staff')).toEqual({
      status: 'good',
      people: new Map([
        [id, { place: 'pupil', file: 'people.csv' }],
        ['hall@oakfield.example', { place: 'staff', file: 'people.csv' }],
      ]),
    })
  })

  test('is taken whole or not at all: every bad row by its line, how to mend it, and nobody quoted', () => {
    const faulty = read('Ana Lima,pupil', `${id},governor`, `${id},pupil`, 'x@y.example,staff', `${id},staff`, 'a,b,c')
    expect(faulty).toEqual({ status: 'faulty', faults: ['people.csv: line 7: has 3 cells; the columns are 2'] })
    const told = read('Ana Lima,pupil', `${id},governor`, `${id},pupil`, 'x@y.example,staff', `${id},staff`)
    expect(told).toEqual({
      status: 'faulty',
      faults: [
        'people.csv: line 2: person: write the object id or the user principal name (name@school.example)',
        'people.csv: line 3: place: write staff or pupil',
        'people.csv: line 6: is staff here and pupil in people.csv: line 4: leave one of them out',
      ],
    })
  })

  test('may be several files, which are one list; none may be missing or name nobody', () => {
    const files = [
      { name: 'a.csv', text: `person,place\n${id},pupil\n` },
      { name: 'b.csv', text: `place,person\nstaff,${id}\n` },
    ]
    expect(readPeople(files)).toMatchObject({
      faults: ['b.csv: line 2: is staff here and pupil in a.csv: line 2: leave one of them out'],
    })
    const none = [
      { name: 'a.csv', text: undefined },
      { name: 'b.csv', text: 'person,place\n' },
      { name: 'c.csv', text: 'person,role\nx,staff' },
    ]
    expect(readPeople(none)).toMatchObject({
      faults: [
        'a.csv: it is not in the folder of the policy',
        'b.csv: it names nobody',
        'c.csv: line 1: there is no column "role"',
        'c.csv: line 1: the column place is missing',
      ],
    })
  })

  test('is read as docs/administrator.md shows it', () => {
    const page = readFileSync(new URL('../../../docs/administrator.md', import.meta.url), 'utf8')
    const [, example] = /```csv\n(person,place\n.*?)```/s.exec(page) ?? []
    const shown = readPeople([{ name: 'people.csv', text: example }])
    expect(shown).toMatchObject({ status: 'good' })
    expect(shown.status === 'good' && [...shown.people.values()].map(({ place }) => place)).toEqual([
      'staff',
      'pupil',
      'pupil',
    ])
  })
})

test('a list is taken once it stands for a minute; while a newer one has faults, or is being copied, the older stands', () => {
  const clock = { at: minutes(600), now: () => clock.at }
  let text: string | undefined = `person,place\n${id},pupil`
  const look = peopleList(clock, () => text)
  const after = (time: number) => {
    clock.at += time
    const { list, faults } = look(['people.csv'])
    return [list.status === 'read' ? [list.people.get(id)?.place, list.readAt - minutes(600)] : list.status, faults]
  }
  expect(after(0)).toEqual(['later', []])
  expect(after(minutes(0.5))).toEqual(['later', []])
  expect(after(minutes(0.5))).toEqual([['pupil', minutes(1)], []])
  expect(after(minutes(1))).toEqual([['pupil', minutes(2)], []]) // read anew, and found the same
  text = `person,place\n${id},st`
  expect(after(minutes(1))).toEqual([['pupil', minutes(2)], []])
  const faults = ['people.csv: line 2: place: write staff or pupil']
  expect(after(minutes(1))).toEqual([['pupil', minutes(2)], faults])
  text = undefined
  expect(after(minutes(1))).toEqual([['pupil', minutes(2)], faults])
  expect(after(minutes(1))).toEqual([['pupil', minutes(2)], ['people.csv: it is not in the folder of the policy']])
  text = `person,place\n${id},staff`
  expect(after(minutes(1))).toMatchObject([['pupil', minutes(2)], [expect.any(String)]])
  expect(after(minutes(1))).toEqual([['staff', minutes(8)], []])
})
