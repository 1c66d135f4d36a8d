import type { Action, Words } from '../../actions/action.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'

type Asked = { readonly message: string; readonly by: PersonId }

/** Answers in the lesson's chat, to be seen by whoever asked and nobody else; where that fails it climbs as any message. */
export const answer = (service: Service, lesson: LessonId, asked: Asked, words: Words): Promise<void> =>
  send(service, lesson, asked, 'command', { kind: 'tell-staff', words, answers: [] })

/** The rules, which carry the way to somebody to tell. */
export const sayRulesTo = (service: Service, lesson: LessonId, asked: Asked): Promise<void> =>
  send(service, lesson, asked, 'asked', { kind: 'say-rules' })

async function send(
  { store, clock }: Service,
  lesson: LessonId,
  { message, by }: Asked,
  what: 'command' | 'asked',
  action: Action,
): Promise<void> {
  await store.addDelivery(
    {
      ...{ id: `${lesson}/${what}/${message}/${by}`, lesson, lapse: `${lesson}/${what}`, about: by, action },
      ...{ kind: 'reminder', to: by, channel: 'targeted', state: 'ordered', message: undefined },
    },
    clock.now(),
  )
}
