import { abuseCues } from './abuse-cues.ts'
import { abuseKinds } from './abuse-kinds.ts'
import { abusiveLanguage, isFond, isReported } from './abusive-language.ts'
import { isAside } from './aside.ts'
import { boundaryCues, slipsIn } from './boundary-cues.ts'
import { boundary } from './boundary.ts'
import { contactDetails } from './contact-details.ts'
import { gravityOf } from './gravity.ts'
import { groomingCues, pressesIn } from './grooming-cues.ts'
import { groomingSignal } from './grooming-signal.ts'
import { groomingStaffCues, movesIn } from './grooming-staff-cues.ts'
import { joinLink } from './join-link.ts'
import {
  byMark,
  isSameHand,
  marks,
  severities,
  type Author,
  type Mark,
  type Message,
  type Seen,
  type Severity,
} from './message.ts'
import { outsidePlatform } from './outside-platform.ts'
import { oversight } from './oversight.ts'
import type { Asked } from './rule.ts'
import { socialMedia } from './social-media.ts'
import { inDictionary } from './spelling.ts'
import { isActed, isTaught, leading } from './taught.ts'
import { viewsOf, type Views } from './views.ts'
import { worryCues } from './worry-cues.ts'
import { worryHints } from './worry-hints.ts'
import { worry } from './worry.ts'
import { abusiveLanguageWords } from './words/abusive-language.ts'
import { boundaryWords } from './words/boundary.ts'
import { contactDetailsWords } from './words/contact-details.ts'
import { groomingSignalWords } from './words/grooming-signal.ts'
import { joinLinkWords } from './words/join-link.ts'
import { outsidePlatformWords } from './words/outside-platform.ts'
import { socialMediaWords } from './words/social-media.ts'
import { worryWords } from './words/worry.ts'
import { stretchesIn, weigh, worthsOf, type Limits, type WordTable, type Worths } from './words.ts'

export type Reading = { readonly marks: readonly Mark[]; readonly severity: Severity }

type Reader = (message: Message, views: Views, asked: Asked) => readonly Seen[]

/** By what a mark is seen besides words: phrases that say it; how grave it is where only words tell it. */
type Sight = {
  readonly phrases: readonly Reader[]
  readonly severity: Severity
  readonly by?: readonly Author[]
  /** Without one sign of it, words of an adult alone must tell much more. */
  readonly sign?: (views: Views, author: Author) => number
  /** Words alone are then another's. */
  readonly isOthers?: (message: Message, views: Views) => boolean
  /** What a second and a third phrase that say the same are worth against the words around, in the measure of `WordTable`. */
  readonly further?: number
}

/** A word alone is any word of the dictionary, unless it is hidden: a worry takes two, or somebody whom it answers. */
const told =
  (reader: Reader): Reader =>
  (message, views, asked) =>
    isTold(message, views) ? reader(message, views, asked) : []
const isTold = ({ context }: Message, { plain, masked }: Views): boolean =>
  plain.includes(' ') || context.length > 0 || masked

const sights: Readonly<Record<Mark, Sight>> = {
  'abusive-language': {
    phrases: [abusiveLanguage, told(abuseKinds), told(abuseCues)],
    severity: 'medium',
    isOthers: isReported,
  },
  'contact-details': { phrases: [contactDetails], severity: 'medium' },
  'social-media': { phrases: [socialMedia], severity: 'medium' },
  'outside-platform': { phrases: [outsidePlatform], severity: 'medium' },
  'join-link': { phrases: [joinLink], severity: 'medium' },
  worry: { phrases: [told(worry), told(worryHints), told(worryCues)], severity: 'medium', further: 6 },
  'grooming-signal': {
    phrases: [groomingSignal, groomingCues, groomingStaffCues, oversight],
    severity: 'high',
    by: ['staff', 'unknown'],
    sign: (views, author) => (author === 'staff' ? movesIn : pressesIn)(views.spelt, views),
  },
  boundary: {
    phrases: [boundary, boundaryCues],
    severity: 'medium',
    by: ['staff'],
    sign: views => slipsIn(views.spelt, views),
  },
}

/** What words tell of each mark: as counted over all labelled lines, and reviewed. */
export type Tables = Readonly<Record<Mark, WordTable>>
const counted: Tables = {
  'abusive-language': abusiveLanguageWords,
  'contact-details': contactDetailsWords,
  'social-media': socialMediaWords,
  'outside-platform': outsidePlatformWords,
  'join-link': joinLinkWords,
  worry: worryWords,
  'grooming-signal': groomingSignalWords,
  boundary: boundaryWords,
}

/** Nothing honest in a lesson is longer; what stands behind is not read, and a paste of a book is no attack on the clock. */
const longest = 4_000

/** What a message should raise, read with its author and what was said just before. Never throws. */
export const read = readerBy(counted)

