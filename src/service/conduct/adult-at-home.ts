import type { Service } from '../service.ts'
import { asStaff, done, nothing, type Answered, type DoingTo } from './as-staff.ts'

/**
 * B2: staff name the adult who is at home. The name stands in the register and nowhere else; the journal says that it was
 * given, and by whom.
 */
export async function confirmAdult(service: Service, doing: DoingTo & { readonly adult: string }): Promise<Answered> {
  const adult = doing.adult.trim()
  const at = service.clock.now()
  const answered = await asStaff(service, doing, 'adult-at-home', ({ lesson }) =>
    !lesson.registers.oneToOne.has(doing.person) || !adult
      ? nothing('This is over', 'There is no agreement that asks for it now.')
      : done(
          { type: 'AdultConfirmed', at, person: doing.person, by: doing.by },
          'Thank you',
          'It is in the register. The one-to-one may go on until the agreed time.',
        ),
  )
  if (answered !== 'forbidden' && answered.title === 'Thank you') {
    const entry = { pupil: doing.person, lesson: doing.lesson, adult }
    const id = `${doing.lesson}/${doing.person}/${at}`
    await service.store.addEntries([{ kind: 'adult-at-home', id, entry, addedBy: doing.by }], at)
  }
  return answered
}
