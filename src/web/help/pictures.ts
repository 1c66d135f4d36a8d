import type { Kind } from '../../actions/help-words.ts'

/** Drawn as plainly as a road sign: they must be understood by whoever cannot read. */
export const pictures: Readonly<Record<Kind | 'phone' | 'done' | 'night', string>> = {
  talk: draw('<path d="M8 10h48v32H30L18 54V42H8z"/><path d="M18 22h28M18 31h18"/>'),
  sad: draw('<circle cx="32" cy="32" r="24"/><path d="M22 44q10-9 20 0M23 26v3M41 26v3M44 36v6"/>'),
  unkind: draw(
    '<circle cx="18" cy="24" r="10"/><circle cx="46" cy="24" r="10"/><path d="M4 54q14-20 28 0M32 54q14-20 28 0M42 21l-3-3M50 21l3-3M14 29q4-4 8 0"/>',
  ),
  happened: draw('<path d="M32 6 60 56H4z"/><path d="M32 24v16M32 47v1"/>'),
  phone: draw('<path d="M14 8h12l5 14-8 5q4 10 14 14l5-8 14 5v12q-4 8-14 6Q16 50 8 22q-2-10 6-14z"/>'),
  done: draw('<circle cx="32" cy="32" r="24"/><path d="M20 33l9 9 16-20"/>'),
  night: draw('<path d="M40 8a24 24 0 1 0 16 34A20 20 0 0 1 40 8z"/>'),
}

function draw(shapes: string): string {
  const look = 'fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"'
  return `<svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false" ${look}>${shapes}</svg>`
}
