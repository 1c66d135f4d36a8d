import { z } from 'zod'
import { personId, type Evidence, type PersonId, type Place } from '../../lesson/people.ts'
import { minutes, type Instant } from '../../lesson/time.ts'
import type { Clock, Directory, Trouble } from '../../service/needs.ts'
import { path, type Graph } from './client.ts'

/** What a source says of somebody; undefined: it does not know them. */
export type Said = { readonly place: Place; readonly evidence: Evidence } | undefined

const refreshEvery = minutes(15)
const tryAgainAfter = minutes(1)

type Read = { readonly status: 'read'; readonly said: Said } | Trouble
type Kept = { readonly said: Said; readonly freshUntil: Instant }

/** What a source says of each person, asked once in 15 minutes; while it does not answer, the last answer stands. */
function remembered(clock: Clock, read: (person: PersonId) => Promise<Read>): (person: PersonId) => Promise<Read> {
  const kept = new Map<PersonId, Kept>()
  return async person => {
    const known = kept.get(person)
    if (known && clock.now() < known.freshUntil) return { status: 'read', said: known.said }
    const answer = await read(person)
    if (answer.status !== 'read' && !known) return answer
    const said = answer.status === 'read' ? answer.said : known?.said
    const fresh = answer.status === 'read' ? refreshEvery : tryAgainAfter
    kept.set(person, { said, freshUntil: clock.now() + fresh })
    return { status: 'read', said }
  }
}

const educationUser = z.object({ primaryRole: z.string().nullish() })

/**
 * The role that School Data Sync gives somebody (v1.0 /education/users, primaryRole: student, teacher, none). Nothing else
 * of them is asked: who their parents are stands there as well, and is none of our business.
 */
export const educationRole = (graph: Graph, clock: Clock) =>
  remembered(clock, async person => {
    const where = `${path`/education/users/${person}`}?$select=id,primaryRole`
    const read = await graph.ask({ path: where, answer: educationUser })
    if (read.status !== 'answered') return read.http === 404 ? { status: 'read', said: undefined } : read
    const role = read.value.primaryRole ?? 'none'
    const place = { student: 'pupil', teacher: 'staff' }[role] as Place | undefined
    const evidence = { from: 'education role', ref: role, readAt: clock.now() } as const
    return { status: 'read', said: place && { place, evidence } }
  })

const licence = z.object({ skuPartNumber: z.string().nullish() })
/** Microsoft's own names of its licences for schools: 36 for students, 31 for staff, none for both. */
const forPupils = /STUDENT|STUUSEBNFT|_STU(_|$)/i
const forStaff = /FACULTY|_FAC(_|$)/i

/** What somebody's licences are sold for (v1.0 /users/{id}/licenseDetails). Whoever has one of each is a pupil. */
export const licences = (graph: Graph, clock: Clock) =>
  remembered(clock, async person => {
    const where = `${path`/users/${person}/licenseDetails`}?$select=skuPartNumber`
    const read = await graph.all({ path: where, answer: licence })
    if (read.status !== 'answered') return read.http === 404 ? { status: 'read', said: undefined } : read
    const names = read.value.flatMap(({ skuPartNumber }) => skuPartNumber ?? [])
    const [pupils, staff] = [forPupils, forStaff].map(pattern => names.find(name => pattern.test(name)))
    const said = (place: Place, ref: string) => ({
      place,
      evidence: { from: 'licence', ref, readAt: clock.now() } as const,
    })
    return {
      status: 'read',
      said: pupils ? said('pupil', pupils) : staff ? said('staff', staff) : undefined,
    }
  })

const teacher = z.object({ id: z.string().min(1) })

/** Who teaches a class of School Data Sync or of the Teams template; a group that is none has no teachers. */
export const teachersOf =
  (graph: Graph): Directory['members'] =>
  async group => {
    const where = `${path`/education/classes/${group}/teachers`}?$select=id`
    const read = await graph.all({ path: where, answer: teacher })
    if (read.status !== 'answered') return read.http === 404 ? { status: 'read', people: [] } : read
    return { status: 'read', people: read.value.map(({ id }) => personId(id)) }
  }
