import { Button } from '@fluentui/react-button'
import { useId, useState, type FocusEvent, type KeyboardEvent } from 'react'
import type { Act, Person } from '../api/lesson.ts'
import { about } from './who.ts'

type PupilsProps = { pupils: readonly Person[]; act: (act: Act) => void }

const does = [
  { act: 'warn', label: 'Warn' },
  { act: 'remove', label: 'Take out' },
] as const

/**
 * The pupils of the class who are here, and what can be done about each. A grid is one stop of the Tab key: arrows go
 * from pupil to pupil, for sixty stops lie between a teacher and the rules otherwise.
 */
export function Pupils({ pupils, act }: PupilsProps) {
  const [at, setAt] = useState({ pupil: '', does: 0 })
  const hint = useId()
  const isHere = pupils.some(({ id }) => id === at.pupil)
  const first = isHere ? at.pupil : pupils[0]?.id
  const focused = ({ target }: FocusEvent<HTMLElement>): void => {
    const place = placeOf(target)
    if (place) setAt({ pupil: pupils[place.row]?.id ?? '', does: place.column })
  }
  return (
    <>
      <p id={hint} className="keys">
        Arrow keys go from pupil to pupil.
      </p>
      <div role="grid" aria-label="Pupils here" aria-describedby={hint} onKeyDown={moved} onFocus={focused}>
        {pupils.map(person => (
          <div role="row" key={person.id} className="person pupil">
            <span role="rowheader">
              {person.name ?? 'A pupil of this class'} <small>{about(person)}</small>
            </span>
            {does.map(({ act: what, label }, index) => (
              <span role="gridcell" key={what}>
                <Button
                  size="small"
                  aria-label={`${label} ${person.name ?? 'this pupil'}`}
                  tabIndex={person.id === first && index === (isHere ? at.does : 0) ? 0 : -1}
                  onClick={() => act({ act: what, about: person.id })}
                >
                  {label}
                </Button>
              </span>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

/** In which row and which column of buttons an element is. */
function placeOf(element: Element): { readonly row: number; readonly column: number } | undefined {
  const row = element.closest('[role="row"]')
  if (!row?.parentElement) return undefined
  const column = [...row.querySelectorAll('button')].findIndex(button => button.contains(element))
  return { row: [...row.parentElement.children].indexOf(row), column: Math.max(0, column) }
}

function moved(event: KeyboardEvent<HTMLElement>): void {
  const place = placeOf(event.target as Element)
  const rows = [...event.currentTarget.children]
  const step = steps(rows.length)[event.key]
  if (!place || !step) return
  const row = Math.min(rows.length - 1, Math.max(0, place.row + step.down))
  const column = Math.min(does.length - 1, Math.max(0, place.column + step.on))
  rows[row]?.querySelectorAll('button')[column]?.focus()
  event.preventDefault()
}

/** What a key does in a grid of so many rows; right and left are as they are read. */
function steps(rows: number): Readonly<Record<string, { readonly down: number; readonly on: number }>> {
  const on = document.documentElement.dir === 'rtl' ? -1 : 1
  return {
    ArrowDown: { down: 1, on: 0 },
    ArrowUp: { down: -1, on: 0 },
    ArrowRight: { down: 0, on },
    ArrowLeft: { down: 0, on: -on },
    PageDown: { down: 10, on: 0 },
    PageUp: { down: -10, on: 0 },
    Home: { down: -rows, on: 0 },
    End: { down: rows, on: 0 },
  }
}
