/** What is written in a lesson, from Teams to whoever is told, and what is left of it in the database. */
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SceneOptions } from '../../src/cli/demo/scene.ts'
import { ana, ben, cardsIn, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { precisionByWeek } from '../../src/service/chat/precision.ts'
import { listMatters } from '../../src/service/matters/read.ts'
import { lessonId, personId } from '../../src/lesson/people.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const titles = ({ meeting }: School): readonly string[] => cardsIn(meeting).map(({ title }) => title)
const told = ({ tenant }: School, person: string): readonly string[] =>
  cardsOf(tenant, person).map(({ title }) => title)

async function begun(unsettle?: SceneOptions['unsettle']): Promise<School> {
  const school = await openSchool(database, {}, undefined, unsettle)
  for (const person of [hall, ana, ben]) school.tenant.people.join(school.meeting, person)
  await school.pass(minutes(1))
  return school
}
async function says(school: School, person: string, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    school.tenant.people.speak(school.meeting, person, line)
    await school.pass(seconds(2))
  }
}
async function kept({ running, meeting, clock }: School) {
  const lesson = await running.service.store.lessonAt(meeting.threadId, clock.at)
  return lesson ? running.service.store.keptTexts(lesson) : []
}

describe('an ordinary message', () => {
  test('is told to nobody, and leaves no text', async () => {
    const school = await begun()
    await says(school, ana, 'is it question four?', 'i got seven')
    expect([titles(school), told(school, okafor), await kept(school)]).toEqual([['Before we begin'], [], []])
  })

  test('asks one question of the database; from where its writer is written to is known, and stands before an answer', async () => {
    const school = await begun()
    const { store } = school.running.service
    const asked: string[] = []
    const from: unknown[] = []
    // Graph tells of the same message: whichever word comes first has it read.
    school.tenant.faults.addDelivery({ match: ({ kind }) => kind === 'subscription', how: 'lose' })
    for (const name of ['lessonAt', 'seenIn', 'saveAddress', 'readSince', 'addDelivery'] as const) {
      const ask = store[name].bind(store) as (...args: unknown[]) => Promise<unknown>
      const follow = async (...args: unknown[]): Promise<unknown> => {
        asked.push(name)
        if (name === 'seenIn') from.push(args[2])
        return ask(...args).finally(() => asked.push(`${name} is over`))
      }
      Object.assign(store, { [name]: follow })
    }
    for (const line of ['is it question four?', 'i got seven']) {
      school.tenant.people.speak(school.meeting, ana, line)
      await school.tenant.settle()
    }
    const once = ['seenIn', 'seenIn is over']
    expect(asked).toEqual([...once, ...once])
    expect(from).toMatchObject([{ line: expect.any(Number) }, { line: expect.any(Number) }])

    asked.splice(0)
    school.tenant.people.messageBot(ben, 'please help me')
    await school.tenant.settle()
    expect(asked.indexOf('saveAddress is over')).toBeGreaterThan(0)
    expect(asked.indexOf('addDelivery')).toBeGreaterThan(asked.lastIndexOf('saveAddress is over'))
  })
})

