/**
 * The service as it is, in more calls than Microsoft lets one application be in: what one lesson takes of memory is seen only
 * where a thousand take it, for Node's room differs by ten megabytes from one start to the next.
 */
import { setV8Flags } from '../../src/cli/v8-flags.ts'

setV8Flags()
const { serve } = await import('../../src/cli/serve.ts')
await serve(() => Infinity)
