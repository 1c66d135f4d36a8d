import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import type { Press } from '../api/lesson.ts'

type AdultProps = { label: string; press: Extract<Press, { press: 'adult-at-home' }>; act: (press: Press) => void }

/** Before a one-to-one goes on, the teacher says by name who is at home with the pupil. */
export function AdultAtHome({ label, press, act }: AdultProps) {
  const [adult, setAdult] = useState('')
  return (
    <>
      <Field label="Name of the adult at home">
        <Input value={adult} maxLength={100} onChange={(_, { value }) => setAdult(value)} />
      </Field>
      <Button appearance="primary" disabled={!adult.trim()} onClick={() => act({ ...press, adult: adult.trim() })}>
        {label}
      </Button>
    </>
  )
}
