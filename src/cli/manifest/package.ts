import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { commands } from '../../service/commands/command.ts'
import { chatGrants } from '../../grants/chat-grants.ts'

const project = join(import.meta.dirname, '../../..')
const folder = join(project, 'manifest')
export const icons = ['color.png', 'outline.png', 'color32x32.png'] as const

export type ManifestOptions = {
  readonly appId: string
  /** Where Teams reaches the tabs, without a slash at the end. */
  readonly publicUrl: string
}

/** What the check reads of a manifest; Microsoft's schema says the rest. */
const shape = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(z.looseObject({ commands: z.array(z.looseObject({ title: z.string() })) })).default([]),
    }),
  ),
  staticTabs: z.array(z.looseObject({ entityId: z.string(), name: z.string(), contentUrl: z.string() })),
  activities: z.object({ activityTypes: z.array(z.looseObject({ type: z.string() })) }),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
})
export type Manifest = z.infer<typeof shape>

/** The template with this tenant's values filled in, what a lesson's chat grants, from the one table of grants, and the commands. */
export function manifestOf({ appId, publicUrl }: ManifestOptions): Manifest {
  const values = { appId, publicUrl, host: new URL(publicUrl).host, version: versionOf(project) }
  const filled = readFileSync(join(folder, 'manifest.json'), 'utf8').replaceAll(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => z.record(z.string(), z.string()).parse(values)[name] ?? `{{${name}}}`,
  )
  const manifest = shape.parse(JSON.parse(filled))
  const resourceSpecific = chatGrants.map(({ permission }) => ({ name: permission, type: 'Application' }))
  const bots = manifest.bots.map(bot => ({ ...bot, commandLists: [offered] }))
  return { ...manifest, bots, authorization: { permissions: { resourceSpecific } } }
}

/** What staff may write in a lesson's chat: by mention, or by slash, which nobody else sees (manifest 1.29). */
const offered = {
  scopes: ['groupChat'],
  triggers: ['mention', 'slash'],
  commands: commands.map(({ verb, says }) => ({ title: verb, description: says })),
}

const versionOf = (root: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version

/** What Teams shows, for translators: a copy of this file, translated, is another language. */
export const stringsOf = ({ name, description, staticTabs }: Manifest): Readonly<Record<string, string>> => ({
  $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json',
  'name.short': name.short,
  'name.full': name.full,
  'description.short': description.short,
  'description.full': description.full,
  ...Object.fromEntries(staticTabs.map((tab, index) => [`staticTabs[${index}].name`, tab.name])),
})

export const iconBytes = (name: (typeof icons)[number]): Buffer => readFileSync(join(folder, name))

/** The app package that an administrator uploads. The same values give the same bytes. */
export function packageOf(manifest: Manifest): Uint8Array {
  const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`)
  return zipSync(
    {
      'manifest.json': json(manifest),
      'en-gb.json': json(stringsOf(manifest)),
      ...Object.fromEntries(icons.map(name => [name, iconBytes(name)])),
    },
    { mtime: '2026-01-01T00:00:00' },
  )
}
