import { matterOf } from '../../matters/matter.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import type { PersonId } from '../../lesson/people.ts'
import { handlersOf, mayBreakGlass } from '../../policy/roles.ts'
import type { Service } from '../service.ts'
import { addEntry, type Added } from './add.ts'

/** What those whose matter it is can do with it: an entry without when and by whom. */
export type Step = DistributiveOmit<
  Exclude<MatterEntry, { type: 'MatterRaised' | 'GlassBroken' | 'MatterContinued' }>,
  'at' | 'by'
>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** Does one step in a matter. To everybody whose matter it is not, it is unknown: also to whom it is about. */
export async function handle(service: Service, by: PersonId, id: string, step: Step): Promise<Added> {
  const matter = matterOf(await service.store.matterEntries(id))
  if (!matter) return { status: 'unknown' }
  if (!handlersOf(service.policy, matter).includes(by) && !mayFinish(matter, by, step)) return { status: 'unknown' }
  return addEntry(service, id, { ...step, at: service.clock.now(), by })
}

/** Whoever owns a task may say that it is done, and no more. */
const mayFinish = (
  { tasks, subjects, unseenBy }: NonNullable<ReturnType<typeof matterOf>>,
  by: PersonId,
  step: Step,
): boolean => step.type === 'TaskDone' && tasks.get(step.task)?.owner === by && !subjects.has(by) && !unseenBy.has(by)

/**
 * Opens a matter that is not theirs: the headteacher, or the chair for what is about the headteacher, with a reason that
 * stands in the matter; those whose matter it is are told.
 */
export async function breakGlass(service: Service, by: PersonId, id: string, reason: string): Promise<Added> {
  const matter = matterOf(await service.store.matterEntries(id))
  if (!matter || !mayBreakGlass(service.policy, by, matter)) return { status: 'unknown' }
  const added = await addEntry(service, id, { type: 'GlassBroken', at: service.clock.now(), by, reason })
  if (added.status === 'added') await tellHandlers(service, by, id, added)
  return added
}

async function tellHandlers(
  { store, policy, clock, nudge }: Service,
  by: PersonId,
  id: string,
  { matter }: Extract<Added, { status: 'added' }>,
) {
  const words = {
    title: 'A matter was opened',
    text: 'Somebody has opened a matter of yours and given a reason. It stands in the matter.',
  }
  for (const to of handlersOf(policy, matter).filter(person => person !== by)) {
    const key = `${id}/${matter.entries}/opened/${to}`
    await store.addDelivery(
      {
        ...{
          id: key,
          lesson: undefined,
          lapse: id,
          about: id,
          action: { kind: 'alert', band: 'amber', words },
          kind: 'alert',
        },
        ...{ to, channel: 'personal', state: 'ordered', message: undefined },
      },
      clock.now(),
    )
  }
  nudge()
}
