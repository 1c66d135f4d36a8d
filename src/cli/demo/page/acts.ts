import { z } from 'zod'
import { cast, stranger } from '../../../tenant/seed.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import type { Meeting } from '../../../tenant/world.ts'

const id = z.string().max(200)
export const act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('join'), who: id }),
  z.strictObject({ act: z.literal('leave'), who: id }),
  z.strictObject({ act: z.literal('admit'), who: id }),
  z.strictObject({ act: z.literal('speak'), who: id, text: z.string().min(1).max(2000) }),
  z.strictObject({
    act: z.literal('press'),
    who: id,
    message: id,
    verb: z.string().max(100),
    inputs: z.record(z.string(), z.unknown()),
  }),
])

/**
 * Does what somebody at the page wants done, as a person in Teams would.
 * @returns the bot's card in answer to a press, where there is one.
 * @throws Error in the tenant's words where Teams would not let them.
 */
export async function doAct({ people }: Tenant, meeting: Meeting, wanted: z.infer<typeof act>): Promise<unknown> {
  const who = wanted.who === 'stranger' ? stranger : wanted.who
  const whoOrLeg = wanted.who === 'stranger' ? stranger.id : wanted.who
  switch (wanted.act) {
    case 'join':
      return void people.join(meeting, who)
    case 'leave':
      people.leave(meeting, whoOrLeg)
      return undefined
    case 'admit':
      people.admit(meeting, whoOrLeg, cast.hall)
      return undefined
    case 'speak':
      return void people.speak(meeting, who, wanted.text)
    case 'press':
      return (await people.pressButton(wanted.who, wanted.message, wanted.verb, wanted.inputs)).body
  }
}
