/** A permission that a tenant gives Chaperone. */
export type Grant = {
  /** As Microsoft Graph names it. */
  readonly permission: string
  /** Id of the application role, which does not change where a name does. */
  readonly id: string
  /** What Entra shows instead of `permission`, where the two differ. */
  readonly shownAs?: string
  /** Requests of ours that need it: method and path, with `{}` for each part that varies. */
  readonly routes: readonly string[]
  /** Resources whose changes are subscribed to with it. */
  readonly changes?: readonly string[]
  /** Clauses that cannot be kept without it. */
  readonly clauses: readonly string[]
  /** What for, in a sentence that an administrator can put before a headteacher. */
  readonly why: string
  /** What of the policy needs it; absent: every school does. */
  readonly onlyIf?: string
  /** How it reaches less than the whole tenant; absent: it cannot. */
  readonly narrowed?: string
}

/** A permission that the manifest asks for, and that an installation grants in that chat only. */
export type ChatGrant = {
  readonly permission: string
  /** What comes to the bot by it, and only by it. */
  readonly brings: string
  /** Requests of ours that need it, in that chat. */
  readonly routes?: readonly string[]
  readonly why: string
}

/** Something a tenant must set besides permissions. */
export type Setting = {
  readonly name: string
  readonly why: string
  /** PowerShell that shows it, that sets it and that takes it back. `{app}` is the application's id. */
  readonly show: string
  readonly set: string
  readonly undo: string
}
