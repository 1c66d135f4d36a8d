import { matterOf, raisedMatter, type Matter, type Raised } from '../../matters/matter.ts'
import { refusal } from '../../matters/refusal.ts'
import type { PersonId } from '../../lesson/people.ts'
import { handlersOf, holdsGlass, mayBreakGlass, toldOf } from '../../policy/roles.ts'
import { alertAlone } from '../alert-alone.ts'
import { rowFor } from '../record/place.ts'
import type { Service } from '../service.ts'
import { addEntry, type Added } from './add.ts'
import { wasAsked } from './asked.ts'
import { matterRowsOf } from './rows.ts'

/** A matter that somebody may open with a reason: that there is one, and nothing of what it says or whom it is about. */
export type Sealed = Pick<Matter, 'raisedAt' | 'band'> & { readonly id: string }

/** Open matters that this person may open with a reason, newest first. */
export async function sealedMatters(service: Service, by: PersonId, limit: number): Promise<readonly Sealed[]> {
  if (!holdsGlass(service.policy, by)) return []
  const sealed: Sealed[] = []
  for await (const { id, raisedAt, band, ...row } of matterRowsOf(service.store, undefined, 200)) {
    if (row.state === 'closed' || row.opened.has(by)) continue
    if (await mayOpen(service, by, id, row)) sealed.push({ id, raisedAt, band })
    if (sealed.length === limit) return sealed
  }
  return sealed
}

async function mayOpen(
  { store, policy }: Service,
  by: PersonId,
  id: string,
  matter: Parameters<typeof mayBreakGlass>[2],
): Promise<boolean> {
  if (mayBreakGlass(policy, by, matter, false)) return true
  if (!mayBreakGlass(policy, by, matter, true)) return false
  return (await store.asksOf(id)).some(ask => wasAsked(ask, by))
}

/**
 * Opens a matter that is not theirs, with a reason that stands in the matter; those whose matter it is are told at once. To
 * everybody who may not, it is unknown.
 */
export async function breakGlass(service: Service, by: PersonId, id: string, reason: string): Promise<Added> {
  const matter = matterOf(await service.store.matterEntries(id))
  if (!matter || !(await mayOpen(service, by, id, matter))) return { status: 'unknown' }
  const added = await addEntry(service, id, { type: 'GlassBroken', at: service.clock.now(), by, reason })
  if (added.status === 'added') await tellHandlers(service, by, id, added.matter)
  return added
}

const opened = {
  title: 'A matter was opened',
  text: 'Somebody has opened a matter of yours and given a reason. It stands in the matter.',
}

const tellHandlers = (service: Service, by: PersonId, id: string, matter: Matter): Promise<void> =>
  alertAlone(
    service,
    `${id}/${String(matter.entries)}/opened`,
    opened,
    handlersOf(service.policy, matter).filter(person => person !== by),
  )

/**
 * Takes up a closed matter again: by a new one about the same people, kept from the same people, which points at it. Each is
 * taken up once; the new one can be taken up in its turn.
 * @returns the new matter's id.
 */
export async function takeUpAgain(
  service: Service,
  by: PersonId,
  id: string,
  reason: string,
): Promise<{ readonly status: 'taken up'; readonly id: string } | Exclude<Added, { status: 'added' }>> {
  const { store, policy, clock } = service
  const matter = matterOf(await store.matterEntries(id))
  if (!matter || !handlersOf(policy, matter).includes(by)) return { status: 'unknown' }
  const as = `${id}/again`
  const at = clock.now()
  const link = { type: 'MatterContinued', at, by, as, reason } as const
  const why = refusal(matter, link)
  if (why) return { status: 'refused', why }
  const entry = continued(matter, id, by, at)
  const again = raisedMatter(entry)
  const recipients = toldOf(policy, matter) ?? []
  const words = {
    title: 'A matter was taken up again',
    text: 'A matter that was closed goes on. Please open Chaperone.',
  }
  const ask = { id: `${as}/alert`, lesson: undefined, matter: as, about: as, kind: 'alert', words } as const
  await store.writeMatter({
    ...{ id: as, after: 0, entries: [entry], matter: again, asksAt: at, row: rowFor(policy, as, again) },
    asks: [{ ...ask, band: matter.band, recipients, rung: 0, answeredBy: undefined }],
  })
  // The link last: killed in between, it is taken up once more under the same id, and then is linked.
  const linked = await addEntry(service, id, link)
  return linked.status === 'added' ? { status: 'taken up', id: as } : linked
}

const continued = (matter: Matter, id: string, by: PersonId, at: number): Raised => ({
  ...{ type: 'MatterRaised', at, by, origin: matter.origin, band: matter.highest, clauses: matter.clauses },
  ...{ subjects: [...matter.subjects], adults: [...matter.adults], unseenBy: [...matter.unseenBy], continues: id },
  ...(matter.lesson === undefined ? {} : { lesson: matter.lesson }),
  ...(matter.category === undefined ? {} : { category: matter.category }),
})
