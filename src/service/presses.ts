import { lessonId, personId, type LessonId, type PersonId } from '../lesson/people.ts'
import type { Observation } from '../lesson/observation.ts'
import type { Action, Answer, Words } from '../actions/action.ts'
import { lapseId } from '../engine/lapse.ts'
import type { Supervised } from '../engine/supervised.ts'
import { pupilsPresent } from '../lesson/presence.ts'
import { addAccount } from './commands/account.ts'
import { doAct } from './conduct/act.ts'
import { mayGoOn } from './conduct/lesson.ts'
import { confirmAdult } from './conduct/adult-at-home.ts'
import { addEntry } from './matters/add.ts'
import { askableNow } from './matters/asked.ts'
import type { OpenLesson } from './needs.ts'
import { lapseOf } from './orders.ts'
import type { Service } from './service.ts'
import { isStaff, refuse } from './staff.ts'
import { stateOf, supervise } from './supervise.ts'

/** A button that somebody pressed, as parsed by the adapter; `by` is who the platform says it is. */
export type Press =
  | {
      readonly press: 'step'
      readonly lesson: string
      readonly lapse: string
      readonly step: string
      readonly by: PersonId
    }
  | { readonly press: 'vouch'; readonly lesson: string; readonly about: string; readonly by: PersonId }
  | { readonly press: 'reopen'; readonly lesson: string; readonly by: PersonId }
  | {
      readonly press: 'clear'
      readonly lesson: string
      readonly lapse: string
      readonly about: string
      readonly reason: string
      readonly by: PersonId
    }
  | {
      readonly press: 'add-account'
      readonly lesson: string
      readonly lapse: string
      readonly about: string
      readonly facts: string
      readonly by: PersonId
    }
  | {
      readonly press: Conducts
      readonly lesson: string
      readonly about: string
      readonly adult?: string
      readonly by: PersonId
    }
  | { readonly press: 'acknowledge'; readonly ask: string; readonly by: PersonId }
  | { readonly press: 'reached-home'; readonly ask: string; readonly how: string; readonly by: PersonId }

/** Buttons that staff have while something of `conduct/` is going on. */
const conducts = ['let-back-in', 'undo-end', 'second-child', 'adult-at-home', 'go-on'] as const
type Conducts = (typeof conducts)[number]

/** What the presser sees in place of the card, and what they can still press on it. */
export type Pressed = (Words & { readonly answers?: readonly Answer[] }) | 'forbidden'

/** Does what a button says, if this person may: asked of the directory's own answer every time, never of the card. */
export async function pressed(service: Service, press: Press): Promise<Pressed> {
  switch (press.press) {
    case 'step':
    case 'vouch':
    case 'reopen':
    case 'clear':
    case 'let-back-in':
    case 'undo-end':
    case 'second-child':
    case 'adult-at-home':
    case 'go-on':
    case 'add-account':
      return byStaff(service, press)
    case 'acknowledge':
    case 'reached-home':
      return byRecipient(service, press)
  }
}

type Staffs = Extract<Press, { lesson: string }>

async function byStaff(service: Service, press: Staffs): Promise<Pressed> {
  const id = lessonId(press.lesson)
  const open = await service.store.read(id)
  if (!open) return 'forbidden'
  const state = stateOf(open)
  const offered = offeredIn(open, press)
  if (!offered || !(await isStaff(service, state, press.by))) return refuse(service, id, press)
  if (press.press === 'add-account') return accounted(service, id, press, offered, isStanding(state, press))
  if (isOver(state, press)) return over
  if (isConduct(press)) return conducted(service, state, press)
  await supervise(service, id, [observation(press, service.clock.now())])
  return done[press.press]
}

/** Only what a card of this lesson really offered can be pressed: a press says nothing that we did not put there. */
function offeredIn({ journal }: OpenLesson, press: Staffs): Reminder | undefined {
  for (const { entry } of journal)
    if (
      entry.type === 'ActionOrdered' &&
      entry.action.kind === 'tell-staff' &&
      entry.action.answers.some(answer => matches(entry, answer, press))
    )
      return entry.action
  return undefined
}

type Reminder = Extract<Action, { kind: 'tell-staff' }>

/** What the card asks for stays before whoever adds what they saw; once it is over, what can still be pressed. */
async function accounted(
  service: Service,
  lesson: LessonId,
  { lapse, by, facts }: Extract<Press, { press: 'add-account' }>,
  { words, answers }: Reminder,
  stands: boolean,
): Promise<Pressed> {
  const told = await addAccount(service, lesson, by, { facts }, `${lesson}/${lapse}`)
  return stands
    ? { title: words.title, text: `${told.title}. ${told.text} ${words.text}`, answers }
    : { ...told, answers: answers.filter(({ press }) => press === 'add-account' || press === 'let-back-in') }
}

