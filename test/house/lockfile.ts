/** The parts of package.json and package-lock.json that we check. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>
}

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}

/** What is wrong with the two together, a sentence each. */
export function lockfileFaults(manifest: Manifest, lockfile: Lockfile): readonly string[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  return [
    ...Object.entries(wanted).flatMap(([name, version]) => versionFaults(name, version, lockfile)),
    ...Object.entries(lockfile.packages).flatMap(([path, locked]) => packageFaults(path, locked, manifest)),
  ]
}

function versionFaults(name: string, version: string, { packages }: Lockfile): readonly string[] {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    return [`${name} is asked for as "${version}", which is not one version`]
  const locked = packages[`node_modules/${name}`]?.version
  return locked === version ? [] : [`${name} is ${version} in package.json, ${locked ?? 'absent'} in the lockfile`]
}

function packageFaults(path: string, locked: Locked, { allowScripts }: Manifest): readonly string[] {
  if (path === '') return []
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return [
    ...(locked.integrity === undefined ? [`${name} has no integrity in the lockfile`] : []),
    ...(locked.hasInstallScript === true && !(name in allowScripts)
      ? [`${name} has an install script, undecided`]
      : []),
  ]
}
