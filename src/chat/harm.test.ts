import { describe, expect, it } from '@jest/globals'
import { questionsBefore } from './answers.ts'
import { viewsOf } from './views.ts'
import { read } from './read.ts'
import type { Author } from './message.ts'

type Line = readonly [text: string, ...before: readonly string[]]
const marksOf = ([text, ...before]: Line, author: Author = 'pupil') =>
  read({ text, author, context: before.map(said => ({ author: 'pupil', text: said })) }).marks

describe('a worry is told by signs that add up', () => {
  it.each<Line>([
    // means kept, a height, an adult who watches, a secret
    ['ive been hiding my mums sleeping tablets in a sock just in case'],
    ['i end up standing on the railway bridge most nights'],
    ['he wont let me see my mates and he reads my messages'],
    ['the driver told her not to tell about the game in his van'],
    // a home on guard, want
    ['i listen for his car so i know which mood it is when he comes home'],
    ['can i stay on the call until my stepdad goes out'],
    // not to be, in half a sentence
    ['the register would be easier without me'],
    // in another language
    ['tata mnie bije'],
    ['mujhe ghar se dar lagta hai'],
    // by what was asked
    ['wish i could say who gave me these', 'whats them bruises'],
  ])('%s', (...line) => {
    expect(marksOf(line)).toEqual(['worry'])
  })

  it.each<Line>([
    ['the villain hides a razor blade in chapter 4'],
    ['nan died in 1999 before i was born'],
    ['we have no hot water because the boiler man is here'],
    ['our secret agent name is agent custard'],
    ['tengo miedo de las aranas'],
    ['who let the dogs out'],
  ])('%s: nothing', (...line) => {
    expect(marksOf(line)).toEqual([])
  })
})

describe('abuse is told by signs that add up', () => {
  it.each<Line>([
    // shut out, likened, held against, appointed
    ['everyone log off when its her turn, dont tell her'],
    ['his turban looks like a mop lol'],
    ['she cant even speak english send her back to nursery'],
    ['your dad cleans toilets at mcdonalds'],
    ['catch you outside after lunch, youll need a dentist'],
    // what is done with it
    ['hope your house burns down'],
    // in other tongues
    ['zamknij morde'],
    ['ты тупой'],
    ['eres muy fea, callate'],
    // in answer
    ['🐒🐒', 'my talk is about my family in Kenya'],
  ])('%s', (...line) => {
    expect(marksOf(line)).toEqual(['abusive-language'])
  })

  it('a member of staff holds a pupil in contempt', () => {
    expect(marksOf(['Shut your mouth, you lazy little madam.'], 'staff')).toEqual(['abusive-language', 'boundary'])
  })

  it.each<Line>([
    ['everyone leave the breakout room and come back'],
    ['dont tell her but lets all sign the card'],
    ['The bitch whelped six pups'],
    ['he runs like the wind'],
    ['wait for me outside, ill bring the ball'],
    ['el gato es gordo y feo'],
    ['🐒🐒🐒', 'which animal is the cleverest?'],
  ])('%s: nothing', (...line) => {
    expect(marksOf(line)).toEqual([])
  })
})

describe('what is half said, masked or spelt as children spell', () => {
  it.each<Line>([
    ['b . i . t . c . h'],
    ['t  w  a  t'],
    ['sir is a wan ker'],
    ['what a c#nt'],
    ['made a ranking of the smelliest in our set'],
    ['she stuck his face on a pig for a sticker'],
    ['be a shame if something happened to your bike'],
    ['ill kick your teeth in after maths'],
    ['go drink some domestos'],
    ['only got in because shes black'],
  ])('%s: abuse', (...line) => {
    expect(marksOf(line)).toEqual(['abusive-language'])
  })

  it.each<Line>([
    ['my unkle tuches me when mum is at work'],
    ['how many paracetamol would it take to not wake up'],
    ['goodbye everyone, thank you for everything, ella can have my bike'],
    ['im done with being alive'],
    ['thrown up on purpose again after tea'],
  ])('%s: worry', (...line) => {
    expect(marksOf(line)).toEqual(['worry'])
  })

  it.each<Line>([
    ['the teddy hid under the bed'],
    ['the enter key is br0ken so im using the mouse'],
    ['faggots and gravy for tea at nans'],
    ['which shit *shirt is for pe'],
    ['ranking of the fattest animals in the zoo'],
    ['stop. full stop. new line.'],
  ])('%s: nothing', (...line) => {
    expect(marksOf(line)).toEqual([])
  })
})

describe('what was said just before', () => {
  const after = (text: string, ...before: readonly { readonly author: Author; readonly text: string }[]) =>
    read({ text, author: 'pupil', context: before }).marks
  const pupil = (text: string) => ({ author: 'pupil' as const, text })

  it('digits at the end of an insult', () => {
    expect(after('oh p155 off you', pupil('no'))).toEqual(['abusive-language'])
  })

  it.each([
    ['https://zoom.us/j/', '84412290731'],
    ['teams.microsoft.com/l/', 'meetup-join/19%3ameeting_NzQ4'],
    ['zoom.us/', 'j/84412290731?pwd=aGh4'],
  ])('an address in two pieces: %s', (first, second) => {
    expect(after(second, pupil(first))).toContain('join-link')
  })

  it('a guest whose code fails asks for a way in', () => {
    const guest = { author: 'unknown' as const, text: 'that code is wrong' }
    const message = { text: '', author: 'pupil' as const, context: [guest] }
    expect(questionsBefore(message, viewsOf(message).once)).toContain('way in')
  })

  it('the last figures of a number that was begun', () => {
    expect(after('456', pupil('07700 900'), pupil('whats the last 3 of your number'))).toEqual(['contact-details'])
  })

  it('four figures are a number only where one was begun', () => {
    const asks = pupil('whats your number')
    expect(after('2 of 3 and 14', asks)).toEqual([])
    expect(after('in 2024', asks)).toEqual([])
    expect(after('4455', pupil('i have the first half of it'), asks)).toEqual(['contact-details'])
    expect(after('900123', asks)).toEqual(['contact-details'])
  })

  it.each(['i think that we should all go and see the big new film', 'what', 'year9 rocks'])('no number: %s', text => {
    expect(after(text, pupil('07700 900'))).toEqual([])
  })
})
