import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const said = z.tuple([z.object({ data: z.string() })])
const answers = z.object({ result: z.object({ result: z.object({ value: z.number() }).optional() }) })

/**
 * What a process that was started with `--inspect-port=0` holds, in bytes: objects, and what lies outside of the heap.
 * Wakes Node's inspector in it (SIGUSR1), has everything collected that nobody holds any more, and asks what is left. What is resident is
 * several times that, for Node keeps room that it once needed.
 * @param log what it says; where it can be inspected, too, for a port that was free when it began may be taken an hour later
 */
export async function heldBy(pid: number, log: string): Promise<number> {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await addressIn(log))
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

async function addressIn(log: string): Promise<string> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const [, address] = /^Debugger listening on (\S+)$/m.exec(await readFile(log, 'utf8')) ?? []
    if (address !== undefined) return address
    await pause(50)
  }
  throw new Error(`Nothing in ${log} says where it can be inspected`)
}

async function ask(socket: WebSocket, method: string, params: object = {}): Promise<unknown> {
  const answered = once(socket, 'message')
  socket.send(JSON.stringify({ id: 1, method, params }))
  const [{ data }] = said.parse(await answered)
  return JSON.parse(data)
}
