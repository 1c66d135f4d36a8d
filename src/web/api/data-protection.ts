import * as z from 'zod/mini'

/** GET /api/v1/data-protection: for the data protection officer. No content of any lesson or matter. */
export const dataProtection = z.object({
  /** The draft of the impact assessment, filled from the policy in force. Markdown. */
  paper: z.string(),
  kept: z.array(z.object({ what: z.string(), time: z.string() })),
  /** Who did what with the record, newest first. */
  log: z.array(
    z.object({
      at: z.number(),
      /** Null: nobody did, its time was over. */
      by: z.nullable(z.object({ id: z.string(), name: z.nullable(z.string()) })),
      what: z.string(),
      /** Null: why they may stands in the matter itself. */
      reason: z.nullable(z.string()),
    }),
  ),
})
export type DataProtection = z.infer<typeof dataProtection>
