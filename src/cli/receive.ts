import { addressedIn } from '../adapters/bot/addressed.ts'
import { parseActivity, type Happening } from '../adapters/bot/happening.ts'
import type { Pressing } from '../adapters/bot/invokes.ts'
import { writtenIn } from '../adapters/bot/written.ts'
import { carriedBy, invokeAnswer, invokeRefusal, parsePress } from '../adapters/bot/presses.ts'
import type { CallNews } from '../adapters/graph/notifications.ts'
import type { ReadNotifications } from '../adapters/graph/subscriptions/notifications.ts'
import type { Sender } from '../adapters/platform/token.ts'
import type { GroundRules } from '../actions/ground-rules.ts'
import { card } from '../actions/card.ts'
import { rulesRead } from '../service/conduct/rules-read.ts'
import { answerAlone } from '../service/commands/alone.ts'
import { commanded } from '../service/commands/commanded.ts'
import { messageObserved } from '../service/chat/received.ts'
import type { LessonId, PersonId } from '../lesson/people.ts'
import type { ReceivedMessage } from '../service/needs.ts'
import { pressed } from '../service/presses.ts'
import { callEnded, meetingEnded, nudgeLesson, nudgeThread } from '../service/receive.ts'
import {
  knownIn,
  lessonOn,
  schoolOf,
  schoolOfPerson,
  type KnownIn,
  type LessonOn,
  type Schools,
} from '../service/schools/which.ts'
import { once } from '../service/seen.ts'
import { tellOfUnplaced } from '../service/schools/unplaced.ts'
import type { Service } from '../service/service.ts'
import { received } from '../service/subscriptions/received.ts'
import type { Notify } from '../web/server/graph-routes.ts'
import type { Reply } from '../web/server/server.ts'

/** POST /api/messages: verified before anything else is read; answered after what follows from it is written. */
export function receiveActivity(
  schools: Schools,
  verify: (authorization: string | undefined, body: unknown) => Promise<Sender>,
  helpUrl: HelpUrl,
): (authorization: string | undefined, body: unknown) => Promise<Reply> {
  const invoked = readLate(async () => {
    const { invokes } = await import('../adapters/bot/invokes.ts')
    return invokes(pressing => press(schools, pressing, helpUrl))
  })
  return async (authorization, body) => {
    const sender = await verify(authorization, body)
    if (sender.sender !== 'platform') return turnAway(schools[0].log, 'activity', sender)
    const { happening, learnt } = parseActivity(body)
    const now = schools[0].clock.now()
    const message = happening.type === 'wrote' ? writtenIn(happening.thread, body, happening.kind, now) : undefined
    const on = 'thread' in happening && !message ? await lessonOn(schools, happening.thread, now) : undefined
    const of = message && (await knownIn(schools, message.thread, message.at))
    const theirs = on ?? of
    const addresses = saveAddresses(theirs ? [theirs.service] : schools, learnt)
    const reply =
      happening.type === 'invoked'
        ? addresses.then(async () => (await invoked())(body as object))
        : happened({ schools, on, message, of, addresses }, happening, body)
    return (await Promise.all([reply, addresses]))[0]
  }
}

/** Where to write to somebody is told to whose lesson it was learnt in; whoever writes from outside one may be of any. */
async function saveAddresses(
  schools: readonly Service[],
  learnt: ReturnType<typeof parseActivity>['learnt'],
): Promise<void> {
  for (const { store, seen } of schools)
    for (const { person, address } of learnt)
      await once(seen, [`${person} ${JSON.stringify(address)}`], () => store.saveAddress(person, address))
}

/** Where this person can write to this school; of no school, the door at which the directory is asked again whose they are. */
type HelpUrl = (school: Service | undefined, person: PersonId) => string

/** Whoever cannot be verified is asked to come again; nobody is told what was wrong. */
function turnAway(log: Service['log'], what: string, sender: Exclude<Sender, { sender: 'platform' }>): Reply {
  const isStranger = sender.sender === 'stranger'
  log('warn', `${what} refused`, { reason: isStranger ? sender.reason : 'keys could not be read' })
  return isStranger
    ? { status: 401, headers: { 'www-authenticate': 'Bearer' } }
    : { status: 503, headers: { 'retry-after': '5' } }
}

type Seen = Exclude<Happening, { type: 'invoked' }>

type Told = {
  readonly schools: Schools
  /** The lesson that is on now, of what is no message. */
  readonly on: LessonOn | undefined
  readonly message: ReceivedMessage | undefined
  /** Whose chat it was written in. */
  readonly of: KnownIn | undefined
  /** Where its sender is written to is being written down; whoever answers them waits for it. */
  readonly addresses: Promise<void>
}

