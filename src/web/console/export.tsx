import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import { useState } from 'react'
import type { Wanted } from '../api/exports.ts'
import type { Client } from '../browser/client.ts'
import { save } from '../browser/save.ts'

type ExportProps = { client: Client; title: string; wanted: () => Wanted }

/** A part of the record as a file, for a reason that stands in the record before the file is there. */
export function Export({ client, title, wanted }: ExportProps) {
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState('')
  const go = async (): Promise<void> => {
    setSaid('It is being put together.')
    const file = await client.file('/api/v1/exports', { reason, wanted: wanted() })
    if ('failed' in file) {
      setSaid(file.failed)
      return
    }
    save('chaperone-record.zip', file.value)
    setSaid('The file is yours now: keep it as you keep the record.')
    setReason('')
  }
  return (
    <details>
      <summary>{title}</summary>
      <Field label="Why do you export it? This stands in the record." required>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button onClick={() => void go()}>Export it</Button>
      <p role="status">{said}</p>
    </details>
  )
}
