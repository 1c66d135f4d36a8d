import { unzipSync, zipSync } from 'fflate'

/** As long ago as a zip can say: when a file was packed is no part of what it proves. */
const packedAt = '1980-01-01T00:00:00'

/** Files in one zip, stored and in the order of their names: the same files always give the same bytes. */
export const zipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1))), {
    level: 0,
    mtime: packedAt,
  })

/** The files of a zip that `zipped` made; undefined for any other, be it by a bit. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const files = read(bytes)
  return files && Buffer.from(zipped(files)).equals(bytes) ? files : undefined
}

function read(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes)))
  } catch {
    return undefined // whatever the library finds wrong with it, it is not what we made
  }
}
