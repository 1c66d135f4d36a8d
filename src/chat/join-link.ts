import { questionsBefore } from './answers.ts'
import { isAside } from './aside.ts'
import { dictated } from './dictated.ts'
import { isFound } from './found.ts'
import { elsewhere, joinLinkCues, outsider, wayIn } from './join-link-cues.ts'
import { elsewhereAddress, lessonAddress, meetCode } from './meeting-addresses.ts'
import { isSameHand, type Message, type Seen } from './message.ts'
import { seenBy, type Asked } from './rule.ts'
import type { Once, Views } from './views.ts'

/** Addresses that open a meeting, a room or a call, by whoever offers them. */
const addresses = seenBy('join-link', [
  // a school's own, or another service's: a room or a call by its host, and the path that enters it
  { severity: 'medium', sure: true, says: lessonAddress },
  { severity: 'medium', sure: true, says: elsewhereAddress, unless: /\b(?:discord|skype)\.|xbox|roblox/ },
  // a meeting's number, and the service that holds it
  {
    severity: 'medium',
    sure: true,
    says: /(?<![\d.,+])[1-9]\d{2}[ -]?\d{3,4}[ -]?\d{3,4}(?![\d.,]\d)/,
    also: [/\b(?:zoom|webex)\b/],
    unless:
      /\b(?:page|lens|camera|microscope|magnif\w*|population|pixels?|light years?|answer|whatsapp me|ring me|call me|text me)\b/,
  },
  { severity: 'medium', sure: true, says: /\/(?:l\/)?meetup-join\/\S|\bmeetup-join\b.{0,12}19/ },
  { severity: 'medium', sure: true, says: meetCode, also: [/\b(?:meet|google|room|code|join|link|come|in|open|id)\b/] },
  {
    severity: 'medium',
    sure: true,
    says: /\b(?:teams\.(?:microsoft\.com|cloud\.microsoft)\/(?:l\/meetup-join|meet|dl\/launcher)|teams\.live\.com\/meet|zoom\.us\/(?:j|s|my|w|wc)\/|meet\.google\.com\/[a-z]|webex\.com\/(?:meet|join|[a-z0-9]+\/j\.php)|whereby\.com\/[a-z0-9]|meet\.jit\.si\/|8x8\.vc\/|gotomeet\.me\/|join\.skype\.com\/|chime\.aws\/|call\.whatsapp\.com\/|facetime\.apple\.com\/join|[a-z]*teams\.[a-z.]+\/j\/)/,
  },
])

/** A way into a lesson that is given or spread, or that somebody outside asks for. Keys of class tools are not. */
export const joinLink = (message: Message, views: Views, asked: Asked): readonly Seen[] => [
  ...addresses(message, views, asked),
  ...(asked !== 'all' || isReport(message, views) || isAside(message, views)
    ? []
    : joinLinkCues(message, pointing(message, views), asked)),
  ...(asked === 'all' && givesKey(message, views) ? [{ mark: 'join-link' as const, severity: 'medium' as const }] : []),
]

/** Staff asked who came in, and hear who let them. */
function isReport({ author, context }: Message, { spelt }: Views): boolean {
  const before = context.at(-1)
  if (author !== 'pupil' || before?.author !== 'staff' || !/\bwho\b/i.test(before.text)) return false
  return !/\b(?:i|ive|im|my|me|we|our|you|your|come|if|anyone|everyone)\b/.test(spelt)
}

/** Staff or pupils ask who has come in: what was given to them is the link, whatever it is called. */
const intruder =
  /\b(?:(?:none of us|nobody|dont|do not|doesnt) (?:\w+ )?(?:knows?|recognise)|just got in|who (?:is|are|let|gave|invited)\b.{0,25}\b(?:in|this|that|these|them)|extra (?:people|names?)|strangers?|people in the (?:lobby|waiting room|call)|in the lobby|whos (?:that|this)|how did\b.{0,20}\b(?:get|know))\b/

/** What an answer has that gives a way in, and no refusal. */
const gives =
  /^(?!(?:no|nah|nope|who|why|what|dont|ask|sir|miss|you cant|cant|not)\b)(?=.*\b(?:use|take|heres?|is on|on the|just|try|press|click|type|ill|leave|same|sent|send|dms?|gave|put|qr|code|link|get (?:him|her|them|you)|as)\b)/

