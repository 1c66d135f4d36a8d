/** One row for each refusal that the fact sheet on Microsoft Graph names (sections A to G): each is seen to refuse. */
import { describe, expect, test } from '@jest/globals'
import { calls } from './refusal-rows/calls.ts'
import { directory } from './refusal-rows/directory.ts'
import { meetings } from './refusal-rows/meetings.ts'
import { messages } from './refusal-rows/messages.ts'
import { permissions, tokens } from './refusal-rows/permissions.ts'
import { record } from './refusal-rows/record.ts'
import type { Row } from './refusal-rows/row.ts'
import { joined, joining, makeRig, type Rig } from './rig.ts'

async function refused({ ask, asking, given, is: [status, code] }: Row): Promise<Rig> {
  const rig = makeRig()
  const space = ask.indexOf(' ')
  const [method, path] = [ask.slice(0, space), ask.slice(space + 1)]
  const call = path.includes('CALL') ? await joined(rig) : ''
  given?.(rig)
  const answer = await rig.ask(method, path.replace('CALL', call), asking)
  const said = answer.body as { error: Record<string, unknown> }
  expect([answer.status, said.error['code'], said.error['message']]).toEqual([status, code, expect.any(String)])
  expect(said.error['innerError']).toMatchObject({ date: '2026-11-24T12:00:00', 'request-id': expect.any(String) })
  return rig
}

describe('Graph refuses', () => {
  test.each([...tokens, ...permissions, ...calls, ...meetings, ...directory, ...record, ...messages])(
    '$why',
    async row => {
      const rig = await refused(row)
      // What only a mistake in the product can earn is remembered; what a school's settings can earn is not.
      const mistake = [400, 405].includes(row.is[0])
      expect(rig.violations).toHaveLength(mistake ? 1 : 0)
    },
  )
})

describe('Graph throttles', () => {
  test('the fifth request to Exchange at once', async () => {
    const rig = makeRig()
    const window = '/users/hall/calendarView?startDateTime=2026-11-24&endDateTime=2026-11-25'
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => rig.ask('GET', window)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429])
    expect(answers.at(-1)?.headers).toMatchObject({ 'retry-after': '1' })
  })

  test('the hundred and first call of one app', async () => {
    const rig = makeRig()
    for (let count = 0; count < 100; count += 1) await joined(rig)
    expect(await rig.ask('POST', '/communications/calls', { body: joining() })).toMatchObject({ status: 429 })
  })
})
