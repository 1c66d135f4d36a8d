import { seenBy, type Rule } from './rule.ts'

const lesson =
  /\b(?:chapter|novel|poem|play|book|story|film|character|author|quote|source|text|extract|essay|macbeth|scene|war|gcse|case study|scenario|holiday photos|trip)\b/

/** What a child says who does not say it: marks are hidden, things given away, a journey dreaded. */
const rules: readonly Rule[] = [
  {
    severity: 'high',
    says: /\b(?:wont|not gonna|not going to|might not) be (?:around|here|alive) (?:for|by|after|when|much|to|then)\b|\b(?:gave|given|giving)(?: away)? my (?:\w+ ){1,4}(?:to|away)\b.{0,40}\b(?:wont need|letters?|so$|anyway|dont need)\b|\b(?:wrote|written|wrote) (?:the|my) (?:letters?|note)\b|\b(?:they|you) can have my (?:\w+ ){0,6}(?:too|now|when)\b|\bnot care if it ends\b|\blike in life\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    says: /\b(?:see|saw|sees|hid\w*|cover\w*)\b.{0,12}\b(?:the|my) (?:marks|arms|bruises|scars|cuts|legs)\b|\b(?:mustnt|not to|not allowed to|cant|dont) (?:say|tell)(?: you| any ?one| nobody)? (?:why|what|about)\b.{0,25}\b(?:arm|leg|hurts?|poorly|home|happened|happens|dad|mum|face|bruise)\b|\b(?:feel calm|calm|better) (?:only )?(?:after|when) i (?:do it|cut|scratch)\b|\bafter i do it\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    says: /\b(?:the cutting|become a woman|special (?:holiday|party)|made clean|celebration)\b.{0,50}\b(?:my turn|mustnt|not (?:to )?(?:say|tell)|auntie|gran|summer|sister)\b|\b(?:auntie|aunty|gran|nan|mum|dad|family|they) \w{0,6} ?(?:says|said|taking|take|are|is|booked)\b.{0,50}\b(?:become a woman|get married|to marry|husband|meet a man)\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    says: /\b(?:make|making|made) myself (?:sick|throw up|bring)|\bbring it (?:all )?back up\b|\b(?:skip|skipp(?:ed|ing)|not eat\w*|havent eaten)\b.{0,50}\b(?:fat|days|thin|sunday|week|weigh)\b|\b(?:what (?:happens|does it do)|whats it do|how many) if (?:you|i|u) (?:take|took|swallow)\b.{0,25}\b(?:paracetamol|pills|tablets|lots|loads)\b/,
    unless: /\b(?:paracetamol (?:synthesis|yield)|chemistry (?:practical|question))\b/,
  },
  {
    severity: 'high',
    says: /\b(?:sleep(?:ing)?|living|stay(?:ing)?) in (?:the|our|a) (?:car|van|tent|hostel)\b(?! park)|\b(?:throws?|threw|smash\w*)\b.{0,14}\b(?:plates?|chair|things|stuff)\b.{0,30}\b(?:wall|my turn|at me|at mum|again)\b|\bthen it was my turn\b|\b(?:dad|mum|stepdad|he|she) (?:gets?|is) (?:different|weird|angry|scary|mean)\b.{0,16}\b(?:drink\w*|drunk|home|night)\b|\b(?:scerd|scared|afraid|dont want) (?:to go|to be|it to be|of going) (?:home|back home|home ?time)\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    by: ['staff'],
    says: /\b(?:check on|worried about|concerned about|concern about|safeguarding)\b/,
    also: [
      /\b(?:someone|somebody|can you|could you|please|straight after|ring me|come in)\b/,
      /\b(?:shouting|crying|camera|home|afraid|scared|hear|heard|student|pupil|said|told|worried|him|her)\b/,
    ],
    unless: /\b(?:if (?:you|anything|any of you|anyone)|tell (?:me|us|an?) |policy|training|office is)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:the thing i told you about|its happening again|every(?:thing| day) (?:is|feels) (?:grey|nothing|pointless)|just sort of nothing|watching my life from outside|(?:into|make) memes\b.{0,20}\bweeks)\b/,
    unless: lesson,
  },
]

/** Distress and harm that are hinted at. */
export const worryHints = seenBy('worry', rules)
