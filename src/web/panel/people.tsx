import type { Act, LessonView, Person } from '../api/lesson.ts'
import { Pupils } from './pupils.tsx'
import { about, nameless, sorted } from './who.ts'

type PeopleProps = { lesson: LessonView; act: (act: Act) => void }

/** Who is here, who waits at the door and who is missing, each with the reason where there is one. */
export function People({ lesson: { present, waiting, missing }, act }: PeopleProps) {
  const here = sorted(present)
  const pupils = here.filter(({ as }) => as === 'pupil')
  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <details open={here.length < 40}>
        <summary>Here: {here.length}</summary>
        <List people={here.filter(({ as }) => as !== 'pupil')} />
        {pupils.length > 0 && <Pupils pupils={pupils} act={act} />}
      </details>
      {waiting.length > 0 && (
        <details open={waiting.length < 40}>
          <summary>Waiting at the door: {waiting.length}</summary>
          <List people={sorted(waiting)} />
        </details>
      )}
      {missing.length > 0 && (
        <details>
          <summary>Missing: {missing.length}</summary>
          <ul>
            {missing.map(({ id, name, why }) => (
              <li key={id}>
                {name ?? 'A pupil of this class'} <small>{why}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const List = ({ people }: { people: readonly Person[] }) =>
  people.length > 0 && (
    <ul>
      {people.map(person => (
        <li key={person.id} className={person.as}>
          {person.name ?? nameless[person.as]} <small>{about(person)}</small>
        </li>
      ))}
    </ul>
  )
