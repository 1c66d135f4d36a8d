import { minutes, seconds, type Millis } from '../lesson/time.ts'

/** 1 s, 2 s, 4 s … up to five minutes. */
export const backoff = (attempts: number): Millis => Math.min(seconds(2 ** Math.min(attempts - 1, 10)), minutes(5))
