import type { LessonView } from '../api/lesson.ts'

/** The school's own policies, and what it wants its staff to read besides. */
export function Guidance({ lesson: { links } }: { lesson: LessonView }) {
  if (!links.length) return null
  return (
    <details>
      <summary>Policies and guidance</summary>
      <ul>
        {links.map(({ title, url }) => (
          <li key={title}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
