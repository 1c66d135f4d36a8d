import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { AnySchemaObject } from 'ajv'

type Definition = Record<string, unknown>

// The swagger calls these plain objects, or gives them no members beyond `type`: their members are the channel's own.
const open = new Set(['Entity'])
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const swagger = JSON.parse(readFileSync(new URL('./ConnectorAPI.json', import.meta.url), 'utf8')) as {
  readonly definitions: Record<string, Definition>
}

// Routes that Microsoft's swagger does not hold (teams.md 3).
const own: Record<string, Definition> = {
  MeetingNotification: strict(['type', 'value'], {
    type: { const: 'targetedMeetingNotification' },
    value: strict(['recipients', 'surfaces'], {
      recipients: { type: 'array', minItems: 1, maxItems: 50, items: { type: 'string', pattern: '^29:' } },
      surfaces: { type: 'array', minItems: 1, items: { anyOf: [stageSurface(), iconSurface()] } },
    }),
    channelData: { type: 'object' },
  }),
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: { 'date-time': instant, byte: true, int32: true, int64: true },
})
ajv.addSchema({ $id: 'connector', definitions: { ...closed(swagger.definitions), ...own } })

/** What is wrong with a body by one of the definitions; empty if nothing. */
export function faultsBy(definition: string, body: unknown): string[] {
  const check = ajv.getSchema(`connector#/definitions/${definition}`)
  if (!check) throw new Error(`the Connector's description has no ${definition}`)
  if (check(body)) return []
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

// Microsoft's own clients never send an unknown member, so that one here is a slip of ours.
function closed(definitions: Record<string, Definition>): Record<string, AnySchemaObject> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => {
      const isClosed = definition['type'] === 'object' && 'properties' in definition && !open.has(name)
      return [name, isClosed ? { additionalProperties: false, ...definition } : definition]
    }),
  )
}

function strict(required: string[], properties: Record<string, unknown>): Definition {
  return { type: 'object', additionalProperties: false, required, properties }
}

function stageSurface(): Definition {
  const size = { type: ['string', 'number'] }
  const task = strict(['url'], {
    height: size,
    width: size,
    title: { type: 'string' },
    url: { type: 'string', pattern: '^https://' },
  })
  return strict(['surface', 'contentType', 'content'], {
    surface: { const: 'meetingStage' },
    contentType: { const: 'task' },
    content: strict(['value'], { value: task }),
  })
}

function iconSurface(): Definition {
  return strict(['surface'], { surface: { const: 'meetingTabIcon' }, tabEntityId: { type: 'string' } })
}
