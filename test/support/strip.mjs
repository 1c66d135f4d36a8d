import { stripTypeScriptTypes } from 'node:module'

/** Jest runs what Node runs: the types blanked out in place, so that lines and columns stay those of the source. */
export default {
  process: source => ({ code: stripTypeScriptTypes(source) }),
}
