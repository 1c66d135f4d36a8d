import type { Trouble } from '../needs.ts'

/** The school's list as a whole, as against its items. */
export type RecordList = {
  /** Looks whether the list is as we need it, and makes what is missing where we may. Columns are named, nothing else. */
  check(): Promise<
    { readonly status: 'good' } | { readonly status: 'lacking'; readonly what: readonly string[] } | Trouble
  >
}
