import type { PersonId } from '../../lesson/people.ts'
import type { Matter } from '../../matters/matter.ts'
import { someOf } from '../../policy/recipients.ts'
import { signersOf, toldOf } from '../../policy/roles.ts'
import type { Ask } from '../needs.ts'
import type { Service } from '../service.ts'
import { setTask } from './add.ts'
import { askable, lastAsked } from './asked.ts'

/**
 * It has turned out to be about somebody else, too. Whoever was asked and may not know of it any more is passed over at once;
 * where one of them has answered, those whose it is now are asked afresh. A home that they say they have reached is one of
 * which nobody else has heard: it is to be reached again.
 */
export async function askAnew(service: Service, id: string, matter: Matter): Promise<void> {
  const { store, policy, clock } = service
  const asks = await store.asksOf(id)
  for (const ask of asks) {
    const answered = ask.answeredBy ?? personWho(matter.tasks.get(ask.id)?.done?.by)
    const asked = answered ?? lastAsked(ask)
    if (asked === undefined || askable(policy, ask, matter).includes(asked)) continue
    if (answered === undefined) await store.schedule({ kind: 'climb', key: ask.id, at: clock.now() })
    else if (ask.wants === undefined && !asks.some(other => other.id.startsWith(`${ask.id}/`)))
      await askAfresh(service, afresh(ask, `${ask.id}/${String(matter.entries)}`, toldOf(policy, matter) ?? []))
  }
}

const personWho = (by: PersonId | 'chaperone' | undefined): PersonId | undefined =>
  by === 'chaperone' ? undefined : by

async function askAfresh(service: Service, ask: Ask): Promise<void> {
  await service.store.addAsks([ask], service.clock.now())
  if (ask.kind === 'contact-home') await setTask(service, ask)
}

const afresh = (ask: Ask, id: string, recipients: Ask['recipients']): Ask => ({
  ...{ id, lesson: ask.lesson, about: ask.about, kind: ask.kind, words: ask.words, band: ask.band, recipients },
  ...(ask.matter === undefined ? {} : { matter: ask.matter }),
  ...{ rung: 0, answeredBy: undefined },
})

/** One has signed, and another must: the next who may is asked, and can read what they sign from now on. */
export async function askToSign({ store, policy, clock }: Service, id: string, matter: Matter): Promise<void> {
  const recipients = someOf(signersOf(policy, matter).filter(person => !matter.signedOff.includes(person)))
  if (!recipients) return
  const words = {
    title: 'A second signature is needed',
    text: 'Somebody has signed that a matter can be closed, and another person must read it, too. Please open Chaperone.',
  }
  await store.addAsks(
    [
      {
        ...{ id: `${id}/sign/${String(matter.entries)}`, lesson: matter.lesson, matter: id, about: id, kind: 'alert' },
        ...{ words, band: 'amber', wants: 'signature', recipients, rung: 0, answeredBy: undefined },
      },
    ],
    clock.now(),
  )
}

/** It is closed: nobody need look any more. */
export async function endAsks({ store, clock }: Service, id: string, by: Matter['signedOff'][number]): Promise<void> {
  for (const ask of await store.asksOf(id))
    if (ask.kind === 'alert' && ask.answeredBy === undefined) await store.answer(ask.id, by, clock.now())
}
