import type { Evidence, Judged, PersonId, Place } from '../../lesson/people.ts'
import type { ScheduledLesson, Trouble } from '../needs.ts'
import type { Service } from '../service.ts'

export type Class =
  | {
      readonly status: 'read'
      readonly pupils: readonly PersonId[]
      readonly staff: readonly PersonId[]
      /** Staff who can admit from the lobby. */
      readonly organisers: readonly PersonId[]
      /** Nobody says which class this is: every pupil of the school counts as one of it. */
      readonly isWholeSchool: boolean
      readonly judged: readonly Judged[]
    }
  | Trouble

/**
 * Who belongs to a lesson. Organisers can admit from the lobby; whether they are staff is the directory's to say, for a
 * pupil may be one of them. Where the class is not known, no pupil of the school may be taken for a stranger.
 */
export async function classOf(
  service: Service,
  { classGroup, meeting, staff: timetabled = [] }: ScheduledLesson,
  coorganisers: readonly PersonId[],
): Promise<Class> {
  const { directory, policy } = service
  const groups = classGroup === undefined ? policy.people.pupils.groups : [classGroup]
  const read = await Promise.all(groups.map(group => directory.members(group)))
  const members: PersonId[] = []
  for (const one of read) {
    if (one.status !== 'read') return one
    members.push(...one.people)
  }
  const organisers = [...new Set([meeting.organiser, ...coorganisers])]
  const placed = await placeAll(service, [...new Set([...organisers, ...timetabled, ...members])], classGroup)
  const unanswered = placed.find(({ trouble }) => trouble !== undefined)
  if (unanswered?.trouble) return unanswered.trouble
  const of = (wanted: Place): PersonId[] => placed.filter(({ place }) => place === wanted).map(({ person }) => person)
  const invited = new Set(members)
  // Leads and the headteacher organise with the teacher so that they can help: reminders to its staff are not for them.
  const { leads, headteacher } = policy.people
  const own = new Set([...members, ...timetabled, meeting.organiser])
  const placedStaff = of('staff')
  const staff = placedStaff.filter(person => own.has(person) || ![...leads, headteacher].includes(person))
  return {
    status: 'read',
    pupils: of('pupil').filter(person => invited.has(person)),
    staff,
    organisers: organisers.filter(person => placedStaff.includes(person)),
    isWholeSchool: classGroup === undefined,
    judged: judgedOf(placed),
  }
}

type Placed =
  | { readonly person: PersonId; readonly place: Place; readonly evidence: Evidence; readonly trouble?: undefined }
  | { readonly person: PersonId; readonly place: undefined; readonly trouble: Trouble }

/** People who were taken for the same by the same evidence stand together: a class is one line of its lesson's account. */
function judgedOf(placed: readonly Placed[]): readonly Judged[] {
  const known = placed.flatMap(one => (one.place === undefined ? [] : [one]))
  const alike = Map.groupBy(known, ({ place, evidence: { from, ref } }) => `${place} ${from} ${ref ?? ''}`)
  return [...alike.values()].flatMap(same => {
    const [first] = same
    const people = same.map(({ person }) => person).sort()
    return first ? [{ place: first.place, people, evidence: first.evidence }] : []
  })
}

/** What the directory answers about each of these people. */
export const placeAll = (
  { directory, clock }: Service,
  people: readonly PersonId[],
  ofClass: string | undefined,
): Promise<readonly Placed[]> =>
  Promise.all(
    people.map(async person => {
      if (person.startsWith('external:')) {
        const evidence = { from: 'account', ref: 'of another tenant, as the link says', readAt: clock.now() } as const
        return { person, place: 'guest' as const, evidence }
      }
      const answer = await directory.place(person, ofClass)
      return answer.status === 'placed'
        ? { person, place: answer.place, evidence: answer.evidence }
        : { person, place: undefined, trouble: answer }
    }),
  )
