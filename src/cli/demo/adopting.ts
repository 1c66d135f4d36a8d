import { setTimeout as pause } from 'node:timers/promises'
import { parse, stringify } from 'yaml'
import type { Running } from '../start.ts'

/** The policy file of a demo, which scripts may change while the service runs. */
export type PolicyFile = { readonly begunWith: string; text: string }

/** Keys of the policy file that are otherwise; of `safeguards`, those that it names. */
export type Change = Readonly<Record<string, unknown>> & { readonly safeguards?: Readonly<Record<string, object>> }

const looks = 100
const lookEvery = 50

/**
 * The school changes its file, from what the demo began with. The service need not wait for its next look at it, and adopts
 * it as it would any.
 */
export async function adoptInDemo({ service }: Running, file: PolicyFile, { safeguards, ...keys }: Change) {
  const policy = parse(file.begunWith) as Readonly<Record<string, object>>
  const known = Object.entries(safeguards ?? {}).filter(([id]) => service.rules.some(rule => rule.id === id))
  const text = stringify({ ...policy, ...keys, safeguards: { ...policy['safeguards'], ...Object.fromEntries(known) } })
  const before = service.adopted.hash
  file.text = text
  await service.store.schedule({ kind: 'policy', key: 'file', at: service.clock.now() })
  for (let look = 0; look < looks && service.adopted.hash === before; look += 1) await pause(lookEvery)
}
