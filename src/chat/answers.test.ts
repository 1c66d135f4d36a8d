import { describe, expect, test } from '@jest/globals'
import type { Mark, Message } from './message.ts'
import { read } from './read.ts'

const said = (text: string, author: Message['author'] = 'pupil', context: Message['context'] = []): readonly Mark[] =>
  read({ text, author, context }).marks
const asked = (question: string, by: Message['author'] = 'pupil'): Message['context'] => [
  { author: by, text: question },
]

describe('an answer is read by what it was asked', () => {
  test.each([
    ['a house number', 'number 14', 'which house is it on cedar road', 'contact-details'],
    ['a way there', 'opposite the co op', 'where abouts do u live', 'contact-details'],
    ['the end of a number', '07700', 'whats ur number then', 'contact-details'],
    ['a name alone, of an account', 'jayz_kicks', 'whats ur insta', 'social-media'],
    ['a name alone, of another place', 'duckie.404', 'whats ur psn', 'outside-platform'],
    ['that one will be let in', 'dw ill let u in, just press join', 'im suspended so how do i get in', 'join-link'],
    ['figures', '384 002 771 19 thats it', 'what do i put in to get on', 'join-link'],
  ] as const)('%s', (_, text, question, mark) => {
    expect(said(text, 'pupil', asked(question))).toContain(mark)
    expect(said(text)).not.toContain(mark)
  })

  test('what staff ask for is the lesson’s', () => {
    expect(said('number 14', 'pupil', asked('Which question are you on?', 'staff'))).toEqual([])
    expect(said('12 Oak Street, LS9 9ZZ', 'pupil', asked('Make up an address for the letter', 'staff'))).toEqual([])
  })

  test.each([
    ['where are you up to', 'number 4'],
    ['what number are you on', 'number 6b'],
    ['what do i put for question 3', 'type 250 in the box'],
    ['where is your bug hotel', 'behind the shed'],
    ['whats your user input called', 'total_score'],
    ['how do i get in the lesson', 'use the link in the calendar'],
  ])('nor is what pupils ask each other about it: %s', (question, text) => {
    expect(said(text, 'pupil', asked(question))).toEqual([])
  })

  test('whoever staff ask about came by the link', () => {
    const question = 'Who are these people in the lobby?'
    expect(said('i put it on yubo soz', 'pupil', asked(question, 'staff'))).toContain('join-link')
  })
})

/** Written before the signs were tried on them; mended by since. */
describe('signs that are added up', () => {
  test.each([
    ['a place by its name in another language', 'dodaj mnie na discordzie, nick kubus.04', 'outside-platform'],
    ['the same', 'hai pe whatsapp ca aici vede profa', 'outside-platform'],
    ['a name with four figures', 'toadboy#4410 add quick', 'outside-platform'],
    ['what a place has', 'my steam is toadlicker_9', 'outside-platform'],
    ['a room of another service, whoever runs it', 'webex.example.net/meet/den come', 'outside-platform'],
    ['what one has seen of whom', 'did u see urself on my story', 'social-media'],
    ['a page of the year', 'stick that clip of sir on the year page everyone follow it', 'social-media'],
    ['a name that is an account’s', 'who runs oakfield_confessions? dm them ur tea about 10B', 'social-media'],
    ['whose account another is', 'made a page for our cat, biscuitthemenace, go follow', 'social-media'],
    ['a whole postcode', 'post code for sat nav is bd5 9zz', 'contact-details'],
    ['a number in another language', 'moj numer 600 700 123', 'contact-details'],
    ['numbers of many', 'whoever wants adding to the football gc give me ur number', 'contact-details'],
    ['a mailbox as it is said', 'sam dot reed dot 09 at the google one', 'contact-details'],
    ['what one sells', 'selling the link to mock revision session £2 each', 'join-link'],
    ['a name to be put on', 'told tyler to say hes called mo so she lets him in. code was on my phone', 'join-link'],
    ['a code that still holds', 'the password hasnt changed since september lads, still Badger77', 'join-link'],
    ['a short address', 'click it quick before she locks the meeting https://tinyurl.example/9bmaths', 'join-link'],
    ['a lesson by its host', 'https://teams.class.example/meet/90221 come', 'join-link'],
  ] as const)('%s: %s', (_, text, mark) => expect(said(text)).toContain(mark))

  test('whoever is unknown tells how they came by it', () => {
    expect(said('is this yr 7 french? a lad on discord said anyone can come in', 'unknown')).toContain('join-link')
    expect(said('What is the best number to reach you on, my love?', 'unknown')).toContain('contact-details')
  })

  test.each([
    'zoom is an onomatopoeia',
    'my phone has no signal so im on wifi',
    'our house in minecraft edu has a green door',
    'i got roblox for my birthday',
    'my story has a twist where the dog talks',
    'twitter changed its name to x, is that rebranding',
    'the streak plate test for minerals',
    'do we put our address at the top of the letter',
    'whats the number of chromosomes',
    'the coach leaves from 12 station road',
    'my passcode for my locker is stuck',
    'sir the link says im not invited and im in ur class',
    'i keep getting 07700 for the decimal bit is that right',
  ])('what is the lesson’s is not: %s', text => expect(said(text)).toEqual([]))
})
