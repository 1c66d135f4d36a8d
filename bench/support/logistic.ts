import type { Mark } from '../../src/chat/message.ts'

export type Line = { readonly marks: readonly Mark[]; readonly signs: readonly string[] }
export type Told = { readonly worth: ReadonlyMap<string, number>; readonly start: number }

/** How strongly a worth is drawn towards nothing, against the evidence of one line. */
const pull = 0.3

/** Adam over all lines, 300 steps. Worths in quarters of a natural logarithm of odds. */
export function learn(known: readonly Line[], mark: Mark): Told {
  const names = signsOfTwo(known)
  const place = new Map(names.map((sign, at) => [sign, at]))
  const rows = known.map(({ signs, marks }) => ({
    at: signs.flatMap(sign => place.get(sign) ?? []),
    is: marks.includes(mark) ? 1 : 0,
  }))
  const [worth, mean, square] = [0, 0, 0].map(() => new Float64Array(names.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let start = -2
  for (let step = 0; step < 300; step += 1) {
    const slope = worth.map(each => (pull * each) / known.length)
    let lift = 0
    for (const { at, is } of rows) {
      const sum = at.reduce((total, sign) => total + (worth[sign] ?? 0), start)
      const error = (1 / (1 + Math.exp(-sum)) - is) / rows.length
      for (const sign of at) slope[sign] = (slope[sign] ?? 0) + error
      lift += error
    }
    slope.forEach((each, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * each
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * each * each
      worth[at] = (worth[at] ?? 0) - (0.05 * (mean[at] ?? 0)) / (Math.sqrt(square[at] ?? 0) + 1e-7)
    })
    start -= lift / 2
  }
  return {
    worth: new Map(names.map((sign, at) => [sign, Math.round((worth[at] ?? 0) * 4)] as const).filter(([, q]) => q)),
    start: Math.round(start * 4),
  }
}

export const weigh = ({ worth, start }: Told, signs: readonly string[]): number =>
  signs.reduce((sum, sign) => sum + (worth.get(sign) ?? 0), start)

function signsOfTwo(known: readonly Line[]): readonly string[] {
  const count = new Map<string, number>()
  for (const { signs } of known) for (const sign of signs) count.set(sign, (count.get(sign) ?? 0) + 1)
  return [...count].filter(([, times]) => times > 1).map(([sign]) => sign)
}
