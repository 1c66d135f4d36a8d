import { faultName } from '../service/fault-name.ts'
import { createHash } from 'node:crypto'
import type { Certificates } from '../adapters/graph/subscriptions/certificate.ts'
import { CredentialRefused, type OwnTokens } from '../adapters/token-source.ts'
import { ConfigError, type Credential } from '../config/config.ts'
import { minutes, seconds, type Instant } from '../lesson/time.ts'
import type { Clock } from '../service/needs.ts'
import type { SecretChange, Secrets } from '../service/secrets/needs.ts'
import type { Service } from '../service/service.ts'

/** So long at most until a changed file is seen. */
const lookEvery = seconds(20)
/** Entra may not know everywhere yet of a secret that was made this minute. */
const againAfter = minutes(5)

export type WatchOptions = {
  /** What the process was started with. */
  readonly credential: Credential
  /** What its settings say now. @throws ConfigError where that cannot be used. Absent: they never change. */
  readonly credentialNow: (() => Credential) | undefined
  readonly tokens: Pick<OwnTokens, 'prove'>
  readonly certificates: Pick<Certificates, 'look'>
  readonly clock: Clock
  readonly log: Service['log']
}

/** Takes changed secrets into use while the service runs: each is tried first, and the one before it stands until it serves. */
export function watchSecrets(options: WatchOptions): Secrets {
  const { clock, log } = options
  const changes: SecretChange[] = []
  const found = (change: SecretChange): void => {
    if (changes.some(one => one.mark === change.mark && one.became === change.became)) return
    changes.push(change)
    log(change.became === 'in use' ? 'info' : 'error', `secret ${change.became}`, { secret: change.what })
  }
  const looks = { credential: credentials(options, found), certificate: certificatesIn(options, found) }
  const look = async (): Promise<void> => {
    for (const [secret, lookAtOne] of Object.entries(looks))
      await lookAtOne().catch((error: unknown) => {
        log('error', 'secret not looked at', { secret, reason: faultName(error) })
      })
  }
  let lookAt = -Infinity
  let looking = Promise.resolve()
  return async () => {
    if (clock.now() >= lookAt) {
      lookAt = clock.now() + lookEvery
      looking = look()
    }
    await looking
    return changes
  }
}

type Look = () => Promise<void>
type Found = (change: SecretChange) => void

function credentials({ credential, credentialNow, tokens, clock }: WatchOptions, found: Found): Look {
  let inUse = markOf(credential)
  let refused: { readonly mark: string; readonly again: Instant } | undefined
  return async () => {
    const now = credentialNow ? readOrFault(credentialNow) : undefined
    if (!now || now.mark === inUse) return
    if (refused?.mark === now.mark && clock.now() < refused.again) return
    try {
      if (now.credential === undefined) throw new CredentialRefused('The settings cannot be used')
      await tokens.prove(now.credential)
      inUse = now.mark
      found({ what: 'credential', became: 'in use', mark: now.mark })
    } catch (error) {
      if (!(error instanceof CredentialRefused)) return // Entra was not to be asked: at the next look it is
      refused = { mark: now.mark, again: clock.now() + againAfter }
      found({ what: 'credential', became: 'refused', mark: now.mark })
    }
  }
}

function readOrFault(credentialNow: () => Credential): { mark: string; credential?: Credential } {
  try {
    const credential = credentialNow()
    return { mark: markOf(credential), credential }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { mark: shortHash(error.message) }
  }
}

function certificatesIn({ certificates }: WatchOptions, found: Found): Look {
  let inUse: string | undefined
  return async () => {
    const { certificate, fault } = await certificates.look()
    if (fault !== undefined) found({ what: 'certificate', became: 'refused', mark: fault.slice(0, markLength) })
    else if (inUse !== undefined && inUse !== certificate.id)
      found({ what: 'certificate', became: 'in use', mark: certificate.id.slice(0, markLength) })
    inUse = certificate.id
  }
}

const markLength = 8
/** Thirty-two bits: enough to tell one secret from the next, and too few to find one by. */
const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, markLength)

const markOf = (credential: Credential): string =>
  credential.kind === 'secret'
    ? shortHash(credential.secret.reveal())
    : shortHash(`${credential.thumbprint} ${credential.privateKey.reveal()}`)
