import { describe, expect, test } from '@jest/globals'
import { cpSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { demo } from '../../src/cli/demo/demo.ts'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { rulesPosted } from '../../src/cli/demo/script.ts'
import { testDatabase } from '../support/database.ts'
import { everySafeguard } from '../support/safeguards.ts'

describe('the demo, which is the production service in real time', () => {
  const printed: string[] = []

  test('every script goes as expected', async () => {
    const told = await demo({ script: 'all', print: line => printed.push(line), explained: true })
    expect(told.filter(({ met }) => !met)).toEqual([])
    expect(told.length).toBeGreaterThan(30)
  }, 240_000)

  test('its journals give the reasons, with ids and no names', () => {
    const told = printed.join('\n')
    expect(told).toContain('invited-only finds something wrong (V17, V18)')
    expect(printed.filter(line => line.startsWith('    ')).join('\n')).not.toMatch(/Hall|Lima|Walsh|Alex/)
  })
})

const database = testDatabase()

type Twin = {
  readonly script: string
  /** Each safeguard, and what nothing else would bring about. */
  readonly without: Readonly<Record<string, readonly string[]>>
}

const toStaff = (title: string): string => `Ms Hall is told what was seen: “${title}”`

/** Scripts that have nothing to do with one another go from one service. */
const twins: readonly Twin[] = [
  {
    script: 'lesson-length,lone-pupil,meeting-options,no-staff,scheduled-lesson,staff-host,uninvited',
    without: {
      'lone-pupil': [
        'Ms Hall is told, and only she sees it (V27)',
        'the lesson is held: pupils’ cameras are off',
        'Ana is told kindly, before anything happens to her',
        'Ana is out of the lesson',
      ],
      'invited-only': ['Ms Hall is asked who it is (V18)', 'without an answer the stranger is taken out'],
      'staff-present': ['Ms Hall is asked, one to one, to come back (V5)', 'the lesson is held'],
      'lesson-length': ['Ms Hall is asked to bring it to an end (B11)'],
      'meeting-options': ['Ms Hall is told that they do not go back (V7)'],
      'scheduled-lesson': ['Ms Hall is told that the timetable does not know it (V35)'],
      'staff-host': ['the lead is told that whoever hosts it is not staff (V1, V5, V13)'],
    },
  },
  {
    script: 'conduct',
    without: {
      warning: ['Dee is told, and nobody else sees it (V19)'],
      conduct: ['Dee is told first'],
      'no-return': ['Ms Hall is told (V12)'],
      'follow-up': ['a person is asked, and nobody is taken out (V42)'],
      pause: ['pupils’ cameras are off (V9)'],
      'leave-at-end': ['Ms Hall is asked to see everybody out (V58)'],
      'end-and-report': ['a lead is called at once (B4)'],
    },
  },
  {
    script: 'one-to-one,stricter,by-hand,registers',
    without: {
      'one-to-one': ['the lead sees that it is going on (B3)'],
      'adult-at-home': ['Ms Hall is asked who is at home (B2)'],
      'recording-on': ['Ms Hall is reminded (V22)'],
      'abuse-removal': ['Ben is told first (V43)'],
      'hold-by-hand': ['Ms Hall is asked to do it by hand (C3)'],
      'remove-by-hand': ['Ms Hall is asked to do it by hand (C3)'],
      'first-pupil': ['Ms Hall is asked to let two in together (V27)'],
      knock: ['Ms Hall sees at once that one of the class waits (C5)'],
      notice: ['Ms Hall is told before she records (V44)'],
      'training-current': ['the lead is told, and the class is not (B5)'],
      'barred-pupil': ['Dee is told kindly (V47)'],
    },
  },
  {
    script: 'unseen,outage',
    without: {
      'admit-first': ['Ms Hall is asked to admit Chaperone (C1)'],
      'watch-lost': ['meanwhile she is asked to watch it herself (C1)'],
      'breakout-rooms': ['she is asked to keep the class in one room (C8)'],
      'not-ready': ['she is told what could not be set up (C11)'],
      'not-safe': ['the lead is told that it could not be made safe (C11)'],
      'sources-disagree': ['Ms Hall is asked to look who is there (C1)'],
      unresolved: ['Ms Hall is asked to check (C2)'],
      'chat-watch-lost': ['she is asked to read the chat (C1)'],
    },
  },
  {
    script: 'boundary,chat,impersonation,no-place,out-of-hours-chat,outside-bot,recording,recording-off,screen-share',
    without: {
      ...{
        boundary: [
          'the headteacher alone is asked to read it (V36, B17)',
          'the chair of governors is asked to read that (V36, B17)',
        ],
        'no-place': ['Ms Hall is told that it has no place (C1)'],
        'out-of-hours-chat': ['the lead is told, and of no words (V36)', 'which is for the headteacher alone (V36)'],
        'recording-off': ['she is asked to stop it (V31)'],
      },
      ...{
        'abusive-language': [toStaff('Hurtful words in the chat')],
        'contact-details': [toStaff('Contact details in the chat')],
        'file-share': [toStaff('A file or image in the chat')],
        'grooming-signal': ['the lead is asked to read it now'],
        'join-link': [toStaff('A lesson’s link in the chat')],
        'outside-platform': [toStaff('Another meeting place in the chat')],
        'social-media': [toStaff('Social media in the chat')],
        worry: [toStaff('Somebody in the chat may need you')],
      },
      impersonation: ['the real Ms Hall is told before she lets anybody in (C7)'],
      'outside-bot': ['Ms Hall is asked about it (C6)'],
      'recording-by-staff': ['Ms Hall is asked to stop it (V8, V40)'],
      'screen-share': ['Ms Hall is told, and nobody is named (V7)'],
      'staff-share': ['Ms Hall alone is reminded what the class sees (B15)'],
    },
  },
  { script: 'lesson-record', without: { 'ground-rules': [rulesPosted] } },
]

test('every safeguard has a script that misses it', () => {
  const missed = twins.flatMap(({ without }) => Object.keys(without))
  expect(missed.sort()).toEqual(everySafeguard.map(({ id }) => id).sort())
})

/** What a script does not meet that is played from the demo’s source without some safeguards. */
async function missedBy({ script, without }: Twin): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'without-'))
  try {
    cpSync('src', join(folder, 'src'), { recursive: true })
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    const safeguards = join(folder, 'src', 'safeguards')
    const policy = parseDocument(demoPolicy())
    policy.setIn(['school', 'urn'], script) // a school of its own in the one database
    for (const name of Object.keys(without)) {
      unlinkSync(join(safeguards, `${name}.ts`))
      policy.deleteIn(['safeguards', name])
    }
    const ours = { databaseUrl: database.url, print: () => undefined, patience: 3_000 }
    const told = await demo({ script, safeguards, policy: String(policy), ...ours })
    return told.filter(({ met }) => !met).map(({ text }) => text)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Side by side: they wait in real time for what does not come, and each lesson begins as it would with all safeguards.
test('without a safeguard’s file, the demo misses what its script expects of it', async () => {
  const missed = await Promise.all(twins.map(missedBy))
  for (const [index, { without }] of twins.entries()) {
    const wanted = Object.values(without).flat()
    expect(missed[index]).toEqual(expect.arrayContaining(wanted))
    expect(missed[index]?.includes(rulesPosted)).toBe(wanted.includes(rulesPosted))
  }
  expect(missed[2]?.filter(text => text.endsWith('by hand (C3)'))).toHaveLength(2)
}, 240_000)
