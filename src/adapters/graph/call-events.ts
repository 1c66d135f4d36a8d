import { z } from 'zod'
import type { Moved } from '../../service/needs.ts'
import { isGone, legOf, participant, type Home } from './legs.ts'

const listOf = z.array(z.unknown()).nullish().catch(undefined)
/** Microsoft's page and its description of v1.0 name the same members differently. */
const callEvent = z.object({
  participants: listOf,
  'participants@delta': listOf,
  eventDateTime: z.string().nullish().catch(undefined),
})

/** Who came or left by a call event, and whether it says that a person came or changed, rather than that somebody left or a program moved. */
export function whoMoved(data: unknown, home: Home): Moved {
  const { data: event } = callEvent.safeParse(data)
  const shown = (event?.['participants@delta'] ?? event?.participants ?? []).map(one => participant.safeParse(one).data)
  const all = shown.flatMap(one => (one ? [{ one, isGone: isGone(one), leg: legOf(one, home) }] : []))
  const said = Date.parse(event?.eventDateTime ?? '')
  return {
    who: all.some(({ isGone, leg }) => !isGone && leg.identity !== 'bot') ? 'a person' : 'nobody',
    movements: all.flatMap(({ isGone, leg: { person, identity } }) =>
      identity === 'account' || identity === 'external'
        ? [{ person, way: isGone ? ('left' as const) : ('came' as const), at: Number.isNaN(said) ? undefined : said }]
        : [],
    ),
  }
}
