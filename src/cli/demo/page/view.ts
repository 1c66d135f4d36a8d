import { personMri } from '../../../tenant/ids.ts'
import { cast } from '../../../tenant/seed.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import type { ChatMessage, Leg, Meeting, User, World } from '../../../tenant/world.ts'

/** Everybody whom the page lets join: whoever plays in the scripts, and somebody whom nobody invited. */
const players = ['hall', 'osei', 'ana', 'ben', 'cai', 'dee', 'zoe'] as const
const adults = ['okafor', 'lindqvist', 'marsh', 'hall'] as const
const roles: Readonly<Record<string, string>> = {
  hall: 'teacher',
  osei: 'second teacher',
  okafor: 'safeguarding lead',
  lindqvist: 'deputy lead',
  marsh: 'headteacher',
  zoe: 'pupil of another class',
}
export const strangerName = 'Alex'

type Person = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly where: 'in the lesson' | 'in the lobby' | 'away'
}
type Said = {
  readonly id: string
  readonly from: string
  readonly at: number
  readonly text: string
  readonly cards: readonly unknown[]
  /** Who presses its buttons: the only one who sees it, or the teacher. */
  readonly reader: string
  readonly only: string | undefined
}

/** What the page shows of one lesson: what people in it would see, and what stands in the school's list. */
export type View = {
  readonly people: readonly Person[]
  readonly chat: readonly Said[]
  readonly settings: readonly (readonly [string, string])[]
  readonly inbox: readonly { readonly name: string; readonly role: string; readonly messages: readonly Said[] }[]
  readonly record: readonly Readonly<Record<string, string>>[]
}

export function viewOf({ world }: Tenant, meeting: Meeting): View {
  return {
    people: people(world, meeting),
    chat: meeting.chat.filter(({ deletedAt }) => deletedAt === undefined).map(message => inChat(world, message)),
    settings: settings(meeting),
    inbox: adults.map(name => inbox(world, name)),
    record: [...world.sites.values()]
      .flatMap(site => [...site.lists.values()])
      .flatMap(({ items }) => items.map(({ fields }) => texts(fields))),
  }
}

const texts = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))

function people(world: World, { legs }: Meeting): readonly Person[] {
  const all = [...legs.values()]
  const where = (isThem: (leg: Leg) => boolean): Person['where'] => {
    const own = all.filter(isThem)
    if (!own.length) return 'away'
    return own.some(({ isInLobby }) => !isInLobby) ? 'in the lesson' : 'in the lobby'
  }
  const known = players.map(name => ({
    id: cast[name],
    name: nameOf(world, cast[name]),
    role: roles[name] ?? 'pupil',
    where: where(({ who }) => 'user' in who && who.user === cast[name]),
  }))
  return [
    ...known,
    { id: 'stranger', name: strangerName, role: 'nobody invited them', where: where(({ who }) => 'outsider' in who) },
    { id: 'chaperone', name: 'Chaperone', role: 'the bot', where: where(({ who }) => 'application' in who) },
  ]
}

const nameOf = ({ users }: World, id: string): string => users.get(id)?.displayName ?? strangerName

function inChat(world: World, message: ChatMessage): Said {
  const target = [...world.users.values()].find(
    ({ id }) => personMri(world.tenancy, { user: id }) === message.targetedTo,
  )
  return said(world, message, target, target?.id ?? cast.hall)
}

function said(
  world: World,
  { id, from, at, text, attachments }: ChatMessage,
  only: User | undefined,
  reader: string,
): Said {
  const sender = 'user' in from ? nameOf(world, from.user) : 'outsider' in from ? strangerName : 'Chaperone'
  const cards = attachments.flatMap(part =>
    typeof part === 'object' && part !== null && 'content' in part ? [part.content] : [],
  )
  return { id, from: sender, at, text, cards, reader, only: only?.displayName }
}

function inbox(world: World, name: (typeof adults)[number]): View['inbox'][number] {
  const messages = [...world.personal.values()].filter(({ user }) => user === cast[name]).flatMap(chat => chat.messages)
  return {
    name: nameOf(world, cast[name]),
    role: roles[name] ?? 'staff',
    messages: messages.map(message => said(world, message, undefined, cast[name])),
  }
}

const settings = ({ settings: set }: Meeting): View['settings'] => [
  ['Pupils’ microphones', set.allowAttendeeToEnableMic ? 'may be on' : 'off'],
  ['Pupils’ cameras', set.allowAttendeeToEnableCamera ? 'may be on' : 'off'],
  ['Who may share', set.allowedPresenters === 'organizer' ? 'organisers only' : 'staff'],
  ['Who waits at the door', set.lobbyBypassSettings.scope === 'organizer' ? 'everybody' : 'everybody from outside'],
  ['Chat', set.allowMeetingChat === 'disabled' ? 'off' : 'on'],
]
