import { Agent, request } from 'node:http'

/** One request as Microsoft sends it. */
export type Shot = { readonly authorization: string; readonly body: string }

export type Loaded = { readonly answered: number; readonly refused: number; readonly latencies: readonly number[] }

/** Sends requests over so many connections for so long, each as soon as the one before it was answered. Latencies in ms. */
export async function load(url: string, next: () => Shot, connections: number, ms: number): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  let refused = 0
  const until = performance.now() + ms
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const shot = next()
      const sentAt = performance.now()
      const status = await send(agent, url, shot)
      latencies.push(performance.now() - sentAt)
      if (status !== 200) refused += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return { answered: latencies.length - refused, refused, latencies }
}

const send = (agent: Agent, url: string, { authorization, body }: Shot): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { agent, method: 'POST', headers }, response => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** The value below which so many per cent of them lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN
}
export const median = (values: readonly number[]): number => percentile(values, 50)
