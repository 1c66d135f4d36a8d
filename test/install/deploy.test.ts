/** What no engine at hand can run (deploy/), by its text. */
import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readPolicy } from '../../src/policy/read-policy.ts'

const read = (file: string): string => readFileSync(file, 'utf8')

const unit = read('deploy/chaperone.service')

const systemd = '/usr/bin/systemd-analyze'

/** What a systemd of Debian 12 has to say of a unit; nothing where it is as it should be. */
function complaints(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chaperone-unit-'))
  const file = join(folder, 'chaperone.service')
  // The clone does not lie there on this machine.
  writeFileSync(file, text.replace('/opt/chaperone/node_modules/.bin/node', process.execPath))
  const { stdout, stderr } = spawnSync(systemd, ['verify', file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return `${stdout}${stderr}`
}

/** Our own reading of a unit: what it must say, each with the reason. */
const wanted: Readonly<Record<string, RegExp>> = {
  'it is headed as not run': /^# [^\n]*\bNot run by us\b/,
  'it does not run as root': /^User=(?!root$)\w+$/m,
  'it starts the service by the Node of the clone':
    /^ExecStart=\/opt\/chaperone\/node_modules\/\.bin\/node --max-semi-space-size=16 src\/main\.ts serve$/m,
  'it is started again': /^Restart=always$/m,
  'only the service is told to stop, not the database beside it': /^KillMode=mixed$/m,
  'it has more than twenty seconds to stop': /^TimeoutStopSec=([3-9]\d|\d{3,})$/m,
  'its data has a folder': /^StateDirectory=chaperone-data$/m,
  'the file system is closed to it': /^ProtectSystem=strict$/m,
  'what it must write to is there before':
    /^ExecStartPre=\+\S*install --directory --owner=chaperone (\S+)$[^]*^ReadWritePaths=\1 /m,
  'the data folder is named in .env, where every command finds it':
    /^# [^]*DATA_DIR=\/var\/lib\/chaperone-data[^]*^\[Unit\](?![^]*Environment=)/m,
}
const lacking = (text: string): readonly string[] =>
  Object.entries(wanted).flatMap(([what, form]) => (form.test(text) ? [] : [what]))

const withSystemd = existsSync(systemd) ? test : test.skip

describe('deploy/', () => {
  test('what we did not run is headed so', () => {
    for (const file of ['Dockerfile', 'compose.yaml', 'chaperone.service', 'azure/main.bicep'])
      expect([file, read(`deploy/${file}`).split('\n')[0]]).toEqual([file, expect.stringContaining('Not run by us')])
  })

  test('the unit runs the service and its database as they must be run', () => {
    expect(lacking(unit)).toEqual([])
    for (const line of unit.split('\n').filter(one => one.includes('=') && !one.startsWith('#')))
      if (
        !/^(Description|After|Wants|WorkingDirectory|RestartSec|KillSignal|NoNewPriv|ProtectHome|PrivateDev|WantedBy)/.test(
          line,
        )
      )
        expect([line, lacking(unit.replace(`\n${line}\n`, '\n')).length]).toEqual([line, 1])
  })

  withSystemd('systemd has nothing to say of the unit; the twin: of one that is misspelt it has', () => {
    expect(complaints(unit)).toBe('')
    expect(complaints(unit.replace('KillMode=mixed', 'KilMode=mixed'))).toContain("Unknown key 'KilMode'")
  })

  test('the example of a policy can be used, and changes nothing in a lesson yet', () => {
    const policy = readPolicy(read('deploy/policy.example.yaml'))
    expect(policy).toMatchObject({ status: 'good', policy: { mode: 'watch' } })
  })

  test('the service is started with the same room everywhere, also where it is measured', () => {
    for (const file of ['deploy/Dockerfile', 'deploy/chaperone.service', 'package.json', 'bench/support/process.ts'])
      expect([file, /--max-semi-space-size=\d+(?=\W+(?:src\/main\.ts|\]\n))/.exec(read(file))?.[0]]).toEqual([
        file,
        '--max-semi-space-size=16',
      ])
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
