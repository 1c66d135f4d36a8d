import { readFileSync } from 'node:fs'
import { counted } from '../service/counted.ts'
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
  const { fault, leaves, checkpoints, unsealed, unvouched } = await verifyRecord(store, checkSignature)
  const [entries, under] = [counted(leaves, 'entry', 'entries'), counted(checkpoints, 'checkpoint')]
  if (fault !== undefined) print(`WRONG: ${fault}`)
  else print(`Good: ${entries} under ${under} ${leaves === 1 ? 'is as it was' : 'are as they were'} signed.`)
  for (const key of unvouched) print(beginsAnew(key))
  if (unsealed)
    print(`Not in the ledger yet: ${counted(unsealed, 'entry', 'entries')}. While the service runs, within seconds.`)
  return fault === undefined
}

/**
 * `chaperone record verify --bundle FILE [--key KEY]`: checks an exported bundle.
 * @param held a key from elsewhere: all must be signed by it, or by one that it vouches for
 * @returns whether it proves what it says
 */
export function verifyBundleFile(file: string, held: string | undefined, print: Print): boolean {
  const bytes = readFileSync(file)
  const fault = bundleFault(checkSignature, bytes, held)
  if (fault !== undefined) {
    print(`WRONG: ${fault}`)
    return false
  }
  const { leaves, checkpoints, unvouched } = bundleContents(checkSignature, bytes)
  print(`Good: ${counted(leaves, 'entry', 'entries')} under ${counted(checkpoints, 'checkpoint')}.`)
  if (held === undefined) for (const key of unvouched) print(beginsAnew(key))
  return true
}

/** No fault of the record, and to be known: a key file was lost, or somebody signs who should not. */
const beginsAnew = (key: string): string => `No earlier key vouches for ${key}: ask the school why it began.`

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
