import { Button } from '@fluentui/react-button'
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-dialog'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import { useState } from 'react'

/**
 * Ends an entry with the reason why: it stays readable, and cannot be taken up again. What is wrong is said here, for
 * whoever is in the dialog hears nothing of the page behind it.
 */
export function End({ whose, end }: { whose: string; end: (why: string) => Promise<string> }) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const [wrong, setWrong] = useState('')
  const press = async (): Promise<void> => {
    const fault = await end(why)
    setWrong(fault)
    if (!fault) setOpen(false)
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" aria-label={`End: ${whose}`}>
          End
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>End this entry?</DialogTitle>
          <DialogContent>
            <p>{whose}. It stays readable with your reason, and does not apply any more.</p>
            <Field label="Why does it end?" required {...(wrong ? { validationMessage: wrong } : {})}>
              <Textarea value={why} onChange={(_, { value }) => setWhy(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void press()}>
              End it
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>Leave it</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
