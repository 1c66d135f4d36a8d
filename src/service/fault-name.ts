/**
 * What may be logged of an unexpected error: its kind, its code, and the file and line of ours in which it arose, and the same of
 * what caused it. Never its text, which may quote people.
 */
export function faultName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter(line => /^ {4}at .*\/src\//.test(line))
  const place = /\/([\w.-]+\.ts:\d+):\d+\)?$/.exec(frames[0] ?? '')?.[1]
  const because = error.cause instanceof Error ? `because of ${faultName(error.cause)}` : undefined
  return [error.name, code, place && `at ${place}`, because].filter(part => part !== undefined).join(' ')
}
