import { FluentProvider } from '@fluentui/react-provider'
import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-theme'
import { createDOMRenderer, RendererProvider } from '@griffel/react'
import { StrictMode, useEffect, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { isFromTheRight } from '../../actions/direction.ts'
import { keepFocus } from './keep-focus.ts'
import { hosts, nonce, place } from './page.ts'
import { openInTeams, type Host, type Theme } from './teams.ts'
import './frame.css'

/** Fluent's sizes of text are in pixels: whoever has set larger text in their browser would not get it here. */
function inRem(theme: FluentTheme): FluentTheme {
  const scaled = Object.entries(theme).map(([token, value]) =>
    /^(fontSize|lineHeight)/.test(token) ? [token, `${parseFloat(String(value)) / 16}rem`] : [token, value],
  )
  return { ...theme, ...(Object.fromEntries(scaled) as Partial<FluentTheme>) }
}

const themes = {
  light: inRem(teamsLightTheme),
  dark: inRem(teamsDarkTheme),
  contrast: inRem(teamsHighContrastTheme),
}
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })

/** Puts a tab on the page as Teams has it now: its theme, its language’s direction; outside Teams it says so. */
export async function showTab(tab: (host: Host) => ReactNode): Promise<void> {
  const where = place()
  const root = createRoot(where)
  keepFocus(where)
  const host = await openInTeams(hosts)
  const isRtl = isFromTheRight(host?.language ?? '')
  document.documentElement.dir = isRtl ? 'rtl' : 'ltr'
  root.render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <Themed host={host} dir={isRtl ? 'rtl' : 'ltr'}>
          {host ? tab(host) : <Outside />}
        </Themed>
      </RendererProvider>
    </StrictMode>,
  )
}

function Themed({ host, dir, children }: { host: Host | undefined; dir: 'ltr' | 'rtl'; children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(host?.theme ?? 'light')
  useEffect(() => host?.onTheme(setTheme), [host])
  return (
    <FluentProvider theme={themes[theme]} dir={dir} className="frame" data-theme={theme}>
      {children}
    </FluentProvider>
  )
}

const Outside = () => (
  <main className="outside">
    <h1>Open this in Teams</h1>
    <p>
      Chaperone works inside Microsoft Teams. Open your lesson there, and choose Chaperone at the top of the meeting.
    </p>
  </main>
)
