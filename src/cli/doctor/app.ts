import type { Probes } from '../../adapters/graph/probes.ts'
import type { Config } from '../../config/config.ts'
import type { Clock } from '../../service/needs.ts'
import { manifestOf } from '../manifest/package.ts'
import { ok, pages, warning, wrong, type Line } from './line.ts'

/** Is the app in the school's catalogue, and in the version that this code needs? */
export async function app(probes: Probes, config: Config): Promise<Line> {
  const { version } = manifestOf(config)
  const found = await probes.catalogue(config.appId)
  const mend = `${pages.administrator}#app`
  if (found.status !== 'answered') return warning('app', `the catalogue cannot be read (${found.reason})`, mend)
  const [first] = found.value
  if (!first) return wrong('app', 'is not in the school’s catalogue: it can be in no lesson', mend)
  const versions = first.appDefinitions.map(definition => definition.version)
  return versions.includes(version)
    ? ok('app', `version ${version} is in the catalogue`)
    : warning('app', `the catalogue has ${versions.join(', ')}; this is ${version}: upload it`, mend)
}

/** Does our own address answer? From here only: whether Microsoft reaches it, a lesson shows. */
export async function callback({ publicUrl }: Config): Promise<Line> {
  const mend = `${pages.runbook}#not-reachable`
  try {
    const { status } = await fetch(`${publicUrl}/health/ready`, { signal: AbortSignal.timeout(10_000) })
    return status === 200
      ? ok('address', `${publicUrl} answers here`)
      : wrong('address', `${publicUrl} answers ${status}: the service is not ready`, mend)
  } catch {
    return wrong('address', `${publicUrl} does not answer from here`, mend)
  }
}

const subscribed = 'change notifications'

/** What Graph itself says is subscribed to at our address. */
export async function subscriptions(probes: Probes, { publicUrl }: Config, clock: Clock): Promise<Line> {
  const found = await probes.subscriptions()
  const mend = `${pages.runbook}#subscriptions`
  if (found.status !== 'answered') return warning(subscribed, `cannot be listed (${found.reason})`, mend)
  const ours = found.value.filter(({ notificationUrl }) => notificationUrl?.startsWith(`${publicUrl}/`))
  const past = ours.filter(({ expirationDateTime }) => Date.parse(expirationDateTime) <= clock.now())
  return past.length
    ? warning(subscribed, `${past.length} of ${ours.length} have run out`, mend)
    : ok(subscribed, `${ours.length} at this address`)
}
