import { useCallback, useEffect, useState } from 'react'
import type { Asked } from '../browser/client.ts'

export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** What has been read of a list, and how it goes on. */
export type Pages<Row> = Page<Row> & {
  readonly failed: string
  readonly isHere: boolean
  readonly more: () => Promise<void>
}

/** A list that is read page by page, each after the last; `read` must stay the same until the list is another one. */
export function usePages<Row>(read: (after: string | null) => Promise<Asked<Page<Row>>>) {
  const [rows, setRows] = useState<readonly Row[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [failed, setFailed] = useState('')
  const [isHere, setIsHere] = useState(false)
  const go = useCallback(
    async (after: string | null, before: readonly Row[]): Promise<void> => {
      const asked = await read(after)
      setFailed('failed' in asked ? asked.failed : '')
      setIsHere(true)
      if ('failed' in asked) return
      setRows([...before, ...asked.value.rows])
      setNext(asked.value.next)
    },
    [read],
  )
  useEffect(() => {
    const start = setTimeout(() => void go(null, []), 0)
    return () => clearTimeout(start)
  }, [go])
  return { rows, next, failed, isHere, more: () => go(next, rows), again: () => go(null, []) }
}
