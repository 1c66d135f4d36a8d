import type { Words } from '../../actions/action.ts'
import { personId, type LessonId, type PersonId } from '../../lesson/people.ts'
import { pupilsPresent } from '../../lesson/presence.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { doAct, type Act } from '../conduct/act.ts'
import { confirmAdult } from '../conduct/adult-at-home.ts'
import type { Answered } from '../conduct/as-staff.ts'
import { vouchForTheOne } from '../conduct/vouch.ts'
import { know } from '../known.ts'
import type { Addressed } from '../needs.ts'
import type { Service } from '../service.ts'
import { isStaff, refuse } from '../staff.ts'
import { addAccount } from './account.ts'
import { answer, sayRulesTo } from './answer.ts'
import { checklistFor } from './checklist.ts'
import { allCommands, commandIn, type Command } from './command.ts'
import { meant } from './named.ts'

/**
 * Does what staff write, by the same functions as a card and the panel, and answers them alone. A pupil's attempt is
 * refused and recorded; a pupil who asks for help is shown the way to it.
 * @returns whether it was a word of staff to Chaperone alone: then it is no message of the class's chat.
 */
export async function commanded(service: Service, said: Addressed): Promise<boolean> {
  const id = await service.store.lessonAt(said.thread, said.at)
  const known = id && (await know(service, id))
  const command = commandIn(said.text)
  const asksHelp = /^help\b/i.test(said.text.trim())
  if (!known || (!command && !asksHelp && !said.isPrivate)) return false
  const { lesson } = known.state
  if (!(await isStaff(service, known.state, said.by))) {
    if (command) await refuse(service, lesson.id, { press: `typed ${command.verb}`, by: said.by })
    else if (asksHelp) await sayRulesTo(service, lesson.id, said)
    return false
  }
  if (await isAnswered(service, lesson.id, said)) return said.isPrivate
  const words = command
    ? await obey(service, lesson, said, command)
    : { title: 'What you can write', text: `Begin with “chaperone”, or write to me alone. ${allCommands}.` }
  if (words !== 'forbidden') await answer(service, lesson.id, said, words)
  return said.isPrivate
}

/** Teams sends again what it believes lost. */
const isAnswered = async ({ store }: Service, lesson: LessonId, { message, by }: Addressed): Promise<boolean> =>
  (await store.delivery(`${lesson}/command/${message}/${by}`)) !== undefined

async function obey(
  service: Service,
  lesson: Lesson,
  { by, isPrivate }: Addressed,
  { verb, rest }: Command,
): Promise<Answered> {
  const doing = { lesson: lesson.id, by }
  const does = (wanted: Act): Promise<Answered> => doAct(service, lesson.id, by, wanted)
  switch (verb) {
    case 'pause':
      return does({ act: verb })
    case 'over':
      return does({ act: rest ? 'not-over' : 'over' })
    case 'go on':
      return does({ act: 'go-on' })
    case 'end':
      return does({ act: rest ? 'undo-end' : 'end-and-report' })
    case 'mics':
      return does({ act: rest.toLowerCase() === 'open' ? 'mics-open' : 'mics-close' })
    case 'know':
      return vouchForTheOne(service, doing)
    case 'checklist':
      return checklistFor(service, by, rest !== '')
    case 'adult':
      return confirmAdult(service, { ...doing, person: pupilsPresent(lesson)[0] ?? personId(''), adult: rest })
    case 'account':
      return isPrivate && rest ? addAccount(service, lesson.id, by, { facts: rest }) : onlyInPrivate
    case 'warn':
    case 'remove':
    case 'let in': {
      const who = meant(rest, await service.names(whom(lesson, verb)))
      return who.is === 'clear' ? does({ act: acts[verb], about: who.person }) : unclear[who.is]
    }
  }
}

const acts = { warn: 'warn', remove: 'remove', 'let in': 'let-back-in' } as const

const whom = (lesson: Lesson, verb: keyof typeof acts): readonly PersonId[] =>
  verb === 'let in' ? [...lesson.conduct.sentOut.keys(), ...lesson.conduct.leaving] : pupilsPresent(lesson)

const onlyInPrivate: Words = {
  title: 'Please write that to me alone',
  text: 'Begin your message with /Chaperone, then “account” and what you saw: nobody else reads it.',
}

/** On a shared screen: nobody is named. */
const unclear = {
  nobody: {
    title: 'Nobody was meant',
    text: 'Nobody of that name is here. Write it as Teams shows it, or use the panel.',
  },
  several: { title: 'Which of them?', text: 'More than one has that name. Write the whole name, or use the panel.' },
} as const satisfies Readonly<Record<string, Words>>
