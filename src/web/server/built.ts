import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { z } from 'zod'

/** The built tabs, read once, when somebody first asks; a build that failed is tried again. */
export function readOnce(built: () => Promise<string>): () => Promise<Built> {
  let reading: Promise<Built> | undefined
  return () =>
    (reading ??= built()
      .then(read)
      .catch((error: unknown) => {
        reading = undefined
        throw error
      }))
}

type Asset = { readonly type: string; readonly plain: Buffer; readonly br: Buffer; readonly gzip: Buffer }
export type Built = { readonly assets: ReadonlyMap<string, Asset>; readonly manifest: z.infer<typeof manifest> }

const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).default([]), imports: z.array(z.string()).default([]) }),
)

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Two per cent larger than the smallest, and ten times as quick: the first teacher of the day waits for it. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

function read(folder: string): Built {
  const files = globSync('assets/*', { cwd: folder })
  return {
    manifest: manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))),
    assets: new Map(
      files.map(file => {
        const plain = readFileSync(join(folder, file))
        const type = types[extname(file)] ?? 'application/octet-stream'
        return [
          file.slice('assets/'.length),
          { type, plain, br: brotliCompressSync(plain, quick), gzip: gzipSync(plain) },
        ]
      }),
    ),
  }
}
