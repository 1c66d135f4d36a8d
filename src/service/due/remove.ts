import type { Supervised } from '../../engine/supervised.ts'
import type { Observation, Outcome } from '../../lesson/observation.ts'
import { personId, type Leg, type PersonId } from '../../lesson/people.ts'
import { present, pupilsPresent, staffPresent } from '../../lesson/presence.ts'
import { seconds } from '../../lesson/time.ts'
import { recipients } from '../../policy/recipients.ts'
import { everyoneKnown, lookFirst, standing } from '../act.ts'
import type { Handler } from '../loop.ts'
import type { Ask, Removal } from '../needs.ts'
import { setTask } from '../matters/add.ts'
import { tellLessons } from '../registers/change.ts'
import type { Service } from '../service.ts'
import { supervise } from '../supervise.ts'

/** A removal is asked for at most so often; it is confirmed by a roster that no longer shows the person. */
const tries = 4
const confirmAfter = seconds(2)

/** Takes people out of the lesson, after looking, and only while what was wrong still is. */
export const remove: Handler = async (service, { key, attempts }) => {
  const removal = await service.store.removal(key)
  if (!removal) return 'done'
  const look = await lookFirst(service, removal.lesson)
  if (look.status === 'blind') {
    return removal.state === 'attempted' && attempts < tries
      ? later(service, look.reason)
      : settle(service, removal, 'not possible', `could not see: ${look.reason}`)
  }
  const { state, call } = look
  if (removal.state === 'attempted' && !stillThere(state, removal.people)) return settle(service, removal, 'confirmed')
  if (!standing(state, removal.lapse)) return settle(service, removal, 'not needed', 'the finding is gone')
  const people = await removable(service, removal, concerned(state, removal))
  if (!people.length) return settle(service, removal, 'not possible', 'could not see: not everybody is identified')
  if (mustBeTold(state, removal) && !people.every(pupil => isTold(state, removal, pupil)))
    return attempts <= tries
      ? later(service, 'to be told first')
      : settle(service, removal, 'not possible', 'could not tell them')
  if (attempts > 2 * tries) return settle(service, removal, 'failed', 'the roster still shows them')
  return takeOut(service, state, call, removal, people)
}

/** Whom it is about, where everybody whom it concerns is positively identified; else nobody. */
function concerned(state: Supervised, { who, about }: Removal): readonly PersonId[] {
  if (who === 'about')
    return [...present(state.lesson, 'outsider'), ...present(state.lesson, 'application')].filter(
      person => person === personId(about),
    )
  if (who === 'returner') return insideNow(state, about)
  if (!everyoneKnown(state)) return []
  return who === 'pupil'
    ? pupilsPresent(state.lesson).filter(pupil => pupil === personId(about))
    : pupilsPresent(state.lesson)
}

const insideNow = ({ lesson }: Supervised, about: string): readonly PersonId[] =>
  lesson.legs.some(leg => leg.person === about && !leg.waiting) && lesson.conduct.sentOut.has(personId(about))
    ? [personId(about)]
    : []

/** Whoever organises the meeting is never taken out of it, whatever is found about them: people decide about that. */
async function removable({ store }: Service, { lesson }: Removal, people: readonly PersonId[]) {
  const organiser = (await store.read(lesson))?.scheduled.meeting.organiser
  return people.filter(person => person !== organiser)
}

/** Rule 2: a pupil is told kindly why, with the class or alone, before anything is done. The words are those of `end`. */
function isTold({ lesson }: Supervised, { lapse }: Removal, pupil: PersonId): boolean {
  const said = (message: string) => lesson.settled.get(`${lapse}/end/${message}`)?.outcome === 'confirmed'
  const alone = [...lesson.settled].some(
    ([action, { outcome }]) =>
      action.startsWith(`${lapse}/`) && action.endsWith(`/tell-one/${pupil}`) && outcome === 'confirmed',
  )
  return alone || said('tell-class/class') || said(`tell-pupils/${pupil}`)
}

