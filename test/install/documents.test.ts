import { describe, expect, test } from '@jest/globals'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const read = (file: string): string => readFileSync(file, 'utf8')

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}_ -]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set([
    ...[...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)),
    ...[...read(page).matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
  ])

/** Whether a link leads to a file, and to a heading in it. */
function leads(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? from : join(dirname(from), path)
  return existsSync(target) && (anchor === undefined || anchorsIn(target).has(anchor))
}

describe('documents', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')]
  const links = pages.flatMap(page =>
    [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => ({ page, link })),
  )

  test('every link leads somewhere', () => {
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(({ page, link }) => !leads(page, link))).toEqual([])
  })

  test('the twin: a link to nothing is found', () => {
    expect(leads('README.md', 'docs/nowhere.md')).toBe(false)
    expect(leads('README.md', 'docs/runbook.md#nothing')).toBe(false)
  })

  test('every page that the doctor or an alert names is there, with its part', () => {
    const texts = [...globSync('src/cli/doctor/*.ts'), 'deploy/alerts.yaml'].map(read).join('\n')
    const pages = { administrator: 'administrator.md', runbook: 'runbook.md', configuration: 'configuration.md' }
    const named = Object.entries(pages).flatMap(([name, file]) =>
      [...texts.matchAll(new RegExp(`\\$\\{pages\\.${name}\\}#([a-z-]+)`, 'g'))].map(
        ([, part]) => `docs/${file}#${part ?? ''}`,
      ),
    )
    const alerts = [...texts.matchAll(/runbook: '([^']+)'/g)].map(([, link = '']) => link)
    expect(named.length).toBeGreaterThan(5)
    expect(alerts.length).toBeGreaterThan(4)
    expect([...named, ...alerts].filter(link => !leads('README.md', link))).toEqual([])
  })

  test('every command that a document shows is one of ours', () => {
    const usage = read('src/main.ts')
    const shown = pages.flatMap(page => [
      ...read(page).matchAll(/npx chaperone ([a-z-]+(?: (?:build|check|print|page|verify|rotate-key|read|score))?)/g),
    ])
    expect(shown.length).toBeGreaterThan(5)
    const unknown = shown.map(([, command = '']) => command).filter(command => !usage.includes(`\n  ${command}`))
    expect(unknown).toEqual([])
  })
})

describe('deploy/', () => {
  test('the image runs Node 24 by another user than root, says how it is, and is headed as not run', () => {
    const dockerfile = read('deploy/Dockerfile')
    expect(dockerfile).toMatch(/^# Not run by us/)
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      'node:24-slim',
      'node:24-slim',
    ])
    expect(dockerfile.lastIndexOf('\nUSER node')).toBeLessThan(dockerfile.indexOf('\nCMD '))
    expect(dockerfile).toContain('/health/live')
  })

  test('the service of compose cannot write but to its data, and waits for its database', () => {
    const service = z.object({
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      volumes: z.array(z.string()),
      depends_on: z.object({ postgres: z.object({ condition: z.literal('service_healthy') }) }),
    })
    const compose = z.object({ services: z.object({ chaperone: service }) }).parse(parse(read('deploy/compose.yaml')))
    expect(compose.services.chaperone.volumes).toContain('../policy:/policy:ro')
  })

  test('alerts are made of metrics that there are', () => {
    const source = ['src/cli/metrics.ts', 'src/web/server/server.ts'].map(read).join('\n')
    const used = [...read('deploy/alerts.yaml').matchAll(/chaperone_([a-z]+(?:_[a-z]+)*)/g)].map(
      ([, name = '']) => name,
    )
    expect(used.length).toBeGreaterThan(4)
    const made = (name: string) =>
      source.includes(`chaperone_${name}`) || source.includes(`count('${name.replace(/_total$/, '')}'`)
    expect(used.filter(name => !made(name))).toEqual([])
  })
})
