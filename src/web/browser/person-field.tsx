import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { useEffect, useState } from 'react'
import { peopleFound, type Found } from '../api/registers.ts'
import type { Client } from './client.ts'
import { inOrder } from './in-order.ts'

export type PersonFieldProps = {
  client: Client
  label: string
  place: Found['place'] | 'anybody'
  chosen: string
  choose: (id: string) => void
}

/** Nobody types while this long: only then is the directory asked. */
const pause = 300

/** Somebody of the school, found by a part of the name and then chosen. */
export function PersonField({ client, label, place, chosen, choose }: PersonFieldProps) {
  const [wanted, setWanted] = useState('')
  const [found, setFound] = useState<readonly Found[]>([])
  const [{ take }] = useState(inOrder)
  useEffect(() => {
    if (wanted.trim().length < 2) return
    const timer = setTimeout(() => {
      void take(client.post('/api/v1/people', { find: wanted }, peopleFound)).then(asked => {
        if (asked && 'value' in asked) setFound(asked.value.people)
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [take, client, wanted])
  const fitting = found.filter(one => place === 'anybody' || one.place === place)
  return (
    <div className="pair">
      <Field label={`${label}: part of the name`}>
        <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      <Field label={label}>
        <Select value={chosen} onChange={(_, { value }) => choose(value)}>
          <option value="">{fitting.length ? `Choose one of ${fitting.length}` : 'Nobody found yet'}</option>
          {fitting.map(({ id, name, place: is }) => (
            <option key={id} value={id}>
              {name}, {is} (…{id.slice(-4)})
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
