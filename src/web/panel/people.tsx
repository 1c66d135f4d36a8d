import { Button } from '@fluentui/react-button'
import type { Act, LessonView, Person } from '../api/lesson.ts'

type Acting = { act: (act: Act) => void }

/** Who is here, who waits at the door and who is missing, each with the reason where there is one. */
export function People({ lesson: { present, waiting, missing }, act }: { lesson: LessonView } & Acting) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <Group title="Here" people={present} act={act} />
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

function Group({ title, people, act }: { title: string; people: readonly Person[] } & Partial<Acting>) {
  return (
    <details open={people.length < 40}>
      <summary>
        {title}: {people.length}
      </summary>
      <ul>
        {people.map(person => (
          <li key={person.id} className={`person ${person.as}`}>
            <span>
              {person.name ?? nameless[person.as]} <small>{about(person)}</small>
            </span>
            {act && person.as === 'pupil' && <Conduct person={person} act={act} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Each says whom it is about, for whoever hears one button after another. */
function Conduct({ person: { id, name }, act }: { person: Person } & Acting) {
  const whom = name ?? 'this pupil'
  return (
    <span className="conduct">
      <Button size="small" aria-label={`Warn ${whom}`} onClick={() => act({ act: 'warn', about: id })}>
        Warn
      </Button>
      <Button size="small" aria-label={`Take out ${whom}`} onClick={() => act({ act: 'remove', about: id })}>
        Take out
      </Button>
    </span>
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
