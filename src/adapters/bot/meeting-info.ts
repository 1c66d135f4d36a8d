import { z } from 'zod'
import { personId } from '../../lesson/people.ts'
import { seconds } from '../../lesson/time.ts'
import type { MeetingInfo } from '../../service/needs.ts'
import { retryAfter } from '../platform/retry-after.ts'
import type { TokenSource } from '../token-source.ts'

type Options = {
  readonly tokens: TokenSource
  /** The Connector's own address. */
  readonly serviceUrl: string
  readonly tenantId: string
}

const time = z
  .string()
  .nullish()
  .transform(text => (text && !Number.isNaN(Date.parse(text)) ? Date.parse(text) : undefined))
const shape = z.object({
  details: z.object({
    joinUrl: z.string().min(1),
    msGraphResourceId: z.string().nullish(),
    scheduledStartTime: time,
    scheduledEndTime: time,
  }),
  organizer: z.object({
    aadObjectId: z.string().nullish(),
    objectId: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
})

const scope = 'https://api.botframework.com/.default'

/**
 * What Teams says of the meeting behind a chat (GET v1/meetings/{id}, teams.md 3): needs OnlineMeeting.ReadBasic.Chat,
 * which installing the app in that chat grants. The meeting's id is made of its thread, as Microsoft's own samples show.
 */
export const meetingInfo =
  ({ tokens, serviceUrl, tenantId }: Options): MeetingInfo =>
  async thread => {
    const id = Buffer.from(`0#${thread}#0`).toString('base64')
    const token = await tokens.token(scope).catch(() => undefined)
    if (token === undefined) return { status: 'later', after: undefined, reason: 'no token' }
    const url = `${serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`}v1/meetings/${encodeURIComponent(id)}`
    const headers = { authorization: `Bearer ${token}` }
    const got = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(seconds(15)) }).catch(
      () => undefined,
    )
    if (!got) return { status: 'later', after: undefined, reason: 'no answer' }
    const body: unknown = await got.json().catch(() => undefined)
    if (got.status === 401) tokens.drop(scope)
    if (got.status === 401 || got.status === 429 || got.status >= 500)
      return { status: 'later', after: retryAfter(got.headers), reason: String(got.status) }
    const read = shape.safeParse(body)
    if (!got.ok || !read.success) return { status: 'refused', reason: String(got.status) }
    const { details, organizer } = read.data
    const organiser = organizer.aadObjectId ?? organizer.objectId
    if (!organiser) return { status: 'refused', reason: 'no organiser' }
    const isOurs = (organizer.tenantId ?? tenantId) === tenantId
    return {
      status: 'read',
      joinUrl: details.joinUrl,
      organiser: personId(isOurs ? organiser : `external:${organiser}`),
      startsAt: details.scheduledStartTime,
      endsAt: details.scheduledEndTime,
    }
  }
