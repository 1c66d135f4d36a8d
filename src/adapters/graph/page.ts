import { z } from 'zod'

export type Page<Item> = { readonly value: readonly Item[]; readonly '@odata.nextLink'?: string | undefined }

const known = new WeakMap<z.ZodType, unknown>()

/**
 * The shape of a page, by that of its items. Zod writes and compiles code for a shape when it first reads by it, which cost more than
 * the reading of a lesson's roster: so there is one for each shape of items, and not for each answer.
 */
export function pageOf<Item>(item: z.ZodType<Item>): z.ZodType<Page<Item>> {
  const before = known.get(item) as z.ZodType<Page<Item>> | undefined
  if (before) return before
  const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() })
  known.set(item, page)
  return page
}
