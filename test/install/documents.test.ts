import { describe, expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { leads } from '../support/links.ts'

const read = (file: string): string => readFileSync(file, 'utf8')

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
    const usage = read('src/cli/run.ts')
    const shown = pages.flatMap(page => [
      ...read(page).matchAll(/npx chaperone ([a-z-]+(?: (?:build|check|print|page|verify|rotate-key|read|score))?)/g),
    ])
    expect(shown.length).toBeGreaterThan(5)
    const unknown = shown.map(([, command = '']) => command).filter(command => !usage.includes(`\n  ${command}`))
    expect(unknown).toEqual([])
  })
})
