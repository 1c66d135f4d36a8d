import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const CARD = 'application/vnd.microsoft.card.adaptive'
const MOST_REFRESHED = 60 // people of `refresh.userIds` (teams.md 6.2)

type Node = Readonly<Record<string, unknown>>

const schema: unknown = JSON.parse(readFileSync(new URL('./adaptive-card-1.5.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, validateSchema: false, formats: { 'uri-reference': true, uri: true } })
const check = ajv.compile(modern(schema) as Node)

/** What is wrong with the Adaptive Cards among a message's attachments, by the official schema 1.5; empty if nothing. */
export function cardFaults(attachments: readonly unknown[]): string[] {
  const cards = attachments.filter(isNode).filter(attachment => attachment['contentType'] === CARD)
  return cards.flatMap(({ content }) => (isNode(content) ? faultsOf(content) : ['a card without content']))
}

function faultsOf(card: Node): string[] {
  const text = JSON.stringify(card)
  const version = Number(card['version'])
  const refreshed = isNode(card['refresh']) ? card['refresh']['userIds'] : undefined
  return [
    ...(version <= 1.5 ? [] : [`card version ${String(card['version'])}: Teams takes 1.5 at most`]),
    ...(version < 1.4 && text.includes('"Action.Execute"') ? ['Action.Execute needs card version 1.4'] : []),
    ...(Array.isArray(refreshed) && refreshed.length > MOST_REFRESHED ? ['refresh names more than 60 people'] : []),
    ...(check(withoutTeams(card))
      ? []
      : (check.errors ?? []).slice(0, 3).map(e => `card${e.instancePath} ${e.message}`)),
  ]
}

// Written for draft 6: `id` is `$id` now, and a boolean `required` on a member no longer means anything.
function modern(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(modern)
  if (!isNode(node)) return node
  const kept = Object.entries(node).filter(([key, value]) => !(key === 'required' && typeof value === 'boolean'))
  return Object.fromEntries(
    kept.map(([key, value]) => [key === 'id' && typeof value === 'string' ? '$id' : key, modern(value)]),
  )
}

// Teams' own member, which the schema's closed root does not know.
function withoutTeams(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutTeams)
  if (!isNode(node)) return node
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (key === 'msteams' ? [] : [[key, withoutTeams(value)]])),
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
