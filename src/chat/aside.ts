import { isFound } from './found.ts'
import type { Message } from './message.ts'
import { games, social, talk } from './places.ts'
import type { Views } from './views.ts'

const person = '(?:him|her|them|em|it|you|anyone|any ?body|someone|people|strangers|that|this|mine|ours)'
/** Whoever was asked and did not do it says so, or what came of its own accord and was let be. */
const refuses = new RegExp(
  `\\b(?:(?:i|we) (?:just )?(?:said|says|say|told ${person}) (?:no|nope|nah)\\b|told ${person} to (?:stop|go away|do one|get lost|leave|jog on|naff off)|(?:didnt|did not|havent|never|aint) (?:even )?(?:click|open|answer|reply|accept|join|add|give|send|share|clicked|opened|answered|replied|accepted|joined|added|given|gave|gied|sent|shared)\\b|(?:im|am|i m|were|we are|is|definitely|deffo) not (?:\\w+ )?(?:sending|giving|sharing|posting|adding|joining|handing|passing|putting|accepting)|not (?:sending|giving|sharing|posting|handing|passing) (?:out )?(?:${person}|my|our|the|out)|(?:i|we) (?:wont|will not|wouldnt|cant|cannot|am not|dont want to|refuse to|shouldnt|should not) (?:be )?(?:send|sending|give|giving|share|sharing|add|accept|join) (?:out )?(?:${person}|my|our|the|out)|(?:i|we) (?:blocked|reported|ignored|deleted) (?:${person}|the)|(?:can|could|will) (?:you|someone|miss|sir) (?:please )?(?:remove|kick|block|delete|report|ban|get rid of)|^no (?:thanks|thank you|ta|chance|way)\\b)`,
)
/** Somebody else wanted what is one's own. */
const asked =
  /\b(?:some ?(?:one|body)?|a|this|that|these|random|another) (?:\w+ ){0,4}(?:asked|asks|asking|wanted|wants|kept asking|keeps asking|begged|tried to get|after) (?:me )?(?:for )?(?:my|our)\b/

/** What one studies, hears of or counts: a name in it is no place to go to. */
const topic = new RegExp(
  `\\b(?:dissertation|epq|thesis|propaganda|conditioning|sociolog\\w*|psycholog\\w*|radicali\\w*|disinformation|misinformation|case stud(?:y|ies)|as an? (?:example|case|metaphor|form|tool|source|means|kind|way) of|(?:learn(?:ed|t|ing)?|taught|teach\\w*|shown|showed) (?:\\w+ ){0,2}(?:how )?to (?:code|make|build|program|script|animate)|(?:coding|coded|programm?(?:ed|ing)|scripting) (?:a|an|in|the|our|my) (?:\\w+ )?(?:${games}|${talk}|game|bot|obby)|how old (?:do|does|are|must|should|you|u)|what age|age (?:rating|limit)|(?:do|does|did|is|are|has|have) any ?(?:one|body) ?elses|(?:${talk}|${games}|${social}) (?:i mean|i meant|sorry|oops|whoops)(?! (?:add|come|join|on)\\b)|(?:${talk}|${games}|${social})s? (?:app )?(?:updates?|outage|logo|icon|ceo|founder|adverts?|theme|sound|notification sound|was down|is down|are down|went down)\\b|(?:people|kids|pupils|students|teen\\w*|some ?one|they|girls|boys|adults|parents|children|you|u|victims) (?:\\w+ ){0,3}(?:left out|excluded|removed|kicked|bullied|groomed|addicted|hacked|scammed|catfished)|(?:my|our|his|her) (?:mum|mam|mom|dad|nan|gran|grandma|grandad|brother|sister|cousin|uncle|aunt\\w*|parents?|family|neighbour|teacher|tutor)s? (?:\\w+ ){0,2}(?:works|worked|working|teach\\w*|has (?:a |his |her |all )?(?:meetings?|calls?|lessons?)|does (?:his|her) (?:work|job|meetings?)|had (?:a|an) (?:meeting|interview)|fell asleep|always plays?|invented)|(?:i|we) (?:just |finally |already |only )?(?:got|won|beat|reached|built|unlocked|lost|bought|finished|died|spent|completed|earned|traded|found) (?:\\w+ ){0,6}(?:in|on|at|for|playing) (?:${games})|(?:teams|it|the app|my (?:laptop|ipad|phone|computer|chromebook)) (?:just |keeps |now |still |only )?(?:wants|wanting|asks|asking|needs|is asking|demands) (?:me )?(?:for )?(?:a|an|the|my|some)|(?:loose|screw|cotton|sewing) threads?|threads? (?:count|through|the needle|of cotton))\\b`,
)
/** What staff ask a class about these places. */
const askedAbout =
  /\b(?:group chats?|apps?|online|social media|internet|age (?:limits?|ratings?|restrictions?)|gaming|survey|tally|graphs?|bars?|bar charts?|pictograms?|pie charts?|screen ?time|debate|adverts?|logos?|brands?|platforms?|privacy|cyber\w*)\b/i
/** Whatever else is said, somebody is asked along, or told a name. */
const invites = new RegExp(
  `\\b(?:add|join|dm|pm|message|msg|text|call|ring|hmu|find|follow|snap|facetime|ask|hit|bell|invite|see|give) (?:me|us|my|mine|up|our|it (?:to|on)|him|her|them)\\b|\\b(?:lets|come|instead|over on|mine is|mines|my (?:user\\w*|name|tag|handle|at|nick\\w*|number|${social}|${talk}|${games}) (?:is|its)|whats (?:your|yours)|have you got|who wants|who else|(?:go|going|im|gone) live|wave|(?:can|should|shall|could) i|whos (?:on|got|in|up)|wanna|want to (?:join|come|play|talk|call)|tonight|later|after (?:this|school|class|lesson)|well (?:talk|go|do)|(?:send|share|post|put|giv|say)\\w* (?:\\w+ ){0,2}(?:on|in) (?:here|this|teams)|(?:ill|i will|im gonna|going to) (?:add|send|give|text|dm|put|share)|heres|sell\\w*)\\b|(?<!\\S)@\\w|\\w[._]\\w*\\d|[a-z]+_\\w|#\\d{4}|\\d{5}`,
)

/** Told of, not asked: a refusal, a report of what somebody else wanted, a subject, or an answer to what staff asked of it. */
export function isAside({ author, context }: Message, { spelt, once }: Views): boolean {
  if (author !== 'pupil') return false
  const before = context.at(-1)
  const isAnswer = before?.author === 'staff' && askedAbout.test(before.text)
  const isTold = isAnswer || [refuses, asked, topic].some(says => isFound(says, spelt, once))
  return isTold && !isFound(invites, spelt, once)
}
