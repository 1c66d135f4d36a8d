import { z } from 'zod'
import { anything, equals, path, type Answered, type Graph } from './client.ts'

/** Requests that change nothing, by which `chaperone doctor` sees what a tenant allows. */
export type Probes = {
  person(id: string): Promise<Answered<z.infer<typeof person>>>
  /** Whether roles of School Data Sync may be read. */
  educationUser(id: string): Promise<Answered<unknown>>
  /** How many people are in a group. */
  members(group: string): Promise<Answered<readonly { readonly id: string }[]>>
  /** One minute of a mailbox's calendar. */
  calendar(owner: string, at: number): Promise<Answered<unknown>>
  /** Asks for a meeting that does not exist: refused with 403 where no access policy covers the person. */
  meetings(organiser: string): Promise<Answered<unknown>>
  list(site: string, list: string): Promise<Answered<unknown>>
  /** Whether the app is installed for somebody, so that it can write to them in private. */
  hasApp(id: string, appId: string): Promise<Answered<readonly unknown[]>>
  /** Versions of the app in the school's catalogue. */
  catalogue(appId: string): Promise<Answered<readonly z.infer<typeof catalogued>[]>>
  subscriptions(): Promise<Answered<readonly z.infer<typeof subscribed>[]>>
}

const person = z.object({
  id: z.string(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
})
const id = z.object({ id: z.string() })
const catalogued = z.object({
  id: z.string(),
  appDefinitions: z.array(z.object({ version: z.string().nullish() })).default([]),
})
const subscribed = z.object({ id: z.string(), notificationUrl: z.string().nullish(), expirationDateTime: z.string() })

const noMeeting = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_chaperone-doctor%40thread.v2/0'

export const probes = (graph: Graph): Probes => ({
  person: who => graph.ask({ path: `${path`/users/${who}`}?$select=id,userType,accountEnabled`, answer: person }),
  members: group => graph.all({ path: `${path`/groups/${group}/transitiveMembers`}?$select=id&$top=999`, answer: id }),
  calendar: (owner, at) => {
    const [from, to] = [at, at + 60_000].map(instant => encodeURIComponent(new Date(instant).toISOString()))
    const window = `startDateTime=${from ?? ''}&endDateTime=${to ?? ''}`
    return graph.ask({ path: `${path`/users/${owner}/calendarView`}?${window}&$select=id`, answer: anything })
  },
  meetings: who =>
    graph.ask({ path: `${path`/users/${who}/onlineMeetings`}?${equals('JoinWebUrl', noMeeting)}`, answer: anything }),
  list: (site, list) => graph.ask({ path: `${path`/sites/${site}/lists/${list}/items`}?$top=1`, answer: anything }),
  educationUser: id => graph.ask({ path: `${path`/education/users/${id}`}?$select=id,primaryRole`, answer: anything }),
  hasApp: (who, appId) =>
    graph.all({
      path: `${path`/users/${who}/teamwork/installedApps`}?${equals('teamsApp/externalId', appId)}`,
      answer: anything,
    }),
  catalogue: appId =>
    graph.all({
      path: `/appCatalogs/teamsApps?${equals('externalId', appId)}&$expand=appDefinitions`,
      answer: catalogued,
    }),
  subscriptions: () => graph.all({ path: '/subscriptions', answer: subscribed }),
})
