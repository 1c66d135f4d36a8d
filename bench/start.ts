import { median } from './support/load.ts'
import { serviceProcess } from './support/process.ts'
import { environment, freePort, openPlace, openTenant } from './support/school.ts'

/** ms from the start of the process until it says that it is ready: with no database yet, and with one. */
export async function measureStart(times: number): Promise<{ readonly empty: number; readonly kept: number }> {
  const { tenant } = await openTenant(['Maths'])
  const empty: number[] = []
  const kept: number[] = []
  try {
    for (let time = 0; time < times; time += 1) {
      const place = await openPlace({})
      const port = await freePort()
      const service = serviceProcess(environment(tenant, place, port, `http://127.0.0.1:${port}`), place.dataDir, port)
      for (const taken of [empty, kept]) {
        const begun = performance.now()
        service.start()
        await service.ready()
        taken.push(performance.now() - begun)
        await service.stop()
      }
      await place.close()
    }
  } finally {
    await tenant.stop()
  }
  return { empty: median(empty), kept: median(kept) }
}
