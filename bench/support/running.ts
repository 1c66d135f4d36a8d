import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, type Database } from '../../src/adapters/postgres/database.ts'
import { launchPostgres } from '../../src/adapters/postgres/launch.ts'
import { addPupils, cast } from '../../src/tenant/seed.ts'
import type { Tenant } from '../../src/tenant/tenant.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { serviceProcess, type ServiceProcess } from './process.ts'
import { environment, freePort, openPlace, openTenant } from './school.ts'

/** The production service as a process of its own, watching lessons that are under way. */
export type Running = {
  readonly tenant: Tenant
  readonly meetings: readonly Meeting[]
  readonly service: ServiceProcess
  readonly port: number
  readonly db: Database
  readonly close: () => Promise<void>
}

/** Graces so long that nothing happens but what is measured. */
const calm = {
  mode: 'assist',
  safeguards: {
    'invited-only': { after: { flag: '0s', remove: '60m' } },
    unresolved: { after: { tell: '50m', alert: '55m' } },
  },
}

/** Starts it with so many lessons, each of a teacher and `size` pupils who are there already, and waits until all run. */
export async function openRunning(lessons: number, size: number): Promise<Running> {
  const place = await openPlace(calm)
  const { tenant, meetings } = await openTenant(Array.from({ length: lessons }, (_, index) => `lesson ${index}`))
  const pupils = addPupils(tenant.world, size)
  for (const meeting of meetings) for (const person of [cast.hall, ...pupils]) tenant.people.join(meeting, person)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const service = serviceProcess(environment(tenant, place, port, origin), place.dataDir, port)
  service.start()
  await service.ready()
  tenant.world.tenancy.botEndpoint = `${origin}/api/messages`
  const { connection } = await launchPostgres(place.dataDir) // the service's own: it lives, so it is shared
  const db = openDatabase(connection)
  const running: Running = {
    ...{ tenant, meetings, service, port, db },
    async close() {
      await db.destroy()
      await service.stop()
      await tenant.stop()
      await place.close()
    },
  }
  await settled(running, meetings)
  return running
}

async function settled({ db }: Running, meetings: readonly Meeting[]): Promise<void> {
  const isUnderWay = ({ chat }: Meeting): boolean => chat.some(({ from }) => 'bot' in from)
  for (let waited = 0; waited < 600_000; waited += 200) {
    if (meetings.every(isUnderWay) && !(await busy(db))) return
    await pause(200)
  }
  throw new Error('The lessons did not get under way within ten minutes')
}

async function busy(db: Database): Promise<boolean> {
  const due = await db.selectFrom('due').select('kind').where('kind', 'in', ['ready', 'deliver']).limit(1).execute()
  return due.length > 0
}
