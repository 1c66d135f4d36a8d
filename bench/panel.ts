import { openScene, type Scene } from '../src/cli/demo/scene.ts'
import { cast } from '../src/tenant/seed.ts'
import { launch } from '../test/support/chromium.ts'

const loads = 7

export type Loads = {
  /** Bytes that travel, compressed. */
  readonly bytes: number
  /** ms until a teacher can press, of each load. */
  readonly times: readonly number[]
}

/** First load of the panel in a real Chromium: what travels, and when a teacher sees her lesson. */
export async function measurePanel(): Promise<Loads> {
  const scene = await openScene(['Maths'])
  try {
    await scene.running.settled()
    const [meeting] = scene.lessons
    if (!meeting) throw new Error('The scene has no lesson')
    for (const person of [cast.hall, cast.ana, cast.ben]) scene.tenant.people.join(meeting, person)
    const port = String(scene.running.port)
    const tab = { tab: `http://127.0.0.1:${port}/panel`, user: cast.hall, frame: 'sidePanel', meeting: meeting.id }
    const all: { readonly bytes: number; readonly time: number }[] = []
    for (let load = 0; load < loads; load += 1) all.push(await loadOnce(scene, port, new URLSearchParams(tab)))
    return { bytes: all.at(-1)?.bytes ?? NaN, times: all.map(({ time }) => time) }
  } finally {
    await scene.close()
  }
}

/** In a browser of its own: nothing is kept from the one before. */
async function loadOnce({ tenant }: Scene, port: string, query: URLSearchParams) {
  const browser = await launch([])
  const page = await browser.newPage({ viewport: { width: 320, height: 900 } })
  await page.goto('about:blank')
  const sizes: Promise<number>[] = []
  page.on('requestfinished', request => {
    if (new URL(request.url()).port !== port || request.url().includes('/stream')) return
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    )
  })
  const begun = performance.now()
  await page.goto(`${tenant.origin}/teams?${query.toString()}`)
  await page.frameLocator('iframe').getByRole('button', { name: 'End and report' }).waitFor()
  const time = performance.now() - begun
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await browser.close()
  return { bytes, time }
}
