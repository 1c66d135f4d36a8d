import { minutes } from '../../lesson/time.ts'
import { adoptedOf, versionOf } from '../../policy/adopted.ts'
import { changesOf, type Change } from '../../policy/changes.ts'
import type { Policy } from '../../policy/policy.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { readSetAside } from '../chat/rules.ts'
import { tellOfFile } from '../file-faults.ts'
import { lessonsOn } from '../lessons-on.ts'
import type { Handler } from '../loop.ts'
import type { Service } from '../service.ts'
import { addLine, lastAdopted, policyLines } from './history.ts'
import { tellOfMissing, tellOfPolicy } from './letters.ts'
import { faultsBeside, tellOfUnused } from './unused.ts'

const lookEvery = minutes(1)
const missedLooks = 5

/**
 * Looks whether leads have set a rule aside by another process, and whether the school has changed its policy file. A sound one
 * is in force from here on, for lessons under way as well (decision 51), and the leads are told what is looser and what is
 * stricter. A faulty one changes nothing, and whoever can mend it is told once; so are they of one that is gone.
 */
export const policy: Handler = async (service, { attempts }) => {
  await readSetAside(service)
  await tellOfUnused(service)
  const { clock, policyText } = service
  const again = { next: clock.now() + lookEvery }
  const text = policyText?.()
  if (text === undefined) {
    // It may be in the middle of being replaced.
    if (attempts >= missedLooks) await tellOfMissing(service)
    return { again: again.next, reason: 'the policy file cannot be read' }
  }
  const read = soundPolicy(service, text)
  if (read.status === 'good') await adopt(service, text, read.policy)
  else await refuse(service, text, read.faults)
  return again
}

/** What the file says, if it can be used by this service: a school is not exchanged for another while it runs. */
function soundPolicy(service: Service, text: string): ReturnType<typeof readPolicy> {
  const { rules, policy: now, schools } = service
  const read = readPolicy(text, rules)
  if (read.status === 'faulty') return read
  const isOurs = read.policy.school.urn === now.school.urn
  const faults = isOurs ? [] : ['school.urn: is another school’s: stop the service first']
  const both = faultsBeside(
    schools().filter(({ policy: one }) => one.school.urn !== now.school.urn),
    read.policy,
  )
  return faults.length || both.length ? { status: 'faulty', faults: [...faults, ...both] } : read
}

/** Puts a policy in force, where it is another than the one that was adopted last. */
export async function adopt(service: Service, text: string, wanted: Policy): Promise<void> {
  const { clock, store, rules } = service
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
  for (const { id } of await lessonsOn(service)) await store.schedule({ kind: 'look', key: id, at: now })
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
  const now = service.clock.now()
  await addLine(service, { type: 'PolicyRefused', hash, faults: [...faults] }, now)
  service.log('error', 'policy refused', { hash, faults: faults.length })
  await tellOfFile(service, {
    key: `policy/refused/${hash}/${String(now)}`,
    title: 'The policy file has faults',
    says: 'The policy file was changed and cannot be used. The policy as it was stays in force.',
    faults,
  })
}
