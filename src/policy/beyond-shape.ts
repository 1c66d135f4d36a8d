import { readWords } from './clauses.ts'
import type { Fault } from './faults.ts'
import { didYouMean, perhaps } from './nearest.ts'
import type { Policy } from './policy.ts'

/** What a policy cannot mean although each of its keys is in order by itself. */
export const faultsBeyondShape = (policy: Policy): readonly Fault[] => [
  ...ofClauses(policy),
  ...ofMode(policy),
  ...ofRecipients(policy),
  ...ofGroups(policy),
  ...ofTimes(policy),
  ...(policy.timetable.calendarsOf === undefined && !policy.timetable.files.length
    ? [{ path: ['timetable'], message: 'names neither calendarsOf nor files, so no lesson would ever be found' }]
    : []),
]

function ofClauses({ clauses }: Policy): Fault[] {
  const known = [...readWords().keys()]
  return Object.keys(clauses)
    .filter(id => !known.includes(id))
    .map(id => ({
      path: ['clauses', id],
      message: `is no clause; docs/policy.md lists them${meantClause(id, known)}`,
      ofKey: true,
    }))
}

/** `v27`, `V-27`, `V027`: a number near another one is another clause, so only the writing is guessed. */
function meantClause(id: string, known: readonly string[]): string {
  const [, letter = '', number = ''] = /^([a-z])\W*(\d{1,4})$/i.exec(id) ?? []
  const meant = `${letter.toUpperCase()}${String(Number(number))}`
  return known.includes(meant) ? perhaps(meant) : ''
}

function ofMode({ mode, enforce, people: { leads } }: Policy): Fault[] {
  if (mode === 'enforce' && !enforce)
    return [
      {
        path: ['mode'],
        message: 'is enforce, so `enforce: { decidedBy, on }` must name the lead who decided it and when',
      },
    ]
  return enforce && !leads.includes(enforce.decidedBy)
    ? [
        {
          path: ['enforce', 'decidedBy'],
          message: `is not one of people.leads${didYouMean(enforce.decidedBy, leads)}`,
        },
      ]
    : []
}

/** Nobody's being the subject of a matter may leave nobody to tell. */
function ofRecipients({ people: { leads, headteacher, chair } }: Policy): Fault[] {
  return [
    ...(new Set([...leads, headteacher, chair]).size < 2
      ? [
          {
            path: ['people'],
            message:
              'names one person for every role: nobody would be left to tell about a matter that concerns them; ' +
              'name another lead, or a chair outside the school’s staff',
          },
        ]
      : []),
    ...(headteacher === chair
      ? [
          {
            path: ['people', 'chair'],
            message:
              'is the headteacher: a matter about the headteacher would reach nobody; name the chair of governors',
          },
        ]
      : []),
  ]
}

function ofGroups({ people: { staff, pupils } }: Policy): Fault[] {
  const both = pupils.groups.findIndex(group => staff.groups.includes(group))
  return both < 0
    ? []
    : [
        {
          path: ['people', 'pupils', 'groups', both],
          message: 'is in people.staff.groups as well: every pupil would be staff; name the group of pupils',
        },
      ]
}

function ofTimes({ school: { timezone, hours } }: Policy): Fault[] {
  const known = Intl.supportedValuesOf('timeZone')
  return [
    ...(isTimezone(timezone)
      ? []
      : [
          {
            path: ['school', 'timezone'],
            message: `is no time zone, such as Europe/London${didYouMean(timezone, known)}`,
          },
        ]),
    ...(hours.from < hours.to
      ? []
      : [
          {
            path: ['school', 'hours'],
            message: `end before they begin, so nobody would ever read what a pupil sends${perhaps(`from: '${hours.to}', to: '${hours.from}'`)}`,
          },
        ]),
  ]
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
  } catch {
    return false // said as a fault
  }
}
