/** Joins what people do to the subscriptions that are to be told of it. */
import type { TenantContext } from '../../context.ts'
import { tellChange } from './deliver.ts'
import { tellMessage } from './messages.ts'
import { tellEnded, tellRoster } from './meeting-calls.ts'

const watched = new WeakSet<TenantContext>()

/** From now on changes reach subscribers. */
export function watchChanges(context: TenantContext): void {
  if (watched.has(context)) return
  watched.add(context)
  context.onCalendarChange = ({ id, owner }, change) => {
    const data = { id, '@odata.type': '#microsoft.graph.event' }
    tellChange(context, [`users/${owner}/events`], { change, resource: `users/${owner}/events/${id}`, data })
  }
  const before = { roster: context.onRosterChange, ended: context.onCallEnded, message: context.onMessage }
  context.onRosterChange = (meeting, changed) => {
    before.roster(meeting, changed)
    tellRoster(context, meeting, changed)
  }
  context.onCallEnded = (meeting, why) => {
    before.ended(meeting, why)
    tellEnded(context, meeting)
  }
  context.onMessage = (meeting, message, change) => {
    before.message(meeting, message, change)
    tellMessage(context, meeting, message, change)
  }
}
