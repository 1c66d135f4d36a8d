import type { Words } from '../../actions/action.ts'
import type { PersonId } from '../../lesson/people.ts'
import { hours } from '../../lesson/time.ts'
import { tell } from '../digests/tell.ts'
import type { Service } from '../service.ts'

const nobodyReads: Words = {
  title: 'Nobody reads what is written here',
  text: 'To tell somebody something, choose Help at the top of this chat. In danger, call 999. Staff: write to me in the chat of your lesson.',
}

/**
 * Somebody writes to Chaperone in their own chat with it, where no lesson stands by: a child who asks for help, or an account of
 * which nobody could say to what it belongs. They are told, once an hour, that it reached nobody and what does. Nothing of it is kept.
 */
export const answerAlone = (service: Service, by: PersonId): Promise<void> =>
  tell(service, by, `${alone}${Math.floor(service.clock.now() / hours(1))}`, nobodyReads)

const alone = 'alone/'
export const isAnswerAlone = (lapse: string): boolean => lapse.startsWith(alone)
