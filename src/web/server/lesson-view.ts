import type { GroundRules, Rule } from '../../actions/ground-rules.ts'
import type { Age } from '../../actions/sayings.ts'
import { wantedHolds, type Supervised } from '../../engine/supervised.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import type { Leg, PersonId } from '../../lesson/people.ts'
import { phase } from '../../lesson/phase.ts'
import { present, staffPresent, standing, type Standing } from '../../lesson/presence.ts'
import { ownLegWaits } from '../../lesson/sight.ts'
import { seconds, type Instant } from '../../lesson/time.ts'
import type { ScheduledLesson } from '../../service/needs.ts'
import type { LessonView, Person } from '../api/lesson.ts'
import { partsSaid } from './coming.ts'
import { matters, toldInLesson, type MattersOptions } from './matters-view.ts'

export type Looked = MattersOptions & {
  readonly scheduled: ScheduledLesson
  readonly state: Supervised
  /** When a whole roster was last read, changed or not. */
  readonly readAt: Instant | undefined
  readonly now: Instant
  readonly groundRules: Readonly<Record<Age, GroundRules>>
}

/** A roster older than this is no longer what somebody may rely on: a look follows every 30 s, and three may be missed. */
const staleAfter = seconds(100)

/** What staff are shown of one lesson, without names: ids only. */
export function lessonView(looked: Looked): Omit<LessonView, 'class' | 'links'> {
  const { scheduled, state } = looked
  const { lesson } = state
  const { startsAt, endsAt } = scheduled.timetable
  return {
    ...{ lesson: scheduled.id, startsAt, endsAt, phase: phase(lesson) },
    glance: glance(looked),
    present: people(lesson, inside),
    waiting: people(lesson, atTheDoor(lesson)),
    missing: missing(lesson),
    matters: matters(state, looked),
    conduct: conduct(lesson),
    staffShare: lesson.legs.some(leg => leg.sharing && standing(lesson, leg) === 'staff'),
    ready: [
      { what: 'The class is known', is: lesson.roster !== undefined },
      { what: 'The meeting is known', is: scheduled.meeting.meeting !== undefined },
      { what: 'Chaperone sees the lesson', is: lesson.sight === 'seeing' },
      ...(ownLegWaits(lesson) ? [{ what: 'Chaperone is let in, and can remove or mute', is: false }] : []),
      { what: 'Ground rules are posted', is: lesson.rulesSaid.has('class') },
    ],
    rules: looked.groundRules[scheduled.age].rules.map(atHome),
  }
}

/** A card needs the whole address of a picture; the panel stands at the same address. */
const atHome = ({ picture, ...rule }: Rule): Rule => ({
  ...rule,
  ...(picture === undefined ? {} : { picture: picture.replace(/^https?:\/\/[^/]+/, '') }),
})

/** Safe is said only of what is seen now. Whatever is not known is something to look at. */
function glance({ state, rules, readAt, now }: Looked): LessonView['glance'] {
  const { lesson } = state
  const where = phase(lesson)
  if (where === 'ended') return { is: 'safe', because: 'The lesson is over and everybody has left.' }
  if (where === 'closed') return { is: 'held', because: 'Chaperone has closed this lesson. You can re-open it.' }
  if (lesson.held.length) return { is: 'held', because: sentence(partsSaid(lesson.held)) }
  if (wantedHolds(state).size)
    return { is: 'look', because: 'The lesson is being held: this is not yet seen to be so.' }
  const open = toldInLesson(state, rules)
  if (open.length)
    return { is: 'look', because: open.length === 1 ? 'One thing needs you.' : `${open.length} things need you.` }
  if (ownLegWaits(lesson))
    return { is: 'look', because: 'Chaperone waits in the lobby: it cannot see, remove or mute anybody.' }
  if (typeof lesson.sight === 'object') return { is: 'look', because: 'Chaperone cannot see who is in this lesson.' }
  if (where === 'due')
    return lesson.roster
      ? { is: 'safe', because: 'Nobody is here yet. Chaperone is ready.' }
      : { is: 'look', because: 'The class is not known yet.' }
  if (readAt === undefined || now - readAt > staleAfter)
    return { is: 'look', because: 'Chaperone has not been able to look for a while.' }
  return { is: 'safe', because: `${count(present(lesson, 'pupil').length, 'pupil')} and ${staffSaid(lesson)} here.` }
}

const sentence = (said: string): string => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`
const staffSaid = (lesson: Lesson): string => `${staffPresent(lesson).length} of staff`

const inside = (leg: Leg): boolean => !leg.waiting
function atTheDoor({ legs }: Lesson): (leg: Leg) => boolean {
  const within = new Set(legs.filter(inside).map(({ person }) => person))
  return leg => leg.waiting && !within.has(leg.person)
}

/** One line a person, however many devices they came on. Bots are nobody. */
function people(lesson: Lesson, counts: (leg: Leg) => boolean): Person[] {
  const legs = lesson.legs.filter(leg => leg.identity !== 'bot' && counts(leg))
  const everybody = [...new Set(legs.map(({ person }) => person))].sort()
  return everybody.flatMap(person => {
    const own = legs.filter(leg => leg.person === person)
    const [first] = own
    if (!first) return []
    const as = standings[standing(lesson, first)]
    const sharing = own.some(leg => leg.sharing)
    const withoutNotice = as === 'pupil' && lesson.registers.withoutNotice.has(person)
    return [{ id: person, name: null, as, devices: own.length, sharing, withoutNotice }]
  })
}

const standings: Readonly<Record<Standing, Person['as']>> = {
  pupil: 'pupil',
  staff: 'staff',
  vouched: 'vouched',
  outsider: 'outsider',
  unresolved: 'unknown',
  bot: 'unknown',
  application: 'unknown',
}

function conduct({ conduct: { paused, ending, leaving, sentOut }, closingAt }: Lesson): LessonView['conduct'] {
  const out = [...new Set([...leaving, ...sentOut.keys()])].sort()
  return {
    ...{ paused, ending, over: closingAt !== undefined },
    out: out.map(person => ({ id: person, name: null, gone: !leaving.has(person) })),
  }
}

function missing({ roster, legs, arrived, conduct: { sentOut } }: Lesson): LessonView['missing'] {
  const here = new Set(legs.map(({ person }) => person))
  const away = [...(roster?.pupils ?? [])].filter(person => !here.has(person)).sort()
  const why = (person: PersonId): LessonView['missing'][number]['why'] =>
    sentOut.has(person) ? 'was taken out' : arrived.has(person) ? 'has left' : 'has not come'
  return away.map(person => ({ id: person, name: null, why: why(person) }))
}
