import { useEffect, useState } from 'react'

/** A screen that nobody has touched for so long may be seen by whoever passes. */
const unattended = 20_000
const attended = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/**
 * Whether names and words are covered: while a member of staff shows their screen, and where nobody has touched the panel
 * for twenty seconds. One press uncovers them.
 */
export function useCovered(staffShare: boolean): { readonly covered: boolean; readonly uncover: () => void } {
  const [covered, setCovered] = useState(staffShare)
  const [sharedWhen, setSharedWhen] = useState(staffShare)
  if (staffShare !== sharedWhen) {
    setSharedWhen(staffShare)
    if (staffShare) setCovered(true)
  }
  useEffect(() => {
    if (covered) return
    let timer = window.setTimeout(() => setCovered(true), unattended)
    const touched = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => setCovered(true), unattended)
    }
    for (const event of attended) window.addEventListener(event, touched, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const event of attended) window.removeEventListener(event, touched)
    }
  }, [covered])
  return { covered, uncover: () => setCovered(false) }
}
