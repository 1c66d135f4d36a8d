import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What stands in docs/administrator.md under a mark `<!-- test: … -->`, which pages do not show. */
export function written(mark: string, guide = readFileSync('docs/administrator.md', 'utf8')): string {
  const [, text] = new RegExp(`<!-- test: ${mark} -->\n\n\`\`\`(?:sh|sql|yaml)\n([^\`]+)\`\`\``).exec(guide) ?? []
  if (text === undefined) throw new Error(`The guide has nothing for: ${mark}`)
  return text
}

/** Runs it in a shell as it stands there. @throws Error where a command of it fails */
export const typed = (mark: string, env: Readonly<Record<string, string>>): string =>
  execFileSync('sh', ['-eu', '-c', written(mark)], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
