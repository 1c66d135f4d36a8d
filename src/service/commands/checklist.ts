import type { Words } from '../../actions/action.ts'
import type { PersonId } from '../../lesson/people.ts'
import { checklistNow, tick, tickedToday } from '../registers/checklist.ts'
import type { Service } from '../service.ts'

/** What this member of staff has not ticked today; with `isDone` all of it is ticked. */
export async function checklistFor(service: Service, by: PersonId, isDone: boolean): Promise<Words> {
  const all = checklistNow(service)
  const { clauses } = isDone
    ? await tick(
        service,
        by,
        all.map(({ clause }) => clause),
      )
    : await tickedToday(service, by)
  const left = all.filter(({ clause }) => !clauses.has(clause)).map(({ text }) => text)
  return left.length
    ? { title: 'Before you teach today', text: `${left.join(' ')} Write “checklist done” once it is so.` }
    : { title: 'Your checklist is done for today', text: 'It is in the register that you have checked it.' }
}
