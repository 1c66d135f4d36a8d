/** One thing that was looked at. `mend`: the page that says how it is put right. */
export type Line = {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'wrong'
  readonly says: string
  readonly mend?: string
}

export const ok = (check: string, says: string): Line => ({ check, state: 'ok', says })
export const warning = (check: string, says: string, mend: string): Line => ({ check, state: 'warning', says, mend })
export const wrong = (check: string, says: string, mend: string): Line => ({ check, state: 'wrong', says, mend })

/** The pages that mend. */
export const pages = {
  configuration: 'docs/configuration.md',
  administrator: 'docs/administrator.md',
  permissions: 'docs/permissions.md',
  policy: 'docs/policy-file.md',
  runbook: 'docs/runbook.md',
} as const
