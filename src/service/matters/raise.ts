import { randomUUID } from 'node:crypto'
import type { Band } from '../../actions/action.ts'
import type { Said } from '../../matters/said.ts'
import { raisedMatter, type Raised } from '../../matters/matter.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { toldOf } from '../../policy/roles.ts'
import type { Ask } from '../needs.ts'
import { rowFor } from '../record/place.ts'
import type { Service } from '../service.ts'
import { staffBeside } from './beside.ts'

/** What a pupil says who asks to talk: nothing has to be said. */
export type Concern = {
  /** Somebody of the school whom the pupil names: they are neither told nor do they see it. */
  readonly notTo: readonly PersonId[]
  /** Their own words, where they want to write any. */
  readonly words?: string
  /** What the picture says that they pressed. */
  readonly picture?: string
  /** The same for one pressing of a button, however often it arrives: it is raised once. */
  readonly receipt?: string
}

/**
 * V37: somebody asks to talk, in private. It goes to the leads, and past whoever must not see it; nobody in a lesson is told,
 * no lesson's journal says so, and a lead who is teaching them is passed over. A matter of its own, red until somebody has looked. It is kept even where the pupil names
 * everybody whom the policy does: then whoever can name one more person is asked to (decision 30).
 * @param climbAt when the first person is asked: now, or the next morning of a school day.
 * @returns the matter's id: the receipt.
 */
export async function raiseConcern(
  service: Service,
  by: PersonId,
  concern: Concern,
  climbAt: Instant,
): Promise<string> {
  const { notTo, words, picture, receipt = randomUUID() } = concern
  return raise(
    service,
    climbAt,
    { title: 'Someone asks to talk', text: 'Somebody of the school asks to talk to you. Please open Chaperone.' },
    {
      ...{ type: 'MatterRaised', at: service.clock.now(), by, origin: 'request', band: 'red', clauses: ['V37'] },
      ...{ subjects: [], adults: [], unseenBy: notTo.filter(person => person !== by) },
      ...(words?.trim() ? { words: words.trim() } : {}),
      ...(picture === undefined ? {} : { category: picture }),
    },
    receipt,
    await staffBeside(service, by),
  )
}

/** A report as its form has it; what happened, what a pupil said, and what the writer thinks are three fields. */
export type Report = Said & {
  readonly facts: string
  readonly band: Exclude<Band, 'grey'>
  readonly subjects: readonly PersonId[]
  readonly adults: readonly PersonId[]
  readonly category: string
  readonly clauses: readonly string[]
  readonly lesson?: LessonId
  /** Their name goes no further than to those who decide it. */
  readonly asksNotToBeNamed?: true
}

/** B4, B18: a member of staff reports. It goes to the leads, or past them, where it is about an adult. */
export async function reportByStaff(service: Service, by: PersonId, report: Report): Promise<string> {
  const at = service.clock.now()
  return raise(
    service,
    at,
    { title: 'A report was made', text: 'A member of staff has reported something. Please open Chaperone.' },
    {
      ...{ type: 'MatterRaised', at, by, origin: 'report', unseenBy: [] },
      ...report,
    },
  )
}

/** What was raised before under this id stands as it was. */
async function raise(
  service: Service,
  asksAt: Instant,
  words: Ask['words'],
  entry: Raised,
  id: string = randomUUID(),
  beside: readonly PersonId[] = [],
): Promise<string> {
  const { store, policy } = service
  const matter = raisedMatter(entry)
  const ask: Ask = {
    ...{ id: `${id}/alert`, lesson: undefined, matter: id, about: id, kind: 'alert', words, band: entry.band },
    ...{ recipients: toldOf(policy, matter, beside) ?? [], rung: 0, answeredBy: undefined },
  }
  await store.writeMatter({
    ...{ id, after: 0, entries: [entry], matter, asks: [ask], asksAt },
    row: rowFor(policy, id, matter),
  })
  return id
}
