import { describe, expect, test } from '@jest/globals'
import type { Message } from './message.ts'
import { read } from './read.ts'

const said = (text: string, author: Message['author'], context: Message['context'] = []) =>
  read({ text, author, context }).marks

describe('an adult of the school who presses one child', () => {
  test.each([
    ['a drive, and not a word', 'I’ll run you back in my van after rehearsal, you needn’t tell your nan'],
    [
      'who watches is sent away',
      'I’ve moved Miss Dale out of the room. You can be honest with me now, you’re not like the rest of them',
    ],
    ['a gift for silence', 'I’ve ordered you those boots, say they came from your cousin'],
    [
      'nothing written down',
      'Let’s have our session at mine on Sunday, I shan’t put it in the diary, no need to involve the college',
    ],
    ['no help but mine', 'You don’t need the counsellor, you can ring me even at 3am'],
    ['a picture for a mark', 'Send me a selfie and I’ll let you off the homework'],
    ['a name that hides', 'Put me in your phone under a made-up name, only you have this number'],
    ['a tale for who asks', 'If your tutor asks about Saturday, say we were at the library'],
    ['unseen', 'Don’t come via reception, I’ll let you in the back'],
    ['no child any more', 'You don’t act fifteen, I forget how young you are'],
    ['past the parents', 'Ping me your mobile, I’d rather not go through your mam'],
  ])('%s', (_, text) => expect(said(text, 'staff')).toEqual(expect.arrayContaining(['grooming-signal', 'boundary'])))
})

describe('a member of staff who is too near or too harsh', () => {
  test.each([
    ['looks', 'Cracking legs, Tasha, I can’t concentrate'],
    ['love among pupils', 'Go on then, who’s snogging who in 10C?'],
    ['a life that is nobody’s matter', 'Still hanging from last night, my ex turned up at the pub'],
    ['contempt', 'Shut your gob, you useless little article'],
    ['an account', 'I followed you back on insta, loved the holiday pics'],
    ['requests', 'I’ve sent some of you friend requests'],
    ['a drink', 'First pint’s mine when the grades come in, class'],
    ['scorn', 'I’ve met turnips with more upstairs than you'],
    ['a child that cries', 'Boo hoo, stop blubbing'],
    ['a body, in front of all', 'Lovely pair of legs on display for the exam, Jo'],
    ['a colleague', 'Your maths teacher is a right dragon, you never heard it from me'],
    ['who would sit in', 'No need for your mum to sit in on our chats any more'],
  ])('%s', (_, text) => expect(said(text, 'staff')).toContain('boundary'))
})

describe('a stranger', () => {
  test.each([
    ['asks after another', 'that girl with the plaits, does she walk home on her own'],
    ['says that they are kin', 'im his babysitter, when is he left alone'],
    ['has a studio', 'I scout for a studio, your face is perfect and it pays'],
    ['a child to come alone', 'come and see my kittens, bring no one'],
  ])('%s', (_, text) => expect(said(text, 'unknown')).toContain('grooming-signal'))

  test('whose number follows a move makes another', () => {
    const context = [
      { author: 'unknown', text: 'text me when your mum is asleep, she wont know' },
      { author: 'pupil', text: 'ok' },
    ] as const
    expect(said('07700 900 118', 'unknown', context)).toEqual(['contact-details', 'grooming-signal'])
    expect(said('07700 900 118', 'unknown')).toEqual(['contact-details'])
  })
})

describe('how grave it is', () => {
  test.each([
    ['low', 'Call me Gaz, I’m one of you lot really'],
    ['medium', 'Any trouble, my own mobile is 07700 900 118'],
    ['medium', 'You are the laziest class I have ever had'],
    ['high', 'Legs like yours, Tess, I can’t concentrate'],
    ['high', 'Coffee on Sunday, just the two of us?'],
  ])('%s: %s', (severity, text) => expect(read({ text, author: 'staff', context: [] }).severity).toBe(severity))
})

describe('what adults say in a lesson is nothing', () => {
  test.each([
    ['staff', 'Hide your spoon behind you and don’t tell me where, I’ll guess'],
    ['staff', 'The lesson link is just for us. Never pass it on to cousins'],
    ['staff', 'I can’t give my number out, but reception will find me'],
    ['staff', 'Close your eyes. You are a wolf, you are hungry'],
    ['staff', 'I can’t keep it to myself, but I’ll come with you'],
    ['staff', 'So nobody sees your answer, cover your board'],
    ['staff', 'Send me your number line'],
    ['unknown', 'I’m Jo from the rail museum. Who can guess how old the engine is?'],
    ['staff', 'If the coach is late ring 0114 496 0733, that’s the residential phone Miss Pratt has'],
    ['staff', 'The listening script says: my mobile is 07700 900 441. Write it in words'],
    ['staff', 'Leave word for me with the front desk on 01632 960 512'],
    ['staff', 'If anybody asks you for the link, tell me or the office'],
    ['staff', 'I switch my email off at seven, so tonight’s questions wait till morning'],
    ['staff', 'Stay behind with me and Mrs Noor, we will ring home together'],
    ['unknown', 'lovely to meet you all'],
    ['unknown', 'I’m the poet for today. How old do you think this notebook is?'],
    ['unknown', 'Sorry, I’m Ravi’s dad, is mum on this call as well?'],
  ] as const)('%s: %s', (author, text) => expect(said(text, author)).toEqual([]))
})

describe('how grave', () => {
  const gravity = (text: string, author: Message['author'] = 'pupil', context: Message['context'] = []) =>
    read({ text, author, context }).severity

  test('a call among friends is low, one that no teacher may hear is not', () => {
    expect(gravity('facetime me after tea')).toBe('low')
    expect(gravity('facetime me, no teachers on there')).toBe('medium')
  })

  test('who lets in whom nobody knows does worse than who lets in a cousin', () => {
    const key = 'the id is 318 552 907 44 and the passcode is Hq7rTz'
    expect(gravity(key)).toBe('medium')
    expect(gravity(key, 'pupil', [{ author: 'unknown', text: 'whats the code to get in' }])).toBe('high')
    expect(gravity('gave the meeting link to a guy i met on xbox')).toBe('high')
  })

  test('a lesson that is shown to others is high', () =>
    expect(gravity('clip of sir falling over is on my tiktok, 300 views already')).toBe('high'))
})
