import type { Supervised } from '../../engine/supervised.ts'
import type { Observation, Outcome } from '../../lesson/observation.ts'
import { personId, type PersonId } from '../../lesson/people.ts'
import { staffPresent } from '../../lesson/presence.ts'
import { seconds } from '../../lesson/time.ts'
import { recipients } from '../../policy/recipients.ts'
import { lookAgain, lookFirst, standing } from '../act.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import type { Ask, Done, Removal } from '../needs.ts'
import { legsToGo, whom } from '../orders/whom.ts'
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
  if (look.status === 'blind')
    return (
      lookAgain(service, look, attempts) ?? settle(service, removal, 'not possible', `could not see: ${look.reason}`)
    )
  const { state, call } = look
  if (removal.state === 'attempted' && !stillThere(state, removal.people)) return settle(service, removal, 'confirmed')
  if (!standing(state, removal.lapse)) return settle(service, removal, 'not needed', 'the finding is gone')
  const people = whom(state, removal, (await know(service, removal.lesson))?.scheduled.meeting.organiser)
  if (!people.length) return settle(service, removal, 'not possible', 'could not see: not everybody is identified')
  if (!people.every(person => !isOfClass(state.lesson, person) || isTold(state, removal, person)))
    return attempts <= tries
      ? later(service, 'to be told first')
      : settle(service, removal, 'not possible', 'could not tell them')
  if (attempts > 2 * tries) return settle(service, removal, 'failed', 'the roster still shows them')
  return takeOut(service, state, call, removal, people)
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

/** A guest is owed no words of ours; a child of the class is, whoever sends them away. */
const isOfClass = ({ roster }: Supervised['lesson'], person: PersonId): boolean => roster?.pupils.has(person) === true

async function takeOut(
  service: Service,
  state: Supervised,
  call: string,
  removal: Removal,
  people: readonly PersonId[],
) {
  const { store, meetings } = service
  if (removal.who === 'pupils' || removal.who === 'pupil') {
    const pupils = people.filter(person => isOfClass(state.lesson, person))
    const asks = pupils.map(pupil => reachHome(service, state, removal, pupil))
    await store.addAsks(asks, service.clock.now())
    for (const ask of asks) await setTask(service, ask)
  }
  const soFar = [...new Set([...removal.people, ...people])]
  await store.saveRemoval(removal.id, { state: 'attempted', people: soFar })
  // What is refused for one leg may be granted for the next, and whoever can be taken out is.
  const asked: Done[] = []
  for (const { leg } of legsToGo(state.lesson, removal, people)) asked.push(await meetings.remove(call, leg))
  const delayed = asked.find(({ status }) => status === 'later')
  const denied = asked.find(({ status }) => status === 'refused')
  if (delayed && 'reason' in delayed) return later(service, delayed.reason)
  if (denied && 'reason' in denied) return settle(service, removal, 'not possible', denied.reason)
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

/** V19, V42: until a lead has spoken with the parents, whether staff or the school's own rule took them out (V43). Once a removal: its id is the entry's. */
async function openFollowUps(service: Service, { id, lesson, lapse, people }: Removal, at: number): Promise<void> {
  if (!['conduct', 'abuse-removal'].some(safeguard => lapse.startsWith(`${safeguard}/`))) return
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