/** An outsider is owed no words of ours; a child is, whoever sends them away. */
const mustBeTold = ({ lesson }: Supervised, { who, about }: Removal): boolean =>
  who === 'pupils' || who === 'pupil' || (who === 'returner' && lesson.roster?.pupils.has(personId(about)) === true)

async function takeOut(
  service: Service,
  state: Supervised,
  call: string,
  removal: Removal,
  people: readonly PersonId[],
) {
  const { store, meetings } = service
  if (removal.who === 'pupils' || removal.who === 'pupil') {
    const asks = people.map(pupil => reachHome(service, state, removal, pupil))
    await store.addAsks(asks, service.clock.now())
    for (const ask of asks) await setTask(service, ask)
  }
  await store.saveRemoval(removal.id, { state: 'attempted', people })
  // Somebody uninvited also loses the place at the door, from where they would come straight back in.
  const isGoing = ({ person, waiting }: Leg) => people.includes(person) && (!waiting || removal.who === 'about')
  const legs = state.lesson.legs.filter(isGoing)
  for (const { leg } of legs) {
    const asked = await meetings.remove(call, leg)
    if (asked.status === 'refused') return settle(service, removal, 'not possible', asked.reason)
    if (asked.status === 'later') return later(service, asked.reason)
  }
  return later(service, 'to be confirmed')
}

/** V27: nobody is sent away unseen. One task a pupil, open until somebody writes when and how the child was reached. */
const reachHome = ({ policy }: Service, state: Supervised, { id, lesson, lapse }: Removal, pupil: PersonId): Ask => ({
  id: `${id}/${pupil}`,
  lesson,
  matter: `${lesson}/${lapse}`,
  about: pupil,
  kind: 'contact-home',
  band: 'red',
  words: {
    title: 'Reach this pupil’s home',
    text: 'A pupil was sent out of a lesson. Please reach their home, and write down when and how.',
  },
  recipients: recipients(policy, { subjects: [pupil], staffInLesson: staffPresent(state.lesson) }),
  rung: 0,
  answeredBy: undefined,
})

const ourselves = personId('chaperone')

/** V19: until a lead has spoken with the parents. Once a removal: its id is the entry's. */
async function openFollowUps(service: Service, { id, lesson, lapse, people }: Removal, at: number): Promise<void> {
  if (!lapse.startsWith('conduct/')) return
  const known = new Set((await service.store.entries('follow-up')).map(entry => entry.id))
  const fresh = people.map(pupil => ({ pupil, key: `${id}/${pupil}` })).filter(({ key }) => !known.has(key))
  await service.store.addEntries(
    fresh.map(({ pupil, key }) => ({ kind: 'follow-up', id: key, entry: { pupil, lesson }, addedBy: ourselves })),
    at,
  )
  await tellLessons(service)
}

/** V12: who may not come back. Whom a ladder sent away may, and a returner is known already. */
function whyOut({ who, lapse }: Removal, person: PersonId, at: number): Observation[] {
  if (who === 'pupils' || who === 'returner') return []
  const why = who === 'about' ? 'uninvited' : lapse.startsWith('barred-pupil/') ? 'barred' : 'conduct'
  return [{ type: 'PersonRemoved', at, person, why }]
}

const stillThere = ({ lesson }: Supervised, people: readonly PersonId[]): boolean =>
  lesson.legs.some(({ person, waiting }) => people.includes(person) && !waiting)

const later = ({ clock }: Service, reason: string) => ({ again: clock.now() + confirmAfter, reason })

async function settle(service: Service, removal: Removal, outcome: Outcome, reason?: string) {
  const action = removal.id.slice(removal.lesson.length + 1)
  const at = service.clock.now()
  if (outcome === 'confirmed') await openFollowUps(service, removal, at)
  const out = outcome === 'confirmed' ? removal.people.flatMap(person => whyOut(removal, person, at)) : []
  await supervise(service, removal.lesson, [
    { type: 'ActionSettled', at, action, what: 'removal', outcome, ...(reason ? { reason } : {}) },
    ...out,
  ])
  return 'done' as const
}
