import { TextField } from '../browser/text-field.tsx'

/** What happened, what a pupil said, and what the writer thinks, each by itself. */
export type Said = { readonly facts: string; readonly words: string; readonly opinion: string }

const fields = [
  ['facts', 'What happened?'],
  ['words', 'What did a pupil say, in their own words?'],
  ['opinion', 'What do you think of it?'],
] as const

export const SaidFields = ({ said, change }: { said: Said; change: (changed: Partial<Said>) => void }) =>
  fields.map(([part, label]) => (
    <TextField
      key={part}
      label={label}
      required={part === 'facts'}
      value={said[part]}
      most={4000}
      change={value => change({ [part]: value })}
    />
  ))
