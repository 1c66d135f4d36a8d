import { lapseId } from '../../engine/lapse.ts'
import type { Matter } from '../../matters/matter.ts'
import type { RecordRow, RecordState } from '../needs.ts'
import type { Service } from '../service.ts'
import { stateOf } from '../supervise.ts'

/** What people have made of it says more than whether the lapse still lasts. */
export async function stateNow(
  { store }: Pick<Service, 'store'>,
  { id, lesson }: Pick<RecordRow, 'id' | 'lesson'>,
  matter: Matter,
): Promise<RecordState> {
  if (matter.state !== 'raised') return matter.state
  if (matter.origin !== 'lesson' || matter.continues !== undefined || lesson === undefined) return 'open'
  const open = await store.read(lesson)
  const lapses = open ? [...stateOf(open).lapses.values()] : []
  return lapses.some(lapse => `${lesson}/${lapseId(lapse)}` === id) ? 'open' : 'lapse ended'
}
