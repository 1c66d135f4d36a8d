import { Button } from '@fluentui/react-button'
import { Spinner } from '@fluentui/react-spinner'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Act, LessonView, Press } from '../api/lesson.ts'
import type { Client } from '../browser/client.ts'
import type { Host } from '../browser/teams.ts'
import { Acts } from './acts.tsx'
import { emptyAccount, emptyAddition, emptyDraft } from './draft.ts'
import { Guidance } from './guidance.tsx'
import { Glance } from './glance.tsx'
import { Matters } from './matters.tsx'
import { Opened } from './opened.tsx'
import { People } from './people.tsx'
import { Rules } from './rules.tsx'
import { undoOf, Undo } from './undo.tsx'
import { useCovered } from './use-covered.ts'
import { useLesson } from './use-lesson.ts'
import './panel.css'

const Account = lazy(() => import('./account.tsx'))
const Checklist = lazy(() => import('./checklist.tsx'))
const Records = lazy(() => import('./record.tsx'))
const Report = lazy(() => import('./report.tsx'))

/** What came of a press has been read by then, and lies over nothing any more. */
const saidFor = 30_000

/** The teacher's side panel: everything that must be done while teaching takes one press and no typing. */
export function Panel({ host }: { host: Host }) {
  const { known, client, press, act } = useLesson(host)
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<Act>()
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), saidFor)
    return () => clearTimeout(timer)
  }, [said])
  if (known.is === 'asking') return <Spinner label="Looking for your lesson" className="asking" />
  if (known.is === 'none') return <NoLesson client={client} because={known.because} />
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

/** Before and after lessons: what waits for the teacher, covered as a lesson is where nobody touches it. */
function NoLesson({ client, because }: { client: Client; because: string }) {
  const [addition, setAddition] = useState(emptyAddition)
  const { covered, uncover } = useCovered(false)
  return (
    <main className="panel">
      <h1>Chaperone</h1>
      <p role="status">{because}</p>
      {covered ? (
        <Cover uncover={uncover} />
      ) : (
        <Suspense fallback={null}>
          <Records client={client} addition={addition} setAddition={setAddition} moment="" />
        </Suspense>
      )}
    </main>
  )
}

const Cover = ({ uncover }: { uncover: () => void }) => (
  <Button appearance="primary" size="large" onClick={uncover} className="uncover">
    Show names and words
  </Button>
)

type LessonProps = {
  client: Client
  lesson: LessonView
  lost: boolean
  press: (press: Press) => void
  act: (act: Act) => void
}

function Lesson({ client, lesson, lost, press, act }: LessonProps) {
  const [account, setAccount] = useState(emptyAccount)
  const [draft, setDraft] = useState(emptyDraft)
  const { conduct } = lesson
  const [addition, setAddition] = useState(emptyAddition)
  const { covered, uncover } = useCovered(lesson.staffShare)
  const records = (
    <Suspense fallback={null}>
      <Records client={client} addition={addition} setAddition={setAddition} moment={lesson.phase} />
    </Suspense>
  )
  return (
    <>
      <Glance lesson={lesson} lost={lost} covered={covered} />
      {covered ? (
        <Cover uncover={uncover} />
      ) : (
        <>
          <Matters matters={lesson.matters} act={press} />
          <Acts lesson={lesson} act={act} />
          {isOver(lesson) && records}
          <People lesson={lesson} act={act} />
          <Rules lesson={lesson} />
          <Opened title="Before the lesson: what only you can know">
            <Checklist client={client} />
          </Opened>
          {/* B4: whoever ends and reports has before them what is known of it: the newest incident is chosen. */}
          <Opened key={String(conduct.ending)} isOpen={conduct.ending} title="Add what you saw to an incident">
            <Account client={client} lesson={lesson.lesson} account={account} setAccount={setAccount} />
          </Opened>
          <Opened title="Report something">
            <Report client={client} lesson={lesson} draft={draft} setDraft={setDraft} />
          </Opened>
          <Guidance lesson={lesson} />
          {lesson.phase === 'due' && records}
        </>
      )}
    </>
  )
}

/** Nobody is taught any more: its record comes first. Before a lesson, that of the last one comes last. */
const isOver = ({ phase, present }: LessonView): boolean =>
  phase === 'ended' || (phase !== 'due' && present.length === 0)
