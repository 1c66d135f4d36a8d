/** Whether a JSON value is one of OData's primitive types. */
const date = /^\d{4}-\d{2}-\d{2}$/
const dateTimeOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?(Z|[+-]\d{2}:\d{2})$/
const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const duration = /^-?P(?=\d|T\d)(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,12})?)?$/
const base64 = /^[A-Za-z0-9+/_-]*={0,2}$/

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const whole = (limit: number) => (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) <= limit

// Date.parse moves 30 February into March: only a date that comes back unchanged exists.
const realDay = (value: unknown) => {
  const at = Date.parse(`${String(value).slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === String(value).slice(0, 10)
}

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  'Edm.String': value => typeof value === 'string',
  'Edm.Boolean': value => typeof value === 'boolean',
  'Edm.Int16': whole(2 ** 15),
  'Edm.Int32': whole(2 ** 31),
  'Edm.Int64': whole(Number.MAX_SAFE_INTEGER),
  'Edm.Double': value => typeof value === 'number',
  'Edm.Decimal': value => typeof value === 'number',
  'Edm.Single': value => typeof value === 'number',
  'Edm.Guid': text(guid),
  'Edm.Date': value => text(date)(value) && realDay(value),
  'Edm.DateTimeOffset': value =>
    text(dateTimeOffset)(value) && realDay(value) && !Number.isNaN(Date.parse(String(value))),
  'Edm.Duration': text(duration),
  'Edm.TimeOfDay': text(timeOfDay),
  'Edm.Binary': text(base64),
}

export const isPrimitive = (type: string): boolean => type.startsWith('Edm.')

export const fits = (type: string, value: unknown): boolean => checks[type]?.(value) ?? true
