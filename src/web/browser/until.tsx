import { useEffect, useState } from 'react'

/** How long it still is, for the eye only: whoever listens has heard the time. */
export function Until({ at }: { at: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(0, Math.round((at - now) / 1000))
  return <span aria-hidden>(in {left < 90 ? `${left} s` : `${Math.round(left / 60)} min`})</span>
}
