import { Button } from '@fluentui/react-button'
import { useRef, useState } from 'react'
import type { RegisterAnswer } from '../../api/registers.ts'

type FileProps = { take: (text: string) => Promise<RegisterAnswer | undefined>; give: () => Promise<void> }

/** A whole register from a spreadsheet and into one. Of a file with a fault nothing is taken, and each bad row is named. */
export function CsvFile({ take, give }: FileProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [answer, setAnswer] = useState<RegisterAnswer>()
  const taken = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setAnswer(undefined)
    setAnswer(await take(await file.text()))
    if (picker.current) picker.current.value = '' // the mended file may have the same name
  }
  return (
    <>
      <div className="presses">
        <Button onClick={() => picker.current?.click()}>Import a CSV file</Button>
        <Button onClick={() => void give()}>Export as CSV</Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".csv,text/csv"
        aria-label="CSV file to import"
        hidden
        onChange={({ currentTarget }) => void taken(currentTarget.files?.[0])}
      />
      {answer && answer.faults.length > 0 && (
        <div role="alert">
          <p>Nothing was taken from the file. Mend these and import it again:</p>
          <ul>
            {answer.faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
            {answer.more > 0 && <li>and {answer.more} more</li>}
          </ul>
        </div>
      )}
    </>
  )
}
