import { readFileSync } from 'node:fs'
import type { Age } from '../../actions/sayings.ts'
import type { PersonId } from '../../lesson/people.ts'
import { handlersOf } from '../../policy/roles.ts'
import { isOpen, readAt } from '../../policy/school-hours.ts'
import { raiseConcern } from '../../service/matters/raise.ts'
import type { Names } from '../../service/needs.ts'
import { schoolOfPerson } from '../../service/schools/which.ts'
import type { Service } from '../../service/service.ts'
import { asking, closedDoor, sent, type HelpPage, type Reader, type SignIn } from '../help/page.ts'
import { kinds, words } from '../help/words.ts'
import type { Built } from './built.ts'
import { childAges } from './child-ages.ts'
import type { Reply } from './reply.ts'
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
  const fromTicket = async (shown: string, work: (options: Help, ticket: Ticket) => Promise<Reply>): Promise<Reply> => {
    for (const school of schools) {
      const ticket = school.tickets.read(shown)
      if (ticket) return work(school, ticket)
    }
    return door(first, 'This link has run out. Open Chaperone in Teams, and try again.')
  }
  return [
    { method: 'get', path: '/help', answer: async () => front(first) },
    { method: 'get', path: '/help/help.css', answer: async () => css },
    { method: 'post', path: '/help', answer: request => signedIn(schools, request) },
    {
      method: 'get',
      path: '/help/t/:ticket',
      answer: ({ params }) => fromTicket(params['ticket'] ?? '', (school, { person }) => ask(school, person)),
    },
    {
      method: 'post',
      path: '/help/send',
      answer: async request => {
        const form = await request.form()
        if ('refused' in form) return form.refused
        return fromTicket(form.fields.get('ticket') ?? '', (school, ticket) => take(school, ticket, form.fields))
      },
    },
  ]
}

const css: Reply = {
  status: 200,
  bytes: styles,
  headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
}

/** Inside Teams a script asks it who this is, and sends that on; without one, a button of our cards leads in. */
async function front(options: Help): Promise<Reply> {
  const { manifest } = await options.built()
  const script = manifest['browser/sign-in.ts']
  return door(
    options,
    'Open this in Teams. Or press “I need to tell someone” on a message from Chaperone.',
    script && { script: `/tabs/${script.file}`, hosts: options.hosts },
  )
}

async function signedIn(schools: readonly [Help, ...Help[]], request: Request): Promise<Reply> {
  const [first] = schools
  const form = await request.form()
  if ('refused' in form) return form.refused
  const who = await first.verify(`Bearer ${form.fields.get('token') ?? ''}`)
  if (who.sender !== 'person') return door(first, 'Teams could not say who you are.')
  const service = await schoolOfPerson(first.service.schools(), who.person)
  const school = schools.find(one => one.service === service)
  return school
    ? ask(school, who.person)
    : door(first, 'Something is not working just now. Please try again in a minute.')
}

async function ask(options: Help, person: PersonId): Promise<Reply> {
  const readers = await named(options, readersFor(options, []))
  return html(options, asking({ ...(await pageFor(options, person)), ticket: options.tickets.make(person), readers }))
}

/** Kept before it is answered. Nobody in any lesson is told, and no lesson's journal says so. */
async function take(options: Help, { person, id }: Ticket, fields: URLSearchParams): Promise<Reply> {
  const { service } = options
  const { clock, policy } = service
  const offered = readersFor(options, [])
  const struck = new Set(fields.getAll('not'))
  const notTo = offered.filter(one => struck.has(one))
  const kind = kinds.find(one => one === fields.get('kind')) ?? 'talk'
  const page = await pageFor(options, person)
  const concern = { notTo, words: (fields.get('words') ?? '').trim(), picture: page.words.kinds[kind], receipt: id }
  await raiseConcern(service, person, concern, readAt(policy.school, clock.now()))
  return html(options, sent({ ...page, readers: await named(options, readersFor(options, notTo)) }))
}

/** Those who will see it, first to last; past everybody whom the child has struck out there is the chair, or somebody from outside. */
const readersFor = ({ service }: HelpOptions, notTo: readonly PersonId[]): readonly PersonId[] =>
  handlersOf(service.policy, { subjects: new Set(), adults: new Set(), unseenBy: new Set(notTo) })

async function named({ names }: HelpOptions, people: readonly PersonId[]): Promise<readonly Reader[]> {
  const known = await names(people)
  return people.map(id => ({ id, name: known.get(id) ?? 'Somebody who keeps children safe' }))
}

async function pageFor({ service, ageOf }: Help, person?: PersonId): Promise<HelpPage> {
  const { ages, school } = service.policy
  const age = person === undefined ? ages.default : await ageOf(person)
  return { words: words[age], closed: !isOpen(school, service.clock.now()) }
}

const door = async (options: Help, how: string, signIn?: SignIn): Promise<Reply> =>
  html(options, closedDoor(await pageFor(options), how, signIn))

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
