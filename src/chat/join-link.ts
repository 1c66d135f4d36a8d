import { dictated } from './dictated.ts'
import type { Message, Seen } from './message.ts'
import { seenBy, type Asked, type Rule } from './rule.ts'
import type { Views } from './views.ts'

const thing =
  '(?:link|invite|invitation|join code|meeting code|lesson code|class code|meeting id|pass ?code|meeting pass ?word|code|teams link|url)'
const outsider =
  '(?:mates?|friends?|bf|gf|boyfriend|girlfriend|cousins?|brothers?|bro|sisters?|sis|people|ppl|every ?(?:one|1|body)|any ?(?:one|1|body)|others?|randoms?|lads|boys|year ?\\d+s?|other (?:class|school)|neighbour|auntie|him|her|them|group ?chat|gc|story|snap ?chat|snap|insta|tik ?tok|discord|whats ?app|server)'
const tool =
  /\b(?:(?:please |pls )?(?:dont|do not|never|must not|should not|not to) (?:share|give|send|pass|post|forward)|kahoot|blooket|quizlet|quiz|escape room|puzzles?|sparx|mathletics|seneca|padlet|gimkit|game pin|wordwall|nearpod|youtube|video|bitesize|worksheet|document|doc|slides?|powerpoint|article|website|homework|hw|assignment|microbit|promo|qr|zip|post ?code|scratch)\b/