async function happened(told: Told, happening: Seen, body: unknown): Promise<Reply> {
  const { schools, on, message, of } = told
  if (happening.type === 'moved')
    await nudgeThread(schools, on, happening.thread, happening.inCall === true, happening.movements)
  if (happening.type === 'ended' && on) await meetingEnded(on)
  if (happening.type === 'alone') {
    await told.addresses
    await answeredAlone(schools, happening.by)
  }
  if (happening.type === 'wrote') {
    const addressed = addressedIn(happening.thread, body, schools[0].clock.now())
    // What staff say to Chaperone alone is theirs, and no part of the class's chat.
    if (of && addressed) {
      await told.addresses
      if (await commanded(of.service, addressed)) return { status: 200 }
    }
    if (message) await messageObserved(schools, message, of)
  }
  return { status: 200 }
}

/** Whoever cannot be placed is answered as well, for what is said is right at any school. */
async function answeredAlone(schools: Schools, by: PersonId): Promise<void> {
  const service = await schoolOfPerson(schools, by)
  await answerAlone(service ?? schools[0], by)
  if (!service) await tellOfUnplaced(schools)
}

async function press(schools: Schools, { verb, data, by }: Pressing, helpUrl: HelpUrl) {
  const refused = (status: 400 | 403, message: string) => {
    schools[0].log('warn', 'press refused', { status, by: by ?? 'nobody' })
    return invokeRefusal(status, message)
  }
  if (!by) return refused(403, 'Chaperone cannot tell who you are.')
  const theirs = (await schoolOf(schools, carriedBy(data))) ?? (await schoolOfPerson(schools, by))
  const service = theirs ?? schools[0]
  const [language = 'en'] = service.policy.school.languages
  // Whoever asks for help is asked nothing, and nothing is written: what they see in place of the card, they alone see.
  if (verb === 'help') {
    if (!theirs) await tellOfUnplaced(schools)
    return invokeAnswer(card({ ...wayToHelp(helpUrl(theirs, by)), answers: [], carried: {}, language }))
  }
  if (verb === 'rules-read') {
    const { lesson } = carriedBy(data)
    const rules = await rulesRead(service, lesson, by)
    return rules ? invokeAnswer(stillThere(rules, lesson)) : refused(403, 'This button is not yours to press.')
  }
  const asked = parsePress(verb, data, by)
  if (!asked) return refused(400, 'Please fill in the card and press again.')
  const words = await pressed(service, asked)
  if (words === 'forbidden') return refused(403, 'This button is not yours to press.')
  const { answers = [], ...said } = words
  return invokeAnswer(card({ words: said, answers, carried: answers.length ? carriedBy(data) : {}, language }))
}

/** botbuilder is a third of all that a start would read, and only a press asks for it: the first one waits for it. */
function readLate<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined
  return () => (loaded ??= load())
}

/** The rules stay before whoever has read them, and so does the way to somebody to tell. */
const stillThere = ({ title, rules, language }: GroundRules, lesson: string) =>
  card({
    words: { title, text: 'Thank you. You can read them again here.' },
    ...{ lines: rules, answers: [{ press: 'help' as const }], carried: { lesson }, language },
  })

const wayToHelp = (url: string) => ({
  words: { title: 'We are glad you want to tell us', text: 'Press the button. Only you see this.' },
  opens: { title: 'Tell someone', url },
})

/** POST /api/calls/:key: the platform's word on one call. It nudges a read, and is never itself believed about people. */
export const receiveCall =
  (schools: readonly CalledSchool[], { verify, parse, log }: CallIngress) =>
  async (key: string, authorization: string | undefined, body: unknown): Promise<Reply> => {
    const sender = await verify(authorization)
    if (sender.sender !== 'platform') return turnAway(log, 'call notification', sender)
    const [called] = schools.flatMap(({ service, lessonOf }) => {
      const lesson = lessonOf(key)
      return lesson ? [{ service, lesson }] : []
    })
    if (!called) return { status: 404 }
    const { service, lesson } = called
    for (const news of parse(body)) {
      if (news.news === 'terminated') await callEnded(service, lesson, news.call)
      else await nudgeLesson(service, lesson)
    }
    return { status: 202 }
  }

export type CallIngress = {
  readonly verify: (authorization: string | undefined) => Promise<Sender>
  readonly parse: (body: unknown) => readonly CallNews[]
  readonly log: Service['log']
}

/** A school, and which of its lessons a key is of. */
type CalledSchool = {
  readonly service: Service
  readonly lessonOf: (key: string) => LessonId | undefined
}

/** POST /api/graph and /api/graph/lifecycle: answered once what follows is written, for Graph sends again only then. */
export const receiveChanges =
  (schools: Schools, read: (body: unknown) => Promise<ReadNotifications>): Notify =>
  async body => {
    const sent = await read(body)
    if (sent.sender !== 'platform') return turnAway(schools[0].log, 'change notification', sent)
    await received(schools, sent.notified)
    return { status: 202 }
  }
