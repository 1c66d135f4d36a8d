#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24)
  throw new Error(`Chaperone needs Node 24; this is ${process.version}. Start it by npm, which uses its own.`)

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

// What was read and stripped of its types once is not again: half of a start. Where nothing can be written, it always is.
enableCompileCache(join(import.meta.dirname, '../dist/code'))
const { setV8Flags } = await import('./cli/v8-flags.ts')
setV8Flags()
const { run } = await import('./cli/run.ts')

// Whoever reads our lines may have had enough of them (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

run(process.argv.slice(2), print).then(
  isWell => {
    if (!isWell) process.exitCode = 1
  },
  (error: unknown) => {
    const words = error instanceof Error ? error.message : String(error)
    // Whatever is open by now: a service that stayed would take what Microsoft tells it, and look at no lesson.
    process.stderr.write(`${words}\n`, () => process.exit(1))
  },
)