describe('a telephone number', () => {
  test('is told to staff at once, without whose it was; the text stands with those around it', async () => {
    const school = await begun()
    await says(school, ben, 'one', 'two', 'three', 'four', 'five', 'six')
    await says(school, ana, 'text me on 07700 900123')
    await says(school, ben, 'ok', 'b', 'c', 'd', 'e', 'f')
    expect(titles(school)).toContain('Contact details in the chat')
    expect(JSON.stringify(school.meeting.chat.filter(({ from }) => 'bot' in from))).not.toMatch(/07700|Lima|Walsh/)
    expect((await kept(school)).map(({ text, part }) => `${part} ${text}`)).toEqual([
      ...['two', 'three', 'four', 'five', 'six'].map(text => `before ${text}`),
      'marked text me on 07700 900123',
      ...['ok', 'b', 'c', 'd', 'e'].map(text => `after ${text}`),
    ])
  })

  test('that one pupil wrote in pieces is told; what two wrote is not one number', async () => {
    const school = await begun()
    await says(school, ana, '07700')
    await says(school, ben, '900123')
    expect(titles(school)).toEqual(['Before we begin'])
    await says(school, ben, '07700', '900123')
    expect(titles(school)).toContain('Contact details in the chat')
  })

  test('is one card, however often it is written', async () => {
    const school = await begun()
    await says(school, ana, 'text me on 07700 900123', 'i said 07700 900123', '07700 900123 ok?')
    expect(titles(school).filter(title => title === 'Contact details in the chat')).toHaveLength(1)
  })

  test('that staff say is nothing is over, until it is written again', async () => {
    const school = await begun()
    await says(school, ana, 'text me on 07700 900123')
    const card = cardsIn(school.meeting).find(({ title }) => title === 'Contact details in the chat')
    await school.tenant.people.pressButton(hall, card?.id ?? '', 'clear', { reason: 'part of the lesson' })
    await school.pass(seconds(2))
    expect(titles(school)).toContain('Over: Contact details in the chat')
    const facts = 'She gave it to Ben on paper as well.'
    const added = await school.tenant.people.pressButton(hall, card?.id ?? '', 'add-account', { facts })
    expect(JSON.stringify(added.body)).toContain('Your account stands with the incident')
    await says(school, ana, 'really, text me on 07700 900124')
    expect(titles(school)).toContain('Contact details in the chat')
    const { clock, running } = school
    const lines = await running.service.store.marksBetween(clock.at - hours(1), clock.at + 1)
    const counted = precisionByWeek(lines, () => 0)
    expect(counted).toEqual([{ mark: 'contact-details', week: 0, told: 2, nothing: 1 }])
    expect(await running.service.store.marksBetween(clock.at + 1, clock.at + hours(1))).toEqual([])
  })

  test('that its writer changes to weigh more, or after staff said that it is nothing, is told again', async () => {
    const school = await begun()
    const { people } = school.tenant
    const { id } = people.speak(school.meeting, ana, 'shut up you idiot')
    await school.pass(seconds(2))
    expect(told(school, okafor)).not.toContain('Hurtful words in a lesson’s chat')
    people.edit(school.meeting, id, 'shut up you idiot and go kill yourself')
    await school.pass(seconds(2))
    expect(told(school, okafor)).toContain('Hurtful words in a lesson’s chat')
    const { id: number } = people.speak(school.meeting, ben, 'text me on 07700 900123')
    await school.pass(seconds(2))
    const cards = () => cardsIn(school.meeting).filter(({ title }) => title === 'Contact details in the chat')
    await people.pressButton(hall, cards()[0]?.id ?? '', 'clear', { reason: 'part of the lesson' })
    await school.pass(seconds(2))
    expect(cards()).toEqual([])
    people.edit(school.meeting, number, 'text me tonight on 07700 900123')
    await school.pass(seconds(2))
    expect(cards()).toHaveLength(1)
  })

  test('that was deleted is still kept, and said to have been', async () => {
    const school = await begun()
    const { id } = school.tenant.people.speak(school.meeting, ana, 'text me on 07700 900123')
    await school.pass(seconds(2))
    school.tenant.people.delete(school.meeting, id)
    await school.pass(seconds(2))
    expect(await kept(school)).toMatchObject([{ text: 'text me on 07700 900123', deletedAt: expect.any(Number) }])
  })
})

test('after a restart what stood before is read again, and labelled so; what was deleted by then is said to have been', async () => {
  const school = await begun()
  await says(school, ben, 'one')
  const { id } = school.tenant.people.speak(school.meeting, ben, 'two')
  await school.pass(seconds(2))
  school.tenant.people.delete(school.meeting, id)
  await school.pass(seconds(2))
  const again = { ...school, running: await school.restart() }
  await says(again, ana, 'text me on 07700 900123')
  expect((await kept(again)).map(each => [each.part, each.text, each.fetched, each.deletedAt !== undefined])).toEqual([
    ['before', 'one', true, false],
    ['before', '', true, true],
    ['marked', 'text me on 07700 900123', false, false],
  ])
})

