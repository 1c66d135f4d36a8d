import type { Policy } from '../../policy/policy.ts'
import { readPeople } from '../../service/people/people-file.ts'
import { timetableTextIn } from '../policy-file.ts'
import { ok, pages, wrong, type Line } from './line.ts'

/** The school's own list of people, where its policy names one. Nobody in it is looked up. */
export function peopleList(folder: string, { people: { files } }: Policy): readonly Line[] {
  if (!files.length) return []
  const textOf = timetableTextIn(folder)
  const read = readPeople(files.map(name => ({ name, text: textOf(name) })))
  return read.status === 'good'
    ? [ok('list of people', `${read.people.size} names`)]
    : read.faults.map(fault => wrong('list of people', fault, `${pages.administrator}#a-list-of-people`))
}
