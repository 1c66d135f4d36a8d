import { createContext, useContext } from 'react'
import type { Role } from '../api/console.ts'

/** What whoever looks is in this school; the server asks the directory and the policy again for all that is done. */
export const Roles = createContext<readonly Role[]>([])

export function useIsOneOf(wanted: readonly Role[]): boolean {
  const own = useContext(Roles)
  return wanted.some(role => own.includes(role))
}
