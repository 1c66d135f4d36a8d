import type { Policy } from '../../policy/policy.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { faultsBetween } from '../../policy/schools.ts'
import { administratorsOf, alertAlone } from '../alert-alone.ts'
import { inShort, shortHash } from '../file-faults.ts'
import type { Service } from '../service.ts'

/** A policy file in the folder that no school here has. */
export type UnusedFile = { readonly name: string; readonly text: string }

/**
 * Tells the administrators of the tenant, once for each state of it, that a policy file is in nobody's hands, and what is to be
 * done. One school tells, for all: the file's own has nobody here who could.
 */
export async function tellOfUnused(service: Service): Promise<void> {
  const { schools, unusedFiles, filesSeen, rules } = service
  if (schools()[0] !== service) return
  for (const { name, text } of unusedFiles()) {
    const read = readPolicy(text, rules)
    const faults = read.status === 'faulty' ? read.faults : faultsBeside(schools(), read.policy)
    const hash = shortHash([text, faults])
    if (filesSeen.get(unused(name))?.hash === hash) continue
    const todo = faults.length
      ? `It has faults: ${inShort(faults)}.`
      : 'It came while Chaperone ran: start Chaperone again, and it is. Lessons of the other schools go on.'
    const administrators = (await Promise.all(schools().map(administratorsOf))).flat()
    await alertAlone(
      service,
      `policy/unused/${hash}`,
      {
        title: 'A policy file is not in use',
        text: `Nobody looks after the lessons of the school whose policy is ${name}. ${todo}`,
      },
      administrators.length ? administrators : service.policy.people.leads,
    )
    filesSeen.set(unused(name), { hash })
    service.log('error', 'policy file not in use', { file: name, faults: faults.length })
  }
}

const unused = (name: string): string => `unused ${name}`

/** What a policy cannot have, because one of these schools has it. */
export const faultsBeside = (schools: readonly Service[], wanted: Policy): readonly string[] =>
  faultsBetween([...schools.map(({ policy }) => policy), wanted].map(policy => ({ file: policy.school.name, policy })))
