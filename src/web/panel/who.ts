import type { Person } from '../api/lesson.ts'

export const nameless: Readonly<Record<Person['as'], string>> = {
  pupil: 'A pupil of this class',
  staff: 'A member of staff',
  vouched: 'Somebody whom staff know',
  outsider: 'Somebody who is not signed in to this school',
  unknown: 'Somebody whom the directory has not placed yet',
}

const words: Readonly<Record<Person['as'], string>> = {
  pupil: '',
  staff: 'staff',
  vouched: 'known to staff, this lesson only',
  outsider: 'not on the class list',
  unknown: 'not known yet: not counted',
}

export const about = ({ as, devices, sharing, withoutNotice }: Person): string =>
  [
    words[as],
    devices > 1 ? `on ${devices} devices` : '',
    sharing ? 'shows a screen' : '',
    withoutNotice ? 'notice of recording not acknowledged' : '',
  ]
    .filter(Boolean)
    .join(', ')

/** Whoever may need the teacher stands first; then by name. */
const order: readonly Person['as'][] = ['outsider', 'unknown', 'vouched', 'staff', 'pupil']
export const sorted = (people: readonly Person[]): readonly Person[] =>
  people.toSorted(
    (one, other) => order.indexOf(one.as) - order.indexOf(other.as) || (one.name ?? '').localeCompare(other.name ?? ''),
  )
