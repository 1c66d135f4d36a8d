/** Every command that a page for people shows: typed here as it stands there, or said where it is run, or why it is not. */
import { describe, expect, test } from '@jest/globals'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { lessonsAround } from '../../src/cli/explain.ts'
import { run } from '../../src/cli/run.ts'
import { personId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
import { exportRecord } from '../../src/service/export/export.ts'
import { appId, appSecret, cast, groupIds, tenantId } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { at } from '../support/lesson.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const read = (file: string): string => readFileSync(file, 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')]

/** Each command of a text by itself, without what is done with its output and without a remark. */
const commandsIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(/(?<!`)`([^`]+)`(?!`)/g),
    ...text.matchAll(/^ {4}(\S.*)$/gm),
    ...[...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = '']) => [...block.matchAll(/^(.+)$/gm)]),
  ]
    .flatMap(([, line = '']) => line.replaceAll(/\s*\n\s*/g, ' ').split(' && '))
    .map(line => line.replace(/ [>|#<] ?.*$/, '').trim())
    .filter(line => /^(npx chaperone \w|npm \w|node(_modules\S*)? \w\S*\/|git \w|cp |install |mkdir |mv )/.test(line))

const shown = [...new Set(pages.flatMap(page => commandsIn(read(page))))].sort()

const measures = 'a measurement of minutes to hours, run by hand; docs/scale.md and docs/chat.md have what came out'
const ofCi = '.ci/run runs it'
const restore = 'test/install/restore.test.ts types it'
/** Commands that are not typed here, each with where it is, or why nowhere. */
const elsewhere: Readonly<Record<string, string>> = {
  'npx chaperone chat read': 'reads standard input; src/cli/chat-score.test.ts has what it prints',
  'npm ci': ofCi,
  'npm test': ofCi,
  'npm run check': `${ofCi}, one by one`,
  'npm run check:audit': ofCi,
  'npm run demo': 'test/journeys/demo.test.ts plays it',
  'npm start': 'bench/support/process.ts starts the same, in test/journeys/kill.test.ts',
  'npm run coverage': 'as long as all tests; run by hand before a release',
  'npm run format': 'npm run check:format, in .ci/run, says whether it was',
  'npm run mutants': 'an hour; run by hand before a release',
  'npm test -- src/policy': `${ofCi}, with the rest`,
  'npm test -- src/actions': `${ofCi}, with the rest`,
  'npm run demo -- --script lone-pupil': 'test/journeys/demo.test.ts plays it',
  'npm run demo -- --script homework-only --exit':
    'the safeguard is an example; test/journeys/demo.test.ts plays those that there are',
  'npm run mutants -- homework-only': 'the safeguard is an example',
  'npm run bench:kill': 'test/journeys/kill.test.ts has a short form',
  'npm run bench:kill -- --processes 2 --each 1 --kills 20': 'test/journeys/kill.test.ts has a short form',
  'npm run bench:week': 'test/service/week.test.ts has a morning of it',
  ...Object.fromEntries(
    [
      ...['npm run bench', 'npm run bench -- --only lessons --lessons 1,10,100,1000'],
      ...['npm run bench -- --only schools --schools 1,40', 'npm run bench -- --only memory'],
      ...['npm run bench -- --only ledger --leaves 1000000', 'npm run bench -- --only streams,panel'],
      ...['npm run bench:soak', 'node bench/chat-words.ts', 'node bench/chat-words.ts --held'],
    ].map(command => [command, measures]),
  ),
  'node_modules/.bin/node deploy/sbom.ts': 'test/install/sbom.test.ts makes it',
  'node_modules/.bin/node deploy/third-party.ts': 'test/install/third-party.test.ts makes it',
  'git clone': 'its address is the reader’s',
  'git pull': 'it would change what is tested',
  'cp .env.example .env': 'src/config has a test that .env.example is whole',
  'mkdir -p policy': 'with the next',
  'cp deploy/policy.example.yaml policy/SCHOOL.yaml': 'test/install/deploy.test.ts reads the example',
  'cp -a "$AT" "$BACKUP/postgres"': restore,
  'cp -a "$DATA_DIR"/*.key "$DATA_DIR"/*.pem "$BACKUP/keys/"': restore,
  'cp -a "$BACKUP/postgres" "$DATA_DIR/postgres"': restore,
  'cp -a "$BACKUP"/keys/* "$DATA_DIR/"': restore,
  'mkdir -p "$BACKUP/keys"': restore,
  'install -d -m 711 "$DATA_DIR"': restore,
  'mv "$DATA_DIR/change-notifications.pem" "$DATA_DIR/change-notifications.previous.pem"':
    'test/install/secrets.test.ts types it',
}

/** What each prints where it is typed in a school with a lesson, and whether it ends well. */
const prints: Readonly<Record<string, RegExp>> = {
  'chat score test/data/chat/dev.jsonl': /precision/,
  doctor: /^ok +configuration: complete$/m,
  explain: /^No lesson is known|^\w+ {2}20/,
  'explain LESSON': /seen {5}.* is in the lesson$/m,
  'explain LESSON --policy FILE': /would have been/,
  'manifest build': /version .* Upload it/,
  'manifest check': /declared|schema|good/i,
  migrate: /^The database is of this version\.$/,
  'people check FILE': /can be used: 1 staff, 2 pupils\.$/,
  'policy check FILE': /can be used\.$/,
  'policy check policy/SCHOOL.yaml': /can be used\.$/,
  'policy page': /^# The clauses/,
  'policy paper policy/school.yaml impact': /\[…/,
  'policy paper policy/school.yaml parents': /Oakfield Primary/,
  'policy print FILE': /^Oakfield Primary: /,
  'record rotate-key': /^The record is signed with /,
  'record verify': /^Good: \d+ entries/,
  'record verify --bundle FILE --key KEY': /^Good: \d+ entries/,
  'record verify --school URN': /^Good: \d+ entries/,
  setup: /^# In one window[^]*^# 1\. Register the bot in Developer Portal[^]*Then: npx chaperone doctor$/m,
  'timetable check FILE': /can be used|3 lessons/,
}

test('each is typed here, or it is said why not; and nothing is said of what no page shows', () => {
  const known = [...Object.keys(elsewhere), ...Object.keys(prints).map(command => `npx chaperone ${command}`)].sort()
  expect(shown).toEqual(known)
  const named = Object.values(elsewhere).flatMap(
    reason => reason.match(/\b(?:test|src|bench|docs|\.ci)\/[\w./-]*\w/g) ?? [],
  )
  expect(named.filter(file => !globSync(file).length)).toEqual([])
})

test('each that npm runs is one of package.json', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
  const named = shown.flatMap(command => /^npm run (\S+)/.exec(command)?.[1] ?? [])
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(name => !(name in scripts))).toEqual([])
})

test('the twin: a command that a page gains is seen', () => {
  expect(
    commandsIn('Type `npx chaperone mend > x`, or\n\n    npm run mend # soon\n\n```sh\nmkdir -p a && cp b a\n```\n'),
  ).toEqual([...['npx chaperone mend', 'npm run mend', 'mkdir -p a', 'cp b a']])
})

describe('a command of Chaperone, typed as it stands', () => {
  const files: Record<string, string> = {}
  const place = { lesson: '', urn: '', key: '', folder: '' }

  /** What the pages leave to the reader, filled in. */
  const filled = (command: string): readonly string[] => {
    const kind = ['people check', 'timetable check', 'record verify'].find(one => command.startsWith(one)) ?? 'policy'
    const words = command.split(' ').map(word => (/^FILE$|^policy\//.test(word) ? (files[kind] ?? '') : word))
    const rest = command === 'manifest build' ? [join(place.folder, 'chaperone.zip')] : []
    const given: Readonly<Record<string, string>> = { LESSON: place.lesson, URN: place.urn, KEY: place.key }
    return [...words, ...rest].map(word => given[word] ?? word)
  }

  /** What the guide shows as an example under this heading. */
  const example = (heading: string): string =>
    new RegExp(`\n## ${heading}\n[^]*?\n\`\`\`csv\n([^]*?)\`\`\``).exec(read('docs/administrator.md'))?.[1] ?? ''

  test('does what its page says', async () => {
    const school = await openSchool(database)
    const { tenant, meeting, running, dataDir, pass } = school
    const { service } = running
    for (const who of ['hall', 'ana', 'ben'] as const) tenant.people.join(meeting, cast[who])
    await pass(minutes(6))
    place.urn = service.policy.school.urn
    place.key = (await service.signer()).verifier
    place.lesson = (await service.store.lessons(at('0:00'), at('24:00')))[0]?.id ?? ''
    place.folder = join(dataDir, 'typed')
    const policies = join(place.folder, 'policy')
    mkdirSync(policies, { recursive: true })
    const document = parseDocument(demoPolicy())
    document.setIn(['school', 'urn'], place.urn)
    document.setIn(['timetable', 'classes', '4B'], groupIds.class4b)
    const write = (kind: string, name: string, content: string | Uint8Array) => {
      files[kind] = join(place.folder, name)
      writeFileSync(files[kind], content)
    }
    write('policy', 'policy/SCHOOL.yaml', String(document))
    write('people check', 'people.csv', example('A list of people'))
    write('timetable check', 'lessons.csv', example('Timetable from files'))
    const wanted = { what: 'period', from: at('0:00'), to: at('24:00') } as const
    const asked = { by: personId(cast.okafor), reason: 'a test', wanted }
    const taken = await exportRecord({ ...service, names: () => Promise.resolve(new Map()) }, asked)
    write('record verify', 'bundle.zip', taken.status === 'exported' ? taken.zip : '')
    Object.assign(process.env, {
      ...{ MicrosoftAppId: appId, MicrosoftAppPassword: appSecret, MicrosoftAppTenantId: tenantId },
      ...{ PUBLIC_URL: `http://127.0.0.1:${String(running.port)}`, POLICY_DIR: policies, DATA_DIR: dataDir },
      ...{ DATABASE_URL: database.url, LOG_LEVEL: 'error' },
      ...{ LOGIN_URL: `${tenant.origin}/login`, GRAPH_URL: `${tenant.origin}/graph` },
      ...{ BOT_SERVICE_URL: `${tenant.origin}/connector/` },
      BOT_OPENID_URL: `${tenant.origin}/botframework/v1/.well-known/openidconfiguration`,
      CALLING_OPENID_URL: `${tenant.origin}/calling/v1/.well-known/OpenIdConfiguration`,
    })
    for (const [command, form] of Object.entries(prints)) {
      const lines: string[] = []
      const isWell = await run(filled(command), line => lines.push(line))
      expect([command, isWell, lines.join('\n')]).toEqual([command, true, expect.stringMatching(form)])
    }
    // Another school's file that cannot be used hinders nobody who says which school is meant.
    writeFileSync(join(policies, 'other.yaml'), 'profil: primary')
    for (const words of [
      ['explain', place.lesson],
      ['record', 'verify'],
    ]) {
      const lines: string[] = []
      expect(await run([...words, '--school', place.urn], line => lines.push(line))).toBe(true)
      expect(lines.join('\n')).toMatch(/is in the lesson$|^Good: /m)
      await expect(run(words, () => undefined)).rejects.toThrow(/other\.yaml.*profil/)
    }
    await expect(run(['mend'], () => undefined)).rejects.toThrow(/^Chaperone has these commands:/)
    const day = await lessonsAround(service.store, at('10:00'))
    expect(day).toEqual([expect.stringContaining(`${place.lesson}  20`), expect.any(String)].slice(0, day.length))
    expect(await lessonsAround(service.store, at('10:00') + minutes(3000))).toEqual([])
  })
})
