/** Epoch milliseconds, UTC. */
export type Instant = number
/** A length of time in milliseconds. */
export type Millis = number

export const seconds = (count: number): Millis => count * 1000
export const minutes = (count: number): Millis => seconds(count * 60)
export const hours = (count: number): Millis => minutes(count * 60)

/** The whole second before: what need not be exact, and must not be late, is done together with what falls on the same one. */
export const wholeSecond = (at: Instant): Instant => Math.floor(at / seconds(1)) * seconds(1)

/** What comes round together is spread over so long. */
const spreadOver = seconds(15)

/**
 * A whole second up to a quarter of a minute before, always the same of each quarter for the same name. A hundred lessons that begin
 * at nine would else be looked at in one second of thirty, and whoever comes to one of them then waits behind ninety-nine.
 */
export function ownSecond(name: string, at: Instant): Instant {
  const number = Array.from(name, letter => letter.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 31 + code) % 65_521,
  )
  const own = seconds(number) % spreadOver
  return Math.floor((at - own) / spreadOver) * spreadOver + own
}
