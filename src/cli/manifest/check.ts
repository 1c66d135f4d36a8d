import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import ajvDraft4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { ValidateFunction } from 'ajv'
import { z } from 'zod'
import { commands } from '../../service/commands/command.ts'
import { chatGrants } from '../../grants/chat-grants.ts'
import { iconBytes, icons, stringsOf, type Manifest } from './package.ts'
import type { Shown } from './written.ts'

/** Everything that is wrong with a manifest, by Microsoft's schema and by what the code does. Nothing: it can be uploaded. */
export const faultsIn = (manifest: Manifest, shown: Shown): readonly string[] => [
  ...bySchema('MicrosoftTeams.schema.json', manifest),
  ...bySchema('MicrosoftTeams.Localization.schema.json', stringsOf(manifest)),
  ...differing(
    'tab',
    manifest.staticTabs.map(({ contentUrl }) => new URL(contentUrl).pathname),
    shown.tabs,
  ),
  ...differing(
    'activity type',
    manifest.activities.activityTypes.map(({ type }) => type),
    shown.activities,
  ),
  ...differing(
    'permission',
    manifest.authorization.permissions.resourceSpecific.map(({ name }) => name),
    chatGrants.map(({ permission }) => permission),
  ),
  ...differing(
    'command',
    manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap(list => list.commands.map(({ title }) => title))),
    commands.map(({ verb }) => verb),
  ),
  ...disagreeing(manifest),
  ...icons.flatMap(iconFault),
]

function bySchema(file: string, value: unknown): string[] {
  const folder = '@microsoft/app-manifest/build/json-schemas/teams/v1.29'
  const path = createRequire(import.meta.url).resolve(`${folder}/${file}`)
  const ajv = new ajvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const check: ValidateFunction = ajv.compile(
    z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8'))),
  )
  if (check(value)) return []
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
  )
}

/** What is declared and what is used are the same. */
function differing(what: string, declared: readonly string[], used: readonly string[]): string[] {
  return [
    ...used.filter(one => !declared.includes(one)).map(one => `${what} ${one} is used and not declared`),
    ...declared.filter(one => !used.includes(one)).map(one => `${what} ${one} is declared and not used`),
  ]
}

/** What the schema does not see: one id throughout, and addresses that belong together. */
function disagreeing({
  $schema,
  manifestVersion,
  id,
  bots,
  staticTabs,
  validDomains,
  webApplicationInfo,
}: Manifest): string[] {
  const hosts = staticTabs.map(({ contentUrl }) => new URL(contentUrl).host)
  const rules: readonly (readonly [boolean, string])[] = [
    [$schema.includes(`/v${manifestVersion}/`), '$schema and manifestVersion are of different versions'],
    [bots.every(({ botId }) => botId === id), 'botId is not the app’s id'],
    [webApplicationInfo.id === id, 'webApplicationInfo.id is not the app’s id'],
    [hosts.every(host => validDomains.includes(host)), 'validDomains lacks the host of a tab'],
    [
      validDomains.some(host => webApplicationInfo.resource === `api://${host}/botid-${id}`),
      'webApplicationInfo.resource is not api://HOST/botid-ID, so nobody could sign in to a tab',
    ],
    [validDomains.every(host => !host.includes('*')), 'validDomains trusts more than this host'],
  ]
  return rules.flatMap(([holds, fault]) => (holds ? [] : [fault]))
}

const sides = { 'color.png': 192, 'outline.png': 32, 'color32x32.png': 32 } as const

/** A PNG says its size in its first chunk: width at byte 16, height at byte 20. */
function iconFault(name: (typeof icons)[number]): string[] {
  const bytes = iconBytes(name)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const side = sides[name]
  return width === side && height === side ? [] : [`${name} is ${width} × ${height}; Teams wants ${side} × ${side}`]
}
