import { Button } from '@fluentui/react-button'
import { Spinner } from '@fluentui/react-spinner'
import { useEffect, useRef, type ReactNode } from 'react'
import { Table } from './table.tsx'
import type { Pages } from './use-pages.ts'

type PagesTableProps<Row> = {
  pages: Pages<Row>
  label: string
  heads: readonly string[]
  row: (row: Row) => ReactNode
}

/** A table that is read page by page. Whoever asks for more goes on at the first row that is new. */
export function PagesTable<Row>({ pages: { rows, next, isHere, more }, label, heads, row }: PagesTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const before = useRef<number>(undefined)
  useEffect(() => {
    const first = before.current === undefined ? undefined : body.current?.rows[before.current]
    if (!first) return
    before.current = undefined
    first.tabIndex = -1
    first.focus()
  }, [rows])
  if (!isHere) return <Spinner label="Asking Chaperone" />
  return (
    <>
      <Table label={label} heads={heads} body={body}>
        {rows.map(row)}
      </Table>
      {next !== null && (
        <Button
          onClick={() => {
            before.current = rows.length
            void more()
          }}
        >
          Show more
        </Button>
      )}
    </>
  )
}
