import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'

type MomentFieldProps = {
  label: string
  at: number | undefined
  choose: (at: number | undefined) => void
  required?: boolean
}

/** A day and a time, as the clock of whoever chooses it shows them. */
export const MomentField = ({ label, at, choose, required = false }: MomentFieldProps) => (
  <Field label={label} required={required}>
    <Input
      type="datetime-local"
      value={at === undefined ? '' : localOf(at)}
      onChange={(_, { value }) => choose(value ? new Date(value).getTime() : undefined)}
    />
  </Field>
)

/** `2026-11-24T09:05`: what the field knows as a value. */
function localOf(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000
  return new Date(at - offset).toISOString().slice(0, 16)
}
