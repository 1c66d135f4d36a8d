import { readFileSync } from 'node:fs'
import type { Age } from '../../actions/sayings.ts'
import { personId, type PersonId } from '../../lesson/people.ts'
import { recipients, type Recipients } from '../../policy/recipients.ts'
import { isOpen } from '../../policy/school-hours.ts'
import type { Names } from '../../service/needs.ts'
import type { Service } from '../../service/service.ts'
import { asking, closedDoor, sent, type HelpPage, type Reader } from '../help/page.ts'
import { kinds, words, type Kind } from '../help/words.ts'
import type { Built } from './built.ts'
import type { Reply } from './reply.ts'
import type { Request, Route } from './route.ts'
import type { Ticket, Tickets } from './tickets.ts'
import type { Verify } from './visitor.ts'

/** What a pupil wants somebody at school to know. */
export type Told = {
  /** The same for the same pressing of the button, however often it arrives. */
  readonly id: string
  readonly from: PersonId
  readonly kind: Kind
  readonly words: string
  /** Whom the pupil does not want to see it. */
  readonly notTo: readonly PersonId[]
}

export type HelpOptions = {
  readonly service: Service
  readonly names: Names
  readonly verify: Verify
  readonly tickets: Tickets
  readonly built: () => Promise<Built>
  readonly hosts: readonly string[]
  /** Keeps it and tells who must know; absent, the page has no form and says whom to go to. */
  readonly raise: ((told: Told) => Promise<Recipients>) | undefined
}

const styles = readFileSync(new URL('../help/help.css', import.meta.url))

/** A child's way to somebody at school: plain pages, which work without a script, and change nothing that others see. */
export function helpRoutes(options: HelpOptions): readonly Route[] {
  const { tickets } = options
  const fromTicket = async (ticket: Ticket | undefined, work: (ticket: Ticket) => Promise<Reply>): Promise<Reply> =>
    ticket ? work(ticket) : door(options, 'This link has run out. Open Chaperone in Teams, and try again.')
  return [
    { method: 'get', path: '/help', answer: async () => front(options) },
    { method: 'get', path: '/help/help.css', answer: async () => css },
    { method: 'post', path: '/help', answer: request => signedIn(options, request) },
    {
      method: 'get',
      path: '/help/t/:ticket',
      answer: ({ params }) => fromTicket(tickets.read(params['ticket'] ?? ''), ({ person }) => ask(options, person)),
    },
    {
      method: 'post',
      path: '/help/send',
      answer: async request => {
        const form = await request.form()
        if ('refused' in form) return form.refused
        return fromTicket(tickets.read(form.fields.get('ticket') ?? ''), ticket => take(options, ticket, form.fields))
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
async function front(options: HelpOptions): Promise<Reply> {
  const { manifest } = await options.built()
  const script = manifest['browser/sign-in.ts']
  return door(
    options,
    'Open this in Teams. Or press “I need to tell someone” on a message from Chaperone.',
    script && `/tabs/${script.file}`,
  )
}

async function signedIn(options: HelpOptions, request: Request): Promise<Reply> {
  const form = await request.form()
  if ('refused' in form) return form.refused
  const who = await options.verify(`Bearer ${form.fields.get('token') ?? ''}`)
  return who.sender === 'person' ? ask(options, who.person) : door(options, 'Teams could not say who you are.')
}

async function ask(options: HelpOptions, person: PersonId, said?: string): Promise<Reply> {
  if (!options.raise) return door(options, 'Please tell your teacher, or another grown-up at school.')
  const readers = await named(options, readersFor(options, [person]))
  const ticket = options.tickets.make(person)
  return html(
    options,
    asking({ ...pageFor(options, person), ticket, readers, ...(said === undefined ? {} : { said }) }),
  )
}

async function take(options: HelpOptions, { person, id }: Ticket, fields: URLSearchParams): Promise<Reply> {
  const { raise } = options
  if (!raise) return ask(options, person)
  const notTo = fields.getAll('not').map(personId)
  if (!readersFor(options, [person], notTo).length)
    return ask(options, person, 'One of these people has to see it, or nobody can help. Please leave one of them.')
  const kind = kinds.find(one => one === fields.get('kind')) ?? 'talk'
  const readers = await raise({ id, from: person, kind, words: (fields.get('words') ?? '').trim(), notTo })
  return html(options, sent({ ...pageFor(options, person), readers: await named(options, readers) }))
}

/** First to last; nobody where everybody was struck out. */
function readersFor({ service }: HelpOptions, from: readonly PersonId[], notTo: readonly PersonId[] = []) {
  const { leads, headteacher, chair } = service.policy.people
  const subjects = [...from, ...notTo]
  const everybody = [...leads, headteacher, chair]
  return everybody.every(one => subjects.includes(one))
    ? []
    : recipients(service.policy, { subjects, staffInLesson: [] })
}

async function named({ names }: HelpOptions, people: readonly PersonId[]): Promise<readonly Reader[]> {
  const known = await names(people)
  return people.map(id => ({ id, name: known.get(id) ?? 'Somebody who keeps children safe' }))
}

function pageFor({ service }: HelpOptions, person?: PersonId): HelpPage {
  const { ages, school } = service.policy
  const age: Age = person !== undefined && ages.easyRead.pupils.includes(person) ? 'easy' : ages.default
  const [language = 'en'] = school.languages
  return { words: words[age], language, closed: !isOpen(school, service.clock.now()) }
}

const door = (options: HelpOptions, how: string, script?: string): Reply =>
  html(options, closedDoor(pageFor(options), how, script))

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
