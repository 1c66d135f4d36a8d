import { describe, expect, test } from '@jest/globals'
import type { Message } from './message.ts'
import { read } from './read.ts'

const said = (text: string, author: Message['author'], context: Message['context'] = []) =>
  read({ text, author, context }).marks

/** Written before the rules were tried on them, after the sixth stranger’s exam. */
describe('an adult who gets past whoever watches over a child', () => {
  test.each([
    ['another account, for the school’s is read', 'The school account is logged, use my own so we can talk properly'],
    ['a place that no filter reads', 'Let’s use something the school can’t see'],
    ['no entry in the register', 'We won’t put it in the register, just come at six'],
    ['when all have gone', 'Everyone will have gone by then, so come up to my room'],
    ['those whom it concerns need not know', 'Your form tutor needn’t know about this'],
    ['to keep silent for the adult’s sake', 'You won’t tell on me if we go for a drive?'],
    ['a camera for one', 'Put your camera on just for me'],
  ])('a member of staff: %s', (_, text) => expect(said(text, 'staff')).toEqual(['grooming-signal', 'boundary']))

  test.each([
    ['a tale for home', 'Tell your mum you’re at a mate’s and come and watch'],
    ['a parent to be left behind', 'Leave your dad at home next time'],
    ['who is there', 'You are at school or home? Mother is there?'],
    ['a ticket to spare', 'I have two tickets going spare, you could be my guest'],
  ])('a guest: %s', (_, text) => expect(said(text, 'unknown')).toContain('grooming-signal'))

  test.each([
    ['staff', 'Teams is monitored, so please be sensible'],
    ['staff', 'We don’t have to write this down'],
    ['staff', 'Tell your mum you’re on page 6'],
    ['staff', 'No register today, Mrs Khan has done it'],
    ['staff', 'Leave your phone at home on Friday for the exam'],
    ['staff', 'Your parents don’t have to sign it'],
    ['unknown', 'I have spare tickets for the whole class to see the show'],
    ['unknown', 'Is mum there? It is Gran, tell her I will ring'],
  ] as const)('and what %s say in a lesson is nothing: %s', (author, text) => expect(said(text, author)).toEqual([]))

  test('a guest who asks pupils to another place makes a known move, and one who asks parents does not by that', () => {
    expect(said('add me on telegram', 'unknown')).toEqual(['outside-platform', 'grooming-signal'])
    expect(said('add the year 7 parents group on telegram', 'unknown')).toEqual(['outside-platform'])
  })
})

describe('who let somebody in', () => {
  const asked = [{ author: 'staff', text: 'Who is that in the waiting room?' }] as const
  const told = 'tyler sent his cousin the class link in their group chat'

  test('is told to staff who ask, and is no spreading; whoever let them in themselves says so', () => {
    expect(said(told, 'pupil', asked)).toEqual([])
    expect(said(told, 'pupil', [{ author: 'staff', text: 'Settle down please' }])).toEqual(['join-link'])
    expect(said('i sent my cousin the class link in our group chat', 'pupil', asked)).toEqual(['join-link'])
  })
})