test('a file, of which the bot is told nothing, is told to staff once the second source shows it, and kept once', async () => {
  const school = await begun()
  const file = { name: 'game.zip', contentUrl: 'https://oakfield.sharepoint.example/game.zip' }
  const { id } = school.tenant.people.speak(school.meeting, ana, 'look at this', { file })
  await school.pass(minutes(1))
  expect(titles(school)).toEqual(['Before we begin', 'A file or image in the chat'])
  expect(await kept(school)).toMatchObject([{ message: id, part: 'marked', text: 'look at this' }])
})

describe('a worry', () => {
  const line = 'i dont want to be alive anymore'
  test('goes to a lead at once and to staff in private, and nothing is answered in public', async () => {
    const school = await begun()
    await says(school, ana, line)
    expect(told(school, okafor)).toContain('Somebody may need help now')
    const card = cardsIn(school.meeting).find(({ title }) => title === 'Somebody in the chat may need you')
    expect(card?.targeted).toBe(true)
    expect(cardsIn(school.meeting).filter(({ targeted }) => !targeted)).toHaveLength(1)
    const { rows } = await listMatters(school.running.service, personId(okafor), undefined, 5)
    expect(rows).toMatchObject([{ category: 'worry', band: 'red', subjects: new Set([ana]) }])
  })

  test('is told to staff alone where Teams shows nobody a message of their own, and so is a warning to its pupil', async () => {
    const school = await begun(({ faults }) => {
      faults.add({ match: { path: /activities$/, query: 'isTargetedActivity' }, answer: { status: 403, body: {} } })
    })
    await says(school, ana, line)
    school.tenant.people.whisper(school.meeting, hall, 'warn Ben')
    await school.pass(minutes(1))
    expect(told(school, hall)).toContain('Somebody in the chat may need you')
    expect(told(school, ben)).toEqual(['Please stop and think'])
    const shown = () => new Set(cardsIn(school.meeting).map(({ title, targeted }) => `${title}, ${String(targeted)}`))
    expect(shown()).toEqual(new Set(['Before we begin, false'])) // the rules are for everybody
    school.tenant.people.leave(school.meeting, ben)
    await school.pass(minutes(1))
    expect(shown()).toContain('Only one pupil is here, false') // and so is what is about the lesson
  })

  test('that speaks of a teacher is not told to staff in the lesson', async () => {
    const school = await begun()
    await says(school, ana, 'sir keeps hitting me and i dont want to be alive anymore')
    expect(told(school, okafor)).toContain('Somebody may need help now')
    expect(titles(school)).toEqual(['Before we begin'])
  })

  test('that names staff by a bare name is not told to staff in the lesson, nor to a lead who may be meant', async () => {
    const school = await begun()
    const matters = async (person: string) =>
      (await listMatters(school.running.service, personId(person), undefined, 9)).rows.map(({ subjects }) => [
        ...subjects,
      ])
    await says(school, ana, 'hall keeps touching me and i dont want to be alive anymore')
    expect([titles(school), told(school, okafor).length]).toEqual([['Before we begin'], 1])
    await says(school, ben, 'okafor touched me and i dont want to be alive anymore')
    expect([titles(school), told(school, okafor).length]).toEqual([['Before we begin'], 1])
    expect(told(school, cast.lindqvist)).toEqual(['Somebody may need help now'])
    expect([await matters(okafor), await matters(cast.lindqvist)]).toEqual([[[ana]], [[ben], [ana]]])
    // Who cannot be looked up may be the one who is meant: no teacher is told, and a lead is.
    school.clock.at += minutes(11)
    school.tenant.faults.add({ match: { path: /graph\/v1\.0\/users\/[^/]*$/ }, answer: { status: 503, body: {} } })
    school.tenant.people.join(school.meeting, cast.cai)
    await says(school, cast.cai, line)
    expect(titles(school)).not.toContain('Somebody in the chat may need you')
    expect((await matters(okafor)).flat()).toContain(cast.cai)
    const { store } = school.running.service
    const journal = (await store.read((await store.lessons(0, Number.MAX_SAFE_INTEGER))[0]?.id ?? lessonId('')))
      ?.journal
    expect(JSON.stringify(journal)).not.toMatch(/Hall|Okafor|hall keeps/)
  })
})

