/** What no engine at hand can run (deploy/), by its text. */
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { readPolicy } from '../../src/policy/read-policy.ts'

const read = (file: string): string => readFileSync(file, 'utf8')

describe('deploy/', () => {
  test('the example of a policy can be used, and changes nothing in a lesson yet', () => {
    const policy = readPolicy(read('deploy/policy.example.yaml'))
    expect(policy).toMatchObject({ status: 'good', policy: { mode: 'watch' } })
  })

  test('the image runs Node 24 by another user than root, says how it is, and is headed as not run', () => {
    const dockerfile = read('deploy/Dockerfile')
    expect(dockerfile).toMatch(/^# Not run by us/)
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      'node:24-slim',
      'node:24-slim',
    ])
    expect(dockerfile.lastIndexOf('\nUSER node')).toBeLessThan(dockerfile.indexOf('\nCMD '))
    expect(dockerfile).toContain('/health/live')
  })

  test('the service of compose cannot write but to its data, and waits for its database', () => {
    const service = z.object({
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      volumes: z.array(z.string()),
      depends_on: z.object({ postgres: z.object({ condition: z.literal('service_healthy') }) }),
    })
    const compose = z.object({ services: z.object({ chaperone: service }) }).parse(parse(read('deploy/compose.yaml')))
    expect(compose.services.chaperone.volumes).toContain('../policy:/policy:ro')
  })

  test('alerts are made of metrics that there are', () => {
    const source = ['src/cli/metrics.ts', 'src/web/server/server.ts'].map(read).join('\n')
    const used = [...read('deploy/alerts.yaml').matchAll(/chaperone_([a-z]+(?:_[a-z]+)*)/g)].map(
      ([, name = '']) => name,
    )
    expect(used.length).toBeGreaterThan(4)
    const made = (name: string) =>
      source.includes(`chaperone_${name}`) || source.includes(`count('${name.replace(/_total$/, '')}'`)
    expect(used.filter(name => !made(name))).toEqual([])
  })
})
