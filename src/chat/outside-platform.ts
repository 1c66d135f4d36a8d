import { isAside } from './aside.ts'
import { elsewhereAddress, meetCode } from './meeting-addresses.ts'
import type { Message, Seen } from './message.ts'
import { outsidePlatformCues } from './outside-platform-cues.ts'
import { ambiguous, games, my, social, talk, you, your } from './places.ts'
import { seenBy, type Asked, type Rule } from './rule.ts'
import type { Views } from './views.ts'

const T = talk
const P = `(?:${talk}|${games})`
const notTopic =
  /\b(?:debate|essay|morse|encrypt\w*|dots|analogue|digital signal|invented|bought by|encrypt(?:ed|ion) (?:works|is)|zoom (?:in|out|into)|signal (?:box|strength|processing)|never share|dont share|do not share|is a (?:company|platform)|advert|zimmermann|embassy|ball game|zip zap|(?:as a|acts?|the) signal|face ?timed|skyped|whats app (?:did|do|does|is|are|should|can|was)|in my country we have|(?:author|speaker|visitor|poet|guest)s? (?:will|is|are)|vapou?r|evaporat\w*|condens\w*|boil\w*|hate it when|usb|memory stick|floppy|cd|dvd|vinyl|frisbee|(?:no|bad|mobile|phone|weak|wifi) signal)\b/
/** A game as what is told of, made or counted. */
const gameTopic =
  /\b(?:birthday|minecraft edu|(?:miss|sir|mr\w*|class|mrs \w+)s? world|christmas|xmas|wish|i played|i was playing|we played|my (?:brother|sister|cousin|dad|mum) (?:plays|likes|has|is)|sales|graph|table|survey|scratch|coding|code a|education|lesson|project|story|essay|poster|advert|level \d|banned|not allowed|addict\w*|light|circuit|off|power|epic (?:poem|poetry|story|hero|theatre|simile|fail)|switch (?:partners?|seats|places|groups?|on|to|it|the|your|my|back|over|between|tabs?|screens?)|the switch|steam (?:engines?|trains?|power|from|is|turns|room)|cod (?:and|liver|war|is a)|fish|ps\d? ?(?:sorry|i|my|the))\b/
/** The same words as what is queued in, wired, taught or logged into. */
const notAccount =
  /\b(?:line \d|(?:the|each|this|that|next|last|one|first|straight|number|bus) (?:line|session|wire|element|matrix|quest|band)|session (?:at|on|is|starts|tomorrow|today|\d)|revision|circuit|battery|bulb|current|periodic|atomic|reactive|react|equation|gradient|vector|column|sparx|seneca|kahoot|quizlet|blooket|times ?tables|log ?in|password|scratch|register|worksheet|homework|steal|the film)\b/
