import { member } from '../activities.ts'
import type { Activity } from '../activities.ts'
import type { Answer } from '../context.ts'
import { chatMembers } from '../membership.ts'
import { placeOf, refusal } from './call.ts'
import type { Call } from './call.ts'

const PAGE = { least: 50, most: 500 } // teams.md 3

/** GET …/members, and …/activities/{id}/members, which Teams answers alike. */
export function getMembers(call: Call): Answer {
  const members = membersOf(call)
  return 'refused' in members ? members.refused : { status: 200, body: members.all }
}

/** GET …/pagedmembers?pageSize=&continuationToken= */
export function getPagedMembers(call: Call): Answer {
  const members = membersOf(call)
  if ('refused' in members) return members.refused
  const token = call.query.get('continuationToken')
  const offset = token ? Buffer.from(token, 'base64url').toString() : '0'
  if (!/^\d+$/.test(offset)) return refusal(400, 'BadArgument', 'Invalid continuation token.')
  const start = Number(offset)
  const size = Math.min(PAGE.most, Math.max(PAGE.least, Number(call.query.get('pageSize')) || PAGE.most))
  const end = start + size
  const more = end < members.all.length ? { continuationToken: Buffer.from(String(end)).toString('base64url') } : {}
  return { status: 200, body: { members: members.all.slice(start, end), ...more } }
}

/** GET …/members/{29: id, object id or UPN} */
export function getMember(call: Call): Answer {
  const members = membersOf(call)
  if ('refused' in members) return members.refused
  const wanted = call.parameters['member']
  const found = members.all.find(one => [one['id'], one['aadObjectId'], one['userPrincipalName']].includes(wanted))
  return found
    ? { status: 200, body: found }
    : refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.')
}

function membersOf(call: Call): { readonly all: Activity[] } | { readonly refused: Answer } {
  const place = placeOf(call)
  if ('refused' in place) return place
  const { world } = call.context
  const people = 'meeting' in place ? chatMembers(world, place.meeting) : [{ user: place.chat.user }]
  return { all: people.map(who => member(world, who)) }
}
