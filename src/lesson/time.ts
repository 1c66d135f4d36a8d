/** Epoch milliseconds, UTC. */
export type Instant = number
/** A length of time in milliseconds. */
export type Millis = number

export const seconds = (count: number): Millis => count * 1000
export const minutes = (count: number): Millis => seconds(count * 60)
export const hours = (count: number): Millis => minutes(count * 60)

/** The whole second before: what need not be exact, and must not be late, is done together with what falls on the same one. */
export const wholeSecond = (at: Instant): Instant => Math.floor(at / seconds(1)) * seconds(1)

/** What comes round twice a minute is spread over so long. */
const round = seconds(30)
/** Whoever was looked at a moment late is still in step. */
const late = seconds(1)

/**
 * A whole second up to a quarter of a minute before, always the same of each half minute for the same name; whoever is out of step gets
 * into it by one look after a quarter. A hundred lessons that begin at nine would else be looked at in one second of thirty, and whoever
 * comes to one of them then waits behind ninety-nine. Those of one second share their ways to the database: each at a moment of its own
 * they cost half as much again.
 */
export function ownSecond(name: string, at: Instant): Instant {
  const number = Array.from(name, letter => letter.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 37 + code) % 65_521,
  )
  const own = seconds(number) % round
  const inStep = Math.floor((at - own) / round) * round + own
  return at - inStep > round / 2 + late ? inStep + round / 2 : inStep
}
