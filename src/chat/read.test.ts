import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { marks, type Mark, type Message, type Severity } from './message.ts'
import { read } from './read.ts'
import { fold, viewsOf } from './views.ts'

type Labelled = Message & { readonly id: string; readonly marks: readonly Mark[]; readonly severity?: Severity }
type Judged = Labelled & { readonly raised: readonly Mark[] }

const isSetAside = (id: string): boolean =>
  parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 5 === 0
/** The lines of a batch with what the reader raises for each; of `dev`, without the part that is set aside. */
const corpus = (name: string): readonly Judged[] =>
  readFileSync(`test/data/chat/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Labelled)
    .filter(({ id }) => name !== 'dev' || !isSetAside(id))
    .map(line => ({ ...line, raised: read(line).marks }))
const dev = corpus('dev')
const own = corpus('own')
const later = ['fresh', 'unseen'].flatMap(corpus)
const judges = [
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eleventh',
  'twelfth',
  'fourteenth',
  'sixteenth',
].flatMap(corpus)

const recall = (lines: readonly Judged[], mark: Mark): number => {
  const wanted = lines.filter(line => line.marks.includes(mark))
  return wanted.filter(({ raised }) => raised.includes(mark)).length / wanted.length
}
const falseShare = (lines: readonly Judged[]): number => {
  const innocent = lines.filter(line => !line.marks.length)
  return innocent.filter(({ raised }) => raised.length).length / innocent.length
}

/** The goals hold on what was read while the rules were written; what was set aside is reported by `chat score`. */
describe('of what is labelled, enough is seen', () => {
  test.each([
    ['contact-details', 0.9],
    ['social-media', 0.9],
    ['outside-platform', 0.9],
    ['join-link', 0.9],
    ['worry', 0.8],
    ['abusive-language', 0.8],
    ['grooming-signal', 0.7],
    ['boundary', 0.7],
  ] as const)('%s', (mark, least) => {
    expect(recall(dev, mark)).toBeGreaterThanOrEqual(least)
    expect(recall(own, mark)).toBeGreaterThanOrEqual(least)
    expect(recall(later, mark)).toBeGreaterThanOrEqual(least)
  })

  test('and fewer than fifteen of a thousand innocent messages raise anything in the development part', () => {
    expect(falseShare(dev)).toBeLessThan(0.015)
    expect(falseShare(own)).toBeLessThan(0.03)
    expect(falseShare(later)).toBeLessThan(0.015)
  })
})

/** What was written to judge the reader and mended for since: a floor under what was reached, not the goals. */
describe('of the batches that judged the reader, no less is seen than was', () => {
  test.each([
    ['contact-details', 0.9],
    ['social-media', 0.9],
    ['outside-platform', 0.9],
    ['join-link', 0.9],
    ['worry', 0.9],
    ['abusive-language', 0.82],
    ['grooming-signal', 0.9],
    ['boundary', 0.8],
  ] as const)('%s', (mark, least) => expect(recall(judges, mark)).toBeGreaterThanOrEqual(least))

  test('and no more than 15 of a thousand innocent lines, hard on purpose, raise anything', () => {
    expect(falseShare(judges)).toBeLessThan(0.015)
  })

  test('a secret that a member of staff asks for is seen, whatever stands around it', () => {
    expect(said('whats your snap, dont tell anyone', 'staff')).toEqual(['social-media', 'grooming-signal', 'boundary'])
  })

  test('who presses a child is in no distress, and a child who is asked to keep a secret is', () => {
    expect(said('dont tell your mum we talk', 'unknown')).toEqual(['grooming-signal'])
    expect(said('my uncle says dont tell mum or hell hit me')).toEqual(['worry'])
  })
})

const said = (text: string, author: Message['author'] = 'pupil', ...before: readonly string[]) =>
  read({ text, author, context: before.map(earlier => ({ author, text: earlier })) }).marks

/** Written by four hands that knew neither the reader nor our lines; counted since. `bench/chat-words.ts --held` reads them uncounted. */
describe('of what other hands wrote, no less is seen than was', () => {
  const others = ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth'].flatMap(corpus)

  test.each([
    ['contact-details', 0.95],
    ['social-media', 0.9],
    ['outside-platform', 0.9],
    ['join-link', 0.9],
    ['worry', 0.9],
    ['abusive-language', 0.9],
    ['grooming-signal', 0.85],
    ['boundary', 0.9],
  ] as const)('%s', (mark, least) => expect(recall(others, mark)).toBeGreaterThanOrEqual(least))

  test('and no more than 15 of a thousand innocent lines raise anything', () => {
    expect(falseShare(others)).toBeLessThan(0.015)
  })

  test('what is labelled highest is hardly ever read as less', () => {
    const highest = others.filter(({ severity, raised }) => severity === 'high' && raised.length)
    expect(highest.filter(line => read(line).severity === 'high').length / highest.length).toBeGreaterThan(0.9)
  })
})

describe('written around a filter, it is read as it is meant', () => {
  test.each([
    ['spaced', 'f u c k this lesson', 'abusive-language'],
    ['dotted', 'w.h.a.t.s.a.p.p me', 'outside-platform'],
    ['stretched', 'youre so stuuuupid', 'abusive-language'],
    ['with digits', 'what a d1ckhead', 'abusive-language'],
    ['with signs', 'shut it u sp@z', 'abusive-language'],
    ['in wide letters', 'ｙｏｕ ａｒｅ ａ ｌｏｓｅｒ', 'abusive-language'],
    ['in letters of another script', 'add my іnѕtа haz.cooper9', 'social-media'],
    ['with what nobody sees in it', 'kill my​self', 'worry'],
    ['with accents', 'yóu are an ídiot', 'abusive-language'],
    ['dictated', 'oh seven nine double one 123456', 'contact-details'],
    ['in letters of two alphabets', 'nıgger', 'abusive-language'],
    ['in squares', '🅵🆄🅲🅺', 'abusive-language'],
    ['in flags', '🇫 🇺 🇨 🇰', 'abusive-language'],
    ['with a plus', 'bi+ch', 'abusive-language'],
    ['all spaced', 'k i l l m y s e l f', 'worry'],
    ['distress with digits', 's3lf h4rm1ng again', 'worry'],
    ['in digits of another script', '٠٧٧٠٠٩٠٠١٢٣', 'contact-details'],
    ['a link in words', 'disc0rd(dot)gg/abc', 'outside-platform'],
    ['the name of a network in spaced letters', 's n a p c h a t ?', 'social-media'],
    ['the name of another place in dots', 't.e.l.e.g.r.a.m ?', 'outside-platform'],
    ['with words between its digits', '07 700 then 900 and then 449', 'contact-details'],
    ['parted names', 'come on dis cord later', 'outside-platform'],
    ['a name by its colour', 'go on the green app we can talk there', 'outside-platform'],
    ['a link told in words', 'live after school twitch tv slash crumbzzfps', 'social-media'],
    ['a number backwards', 'read it backwards 915009 00770', 'contact-details'],
    ['in key caps', '0️⃣7️⃣9️⃣1️⃣1️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣', 'contact-details'],
  ])('%s', (_, text, mark) => expect(said(text)).toContain(mark))

  test('over several messages, where their author wrote them in one go', () => {
    expect(said('k you sir', 'pupil', 'f', 'u', 'c')).toContain('abusive-language')
    expect(said('900377', 'pupil', '07700')).toContain('contact-details')
    expect(said('k you sir')).toEqual([])
    const others = [
      { author: 'staff', text: 'f' },
      { author: 'pupil', text: 'u' },
      { author: 'pupil', text: 'c' },
    ] as const
    expect(read({ text: 'k you sir', author: 'pupil', context: others }).marks).toEqual([])
    const another = [{ author: 'pupil', text: '07700', another: true }] as const
    expect(read({ text: '900377', author: 'pupil', context: another }).marks).toEqual([])
  })

  test('a number goes on where it was begun, and a key answers who asked for it', () => {
    expect(said('and then 900 then 0 then 83', 'pupil', 'im 07700', 'wait go slow')).toEqual(['contact-details'])
    expect(said('551 then 207 then 9908 thats the id', 'pupil', 'how do i get my mate in')).toEqual(['join-link'])
    expect(said('551 then 207', 'pupil', 'what did you get for question 4')).toEqual([])
  })

  test('the name of a network, openly written, is a topic', () => {
    expect([said('snapchat is our case study'), said('a telegram is a message')]).toEqual([[], []])
  })

  test('what was said before is not said again', () => {
    expect(said('ok sir', 'pupil', 'what a twat')).toEqual([])
  })
})

/** Ways in as we thought of them before the reader was tried on them; mended by since, not counted. */
describe('a way into a lesson that goes to somebody outside', () => {
  const ways = corpus('twenty-third')

  test('is seen in nine of ten, and hardly ever where there is none', () => {
    expect(recall(ways, 'join-link')).toBeGreaterThan(0.92)
    expect(ways.filter(({ marks, raised }) => !marks.length && raised.includes('join-link')).length).toBeLessThan(6)
  })

  test('whoever of the class asks for its link again asks nothing wrong', () => {
    expect(said('miss can you send the link again it kicked me out')).toEqual([])
    expect(said('can someone send zara the link shes in the wrong meeting')).toEqual([])
    expect(said('my mate wants in can i give him the link')).toEqual(['join-link'])
    expect(said('is there a link for this afternoon', 'unknown')).toEqual(['join-link'])
  })

  test('what is called only it stands in the message before', () => {
    const before = [{ author: 'pupil', text: 'has anybody got the lesson link' }] as const
    const text = 'sent it round the year 10 chat'
    expect(read({ text, author: 'pupil', context: before }).marks).toEqual(['join-link'])
    expect(read({ text, author: 'pupil', context: [] }).marks).toEqual([])
  })
})

describe('who says it', () => {
  test('a question for an age is a signal from a stranger, and small talk among pupils', () => {
    expect([said('how old are you', 'unknown'), said('how old are you')]).toEqual([['grooming-signal'], []])
  })

  test('a member of staff who gives a number of their own oversteps; the school’s own does not', () => {
    expect(said('My mobile is 07911 123456', 'staff')).toEqual(['contact-details', 'boundary'])
    expect(said('Ring the office on 0117 496 0144', 'staff')).toEqual([])
  })

  test('a guest who writes as pupils do is told of nobody', () => {
    const raised = dev
      .filter(({ marks }) => !marks.length)
      .filter(line => read({ ...line, author: 'unknown' }).marks.length)
    expect(raised.length / dev.length).toBeLessThan(0.05)
  })

  test('what stands in quotation marks is a text’s, unless somebody is told to have said it, or says it now', () => {
    expect(said("Beck's triad: 'i am useless and i want to die'")).toEqual([])
    expect(said('my brother said "i want to die" last night')).toEqual(['worry'])
    expect(said('"i want to die"')).toEqual(['worry'])
  })

  test('what a member of staff forbids is not what they do, and what they allow is', () => {
    expect(said('Do not share the link to this lesson with your friends', 'staff')).toEqual([])
    expect(said('Share the link to this lesson with your friends', 'staff')).toContain('join-link')
  })

  test('the words around a phrase say what it is told of', () => {
    expect([said('my dad hits me'), said('my dad hit a six at cricket')]).toEqual([['worry'], []])
    expect([said('youre ugly'), said('the ugly sisters are in cinderella')]).toEqual([['abusive-language'], []])
  })

  test('nobody hides a line in a page', () => {
    const page = 'we did question four on page twelve about fractions and the answer was three quarters '.repeat(4)
    expect(said(`${page} my stepdad hits me every night ${page}`)).toEqual(['worry'])
    expect(said(page)).toEqual([])
  })

  test('what nobody owns is nobody’s number', () => {
    expect(said('the advert says call us on 0800 496 0123')).toEqual([])
    expect(said('for the poster i made up 01632 960 001')).toEqual([])
  })

  test('who counts gives no number', () => {
    expect(said('one two three four five six seven eight nine ten')).toEqual([])
    expect(said('0 1 1 2 3 5 8 13 21')).toEqual([])
    expect(said('oh seven seven oh oh nine oh oh one two three')).toEqual(['contact-details'])
  })

  test('who is in distress, or tells what another said, is no offender', () => {
    expect(said('he calls me a twat every day and i want to die')).toEqual(['worry'])
    expect(said('he said "shut up you mong" sir')).toEqual([])
    expect(said('is "stupid" an adjective')).toEqual([])
  })

  test.each(['sl\u200bag', '\u0440rick', 'tr4mp', 'uglyyyyyyy', 'b.a.s.t.a.r.d'])(
    'a word that is hidden is meant: %s',
    text => {
      expect(said(text)).toEqual(['abusive-language'])
    },
  )

  test.each(['slag', 'prick', 'tramp', 'ugly', 'bastard'])(
    'the same word, of a dictionary, with nothing said before: %s',
    text => {
      expect(said(text)).toEqual([])
    },
  )

  test('a silly name with a heart or a kiss is liked', () => {
    expect(said('you absolute donut')).toEqual(['abusive-language'])
    expect(said('you absolute donut ❤')).toEqual([])
    expect(said('haha you plonker its tuesday x')).toEqual([])
    expect(said('love you you numpty')).toEqual([])
    expect(said('you fucking donut x')).toEqual(['abusive-language'])
  })

  test('two words must tell more than three', () => {
    for (const text of ['look at that', 'hurry up', 'not you', 'shell die', 'hav u dun q5'])
      expect(said(text)).toEqual([])
  })

  test('the same words weigh more from somebody whom nobody knows', () => {
    const text = 'add me on discord'
    const from = (author: Message['author']) => read({ text, author, context: [] }).severity
    expect([from('pupil'), from('unknown')]).toEqual(['medium', 'high'])
  })
})

test('what is not there has no weight', () => {
  expect(read({ text: '', author: 'pupil', context: [] })).toEqual({ marks: [], severity: 'none' })
  expect(read({ text: 'can we use a rubber', author: 'pupil', context: [] })).toEqual({ marks: [], severity: 'none' })
})

test('whoever writes another script is read as they write', () => {
  expect(fold('привіт, спасибо')).toBe('привіт, спасибо'.normalize('NFD').replace(/\p{M}/gu, ''))
  expect(fold('ωαηκεr')).toBe('wanker')
})

test('anything at all is read, folded text stays as it is, and marks come in one order', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.stringMatching(/^[ a-z0-9.@'_*-]{0,200}$/))
  const author = fc.constantFrom<Message['author']>('pupil', 'staff', 'unknown')
  const message = fc.record({ text, author, context: fc.array(fc.record({ author, text }), { maxLength: 3 }) })
  fc.assert(
    fc.property(message, given => {
      const raised = read(given).marks
      const { plain } = viewsOf(given)
      return fold(plain) === plain && marks.filter(mark => raised.includes(mark)).join() === raised.join()
    }),
    { seed: 20261124, numRuns: 1500 },
  )
})

test('a long paste is cut, so that it takes no longer than a page', () => {
  const innocent = 'page '.repeat(2000)
  expect(read({ text: `${innocent} what a twat`, author: 'pupil', context: [] }).marks).toEqual([])
  expect(read({ text: `what a twat ${innocent}`, author: 'pupil', context: [] }).marks).toEqual(['abusive-language'])
})
