import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'

/** Counts what is asked in transactions or outside of them; what begins and ends a transaction does not pass here. */
export function countingStatements(): KyselyPlugin & { asked: number } {
  const plugin = {
    asked: 0,
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      plugin.asked += 1
      return node
    },
    transformResult: ({ result }: PluginTransformResultArgs) => Promise.resolve(result),
  }
  return plugin
}
