import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState, type ReactNode } from 'react'
import { TextField } from '../browser/text-field.tsx'

type FormProps = {
  title: string
  /** What it is called for whoever only hears the title. */
  named?: string | undefined
  press: string
  isReady?: boolean
  go: () => Promise<unknown>
  /** What came of it, where nothing else on the page says so. */
  said?: string
  children: ReactNode
}

/** Something that can be done, behind its title: its fields, and one button. */
export const Form = ({ title, named, press, isReady = true, go, said, children }: FormProps) => (
  <details>
    <summary aria-label={named}>{title}</summary>
    {children}
    <Button disabled={!isReady} onClick={() => void go()}>
      {press}
    </Button>
    {said !== undefined && <p role="status">{said}</p>}
  </details>
)

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
    <Form title={title} press={press} go={go}>
      <TextField label={first} value={one} change={setOne} />
      {second !== undefined && <TextField label={second} value={two} change={setTwo} />}
    </Form>
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
    <Form title={title} press={press} go={go}>
      <Field label={title}>
        <Select value={option} onChange={(_, { value }) => setOption(options.find(one => one === value) ?? options[0])}>
          {options.map(one => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <TextField label="Why?" value={reason} change={setReason} />
    </Form>
  )
}

type ReasonedProps = {
  title: string
  /** What it is called for whoever only hears the title. */
  named?: string
  why: string
  /** Characters that the reason may have. */
  most?: number
  press: string
  isReady?: (reason: string) => boolean
  /** @returns whether it was done: the reason of what was refused stays to be mended */
  send: (reason: string, say: (said: string) => void) => Promise<boolean>
}

const isGiven = (reason: string): boolean => reason.trim() !== ''

/** What is done for a reason that stands with it; what came of it is said below. */
export function Reasoned({ title, named, why, most = 1000, press, isReady = isGiven, send }: ReasonedProps) {
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState('')
  const go = async (): Promise<void> => {
    if (await send(reason, setSaid)) setReason('')
  }
  return (
    <Form title={title} named={named} press={press} isReady={isReady(reason)} go={go} said={said}>
      <TextField label={why} required value={reason} most={most} change={setReason} />
    </Form>
  )
}
