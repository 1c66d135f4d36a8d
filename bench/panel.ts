/** First load of the panel in a real Chromium: what travels, and when a teacher sees her lesson. `node bench/panel.ts` */
import { openScene } from '../src/cli/demo/scene.ts'
import { cast } from '../src/tenant/seed.ts'
import { launch } from '../test/support/chromium.ts'

const loads = 7
const scene = await openScene(['Maths'])
await scene.running.settled()
const [meeting] = scene.lessons
if (!meeting) throw new Error('The scene has no lesson')
for (const person of [cast.hall, cast.ana, cast.ben]) scene.tenant.people.join(meeting, person)
const url = `http://127.0.0.1:${String(scene.running.port)}/panel`
const query = new URLSearchParams({ tab: url, user: cast.hall, frame: 'sidePanel', meeting: meeting.id })

const times: number[] = []
let bytes = 0
for (let load = 0; load < loads; load += 1) {
  const browser = await launch([]) // one for each load: nothing is kept from the one before
  const page = await browser.newPage({ viewport: { width: 320, height: 900 } })
  await page.goto('about:blank')
  const sizes: Promise<number>[] = []
  page.on('requestfinished', request => {
    if (new URL(request.url()).port !== String(scene.running.port) || request.url().includes('/stream')) return
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    )
  })
  const begun = performance.now()
  await page.goto(`${scene.tenant.origin}/teams?${query.toString()}`)
  await page.frameLocator('iframe').getByRole('button', { name: 'End and report' }).waitFor()
  times.push(performance.now() - begun)
  bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await browser.close()
}
times.sort((a, b) => a - b)
const shown = (ms: number | undefined): string => `${Math.round(ms ?? NaN)} ms`
process.stdout.write(
  `panel, first load (nothing cached, ${String(loads)} times): ${Math.round(bytes / 1024)} KiB travel, compressed; ` +
    `a teacher can press after ${shown(times[Math.floor(loads / 2)])} (median), ${shown(times.at(-1))} (slowest)\n`,
)
await scene.close()
