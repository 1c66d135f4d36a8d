import { expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serviceProcess } from '../../bench/support/process.ts'
import { environment, freePort, openPlace, openTenant } from '../../bench/support/school.ts'

test('told to stop while it starts, the service stops in good order as soon as it has', async () => {
  const { tenant } = await openTenant(['Maths'])
  const place = await openPlace({})
  const port = await freePort()
  const service = serviceProcess(environment(tenant, place, port, `http://127.0.0.1:${port}`), place.dataDir, port)
  try {
    service.start()
    const database = join(place.dataDir, 'postgres')
    while (!existsSync(database)) await pause(5)
    expect(await service.stop()).toBe(0)
    expect(existsSync(join(database, 'postmaster.pid'))).toBe(false)
  } finally {
    await service.kill('service and database')
    await tenant.stop()
    await place.close()
  }
})
