import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'

/** What happened, what a pupil said, and what the writer thinks, each by itself. */
export type Said = { readonly facts: string; readonly words: string; readonly opinion: string }

export function SaidFields({ said, change }: { said: Said; change: (changed: Partial<Said>) => void }) {
  return (
    <>
      <Field label="What happened?" required>
        <Textarea value={said.facts} maxLength={4000} onChange={(_, { value }) => change({ facts: value })} />
      </Field>
      <Field label="What did a pupil say, in their own words?">
        <Textarea value={said.words} maxLength={4000} onChange={(_, { value }) => change({ words: value })} />
      </Field>
      <Field label="What do you think of it?">
        <Textarea value={said.opinion} maxLength={4000} onChange={(_, { value }) => change({ opinion: value })} />
      </Field>
    </>
  )
}
