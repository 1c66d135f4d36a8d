import type { HoldPart } from '../lesson/observation.ts'
import type { Action, Answer, Band } from './action.ts'
import type { Saying } from './sayings.ts'

/** Constructors, so that a ladder reads as a list of sentences. */
export const tellStaff = (title: string, text: string, ...answers: Answer[]): Action => ({
  kind: 'tell-staff',
  words: { title, text },
  answers,
})
/** The same, followed by what of the lesson's readiness is missing. */
export const tellStaffOfReadiness = (title: string, text: string): Action => ({
  kind: 'tell-staff',
  words: { title, text },
  answers: [],
  shows: 'readiness',
})
/** The same, followed by what pupils can still do that was to be held. */
export const tellStaffWhatPupilsCan = (title: string, text: string): Action => ({
  kind: 'tell-staff',
  words: { title, text },
  answers: [],
  shows: 'still can',
})
/** To the one of the staff whom the finding is about, and to nobody else. */
export const tellAside = (title: string, text: string): Action => ({
  kind: 'tell-staff',
  words: { title, text },
  answers: [],
  isAside: true,
})
export const tellClass = (say: Saying): Action => ({ kind: 'tell-class', say })
export const tellPupils = (say: Saying): Action => ({ kind: 'tell-pupils', say })
export const tellOne = (say: Saying): Action => ({ kind: 'tell-one', say })
export const sayRules: Action = { kind: 'say-rules' }
export const alert = (band: Band, title: string, text: string): Action => ({
  kind: 'alert',
  band,
  words: { title, text },
})
/** A matter of an adult: past everybody but the headteacher, or the chair. */
export const alertOfAdult = (band: Band, title: string, text: string): Action => ({
  kind: 'alert',
  band,
  words: { title, text },
  isAboutAdult: true,
})
/** Yellow, and once a day of each person, in however many lessons it is found: another lesson makes it no truer. */
export const alertOnceADay = (title: string, text: string): Action => ({
  kind: 'alert',
  band: 'yellow',
  words: { title, text },
  isDaily: true,
})
export const hold = (...parts: HoldPart[]): Action => ({ kind: 'hold', parts })
export const remove = (who: Extract<Action, { kind: 'remove' }>['who']): Action => ({ kind: 'remove', who })
export const close: Action = { kind: 'close' }

/** Buttons of a reminder. */
export const takeStep = (step: string, label: string): Answer => ({ press: 'step', step, label })
export const vouch: Answer = { press: 'vouch' }
export const reopen: Answer = { press: 'reopen' }
/** With a reason, which stands in the record. */
export const clear: Answer = { press: 'clear' }
export const letBackIn: Answer = { press: 'let-back-in' }
export const undoEnd: Answer = { press: 'undo-end' }
export const secondChild: Answer = { press: 'second-child' }
export const adultAtHome: Answer = { press: 'adult-at-home' }
export const goOn: Answer = { press: 'go-on' }
/** What they saw, for whoever reads the incident: nobody in the lesson. */
export const addAccount: Answer = { press: 'add-account' }
