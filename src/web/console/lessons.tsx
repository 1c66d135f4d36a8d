import { lessonsNow, type LessonView } from '../api/lesson.ts'
import { Asked, when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { useAsked } from './use-asked.ts'

/** Who needs somebody most comes first. */
const order = { held: 0, look: 1, safe: 2 } as const
const words = { held: 'Held', look: 'Look', safe: 'Safe' } as const

/** Lessons of now and of the next quarter of an hour. */
export default function Lessons({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/lessons/now', lessonsNow, 5_000)
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">Lessons now</h2>
      <Asked answer={answer}>
        {({ lessons }) => {
          const going = lessons.filter(({ phase }) => phase !== 'ended')
          const sorted = [...going].sort((a, b) => order[a.glance.is] - order[b.glance.is] || a.startsAt - b.startsAt)
          const needing = sorted.filter(({ glance }) => glance.is !== 'safe').length
          return (
            <>
              <p role="status">
                {sorted.length === 0 ? 'No lesson is on.' : `${sorted.length} on, ${needing} to look at.`}
              </p>
              {sorted.map(lesson => (
                <Lesson key={lesson.lesson} lesson={lesson} />
              ))}
            </>
          )
        }}
      </Asked>
    </section>
  )
}

function Lesson({
  lesson: { glance, startsAt, phase, present, waiting, missing, matters, ...of },
}: {
  lesson: LessonView
}) {
  const count = (as: string): number => present.filter(one => one.as === as).length
  const teachers = present.filter(({ as }) => as === 'staff').map(({ name }) => name ?? 'a member of staff')
  return (
    <article className={`card ${glance.is}`}>
      <h3>
        {words[glance.is]}: {of.class ?? 'no class named'}, {when(startsAt)}
      </h3>
      <p>{glance.because}</p>
      <p>
        {phase}; {teachers.length ? teachers.join(', ') : 'no staff'}; {count('pupil')} pupils here, {waiting.length}{' '}
        waiting, {missing.length} missing
      </p>
      {matters.length > 0 && (
        <ul>
          {matters.map(({ lapse, title, clauses, since }) => (
            <li key={lapse}>
              {title}, since {when(since)} ({clauses.map(({ id }) => id).join(', ')})
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
