import type { Mark } from '../../src/chat/message.ts'
import { shareOf } from '../../src/chat/words.ts'

/** `weight`: how many lines it counts for. */
export type Line = { readonly marks: readonly Mark[]; readonly signs: readonly string[]; readonly weight: number }
export type Told = { readonly worth: ReadonlyMap<string, number>; readonly start: number }

/** How strongly a worth is drawn towards nothing, against the evidence of one line. */
const pull = 0.3
const steps = 200

/** Adam over all lines. Worths in quarters of a natural logarithm of odds. */
export function learn(known: readonly Line[], mark: Mark): Told {
  const names = signsOfThree(known)
  const place = new Map(names.map((sign, at) => [sign, at]))
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  const rows = known.map(({ signs, marks, weight }) => ({
    at: Int32Array.from(signs.flatMap(sign => place.get(sign) ?? [])),
    is: marks.includes(mark) ? 1 : 0,
    share: shareOf(signs.length),
    weight: weight / total,
  }))
  const worth = new Float64Array(names.length)
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)]
  let start = -2
  for (let step = 0; step < steps; step += 1) {
    const slope = worth.map(each => (pull * each) / total)
    let lift = 0
    for (const { at, is, share, weight } of rows) {
      let sum = 0
      for (const sign of at) sum += worth[sign] ?? 0
      const error = 1 / (1 + Math.exp(-start - share * sum)) - is
      if (Math.abs(error) < settled) continue
      for (const sign of at) slope[sign] = (slope[sign] ?? 0) + error * weight * share
      lift += error * weight
    }
    for (let at = 0; at < slope.length; at += 1) {
      const each = slope[at] ?? 0
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * each
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * each * each
      worth[at] = (worth[at] ?? 0) - (0.05 * (mean[at] ?? 0)) / (Math.sqrt(square[at] ?? 0) + 1e-7)
    }
    start -= lift / 2
  }
  return {
    worth: new Map(names.map((sign, at) => [sign, Math.round((worth[at] ?? 0) * 4)] as const).filter(([, q]) => q)),
    start: Math.round(start * 4),
  }
}

/** A line whose answer is as sure as this teaches nothing more. */
const settled = 1e-4

function signsOfThree(known: readonly Line[]): readonly string[] {
  const count = new Map<string, number>()
  for (const { signs } of known) for (const sign of signs) count.set(sign, (count.get(sign) ?? 0) + 1)
  return [...count].filter(([, times]) => times > 2).map(([sign]) => sign)
}
