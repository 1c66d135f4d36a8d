/** Epoch milliseconds, UTC. */
export type Instant = number
/** A length of time in milliseconds. */
export type Millis = number

export const seconds = (count: number): Millis => count * 1000
export const minutes = (count: number): Millis => seconds(count * 60)
export const hours = (count: number): Millis => minutes(count * 60)
