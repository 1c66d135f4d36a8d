import * as z from 'zod/mini'

/** Epoch milliseconds, UTC. */
const instant = z.number()

/** How somebody stands to the lesson; `unknown` is somebody of whom the directory has not answered. */
const as = z.enum(['pupil', 'staff', 'vouched', 'outsider', 'unknown'])

/** Somebody in the lesson or at its door. `name` is looked up for whoever looks and is kept nowhere; null: there is none. */
const someone = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  as,
  devices: z.number(),
  sharing: z.boolean(),
  /** V44: a pupil whose family has not acknowledged the notice of recording. Nobody is kept out for it. */
  withoutNotice: z.boolean(),
})

/** Of the class, and not here. */
const absentee = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  why: z.enum(['has not come', 'has left', 'was taken out']),
})

const clause = z.object({ id: z.string(), text: z.string() })

/** What staff may press, exactly as it is sent back. */
export const press = z.discriminatedUnion('press', [
  z.object({ press: z.literal('step'), lapse: z.string(), step: z.string() }),
  z.object({ press: z.literal('vouch'), about: z.string() }),
  z.object({ press: z.literal('reopen') }),
  z.object({ press: z.literal('clear'), lapse: z.string(), about: z.string(), reason: z.string() }),
  z.object({ press: z.literal('adult-at-home'), about: z.string(), adult: z.string().check(z.maxLength(100)) }),
  z.object({ press: z.enum(['let-back-in', 'undo-end', 'second-child', 'go-on']), about: z.string() }),
])

/** What staff do of their own accord, at once; `about` is whom. */
export const act = z.discriminatedUnion('act', [
  z.object({
    act: z.enum(['pause', 'go-on', 'over', 'not-over', 'end-and-report', 'undo-end', 'mics-open', 'mics-close']),
  }),
  z.object({ act: z.enum(['warn', 'undo-warn', 'remove', 'let-back-in', 'second-child']), about: z.string() }),
])
export type Act = z.infer<typeof act>

/** GET /api/v1/checklist: what only a person can know before a lesson; `more` may be folded away. Ticks are of today. */
export const checklist = z.object({
  items: z.array(z.object({ clause: z.string(), text: z.string(), more: z.boolean(), isTicked: z.boolean() })),
  tickedAt: z.nullable(instant),
})
/** POST /api/v1/checklist: answered as the GET is. */
export const ticked = z.object({ clauses: z.array(z.string()).check(z.maxLength(50)) })

/** Something that is wrong now, what has been done about it, and what comes next. */
const matter = z.object({
  lapse: z.string(),
  title: z.string(),
  clauses: z.array(clause),
  since: instant,
  done: z.array(z.string()),
  /** `at` is null where nothing happens unless somebody presses. */
  next: z.nullable(z.object({ what: z.string(), at: z.nullable(instant) })),
  presses: z.array(z.object({ label: z.string(), press })),
})

/** One glance: `safe`, `look` or `held`, and the sentence that says why. */
const glance = z.object({ is: z.enum(['safe', 'look', 'held']), because: z.string() })

export const lessonView = z.object({
  lesson: z.string(),
  /** As the policy names it; null: the timetable names no class. */
  class: z.nullable(z.string()),
  startsAt: instant,
  endsAt: instant,
  phase: z.enum(['due', 'gathering', 'under way', 'closing', 'closed', 'ended']),
  glance,
  present: z.array(someone),
  waiting: z.array(someone),
  missing: z.array(absentee),
  matters: z.array(matter),
  /** What staff have done, as far as it can be taken back. */
  conduct: z.object({
    paused: z.boolean(),
    ending: z.boolean(),
    over: z.boolean(),
    /** On their way out, or kept out. */
    out: z.array(z.object({ id: z.string(), name: z.nullable(z.string()), gone: z.boolean() })),
  }),
  /** A member of staff shows their screen: names and words would be seen by everybody. */
  staffShare: z.boolean(),
  ready: z.array(z.object({ what: z.string(), is: z.boolean() })),
  /** The school's own policies and further guidance (V59, B16). */
  links: z.array(z.object({ title: z.string(), url: z.string() })),
  rules: z.array(
    z.object({ symbol: z.string(), meaning: z.string(), text: z.string(), picture: z.optional(z.string()) }),
  ),
})
export type LessonView = z.infer<typeof lessonView>
export type Person = z.infer<typeof someone>
export type Matter = LessonView['matters'][number]
export type Press = z.infer<typeof press>

/** GET /api/v1/lessons/now: the lessons at which whoever asks may look. */
export const lessonsNow = z.object({ lessons: z.array(lessonView), now: instant })

/** POST /api/v1/lessons/:lesson/presses */
export const pressed = z.object({ title: z.string(), text: z.string() })
