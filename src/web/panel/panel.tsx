import { Button } from '@fluentui/react-button'
import { Spinner } from '@fluentui/react-spinner'
import { useState } from 'react'
import type { Act, LessonView, Press } from '../api/lesson.ts'
import type { Client } from '../browser/client.ts'
import type { Host } from '../browser/teams.ts'
import { Acts } from './acts.tsx'
import { Checklist } from './checklist.tsx'
import { Glance } from './glance.tsx'
import { Matters } from './matters.tsx'
import { People } from './people.tsx'
import { Records } from './record.tsx'
import { Rules } from './rules.tsx'
import { undoOf, Undo } from './undo.tsx'
import { useCovered } from './use-covered.ts'
import { useLesson } from './use-lesson.ts'
import './panel.css'

/** The teacher's side panel: everything that must be done while teaching takes one press and no typing. */
export function Panel({ host }: { host: Host }) {
  const { known, client, press, act } = useLesson(host)
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<Act>()
  if (known.is === 'asking') return <Spinner label="Looking for your lesson" className="asking" />
  if (known.is === 'none')
    return (
      <main className="panel">
        <h1>Chaperone</h1>
        <p role="status">{known.because}</p>
        <Records client={client} />
      </main>
    )
  const doing = (done: Promise<string>): void => {
    setSaid('Chaperone is doing it.')
    void done.then(setSaid)
  }
  const doAct = (wanted: Act): void => {
    doing(act(wanted))
    setUndo(undoOf(wanted))
  }
  return (
    <main className="panel">
      <h1 className="unseen">This lesson</h1>
      <Lesson client={client} lesson={known.lesson} lost={known.lost} press={one => doing(press(one))} act={doAct} />
      <div className={said ? 'said' : 'unseen'}>
        <p role="status">{said}</p>
        {undo && <Undo key={JSON.stringify(undo)} undo={undo} act={doAct} over={setUndo} />}
      </div>
    </main>
  )
}

type LessonProps = {
  client: Client
  lesson: LessonView
  lost: boolean
  press: (press: Press) => void
  act: (act: Act) => void
}

function Lesson({ client, lesson, lost, press, act }: LessonProps) {
  const { covered, uncover } = useCovered(lesson.staffShare)
  return (
    <>
      <Glance lesson={lesson} lost={lost} covered={covered} />
      {covered ? (
        <Button appearance="primary" size="large" onClick={uncover} className="uncover">
          Show names and words
        </Button>
      ) : (
        <>
          <Matters matters={lesson.matters} act={press} />
          <Acts lesson={lesson} act={act} />
          <People lesson={lesson} act={act} />
          <Rules lesson={lesson} />
          <Checklist client={client} />
          <Records client={client} />
        </>
      )}
    </>
  )
}