/** Reads by tables that may be counted otherwise. */
export function readerBy(tables: Tables): (message: Message) => Reading {
  const worths = worthsOf(tables)
  return message => readBy({ tables, worths }, message)
}
type Counted = { readonly tables: Tables; readonly worths: Worths }

function readBy(counts: Counted, message: Message): Reading {
  const cut = { ...message, text: message.text.slice(0, longest) }
  const views = viewsOf(cut)
  const seen = spared(
    cut,
    seenIn(counts, cut, views).filter(({ mark }) => mark !== 'worry' || isOwn(counts, cut)),
  )
  const { plain } = views
  const all = [...seen, ...byAdults(cut, seen), ...followsUp(counts, cut, seen)]
  return {
    marks: marks.filter(mark => all.some(each => each.mark === mark)),
    severity: worst([...all.map(each => gravityOf(cut, plain, each)), ...graver(cut, all)]),
  }
}

function seenIn({ tables, worths }: Counted, message: Message, views = viewsOf(message)): readonly Seen[] {
  const { plain, best } = toldIn(worths, message, views)
  return marks.flatMap(mark => seenOf(mark, tables[mark], message, views, { plain: plain[mark], best: best[mark] }))
}

const quoted = /["“”][^"“”]{3,}["“”]|(?<![\p{L}\d])['‘](?=\p{L}).{2,}?['’](?![\p{L}\d])/gu
const reports = /\b(?:said|says?|saying|told|tells?|wrote|messaged|texted|sent|called|calls|shouted|keeps?)\b/i

/** A worry that stands in quotation marks alone is a text's, unless somebody is told to have said it, or nothing stands beside it. */
function isOwn(counts: Counted, message: Message): boolean {
  const text = message.text.replace(quoted, ' ')
  if (text === message.text || reports.test(text) || text.trim().split(/\s+/).length < 2) return true
  return isIn(seenIn(counts, { ...message, text }), 'worry')
}

/** What is defined, owned or counted is a topic, where nobody is spoken of. */
const defines =
  /^(?:an? |the )?(?!who |anyone |someone )[a-z]+ (?:is|was|means|has) (?:an? |the |owned|called|invented|founded|bought|banned|blocked|not allowed|\d+ plus)|\b(?:speech|essay|debate|tally|age limit|be 1\d|under 1\ds?|fake)\b/
const spoken = /\b(?:me|us|lets|come|add|join|my (?:name|user|tag|acc)|you|your|u)\b/
const named: ReadonlySet<Mark> = new Set(['social-media', 'outside-platform'])

/** Who turns to staff, or tells how one keeps safe, presses no child. */
const asPupilsDo =
  /^(?:sir|miss)\b|^(?:(?:hi|hello|hiya|it was|so|very|thanks?|thank you),? )*(?:nice|lovely|good|great|pleased|glad) (?:to (?:meet|see|be|have met)|meeting|seeing) (?:you|here|everyone|with you)(?: (?:all|too|everyone|children|again))*[ .!]*$|(?<!\b(?:tell|told|from|to|show|let|is|if|than|with|without|behind|know|like|and|or|about|of|for) )\b(?:sir|miss|(?:mrs?|miss|ms) [a-z]+)(?: (?:lol|pls|please|haha))?[^a-z]*$|\b(?:groomers?|(?:online|e|internet) ?safety|if a stranger|never tell strangers|(?<!\b(?:dont|not|never|no need to) )tell a (?:grown ?up|trusted adult))\b/
/** What pupils say of staff and of safety, and what guests say of themselves and of the lesson. */
const isHarmless = (mark: Mark, message: Message, views: Views): boolean =>
  (leading.has(mark) && isAside(message, views)) ||
  (mark === 'abusive-language' && isFond(views)) ||
  asOthersDo(mark, message, views)
const asOthersDo = (mark: Mark, { author }: Message, views: Views): boolean =>
  author === 'unknown' &&
  mark === 'grooming-signal' &&
  (asPupilsDo.test(views.plain) || pressesIn(views.spelt, views) < -2)

const lacksSign = (sign: Sight['sign'], { author }: Message, views: Views): boolean =>
  author !== 'pupil' && sign !== undefined && sign(views, author) < (author === 'staff' ? 2 : 1)

/**
 * From how much on words alone tell a mark: pictures alone do not, two words must tell more than three, and two of somebody
 * whom nobody knows are too few to tell whom they are said to.
 */
function least({ alone, unknown = alone, staff = alone }: Limits, message: Message, views: Views): number {
  const isShort = views.once(hasFewWords, views.plain)
  if (message.author === 'unknown') return isShort ? Infinity : unknown
  if (!isTold(message, views) || !/[a-z]/.test(views.plain)) return Infinity
  const ofOne = message.author === 'staff' ? staff : alone
  return isShort ? ofOne + ofFewWords : ofOne
}
const ofFewWords = 14
const hasFewWords = (text: string): boolean => (text.match(/[a-z]{2,}/g) ?? []).length < 3

/** A phrase that is sure stands alone. Any other is believed unless the words around it tell of something harmless. */
function seenOf(mark: Mark, limits: Limits, message: Message, views: Views, told: Told): readonly Seen[] {
  const { phrases, severity, by, sign, isOthers, further = 0 } = sights[mark]
  if (by !== undefined && !by.includes(message.author)) return []
  if (isTaught(mark, message, views)) return []
  if (named.has(mark) && defines.test(views.plain) && !spoken.test(views.plain)) return []
  // most messages are so far from a mark that no number of phrases would be believed: those are not looked for
  const asked = told.best >= limits.besides - further * mostFurther ? 'all' : 'plain'
  const said = phrases.flatMap(phrase => phrase(message, views, asked))
  if (told.best >= (limits.sure ?? -Infinity) && said.some(({ sure }) => sure)) return said
  const believed = said.length
    ? told.best >= limits.besides - further * Math.min(said.length - 1, mostFurther)
    : told.plain >= least(limits, message, views)
  // of most messages nothing is believed: that nothing is harmful in them need not be looked for
  if (!believed || isHarmless(mark, message, views) || isActed(mark, message, views)) return []
  if (said.length) return said
  const tells = !isOthers?.(message, views) && (told.plain >= muchMore || !lacksSign(sign, message, views))
  return tells ? [{ mark, severity }] : []
}

/** From how much words mark what an adult writes without any sign: lines of kindness, of dinner and of the evening lean to it too. */
const muchMore = 10

const mostFurther = 2

/** What words tell of a mark: as they stand, and by the reading that speaks most for it. */
type Told = { readonly plain: number; readonly best: number }

function toldIn(worths: Worths, { author }: Message, { plain, readings, continued, once }: Views) {
  const spelling = once(inDictionary, plain)
  const said = weigh(worths, stretchesIn(spelling, author))
  // what is read on is weighed as it is spelt: pieces put together are for patterns
  const texts = [...readings, ...continued.slice(0, 1).map(({ whole }) => whole)].filter(text => text !== plain)
  const others = new Set(texts.map(text => once(inDictionary, text)))
  others.delete(spelling)
  const ways = [said, ...[...others].map(text => weigh(worths, stretchesIn(once(inDictionary, text), author)))]
  return { plain: said, best: byMark(mark => Math.max(...ways.map(way => way[mark]))) }
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

/**
 * What a pupil may not be asked by anybody is a matter of conduct too where a member of staff asks it; who asks one pupil to
 * another place makes a known move, and so does a guest who asks any.
 */
function byAdults({ author, text }: Message, seen: readonly Seen[]): readonly Seen[] {
  if (author === 'pupil') return []
  const goes = isIn(seen, 'outside-platform')
  const moves = goes && !(author === 'staff' ? toAll : toParents).test(text)
  return [
    ...(author === 'staff' ? seen : [])
      .filter(({ mark }) => own.has(mark))
      .map(({ mark, severity }): Seen => ({
        mark: 'boundary',
        severity: mark === 'abusive-language' ? 'medium' : severity,
      })),
    ...(moves ? [{ mark: 'grooming-signal', severity: 'high' } as const] : []),
  ]
}
/** What an adult hands over a moment after a move that they made: the number that stands alone after _text me when she is asleep_. */
function followsUp(counts: Counted, message: Message, seen: readonly Seen[]): readonly Seen[] {
  const { author, context } = message
  if (author === 'pupil' || !seen.some(({ mark }) => own.has(mark)) || isIn(seen, 'grooming-signal')) return []
  const at = context.findLastIndex(before => isSameHand(message, before))
  const before = context[at]
  if (before === undefined) return []
  const made = seenIn(counts, { text: before.text.slice(0, longest), author, context: context.slice(0, at) })
  return isIn(made, 'grooming-signal') ? [{ mark: 'grooming-signal', severity: 'high' }] : []
}
const isIn = (seen: readonly Seen[], wanted: Mark): boolean => seen.some(({ mark }) => mark === wanted)

const toParents = /\b(?:parents?|governors?|carers|pta|staff)\b/i
const toAll = /\b(?:everyone|everybody|all of you|you all|class|folks|guys|parents|group|year \d+|team)\b/i

/** The same words weigh more from somebody whom nobody knows. */
const graver = ({ author }: Message, seen: readonly Seen[]): readonly Severity[] =>
  author === 'unknown' && seen.some(({ mark }) => own.has(mark)) ? ['high'] : []

const worst = (all: readonly Severity[]): Severity =>
  all.reduce<Severity>((worst, each) => (severities.indexOf(each) > severities.indexOf(worst) ? each : worst), 'none')
