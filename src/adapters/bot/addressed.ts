import { z } from 'zod'
import { personId } from '../../lesson/people.ts'
import type { Addressed } from '../../service/needs.ts'

const text = z.string().nullish().catch(undefined)
const shape = z.object({
  ...{ id: z.string().min(1), type: z.literal('message'), text: z.string(), timestamp: text },
  from: z.object({ aadObjectId: z.string().min(1) }),
  recipient: z
    .object({ isTargeted: z.boolean().nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
})

/** A mention of us may have been stripped with its entity and its text (msteams-docs#14422), so our name typed plainly is as good. */
const prefix = /^\s*(?:<at>\s*chaperone\s*<\/at>|[@/]?chaperone\b)[\s:,]*/i

/**
 * What somebody writes to the bot itself: by its name at the beginning, or as a targeted message, which nobody else sees
 * (Teams: `recipient.isTargeted`). Undefined: it is not for us, or Teams does not say from whom.
 * @param now where the activity does not say when it was written.
 */
export function addressedIn(thread: string, activity: unknown, now: number): Addressed | undefined {
  const { data } = shape.safeParse(activity)
  if (!data) return undefined
  const isPrivate = data.recipient?.isTargeted === true
  if (!isPrivate && !prefix.test(data.text)) return undefined
  const at = Date.parse(data.timestamp ?? '')
  return {
    ...{ thread, message: data.id, by: personId(data.from.aadObjectId), isPrivate },
    at: Number.isFinite(at) ? Math.min(at, now) : now,
    text: data.text
      .replace(prefix, '')
      .replaceAll(/<at>[^<]{0,200}<\/at>/g, '')
      .trim(),
  }
}
