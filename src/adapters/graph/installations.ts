import { z } from 'zod'
import { chatGrants } from '../../grants/chat-grants.ts'
import type { Done, Installations } from '../../service/needs.ts'
import { done } from './calls.ts'
import { anything, equals, path, type Answered, type Graph } from './client.ts'
import { refused } from './trouble.ts'

const app = z.object({ id: z.string().min(1) })

/**
 * Needs AppCatalog.Read.All, TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All and
 * TeamsAppInstallation.ReadWriteSelfForUser.All.
 */
export function installations(graph: Graph, appId: string, api: string): Installations {
  let known: string | undefined
  /** The catalogue has an id of its own for our manifest's. */
  const catalogued = async (): Promise<Answered<string>> => {
    if (known !== undefined) return { status: 'answered', value: known }
    const found = await graph.all({ path: `/appCatalogs/teamsApps?${equals('externalId', appId)}`, answer: app })
    if (found.status !== 'answered') return found
    known = found.value[0]?.id
    return known === undefined ? refused('not in the catalogue') : { status: 'answered', value: known }
  }
  const install = async (where: string, consent: object): Promise<Done> => {
    const id = await catalogued()
    if (id.status !== 'answered') return id
    const body = { 'teamsApp@odata.bind': `${api}/appCatalogs/teamsApps/${id.value}`, ...consent }
    const asked = await graph.ask({ method: 'POST', path: where, body, answer: anything })
    return asked.status === 'refused' && asked.http === 409 ? { status: 'done' } : done(asked)
  }
  const there = new Set<string>()
  const once = async (where: string, consent: object): Promise<Done> => {
    if (there.has(where)) return { status: 'done' }
    const installed = await install(where, consent)
    if (installed.status === 'done') there.add(where)
    return installed
  }
  return {
    inChat: thread => install(path`/chats/${thread}/installedApps`, { consentedPermissionSet: consented }),
    forPerson: person => once(path`/users/${person}/teamwork/installedApps`, {}),
  }
}

/** Exactly what the manifest asks for, or Teams refuses the installation (graph:api/chat-post-installedapps). */
const consented = {
  resourceSpecificPermissions: chatGrants.map(({ permission }) => ({
    permissionValue: permission,
    permissionType: 'application',
  })),
}
