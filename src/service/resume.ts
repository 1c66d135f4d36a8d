import { lessonsOpen } from './lessons-on.ts'
import type { Service } from './service.ts'

/** Looks at every lesson that may be on: whatever Teams sent while nobody listened is not sent again. */
export async function resume(service: Pick<Service, 'store' | 'clock' | 'policy'>): Promise<void> {
  const { store, clock } = service
  for (const { id } of await lessonsOpen(service)) await store.schedule({ kind: 'watch', key: id, at: clock.now() })
}
