import type { LessonView, Person } from '../api/lesson.ts'

/** Who is here, who waits at the door and who is missing, each with the reason where there is one. */
export function People({ lesson: { present, waiting, missing } }: { lesson: LessonView }) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <Group title="Here" people={present} />
      {waiting.length > 0 && <Group title="Waiting at the door" people={waiting} />}
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

function Group({ title, people }: { title: string; people: readonly Person[] }) {
  return (
    <details open={people.length < 8}>
      <summary>
        {title}: {people.length}
      </summary>
      <ul>
        {people.map(person => (
          <li key={person.id} className={person.as}>
            {person.name ?? nameless[person.as]} <small>{about(person)}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}

const nameless: Readonly<Record<Person['as'], string>> = {
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

const about = ({ as, devices, sharing }: Person): string =>
  [words[as], devices > 1 ? `on ${devices} devices` : '', sharing ? 'shows a screen' : ''].filter(Boolean).join(', ')
