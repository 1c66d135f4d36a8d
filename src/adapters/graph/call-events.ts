import { z } from 'zod'
import type { Moved } from '../../service/needs.ts'
import { isGone, legs, participant, type Home } from './legs.ts'

const listOf = z.array(z.unknown()).nullish().catch(undefined)
/** Microsoft's page and its description of v1.0 name the same members differently. */
const callEvent = z.object({ participants: listOf, 'participants@delta': listOf })

/** Whether a call event says that a person came or changed, rather than that somebody left or a program moved. */
export function whoMoved(data: unknown, home: Home): Moved {
  const { data: event } = callEvent.safeParse(data)
  const shown = (event?.['participants@delta'] ?? event?.participants ?? []).map(one => participant.safeParse(one).data)
  const people = shown.filter(one => one && !isGone(one) && legs([one], home)[0]?.identity !== 'bot')
  return people.length ? 'a person' : 'nobody'
}
