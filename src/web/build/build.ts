/** Run by `tabs.ts` as a process of its own: builds the tabs into the folder that it is given. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const [outDir] = process.argv.slice(2)
if (outDir === undefined) throw new Error('build.ts FOLDER')

await build({
  root,
  configFile: false,
  logLevel: 'error',
  base: '/tabs/',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // the Content-Security-Policy takes nothing inline
    rolldownOptions: {
      input: {
        panel: `${root}/panel/main.tsx`,
        console: `${root}/console/main.tsx`,
        help: `${root}/browser/sign-in.ts`,
      },
    },
  },
})
