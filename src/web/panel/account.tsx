import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useEffect, useState } from 'react'
import { incidents, type Incident } from '../api/account.ts'
import { pressed } from '../api/lesson.ts'
import { Circumstances } from '../browser/circumstances.tsx'
import type { Client } from '../browser/client.ts'
import { emptyAccount, type Account as Written } from './draft.ts'
import { SaidFields } from './said-fields.tsx'

type AccountProps = { client: Client; lesson: string; account: Written; setAccount: (account: Written) => void }

/** What the teacher saw, added to an incident of this lesson that is theirs to know of; a report of their own is another thing. */
export default function Account({ client, lesson, account, setAccount }: AccountProps) {
  const [known, setKnown] = useState<readonly Incident[]>()
  const [said, setSaid] = useState('')
  const [isSending, setIsSending] = useState(false)
  const path = `/api/v1/lessons/${encodeURIComponent(lesson)}/incidents`
  useEffect(() => {
    void client.get(path, incidents).then(asked => {
      if ('value' in asked) setKnown(asked.value.incidents)
      else setSaid(asked.failed)
    })
  }, [client, path])
  const newest = known?.[0]
  if (!known || !newest)
    return <p role="status">{known ? 'Nothing of this lesson is open that you can add to.' : said}</p>
  const chosen = account.incident || newest.incident
  const send = async (): Promise<void> => {
    setIsSending(true)
    const asked = await client.post(path, { ...account, incident: chosen }, pressed)
    setIsSending(false)
    if ('value' in asked) setAccount(emptyAccount)
    setSaid('failed' in asked ? asked.failed : `${asked.value.title}. ${asked.value.text}`)
  }
  return (
    <>
      <Field label="Which incident?">
        <Select value={chosen} onChange={(_, { value }) => setAccount({ ...account, incident: value })}>
          {known.map(({ incident, title, openedAt }) => (
            <option key={incident} value={incident}>
              {clock(openedAt)} {title}
            </option>
          ))}
        </Select>
      </Field>
      <SaidFields said={account} change={changed => setAccount({ ...account, ...changed })} />
      <details>
        <summary>When and where it was</summary>
        <Circumstances said={account} change={changed => setAccount({ ...account, ...changed })} />
      </details>
      <Button appearance="primary" disabled={!account.facts.trim() || isSending} onClick={() => void send()}>
        Add this to the incident
      </Button>
      <p role="status">{said}</p>
    </>
  )
}

const clock = (at: number): string => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
