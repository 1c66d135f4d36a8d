import type { Lesson } from '../lesson/lesson.ts'
import { mayShutLobby } from '../lesson/readiness.ts'
import type { Policy } from '../policy/policy.ts'
import type { BaselineNow } from './needs.ts'

/** What the school wants of every meeting before its lesson begins. */
export const baselineBefore = ({ lessons }: Policy): BaselineNow => ({ lobby: lessons.lobby, microphones: 'off' })

/** The same while a lesson goes on: the lobby is shut only while somebody can open it, and staff may open microphones. */
export const baselineNow = (policy: Policy, lesson: Lesson): BaselineNow => ({
  lobby: policy.lessons.lobby === 'organisers' && mayShutLobby(lesson) ? 'organisers' : 'school',
  microphones: lesson.underWayAt === undefined ? 'off' : 'left to staff',
})
