import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Client } from '../browser/client.ts'
import { inOrder } from '../browser/in-order.ts'

export type Answer<Value> =
  | { readonly is: 'asking' }
  | { readonly is: 'failed'; readonly because: string }
  | { readonly is: 'here'; readonly value: Value }

/** What the service answers to one address, asked again every so often and whenever `again` is called. */
export function useAsked<Value>(client: Client, path: string, shape: z.ZodMiniType<Value>, every?: number) {
  const [answer, setAnswer] = useState<Answer<Value>>({ is: 'asking' })
  const [{ take, forget }] = useState(inOrder)
  const again = useCallback(async (): Promise<void> => {
    const asked = await take(client.get(path, shape))
    if (!asked) return
    setAnswer('failed' in asked ? { is: 'failed', because: asked.failed } : { is: 'here', value: asked.value })
  }, [take, client, path, shape])
  useEffect(() => {
    const start = setTimeout(() => void again(), 0)
    const timer = every === undefined ? undefined : setInterval(() => void again(), every)
    return () => {
      clearTimeout(start)
      clearInterval(timer)
      forget()
    }
  }, [again, forget, every])
  return { answer, again }
}
