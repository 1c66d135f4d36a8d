import { Button } from '@fluentui/react-button'
import { useEffect } from 'react'
import type { Act } from '../api/lesson.ts'

/** Seconds in which what was pressed can be taken back with one more press. Nothing is asked twice before. */
const takenBackWithin = 10_000

/** What takes an act back; undefined where it cannot be, for somebody has been told. */
export function undoOf(act: Act): Act | undefined {
  switch (act.act) {
    case 'pause':
      return { act: 'go-on' }
    case 'go-on':
      return { act: 'pause' }
    case 'over':
      return { act: 'not-over' }
    case 'mics-open':
      return { act: 'mics-close' } // and not the other way: it is not known that they were open before
    case 'end-and-report':
      return { act: 'undo-end' }
    case 'warn':
      return { act: 'undo-warn', about: act.about }
    case 'remove':
      return { act: 'let-back-in', about: act.about }
    default:
      return undefined
  }
}

export function Undo({ undo, act, over }: { undo: Act; act: (act: Act) => void; over: (nothing: undefined) => void }) {
  useEffect(() => {
    const timer = setTimeout(() => over(undefined), takenBackWithin)
    return () => clearTimeout(timer)
  }, [over])
  return (
    <Button size="large" onClick={() => act(undo)}>
      Take it back
    </Button>
  )
}
