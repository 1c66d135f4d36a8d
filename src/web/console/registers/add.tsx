import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import type { Column, Register } from '../../api/registers.ts'
import type { Client } from '../../browser/client.ts'
import { PersonField } from '../../browser/person-field.tsx'
import { columnWords } from './words.ts'

type AddProps = {
  client: Client
  register: Register
  add: (entry: Readonly<Record<string, string>>) => Promise<boolean>
}

/** One new entry. What is wrong with it is said by the service, for the schema is there. */
export function Add({ client, register: { columns }, add }: AddProps) {
  const [entry, setEntry] = useState<Readonly<Record<string, string>>>(() => empty(columns))
  return (
    <details>
      <summary>Add one</summary>
      {columns.map(column => (
        <Cell
          key={column.name}
          client={client}
          column={column}
          value={entry[column.name] ?? ''}
          set={value => setEntry({ ...entry, [column.name]: value })}
        />
      ))}
      <Button appearance="primary" onClick={() => void add(entry).then(isTaken => isTaken && setEntry(empty(columns)))}>
        Add it
      </Button>
    </details>
  )
}

const empty = (columns: readonly Column[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ name, holds }) => [name, holds === 'notice' ? 'recording' : '']))

type CellProps = { client: Client; column: Column; value: string; set: (value: string) => void }

function Cell({ client, column: { name, holds }, value, set }: CellProps) {
  const label = columnWords[name] ?? name
  switch (holds) {
    case 'pupil':
    case 'staff':
      return <PersonField client={client} label={label} place={holds} chosen={value} choose={set} />
    case 'notice':
      return (
        <Field label={label}>
          <Select value={value} onChange={(_, data) => set(data.value)}>
            <option>recording</option>
            <option>code of conduct</option>
          </Select>
        </Field>
      )
    default:
      return (
        <Field label={label}>
          <Input type={holds === 'day' ? 'date' : 'text'} value={value} onChange={(_, data) => set(data.value)} />
        </Field>
      )
  }
}
