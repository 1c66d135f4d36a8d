import type { Activity } from '../activities.ts'
import type { Answer, TenantContext } from '../context.ts'
import type { Meeting, PersonalChat } from '../world.ts'

/** One authenticated, well-formed request to the Connector. */
export type Call = {
  readonly context: TenantContext
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Activity
}

export type Handler = (call: Call) => Answer

/** A conversation that the bot takes part in. */
export type Place = { readonly meeting: Meeting } | { readonly chat: PersonalChat }

export const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
})

const notInRoster = refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')

// Teams sends this one in another shape than all others (teams.md 5).
const writesBlocked: Answer = {
  status: 403,
  body: {
    errorCode: 209,
    message: JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is blocked from message writes.' }),
  },
}

/** The conversation of a call, or Microsoft's refusal where the bot may not use it. */
export function placeOf({ context: { world }, parameters }: Call): Place | { readonly refused: Answer } {
  const id = parameters['conversation'] ?? ''
  const chat = world.personal.get(id)
  if (chat) return world.users.get(chat.user)?.appInstalled ? { chat } : { refused: writesBlocked }
  if (id.startsWith('a:')) return { refused: refusal(400, 'BadArgument', 'Failed to decrypt conversation ID') }
  const [threadId] = id.split(';')
  const meeting = [...world.meetings.values()].find(candidate => candidate.threadId === threadId)
  return meeting?.appInstalled ? { meeting } : { refused: notInRoster }
}
