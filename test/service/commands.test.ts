import { describe, expect, test } from '@jest/globals'
import { ana, ben, cai, cardsIn, cardsOf, hall, inLesson } from '../../src/cli/demo/stage.ts'
import { chronology } from '../../src/chronology/chronology.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { lessonId } from '../../src/lesson/people.ts'
import { stranger } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

async function underWay(): Promise<School> {
  const school = await openSchool(database)
  for (const who of [hall, ana, ben, cai]) school.tenant.people.join(school.meeting, who)
  await school.pass(minutes(1))
  return school
}

const titlesIn = ({ meeting }: School, only: boolean): readonly string[] =>
  cardsIn(meeting).flatMap(({ title, targeted }) => (targeted === only ? [title] : []))

async function readLesson({ running }: School) {
  const { store } = running.service
  const [lesson] = await store.lessons(0, Number.MAX_SAFE_INTEGER)
  return store.read(lesson?.id ?? lessonId(''))
}
async function accountsOf(school: School): Promise<readonly (string | undefined)[]> {
  const { scheduled, journal } = (await readLesson(school)) ?? { journal: [] }
  const opened = journal.flatMap(({ entry }) => (entry.type === 'IncidentOpened' ? [entry.id] : []))
  const { store } = school.running.service
  const entries = await Promise.all(opened.map(id => store.matterEntries(`${scheduled?.id ?? ''}/${id}`)))
  return entries.flat().flatMap(entry => (entry.type === 'AccountAdded' ? [entry.facts] : []))
}

const linesOf = async (school: School): Promise<readonly string[]> =>
  chronology((await readLesson(school))?.journal ?? []).map(({ text }) => text)

describe('staff write to Chaperone in the chat of the lesson', () => {
  test('by its name or to it alone; it does as the panel does, and only they see the answer', async () => {
    const school = await underWay()
    const { tenant, meeting, pass } = school
    const nameOf = (user: string): string => tenant.world.users.get(user)?.displayName ?? ''
    const speak = async (text: string, mentionsBot = false) => {
      tenant.people.speak(meeting, hall, text, { mentionsBot })
      await pass(seconds(5))
    }
    const whisper = async (text: string) => {
      tenant.people.whisper(meeting, hall, text)
      await pass(seconds(5))
    }

    await speak('chaperone mics open')
    expect(meeting.settings.allowAttendeeToEnableMic).toBe(true)
    await speak('Chaperone, pause')
    await pass(seconds(10))
    expect(meeting.settings).toMatchObject({ allowAttendeeToEnableMic: false, allowAttendeeToEnableCamera: false })
    // A hold wins.
    await whisper('mics open')
    await pass(seconds(35))
    expect(meeting.settings.allowAttendeeToEnableMic).toBe(false)
    await speak('go on', true)
    await pass(seconds(10))
    expect(meeting.settings.allowAttendeeToEnableCamera).toBe(true)
    await whisper('mics open')
    await whisper('mics close')
    expect(meeting.settings.allowAttendeeToEnableMic).toBe(false)

    await whisper(`warn ${nameOf(ben)}`)
    await whisper('warn Nobody At All')
    await whisper(`remove ${nameOf(cai)}`)
    await pass(minutes(1))
    expect(inLesson(meeting, cai)).toBe(false)
    await whisper(`let in ${nameOf(cai)}`)
    await whisper('account They threw a pen, and laughed.')
    await speak('chaperone account They threw a pen.')
    expect(await accountsOf(school)).toEqual(['They threw a pen, and laughed.'])
    await whisper('checklist done')
    await whisper('know')
    await speak('chaperone is here, so be nice')
    const told = titlesIn(school, true)
    for (const title of [
      ...['Microphones are open', 'The lesson is paused', 'Microphones stay off', 'The lesson goes on'],
      ...['Microphones are off', 'They will be warned', 'Nobody was meant', 'They are being taken out'],
      ...[
        'They may stay',
        'Please write that to me alone',
        'Your checklist is done for today',
        'Nobody is in question',
      ],
    ])
      expect(told).toContain(title)
    expect(titlesIn(school, false)).not.toContain('The lesson is paused')
    const lines = await linesOf(school)
    expect(lines).toContain(`${hall} warned ${ben}`)
    expect(lines).toContain(`${hall} lets ${cai} back in`)

    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    await pass(seconds(5))
    await whisper('know')
    await whisper('end')
    await whisper('end not')
    await whisper('over')
    await pass(minutes(3)) // the class is still there, and she is asked
    const stays = cardsIn(meeting).find(({ title }) => title === 'Pupils are still here')
    expect(await tenant.people.pressButton(hall, stays?.id ?? '', 'reopen')).toMatchObject({ status: 200 })
    expect(await linesOf(school)).toContain(`${hall} re-opened the lesson`)
    await whisper('over')
    await whisper('over not')
    await whisper('what can I write?')
    expect(titlesIn(school, true)).toEqual(
      expect.arrayContaining([
        ...['Thank you', 'The lesson ends in ten seconds', 'The lesson goes on', 'The lesson is over'],
        'What you can write',
      ]),
    )
    expect(await linesOf(school)).toEqual(
      expect.arrayContaining([`${hall} takes the end back`, `${hall} says that the lesson is over`]),
    )
    expect((await linesOf(school)).filter(line => line === `${hall} re-opened the lesson`)).toHaveLength(2)
  })

  test('a pupil’s command does nothing but stand in the journal, and a pupil who asks for help has the way to it', async () => {
    const school = await underWay()
    const { tenant, meeting, pass } = school
    const held = { ...meeting.settings }
    for (const text of ['chaperone pause', 'chaperone pause', 'chaperone remove Ana'])
      tenant.people.speak(meeting, ben, text)
    tenant.people.whisper(meeting, ben, 'end')
    await pass(seconds(10))
    expect(meeting.settings).toEqual(held)
    expect((await linesOf(school)).filter(line => line.includes('refused'))).toEqual([
      `${ben} pressed typed pause and was refused`,
      `${ben} pressed typed remove and was refused`,
      `${ben} pressed typed end and was refused`,
    ])
    expect(inLesson(meeting, ana)).toBe(true)
    const before = titlesIn(school, true).length
    tenant.people.whisper(meeting, ben, 'help')
    await pass(seconds(10))
    expect(titlesIn(school, true).slice(before)).toEqual(['Before we begin'])

    // In their own chat with it nobody reads: a child must not wait there for help, nor a teacher believe it written down.
    const seen = cardsIn(meeting).length
    for (const text of ['please help me', 'are you there?']) tenant.people.messageBot(ben, text)
    tenant.people.messageBot(hall, 'account They threw a pen.')
    await pass(seconds(10))
    for (const who of [ben, hall])
      expect(cardsOf(tenant, who).map(({ title }) => title)).toEqual(['Nobody reads what is written here'])
    expect([cardsIn(meeting).length, await accountsOf(school)]).toEqual([seen, []])
    school.clock.at += minutes(60)
    tenant.people.messageBot(ben, 'please')
    await pass(seconds(10))
    expect(cardsOf(tenant, ben)).toHaveLength(2)
  })
})
