import { randomBytes } from 'node:crypto'
import type { Built } from './built.ts'
import { problem, type Reply } from './reply.ts'
import type { Request, Route } from './route.ts'

export type TabsOptions = {
  readonly built: () => Promise<Built>
  /** Origins of the clients that may frame a tab, as CSP writes them. */
  readonly hosts: readonly string[]
  readonly language: string
}

/** A tab: its address, the entry that it was built from, and what a browser calls it. */
const tabs = [
  { path: '/panel', entry: 'panel/main.tsx', title: 'Chaperone: this lesson' },
  { path: '/console', entry: 'console/main.tsx', title: 'Chaperone' },
] as const

/** The tabs' pages, and what they are made of. */
export function tabRoutes(options: TabsOptions): readonly Route[] {
  return [
    ...tabs.map(({ path, entry, title }): Route => ({
      method: 'get',
      path,
      answer: async () => page(options, await options.built(), entry, title),
    })),
    { method: 'get', path: '/tabs/assets/:file', answer: async request => asset(await options.built(), request) },
  ]
}

/** The file's name says what is in it, so it may be kept for ever. */
function asset({ assets }: Built, { params, header }: Request): Reply {
  const found = assets.get(params['file'] ?? '')
  if (!found) return problem(404)
  const accepted = header('accept-encoding') ?? ''
  const coding = (['br', 'gzip'] as const).find(one => accepted.includes(one))
  return {
    status: 200,
    bytes: found[coding ?? 'plain'],
    headers: {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(coding ? { 'content-encoding': coding } : {}),
    },
  }
}

function page({ hosts, language }: TabsOptions, { manifest: all }: Built, entry: string, title: string): Reply {
  const file = all[entry]?.file ?? ''
  const imports = importsOf(all, entry)
  const nonce = randomBytes(16).toString('base64url')
  const styles = [entry, ...imports].flatMap(each => all[each]?.css ?? [])
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="chaperone" content="${escape(hosts.join(' '))}" nonce="${nonce}" />
<title>${escape(title)}</title>
${styles.map(style => `<link rel="stylesheet" href="/tabs/${style}" />`).join('\n')}
${imports.map(each => `<link rel="modulepreload" href="/tabs/${all[each]?.file ?? ''}" />`).join('\n')}
<script type="module" src="/tabs/${file}"></script>
</head>
<body><div id="tab"><noscript>This page needs JavaScript. Chaperone’s messages in the chat do not.</noscript></div></body>
</html>
`
  const bytes = Buffer.from(html)
  return {
    status: 200,
    bytes,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(hosts, nonce) },
  }
}

/** Everything that an entry stands on, so that the browser asks for it at once. */
function importsOf(all: Built['manifest'], entry: string, found = new Set<string>()): readonly string[] {
  for (const each of all[entry]?.imports ?? [])
    if (!found.has(each)) {
      found.add(each)
      importsOf(all, each, found)
    }
  return [...found]
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, one => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? '')

/**
 * Teams frames us, nobody else does. Styles are Fluent's own, made as they are needed, so they carry this answer's nonce.
 * teams-js reads a newer list of hosts from Microsoft, and does without where it cannot.
 */
const policy = (hosts: readonly string[], nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${hosts.join(' ')}`,
  ].join('; ')
