import { Suspense, useState, type ReactNode } from 'react'

/** Something that is fetched when somebody first opens it, so that the panel itself is there at once. */
export function Opened({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Suspense fallback={<p>Opening</p>}>{children}</Suspense>}
    </details>
  )
}
