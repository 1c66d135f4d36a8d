import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'

type TextFieldProps = {
  label: string
  value: string
  change: (value: string) => void
  required?: boolean
  /** Characters that it takes; absent: as many as the service takes. */
  most?: number
}

/** Something that somebody writes, of any length. */
export const TextField = ({ label, value, change, required = false, most }: TextFieldProps) => (
  <Field label={label} required={required}>
    <Textarea value={value} maxLength={most} onChange={(_, data) => change(data.value)} />
  </Field>
)
