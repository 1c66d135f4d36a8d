import { readFileSync } from 'node:fs'
import { kinds, type HelpLanguage, type HelpPageWords } from '../../actions/help-words.ts'
import type { Age } from '../../actions/sayings.ts'
import type { PersonId } from '../../lesson/people.ts'
import { helpChosen, helpOffered } from '../../policy/help-words.ts'
import { handlersOf } from '../../policy/roles.ts'
import { isOpen, readAt } from '../../policy/school-hours.ts'
import { raiseConcern } from '../../service/matters/raise.ts'
import type { Names } from '../../service/needs.ts'
import { tellOfUnplaced } from '../../service/schools/unplaced.ts'
import { schoolOfPerson } from '../../service/schools/which.ts'
import type { Service } from '../../service/service.ts'
import { asking, closedDoor, sent, type HelpPage, type Reader, type SignIn } from '../help/page.ts'
import type { Built } from './built.ts'
import { childAges } from './child-ages.ts'
import { problem, type Reply } from './reply.ts'
import type { Request, Route } from './route.ts'
import type { Ticket, Tickets } from './tickets.ts'
import type { Verify } from './visitor.ts'

export type HelpOptions = {
  readonly service: Service
  readonly names: Names
  readonly verify: Verify
  readonly tickets: Tickets
  readonly built: () => Promise<Built>
  readonly hosts: readonly string[]
}

type Help = HelpOptions & { readonly ageOf: (person: PersonId) => Promise<Age> }

const styles = readFileSync(new URL('../help/help.css', import.meta.url))

/** A child's way to somebody at school: plain pages, which work without a script, and change nothing that others see. */
export function helpRoutes(given: readonly [HelpOptions, ...HelpOptions[]]): readonly Route[] {
  const [one, ...others] = given
  const helping = (options: HelpOptions): Help => ({ ...options, ageOf: childAges(options.service) })
  const schools = [helping(one), ...others.map(helping)] as const
  const [first] = schools
  const fromTicket = async (
    shown: string,
    reading: Reading,
    work: (options: Help, ticket: Ticket) => Promise<Reply>,
  ): Promise<Reply> => {
    for (const school of schools) {
      const ticket = school.tickets.read(shown)
      if (ticket) return work(school, ticket)
    }
    return door(first, reading, 'ranOut')
  }
  return [
    { method: 'get', path: '/help', answer: async request => front(first, readingOf(request)) },
    { method: 'get', path: '/help/help.css', answer: async () => css },
    { method: 'get', path: '/help/pictures/:name', answer: async ({ params }) => pictureOf(schools, params['name']) },
    { method: 'post', path: '/help', answer: request => signedIn(schools, request) },
    {
      method: 'get',
      path: '/help/t/:ticket',
      answer: request => {
        const reading = readingOf(request, request.query)
        return fromTicket(request.params['ticket'] ?? '', reading, (school, { person }) => ask(school, person, reading))
      },
    },
    {
      method: 'post',
      path: '/help/send',
      answer: async request => {
        const form = await request.form()
        if ('refused' in form) return form.refused
        const { fields } = form
        const reading = readingOf(request, fields)
        return fromTicket(fields.get('ticket') ?? '', reading, (school, ticket) =>
          take(school, ticket, fields, reading),
        )
      },
    },
  ]
}

/** What says in which language somebody reads. */
type Reading = { readonly chosen: string | null; readonly accepted: string | undefined }
const readingOf = ({ header }: Request, fields?: URLSearchParams): Reading => ({
  chosen: fields?.get('in') ?? null,
  accepted: header('accept-language'),
})

const css: Reply = {
  status: 200,
  bytes: styles,
  headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
}

/** Whoever has the address sees a drawing of ours or of a school's, and learns nothing: Teams asks for it without a sign-in. */
function pictureOf(schools: readonly Help[], name = ''): Reply {
  const bytes = schools.map(({ service }) => service.pictures.get(name)).find(found => found !== undefined)
  if (!bytes) return problem(404)
  const forEver = 'public, max-age=31536000, immutable'
  return { status: 200, bytes, headers: { 'content-type': 'image/png', 'cache-control': forEver } }
}

