import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const targets = z.tuple([z.object({ webSocketDebuggerUrl: z.string() })])
const said = z.tuple([z.object({ data: z.string() })])
const answers = z.object({ result: z.object({ result: z.object({ value: z.number() }).optional() }) })

/**
 * What a process that was started with `--inspect-port` holds, in bytes: objects, and what lies outside of the heap.
 * Wakes Node's inspector in it (SIGUSR1), has everything collected that nobody holds any more, and asks what is left. What is resident is
 * several times that, for Node keeps room that it once needed.
 */
export async function heldBy(pid: number, inspectPort: number): Promise<number> {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await addressOf(inspectPort))
  await once(socket, 'open')
  try {
    for (let time = 0; time < 3; time += 1) await ask(socket, 'HeapProfiler.collectGarbage')
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())'
    const { result } = answers.parse(await ask(socket, 'Runtime.evaluate', { expression, returnByValue: true }))
    return result.result?.value ?? NaN
  } finally {
    socket.close()
  }
}

async function addressOf(port: number): Promise<string> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined)
    if (answer?.ok) return targets.parse(await answer.json())[0].webSocketDebuggerUrl
    await pause(50)
  }
  throw new Error(`Nothing can be inspected at port ${port}`)
}

async function ask(socket: WebSocket, method: string, params: object = {}): Promise<unknown> {
  const answered = once(socket, 'message')
  socket.send(JSON.stringify({ id: 1, method, params }))
  const [{ data }] = said.parse(await answered)
  return JSON.parse(data)
}
