import type { Config } from '../config/config.ts'
import type { LessonId } from '../lesson/people.ts'
import { readWords } from '../policy/clauses.ts'
import type { Names, Store } from '../service/needs.ts'
import type { Service } from '../service/service.ts'
import { builtTabs } from '../web/build/tabs.ts'
import { api, type ApiOptions } from '../web/server/api.ts'
import { tabRoutes } from '../web/server/tabs.ts'

export type WebOptions = {
  readonly service: Service
  readonly names: Names
  readonly verifyUser: ApiOptions['verify']
  readonly config: Pick<Config, 'teamsOrigins'>
  readonly setTimer: ApiOptions['setTimer']
}

/** What people see, and what their tabs call. */
export function webOf({ service, names, verifyUser, config, setTimer }: WebOptions) {
  const { routes, hub } = api({ service, names, verify: verifyUser, clauses: readWords(), setTimer })
  const [language = 'en'] = service.policy.school.languages
  return { routes: [...routes, ...tabRoutes({ built: builtTabs, hosts: config.teamsOrigins, language })], hub }
}

/** The same store; whoever follows a lesson is told of what was written about it. */
export const telling = (store: Store, tell: (lesson: LessonId) => void): Store => ({
  ...store,
  async judge(lesson, ...given) {
    const written = await store.judge(lesson, ...given)
    if (written?.entries.length) tell(lesson)
    return written
  },
})
