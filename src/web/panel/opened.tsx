import { Suspense, useState, type ReactNode } from 'react'

type OpenedProps = { title: string; children: ReactNode; isOpen?: boolean }

/** Something that is fetched when somebody first opens it, so that the panel itself is there at once. `isOpen`: from the beginning. */
export function Opened({ title, children, isOpen = false }: OpenedProps) {
  const [open, setOpen] = useState(isOpen)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Suspense fallback={<p>Opening</p>}>{children}</Suspense>}
    </details>
  )
}
