import { z } from 'zod'
import { personId } from '../lesson/people.ts'
import { hours, minutes, seconds } from '../lesson/time.ts'
import { duration } from './duration.ts'

const person = z.string().min(1).transform(personId)
const group = z.string().min(1)
const age = z.enum(['ks1', 'ks2', 'ks3', 'ks5', 'easy'])
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day: write it as 08:30')
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
const mode = z.enum(['watch', 'assist', 'enforce'])

/** What a school decides, as its YAML file says it (docs/policy-file.md explains every key). */
export const policySchema = z.strictObject({
  school: z.strictObject({
    name: z.string().min(1),
    urn: z.string().min(1),
    timezone: z.string().min(1).default('Europe/London'),
    languages: z.array(z.string()).default(['en']),
    /** When somebody at school reads what is sent, by the school's own clock. */
    hours: z
      .strictObject({
        from: timeOfDay.default('08:00'),
        to: timeOfDay.default('16:30'),
        days: z.array(weekday).min(1).default(['mon', 'tue', 'wed', 'thu', 'fri']),
      })
      .prefault({}),
  }),
  profile: z.enum(['primary', 'college']),
  mode: mode.default('assist'),
  enforce: z.strictObject({ decidedBy: person, on: z.string() }).optional(),
  people: z.strictObject({
    staff: z.strictObject({ groups: z.array(group).min(1) }),
    pupils: z.strictObject({ groups: z.array(group).min(1) }),
    /** What says who somebody is where no group does: roles of School Data Sync, and what their licences are sold for. */
    evidence: z.array(z.enum(['education', 'licences'])).default([]),
    /** CSV files in the policy's folder that say who is staff and who a pupil: asked last of what makes staff of somebody. */
    files: z.array(z.string().regex(/\.csv$/i, 'does not end in .csv')).default([]),
    leads: z.array(person).min(1),
    headteacher: person,
    chair: person,
    leadership: z.array(person).min(1).optional(),
    /** Who is asked when all of the above are the subject of a matter, or must not see it: a trust's safeguarding officer. */
    outside: z.array(person).default([]),
    /** Governors for safeguarding: counts by week, and nobody's name. */
    governors: z.array(person).default([]),
    /** Data protection officers: how long things are kept, and who looked at what; a matter only with a reason. */
    dpo: z.array(person).default([]),
    /** Special educational needs co-ordinators: the pupils' matters that somebody who decides them shares. */
    sencos: z.array(person).default([]),
    administrators: z.strictObject({ groups: z.array(group) }).optional(),
  }),
  timetable: z.strictObject({
    /** Whose calendars hold the lessons; a school that gives no access to them names files instead. */
    calendarsOf: group.optional(),
    /** CSV and iCalendar files of the school's MIS, in the policy's folder. */
    files: z.array(z.string().regex(/\.(csv|ics)$/i, 'ends neither in .csv nor in .ics')).default([]),
    lookahead: duration.default(hours(24 * 14)),
    /** What makes an entry of a calendar a lesson: any one of these. */
    lessonsAre: z
      .strictObject({
        categories: z.array(z.string()).default([]),
        /** `*` stands for anything. */
        subjects: z.array(z.string()).default([]),
        invitedClasses: z.boolean().default(false),
      })
      .default({ categories: ['Lesson'], subjects: [], invitedClasses: false }),
    /** Mail address of a class, as lessons invite it → the group whose members are expected. */
    classes: z.record(z.string(), group).default({}),
    /** Chat thread of a channel of a class's team → the class's group: what is held there is a lesson. */
    channels: z.record(z.string(), group).default({}),
    /** A lesson that is cancelled or moved with less notice than this is told to its class (V45). */
    notice: duration.default(hours(24)),
  }),
  ages: z.strictObject({
    default: age,
    classes: z.record(z.string(), age).default({}),
    /** Who is addressed in easy words, whatever the class's age. */
    easyRead: z.strictObject({ pupils: z.array(person).default([]), classes: z.array(group).default([]) }).prefault({}),
  }),
  /** Applications besides Chaperone that may be in a lesson, by app id: the school's own recorder. */
  approvedApps: z.array(group).default([]),
  recording: z.enum(['required', 'allowed', 'off']).default('allowed'),
  links: z
    .strictObject({
      safeguardingPolicy: z.string().optional(),
      report: z.string().optional(),
      /** B16: what staff find in the panel, by its title. */
      guidance: z
        .record(z.string(), z.string().regex(/^https:\/\//, 'is no address: write it as https://…'))
        .default({}),
    })
    .prefault({}),
  /** How long lines are kept beyond the end of their school year, which is with August. */
  retention: z
    .strictObject({
      /** Lessons of which nothing stands on the school record. */
      lessons: duration.default(hours(24 * 365)),
      /** Lessons of which something does: 25 years. Matters themselves are kept until a person decides. */
      incidents: duration.default(hours(24 * 9131)),
      /** Matters about adults alone, before whoever decides them may erase them: guidance asks for ten years, and until pension age. */
      adults: duration.default(hours(24 * 3653)),
      /** So long after it was made Teams deletes a recording, as the tenant has it set; too short a time warns too early. */
      recordings: duration.default(hours(24 * 30)),
    })
    .prefault({}),
  record: z.strictObject({
    site: z.string().min(1),
    incidents: z.string().min(1).default('Incidents'),
    /** The list of lessons that were held; without one there is none. */
    lessons: z.string().min(1).optional(),
    /** A second site, for incidents about an adult; without one they stay with us. */
    adults: z.string().min(1).optional(),
  }),
  lessons: z
    .strictObject({
      gather: duration.default(minutes(5)),
      early: duration.default(minutes(15)),
      undo: duration.default(seconds(10)),
      /** So long after its end a lesson's record is ready, and whoever taught it is asked to read and sign it (V24). */
      record: duration.default(minutes(10)),
      /** From here on a lesson lasts longer than is reasonable at this age (B11). */
      longest: z
        .strictObject({
          ks1: duration.default(minutes(45)),
          ks2: duration.default(minutes(70)),
          ks3: duration.default(minutes(90)),
          ks5: duration.default(minutes(120)),
          easy: duration.default(minutes(45)),
        })
        .prefault({}),
      /** Who passes the lobby by themselves: organisers and co-organisers, or everybody of the school. */
      lobby: z.enum(['organisers', 'school']).default('organisers'),
    })
    .prefault({}),
  /** When people are told of what is not urgent, by the school's own clock, in steps of five minutes. */
  digests: z
    .strictObject({
      /** What waits for each lead, on school days. */
      morning: timeOfDay.default('08:00'),
      /** The week's lessons, to `people.leadership`, to be read and signed (V4). */
      weekly: z
        .strictObject({
          day: weekday.default('fri'),
          at: timeOfDay.default('15:00'),
        })
        .prefault({}),
      /** How often in a day somebody is interrupted by what is not red; the rest waits for the morning. */
      interruptions: z.number().int().min(1).default(12),
    })
    .prefault({}),
  acknowledge: z.strictObject({ red: duration.default(minutes(2)), amber: duration.default(hours(8)) }).prefault({}),
  /** Clauses in the school's own words, by id; every card and record quotes them. */
  clauses: z.record(z.string(), z.string().trim().min(1)).default({}),
  safeguards: z
    .record(
      z.string(),
      z.strictObject({
        mode: mode.optional(),
        after: z.record(z.string(), duration).default({}),
        /** What is enough besides pupils of the class: a second member of staff in the lesson. */
        curedBy: z.enum(['pupils', 'secondAdult']).optional(),
      }),
    )
    .default({}),
})

export type Policy = z.infer<typeof policySchema>
export type Mode = z.infer<typeof mode>
