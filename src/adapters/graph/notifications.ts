import { z } from 'zod'

/** What a call notification tells us. It is a nudge: who is there is always read, never taken from here. */
export type CallNews =
  | { readonly call: string; readonly news: 'roster changed' }
  | { readonly call: string; readonly news: 'established' }
  /** The codes of api/call-delete, such as 200/5300: removed by another participant. */
  | {
      readonly call: string
      readonly news: 'terminated'
      readonly code: number | undefined
      readonly subcode: number | undefined
    }

const number = z.coerce.number().int().optional().catch(undefined)
const resourceData = z.object({
  state: z.string().toLowerCase().optional().catch(undefined),
  resultInfo: z.object({ code: number, subcode: number }).optional().catch(undefined),
})
const notification = z.object({
  changeType: z.string().toLowerCase().optional().catch(undefined),
  resourceUrl: z.string().optional().catch(undefined),
  resource: z.string().optional().catch(undefined),
  resourceData: z.unknown().optional(),
})

/** The news in the body of a POST to a callbackUri; what is none, or is not understood, is left out. Never throws. */
export const parseCallNotification = (body: unknown): readonly CallNews[] =>
  listOf(z.object({ value: z.unknown() }).safeParse(body).data?.value).flatMap(newsOf)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

// Live traffic names the resource twice, once under an older prefix, and may differ in case.
const address = /(?:^|\/)(?:communications|app)\/calls\/([0-9a-z._~-]{1,200})(\/participants)?\/?$/i

function newsOf(raw: unknown): readonly CallNews[] {
  const { data } = notification.safeParse(raw)
  const [, id, participants] = address.exec(data?.resourceUrl ?? '') ?? address.exec(data?.resource ?? '') ?? []
  if (!data || id === undefined) return []
  const call = asGuid(id.toLowerCase())
  if (participants !== undefined) return [{ call, news: 'roster changed' }]
  const shown = listOf(data.resourceData).map(one => resourceData.safeParse(one).data)
  const [state, result] = [shown.find(one => one?.state)?.state, shown.find(one => one?.resultInfo)?.resultInfo]
  if (data.changeType === 'deleted' || state === 'terminated') {
    return [{ call, news: 'terminated', code: result?.code, subcode: result?.subcode }]
  }
  return state === 'established' ? [{ call, news: 'established' }] : []
}

// Some addresses carry the id without its dashes (api/call-playprompt, example).
const asGuid = (id: string): string =>
  /^[0-9a-f]{32}$/.test(id) ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : id