const rules: readonly Rule[] = [
  {
    severity: 'medium',
    sure: true,
    says: /\b(?:teams\.microsoft\.com\/(?:l\/meetup-join|meet)|teams\.live\.com\/meet|zoom\.us\/j|meet\.google\.com\/[a-z]|webex\.com\/meet|whereby\.com\/|meet\.jit\.si\/|[a-z]*teams\.[a-z.]+\/j\/)/,
  },
  {
    severity: 'medium',
    says: /\b(?:code|id|link|meeting|passcode)\b[^\d]{0,12}\b\d{3} ?\d{3} ?\d{3}(?: ?\d{1,4})?\b/,
    unless: new RegExp(`${tool.source}|\\b(?:ucas|student|candidate|centre|order|upn|isbn|library|exam|login)\\b`),
  },
  { severity: 'medium', says: /\bmeeting (?:id|code|number)\b.{0,6}[\d ]{6,}/ },
  {
    severity: 'medium',
    says: /\b(?:pass ?code|pw|password)\b(?: is|:|=)? ?[a-z0-9]{4,}.{0,30}\b(?:spread|share|join|send|pass it)\b/,
    unless: tool,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:gave|give|giving|send|sent|sending|sharing|shared?|pass(?:ed|ing)?|post(?:ed|ing)?|forward(?:ed|ing)?|screen ?shot(?:ted)?|copy|copied|stick|stuck|drop(?:ped)?|put|spread|leak(?:ed)?|show(?:ed)?|texted|text|dm(?:ed)?|chuck)\\b.{0,30}\\b${thing}\\b.{0,40}\\b(?:to|for|4|2|on|in|around|round)\\b.{0,15}\\b${outsider}\\b`,
    ),
    unless: tool,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:gave|give|giving|send|sent|sending|shared?|show(?:ed)?|text(?:ed)?|dm(?:ed)?)\\b (?:it to )?(?:my |a |our |this |all |his |her |some )?(?:\\w+ )?${outsider}\\b.{0,25}\\b(?:the|this|our|ur|a|teh|da) ?(?:\\w+ )?${thing}\\b`,
    ),
    unless: tool,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b${thing}\\b.{0,30}\\b(?:pass it on|spread|raid|send (?:it )?(?:2|to)|share (?:it|this)|so (?:people|they|he|she|my)|for (?:ur|your|my|his|her) (?:mate|friend|cousin|brother|sister))\\b`,
    ),
    unless: tool,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:${outsider}|my \\w+)\\b.{0,25}\\b(?:wants?|wanna|asked|trying|is|s) (?:to )?(?:come|coming|join|joining|get in|sit in|watch|see|hop in|the)\\b.{0,35}\\b${thing}\\b`,
    ),
    unless: tool,
  },
  { severity: 'medium', says: /\b(?:sent|send|gave|give|forwarded) (?:the|my|our) invite\b/ },
  // ways in that are exchanged so that a lesson is crashed, and a number of another company's meeting
  {
    severity: 'medium',
    says: /\b(?:links?|codes?|invites?|pass ?codes?|passwords?|meeting ids?)\b/,
    also: [
      /\b(?:crash(?:ing)? (?:em|them|it|theirs?|each|sirs|miss|mrs?|the|his|her|a)|(?:go|and|to|can|lets) (?:troll|raid|crash|ruin)|bring (?:every ?(?:one|1|body)|all|ur|your|the lads)|(?:under|as) (?:some ?(?:one|body) elses|any ?(?:one|body) elses|another|a fake) name)\b/,
      /\b(?:lessons?|class(?:es)?|calls?|meetings?|maths|science|english|history|art|french|geography|pe|re|swap|mr|mrs|miss|sirs?)\b/,
    ],
    unless: tool,
  },
  {
    severity: 'medium',
    says: /\b(?:zoom|webex|google meet|teams)\b\D{0,14}\b\d{3} ?\d{3,4} ?\d{4}\b/,
    unless: tool,
  },
  {
    severity: 'medium',
    says: /\b(?:get|bring|invite|let|add)\b.{0,20}\b(?:mates?|friends?|cousins?|people|randoms?|every ?(?:one|1))\b.{0,25}\b(?:into|in|to|join)\b.{0,12}\b(?:the|this|our)? ?(?:lesson|meeting|call|class)\b/,
    unless: /\bgroup|breakout|partner|main room/,
  },
  { severity: 'medium', says: /\braid (?:the|this|our|sirs?|miss|mrs?)\b|\b(?:so|come) .{0,15}\braid (?:it|us)\b/ },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:share|shared|sharing|show|use|give)\\b.{0,12}\\b(?:the|our|this|ur|teams|meeting|lesson)\\b.{0,12}\\b${thing}\\b.{0,8}\\bwith\\b.{0,12}\\b${outsider}\\b`,
    ),
    unless: tool,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b${outsider}\\b.{0,30}\\b(?:has|have|got|gets?|knows?) (?:our|the|ur|this|lesson|meeting)\\b.{0,10}\\b${thing}\\b|\\btell\\b.{0,14}\\b${outsider}\\b.{0,25}\\b${thing}\\b|\\b${thing}\\b.{0,25}\\b(?:for|to) (?:our|the|this|sirs|miss) (?:meeting|lesson|call|class)\\b.{0,25}\\b(?:send|share|join|come|tell|is [a-z0-9]{4,})|\\b(?:ill|i will|gonna|can i|let me) (?:give|send|get|text) (?:her|him|them|my \\w+) (?:the |a |our |this )?${thing}\\b|\\b(?:friend|mate|cousin|brother|sister)\\b.{0,25}\\b(?:come in|join|get in)\\b.{0,30}\\b${thing}\\b`,
    ),
    unless: tool,
  },
  {
    severity: 'medium',
    by: ['unknown'],
    says: new RegExp(
      `\\b(?:send|give|share|message|text|tell|anyone|someone|whats|what is|need|got|get|post|pass|drop|have)\\b.{0,35}\\b${thing}\\b`,
    ),
    unless: new RegExp(
      `${tool.source}|\\b(?:wrong|doesnt|does not|not work\\w*|isnt|cant open|in the letter|thank\\w*)\\b`,
    ),
  },
  {
    severity: 'medium',
    by: ['unknown'],
    says: /\b(?:not|isnt|arent) (?:in|part of|on) (?:ur|your|this|the) (?:class|school|register|list)\b.{0,40}\b(?:join|let me in|link|code|in)\b/,
  },
  // a thing that opens the lesson, somebody from outside, and something done with it: in any order
  {
    severity: 'medium',
    says: new RegExp(
      `^(?=.*\\b(?:${thing}|password)\\b)(?=.*\\b(?:${outsider}|year \\d+s?|another school|other school|in my bio|my \\w+ from)\\b)(?=.*\\b(?:join|come|crash|raid|wants? (?:it|in|to)|invite|leak\\w*|shar(?:e|ed|ing)|give|gave|pass(?:ed)?|sen[dt]|sending|post(?:ed)?|told|tell|get in|forward)\\b)(?=.*\\b(?:lesson|class|meeting|teams|call|this|our|the|here|zoom|us)\\b)`,
    ),
    unless: new RegExp(
      `${tool.source}|\\b(?:please|never|dont|do not|must not) (?:dont |do not |never )?(?:share|give|send|pass)\\b|\\bcareers|\\bparents? (?:have|will)`,
    ),
  },
  {
    severity: 'medium',
    says: /\b(?:invite|bring|let in|add|get)\b.{0,14}\b(?:my |a |some )?(?:friend|mate|cousin|sister|brother|bf|gf|bestie|people|someone)\b.{0,25}\b(?:from|at|in|goes to|shes|hes)\b.{0,14}\b(?:another|other|different|a|st|year \d+)\b.{0,12}\b(?:school|class|year|college|academy)?\b/,
    unless: /\b(?:breakout|group|to my (?:party|house)|partner)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:let|get|bring|sneak|add|invite)\b.{0,10}\b(?:my|a|some|his|her) (?:\w+ )?(?:mates?|friends?|cousins?|brother|sister|bestie|boyfriend|girlfriend|bro|sis)\b.{0,40}\b(?:another|other|different|not from (?:this|our)|old) school\b/,
    unless: /\b(?:breakout|party|group|partner)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:gave|given|give|giving|told|sent|send|sending|showed|texted) (?:it to|them|him|her|every ?one|my \w+|\w+s (?:group|mates|class)) ?(?:the |our |this )?(?:link|id|code|pass ?code|password|invite|meeting)\b|\b(?:link|code|invite|pass ?code|meeting id)\b.{0,20}\b(?:sent|gave|posted|shared|passed) it (?:to|in|on|round)\b/,
    unless: tool,
  },
  // the same of somebody who is not of the class, or of a place where all can read it
  {
    severity: 'medium',
    says: /\b(?:link|invite|invitation|code|pass ?code|meeting id|password|url)\b/,
    also: [
      /\b(?:(?:not|isnt|arent|aint|wasnt) (?:in|on|from|part of) (?:our|this|my|your|the) (?:class|set|group|school|year|lesson|list|register)|(?:another|other|different|old|diff) (?:school|class|year|set)|mates?|friends?|girlfriend|boyfriend|cousins?|brothers?|sister|bestie|randoms?|strangers?|year ?\d+s?|discord|whatsapp|reddit|snapchat|instagram|tik ?tok|story|group ?chat|gc|server|online|lads|(?:a|some|my|the) (?:kid|boy|girl|lad)s?|sixth form\w*|college|bus|toilets?|whole (?:year|school|bus)|everybody|everyone|outsiders?|people|ppl)\b/,
      /\b(?:join|come|coming|crash|raid|troll|let (?:\w+ ){1,2}in|get (?:\w+ )?in|wants? in|sit in|hop in|shar(?:e|ed|ing)|giv(?:e|en|ing)|gave|pass(?:ed|ing)?|sen[dt]|sending|post(?:ed|ing)?|drop(?:ped|ping)?|put|stuck|leak\w*|forward\w*|spread\w*|tell|told|text(?:ed)?|copy|copied|screenshot\w*|airdrop\w*|is on|wreck|spam\w*|invit(?:e|ed|ing))\b/,
      /\b(?:lesson|class|meeting|teams|call|let \w+ (?:\w+ )?in|get in|in with|raid|crash|troll|wreck|join (?:us|this|the|in|here)|joining|come in(?:to)?|coming (?:in|on)|this|our|invite|passcode)\b/,
    ],
    unless: new RegExp(
      `${tool.source}|\\b(?:(?:whatsapp|discord|roblox|minecraft|snapchat|instagram|app) (?:gc|group|server|chat)|gc i|kicked (?:me|him|her|us)? ?out|cant (?:get|join|find|see)|couldnt|doesnt work|isnt working|not working|wont (?:open|let|work)|didnt get|hasnt got|lost (?:it|the)|is absent|in my (?:group|class)|breakout|source code|html|python|program|morse|binary|secret code|spy|cipher|dress code|highway code|between|links? to the (?:text|theme|question|topic|poem))\\b`,
    ),
  },
  {
    severity: 'medium',
    says: /\b(?:link|invite|code)\b.{0,30}\b(?:come (?:and )?(?:join|crash|troll|raid)|crash it|troll (?:it|us|him|her|miss|sir)|in my bio)\b|\b(?:pass|send|give|forward) (?:it|this) (?:on )?(?:to|2) (?:the |all |ur |your |every |year )?.{0,12}\b(?:so|and) (?:they|he|she|people|we all) (?:can )?(?:join|come|get in)\b/,
    unless: tool,
  },
  // the address, copied from where it stands; who is to come in under another's name
  {
    severity: 'medium',
    says: /\b(?:copy|copied|paste|screenshot\w*|send|sent)\b.{0,25}\b(?:address bar|url|(?:whats |what is )?at the top|top of the screen|in (?:your|the) browser)\b|\b(?:use|put|say your|say youre|call yourself|change your name to)\b.{0,20}\b(?:[a-z]+s name|name as)\b.{0,30}\b(?:lets? you|get in|let in|wont (?:know|notice))\b/,
    unless:
      /\b(?:google|image|source|website|article|picture|video|padlet|canva|slides?|doc|document|form|bibliography|reference)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:told|tell|gave|gived|give|sent|send|showed|show)\b.{0,30}\b(?:numbers?|letters|code|way|how|what) (?:for the (?:lesson|class|call|meeting)|to (?:get|come|join) (?:in|into|on|to)?)\b/,
    unless: tool,
  },
  {
    severity: 'medium',
    says: new RegExp(`\\b(?:${thing}|links|codes|qr)\\b`),
    also: [
      /\b(?:randoms|people (?:waiting|can|in here)|pinned|spam it|raid\w*|freshers|forum|reddit|story|toilets?|excluded|expelled|suspended|not tell|dont (?:tell|snitch)|tell no ?one|works for any ?one|get people in|get in to any|prank|leak\w*|mess about)\b/,
    ],
    unless: tool,
  },
  {
    severity: 'medium',
    by: ['unknown'],
    says: /\b(?:which|whats|what is|what are|more|any|kindly|how do i|how can i|please send|send me|send the|in lobby|in the lobby)\b.{0,30}\b(?:codes?|pass ?code|password|link|id|invitation|invite|get in|join)\b/,
    unless: new RegExp(`${tool.source}|\\b(?:wrong|doesnt|does not|thank\\w*|letter|homework|slides?)\\b`),
  },
]
const spoken = seenBy('join-link', rules)

