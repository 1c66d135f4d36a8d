/** Each refusal that teams.md names on the Connector's side, seen to refuse. */
import { expect, test } from '@jest/globals'
import { conversations } from './connector/refusal-rows/conversations.ts'
import { meetings } from './connector/refusal-rows/meetings.ts'
import { messages } from './connector/refusal-rows/messages.ts'
import { say } from './connector/refusal-rows/rows.ts'
import { slips } from './connector/refusal-rows/slips.ts'
import { entra, tokens } from './connector/refusal-rows/tokens.ts'
import { whispers } from './connector/refusal-rows/whispers.ts'
import { codeIn, startRig, type Rig } from './rig.ts'

test.each([...tokens, ...entra, ...conversations, ...messages, ...whispers, ...meetings])(
  '%s: %d %s',
  async (_name, status, code, ask) => {
    const rig = await startRig()
    const answer = await ask(rig)
    const error = (answer.body as { readonly error?: unknown } | undefined)?.error
    expect([answer.status, typeof error === 'string' ? error : codeIn(answer)]).toEqual([status, code])
    expect(rig.tenant.violations).toEqual([])
  },
)

test.each(slips)(
  '%s is a slip of ours: %d, and on the list that tests look at (%s)',
  async (_name, status, text, ask) => {
    const rig = await startRig()
    expect((await ask(rig)).status).toBe(status)
    expect(rig.tenant.violations.join('\n')).toContain(text)
  },
)

const buckets = [
  ['sending', 7, 2, 8, 60, (rig: Rig) => say(rig)],
  ['reading members', 14, 2, 16, 120, (rig: Rig) => rig.ask('GET', `${rig.chat}/members`)],
] as const

test.each(buckets)(
  '%s is throttled at %d in a second, %d s: %d, 30 s: %d',
  async (_name, second, _two, two, half, ask) => {
    const rig = await startRig()
    const accepted = async (): Promise<number> => {
      for (let count = 0; ; count += 1) {
        const { status, headers } = await ask(rig)
        if (status !== 429) continue
        expect(Number(headers?.['retry-after'])).toBeGreaterThan(0)
        return count
      }
    }
    let total = await accepted()
    expect(total).toBe(second)
    rig.clock.at += 1000
    total += await accepted()
    expect(total).toBe(two)
    for (let elapsed = 1; elapsed < 29; elapsed += 1) {
      rig.clock.at += 1000
      total += await accepted()
    }
    expect(total).toBe(half)
  },
)

test('whoever waits as long as Retry-After says gets through', async () => {
  const rig = await startRig()
  for (let count = 0; count < 7; count += 1) await say(rig)
  const { headers } = await say(rig)
  rig.clock.at += Number(headers?.['retry-after']) * 1000
  expect((await say(rig)).status).toBe(201)
})
