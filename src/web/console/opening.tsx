import { useEffect, useRef, useState, type ReactNode } from 'react'

type OpeningProps<What> = {
  list: (open: (what: What) => void) => ReactNode
  /** `open` puts another in place of what is open. */
  one: (what: What, back: () => void, open: (what: What) => void) => ReactNode
  /** Somebody has come back to the list, which may have changed meanwhile. */
  again?: () => void
}

/** A list, and in its place what somebody opened of it. The list stays as it was: whoever comes back is where they were. */
export function Opening<What>({ list, one, again }: OpeningProps<What>) {
  const [chosen, setChosen] = useState<What>()
  const from = useRef<Element>(null)
  useEffect(() => {
    if (chosen === undefined && from.current instanceof HTMLElement) from.current.focus()
  }, [chosen])
  const open = (what: What): void => {
    from.current = document.activeElement
    setChosen(() => what)
  }
  const back = (): void => {
    setChosen(undefined)
    again?.()
  }
  return (
    <>
      {chosen !== undefined && one(chosen, back, what => setChosen(() => what))}
      <div hidden={chosen !== undefined}>{list(open)}</div>
    </>
  )
}

/** The head of what was opened. It takes the focus, so that whoever listens hears where they are. */
export function OpenedHeading({ id, children }: { id: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
