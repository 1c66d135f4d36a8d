/** Names and messages that are made to be taken for markup, from where a person chooses them to where another reads them. */
import { expect, test } from '@jest/globals'
import { ana, ben, hall } from '../../src/cli/demo/stage.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { ownKey } from '../../src/cli/own-key.ts'
import { personId } from '../../src/lesson/people.ts'
import { tickets } from '../../src/web/server/tickets.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** Markdown, HTML, an Adaptive Card's template and a mention, each with an address that must go nowhere. */
const hostile =
  '[Ms Hall](https://evil.example) </li></textarea><script src=//evil.example></script> ${$root} <at>all</at>'

async function hostileSchool(): Promise<School> {
  const school = await openSchool(database, {}, ({ users }) => {
    for (const user of users.values()) Object.assign(user, { displayName: `${user.displayName} ${hostile}` })
  })
  const { tenant, meeting, pass } = school
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  tenant.people.join(meeting, { kind: 'anonymous', id: crypto.randomUUID(), displayName: hostile })
  tenant.people.speak(meeting, ana, `you are a stupid cow, kill yourself ${hostile}`)
  await pass(seconds(90))
  return school
}

const isHostile = (what: unknown): boolean => /evil\.example|\$\{|<at>/.test(JSON.stringify(what ?? ''))

test('a name and a message that look like markup reach us, are sent to nobody, and stay a name where a name is shown', async () => {
  const { tenant, running, clock, dataDir } = await hostileSchool()
  const [asked, sent] = [true, false].map(isGet => tenant.requests.filter(({ method }) => (method === 'GET') === isGet))
  expect(asked?.some(({ answer }) => isHostile(answer))).toBe(true)
  // The rules, somebody uninvited, abuse in the chat, the lead's alerts: no card, mail, feed or item quotes anybody.
  expect(sent?.filter(({ path }) => path.startsWith('/connector/')).length).toBeGreaterThan(4)
  expect(sent?.filter(({ body }) => isHostile(body))).toEqual([])

  const ticket = tickets(ownKey(dataDir), running.service.policy.school.urn, clock).make(personId(ana))
  const page = await (await fetch(`http://127.0.0.1:${String(running.port)}/help/t/${ticket}`)).text()
  expect(page).toContain('[Ms Hall](https://evil.example) &lt;/li&gt;&lt;/textarea&gt;&lt;script src=')
  expect(page).not.toMatch(/<\/li><\/textarea>|<script[^>]*evil/)
})
