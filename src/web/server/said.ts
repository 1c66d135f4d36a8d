import { saidOf, type Said } from '../../matters/said.ts'

type Sent = { readonly [Part in keyof Said]?: Said[Part] | undefined }

/** What somebody wrote, without what they left empty. */
export const writtenIn = (sent: Sent): Said =>
  saidOf(
    Object.fromEntries(
      Object.entries(sent).flatMap(([part, said]): [string, string | number][] => {
        const written = typeof said === 'string' ? said.trim() : said
        return written === undefined || written === '' ? [] : [[part, written]]
      }),
    ),
  )
