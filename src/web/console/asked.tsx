import { Spinner } from '@fluentui/react-spinner'
import type { ReactNode } from 'react'
import type { Answer } from './use-asked.ts'

/** Shows what came, or says that it has not. */
export function Asked<Value>({ answer, children }: { answer: Answer<Value>; children: (value: Value) => ReactNode }) {
  switch (answer.is) {
    case 'asking':
      return <Spinner label="Asking Chaperone" />
    case 'failed':
      return <p role="alert">{answer.because}</p>
    case 'here':
      return children(answer.value)
  }
}

export const when = (at: number): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** `1 lesson`, `2 lessons`. */
export const counted = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`
