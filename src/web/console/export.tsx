import type { Wanted } from '../api/exports.ts'
import type { Client } from '../browser/client.ts'
import { save } from '../browser/save.ts'
import { Reasoned } from './forms.tsx'

type ExportProps = { client: Client; title: string; wanted: () => Wanted }

/** A part of the record as a file, for a reason that stands in the record before the file is there. */
export const Export = ({ client, title, wanted }: ExportProps) => (
  <Reasoned
    title={title}
    why="Why do you export it? This stands in the record."
    press="Export it"
    isReady={() => true}
    send={async (reason, say) => {
      say('It is being put together.')
      const file = await client.file('/api/v1/exports', { reason, wanted: wanted() })
      if ('failed' in file) {
        say(file.failed)
        return false
      }
      save('chaperone-record.zip', file.value)
      say('The file is yours now: keep it as you keep the record.')
      return true
    }}
  />
)
