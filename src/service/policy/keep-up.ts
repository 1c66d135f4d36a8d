import { seconds } from '../../lesson/time.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import type { Service } from '../service.ts'
import { lastAdopted, policyLines } from './history.ts'

/** So long at most one process goes on by a policy that another has replaced; beside the minute in which a file is looked at. */
const lookEvery = seconds(20)

/**
 * Of several processes one reads the changed file and adopts it; each of the others finds it adopted, and works by it from
 * then on. What it cannot read, being of an older version, it says and leaves: the policy that it has is one that was adopted.
 */
export function keepUp(service: Service): () => Promise<void> {
  let lookAt = -Infinity
  return async () => {
    const now = service.clock.now()
    if (now < lookAt) return
    lookAt = now + lookEvery
    const last = lastAdopted(await policyLines(service))
    if (!last || last.hash === service.adopted.hash) return
    const read = readPolicy(last.text)
    if (read.status === 'good') service.putInForce(read.policy, { hash: last.hash, words: last.words })
    else service.log('error', 'adopted policy not readable', { hash: last.hash, faults: read.faults.length })
  }
}
