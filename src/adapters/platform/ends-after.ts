/** After so many ms, or with the service. */
export const endsAfter = (ms: number, until?: AbortSignal): AbortSignal =>
  until ? AbortSignal.any([AbortSignal.timeout(ms), until]) : AbortSignal.timeout(ms)
