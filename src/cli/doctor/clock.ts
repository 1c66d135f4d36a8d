import type { Clock } from '../../service/needs.ts'
import { ok, pages, warning, wrong, type Line } from './line.ts'

/** A Date header is whole seconds, and has travelled. */
const exact = 5_000
/** Tokens are refused when clocks differ by five minutes; lessons go wrong before. */
const tolerable = 30_000

/** How this machine's clock stands to Microsoft's, by the Date of an answer. */
export async function clocks(url: string, clock: Clock): Promise<Line> {
  try {
    const { headers } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    const theirs = Date.parse(headers.get('date') ?? '')
    if (Number.isNaN(theirs)) return warning('clock', 'their answer carries no date', pages.runbook)
    const off = Math.round(Math.abs(clock.now() - theirs))
    const says = `${Math.round(off / 1000)} s from Microsoft’s`
    if (off <= exact) return ok('clock', says)
    return off <= tolerable
      ? warning('clock', says, `${pages.runbook}#clock`)
      : wrong('clock', says, `${pages.runbook}#clock`)
  } catch {
    return wrong('clock', `no answer from ${new URL(url).host}`, `${pages.runbook}#no-way-out`)
  }
}
