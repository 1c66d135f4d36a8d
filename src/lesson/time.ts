/** Epoch milliseconds, UTC. */
export type Instant = number
/** A length of time in milliseconds. */
export type Millis = number

export const seconds = (count: number): Millis => count * 1000
export const minutes = (count: number): Millis => seconds(count * 60)
export const hours = (count: number): Millis => minutes(count * 60)

/** The next whole second: what need not be exact is done together with what falls on the same one. */
export const wholeSecond = (at: Instant): Instant => Math.ceil(at / seconds(1)) * seconds(1)
