import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { me, type Role } from '../api/console.ts'
import { clientOf, type Client } from '../browser/client.ts'
import type { Host } from '../browser/teams.ts'
import { Asked } from './asked.tsx'
import { Roles } from './roles.ts'
import { useAsked } from './use-asked.ts'
import './console.css'

export type PlaceProps = { client: Client; roles: readonly Role[] }
type Place = { title: string; roles: readonly Role[]; Shown: ComponentType<PlaceProps> }

const leading: readonly Role[] = ['lead', 'headteacher', 'chair', 'leadership']
/** Each place of the console is fetched when somebody first goes there. */
const places: Readonly<Record<string, Place>> = {
  lessons: {
    title: 'Lessons now',
    roles: ['lead', 'headteacher'],
    Shown: lazy(() => import('./lessons.tsx')),
  },
  matters: {
    title: 'Matters',
    roles: ['lead', 'headteacher', 'chair', 'senco', 'dpo'],
    Shown: lazy(() => import('./matters.tsx')),
  },
  search: { title: 'Search', roles: ['lead', 'headteacher'], Shown: lazy(() => import('./search.tsx')) },
  timetable: {
    title: 'Timetable',
    roles: ['lead', 'headteacher', 'leadership'],
    Shown: lazy(() => import('./timetable.tsx')),
  },
  week: { title: 'The week', roles: ['leadership'], Shown: lazy(() => import('./week.tsx')) },
  chronology: { title: 'Chronology', roles: ['lead', 'headteacher'], Shown: lazy(() => import('./chronology.tsx')) },
  registers: {
    title: 'Registers',
    roles: ['staff', 'lead', 'headteacher', 'leadership'],
    Shown: lazy(() => import('./registers/registers.tsx')),
  },
  coverage: { title: 'Coverage', roles: leading, Shown: lazy(() => import('./coverage.tsx')) },
  policy: { title: 'Policy', roles: leading, Shown: lazy(() => import('./policy.tsx')) },
  charts: {
    title: 'Over time',
    roles: ['lead', 'headteacher', 'leadership', 'governor'],
    Shown: lazy(() => import('./charts.tsx')),
  },
  exports: { title: 'Exports', roles: ['lead'], Shown: lazy(() => import('./exports.tsx')) },
  holds: { title: 'Holds and erasure', roles: ['lead', 'headteacher'], Shown: lazy(() => import('./holds.tsx')) },
  'data-protection': {
    title: 'Data protection',
    roles: ['dpo'],
    Shown: lazy(() => import('./data-protection.tsx')),
  },
  health: { title: 'Health', roles: ['administrator'], Shown: lazy(() => import('./health.tsx')) },
}

/** The school that the link which opened this names; it may be one where whoever opened it is nobody. */
const named = (): string | undefined => new URLSearchParams(location.search).get('school') ?? undefined

/** What somebody sees who leads safeguarding, leads the school, or keeps the service: each by their own role. */
export function Console({ host }: { host: Host }) {
  const [chosen, setChosen] = useState(named)
  const client = useMemo(() => clientOf(host, named()), [host])
  const choose = (school: string): void => {
    client.choose(school)
    setChosen(school)
  }
  return (
    <main className="console">
      <h1>Chaperone</h1>
      <OfSchool key={chosen} client={client} choose={choose} />
    </main>
  )
}

/** One school's console; whoever is somebody in several sees which, and chooses. */
function OfSchool({ client, choose }: { client: Client; choose: (school: string) => void }) {
  const { answer } = useAsked(client, '/api/v1/me', me)
  return (
    <Asked answer={answer}>
      {({ roles, school, schools }) => (
        <>
          {schools.length > 1 && (
            <Field label="School">
              <Select value={school} onChange={(_, { value }) => choose(value)}>
                {schools.map(({ urn, name }) => (
                  <option key={urn} value={urn}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Places client={client} roles={roles} />
        </>
      )}
    </Asked>
  )
}

const asked = (): string => location.hash.slice(1).split('/')[0] ?? ''

function Places({ client, roles }: { client: Client; roles: readonly Role[] }) {
  const mine = Object.entries(places).filter(([, place]) => place.roles.some(role => roles.includes(role)))
  const [at, setAt] = useState(asked)
  // Whoever goes to where they are already comes to its beginning.
  const [visit, setVisit] = useState(0)
  useEffect(() => {
    const moved = (): void => setAt(asked())
    window.addEventListener('hashchange', moved)
    return () => window.removeEventListener('hashchange', moved)
  }, [])
  const [name, place] = mine.find(([one]) => one === at) ?? mine[0] ?? []
  if (!place) return <p role="status">There is nothing here for you. Your lessons are in their own meetings.</p>
  return (
    <>
      <nav aria-label="Places">
        <ul className="places">
          {mine.map(([one, { title }]) => (
            <li key={one}>
              <a
                href={`#${one}`}
                aria-current={one === name ? 'page' : undefined}
                onClick={() => setVisit(before => before + 1)}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense fallback={<p>Opening {place.title}</p>}>
        <Roles value={roles}>
          <Arrived key={`${name ?? ''} ${visit}`} isLed={visit > 0}>
            <place.Shown client={client} roles={roles} />
          </Arrived>
        </Roles>
      </Suspense>
    </>
  )
}

/** Whoever chose a place is led to its heading: they hear where they are, and need not go past the list of places again. */
function Arrived({ isLed, children }: { isLed: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const heading = isLed ? place.current?.querySelector('h2') : undefined
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    if (heading.getBoundingClientRect().top > innerHeight / 2) heading.scrollIntoView() // of a small screen the places fill half
  }, [isLed])
  return <div ref={place}>{children}</div>
}
