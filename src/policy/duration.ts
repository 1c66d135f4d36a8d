import { z } from 'zod'
import { hours, minutes, seconds, type Millis } from '../lesson/time.ts'

const units: Readonly<Record<string, Millis>> = { s: seconds(1), m: minutes(1), h: hours(1), d: hours(24) }

/** `10s`, `5m`, `24h`, `14d`; halves are allowed (`2.5m`). Anything else is a fault that says so. */
export const duration = z
  .string()
  .regex(/^\d+(\.\d+)?[smhd]$/, 'is not a duration: write a number and s, m, h or d, such as 30s or 5m')
  .transform(text => Number(text.slice(0, -1)) * (units[text.slice(-1)] ?? 0))

/** As a policy file writes it: `90s`, `5m`, `14d`; a day is `24h`, as people say it. Nothing of what is no length of time. */
export function spoken(time: unknown): string | undefined {
  if (typeof time !== 'number' || !Number.isFinite(time)) return undefined
  const whole = ['d', 'h', 'm'].find(unit => isWhole(time, units[unit] ?? 1) && !(unit === 'd' && time === units['d']))
  const unit = whole ?? 's'
  return `${String(time / (units[unit] ?? 1))}${unit}`
}

const isWhole = (time: Millis, unit: Millis): boolean => time >= unit && time % unit === 0
