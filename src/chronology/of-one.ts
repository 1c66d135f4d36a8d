import type { Entry } from '../engine/supervised.ts'
import type { PersonId } from '../lesson/people.ts'
import { chronology, type Line } from './chronology.ts'

/**
 * The account of one person: the lines that name them. Lists are cut down to them, and no other pupil is named in a line: it may
 * be given to somebody whom the others are no business of.
 */
export function chronologyOf(
  journal: readonly Entry[],
  person: PersonId,
  pupils: ReadonlySet<PersonId>,
): readonly Line[] {
  const others = [...pupils].filter(one => one !== person)
  return chronology(journal.map(line => ({ ...line, entry: cutDown(line.entry, person) })))
    .filter(({ text }) => text.includes(person))
    .map(line => ({
      ...line,
      text: others.reduce((said, other) => said.replaceAll(other, 'another pupil'), line.text),
    }))
}

function cutDown(entry: Entry['entry'], person: PersonId): Entry['entry'] {
  const own = (people: readonly PersonId[]) => people.filter(one => one === person)
  switch (entry.type) {
    case 'MaterialSent':
      return { ...entry, pupils: own(entry.pupils) }
    case 'RosterResolved':
      return {
        ...entry,
        judged: (entry.judged ?? []).map(one => ({ ...one, people: own(one.people) })).filter(one => one.people.length),
      }
    case 'RegistersRead': {
      const { oneToOne, barred, withoutNotice, untrained, toFollowUp, easyRead } = entry
      return {
        ...{ ...entry, oneToOne: own(oneToOne), barred: own(barred), withoutNotice: own(withoutNotice) },
        ...{ untrained: own(untrained), toFollowUp: own(toFollowUp), ...(easyRead && { easyRead: own(easyRead) }) },
      }
    }
    default:
      return entry
  }
}