/** `sent it round the team`, after somebody asked for the link: what _it_ is stands in the message before. */
function pointing(message: Message, views: Views): Views {
  const { context } = message
  const before = context.at(-1)?.text.toLowerCase() ?? ''
  const [thing] = wayIn.exec(before) ?? (intruder.test(before) ? ['link'] : [])
  if (
    isFound(gives, views.spelt, views.once) &&
    (outsider.test(before) || context.at(-1)?.author === 'unknown') &&
    questionsBefore(message, views.once).has('way in')
  )
    return { ...views, readings: views.readings.map(text => `${text} ${before}`) }
  if (thing === undefined || isFound(wayIn, views.spelt, views.once)) return views
  return { ...views, readings: views.readings.map(text => text.replace(/\bit\b/, `the ${thing}`)) }
}

const key =
  '(?:pass ?codes?|pass ?words?|pass|pwd?|codes?|(?:meeting|lesson|class|entry|joining|secret|special) words?|words? (?:are|is)|me?ating (?:ids?|numbers?|codes?)|meet(?:ing)? (?:ids?|numbers?|codes?)|ids?)'
const endsInKey = /\b(?:pass(?:code|word)?|pw|code|id|pin)(?: is|:|=|s)?$/
/** What stands for a key: figures, figures among letters, letters apart, or a word with a number. */
const worth =
  '(?:(?=[a-z]*\\d)[a-z0-9]+(?:[ -](?=[a-z]*\\d)[a-z0-9]+)*|[a-z]+(?:-[a-z]+){0,3}-\\d+|[a-z]{3}-[a-z]{3,4}-[a-z]{3}|(?:[a-z] ){3,}[a-z])'
const keys: readonly RegExp[] = [
  // its value further on: what it still is
  /\b(?:pass ?words?|pass ?codes?|code|id|pin)\b.{0,40}\b(?:still|same|now|back to|always|just)(?: is| its|:)? (?=[a-z]*\d)[a-z]+\d+\b/,
  /\b(?:type|enter|put|press)(?: in)? \d[\d ]{6,}/,
  /\bcode (?:is |its |: ?)?[a-z]{3}[ -][a-z]{4}[ -][a-z]{3}(?![a-z])/,
  /\b(?:jitsi|whereby|zoom|webex|google me[ae]t|skype)\b.{0,30}\broom(?: name| code| id)?(?: is|s|:| =| called) ?\w/,
  new RegExp(
    `\\b${key}\\b(?:s| is| for (?:\\w+ ){0,3}\\w+| 4 (?:\\w+ ){0,2}\\w+| of \\w+)?\\s?(?:=|:|is|its|s\\b|-)? ?(?:its )?\\b(?=[a-z0-9]{4}|[a-z0-9]+[ -][a-z]*\\d)${worth}\\b`,
  ),
  // a word, and who is to use it
  new RegExp(
    `\\b(?:pass ?codes?|pass ?words?|pass|pwd?|code)\\b(?: is|:| =|s)? ?[a-z0-9]{4,}.{0,30}\\b(?:spread|share|join|pass it|(?:get|come|hop|let \\w+) in|tell)\\b`,
  ),
]
/** What one rings opens no lesson. */
const mobile = /(?<!\d)(?:\+?44 ?|0)7\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g
/** A meeting's number as it is written out: three, three, three and the rest. */
const grouped = /(?<![\d.,] ?)[1-9]\d\d([ -])\d{3}\1\d{3}(?:\1\d{1,4}){0,2}(?![\d.,])/
/** A number as long as a meeting's, and what says that it is one; a shorter one where it opens something. */
const numbers: readonly (readonly RegExp[])[] = [
  [
    /\d(?:[ ,-]{0,3}\d){8}/,
    /\b(?:let (?:you|him|her|them|u) (?:in|thru|through)|say (?:you|ur)\w*|press join|join|get on)\b/,
  ],
  [
    grouped,
    /\b(?:lessons?|class(?:es)?|calls?|period|p\d|form|tutor|sirs?|miss(?:s|es)?|(?:mr|mrs|ms) \w+s|maths|english|science|history|geography|french|spanish|biology|chemistry|physics|laugh|join|come|door|dont (?:say|tell)|you didnt)\b/,
  ],
  // another's meeting, its word told or still the same
  [
    /\b(?:zoom|webex|whereby|jitsi|(?:google|teams|the|our) (?:meet|call|meeting|lesson|room)|skype)\b/,
    /\b(?:pass ?words?|pass ?codes?|pass|pin|codes?|ids?)(?: is|s)? (?:still|same|is still|stayed|hasnt changed)\b/,
  ],
  [/\d(?:[ ,-]{0,3}\d){7}/, /\b(?:code|meeting|slash|zoom|webex|google meet|teams|pass)\b/],
  [/\d(?:[ ,-]{0,3}\d){5}/, /\b(?:id|in the box|youre in|to get in|get into)\b/],
]
/** Figures that open nothing. */
const figures =
  /\b(?:question|answer|page|maths|present|game|ip|country|course|colou?r|hex|pearson|ascii|error|present|key|student|times|equals|number is|phone|mobile|ring|call me)\b|\bx ?\d|(?<![a-z])[×*/+] ?\d/

