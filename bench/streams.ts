import { setTimeout as pause } from 'node:timers/promises'
import { openScene, type Scene } from '../src/cli/demo/scene.ts'
import { cast } from '../src/tenant/seed.ts'

const changes = 40
const panels = 40

/** CPU ms that one change of the lesson takes, and how many updates were heard. */
type Streamed = { readonly cpu: number; readonly heard: number }

async function measure(open: number): Promise<Streamed> {
  const scene = await openScene(['Maths'])
  try {
    await scene.running.settled()
    return await play(scene, open)
  } finally {
    await scene.close()
  }
}

async function play({ tenant, running, lessons: [meeting] }: Scene, open: number) {
  if (!meeting) throw new Error('The scene has no lesson')
  for (const person of [cast.hall, cast.ana, cast.ben]) tenant.people.join(meeting, person)
  await pause(1_000)
  const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  const authorization = `Bearer ${await tenant.userToken(cast.hall)}`
  const stop = new AbortController()
  let heard = 0
  for (let panel = 0; panel < open; panel += 1) {
    const url = `http://127.0.0.1:${String(running.port)}/api/v1/lessons/${lesson?.id ?? ''}/stream`
    const { body } = await fetch(url, { headers: { authorization }, signal: stop.signal })
    const count = async (): Promise<void> => {
      for await (const part of body ?? [])
        heard += new TextDecoder().decode(part as Uint8Array).split('event: lesson').length - 1
    }
    count().catch(() => undefined) // ended by us
    if (panel % 20 === 19) await pause(10_500) // as a person may ask
  }
  await pause(500)
  const before = process.cpuUsage()
  heard = 0
  for (let change = 0; change < changes; change += 1) {
    if (change % 2) tenant.people.leave(meeting, cast.cai)
    else tenant.people.join(meeting, cast.cai)
    await pause(250)
  }
  const { user, system } = process.cpuUsage(before)
  stop.abort()
  return { cpu: (user + system) / 1000 / changes, heard }
}

/** What forty open panels on one lesson cost the service, and none. Tenant and readers share its process. */
export const measureStreams = async () => ({ without: await measure(0), with40: await measure(panels) })
