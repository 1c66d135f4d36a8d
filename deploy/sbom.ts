/** Prints what Chaperone is made of, from the lockfile, as CycloneDX 1.6 JSON: `node deploy/sbom.ts > sbom.json`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const locked = z.object({
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().default(false),
    }),
  ),
})

/** One component for each package of the lockfile; what only development needs is marked as excluded. */
export function componentsOf(lockfile: unknown) {
  const { packages } = locked.parse(lockfile)
  return Object.entries(packages).flatMap(([path, { version, license, integrity, dev }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (path === '' || version === undefined) return []
    return {
      type: 'library',
      name,
      version,
      'bom-ref': path,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      scope: dev ? 'excluded' : 'required',
      ...(license ? { licenses: [{ expression: license }] } : {}),
      ...(integrity?.startsWith('sha512-')
        ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
        : {}),
    }
  })
}

if (import.meta.main) {
  const lockfile: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'))
  const component = { type: 'application', name: 'chaperone', version: locked.parse(lockfile).version }
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component } }
  process.stdout.write(`${JSON.stringify({ ...bom, components: componentsOf(lockfile) }, undefined, 2)}\n`)
}
