import { Button } from '@fluentui/react-button'
import { Spinner } from '@fluentui/react-spinner'
import { useState } from 'react'
import type { LessonView, Press } from '../api/lesson.ts'
import type { Host } from '../browser/teams.ts'
import { Glance } from './glance.tsx'
import { Matters } from './matters.tsx'
import { People } from './people.tsx'
import { Rules } from './rules.tsx'
import { useCovered } from './use-covered.ts'
import { useLesson } from './use-lesson.ts'
import './panel.css'

/** The teacher's side panel: everything that must be done while teaching takes one press and no typing. */
export function Panel({ host }: { host: Host }) {
  const { known, press } = useLesson(host)
  const [said, setSaid] = useState('')
  if (known.is === 'asking') return <Spinner label="Looking for your lesson" className="asking" />
  if (known.is === 'none')
    return (
      <main className="panel">
        <h1>Chaperone</h1>
        <p role="status">{known.because}</p>
      </main>
    )
  const act = (wanted: Press): void => {
    setSaid('Chaperone is doing it.')
    void press(wanted).then(setSaid)
  }
  return (
    <main className="panel">
      <h1 className="unseen">This lesson</h1>
      <Lesson lesson={known.lesson} lost={known.lost} act={act} />
      <p role="status" className={said ? 'said' : 'unseen'}>
        {said}
      </p>
    </main>
  )
}

function Lesson({ lesson, lost, act }: { lesson: LessonView; lost: boolean; act: (press: Press) => void }) {
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
          <Matters matters={lesson.matters} act={act} />
          <People lesson={lesson} />
          <Rules lesson={lesson} />
        </>
      )}
    </>
  )
}