test('what a member of staff writes is the headteacher’s alone', async () => {
  const school = await begun()
  await says(school, hall, 'message me on my mobile 07700 900123, its our secret')
  await school.pass(minutes(20))
  expect(told(school, cast.marsh)).toContain('Please read a message')
  expect([titles(school), told(school, okafor), told(school, hall)]).toEqual([['Before we begin'], [], []])
  const mine = async (person: string) =>
    (await listMatters(school.running.service, personId(person), undefined, 5)).rows
  expect([await mine(okafor), await mine(hall), (await mine(cast.marsh)).length]).toEqual([[], [], 1])
})

test('what the headteacher writes is the chair’s alone, and what sounds like a worry of staff is told now', async () => {
  const school = await begun()
  school.tenant.people.join(school.meeting, cast.marsh)
  await school.pass(seconds(40))
  await says(school, cast.marsh, 'message me on my mobile 07700 900123, its our secret')
  await says(school, hall, 'i cant go on, i want to kill myself')
  await school.pass(minutes(5))
  const asked = ['Please read a message', 'Please read a message now']
  const heard = (person: string) => asked.filter(title => told(school, person).includes(title))
  expect([heard(cast.devi), heard(cast.marsh)]).toEqual([['Please read a message'], asked])
  for (const person of [okafor, cast.lindqvist, cast.osei, hall]) expect(heard(person)).toEqual([])
  const mine = async (person: string) => {
    const { rows } = await listMatters(school.running.service, personId(person), undefined, 5)
    return rows.filter(({ category }) => category === 'boundary').map(({ subjects }) => [...subjects])
  }
  expect(await Promise.all([cast.devi, cast.marsh, okafor].map(mine))).toEqual([[[cast.marsh]], [[hall]], []])
})

test('who writes hours after the lesson is noted, and what they write is not', async () => {
  const school = await begun()
  school.tenant.people.endMeeting(school.meeting, school.meeting.organiser)
  await school.pass(minutes(1))
  school.clock.at += hours(4)
  await says(school, ben, 'anyone here')
  expect(told(school, okafor)).toContain('The chat goes on after the lesson')
  expect(await kept(school)).toEqual([])

  // Nor is the chat left alone once no lesson is on any more, and the next is days away.
  school.clock.at += hours(60)
  await says(school, ana, 'i dont want to be alive anymore')
  expect(told(school, okafor)).toContain('Somebody may need help now')
})

/** Every file of the database, as bytes: tables, indexes, write-ahead log. */
const files = (folder: string): readonly Buffer[] =>
  ifThere(() => readdirSync(folder, { withFileTypes: true })).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : ifThere(() => [readFileSync(path)])
  })

/** Other tests’ databases go while this one looks. */
function ifThere<Item>(read: () => readonly Item[]): readonly Item[] {
  try {
    return read()
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

test('no unmarked text is anywhere in the database’s folder, and a marked one is: the search bites', async () => {
  const school = await begun()
  await says(school, ben, 'zwetschge quetschen heute')
  await says(school, ben, 'a1', 'a2', 'a3', 'a4', 'a5', 'a6')
  await says(school, ana, 'xylophonkasten 07700 900123')
  const [row] = await database.asOwner('show data_directory')
  await database.asOwner('checkpoint')
  const all = files(String((row as { data_directory?: string }).data_directory))
  expect(all.some(file => file.includes('xylophonkasten'))).toBe(true)
  expect(all.some(file => file.includes('zwetschge'))).toBe(false)
})
