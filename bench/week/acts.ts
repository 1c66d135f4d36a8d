/** What people of the school do in a week, each act at its time. */
import type { Scene } from '../../src/cli/demo/scene.ts'
import { makeEvent, makeMeeting } from '../../src/tenant/seed.ts'
import type { Leg, Meeting, Outsider } from '../../src/tenant/world.ts'
import type { Held } from './school.ts'

export const minute = 60_000
export const hour = 60 * minute
const present = 5

export type Act = { readonly at: number; readonly act: () => void }

/** What the week was made to contain, to be held against what Chaperone did. */
export type Made = {
  /** Legs of people who were not invited, in which meeting and when they came: nobody else may be taken out. */
  readonly uninvited: Map<string, { readonly meeting: string; readonly at: number }>
  readonly counted: { adHoc: number; uninvited: number; alone: number }
}

/** What happens to a lesson besides that it is held. */
export type Happening = 'moved' | 'cancelled' | 'ad hoc besides' | 'somebody uninvited' | 'one pupil alone'

type Playing = {
  readonly tenant: Scene['tenant']
  readonly clock: { now(): number }
  readonly made: Made
  readonly lasts: number
  readonly happens: (index: number) => Happening | undefined
}

/** One lesson in twenty is moved, one cancelled, half of one ad hoc; into two somebody comes uninvited, two are nearly left. */
export function inTwenty(index: number): Happening | undefined {
  if (index % 20 === 3) return 'cancelled'
  if (index % 20 === 11) return 'moved'
  if (index % 40 === 17) return 'ad hoc besides'
  return ({ 6: 'somebody uninvited', 2: 'one pupil alone' } as const)[index % 10]
}

/** A lesson is moved the evening before, and cancelled in the morning; one that is ad hoc is held in the evening. */
export function lessonActs(playing: Playing, held: readonly Held[]): readonly Act[] {
  const { tenant, lasts, happens } = playing
  return held.flatMap((lesson, index) => {
    const { event } = lesson
    const planned = event.startsAt
    const come = (at: number) => comeAndGo(playing, lesson, at)
    switch (happens(index)) {
      case 'cancelled':
        return [{ at: planned - 20 * minute, act: () => tenant.people.cancelEvent(event) }]
      case 'moved': {
        const at = planned + 20 * minute
        return [{ at: planned - 14 * hour, act: () => tenant.people.moveEvent(event, at) }, ...come(at)]
      }
      case 'ad hoc besides':
        return [...come(planned), ...adHoc(playing, lesson, index, planned + 10 * hour)]
      case 'somebody uninvited':
        return [...come(planned), ...uninvited(playing, lesson, planned + lasts / 8, index)]
      case 'one pupil alone':
        return [...come(planned), ...leftAlone(playing, lesson, planned + lasts / 4)]
      default:
        return come(planned)
    }
  })
}

/** Whoever waits is let in by the teacher, as in a lesson that one teaches and does not look after. */
function enter({ tenant: { people } }: Playing, meeting: Meeting, who: string | Outsider): Leg {
  const leg = people.join(meeting, who)
  if (leg.isInLobby) people.admit(meeting, leg.id, meeting.organiser)
  return leg
}

/** The teacher comes, then some of the class, who are let in; all leave when it is over. */
function comeAndGo(playing: Playing, { meeting, pupils }: Held, startsAt: number): readonly Act[] {
  const teacher = meeting.organiser
  const { people } = playing.tenant
  return [
    { at: startsAt - 3 * minute, act: () => void people.join(meeting, teacher) },
    ...pupils.slice(0, present).map((pupil, index) => ({
      at: startsAt - minute + index * 5_000,
      act: () => void enter(playing, meeting, pupil),
    })),
    { at: startsAt + playing.lasts + 5_000, act: () => people.endMeeting(meeting, teacher) },
  ]
}

function uninvited(playing: Playing, { meeting }: Held, at: number, number: number): readonly Act[] {
  const id = `0e8e4a1d-0000-4000-8001-${number.toString(16).padStart(12, '0')}`
  const who: Outsider = { kind: 'anonymous', id, displayName: 'Somebody' }
  const { uninvited: legs, counted } = playing.made
  const act = () => {
    legs.set(enter(playing, meeting, who).id, { meeting: meeting.id, at })
    counted.uninvited += 1
  }
  return [{ at, act }]
}

/** All pupils but the first lose their connection, and are back after four minutes. */
function leftAlone(playing: Playing, { meeting, pupils }: Held, at: number): readonly Act[] {
  const others = pupils.slice(1, present)
  const leave = () => {
    for (const pupil of others) playing.tenant.people.leave(meeting, pupil)
    playing.made.counted.alone += 1
  }
  const back = () => {
    for (const pupil of others) enter(playing, meeting, pupil)
  }
  return [
    { at, act: leave },
    { at: at + 4 * minute, act: back },
  ]
}

/** In the evening, a meeting that stands in no calendar, to which its teacher adds Chaperone by hand. */
function adHoc(playing: Playing, lesson: Held, index: number, at: number): readonly Act[] {
  const { tenant, clock, made, lasts } = playing
  const times = { startsAt: at, endsAt: at + lasts }
  const { organiser } = lesson.meeting
  const meeting = makeMeeting({ ...times, number: 50_000 + index, organiser, subject: 'Extra', appInstalled: false })
  const install = () => {
    tenant.world.meetings.set(meeting.id, meeting)
    tenant.people.installInMeeting(meeting, organiser)
    made.counted.adHoc += 1
  }
  const event = { ...makeEvent(meeting, []), startsAt: clock.now() }
  return [{ at: at - 10 * minute, act: install }, ...comeAndGo(playing, { ...lesson, meeting, event }, at)]
}
