import type { TokenSource } from '../adapters/token-source.ts'
import type { Config } from '../config/config.ts'
import type { LessonId, PersonId } from '../lesson/people.ts'
import type { Names, Store } from '../service/needs.ts'
import type { Service } from '../service/service.ts'
import { permissionsNow } from './doctor/tokens.ts'
import { builtTabs } from '../web/build/tabs.ts'
import { api, type ApiOptions } from '../web/server/api.ts'
import { apiRoutes } from '../web/server/api-routes.ts'
import { readOnce } from '../web/server/built.ts'
import { helpRoutes } from '../web/server/help.ts'
import { tabRoutes } from '../web/server/tabs.ts'
import { tickets } from '../web/server/tickets.ts'
import type { Verify } from '../web/server/visitor.ts'

export type WebOptions = {
  readonly service: Service
  readonly names: Names
  /** What the addresses that we make are proved by. */
  readonly proof: string
  readonly tokens: TokenSource
  readonly setTimer: ApiOptions['setTimer']
}

/** What one school shows to its people. */
export function webOf({ service, names, proof, tokens, setTimer }: WebOptions) {
  const own = api({
    ...{ service, names, setTimer },
    /** As they are in force when somebody looks. */
    get clauses() {
      return new Map(Object.entries(service.adopted.words))
    },
    readiness: () => permissionsNow(tokens),
  })
  const written = tickets(proof, service.policy.school.urn, service.clock)
  return {
    ...{ service, names, api: own, hub: own.hub, tickets: written },
    /** The address at which this person can write to this school; it names nobody, and holds for half an hour. */
    helpPath: (person: PersonId): string => `/help/t/${written.make(person)}`,
  }
}
export type Web = ReturnType<typeof webOf>

type PagesOptions = { readonly verifyUser: Verify; readonly config: Pick<Config, 'teamsOrigins'> }

/** What people see of all schools, and what their tabs call. */
export function pagesOf([first, ...others]: readonly [Web, ...Web[]], { verifyUser, config }: PagesOptions) {
  const all = [first, ...others] as const
  const { service } = first
  const { teamsOrigins: hosts } = config
  const [language = 'en'] = service.policy.school.languages
  const built = readOnce(builtTabs)
  const helping = ({ service: school, names, tickets: written }: Web) => ({
    ...{ service: school, names, built, hosts, verify: verifyUser, tickets: written },
  })
  return [
    ...apiRoutes(
      all.map(web => web.api),
      verifyUser,
      service.clock,
    ),
    ...tabRoutes({ built, hosts, language }),
    ...helpRoutes([helping(first), ...others.map(helping)]),
  ]
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
