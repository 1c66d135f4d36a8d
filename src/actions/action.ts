import type { HoldPart } from '../lesson/observation.ts'
import type { Saying } from './sayings.ts'

/** How bad, hence how fast somebody must answer. Red is read at once; amber the same day. */
export type Band = 'red' | 'amber' | 'yellow' | 'grey'

/** Words for staff or leads: fit for a shared screen, so they name no pupil and quote nothing. */
export type Words = { readonly title: string; readonly text: string }

/** What staff can answer with one press: take a step of this lapse now, say that they know this person, or re-open. */
export type Answer =
  | { readonly press: 'step'; readonly step: string; readonly label: string }
  | {
      readonly press:
        | 'vouch'
        | 'reopen'
        | 'clear'
        | 'let-back-in'
        | 'undo-end'
        | 'second-child'
        | 'adult-at-home'
        | 'go-on'
        | 'add-account'
    }

/** Everything Chaperone can do. Plain data: what carries it out lives in the shell. */
export type Action =
  /** A reminder to each member of staff in the lesson; to the timetabled staff, one to one, where none is there. */
  | {
      readonly kind: 'tell-staff'
      readonly words: Words
      readonly answers: readonly Answer[]
      /** Said after the words: what of the lesson's readiness is missing, or what pupils can still do that was to be held. */
      readonly shows?: 'readiness' | 'still can'
      /** A quiet word to the one of the staff whom the finding is about, of what they do themselves: nobody else's matter. */
      readonly isAside?: true
    }
  /** One public message in the lesson's chat, in the words of the class's age. */
  | { readonly kind: 'tell-class'; readonly say: Saying }
  /** A private message to each pupil present, in the words of the class's age. */
  | { readonly kind: 'tell-pupils'; readonly say: Saying }
  /** A private message to the one pupil whom the finding is about. */
  | { readonly kind: 'tell-one'; readonly say: Saying }
  /** The ground rules: publicly where the finding is about the class, else privately to the one it is about. */
  | { readonly kind: 'say-rules' }
  /** To those who must know, by `recipients()`; red climbs to the next person until somebody answers. */
  | {
      readonly kind: 'alert'
      readonly band: Band
      readonly words: Words
      /** It is about an adult: the headteacher's alone, or the chair's. */
      readonly isAboutAdult?: boolean
      /** As true in every lesson of whoever it is about: told once a day, in however many it is found. */
      readonly isDaily?: true
    }
  /** Wanted while the lapse lasts; reconciled with what the meeting shows, never fired and forgotten. */
  | { readonly kind: 'hold'; readonly parts: readonly HoldPart[] }
  /**
   * Only after a fresh roster in which everyone concerned is positively identified. `about`: an outsider. `pupils`: all of
   * the class; `pupil`: the one it is about; each is told first, and home is reached. `returner`: who was taken out before.
   */
  | { readonly kind: 'remove'; readonly who: 'about' | 'pupils' | 'pupil' | 'returner' }
  /** The lesson does not go on: the door stays shut until staff re-open it or it is cured. */
  | { readonly kind: 'close' }

/** Nothing is wrong where no more than this is said: it stands neither in the panel nor in the lesson's record. */
export const isAside = (action: Action): boolean => action.kind === 'tell-staff' && action.isAside === true

/** What changes the lesson itself, as against telling people: only `enforce` does it unasked. */
export const changesTheLesson = ({ kind }: Action): boolean => kind === 'hold' || kind === 'remove' || kind === 'close'
