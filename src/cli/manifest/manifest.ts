import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkConfig } from '../../config/config.ts'
import { processEnv } from '../../config/env.ts'
import { manifestOf, packageOf } from './package.ts'
import { shownIn } from './written.ts'

type Print = (line: string) => void

const ofThisTenant = () => manifestOf(checkConfig(processEnv()))

/** Writes the app package that an administrator uploads in Teams admin centre. */
export function buildManifest(print: Print, file = 'chaperone.zip'): void {
  const manifest = ofThisTenant()
  writeFileSync(file, packageOf(manifest))
  print(`${file}: version ${manifest.version}. Upload it in Teams admin centre, Teams apps, Manage apps.`)
}

/** @returns whether the manifest can be uploaded. The schema comes with the development packages. */
export async function checkManifest(print: Print): Promise<boolean> {
  const { faultsIn } = await import('./check.ts')
  const faults = faultsIn(ofThisTenant(), shownIn(join(import.meta.dirname, '../../..')))
  for (const fault of faults) print(`manifest: ${fault}`)
  if (!faults.length) print('The manifest keeps Microsoft’s schema, and declares exactly what the code uses.')
  return faults.length === 0
}