/** A key to the lesson, with its value; or a value alone where somebody asked just before how one comes in. */
function givesKey(message: Message, { spelt, hidden, continued, once }: Views): boolean {
  const { author, context } = message
  const last = context.at(-1)
  const before = last?.text.toLowerCase() ?? ''
  const key = isSameHand(message, last) ? endsInKey.exec(before)?.[0] : undefined
  const begun = key === undefined ? [] : [`${key} ${spelt}`]
  const texts = [spelt, ...hidden, ...begun].map(text => once(dictated, text).replace(mobile, ' '))
  if ((author === 'staff' && !apart.test(spelt)) || [before, ...texts].some(text => isElse(text, once))) return false
  if (
    texts.some(
      text => opensIt(text, once) || (isFound(answer, text, once) && questionsBefore(message, once).has('way in')),
    )
  )
    return true
  if (keyBegun(message, spelt)) return true
  return continued.some(
    ({ before, whole }) =>
      opensIt(once(dictated, whole), once) && !opensIt(once(dictated, before), once) && !isElse(whole, once),
  )
}
/** `passcode starts g k`, then `capital r`, then `8 1 7`: a key that is told bit by bit. */
const keyBegun = (message: Message, text: string): boolean =>
  /^(?:then|next|and then|capital|small|lower ?case|upper ?case|last|dash|followed by|after that)\b.{0,12}(?:\b[a-z]\b|\d)/.test(
    text,
  ) &&
  message.context.some(
    before =>
      isSameHand(message, before) &&
      /\b(?:pass ?codes?|pass ?words?|codes?|ids?|pin|meeting numbers?)\b.{0,40}\b(?:starts?|begins?|first|is|goes)\b/i.test(
        before.text,
      ),
  )

/** A member of staff who asks pupils to another meeting than the lesson. */
const apart =
  /\b(?:my own|own (?:zoom|meet|teams)|separate|ignore the|just (?:you|us|me)|off the (?:calendar|register|system)|school (?:doesnt|neednt|does not|need not|isnt)|on your own|private(?:ly)?|instead of the)\b/
/** What answers somebody who asked how one comes in. */
const answer = new RegExp(
  `\\b${key}\\b|\\b(?:heres|use|have|take|borrow|try) (?:mine|ours|my one|that one|this one)\\b|\\b(?:ill|i can|i will|gonna|going to|lemme|let me) (?:let|admit|accept|add|invite|get) (?:you|u|him|her|them)\\b|\\b(?:type|then|after|put|enter)\\b.{0,24}\\b(?:slash|dash|capitals?|caps|letters?|word)\\b|\\d{3}|\\d[ ,-]\\d|\\d{2}[a-z]{2}|[a-z]-?\\d{2}|\\b(?:[a-z] ){3,}[a-z]\\b|\\b[a-z]{3}-[a-z]{3,4}-[a-z]{3}\\b`,
)
const opensIt = (text: string, once: Once): boolean =>
  keys.some(says => isFound(says, text, once)) || numbers.some(rules => rules.every(says => isFound(says, text, once)))
const isElse = (text: string, once: Once): boolean => isFound(elsewhere, text, once) || isFound(figures, text, once)
