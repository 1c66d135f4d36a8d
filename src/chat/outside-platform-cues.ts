import { hasAccountName, isShort, questionsBefore, withAccountName } from './answers.ts'
import { cue, weighed, type Cue } from './cues.ts'
import type { Message, Seen } from './message.ts'
import { ambiguous, games, social, talk } from './places.ts'
import type { Asked } from './rule.ts'
import type { Views } from './views.ts'

/** A place of one's own to talk, whatever it runs on. */
const ownPlace =
  '(?:(?:own|secret|new|another|other|separate|different|proper|voice|side|unofficial|squad) (?:group ?chats?|gcs?|chats?|servers?|calls?|rooms?|world|lobby|channel|vc|realm)|(?:our|my|form) (?:group ?chat|gc|server|world|lobby|vc|realm)|(?:group|video|class|year|team|private) (?:gcs?|servers?|world|lobby|vc)|group ?chats?|gcs?|vcs?|voice chat|party chat|private (?:server|room|call)|grupo|servidor|(?:hop|jump|get|come) in(?:to)? my party|join my party|in the party|(?:chat|comments?|messages?) (?:in|on|bit in|thing in|of|bit on) (?:the |a |our |my )?(?:google |shared |word )?(?:docs?|documents?|slides|canva|sheets?|jam ?board|figma|scratch)|(?:google )?(?:docs?|slides|canva|sheets?|scratch) (?:chat|comments)|(?:dc|discord|the|my|our)? ?servers? ?(?:is |s )?called|partys open|party is open|czat|grupa|video ?call|videollamada|(?:the|another) other (?:call|chat|one|place))'
const named = `(?:(?:ring|call|message|text|add|bell|phone) (?:\\w+ )?on whats(?! (?:the|your|it|going|that|on)\\b)|${talk}|${games}|(?:on|onto|get|got|use|using|via|install|download|over|to|through) (?:the )?${ambiguous}|${ambiguous} (?:me|us)|${ambiguous} (?:app|group|chat|call))`
const places = new RegExp(
  `(?<![\\w.])[\\w.]{3,32} ?#\\d{4}\\b|\\blive:[a-z._]{3,}|\\b(?:hop on a call|on call somewhere|(?:dm|chat|talk|message|call|ring) (?:\\w+ ){0,2}(?:on|via) (?:my |the )?(?:own |private )?${social}|blox|get on fort|on fort|fort (?:tonight|after|later)|${social} (?:dms|gc|call)|(?:start|make|made|open|join|host|got|do|set up) (?:a|my|our|us a) meet|teams\\.live\\.com|${named}|${ownPlace}|${social}\\b.{0,40}\\b(?:we|they|all|everyone|you|can|just|please) (?:all |can |please )?(?:write|talk|chat|speak|message)s? (?:to |with )?(?:me |us |each other )?(?:on |in |over )?there|(?:down ?load|install|try|get) (?:\\w+ ){1,2}(?:app|its (?:an app|free|like))|(?:${social}) (?:calls?|dms?|chat|gc|group|messages?|inbox)|(?:dm|pm|msg|message|messaging|call|calling|ring|chat|talk|speak|text|inbox|reply|answer)\\w* (?:\\w+ ){0,3}(?:on|via|over|through|to) ${social})\\b`,
)

