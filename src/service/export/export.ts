import { sealRows } from '../ledger/seal.ts'
import { signHead } from '../ledger/sign-head.ts'
import { digestOf, packBundle, proofsOf } from './bundle.ts'
import { collect, leavesOf, type Collected } from './collect.ts'
import { filesOf } from './files.ts'
import type { Asked, Exported, Exporting, Wanted } from './needs.ts'

/**
 * An export of the record, with all that proves it, for a lead who gives a reason. Who exported what and why stands in the
 * record before anybody gets the file.
 */
export async function exportRecord(service: Exporting, asked: Asked): Promise<Exported> {
  const { by, reason, wanted } = asked
  const { store, clock, signer } = service
  const refused = refusal(service, asked)
  if (refused) return { status: 'refused', reason: refused }
  const collected = await collect(service, by, wanted)
  if (!collected.lessons.length && !collected.matters.length) return { status: 'refused', reason: 'nothing there' }
  await signForAll(service, collected)
  const person = 'person' in wanted ? wanted.person : undefined
  const proofs = await proofsOf(store, await leavesOf(store, collected, person))
  const zip = packBundle(await filesOf(service, asked, collected), proofs, await signer())
  const digest = digestOf(zip)
  await store.act({ type: 'Exported', at: clock.now(), by, reason, what: wanted.what, about: aboutOf(wanted), digest })
  return { status: 'exported', zip, digest }
}

/** An incident is exported by whose matter it is: the headteacher, where it is about an adult. All else, by a lead. */
function refusal({ policy }: Exporting, { by, reason, wanted }: Asked) {
  if (wanted.what !== 'incident' && !policy.people.leads.includes(by)) return 'not a lead' as const
  if (!reason.trim()) return 'no reason given' as const
  return 'person' in wanted && wanted.person === by ? ('about yourself' as const) : undefined
}

const aboutOf = (wanted: Wanted): string =>
  wanted.what === 'incident' ? wanted.incident : 'person' in wanted ? wanted.person : `${wanted.from}–${wanted.to}`

/** What is exported is sealed and signed for first: nothing goes out that could still be denied. */
async function signForAll({ store, clock, signer }: Exporting, { lessons, matters }: Collected): Promise<void> {
  for (const { scheduled } of lessons)
    for (const source of ['journal', 'texts'] as const)
      while ((await store.sealRows(source, scheduled.id, sealRows)).more) continue
  for (const { id } of matters) while ((await store.sealRows('matters', id, sealRows)).more) continue
  const by = await signer()
  await store.takeKey(by.verifier, clock.now())
  while ((await store.sealRows('acts', '', sealRows)).more) continue // the lines of the keys stand among them
  await store.saveCheckpoint(clock.now(), head => signHead(by, head), false)
}
