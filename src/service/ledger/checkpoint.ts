import { hours, type Instant } from '../../lesson/time.ts'
import { nextMidnight } from './midnight.ts'
import { backoff } from '../backoff.ts'
import type { Handler } from '../loop.ts'
import type { SavedCheckpoint } from './needs.ts'
import type { Service } from '../service.ts'
import { coverBlock, coverLeaves } from './seal.ts'
import { signHead } from './sign-head.ts'

/**
 * Signs the head of the ledger: at each midnight of the school, and when a lesson has ended. At midnight it is filled up first: by
 * how much it has grown on a quiet day, whoever gets the mail could else tell that something was written of which they know nothing.
 */
export const checkpoint: Handler = async (service, { key }) => {
  const { store, clock, policy } = service
  const signer = await service.signer()
  const now = clock.now()
  await store.takeKey(signer.verifier, now)
  if (key === 'midnight') await store.cover(coverBlock, coverLeaves)
  const saved = await store.saveCheckpoint(now, head => signHead(signer, head), true)
  if (saved) await store.schedule({ kind: 'witness', key: `file/${saved.size}`, at: now })
  if (key !== 'midnight') return 'done'
  for (const lead of policy.people.leads) await store.schedule({ kind: 'witness', key: `mail/${lead}/${now}`, at: now })
  return { next: nextMidnight(now, policy.school.timezone) }
}

/** Brings checkpoints to places that we cannot alter: each as a file of the school's site, the day's by mail to each lead. */
export const witness: Handler = async (service, { key, attempts }) => {
  const [place, what = '', at] = key.split('/')
  const sent = place === 'mail' ? await mail(service, what, Number(at)) : await file(service, Number(what))
  if (sent.status === 'done') return 'done'
  service.log('warn', 'checkpoint not yet with its witness', { place: place ?? '', reason: sent.reason })
  const after = sent.status === 'later' ? sent.after : undefined
  return { again: service.clock.now() + (after ?? backoff(attempts)), reason: sent.reason }
}

async function file({ store, witnesses }: Service, size: number) {
  const found = (await store.checkpoints()).find(one => one.size === size)
  if (!found) throw new Error(`There is no checkpoint of size ${size}`)
  return witnesses.file(`${String(size).padStart(12, '0')}.txt`, found.note)
}

/** A day is at most 25 hours long. A checkpoint that a mail repeats does no harm. */
const day = hours(25)

async function mail({ store, witnesses, policy, signer }: Service, lead: string, at: Instant) {
  const person = policy.people.leads.find(one => one === lead)
  if (!person) return { status: 'done' as const } // no lead any more
  const made = (await store.checkpoints()).filter(one => one.isWitnessed && one.at > at - day && one.at <= at)
  const { verifier } = await signer()
  return witnesses.mail(person, 'Chaperone: checkpoints of the school record', letter(made, verifier))
}

const letter = (made: readonly SavedCheckpoint[], verifier: string): string =>
  [
    'Please keep this mail. The school record can be checked against it, years from now: docs/record.md says how.',
    `Key: ${verifier}`,
    ...(made.length ? made.map(({ note }) => note) : ['Nothing was added to the record.']),
  ].join('\n\n')