/** A place beside the lesson is told of by what one does with it: each sign, and what it is worth. */
const cues: readonly Cue[] = [
  cue(4, new RegExp(`\\b(?:${talk}|on whats(?! (?:the|your|it|going|that|on)\\b))\\b`)),
  cue(3, new RegExp(`\\b${games}\\b`)),
  // what only one of them writes: a name and four figures after #, or after what its calls begin with
  cue(6, /(?<![\w.])[\w.]{3,32} ?#\d{4}\b|\blive:[a-z._]{3,}/),
  cue(2, new RegExp(`\\b${ownPlace}\\b`)),
  cue(
    3,
    new RegExp(
      `\\b(?:on|onto|get|use|using|via|install|download|over|through) (?:the )?${ambiguous}\\b|^wa (?:me|us)\\b`,
    ),
  ),
  cue(
    3,
    new RegExp(
      `\\b(?:dm|pm|msg|message|messaging|call|calling|ring|chat|talk|speak|text|inbox|write|reply|answer)\\w* (?:\\w+ ){0,3}(?:on|via|over|through|to) ${social}\\b|\\b${social} (?:calls?|dms?|chat|gc|group|messages?|inbox)\\b`,
    ),
  ),
  cue(1, new RegExp(`\\b${social}\\b`)),
  // which word is it: the name, or what a phone has and lamps give
  cue(
    -2,
    /(?<!\b(?:on|get|use|using|via|over|to|have|got|my|download|install|or|and|a|try|in|through) )\bsignal\b(?! (?:me|group|chat|name|user|instead|is better|after|tonight|later)|\?|$|:)/,
  ),
  cue(
    3,
    new RegExp(
      `\\b(?:what(?:s| is)?|whos|got|have|give (?:me|us)|send (?:me|us)|drop|tell me|need|wheres) (?:you |an? |your |me your )?(?:${talk}|${games}|gt|ign)(?: name| user(?:name)?| tag| id)?(?![a-z])|\\b(?:my|our) (?:${talk}|${games}|gt|ign)(?: name| user(?:name)?| tag| id)?(?: is|s|:| its| =)? ?(?!is\\b|so\\b|was\\b|said\\b|wont\\b|keeps\\b|has\\b|for\\b|off\\b|broken\\b|dead\\b|charging\\b|at\\b|upstairs\\b|only\\b|my\\b|on\\b|in\\b|and\\b|call\\b|crashed\\b)[a-z0-9@]{3,}`,
    ),
  ),
  cue(
    3,
    new RegExp(
      `\\b(?:${talk}|wa|${games})(?:s better|(?:s|is) (?:way |so )?(?:much )?better for)\\b|\\b(?:use|over on|via|got|moved? (?:\\w+ ){0,3}to|me on|you on|it on|group on|gc on|gc in|up on|chat on|talk on|call on|with me on|us (?:your|ur|ya)) (?:the )?(?:${talk}|${games})\\b|\\b(?:${talk}|${games}) (?:with|w) (?:me|us)\\b|\\b(?:${talk}|${games}) ?[:=>]+ ?\\w|\\b(?:${talk}) id (?:is )?\\d|\\w#\\d{4}\\b|\\b(?:${talk}|wa|${games}) (?:group|gc|gcs|chat|server|channel|invite|link|party|call|vc|lobby|room|realm|code|friend code|instead|after|later|tonight|tn|rn|now|tomorrow|at \\d|gg)\\b|\\b(?:come|go|get|hop|jump|going|wanna|want to|lets|well|ill|gonna|who wants to|can we|shall we) (?:back )?(?:on |onto |in |to |over to )?(?:the |my |our )?(?:${talk}|${games}|fort|blox|vc|gc)\\b|\\bfriend code (?:is )?[a-z]*-?\\d|^(?:${talk}|${games}|vc|wa|ft|gc)(?: \\w+)?\\?$`,
    ),
  ),
  // its name as what one does, and as a thing that one opens
  cue(4, new RegExp(`\\b(?:${talk}|wa|tg) (?:me|us|each other|(?:him|her|them|you) (?:later|tonight|after|when))\\b`)),
  cue(
    3,
    new RegExp(
      `\\b(?:a|my|our|own|your|new|another) (?:google )?(?:meet|${talk})(?= (?:thing|link|room|call|group|chat|server|up|and|for|so|after|now|later|tonight|with)\\b| ?[,.!?]|$)|teams\\.live\\.com`,
    ),
  ),
  // who is to come, and to whom
  cue(
    3,
    /\b(?:(?:add|join|message|msg|dm|pm|call|ring|text|find|invite|friend|hit|party|reach|contact|buzz|bell|hmu|get|see|meet|hear|catch|follow|look for|search for|ping) (?:me|us|up|my|our)\b|(?:come|jump|hop|get|go|move|switch|carry on|swap) (?:on|in|into|onto|over|to|across)\b|lets|let us|we (?:can|could|should|will)|shall we|can we|me (?:n|and) you|everyone ?s? (?:is |are )?(?:on|in|coming|going|moving)|(?:send|chuck|drop|give|fling|bang|lob) (?:\w+ ){0,5}(?:link|invite)|bring (?:your|all|some)? ?(?:mates|friends|everyone)|agregame|hablamos|vamos a|metete|vente|llamame|escribeme|pisz do mnie|dodaj|napisz|wejdz na|chodz na|zadzwon|adauga|intra pe|hai pe|scrie mi|suna ma|aa ?ja(?:o|na)?|kar(?:na|o|te|lo)|baat kar|tyrd|dere ar|ymuna|ajoute|viens sur|appelle moi|ta3al|kalemni|log on to|hmu on|hit me up on|ven a|te paso|yahan|dekh leti)/,
  ),
  cue(
    2,
    /\b(?:me|us|lets|we|our|you all|everyone|anyone|anybody|someone|who|whos|all of you|lads|guys|girls|boys|your|each other|mine|alguien|ktos|cineva|koi|rhywun|hablamos|yall)\b/,
  ),
  cue(
    2,
    /\b(?:(?:have|has|got|use|using|anyone|anybody|who|whos|you|people|alguien|tiene|ma|koi|are) (?:\w+ ){0,2}(?:on|got|have|use|tiene|tienes|ma|hai)|want to|start(?:ed|ing)?|made|make|making|open(?:ed)?|set(?:ting)? (?:\w+ ){0,3}up|put (?:\w+ ){0,3}up|running|theres a|created?|host(?:ing)?|invit\w+|link|code|room|server)\b/,
  ),
  // as whom
  cue(
    3,
    /\b(?:(?:my|mi|moj|the|his|her) (?:\w+ )?(?:nick(?:name)?|user(?:name)?|handle|tag|gamer ?tag|gt|id|name|ign|code|nazwa|usuario)(?: there| on there| on it)? ?(?:is|es|to|:|=|s|its)|(?:search|look for|look up|look \d|ask for|type in|find|under) (?!it\b|the\b|for the\b)\w+|called \w{3,}|mines? (?:is )?(?:under|called) \w+|(?:im|i am|its|as|es) (?!a\b|the\b|so\b|not\b|in\b|on\b|just\b|me\b|it\b)[a-z]*[._\d]\w*|friend code|room (?:code|name|is \w*\d)|on there)|(?<!\S)@(?!everyone|all\b|here\b|miss|sir|mrs?\b|ms\b|class|channel|team|year)\w{3,}/,
  ),
  // where nobody listens in
  cue(
    3,
    /\b(?:(?:no|zero|0|without|minus|free of|not any) (?:teachers?|staff|sirs?|miss|adults?|mods?|grown ups?)\b|(?:teacher|staff|miss|adult|sir) free\b|(?:teachers?|staff|sir|miss|school|college|she|he|they|nobody|noone|no one|mr\w* \w+) (?:\w+ )?(?:cant|canny|cannot|wont|doesnt|dont|never|isnt|not) (?:\w+ )?(?:see|look|read|check|notice|hear|know|there|in|on|find|snoop|monitor)\w*|(?:teachers?|miss|sir|school|staff|they) (?:can |could )?(?:sees?|reads?|checks?|watch(?:es)?) (?:all|everything|it all|what we)|(?:not|isnt|arent) (?:being )?(?:monitored|recorded|watched|logged)|(?:logs?|reads?|records?|watches|monitors?|tracks?) (?:every|all|it|us|this|what)|off (?:this|teams|here|the school)|leave (?:this|teams)|(?:not|instead of|better than|than) (?:on )?(?:teams|this|here)|(?:get|got|took|taken|take) (?:\w+ )?(?:deleted|blocked|down)|away from (?:teams|here|school|miss|sir|the)|(?:my|mine|our) (?:own )?not (?:\w+ )?(?:schools?|colleges?)|own account|private(?:ly)?|disappear\w*|without (?:miss|sir|them|her|him|a teacher))/,
  ),
  // it is put forward, or is where one writes already; a few are meant, and somebody has its invitations
  cue(
    3,
    new RegExp(
      `\\b(?:any objections? to|objections to|how about|what about|hows about|fancy|thoughts on|up for|shall we (?:do|have|make|get)|should we (?:do|have|make|get)|could do with|propose|suggest|vote|say we) (?:(?:a|an|the|using|making|starting|doing|going|trying|moving to|on|our own) ){0,3}(?:${talk}|${ambiguous})\\b|\\b(?:just|only) (?:us|the)(?: \\w+)?(?= ?[.?!]*$| (?:four|three|five|six|lot|girls|boys|lads)\\b)|\\b(?:we|they|everyone|all of us|you|can|just|please) (?:all |can |please )?(?:write|talk|chat|message|speak|type) (?:to |with )?(?:me |us |each other )?(?:there|in there|on there)\\b`,
    ),
  ),
  cue(
    2,
    /\b(?:has|have|got|ask|dm|message|see|need|want|giving out|sending|for|4|4 an|more) (?:\w+ ){0,3}(?:invites?|invs?)\b/,
  ),
  cue(
    1,
    /\b(?:use|talk|chat|message|write|reply|speak|gossip) (?:me |us |to me )?(?:in |on |via )?(?:the )?(?:chat|comments?|messages?)\b/,
  ),
  // teams is put down
  cue(
    2,
    /\b(?:teams|this|here|it) (?:\w+ )?(?:is |s |keeps |so )?(?:\w+ )?(?:lag\w*|dead|blocked|blocks|crap|rubbish|slow|trash|mid|boring|dry|glitch\w*|broken|playing up|froze\w*|awful)|\b(?:instead|better|easier|easiest|quicker|faster|rather)\b/,
  ),
  cue(
    1,
    /\b(?:tonight|after (?:school|this|class|lesson|tea)|later|tomorrow|rn|right now|at \d|at lunch|at break|weekend|when (?:you|u) (?:get|finish|are)|now|half \w+|cams? off)\b/,
  ),
  cue(
    2,
    /\b(?:headsets?|mics? (?:on|up)|on mic|squads?|duos|1v1|lobby|party|mute|vc|voice|hear (?:you|me|us|each)|call|chat|talk|speak|hablamos|hablar)\b/,
  ),
  // what is taught, told or counted
  cue(
    -6,
    /\b(?:debate|survey|graph|tally|poster|advert\w*|safety|e ?safety|invented|founded|companies|shares|profits?|revenue|encrypt\w*|morse|telegraph|circuit|bulb|traffic|smoke signal|signal box|signal strength|no signal|bad signal|phone signal|usb|floppy|cd|dvd|slipped|disc (?:brakes?|golf|drive)|intervertebral|spine|zoom (?:in|out|lens|into)|scratch|education|edu|minecraft (?:edu\w*|lesson|world miss)|worlds? miss|case study|statistics?|poem|novel|character|chapter|in the (?:story|book|film|play|text)|steam (?:engines?|train|power)|nintendo history|made up|fake|role ?play|module|textbook|workbook|worksheet|reference|ban(?:ned|ning)?|algorithm|business plan|marketing|comprehension|listening task|age (?:limit|rating)|pegi|\d+ plus|motor|voltage|amps|direct current|comics|washington|scam|phishing|how would you spot|controller|kahoot|vapou?r|evaporat\w*|condens\w*|boil\w*|i hate (?:it )?when|people (?:\w+ )?(?:face ?time|skype)|zimmermann|embassy|telegram (?:went|was|from|said|sent|arrived)|ball game|zip zap|(?:as a|acts?) signals?|signal(?:ling)? (?:function|theory)|whats ?app (?:did|do (?:you|we|i)|does|should)|ted talk|author|lego|castle|care home|(?:built|made|build) (?:\w+ ){1,3}(?:in|on) minecraft|older than|kik off|kick off|steam room|in ict|costs|for sound|from school|13 for|mum says|apple of|trojan|violins?|orchestra|rna|traffic|titanic|lamps?|beacon|sprite|weak|harmony|blooket|quizlet|padlet|sparx|in (?:spanish|french|german|welsh|polish|english))\b/,
  ),
  cue(
    -3,
    /\b(?:lesson|class|teams|meeting|school|\d\d?[a-z]) (?:link|code|id|pass\w*)\b|\brecording off\b|\boff the recording\b/,
  ),
  // who is talked about there is in distress, or laughed at
  cue(-6, /\b(?:about me|without me|told me to|feel sick|kms|kys|white van|mum won)\b/),
  cue(-3, /\b(?:in my country we have|have the class on|bless (?:him|her)|history of)\b/),
  cue(-3, /\b(?:essay|article|company|homework|coursework|project|for the lesson|source|joking|analyse|bot)\b/),
  cue(
    -4,
    /\b(?:in my country|(?:have|had) the class on|used to|last (?:night|year|week|summer|christmas)|yesterday|when (?:i|we) (?:was|were)|for (?:my )?(?:birthday|christmas|xmas|eid)|(?:my|our|his|her) (?:mum|dad|nan|gran|brother|sister|cousin|uncle|aunt\w*|grandad|grandma|mother|father|parents?)s? (?:plays?|is|are|was|uses?|has|had|got|likes?|always|still|only|says?|said|wont|doesnt|took)|(?:i|we) had an? (?:zoom|meet|skype|call)|(?:author|speaker|visitor|poet|guest)s? (?:will|is|are)|zoom (?:call )?with (?:the|my)|(?:face ?timed|skyped)|we (?:zoom|skype|facetime|call|ring) my|(?:cant|cannot|not) join your|^no (?:discord|whatsapp|snap\w*|games?|xbox)|how do (?:i|we|you) (?:say|spell|write)|(?:we|i) (?:face ?timed|skyped|whats ?apped|zoomed|played|called|rang)|not allowed|allowed (?:on|to)|(?:dont|do not|never|shouldnt|must not|please dont|no using|turn off|close|put away|get off|log off|stop) (?:\w+ ){0,3}(?:use|using|share|add|join|talk|accept|discord|whatsapp|xbox|games?)|i (?:dont|do not|cant|havent) (?:have|got|use|like|play)|(?:sir|miss) (?:said|says)|is (?:a|an|the) (?:\w+ )?(?:app|game|place|company|platform|protocol|brand)|(?:breakout|waiting|class|staff|meeting|room \d|room [a-z]\d|computer|changing|common|prayer|music|art) rooms?|parents? (?:eve\w*|meeting)|governors?|trust wide|inset)\b/,
  ),
]

const bySigns = weighed('outside-platform', [{ sure: 7, from: 6, severity: 'medium', cues, needs: places }])

/** The place is told by signs that are added up, or by a name alone where a name there was asked for. */
export const outsidePlatformCues = (message: Message, views: Views, asked: Asked): readonly Seen[] => {
  if (asked === 'plain') return isShort(views) ? answers(message, views) : []
  const seen = bySigns(message, asClass(withAccountName(message, views)), asked)
  return seen.length ? seen : answers(message, views)
}

const answers = (message: Message, { once }: Views): readonly Seen[] =>
  message.author !== 'staff' && questionsBefore(message, once).has('place') && once(hasAccountName, message.text)
    ? [{ mark: 'outside-platform', severity: 'medium', sure: true }]
    : []

/** `9c` is a class, and no `gc`. */
const asClass = (views: Views): Views =>
  /\b9c\b/.test(views.plain)
    ? { ...views, readings: views.readings.map(reading => reading.replace(/\bgc\b/g, '9c')) }
    : views
