import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { observe, wake } from '../../src/engine/supervise.ts'

export type Engine = { readonly observe: typeof observe; readonly wake: typeof wake }

/**
 * The engine with one thing in it broken on purpose, so that a property can show that it would notice.
 * @throws Error where the text to be replaced is not found exactly once: the twin would prove nothing.
 */
export async function broken(file: string, right: string, wrong: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'broken-engine-'))
  try {
    const src = new URL('../../src/', import.meta.url).pathname
    for (const part of ['lesson', 'actions', 'engine']) cpSync(join(src, part), join(folder, part), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const path = join(folder, 'engine', file)
    const text = readFileSync(path, 'utf8')
    if (text.split(right).length !== 2) throw new Error(`${file} does not hold, exactly once: ${right}`)
    writeFileSync(path, text.replace(right, wrong))
    return (await import(pathToFileURL(join(folder, 'engine', 'supervise.ts')).href)) as Engine
  } finally {
    rmSync(folder, { recursive: true })
  }
}
