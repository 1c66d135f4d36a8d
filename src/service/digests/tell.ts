import type { Words } from '../../actions/action.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'

/** A message one to one that is about no lesson, and asks for no answer; once under its id. */
export async function tell({ store, clock }: Service, to: PersonId, id: string, words: Words): Promise<void> {
  await store.addDelivery(
    {
      ...{ id: `${id}/${to}`, lesson: undefined, lapse: id, about: id, kind: 'reminder', to },
      ...{ action: { kind: 'tell-staff', words, answers: [] }, channel: 'personal', state: 'ordered' },
      message: undefined,
    },
    clock.now(),
  )
}
