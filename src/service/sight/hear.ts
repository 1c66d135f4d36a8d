import type { ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { hearCall } from './call-events.ts'
import { hearChat } from './chats.ts'

/** Has what happens in a lesson's call and chat told to us. To be called again whenever its meeting has changed. */
export async function hearLesson(service: Service, lesson: ScheduledLesson): Promise<void> {
  await hearCall(service, lesson)
  await hearChat(service, lesson)
}
