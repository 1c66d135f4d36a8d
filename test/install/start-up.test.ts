import { expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A clone of its own, with the packages of this one. */
async function inClone(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'))
  try {
    for (const part of ['src', 'package.json']) await cp(part, join(folder, part), { recursive: true })
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What Node itself says of each file that it takes from what was kept. */
const started = (folder: string) =>
  run(process.execPath, ['src/main.ts', 'permissions'], {
    cwd: folder,
    env: { ...process.env, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' },
    maxBuffer: 2 ** 26,
  })
const taken = ({ stderr }: { readonly stderr: string }): number =>
  [...stderr.matchAll(/retrieving transpile cache for StrippedTypeScript .*success/g)].length

test('code that was read once is not read and stripped of its types again', async () => {
  await inClone(async folder => {
    const first = await started(folder)
    expect(taken(first)).toBe(0)
    expect(await readdir(join(folder, 'dist/code'))).toHaveLength(1)
    const second = await started(folder)
    expect(taken(second)).toBeGreaterThan(300)
    expect(second.stdout).toBe(first.stdout)
  })
})

test('where nothing can be kept, it runs all the same', async () => {
  await inClone(async folder => {
    await writeFile(join(folder, 'dist'), 'a file where the folder would be')
    expect((await started(folder)).stdout).toContain('AllowRemoveParticipantAppIds')
  })
})