const rules: readonly Rule[] = [
  {
    severity: 'medium',
    says: /\bdm (?:me|us) (?:on|there|over on|via)\b|\b(?:message|msg|write to|text|ask|reach) (?:me|us) (?:on|over on|via) (?:insta\w*|ig|snap\w*|tik ?tok|face ?book|fb|twitter|x)\b/,
  },
  { severity: 'medium', sure: true, says: elsewhereAddress },
  { severity: 'medium', sure: true, says: meetCode, also: [/\b(?:google|g) ?meet\b/] },
  // what one writes to another there
  {
    severity: 'medium',
    says: /\b(?:in|to|via|check|slide into) (?:my |the |ur |your |our )?(?:dms?|inbox|messages) on (?:x|threads)\b|\b(?:gc|group ?chat|groupchat|dms?) on x\b/,
    sure: true,
  },
  { severity: 'medium', hidden: true, says: /\b(?:whats ?app|discord|telegram|viber|skype|roblox|facetime)\b/ },
  {
    severity: 'medium',
    sure: true,
    says: /\b(?:discord\.(?:gg|com\/invite)|zoom\.us\/(?:j|my)|meet\.google\.com|chat\.whatsapp\.com|wa\.me|t\.me\/|join\.skype\.com|roblox\.com\/(?:share|games|users)|signal\.group|meet\.jit\.si|whereby\.com|facetime\.apple\.com|steamcommunity\.com\/id)/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:add|friend|join|follow|find|invite|msg|message|dm|text|call|ring|phone|hmu|hit|party|play with|vc|reach|contact) (?:me|us|up|my)\\b.{0,30}\\b${P}\\b`,
    ),
    unless: notTopic,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:lets|let us|we can|we could|we should|shall we|can we|could we|wanna|want to|come|go|move|switch|carry on|continue|finish|talk|chat|speak|call|meet|vc|jump|hop|get|everyone|every1|all|join|joining)\\b.{0,40}\\b(?:on|to|over|onto|in|via|use|using|a|the|my|our)? ?${T}\\b(?! in\\b| out\\b)`,
    ),
    unless: notTopic,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:make|making|made|start|set up|create|got|ive got|join|in|add (?:me|u|you|every ?one) to)\\b.{0,15}\\b(?:a |an |the |my |our |this )?(?:new |secret |class |private )?(?:${P}|gc|group ?chat|server|realm|group call)\\b.{0,25}\\b(?:group|gc|chat|server|call|without|no teachers?|for us|realm|party|so|link|code|instead|later|after|now)\\b`,
    ),
    unless: /\bzoom (?:in|out)|teams\b/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b${T} (?:me|us|gc|group|chat|call|server|instead|after|later|now|u|you|is better|tonight|at)\\b`,
    ),
    unless: notTopic,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b${P}(?: name| user(?:name)?| tag| id| gamer ?tag| code| friend code)?(?: is|s)? ?(?:[:=>→-]+|\\bis\\b|its) ?(?:its )?[a-z0-9._ ]{3,}`,
    ),
    unless: new RegExp(
      `${notTopic.source}|\\b(?:is|are) (?:a|an|the|my fav|better than|fun|good|great|where|when|used|made|boring|banned|rated|down)\\b`,
    ),
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b${my} (?:new |other )?(?:${P}|gamer ?tag|gt|friend code|server|username|user)(?: name| user(?:name)?| tag| id| code)? ?(?:is|:|=|its) ?[a-z0-9]`,
    ),
    unless:
      /\b(?:is (?:for|on|off|broken|at|in|dead|charging|my|only|so|the|a|not|upstairs)|for (?:the|my)|password|school|sparx|log ?in|ttrs|mathletics|kahoot|times table)\b/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:what?s|wots|wats|what is|gimme|give me|drop|send me|tell me|can i (?:have|get)) (?:me )?${your} (?:${P}|gamer ?tag|gt|friend code|discord)(?: name| user(?:name)?| tag| id)?\\b`,
    ),
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:${you} (?:got|on|have|use)|do ${you} (?:have|use|got|play)|have ${you} got|are ${you} on|any ?(?:one|1) (?:got|on|have|playing)|who(?:s|se)? (?:got|on|has|playing)|wanna play|want to play|lets play|come on|get on|coming on|join my)\\b.{0,15}\\b${P}\\b`,
    ),
    unless: /\bzoom in|scratch|for (?:the|our) (?:project|lesson)|minecraft education/,
  },
  { severity: 'medium', says: /\b(?:party chat|voice chat|vc)\b.{0,20}\b(?:now|later|after|on|me|lets|with)\b/ },
  {
    severity: 'medium',
    says: /\b(?:lets|wanna|join|come|in|on|do a|start a)\b.{0,10}\b(?:vc|party chat|group call|private (?:call|chat|server))\b/,
  },
  { severity: 'medium', says: new RegExp(`\\b${social} (?:dms?|call|group ?chat|gc|gcs)\\b`) },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:talk|chat|speak|message|carry on|continue|move|switch|call|meet) (?:to (?:me|u|you|each other) )?(?:on|over|to|in|via|thru|through) ${social}\\b`,
    ),
  },
  {
    severity: 'medium',
    says: /\b(?:make|start|add|create|got|join)\b.{0,12}\b(?:group ?chat|gc)\b.{0,30}\b(?:without (?:miss|sir|teacher|her|him)|no teachers?|not on teams)\b/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:theres|there is|there s|ive got|we have|weve got|got|have)\\b.{0,6}\\b(?:a|an|the|our) (?:\\w+ )?(?:group|gc|group ?chat|server|chat|channel|call)\\b.{0,14}\\b(?:on|in|called)\\b.{0,6}\\b(?:${P}|${social})\\b`,
    ),
    unless: notTopic,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:make|making|made|set up|setting up|start|starting|create|creating|open)\\b.{0,8}\\b(?:a|an|us a|the|our)\\b.{0,12}\\b(?:gc|group ?chat|server|private server|${T})\\b`,
    ),
    unless:
      /\bteams|web server|minecraft education|zoom (?:in|out)|in the (?:story|circuit)|signal (?:fire|flag|box|lamp|generator)\b/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:my|the|our|ur) (?:epic|user(?:name)?|gamer ?tag|tag|friend code)(?: name)?(?: is| s|:|=) ?[a-z0-9._-]{3,}|\\buser is [a-z0-9._]{3,}\\b|\\b1v1 (?:me|on)\\b`,
    ),
    unless: /\b(?:password|log ?in|sparx|kahoot|ttrs|mathletics|school|seneca)\b/,
  },
  // a place to talk, and anything by which one goes there together
  {
    severity: 'medium',
    says: new RegExp(
      `^(?=.*\\b(?:${T}|wats+ ?app?|xbox|psn|ps[45]|playstation|roblox|realms?|party chat|server|gamer ?tag)\\b)(?=.*\\b(?:me|us|u|ur|lets|join|come|add|later|tonight|after|any ?(?:one|1)|who|whos|send|ask|use my|code|call|dm|link|together|msg|message|invite|leave this|better|instead|private|party|on)\\b)(?=.*\\b(?:me|us|u|lets|any ?(?:one|1)|whos?|my|we|come|join|add|ur|you|everyone|leave this)\\b)`,
    ),
    unless: new RegExp(
      `${notTopic.source}|\\b(?:teams|circuit|weak|strength|harmony|between|means|word|graph|map|screen|axis|history|founded|company|owned|users|data|article|documentary|birthday|favou?rite|at home|i got|i like|i love|banned|console|sales|research|poster|essay|safety|safe|rule|rules|gran|nan|advert\\w*|traffic|turn signal|dots|dashes|morse|always on|web|computing|scratch|timeline|waiter|tables?)\\b`,
    ),
  },
  // a network as the place to talk
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:lets|we can|we could|we should|come|go) (?:\\w+ ){0,4}(?:on|to|over) (?:to )?${social} (?:instead|its better|after|now|its quieter)\\b`,
    ),
    unless: notTopic,
  },
  {
    severity: 'medium',
    says: new RegExp(`\\b${social}\\b`),
    also: [
      /\b(?:talk\w*|chat\w*|speak|message|msg|dms?|call|text|vc|gc|group ?chat|gossip|moan|rant|natter|yap|catch up|type|say|private|disappears?|better|easier|quicker)\b/,
      /\b(?:me|us|you|lets|we|come|move|here|instead|there)\b/,
    ],
    unless: new RegExp(
      `${notTopic.source}|\\b(?:video|channel|article|poster|safety|safe|stranger|source|fake|news|post|teachers?|parents|ads?|algorithm|company|age|should|people|users?|banned|bad|addict\\w*|essay|topic|mental|health|graph|survey|hacked|blocked|says? on|said on)\\b`,
    ),
  },
  {
    severity: 'medium',
    says: /\bmeet(?:ing)? code\b.{0,8}\b[a-z]{3,4}-[a-z]{3,5}-[a-z]{3,4}\b|\b(?:whereby\.com|meet\.jit\.si)\/|\bmeet\.?google\b.{0,8}\b[a-z]{3,4}-[a-z]{3,5}-[a-z]{3,4}\b/,
    sure: true,
  },
  {
    severity: 'medium',
    says: /\b(?:zoom|slack|teams call of our own|google meet)\b.{0,40}\b(?:ill (?:set|make|start) (?:one|it|a)|so (?:much )?better|so we dont have to|of our own|set (?:it|one) up)\b|\bmade (?:a|our own) (?:slack|zoom|telegram|whatsapp|discord)\b|\bi made my own zoom\b/,
  },
  // a game, and an invitation into it
  {
    severity: 'low',
    says: new RegExp(`\\b${games}\\b`),
    also: [
      /\b(?:come|join|add|get on|hop on|who(?:s| is) (?:on|playing)|who wants|want to|anyone|lets|invite|party|lobby|duos|squads?|1v1|versus|play (?:me|with)|find me|friend me|whats your|what is your)\b/,
      /\b(?:you|your|me|us|my|we|anyone|someone|everyone|who|whos|lets|after|later|tonight|now|rn)\b/,
    ],
    unless: gameTopic,
  },
  { severity: 'medium', says: new RegExp(`\\b(?:gc|group ?chat)\\b.{0,12}\\b(?:on|in)\\b.{0,4}\\b${social}\\b`) },
  // a name that is a word too, as a place that has accounts
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:hop|jump|get|download|install|use|switch|move|go|come|(?:find|add|ring|call|message|text) me) (?:(?:on|onto|to|over|it|the) ){0,2}${ambiguous}\\b|\\b(?:im|i am) on ${ambiguous}\\b|\\b${ambiguous} (?:or|/) (?:${ambiguous}|${talk})\\b`,
    ),
    also: [
      /\b(?:my (?:nick(?:name)?|user(?:name)?|id|tag|handle|name)|your (?:user(?:name)?|id|tag|handle)|on there|my name there|no teachers?|filters?|monitored|cant (?:read|see)|private(?:ly)?|we can (?:talk|chat|call)|talk (?:to me )?there)\b|@[a-z]/,
    ],
    unless: notAccount,
  },
  { severity: 'medium', sure: true, says: /(?<!\S)@[a-z0-9._=-]{3,}:[a-z0-9-]+(?:\.[a-z0-9-]+)+/ },
  // a name in a place that is not said, or was just before
  {
    severity: 'medium',
    says: /\bmy (?:nick(?:name)?|user(?:name)?|handle|tag|id|name) (?:there|on there|in there|over there) ?(?:is|:|=|s|its) ?(?!not|wrong|still|broken|showing|the same|a |an |on )[a-z0-9]|\b(?:i ?m|i am|youll find me as|look for) [a-z0-9._]{3,}(?: [a-z]+)? (?:on|in|over) there\b/,
    unless: notAccount,
  },
  // a meeting by its number, in another service than the lesson's
  {
    severity: 'medium',
    says: /\b(?:zoom|webex|google ?meet|skype|whereby|jitsi|go ?to ?meeting)\b/,
    also: [/\b(?:meeting|id|code|pass\w*|pw|room|link|number)\b/, /\d(?:[ -]?\d){4}/],
    unless: notTopic,
  },
  // somebody to be found there
  {
    severity: 'medium',
    says: new RegExp(`\\b(?:find|add|ask for|look for|search for|look up) (?:[a-z]+ ){1,3}(?:on|in) ${P}\\b`),
    unless: notTopic,
  },
  // as whom one plays, where one can be heard
  {
    severity: 'medium',
    says: new RegExp(`\\b${games}\\b`),
    also: [
      /\b(?:mics? on|(?:can|could) hear (?:me|you|us|each other)|no mute|on mic|voice|chat|talk|vc)\b/,
      /\b(?:me|us|im|we|lets|lads|you|after|later|tonight)\b/,
      /\b(?:as|called|hit me up|find me|add me|my (?:name|user|tag))\b|@/,
    ],
    unless: gameTopic,
  },
  // a broadcast that one comes to, so as to talk
  {
    severity: 'medium',
    says: new RegExp(
      `\\b${social} lives?\\b.{0,40}\\b(?:come|join|hop)\\b(?:.{0,12}\\b(?:on|in|up|argue|chat|talk|debate|moan|gossip|speak|ask))`,
    ),
    unless: notTopic,
  },
]

const spoken = seenBy('outside-platform', rules)

/** Another place to talk, call, or play and chat is proposed, linked to or named. Not a tool of the lesson, nor a topic. */
export const outsidePlatform = (message: Message, views: Views, asked: Asked): readonly Seen[] => {
  const seen = [...spoken(message, views, asked), ...outsidePlatformCues(message, views, asked)]
  return seen.length && isAside(message, views) ? [] : seen
}
