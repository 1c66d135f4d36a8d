import { Button } from '@fluentui/react-button'
import { useState, type ReactNode } from 'react'
import { erasureAnswer, holdAnswer, type ErasureWanted } from '../api/erasing.ts'
import type { Client } from '../browser/client.ts'
import { TextField } from '../browser/text-field.tsx'
import { counted, when } from './asked.tsx'
import { Reasoned } from './forms.tsx'
import { useIsOneOf } from './roles.ts'

type HoldProps = { client: Client; about: string; title: string; placed?: () => void }

/** Places a hold: nothing of what it is about is erased, neither by the night nor by anybody, until somebody lifts it. */
export function PlaceHold({ client, about, title, placed }: HoldProps) {
  const mayHold = useIsOneOf(['lead', 'headteacher'])
  if (!mayHold) return null
  return (
    <Reasoned
      title={title}
      why="Why must it be kept? This stands in the record."
      press="Place the hold"
      isReady={reason => reason.trim() !== '' && about !== ''}
      send={async (reason, say) => {
        const asked = await client.post('/api/v1/holds', { about, reason }, holdAnswer)
        say('failed' in asked ? asked.failed : 'It is kept, whatever its time, until somebody lifts the hold.')
        if ('failed' in asked) return false
        placed?.()
        return true
      }}
    />
  )
}

type EraseProps = { client: Client; erasure: ErasureWanted; title: string; children?: ReactNode }

/** Erases for good what has been kept for its time: how much that would be is said first. @param children whom, where it is a choice */
export function Erase({ client, erasure, title, children }: EraseProps) {
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState('')
  /** What was counted: nothing else is erased with the next press. */
  const [counts, setCounts] = useState('')
  const wanted = JSON.stringify(erasure)
  const go = async (dry: boolean): Promise<void> => {
    const asked = await client.post('/api/v1/erasures', { reason, dry, erasure }, erasureAnswer)
    setCounts(dry && 'value' in asked && asked.value.refused === null ? wanted : '')
    if ('failed' in asked) {
      setSaid(asked.failed)
      return
    }
    const { refused, until, fields, rows } = asked.value
    const much = `${counted(fields, 'field')} of the record, each of which leaves a tombstone, and ${counted(rows, 'message or text', 'messages and texts')}`
    if (refused !== null) setSaid(until === null ? refused : `${refused} It is kept until ${when(until)}.`)
    else setSaid(dry ? `It would be ${much}. Nothing is erased yet.` : `Erased: ${much}.`)
  }
  return (
    <details>
      <summary>{title}</summary>
      {children}
      <TextField
        label="Why is it erased? This stays in the record."
        required
        value={reason}
        most={1000}
        change={setReason}
      />
      <div className="presses">
        <Button disabled={!reason.trim()} onClick={() => void go(true)}>
          How much would it be?
        </Button>
        {counts === wanted && (
          <Button appearance="primary" disabled={!reason.trim()} onClick={() => void go(false)}>
            Erase it for good
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
    </details>
  )
}
