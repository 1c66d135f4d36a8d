import { readFileSync } from 'node:fs'
import { bundleContents, bundleFault } from '../service/export/bundle.ts'
import type { Store } from '../service/needs.ts'
import { verifyRecord } from '../service/ledger/verify.ts'
import { signHead } from '../service/ledger/sign-head.ts'
import { sealRows } from '../service/ledger/seal.ts'
import { checkSignature, keptSigner, nextSigner } from './record/key-file.ts'
import type { Opened } from './serve.ts'

type Print = (line: string) => void

/**
 * `chaperone record verify`: checks the whole record in the database.
 * @returns whether all of it is as it was signed
 */
export async function verifyStore(store: Store, print: Print): Promise<boolean> {
  const { fault, leaves, checkpoints, unsealed } = await verifyRecord(store, checkSignature)
  if (fault !== undefined) print(`WRONG: ${fault}`)
  else print(`Good: ${leaves} entries under ${checkpoints} checkpoints are as they were signed.`)
  if (unsealed) print(`${unsealed} entries are not in the ledger yet: while the service runs, they are within seconds.`)
  return fault === undefined
}

/** `chaperone record verify --bundle FILE`: checks an exported bundle. @returns whether it proves what it says */
export function verifyBundleFile(file: string, print: Print): boolean {
  const bytes = readFileSync(file)
  const fault = bundleFault(checkSignature, bytes)
  const contents = bundleContents(bytes)
  if (fault !== undefined) print(`WRONG: ${fault}`)
  else print(`Good: ${contents?.leaves.length ?? 0} entries under ${contents?.checkpoints.length ?? 0} checkpoints.`)
  return fault === undefined
}

type Rotating = Pick<Opened, 'store' | 'policy'> & { readonly config: Pick<Opened['config'], 'dataDir'> }

/**
 * `chaperone record rotate-key`: the key in use signs for the one that follows it, and only then is it given up. Whoever
 * trusts the old key finds the new one in the record under the old key's last checkpoint.
 */
export async function rotateKey({ store, config, policy }: Rotating, print: Print): Promise<void> {
  const { urn } = policy.school
  const now = Date.now()
  const old = await keptSigner(config.dataDir, urn)
  const next = nextSigner(config.dataDir, urn)
  await store.takeKey(old.verifier, now)
  await store.takeKey(next.signer.verifier, now)
  await store.sealRows('acts', '', sealRows)
  await store.saveCheckpoint(now, head => signHead(old, head), true)
  await next.use()
  print(`The record is signed with ${next.signer.verifier} from now on. Keep this line with the mails.`)
}
