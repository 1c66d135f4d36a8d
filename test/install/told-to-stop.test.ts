import { expect, test } from '@jest/globals'
import pg from 'pg'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serviceProcess } from '../../bench/support/process.ts'
import { environment, freePort, openPlace, openTenant } from '../../bench/support/school.ts'
import { migrate } from '../../src/adapters/postgres/database.ts'
import { launchPostgres } from '../../src/adapters/postgres/launch.ts'
import { urlOf } from '../support/url-of.ts'

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

test('a service that listens, and cannot begin its work, ends: one that stayed would look at no lesson', async () => {
  const { tenant } = await openTenant(['Maths'])
  const place = await openPlace({})
  const database = await launchPostgres(place.dataDir)
  await migrate(database.connection)
  const spoiler = new pg.Client(database.connection)
  await spoiler.connect()
  await spoiler.query('alter table due rename to gone')
  const port = await freePort()
  const settings = environment(tenant, place, port, `http://127.0.0.1:${port}`)
  const service = serviceProcess({ ...settings, DATABASE_URL: urlOf(database.connection) }, place.dataDir, port)
  try {
    service.start()
    while (!service.fell.length) await pause(20)
    expect(service.fell).toEqual(['code 1'])
    expect(await readFile(service.log, 'utf8')).toContain('relation "due" does not exist')
  } finally {
    await service.kill('service')
    await spoiler.end()
    await database.stop()
    await tenant.stop()
    await place.close()
  }
})
