import type { z } from 'zod'
import { lessonId, type PersonId } from '../../lesson/people.ts'
import type { Role } from '../../policy/roles.ts'
import { know } from '../../service/known.ts'
import type { Clock } from '../../service/needs.ts'
import { schoolOfPerson } from '../../service/schools/which.ts'
import type { Service } from '../../service/service.ts'
import type * as shape from '../api/console.ts'
import type { Guards } from './asked.ts'
import type { Hub } from './hub.ts'
import { limits } from './limits.ts'
import { problem, type Reply } from './reply.ts'
import type { Answer, Request, Route } from './route.ts'
import type { RolesNow, SignedIn, Verify, Visitor } from './visitor.ts'

/** What one school answers, and to whom. */
export type SchoolApi = {
  readonly service: Service
  readonly table: Guards
  /** What the directory and the policy make of somebody; undefined where the directory does not answer. */
  readonly roles: RolesNow
  readonly hub: Hub
}

/** The school that was asked for, or that answered; its roles are looked up anew whatever a client says. */
const schoolHeader = 'chaperone-school'

/** The addresses of the API. Each request is one school's, and is answered by that school's roles alone. */
export function apiRoutes(schools: readonly SchoolApi[], verify: Verify, clock: Clock): readonly Route[] {
  const may = limits(clock)
  return Object.keys(schools[0]?.table ?? {}).map((where): Route => {
    const [method, path = ''] = where.split(' ')
    return {
      method: method === 'post' ? 'post' : 'get',
      path,
      answer: async request => {
        const who = whoIs(await verify(request.authorization))
        if ('refused' in who) return who.refused
        if (!may(who.person)) return problem(429, { 'retry-after': '5' })
        const school = await schoolAsked(schools, who.person, request)
        if (school === 'unknown') return problem(503, { 'retry-after': '5' })
        return school ? answered(schools, school, where, { ...who, request }) : problem(404)
      },
    }
  })
}

function whoIs(signedIn: SignedIn): Omit<Visitor, 'roles'> | { readonly refused: Reply } {
  if (signedIn.sender === 'unverifiable') return { refused: problem(503, { 'retry-after': '5' }) }
  if (signedIn.sender === 'stranger') return { refused: problem(401, { 'www-authenticate': 'Bearer' }) }
  return { person: signedIn.person, until: signedIn.until }
}

/** The school of the lesson, of the meeting chat, or the one asked for; else the first in which this person is anybody. */
async function schoolAsked(
  schools: readonly SchoolApi[],
  person: PersonId,
  { params, query, header }: Request,
): Promise<SchoolApi | 'unknown' | undefined> {
  const lesson = params['lesson']
  if (lesson !== undefined) return firstIn(schools, ({ service }) => know(service, lessonId(lesson)))
  const chat = query.get('chat')
  const inChat = chat === null ? undefined : await firstIn(schools, held(chat))
  if (inChat) return inChat
  const asked = header(schoolHeader)
  if (asked !== undefined)
    return whereSomebody(
      schools.find(({ service }) => service.policy.school.urn === asked),
      person,
    )
  // Where somebody is staff or a pupil goes before where they are only counted as such, or lead.
  const own = schools[0] && (await schoolOfPerson(schools[0].service.schools(), person))
  for (const school of schools.toSorted((a, b) => Number(b.service === own) - Number(a.service === own))) {
    const roles = await school.roles(person)
    if (!roles) return 'unknown'
    if (roles.size) return school
  }
  return schools[0]
}

/** A school is not there for whoever is nobody in it. */
async function whereSomebody(school: SchoolApi | undefined, person: PersonId) {
  if (!school) return undefined
  const roles = await school.roles(person)
  return roles ? (roles.size ? school : undefined) : 'unknown'
}

const held =
  (chat: string) =>
  ({ service: { store, clock } }: SchoolApi) =>
    store.lessonAt(chat, clock.now())

async function firstIn(schools: readonly SchoolApi[], find: (school: SchoolApi) => Promise<unknown>) {
  for (const school of schools) if ((await find(school)) !== undefined) return school
  return undefined
}

type Asking = Omit<Visitor, 'roles'> & { readonly request: Request }

async function answered(
  schools: readonly SchoolApi[],
  school: SchoolApi,
  where: string,
  { person, until, request }: Asking,
): Promise<Answer> {
  const roles = await school.roles(person)
  if (!roles) return problem(503, { 'retry-after': '5' })
  const visitor = { person, until, roles }
  const answer =
    where === 'get /api/v1/me' ? await whoAmI(schools, school, visitor) : await school.table[where]?.(visitor, request)
  if (!answer) return problem(404)
  if ('stream' in answer || answer.status >= 400) return answer
  return { ...answer, headers: { ...answer.headers, [schoolHeader]: school.service.policy.school.urn } }
}

/** Roles in the school that was chosen, and the schools in which there are any. */
async function whoAmI(schools: readonly SchoolApi[], chosen: SchoolApi, { person, roles }: Visitor): Promise<Reply> {
  const known = await Promise.all(schools.map(async school => ({ school, roles: await school.roles(person) })))
  const own = known.filter((one): one is { school: SchoolApi; roles: ReadonlySet<Role> } => !!one.roles?.size)
  const body: z.infer<typeof shape.me> = {
    roles: [...roles],
    school: chosen.service.policy.school.urn,
    schools: own.map(({ school: { service } }) => ({
      urn: service.policy.school.urn,
      name: service.policy.school.name,
    })),
  }
  return { status: 200, body }
}
