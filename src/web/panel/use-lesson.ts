import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { lessonsNow, lessonView, pressed, type Act, type LessonView, type Press } from '../api/lesson.ts'
import { clientOf, type Client } from '../browser/client.ts'
import { follow } from '../browser/follow.ts'
import { inOrder } from '../browser/in-order.ts'
import type { Host } from '../browser/teams.ts'

/** What the panel knows: nothing yet, a lesson that is kept up to date, or why there is none. */
export type Known =
  | { readonly is: 'asking' }
  | { readonly is: 'none'; readonly because: string }
  | { readonly is: 'lesson'; readonly lesson: LessonView; readonly lost: boolean }

/** A lesson that is not there yet is asked for again: the timetable may be about to be read. */
const askAgain = 15_000

/** The lesson whose chat this tab is in, as it changes; and the way to press something in it. */
export function useLesson(host: Host): {
  readonly known: Known
  readonly client: Client
  readonly press: (press: Press) => Promise<string>
  readonly act: (act: Act) => Promise<string>
} {
  const client = useMemo(() => clientOf(host), [host])
  const [id, setId] = useState<string>()
  const [known, setKnown] = useState<Known>({ is: 'asking' })

  useEffect(() => {
    if (id !== undefined) return
    const { take, forget } = inOrder()
    const find = async (): Promise<void> => {
      const where = host.chat === undefined ? '' : `?chat=${encodeURIComponent(host.chat)}`
      const asked = await take(client.get(`/api/v1/lessons/now${where}`, lessonsNow))
      if (!asked) return
      if ('failed' in asked) setKnown({ is: 'none', because: asked.failed })
      else {
        const [lesson] = asked.value.lessons
        setKnown(lesson ? { is: 'lesson', lesson, lost: false } : { is: 'none', because: noLesson })
        setId(lesson?.lesson)
      }
    }
    void find()
    const timer = setInterval(() => void find(), askAgain)
    return () => {
      clearInterval(timer)
      forget()
    }
  }, [client, host, id])

  useEffect(() => {
    if (id === undefined) return
    return follow(client, `/api/v1/lessons/${id}/stream`, {
      hear: text => {
        const read = lessonView.safeParse(JSON.parse(text))
        if (read.success) setKnown({ is: 'lesson', lesson: read.data, lost: false })
      },
      lost: lost => setKnown(now => (now.is === 'lesson' && now.lost !== lost ? { ...now, lost } : now)),
    })
  }, [client, id])

  // One after the other: what takes something back never reaches the service before what it takes back.
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const send = useCallback(
    (what: 'presses' | 'acts', body: Press | Act): Promise<string> => {
      const sent = before.current.then(async () => {
        const asked = await client.post(`/api/v1/lessons/${id ?? ''}/${what}`, body, pressed)
        return 'failed' in asked ? asked.failed : `${asked.value.title}. ${asked.value.text}`
      })
      before.current = sent.catch(() => undefined)
      return sent
    },
    [client, id],
  )
  return { known, client, press: press => send('presses', press), act: act => send('acts', act) }
}

const noLesson = 'There is no lesson of yours here just now.'
