import { minutes } from '../../lesson/time.ts'
import { adoptedOf, versionOf } from '../../policy/adopted.ts'
import { changesOf, type Change } from '../../policy/changes.ts'
import type { Policy } from '../../policy/policy.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { faultsBetween } from '../../policy/schools.ts'
import { readSetAside } from '../chat/rules.ts'
import type { Handler } from '../loop.ts'
import type { Service } from '../service.ts'
import { addLine, lastAdopted, policyLines } from './history.ts'
import { tellOfFaults, tellOfPolicy } from './letters.ts'

const lookEvery = minutes(1)

/**
 * Looks whether leads have set a rule aside by another process, and whether the school has changed its policy file. A sound one is in force from here on, for lessons under way as well
 * (decision 51), and the leads are told what is looser and what is stricter. A faulty one changes nothing, and whoever can
 * mend it is told once.
 */
export const policy: Handler = async service => {
  await readSetAside(service)
  const { clock, policyText } = service
  const again = { next: clock.now() + lookEvery }
  const text = policyText?.()
  if (text === undefined) return again
  const read = soundPolicy(service, text)
  if (read.status === 'good') await adopt(service, text, read.policy)
  else await refuse(service, text, read.faults)
  return again
}

/** What the file says, if it can be used by this service: a school is not exchanged for another while it runs. */
function soundPolicy({ rules, policy: now, schools }: Service, text: string): ReturnType<typeof readPolicy> {
  const read = readPolicy(text, rules)
  if (read.status === 'faulty') return read
  const isOurs = read.policy.school.urn === now.school.urn
  const faults = isOurs ? [] : ['school.urn: is another school’s: stop the service first']
  const others = schools().flatMap(({ policy: one }) => (one.school.urn === now.school.urn ? [] : one))
  const all = [...others, read.policy].map(one => ({ file: one.school.name, policy: one }))
  const both = faultsBetween(all)
  return faults.length || both.length ? { status: 'faulty', faults: [...faults, ...both] } : read
}

/** Puts a policy in force, where it is another than the one that was adopted last. */
export async function adopt(service: Service, text: string, wanted: Policy): Promise<void> {
  const { clock, store, rules, nudge } = service
  const adopted = adoptedOf(text, wanted)
  const last = lastAdopted(await policyLines(service))
  if (last?.hash === adopted.hash && service.adopted.hash === adopted.hash) return
  const now = clock.now()
  service.putInForce(wanted, adopted)
  if (last?.hash === adopted.hash) return
  await addLine(service, { type: 'PolicyAdopted', ...adopted, text }, now)
  // Of the first there is nothing to compare: whoever set it up has just written it.
  if (last) await tellOfPolicy(service, versionOf(adopted), changesSince(rules, last.text, wanted))
  service.log('info', 'policy adopted', { hash: adopted.hash })
  for (const { id } of await store.lessons(now - minutes(60), now + wanted.lessons.early))
    await store.schedule({ kind: 'look', key: id, at: now })
  nudge()
}

/** Undefined: the earlier one cannot be read by this version of Chaperone. */
function changesSince(rules: Service['rules'], text: string, wanted: Policy): readonly Change[] | undefined {
  const before = readPolicy(text)
  return before.status === 'good' ? changesOf(rules, before.policy, wanted) : undefined
}

async function refuse(service: Service, text: string, faults: readonly string[]): Promise<void> {
  const { hash } = adoptedOf(text, service.policy)
  const told = (await policyLines(service)).at(-1)?.line
  if (told?.type === 'PolicyRefused' && told.hash === hash) return
  await addLine(service, { type: 'PolicyRefused', hash, faults: [...faults] }, service.clock.now())
  service.log('error', 'policy refused', { hash, faults: faults.length })
  await tellOfFaults(service, hash, faults)
}
