/** Draws the three icons, each point from sixteen samples: a shield for care, and in it one tall and two small heads. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]
const teal: Colour = [0x1f, 0x4e, 0x5f, 255]
const white: Colour = [255, 255, 255, 255]
const sand: Colour = [0xf2, 0xc1, 0x6b, 255]
const nothing: Colour = [255, 255, 255, 0]

/** Places are in parts of the icon's side: 0 to 1, from the left and from the top. */
type Paint = (x: number, y: number) => Colour

const within = (x: number, y: number, atX: number, atY: number, radius: number): boolean =>
  Math.hypot(x - atX, y - atY) <= radius

/** Straight at the top, drawn together to a point below. */
const shield = (x: number, y: number, inset: number): boolean => {
  const [top, bottom] = [0.1 + inset, 0.94 - inset]
  if (y < top || y > bottom) return false
  const down = (y - top) / (bottom - top)
  return Math.abs(x - 0.5) <= (0.38 - inset) * Math.sqrt(1 - Math.max(0, (down - 0.35) / 0.65) ** 2)
}

const person = (x: number, y: number, atX: number, headAt: number, size: number): boolean =>
  within(x, y, atX, headAt, size) || (y > headAt + size * 1.25 && within(x, y, atX, headAt + size * 3.1, size * 1.85))

const adult = (x: number, y: number): boolean => person(x, y, 0.5, 0.31, 0.085) && y < 0.62
const children = (x: number, y: number): boolean =>
  (person(x, y, 0.35, 0.5, 0.058) || person(x, y, 0.65, 0.5, 0.058)) && y < 0.7

const full: Paint = (x, y) => {
  if (!shield(x, y, 0)) return nothing
  if (children(x, y)) return sand
  return adult(x, y) ? white : teal
}

/** A square that Teams rounds by itself. */
const tile: Paint = (x, y) => (shield(x, y, 0) ? full(x, y) : [0xe6, 0xef, 0xf2, 255])

const outline: Paint = (x, y) => {
  const edge = shield(x, y, 0) && !shield(x, y, 0.07)
  return edge || person(x, y, 0.5, 0.36, 0.1) ? (shield(x, y, 0) ? white : nothing) : nothing
}

const across = 4

function draw(side: number, paint: Paint): Buffer {
  const png = new PNG({ width: side, height: side })
  for (let place = 0; place < side * side; place += 1) {
    const samples = Array.from({ length: across * across }, (_, sample) =>
      paint(
        ((place % side) + ((sample % across) + 0.5) / across) / side,
        (Math.floor(place / side) + (Math.floor(sample / across) + 0.5) / across) / side,
      ),
    )
    const alpha = samples.reduce((sum, colour) => sum + colour[3], 0)
    const shown = [0, 1, 2].map(channel =>
      alpha ? samples.reduce((sum, colour) => sum + (colour[channel] ?? 0) * colour[3], 0) / alpha : 255,
    )
    png.data.set([...shown, alpha / samples.length].map(Math.round), place * 4)
  }
  return PNG.sync.write(png)
}

const icons = { 'color.png': draw(192, tile), 'outline.png': draw(32, outline), 'color32x32.png': draw(32, full) }
for (const [name, bytes] of Object.entries(icons)) writeFileSync(join(import.meta.dirname, name), bytes)