function matches(order: { readonly id: string; readonly about: string }, answer: Answer, press: Staffs) {
  switch (press.press) {
    case 'step':
      return answer.press === 'step' && answer.step === press.step && lapseOf(order) === press.lapse
    case 'vouch':
      return answer.press === 'vouch' && order.about === press.about
    case 'reopen':
      return answer.press === 'reopen'
    case 'clear':
    case 'add-account':
      return answer.press === press.press && lapseOf(order) === press.lapse && order.about === press.about
    default:
      return answer.press === press.press && order.about === press.about
  }
}

const over: Pressed = { title: 'This is over', text: 'There is nothing to do here any more.' }

/** What the card was about has passed: a late press of it changes nothing. */
function isOver(state: Supervised, press: Staffs): boolean {
  const { lesson } = state
  switch (press.press) {
    case 'step':
    case 'clear':
      return !isStanding(state, press)
    case 'vouch':
      return false
    case 'reopen':
      return lesson.closedAt === undefined && !mayGoOn(lesson)
    default:
      return false
  }
}

const isStanding = ({ lapses }: Supervised, { lapse: wanted }: { readonly lapse: string }): boolean =>
  [...lapses.values()].some(lapse => lapseId(lapse) === wanted)

const done = {
  step: { title: 'Chaperone is doing it', text: 'You asked for this. It is on the lesson’s record.' },
  vouch: { title: 'Thank you', text: 'You know this person. They may stay in this lesson.' },
  clear: { title: 'Thank you', text: 'Your answer and its reason are on the lesson’s record.' },
  reopen: { title: 'The lesson is open again', text: 'You re-opened it. Chaperone goes on watching.' },
} as const

function observation(press: Exclude<Staffs, Conducting | { press: 'add-account' }>, at: number): Observation {
  const { by } = press
  switch (press.press) {
    case 'step':
      return { type: 'StepAsked', at, lapse: press.lapse, step: press.step, by }
    case 'vouch':
      return { type: 'PersonVouched', at, person: personId(press.about), by }
    case 'reopen':
      return { type: 'LessonReopened', at, by }
    case 'clear': {
      const [mark = ''] = press.lapse.split('/')
      return { type: 'MarkCleared', at, mark, author: personId(press.about), by, reason: press.reason }
    }
  }
}

type Conducting = Extract<Press, { press: Conducts }>
const isConduct = (press: Staffs): press is Conducting => conducts.some(name => name === press.press)

/** The same function as the panel and the commands call. */
async function conducted(service: Service, { lesson }: Supervised, press: Conducting): Promise<Pressed> {
  const { by, about } = press
  switch (press.press) {
    case 'undo-end':
    case 'go-on':
      return doAct(service, lesson.id, by, { act: press.press })
    case 'let-back-in':
      return doAct(service, lesson.id, by, { act: press.press, about })
    case 'second-child':
      return doAct(service, lesson.id, by, { act: press.press, about: pupilsPresent(lesson)[0] ?? about })
    case 'adult-at-home':
      return confirmAdult(service, { lesson: lesson.id, by, person: personId(about), adult: press.adult ?? '' })
  }
}

/** What each button answers: a home is not reached by having seen the alert. */
const answers = { acknowledge: 'alert', 'reached-home': 'contact-home' } as const

async function byRecipient(service: Service, press: Exclude<Press, Staffs>): Promise<Pressed> {
  const { store, clock } = service
  const ask = await store.ask(press.ask)
  if (!ask) return 'forbidden'
  const mayAnswer = (await askableNow(service, ask)).includes(press.by)
  // It has turned out to be about them: to them it is over, and nothing more.
  if (!mayAnswer && ask.recipients.some(one => one === press.by)) return over
  if (!mayAnswer || ask.kind !== answers[press.press])
    return ask.lesson ? refuse(service, ask.lesson, press) : 'forbidden'
  const at = clock.now()
  const how = press.press === 'reached-home' ? press.how : undefined
  // The journal first: killed in between, we ask the next person rather than take an answer that is on no record.
  if (press.press === 'acknowledge' && ask.answeredBy === undefined) {
    if (ask.lesson) await supervise(service, ask.lesson, [acknowledged(ask.id, ask.lesson, at, press.by)])
    if (ask.matter) await addEntry(service, ask.matter, { type: 'MatterAcknowledged', by: press.by, at })
  }
  if (how !== undefined && ask.matter)
    await addEntry(service, ask.matter, { type: 'TaskDone', task: ask.id, how, by: press.by, at })
  const first = await store.answer(press.ask, press.by, at, how)
  return first
    ? { title: 'Thank you', text: 'Your answer is on the record. Nobody else is asked.' }
    : { title: 'Already answered', text: 'Somebody has answered this before.' }
}

const acknowledged = (ask: string, lesson: LessonId, at: number, by: PersonId): Observation => ({
  type: 'AlertAcknowledged',
  at,
  alert: ask.slice(lesson.length + 1),
  by,
})
