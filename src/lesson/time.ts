/** Epoch milliseconds, UTC. */
export type Instant = number
/** A length of time in milliseconds. */
export type Millis = number

export const seconds = (count: number): Millis => count * 1000
export const minutes = (count: number): Millis => seconds(count * 60)
export const hours = (count: number): Millis => minutes(count * 60)

/** The whole second before: what need not be exact, and must not be late, is done together with what falls on the same one. */
export const wholeSecond = (at: Instant): Instant => Math.floor(at / seconds(1)) * seconds(1)