/** A meeting's link, id or passcode is given or spread, or somebody outside asks for it. Codes of class tools are not. */
export const joinLink = (message: Message, views: Views, asked: Asked): readonly Seen[] => [
  ...spoken(message, views, asked),
  ...(asked === 'all' && message.author !== 'staff' && givesCode(message, views)
    ? [{ mark: 'join-link' as const, severity: 'medium' as const }]
    : []),
]

const key = /\b(?:pass ?codes?|pass ?words?|pass|pw|pwd|code|codes|meeting id|meet code|id|pin)\b/
/** What stands for a key: figures, figures among letters, letters apart, or a word with a number. */
const worth =
  /\b(?:(?=[a-z]*\d)[a-z0-9]+(?:[ -](?=[a-z]*\d)[a-z0-9]+)*|[a-z]+-\d+|[a-z]{3}-[a-z]{3,4}-[a-z]{3}|(?:[a-z] ){3,}[a-z])\b/
const given = new RegExp(
  `${key.source}(?:s| is| for (?:\\w+ ){0,3}\\w+| 4 (?:\\w+ ){0,2}\\w+| of \\w+)?\\s?(?:=|:|is|its|s\\b|-)? ?(?:its )?${worth.source}`,
)
const entry =
  /\b(?:get (?:\w+ ){0,3}in(?:to)?|link|pass ?code|invite|join|let (?:him|her|them|me|my \w+) in|sit in|wants to (?:see|watch|come|join)|how did .{0,20} get in|meeting code|lesson code|locked out)\b/
const others =
  /\b(?:log ?in|locker|door|wifi|sparx|kahoot|blooket|quiz\w*|student|candidate|centre|order|upn|isbn|library|exam|ucas|post ?code|zip|qr|game|friend code|scratch|python|binary|morse|cipher|secret code|colou?r|hex|html|print|input|ip|worksheet|page|question|answer|maths|ttrs|mymaths|error|discount|voucher|source code|dress code|area code|code of|sort code|bar ?code|country|classroom|class code|course|pearson|book|gimkit|ascii|joinmyquiz|seneca\w*|escape|lock|padlet|present)\b/

/** A key to the lesson, with its value; or a value alone where somebody asked just before how one comes in. */
function givesCode({ context }: Message, { spelt }: Views): boolean {
  const text = dictated(spelt)
  if (others.test(text)) return false
  if (given.test(text)) return true
  const long = /\d(?:[ ,-]{0,3}\d){5,12}/.test(text)
  if (long && /\b(?:id|meeting|code|in the box|youre in|to get in|slash)\b/.test(text)) return true
  const before = context.at(-1)?.text.toLowerCase() ?? ''
  return entry.test(before) && !others.test(before) && (worth.test(text) || key.test(text))
}
