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
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** What is wrong with the two together, a sentence each. */
export function lockfileFaults(manifest: Manifest, lockfile: Lockfile): readonly string[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  return [
    ...Object.entries(wanted).flatMap(([name, version]) => versionFaults(name, version, lockfile)),
    ...Object.entries(lockfile.packages).flatMap(([path, locked]) => packageFaults(path, locked, manifest)),
    ...missing(lockfile),
  ]
}

/** npm ci refuses a lockfile that lacks even an optional package for somebody else's platform. */
function missing({ packages }: Lockfile): readonly string[] {
  const locked = new Set(Object.keys(packages).map(packageName))
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter(name => !locked.has(name))
      .map(name => `${packageName(path)} depends on ${name}, which the lockfile lacks`),
  )
}

function packageName(path: string): string {
  return path.replace(/^.*node_modules\//, '')
}

function versionFaults(name: string, version: string, { packages }: Lockfile): readonly string[] {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    return [`${name} is asked for as "${version}", which is not one version`]
  const locked = packages[`node_modules/${name}`]?.version
  return locked === version ? [] : [`${name} is ${version} in package.json, ${locked ?? 'absent'} in the lockfile`]
}

function packageFaults(path: string, locked: Locked, { allowScripts }: Manifest): readonly string[] {
  if (path === '') return []
  const name = packageName(path)
  return [
    ...(locked.integrity === undefined ? [`${name} has no integrity in the lockfile`] : []),
    ...(locked.hasInstallScript === true && !(name in allowScripts)
      ? [`${name} has an install script, undecided`]
      : []),
  ]
}
