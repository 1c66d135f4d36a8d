import { describe, expect, test } from '@jest/globals'
import type { Mark, Message } from './message.ts'
import { read } from './read.ts'

const said = (text: string, author: Message['author'] = 'pupil', context: Message['context'] = []): readonly Mark[] =>
  read({ text, author, context }).marks

describe('what is told of, refused or studied is no invitation', () => {
  test.each([
    'a random lad asked for my snap and i told him no',
    'a random added me on insta, i blocked him',
    'im not giving out the class link to anyone',
    'someone posted a discord invite, i didnt open it',
    'instagram as a form of surveillance is my epq',
    'we learnt to code a minecraft mod at coding club',
    'has anyone elses roblox update crashed',
    'i finally won a game in fortnite',
    'my mum works on zoom in the spare room',
  ])('%s', text => expect(said(text)).toEqual([]))

  test('nor what staff asked of it', () => {
    const context = [{ author: 'staff', text: 'Why do apps have age limits?' }] as const
    expect(said('people get groomed on discord and snapchat', 'pupil', context)).toEqual([])
  })

  test.each([
    ['im not sending it in here, dm me for the link', 'join-link'],
    ['how old are u? add me on snap', 'social-media'],
    ['i got a new skin in fortnite come on tonight ill show u', 'outside-platform'],
  ] as const)('unless somebody is asked along: %s', (text, mark) => expect(said(text)).toContain(mark))
})

describe('a way in, a place, an account and a number, told otherwise', () => {
  test.each([
    ['a number in threes', '452 118 903 22 is for miss okoros lesson', 'join-link'],
    ['another’s meeting', 'webex number is 402 1187 5590', 'join-link'],
    ['a button', 'my friend from church wants to come so send her the join button', 'join-link'],
    ['a link whose signs stand apart', 'z o o m . u s / j / 5 5 1 0 2 2 7 7 8', 'join-link'],
    ['a name between strokes', 's/n/a/p me after', 'social-media'],
    ['what is put forward', 'what about a slack, only us', 'outside-platform'],
    ['the chat of a document', 'use the comments in the google doc, sir cant see them', 'outside-platform'],
    ['a request', 'accept my follow request its me', 'social-media'],
    ['digits of another language', 'zero siete siete cero cero nueve cero cero uno dos tres', 'contact-details'],
    ['Scots', 'oh seven seven hunner, nine hunner, fower fower one', 'contact-details'],
    ['a house', 'whats yer hous nuber', 'contact-details'],
    ['a mailbox of one’s own', 'have u got a personal email sir', 'contact-details'],
  ] as const)('%s: %s', (_, text, mark) => expect(said(text)).toContain(mark))

  test('a key that is told bit by bit', () => {
    const context = [{ author: 'pupil', text: 'passcode starts with f r' }] as const
    expect(said('then 2 2 9', 'pupil', context)).toContain('join-link')
    expect(said('then 2 2 9')).toEqual([])
  })

  test('staff tell the locked out whom to turn to', () => {
    expect(said('Forgotten your password? Pop to the IT office at break.', 'staff')).toEqual([])
  })
})
