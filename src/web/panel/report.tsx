import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { Field } from '@fluentui/react-field'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import { Select } from '@fluentui/react-select'
import { useEffect, useState } from 'react'
import type { LessonView } from '../api/lesson.ts'
import { categories, reported, type Category, type Report as Sent } from '../api/report.ts'
import { Circumstances } from '../browser/circumstances.tsx'
import type { Client } from '../browser/client.ts'
import { PersonField } from '../browser/person-field.tsx'
import { emptyDraft, type Draft } from './draft.ts'
import { SaidFields } from './said-fields.tsx'

type ReportProps = { client: Client; lesson: LessonView; draft: Draft; setDraft: (draft: Draft) => void }

const soon: Readonly<Record<Sent['band'], string>> = {
  red: 'Somebody must look now',
  amber: 'Today',
  yellow: 'Within the next days',
}

/** Staff report what only a person can see: what happened, what a pupil said, what they think, each by itself. */
export default function Report({ client, lesson, draft, setDraft }: ReportProps) {
  const [said, setSaid] = useState('')
  const [isSending, setIsSending] = useState(false)
  const change = (changed: Partial<Draft>): void => setDraft({ ...draft, ...changed })
  const send = async (): Promise<void> => {
    setIsSending(true)
    const { other, ...written } = draft
    const people = [...draft.people, ...(other ? [other] : [])]
    const asked = await client.post('/api/v1/reports', { ...written, people, lesson: lesson.lesson }, reported)
    setIsSending(false)
    if ('failed' in asked) {
      setSaid(asked.failed)
      return
    }
    setDraft(emptyDraft)
    setSaid(
      asked.value.isAboutAdult
        ? 'It is on the record. As it is about an adult, the headteacher is told, or the chair of governors.'
        : 'It is on the record, and whoever leads safeguarding is told.',
    )
  }
  return (
    <>
      <What client={client} draft={draft} change={change} />
      <Whom client={client} lesson={lesson} draft={draft} change={change} />
      <details>
        <summary>When and where it was, and whether you may be named</summary>
        <Circumstances said={draft} change={change} />
        <Checkbox
          label="I ask not to be named: only those who decide it know that it was me"
          checked={draft.asksNotToBeNamed === true}
          onChange={(_, { checked }) => change({ asksNotToBeNamed: checked === true })}
        />
      </details>
      <Field label="How soon must somebody look?">
        <RadioGroup
          value={draft.band}
          onChange={(_, { value }) => change({ band: value === 'red' || value === 'yellow' ? value : 'amber' })}
        >
          {(['red', 'amber', 'yellow'] as const).map(band => (
            <Radio key={band} value={band} label={soon[band]} />
          ))}
        </RadioGroup>
      </Field>
      {draft.band === 'red' && <p>If somebody is in danger now, tell somebody in person or ring 999 first.</p>}
      <Button appearance="primary" disabled={!draft.facts.trim() || isSending} onClick={() => void send()}>
        Send the report
      </Button>
      <p role="status">{said}</p>
    </>
  )
}

type PartProps = { client: Client; draft: Draft; change: (changed: Partial<Draft>) => void }

function What({ client, draft, change }: PartProps) {
  const [known, setKnown] = useState<readonly Category[]>([])
  useEffect(() => {
    void client.get('/api/v1/reports/categories', categories).then(asked => {
      if ('value' in asked) setKnown(asked.value.categories)
    })
  }, [client])
  return (
    <>
      <Field label="What is it about?">
        <Select value={draft.clause ?? ''} onChange={(_, { value }) => change({ clause: value || null })}>
          <option value="">Something else</option>
          {known.map(({ clause, words }) => (
            <option key={clause} value={clause}>
              {clause}: {words}
            </option>
          ))}
        </Select>
      </Field>
      <SaidFields said={draft} change={change} />
    </>
  )
}

function Whom({ client, lesson, draft, change }: PartProps & { lesson: LessonView }) {
  const here = [...lesson.present, ...lesson.missing, ...lesson.conduct.out].filter(({ name }) => name !== null)
  const people = [...new Map(here.map(({ id, name }) => [id, name ?? ''])).entries()]
  return (
    <>
      <fieldset>
        <legend>Whom is it about?</legend>
        {people.map(([id, name]) => (
          <Checkbox
            key={id}
            label={name}
            checked={draft.people.includes(id)}
            onChange={(_, { checked }) =>
              change({ people: checked ? [...draft.people, id] : draft.people.filter(one => one !== id) })
            }
          />
        ))}
      </fieldset>
      <PersonField
        client={client}
        label="Somebody else"
        place="anybody"
        chosen={draft.other}
        choose={other => change({ other })}
      />
    </>
  )
}
