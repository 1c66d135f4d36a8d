import { matterOf, signaturesNeeded, type Matter } from '../../matters/matter.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import type { PersonId } from '../../lesson/people.ts'
import { awaitsSignature, handlersOf, sharersOf, signersOf } from '../../policy/roles.ts'
import { alertAlone } from '../alert-alone.ts'
import type { Service } from '../service.ts'
import { addEntry, type Added } from './add.ts'
import { askAnew, askToSign, endAsks } from './again.ts'

/** What those whose matter it is can do with it: an entry without when and by whom. */
export type Step = DistributiveOmit<
  Exclude<MatterEntry, { type: 'MatterRaised' | 'GlassBroken' | 'MatterContinued' }>,
  'at' | 'by'
>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** Does one step in a matter. To everybody whose matter it is not, it is unknown: also to whom it is about. */
export async function handle(service: Service, by: PersonId, id: string, step: Step): Promise<Added> {
  const matter = matterOf(await service.store.matterEntries(id))
  if (!matter || !mayTake(service, matter, by, step)) return { status: 'unknown' }
  if (step.type === 'SignedOff' && lacksSecond(service, matter, by)) return { status: 'refused', why: appoint }
  if (step.type === 'Shared' && !sharersOf(service.policy, matter).includes(step.with))
    return { status: 'refused', why: unshared }
  const added = await addEntry(service, id, { ...step, at: service.clock.now(), by })
  if (added.status === 'added') await follow(service, id, by, step, added.matter)
  return added
}

const mayTake = ({ policy }: Service, matter: Matter, by: PersonId, step: Step): boolean =>
  handlersOf(policy, matter).includes(by) ||
  (step.type === 'TaskDone' && mayFinish(matter, by, step.task)) ||
  // Whoever is asked to sign may do that, or say why not.
  ((step.type === 'SignedOff' || step.type === 'AccountAdded') &&
    awaitsSignature(matter) &&
    signersOf(policy, matter).includes(by))

/** Whoever owns a task may say that it is done, and no more. */
const mayFinish = ({ tasks, subjects, unseenBy }: Matter, by: PersonId, task: string): boolean =>
  tasks.get(task)?.owner === by && !subjects.has(by) && !unseenBy.has(by)

const lacksSecond = ({ policy }: Service, matter: Matter, by: PersonId): boolean =>
  signaturesNeeded(matter) === 2 && signersOf(policy, matter).every(person => person === by)

const appoint =
  'Two people must sign this, and the policy names nobody else who may. Ask for a second person under `people.outside`.'

const shared = {
  title: 'A matter was shared with you',
  text: 'Somebody wants you to know of a matter. Please open Chaperone and read it there.',
}

const unshared =
  'This can be shared with a SENCO whom the policy names, where it is not about them, not kept from them, and not about an adult.'

async function follow(service: Service, id: string, by: PersonId, step: Step, matter: Matter): Promise<void> {
  const { type } = step
  if (type === 'SubjectAdded') await askAnew(service, id, matter)
  if (step.type === 'Shared') await alertAlone(service, `${id}/${String(matter.entries)}/shared`, shared, [step.with])
  // A home that was reached is asked of nobody else, wherever that was written down.
  if (type === 'TaskDone') await service.store.answer(step.task, by, service.clock.now(), step.how)
  if (type !== 'SignedOff') return
  await (matter.state === 'closed' ? endAsks(service, id, by) : askToSign(service, id, matter))
}
