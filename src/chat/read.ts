import { abuseCues } from './abuse-cues.ts'
import { abusiveLanguage } from './abusive-language.ts'
import { boundary } from './boundary.ts'
import { contactDetails } from './contact-details.ts'
import { groomingCues } from './grooming-cues.ts'
import { groomingSignal } from './grooming-signal.ts'
import { joinLink } from './join-link.ts'
import { severities, marks, type Author, type Mark, type Message, type Seen, type Severity } from './message.ts'
import { outsidePlatform } from './outside-platform.ts'
import type { Asked } from './rule.ts'
import { socialMedia } from './social-media.ts'
import { inDictionary } from './spelling.ts'
import { viewsOf, type Views } from './views.ts'
import { worryCues } from './worry-cues.ts'
import { worry } from './worry.ts'
import { abusiveLanguageWords } from './words/abusive-language.ts'
import { boundaryWords } from './words/boundary.ts'
import { contactDetailsWords } from './words/contact-details.ts'
import { groomingSignalWords } from './words/grooming-signal.ts'
import { joinLinkWords } from './words/join-link.ts'
import { outsidePlatformWords } from './words/outside-platform.ts'
import { socialMediaWords } from './words/social-media.ts'
import { worryWords } from './words/worry.ts'
import { stretchesOf, weigh, worthsOf, type Worths } from './words.ts'

export type Reading = { readonly marks: readonly Mark[]; readonly severity: Severity }

type Reader = (message: Message, views: Views, asked: Asked) => readonly Seen[]

/** By what a mark is seen: phrases that say it, and what the words around them tell; how grave it is where only words tell it. */
type Sight = {
  readonly phrases: readonly Reader[]
  readonly words: Worths
  readonly severity: Severity
  readonly by?: readonly Author[]
}

/** A word alone is any word of the dictionary: a worry takes two, or somebody whom it answers. */
const told =
  (reader: Reader): Reader =>
  (message, views, asked) =>
    isTold(message, views) ? reader(message, views, asked) : []
const isTold = ({ context }: Message, { plain }: Views): boolean => plain.includes(' ') || context.length > 0

const sights: Readonly<Record<Mark, Sight>> = {
  'abusive-language': {
    phrases: [abusiveLanguage, told(abuseCues)],
    words: worthsOf(abusiveLanguageWords),
    severity: 'medium',
  },
  'contact-details': { phrases: [contactDetails], words: worthsOf(contactDetailsWords), severity: 'medium' },
  'social-media': { phrases: [socialMedia], words: worthsOf(socialMediaWords), severity: 'medium' },
  'outside-platform': { phrases: [outsidePlatform], words: worthsOf(outsidePlatformWords), severity: 'medium' },
  'join-link': { phrases: [joinLink], words: worthsOf(joinLinkWords), severity: 'medium' },
  worry: { phrases: [told(worry), told(worryCues)], words: worthsOf(worryWords), severity: 'medium' },
  'grooming-signal': {
    phrases: [groomingSignal, groomingCues],
    words: worthsOf(groomingSignalWords),
    severity: 'high',
    by: ['staff', 'unknown'],
  },
  boundary: { phrases: [boundary], words: worthsOf(boundaryWords), severity: 'medium', by: ['staff'] },
}

/** Nothing honest in a lesson is longer; what stands behind is not read, and a paste of a book is no attack on the clock. */
const longest = 4_000

/** What a message should raise, read with its author and what was said just before. Never throws. */
export function read(message: Message): Reading {
  const cut = { ...message, text: message.text.slice(0, longest) }
  const seen = spared(
    cut,
    seenIn(cut).filter(({ mark }) => mark !== 'worry' || isOwn(cut)),
  )
  const all = [...seen, ...byStaff(cut, seen)]
  return {
    marks: marks.filter(mark => all.some(each => each.mark === mark)),
    severity: worst([...all.map(({ severity }) => severity), ...graver(cut, all)]),
  }
}

function seenIn(message: Message): readonly Seen[] {
  const views = viewsOf(message)
  const signs = signsIn(message, views)
  return marks.flatMap(mark => seenOf(mark, message, views, signs))
}

