import { useCallback, useEffect, useState } from 'react'
import type { Asked } from '../browser/client.ts'
import { inOrder } from '../browser/in-order.ts'

export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** What has been read of a list, and how it goes on. */
export type Pages<Row> = Page<Row> & {
  readonly failed: string
  readonly isHere: boolean
  readonly more: () => Promise<void>
}

type List<Row> = Omit<Pages<Row>, 'more'> & { readonly isFirstPage: boolean }
type Read<Row> = (after: string | null) => Promise<Asked<Page<Row>>>

/**
 * A list that is read page by page, each after the last; `read` must stay the same until the list is another one. What was read of
 * another is shown no longer, and what comes of it late is left aside.
 *
 * @param every ms after which it is read anew, as long as no more than its first page is shown
 */
export function usePages<Row>(read: Read<Row>, every?: number) {
  const [{ of, list }, setList] = useState<{ of: Read<Row>; list: List<Row> }>({ of: read, list: nothing })
  const [{ take, forget }] = useState(inOrder)
  const shown = of === read ? list : nothing
  const again = useCallback(async (): Promise<void> => {
    const asked = await take(read(null))
    if (asked) setList(before => ({ of: read, list: withPage(before.of === read ? before.list : nothing, asked, []) }))
  }, [take, read])
  const more = async (): Promise<void> => {
    const { rows, next } = shown
    const asked = await read(next)
    // Where the list was read anew meanwhile, this page is of what is not shown any more.
    setList(now => (now.list.rows === rows ? { ...now, list: withPage(now.list, asked, rows) } : now))
  }
  useEffect(() => {
    const start = setTimeout(() => void again(), 0)
    return () => {
      clearTimeout(start)
      forget()
    }
  }, [again, forget])
  const { isFirstPage } = shown
  useEffect(() => {
    if (every === undefined || !isFirstPage) return
    const timer = setInterval(() => void again(), every)
    return () => clearInterval(timer)
  }, [again, every, isFirstPage])
  return { ...shown, more, again }
}

const nothing = { rows: [], next: null, failed: '', isHere: false, isFirstPage: true }

function withPage<Row>(list: List<Row>, asked: Asked<Page<Row>>, before: readonly Row[]): List<Row> {
  if ('failed' in asked) return { ...list, isHere: true, failed: asked.failed }
  const { rows, next } = asked.value
  return { rows: [...before, ...rows], next, failed: '', isHere: true, isFirstPage: before.length === 0 }
}
