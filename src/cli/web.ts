import type { TokenSource } from '../adapters/token-source.ts'
import type { Config } from '../config/config.ts'
import type { LessonId, PersonId } from '../lesson/people.ts'
import type { Names, Store } from '../service/needs.ts'
import type { Service } from '../service/service.ts'
import { permissionsNow } from './doctor/tokens.ts'
import { builtTabs } from '../web/build/tabs.ts'
import { api, type ApiOptions } from '../web/server/api.ts'
import { readOnce } from '../web/server/built.ts'
import { helpRoutes } from '../web/server/help.ts'
import { tabRoutes } from '../web/server/tabs.ts'
import { tickets } from '../web/server/tickets.ts'

export type WebOptions = {
  readonly service: Service
  readonly names: Names
  readonly verifyUser: ApiOptions['verify']
  readonly config: Pick<Config, 'teamsOrigins' | 'credential'>
  readonly tokens: TokenSource
  readonly setTimer: ApiOptions['setTimer']
}

/** What people see, and what their tabs call. */
export function webOf({ service, names, verifyUser, config, tokens, setTimer }: WebOptions) {
  const { teamsOrigins: hosts, credential } = config
  const { routes, hub } = api({
    ...{ service, names, verify: verifyUser, setTimer },
    /** As they are in force when somebody looks. */
    get clauses() {
      return new Map(Object.entries(service.adopted.words))
    },
    readiness: () => permissionsNow(tokens),
  })
  const [language = 'en'] = service.policy.school.languages
  const built = readOnce(builtTabs)
  const secret = credential.kind === 'secret' ? credential.secret : credential.privateKey
  const help = { service, names, verify: verifyUser, built, hosts, tickets: tickets(secret.reveal(), service.clock) }
  return {
    routes: [...routes, ...tabRoutes({ built, hosts, language }), ...helpRoutes(help)],
    hub,
    /** The address at which this person can write to school; it names nobody, and holds for half an hour. */
    helpPath: (person: PersonId): string => `/help/t/${help.tickets.make(person)}`,
  }
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
