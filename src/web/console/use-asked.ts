import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Client } from '../browser/client.ts'

export type Answer<Value> =
  | { readonly is: 'asking' }
  | { readonly is: 'failed'; readonly because: string }
  | { readonly is: 'here'; readonly value: Value }

/** What the service answers to one address, asked again every so often and whenever `again` is called. */
export function useAsked<Value>(client: Client, path: string, shape: z.ZodMiniType<Value>, every?: number) {
  const [answer, setAnswer] = useState<Answer<Value>>({ is: 'asking' })
  const again = useCallback(async (): Promise<void> => {
    const asked = await client.get(path, shape)
    setAnswer('failed' in asked ? { is: 'failed', because: asked.failed } : { is: 'here', value: asked.value })
  }, [client, path, shape])
  useEffect(() => {
    const start = setTimeout(() => void again(), 0)
    const timer = every === undefined ? undefined : setInterval(() => void again(), every)
    return () => {
      clearTimeout(start)
      clearInterval(timer)
    }
  }, [again, every])
  return { answer, again }
}
