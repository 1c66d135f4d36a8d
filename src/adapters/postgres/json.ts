/** The text of a jsonb value. JSON has no Infinity and would write null for it in silence, so that is an error here. */
export const toJson = (value: object): string => JSON.stringify(value, refuseInfinity)

function refuseInfinity(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${key} is ${value}, not a number to keep`)
  return value
}