/** Inside Teams a script asks it who this is, and sends that on; without one, a button of our cards leads in. */
async function front(options: Help, reading: Reading): Promise<Reply> {
  const { manifest } = await options.built()
  const script = manifest['browser/sign-in.ts']
  return door(options, reading, 'outside', script && { script: `/tabs/${script.file}`, hosts: options.hosts })
}

async function signedIn(schools: readonly [Help, ...Help[]], request: Request): Promise<Reply> {
  const [first] = schools
  const form = await request.form()
  if ('refused' in form) return form.refused
  const reading = readingOf(request)
  const who = await first.verify(`Bearer ${form.fields.get('token') ?? ''}`)
  if (who.sender !== 'person') return door(first, reading, 'unknown')
  const service = await schoolOfPerson(first.service.schools(), who.person)
  const school = schools.find(one => one.service === service)
  if (school) return ask(school, who.person, reading)
  await tellOfUnplaced(first.service.schools())
  return door(first, reading, 'broken')
}

async function ask(options: Help, person: PersonId, reading: Reading): Promise<Reply> {
  const readers = await named(options, readersFor(options, []))
  const page = await pageFor(options, reading, person)
  const languages = offeredBy(options)
  return html(options, asking({ ...page, ticket: options.tickets.make(person), readers, languages }))
}

/** Kept before it is answered. Nobody in any lesson is told, and no lesson's journal says so. */
async function take(options: Help, { person, id }: Ticket, fields: URLSearchParams, reading: Reading): Promise<Reply> {
  const { service } = options
  const { clock, policy } = service
  const offered = readersFor(options, [])
  const struck = new Set(fields.getAll('not'))
  const notTo = offered.filter(one => struck.has(one))
  const kind = kinds.find(one => one === fields.get('kind')) ?? 'talk'
  const page = await pageFor(options, reading, person)
  // Whoever reads it is told in the school's own language which picture it was.
  const picture = offeredBy(options)[0].ages[await options.ageOf(person)].kinds[kind]
  const concern = { notTo, words: (fields.get('words') ?? '').trim(), picture, receipt: id }
  await raiseConcern(service, person, concern, readAt(policy.school, clock.now()))
  return html(options, sent({ ...page, readers: await named(options, readersFor(options, notTo)) }))
}

/** Those who will see it, first to last; past everybody whom the child has struck out there is the chair, or somebody from outside. */
const readersFor = ({ service }: HelpOptions, notTo: readonly PersonId[]): readonly PersonId[] =>
  handlersOf(service.policy, { subjects: new Set(), adults: new Set(), unseenBy: new Set(notTo) })

async function named({ names }: HelpOptions, people: readonly PersonId[]): Promise<readonly Reader[]> {
  const known = await names(people)
  return people.map(id => ({ id, name: known.get(id) }))
}

const offeredBy = ({ service }: HelpOptions): readonly [HelpLanguage, ...HelpLanguage[]] =>
  helpOffered(service.helpWords, service.policy.school.languages)

async function pageFor(options: Help, { chosen, accepted }: Reading, person?: PersonId): Promise<HelpPage> {
  const { service, ageOf } = options
  const { ages, school } = service.policy
  const age = person === undefined ? ages.default : await ageOf(person)
  const said = helpChosen(offeredBy(options), chosen, accepted)
  return { said, words: said.ages[age], closed: !isOpen(school, service.clock.now()) }
}

type Door = Extract<keyof HelpPageWords, 'outside' | 'ranOut' | 'unknown' | 'broken'>

async function door(options: Help, reading: Reading, how: Door, signIn?: SignIn): Promise<Reply> {
  const page = await pageFor(options, reading)
  return html(options, closedDoor(page, page.said.page[how], signIn))
}

const html = ({ hosts }: HelpOptions, page: string): Reply => ({
  status: 200,
  bytes: Buffer.from(page),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "connect-src 'self' https://res.cdn.office.net",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${hosts.join(' ')}`,
    ].join('; '),
  },
})
