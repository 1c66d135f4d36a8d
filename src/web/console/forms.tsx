import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { Textarea } from '@fluentui/react-textarea'
import { useState } from 'react'

type SaidProps = {
  title: string
  first: string
  second?: string
  press: string
  send: (first: string, second: string) => Promise<boolean>
}

/** What is sent is gone from the form; what was refused stays to be mended. */
export function Said({ title, first, second, press, send }: SaidProps) {
  const [one, setOne] = useState('')
  const [two, setTwo] = useState('')
  const go = async (): Promise<void> => {
    if (!(await send(one, two))) return
    setOne('')
    setTwo('')
  }
  return (
    <details>
      <summary>{title}</summary>
      <Field label={first}>
        <Textarea value={one} onChange={(_, { value }) => setOne(value)} />
      </Field>
      {second !== undefined && (
        <Field label={second}>
          <Textarea value={two} onChange={(_, { value }) => setTwo(value)} />
        </Field>
      )}
      <Button onClick={() => void go()}>{press}</Button>
    </details>
  )
}

type ChosenProps<Option extends string> = {
  title: string
  options: readonly [Option, ...Option[]]
  press: string
  send: (option: Option, reason: string) => Promise<boolean>
}

export function Chosen<Option extends string>({ title, options, press, send }: ChosenProps<Option>) {
  const [option, setOption] = useState<Option>(options[0])
  const [reason, setReason] = useState('')
  const go = async (): Promise<void> => {
    if (await send(option, reason)) setReason('')
  }
  return (
    <details>
      <summary>{title}</summary>
      <Field label={title}>
        <Select value={option} onChange={(_, { value }) => setOption(options.find(one => one === value) ?? options[0])}>
          {options.map(one => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Field label="Why?">
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button onClick={() => void go()}>{press}</Button>
    </details>
  )
}
