import type { Matter } from '../../matters/matter.ts'
import { someOf } from '../../policy/recipients.ts'
import { signersOf, toldOf } from '../../policy/roles.ts'
import type { Ask } from '../needs.ts'
import type { Service } from '../service.ts'
import { askable, lastAsked } from './asked.ts'

/**
 * It has turned out to be about somebody else, too. Whoever was asked and may not know of it any more is passed over at once;
 * where one of them has answered, those whose it is now are asked afresh.
 */
export async function askAnew(service: Service, id: string, matter: Matter): Promise<void> {
  const { store, policy, clock, nudge } = service
  for (const ask of await store.asksOf(id)) {
    const asked = ask.answeredBy ?? lastAsked(ask)
    if (asked === undefined || askable(policy, ask, matter).includes(asked)) continue
    if (ask.answeredBy === undefined) await store.schedule({ kind: 'climb', key: ask.id, at: clock.now() })
    else if (ask.kind === 'alert' && ask.wants === undefined)
      await store.addAsks(
        [afresh(ask, `${ask.id}/${String(matter.entries)}`, toldOf(policy, matter) ?? [])],
        clock.now(),
      )
  }
  nudge()
}

const afresh = (ask: Ask, id: string, recipients: Ask['recipients']): Ask => ({
  ...{ id, lesson: ask.lesson, about: ask.about, kind: ask.kind, words: ask.words, band: ask.band, recipients },
  ...(ask.matter === undefined ? {} : { matter: ask.matter }),
  ...{ rung: 0, answeredBy: undefined },
})

/** One has signed, and another must: the next who may is asked, and can read what they sign from now on. */
export async function askToSign({ store, policy, clock, nudge }: Service, id: string, matter: Matter): Promise<void> {
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
  nudge()
}

/** It is closed: nobody need look any more. */
export async function endAsks({ store, clock }: Service, id: string, by: Matter['signedOff'][number]): Promise<void> {
  for (const ask of await store.asksOf(id))
    if (ask.kind === 'alert' && ask.answeredBy === undefined) await store.answer(ask.id, by, clock.now())
}
