import { app, authentication } from '@microsoft/teams-js'
export type Theme = 'light' | 'dark' | 'contrast'

/** What Teams says of where this tab is. The server believes none of it: it only chooses what to show. */
export type Host = {
  readonly theme: Theme
  /** The chat of the meeting that the tab is in. */
  readonly chat: string | undefined
  readonly language: string
  /** A fresh token of whoever is signed in, by single sign-on. */
  readonly token: () => Promise<string>
  readonly onTheme: (hear: (theme: Theme) => void) => void
}

/** Longer than Teams ever takes on a slow phone; without an end, a page that is not in Teams would wait for a minute. */
const patience = 10_000

/**
 * @param hosts that may frame us, besides those that teams-js knows
 * @returns undefined where the page is not in Teams, or not in one that we know
 */
export async function openInTeams(hosts: readonly string[]): Promise<Host | undefined> {
  if (window.parent === window) return undefined
  const known = await Promise.race([
    app.initialize([...hosts]).then(
      () => true,
      () => false,
    ),
    new Promise<false>(resolve => setTimeout(resolve, patience, false)),
  ])
  if (!known) return undefined
  const { app: where, chat } = await app.getContext()
  app.notifySuccess().catch(() => undefined) // an older host does not answer: it has no loading sign to take away
  return {
    theme: themeOf(where.theme),
    chat: chat?.id,
    language: where.locale,
    token: () => authentication.getAuthToken(),
    onTheme: hear => app.registerOnThemeChangeHandler(theme => hear(themeOf(theme))),
  }
}

const themeOf = (name: string): Theme => (name === 'dark' || name === 'contrast' ? name : 'light')
