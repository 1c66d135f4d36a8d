import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { Circumstances as Said } from '../api/said.ts'
import { MomentField } from './moment-field.tsx'

type CircumstancesProps = { said: Said; change: (changed: Said) => void }

/** When and where it was, who noticed, who was told: asked behind one line, for most of it is often known anyway. */
export const Circumstances = ({ said, change }: CircumstancesProps) => (
  <>
    <MomentField label="When did it happen?" at={said.happenedAt} choose={happenedAt => change({ happenedAt })} />
    <MomentField label="When was it noticed?" at={said.noticedAt} choose={noticedAt => change({ noticedAt })} />
    {lines.map(([part, label, placeholder]) => (
      <Field key={part} label={label}>
        <Input
          value={said[part] ?? ''}
          maxLength={400}
          {...(placeholder && { placeholder })}
          onChange={(_, { value }) => change({ [part]: value || undefined })}
        />
      </Field>
    ))}
  </>
)

const lines = [
  ['noticedBy', 'By whom, if not by you?', undefined],
  ['place', 'Where was it?', undefined],
  ['inRecording', 'Where in a recording? (minutes and seconds)', '12:30'],
  ['toldInPerson', 'Whom have you told in person, and when?', undefined],
] as const
