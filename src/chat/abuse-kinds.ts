import { seenBy, type Rule } from './rule.ts'

const looks =
  '(?:hair|hairline|face|teeth|shoes|trainers|nose|breath|voice|ears|clothes|coat|skin|eyebrows?|forehead|spots|glasses|belly|chin|weight|accent|lisp|head|eyes|legs|outfit|house|mum|family)'
const harmless =
  /\b(?:chapter|novel|poem|play|book|story|film|character|author|quote|source|text|extract|essay|macbeth|simile|metaphor|planets?|pluto|the bully|clip|slide|question|answer|wifi|laptop|kahoot|game|team|arsenal|goalie|exclamation|my (?:dog|cat|hamster|drawing|picture|brother|sister))\b/

/** Unkindness by what is done with it, in whatever words: who looks for a word finds the next one. */
const rules: readonly Rule[] = [
  // a vote about somebody, a rank of people
  {
    severity: 'medium',
    says: /\b(?:type|put|press|react|vote|say|send|comment|thumbs?|poll)\b.{0,30}\b(?:if|for|who|whoever|whatever)\b.{0,40}\b(?:ugl\w+|leave|fat\w*|dont (?:want|like)|hates?|worst|weird\w*|smell\w*|annoying|[a-z]+ (?:posts|says|types|writes))\b|\brate the (?:girls|boys|lads|people)\b|\b(?:ugli|fatte|smelli|dumbe|thicke|stinki|weirde)st\b.{0,20}\b(?:boys?|girls?|person|people|kids?|in|of|top)\b|\b(?:she|he|shes|hes|youre|you are) (?:is )?an? \d at best\b/,
    unless: harmless,
  },
  // all against one
  {
    severity: 'medium',
    says: /\b(?:every ?(?:one|body)|all|guys|lets all|we all|who(?:ever)?)\b.{0,25}\b(?:cams? off|leave|mute|ignore|thumbs down|laugh|dislike|boo|log off|make noises)\b.{0,30}\b(?:when|whatever|every time|as soon as|if)\b|\bwhen (?:she|he|they|[a-z]+) (?:talks?|speaks?|reads?|presents?|starts?)\b.{0,20}\b(?:every ?(?:one|body)|all|lets|we)\b.{0,20}\b(?:leave|mute|laugh|off|boo|ignore)\b/,
    unless: harmless,
  },
  {
    severity: 'medium',
    says: /\b(?:not|arent|isnt|cant|cannot|arnt|aint|never) (?:be |being |playing |play |sitting |allowed |coming |invited |gonna be )*(?:in|with|to|at) (?:our|us|my|the) (?:gang|group|club|team|game|gc|party|chat|table|tree ?house|den|friend\w*)\b.{0,40}\b(?:sorry not sorry|any ?more|cos|because|lol|haha|say|ever|no more)\b|\bnot (?:playing|sitting|working|talking) (?:with|to) (?!the|a|it|my|this|that)[a-z]+ (?:no more|any ?more|ever|every)\b|\bno ?one tell (?!me|us|the|sir|miss)[a-z]+ about\b/,
    unless: harmless,
  },
  // of worth, and of life
  {
    severity: 'high',
    says: /\bdrink bleach\b|\bgo (?:k y s|kys|die|jump off|kill yourself)\b|\bdo (?:us|everyone|the world) (?:all )?a favour\b|\blog off\b.{0,12}\blife\b|\bno ?(?:one|body) would (?:even )?(?:notice|care|miss)\b.{0,15}\b(?:you|if)\b|^\s*(?:just )?kys\b/,
    unless: harmless,
  },
  // of looks and of home
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:your|his|her|[a-z]{3,}s) ${looks} (?:could|looks? like|is giving|needs|belongs|should|got|has its own|so|is so|are so|is that|is actually|are from|is from|r from)\\b|\\bbuilt like\\b|\\b(?:your|his|her|ur) (?:dad|mum|mom|parents?)s? (?:left|doesnt (?:want|love|even)|dont (?:want|love)|went to get milk|is (?:a|in) )|\\beven your (?:mum|dad|mom|nan|own)\\b|\\b(?:big|massive|long|huge) (?:nose|ears|forehead|head|teeth)\\b.{0,6}\\b(?:big|massive|long|huge|lol|haha)\\b|\\b(?:goblin|horse|rat|witch|donkey|pig|moose|frog) (?:teeth|face|nose|ears|girl|boy)\\b`,
    ),
    unless: harmless,
  },
  // against what somebody is
  {
    severity: 'high',
    says: /\b(?:smells?|stinks?|reeks?) (?:of|like) curry\b|\bmonkey noises\b|\b(?:got|has) a bomb\b.{0,10}\b(?:bag|coat|in)\b|\bgo (?:back )?(?:to )?(?:your|their|his|her) own country\b|\bgo back to (?:where|the (?:boat|jungle|desert))\b|\b(?:muslims?|jews?|blacks?|gays?|travellers?|immigrants?|poles|asians) (?:cant|cannot|shouldnt|arent|dont) (?:really )?(?:be )?(?:trusted|allowed|here|belong|human)\b|\bproper (?:special needs|j3w|jew)\b|\b(?:tr[a*]nn(?:y|ies)|g[y*]p ?s[yi*]|sl[u*]ts?|sl[a*]gs?)\b/,
    unless:
      /\b(?:chapter|novel|poem|play|book|story|film|character|source|text|essay|holocaust|propaganda|history|said|says|called|racist|rude|dont say|not ok)\b/,
  },
  // words of the day, of which none is kind
  {
    severity: 'medium',
    says: /\b(?:big ?backs?|sybau|zesty|sped|povvos?|fatherless|wastem[ae]n|wallad|dafty|sket|bare moist|dead moist|moist|neeks?|chopped|npc|crusty|dusty|musty|bumface|bogey? face|charity case|beg friend|irrelevant|304|butters)\b/,
    also: [/\b(?:you|your|youre|he|she|hes|shes|him|her|his|a|go|is|[a-z]{3,})\b/],
    unless:
      /\b(?:veg\w*|onions?|carrots?|tomato\w*|cake|soil|towel|sponge|bread|butters? (?:the|it)|lemon\w*|attic|room|books?|old|game|room \d|page|question|answer|\d+ ?[+x*=/-]|weather|climate|air|flannel|warm and|skin|dry|evidence|information|npcs? in|scratch|roblox|minecraft)\b/,
  },
  // a threat that says when, where or with whom
  {
    severity: 'high',
    by: ['pupil', 'unknown'],
    says: /\b(?:wait|watch) (?:til|till|until|after)\b.{0,30}\b(?:you|wont|laughing|getting|gonna|dead|finished)\b|\b(?:gonna|will|going to|ill|hes gonna|shes gonna) (?:get|fight|jump|batter|bang|smack|punch|push|smash) (?:you|ur|your)\b.{0,30}\b(?:after|behind|outside|at|off|break|home|shops|gates?|face|teeth|brake|out)\b|\b(?:bring|get) my (?:cousins?|brothers?|boys|mates)\b.{0,30}\b(?:see|chatting|then|you|where)\b|\bi know (?:what|where|which)\b.{0,14}\b(?:bus|live|stay|walk)\b.{0,20}\b(?:keep|watch|talking|careful|so)\b|\bthrough a straw\b|\bkeep talking\b.{0,14}\b(?:see|watch)\b|\b(?:gonna|gna|will|ill) 🔪/u,
    unless: harmless,
  },
  // what a member of staff says of a pupil's worth
  {
    severity: 'high',
    by: ['staff'],
    says: /\b(?:are you|you are|youre|you) (?:thick|stupid|dim|bone idle|a lazy|lazy lump|useless)\b|\b(?:as )?(?:useless|stupid|lazy|thick) as your\b|\byou lazy\b|\bno wonder (?:nobody|no one)\b|\bgets? (?:a bit )?more stupid\b/,
    unless: harmless,
  },
]

/** Votes, shutting out, scorn, hatred of a group and threats, by their kind. */
export const abuseKinds = seenBy('abusive-language', rules)