const quoted = /["“”][^"“”]{3,}["“”]|(?<![\p{L}\d])['‘](?=\p{L}).{2,}?['’](?![\p{L}\d])/gu
const reports = /\b(?:said|says?|saying|told|tells?|wrote|messaged|texted|sent|called|calls|shouted|keeps?)\b/i

/** A worry that stands in quotation marks alone is a text's, unless somebody is told to have said it, or nothing stands beside it. */
function isOwn(message: Message): boolean {
  const text = message.text.replace(quoted, ' ')
  if (text === message.text || reports.test(text) || text.trim().split(/\s+/).length < 2) return true
  return seenIn({ ...message, text }).some(({ mark }) => mark === 'worry')
}

/** What phrases alone see of a mark, whatever the words around them tell. */
export const phrasesOf = (mark: Mark, message: Message): readonly Seen[] =>
  sights[mark].phrases.flatMap(phrase => phrase(message, viewsOf(message), 'all'))

/** What a member of staff forbids is not what they do. */
const forbids = /^(?:please |remember,? |reminder:? )*(?:no|do not|dont|never)\b/
const forbidden: ReadonlySet<Mark> = new Set(['social-media', 'outside-platform', 'join-link'])

/** A phrase that is sure stands alone. Any other is believed unless the words around it tell of something harmless. */
function seenOf(mark: Mark, message: Message, views: Views, signs: Signs): readonly Seen[] {
  const { phrases, words, severity, by } = sights[mark]
  if (by !== undefined && !by.includes(message.author)) return []
  if (message.author === 'staff' && forbidden.has(mark) && forbids.test(views.plain)) return []
  const best = weigh(words, signs.readings)
  // most messages are so far from a mark that no number of phrases would be believed: those are not looked for
  const asked = views.hidden.length || best >= words.besides - further * mostFurther ? 'all' : 'plain'
  const said = phrases.flatMap(phrase => phrase(message, views, asked))
  if (said.some(({ sure }) => sure)) return said
  if (weigh(words, signs.plain) >= words.alone && isTold(message, views))
    return said.length ? said : [{ mark, severity }]
  return said.length && best >= words.besides - further * Math.min(said.length - 1, mostFurther) ? said : []
}

/** What a second, third and fourth phrase that say the same are worth, in the measure of `WordTable`. */
const further = 6
const mostFurther = 3

/** The signs of a message, and of every way to read it. */
type Signs = { readonly plain: Stretches; readonly readings: Stretches }
type Stretches = ReturnType<typeof stretchesOf>

function signsIn({ author }: Message, { plain, readings, continued }: Views): Signs {
  const signs = stretchesOf(plain, author)
  const others = new Set([...readings, ...continued.map(({ whole }) => whole)].map(inDictionary))
  others.delete(inDictionary(plain))
  return { plain: signs, readings: [...signs, ...[...others].flatMap(text => stretchesOf(text, author))] }
}

/** Who is in distress is never an offender: a worry stands alone. Who presses a child, and is none, is in no distress. */
function spared({ author }: Message, seen: readonly Seen[]): readonly Seen[] {
  const raised = new Set(seen.map(({ mark }) => mark))
  const spares: Mark = author !== 'pupil' && raised.has('grooming-signal') ? 'worry' : 'abusive-language'
  return raised.has('worry') ? seen.filter(({ mark }) => mark !== spares) : seen
}

const own: ReadonlySet<Mark> = new Set([
  'contact-details',
  'social-media',
  'outside-platform',
  'abusive-language',
  'grooming-signal',
])

/** What a pupil may not be asked by anybody is a matter of conduct too where a member of staff asks it. */
const byStaff = ({ author }: Message, seen: readonly Seen[]): readonly Seen[] =>
  author === 'staff'
    ? seen.filter(({ mark }) => own.has(mark)).map(({ severity }) => ({ mark: 'boundary', severity }))
    : []

/** The same words weigh more from somebody whom nobody knows. */
const graver = ({ author }: Message, seen: readonly Seen[]): readonly Severity[] =>
  author === 'unknown' && seen.some(({ mark }) => own.has(mark)) ? ['high'] : []

const worst = (all: readonly Severity[]): Severity =>
  all.reduce<Severity>((worst, each) => (severities.indexOf(each) > severities.indexOf(worst) ? each : worst), 'none')
