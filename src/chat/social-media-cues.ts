import { hasAccountName, isShort, questionsBefore, withAccountName } from './answers.ts'
import { cue, weighed, type Cue } from './cues.ts'
import type { Message, Seen } from './message.ts'
import { games, social, talk } from './places.ts'
import type { Asked } from './rule.ts'
import type { Views } from './views.ts'

/** A network by its name or by what only it has. `x` is one where an account is spoken of. */
const network = `(?:${social}|reels?|(?:yt |you ?tube )?shorts(?= (?:channel|acc\\w*|page|of (?:him|her|miss|sir)))|(?:my|your|our|on|get|an?|to|the) (?:x|ngl)(?= (?:is|acc\\w*|it is|at|@|page|post|handle|now|dm)|$)|(?:gc|group ?chat|dms?|goes|going|go|gone|put|posted|posting|it|that|this|lesson|link|code|clip|video|live|up|me) on x(?= |$|,|\.)(?! ?(?:axis|=|marks|equals|squared|and y))|the gram|the sub|stan acc\\w*|only ?fans|spotify|vinted)`
/** What an account is called where its network is not said. */
const account =
  '(?:(?:my|his|her|our|second|other|main|spam|priv(?:ate)?|secret|fan|hate|meme|edit|art|gaming|unofficial|burner|alt|confessions?) (?:\\w+ )?(?:channel|profile|priv|spam|finsta|burner|alt|socials?|streaks|followers|close friends)|(?:on|to) (?:my|the|his|her) close friends|trending|(?:spam|main|priv|alt|finsta)(?: is|:)|like my (?:pic|post|photo|video|vid|reel|edit)\\w*|(?:on|to|in|onto) (?:my|your|her|his|our|the|their|[a-z]{2,}s) (?:\\w+ ){0,2}stor(?:y|ies)|(?:friend|follow) requests?|(?:accept|accepted|approve) (?:my|me|the) (?:follow|request|add)|(?:in|on|check|see|read) (?:my|our) bio|link ?in bio|the @ (?:for|of)|confessions? (?:page|acc\w*)|follow (?:back|4|for)|(?:shout|tag) (?:me|us)(?: out)?|the @s?|@s|\\d+k? (?:likes|views|subs|followers)|\\w+[._](?:confess\\w*|gossip|tea|memes?|fights|exposed?|spotted|baddies|edits?|acc|dump|spam|priv|pics|vids)|(?:go|going|gone|im|hes|shes|theyre|were) live|(?:on|to|in|runs|run) the (?:year|yr|meme|fan|gossip|fight|confessions?) (?:page|acc\\w*)|acc (?:is|name|called)|account (?:name|called)|(?:second|other|main|spam|priv(?:ate)?|secret|fan|hate|meme|edit|art|gaming|unofficial|burner|alt|confessions?|stan|run|made) (?:an? |the )?(?:\\w+ )?(?:acc|accs|accnt|account|page)|followers|followed|subs|subscribers|subscribe|(?:a|me a|quick|please|pls|go|and|to) follow|follow (?:me|us|my|back|for)|socials|finsta|streaks?|repost\\w*|(?:your|ur|my) @|same name on everything)'
const thing = new RegExp(`\\b(?:${network}|${account})(?![a-z])|\\br(?: ?slash ?|\\/)\\w{3,}`)

/** An account is told of by whose it is and what one does with it: each sign, and what it is worth. */
const cues: readonly Cue[] = [
  cue(3, new RegExp(`\\b${network}\\b|\\br(?: ?slash ?|\\/)\\w{3,}`)),
  cue(2, new RegExp(`\\b${account}(?![a-z])`)),
  cue(3, new RegExp(`\\b${network}\\b ?(?:👉|[:=>→-]+|is|its|name|user)? ?@?(?:\\w+[._]\\w|[a-z]+\\d)`, 'u')),
  cue(
    3,
    /\br(?: ?slash ?|\/)\w*(?:school|field|watch|confess|college|academy|high)|(?:reply|post|go|look|comment|join|up|it) (?:\w+ ){0,3}(?:r(?: ?slash ?|\/)|the sub\b)/,
  ),
  cue(
    2,
    /\b(?:(?:my|our|mine|your|yours|ur|his|her|everyones|me) (?:\w+ ){0,2}(?:acc\w*|channel|page|profile|priv|spam|insta\w*|snap\w*|tik\w*|fb|face ?book|yt|you ?tube|twitch|x|reels?|socials?|@|streaks?|user\w*|handle|alt|live|shorts)(?![a-z])|thats me|its me|im on|i am on|i made|ive made|started|new acc\w*|same name|i do \w+ (?:vids|videos|reviews)|i (?:post|stream|review|upload|draw|make)|got \d+ (?:subs|followers|likes|views)|we have|made (?:a|an|our) )/,
  ),
  // it is told what its channel is called, what is to be pressed there, and what is to be filmed at once
  cue(
    6,
    new RegExp(
      `\\b(?:spam|main|priv|alt|finsta|user)(?: is |: ?|= ?)\\w+[._\\d]|\\blike my (?:pic|post|photo|video|vid|reel|edit)|\\b(?:get|make) (?:miss|sir|him|her|mrs? \\w+) (?:trending|viral|famous)|\\b(?:put|post\\w*|stick|stuck)\\b.{0,40}\\bclose friends|\\b${network} (?:its |it is |is |channel |page |acc ){0,3}called \\w|\\b(?:press|hit|smash|tap) (?:the|that) (?:bell|like|follow|button)|\\b${network}\\b.{0,40}\\b(?:post it|do it now|do it quick|with (?:sir|miss|mr \\w+|mrs \\w+) in)|\\b(?:film\\w*|record\\w*|clip\\w*)\\b.{0,60}\\b(?:going up|goes up|acc (?:is|name)|compilation|page)`,
    ),
  ),
  // who has one, and where one is to be found, talked to or seen live
  cue(
    3,
    new RegExp(
      `\\b(?:you|u|who|whos|anyone|someone|yall|still|im|we|everyone|all|everybody) (?:here |all |else |still |is |are |on ){0,3}(?:on|got|has|have|use|do) (?:a |an |any |your |that )?${social}(?![a-z])(?! (?:for|in|when|or|because|said|and|was|is|should))|\\b(?:whats|what is|wheres|got|give me|send me|drop|need|put|whose|share|have|know|add|swap|for) (?:me |us )?(?:your|ur|ya|everyones|all your|each others|[a-z]{2,}s|miss s) ${social}(?![a-z])|^(?:your |ur |my )?${social} ?(?:name|user)?\\?|\\b(?:i|ive|ill|have) (?:\\w+ )?(?:added|add|adding|followed|following|follow|tag|tagged|dm|found|saw|seen|like|liked|accept) (?:you|u|your|ur|yous|sirs|misss|sir|miss)\\b|\\b(?:adding|added|follow\\w*|find|found|tag|dm|look up|search) (?:you|your|ur|each other|everyone|sirs?|miss\\w?|\\w+) (?:\\w+ ){0,2}(?:on )?${social}\\b`,
    ),
  ),
  cue(
    3,
    new RegExp(
      `\\b${social} (?:dms?|gc|gcs|live|lives|streaks?|group|messages?|name|user(?:name)?|handle|me|acc\\w*)\\b|\\b(?:im|going|go|gonna go|gone|we(?:re| are)|hes|shes|theyre) live\\b|\\b\\d+k? (?:likes|views) (?:on|of|already)\\b|\\bdm (?:them|it|him|her)\\b|\\bwho runs\\b|\\b(?:talk|chat|speak|message|carry on|continue|move|switch|go|come|call|mutuals|friends|me|us) (?:\\w+ ){0,3}(?:on|over|via|to|onto) (?:the )?${social}\\b|\\b(?:make|do|doing|made|filming|take) (?:a|an|your|ur|our|some) (?:${social})\\b.{0,40}\\b(?:lesson|sir|miss|him|her|class|breakout|now|with|me|us)\\b|\\bmy ${social} (?:is|s|:|its|name)\\b|\\b${social}:? ?@?[a-z]+[._\\d-]\\w*`,
    ),
  ),
  cue(
    -3,
    /\bsc\b(?! is|:| name)(?<!\b(?:my|your|ur|add|me|the|on|got) sc)|\btt rock|\b(?:your|the|a) snap\b(?! ?(?:name|user|chat))(?<!\b(?:on|got|whats|what is|add|have|is) (?:your|the|a) snap)/,
  ),
  cue(
    -4,
    /\b(?:duolingo|snap (?:your|the|my|a) (?:pencil|pen|ruler|fingers)|un sujet|sparx|reading|attendance|wordle|how many (?:users|people|followers)|founded|(?:face ?book|tik ?tok|you ?tube|insta\w*|twitter|snap\w*) (?:was|is|were|started|has|helps?|makes?|can|for)|zuckerberg|harvard|marketplace is|trailer|ted talk|vloggers?|is a (?:verb|noun|word)|means|strangers? (?:who|asks?|says?)|speech is|noodles|said the|piper|fictional|my (?:\w+ )?story (?:is|was|has|got|begins|starts|needs)|our story|persuasive|write a|went off|caption|character limit|characters|bbc|clip about|in files|with (?:her|him) is \d)\b/,
  ),
  // one has asked to be let in, or keeps something where one tells of oneself
  cue(
    5,
    /\b(?:sent|send|sending|accept|accepting|approve|confirm) (?:\w+ ){0,6}(?:friend|follow) requests?\b|\b(?:accept|approve) my (?:follow|request|add)\b|\b(?:is|its|are|the \w+) in (?:my|our) bio\b|\b(?:what(?:s| is)|whos got|send|drop|need) (?:me )?the @ (?:for|of)\b|\b(?:gc|group ?chat|dms?) on x\b|\b(?:pass\w*|links?|codes?|clips?|vids?|videos?|lesson|pics?|recordings?|sir|miss|ids?|answers?) (?:is |are |will be |has |have |)?(?:goes|going|go|gone|up|posted|live|dropping|out|coming) (?:up )?on x(?= |$|[,.!?])(?! ?axis)|\b(?:subscribe|sub|follow|add) (?:\w+ ){0,4}from my (?:own|personal|private|other)\b/,
  ),
  // what one does with it
  cue(
    3,
    /\b(?:(?:follow|add|find|tag|sub to|dm|snap|hmu on|hit up|get|check(?: out)?|look up|search(?: up| for)?|friend|join|like|repost|watch|see|message|msg|view|share|support|boost|spam|rate) (?:me|my|us|our|mine|her|him|his|this|it|the page|it at|@\w+)|follow\w* (?:back|for|please|and|it|us|me|4)|(?:a|quick|some|more|your) (?:follow|sub|like|add|friend request|follows|subs|likes|followers)\b|need \d+|\d+ (?:subs|followers)|subscribe|sub (?:please|for|to|and)|(?:go|come|pls|please|plz) (?:and )?(?:like|follow|watch|sub|add|comment|see|check)|like (?:and|n) (?:share|sub|follow)|follow (?:4|for|to) follow|you can have|can i have|give (?:me|us)|what(?:s| is) your|whats yours?|send (?:me|us) your|drop (?:your|ur)|put your|lemme|let me (?:add|follow|see|have)|your @|wheres your|do you have|you got|have you got|anyone (?:got|on|have)|who(?:s| is) (?:got|on)|look (?:how many|at the) (?:likes|views|comments))\b/,
  ),
  // as whom
  cue(
    3,
    /\b(?:(?:called|named|under|its|it is|is|user(?:name)?|handle|name|search|type(?: in)?|look (?:up|for|4)|at|dot|as) (?!a\b|the\b|so\b|not\b|my\b|all\b|on\b|in\b|like\b|it\b|funny\b|boring\b|good\b|this\b|miss\b|sir\b)[a-z]*[._\d]\w*|(?:channel|page|acc(?:ount|nt)?|profile|user(?:name)?|handle|insta(?:gram)?|snap(?:chat)?|tik ?tok|x|name)(?: is|s|:| its| called| it is| name| at| under| as| on it){1,3} (?!a\b|the\b|so\b|not\b|good\b|bad\b|better\b|private\b|fun\b|down\b)[a-z0-9]{3,}|look \d \w+|dot \w{2,}|\w+ dot \w+|under ?score)|(?<!\S)@(?!name\b|everyone|all\b|here\b|miss|sir|mrs?\b|ms\b|class|channel|team|year)\w{3,}/,
  ),
  // what is put there: the lesson, or somebody in it
  cue(
    4,
    new RegExp(
      `\\b(?:post(?:ed|ing|s)?|put(?:ting)?|upload\\w*|stuck|stick|bang(?:ed|ing)?|chuck\\w*|whack\\w*|stream\\w*|live ?stream\\w*|shar(?:e|ed|ing)|clip(?:ped|ping)?|film(?:ed|ing)?|record(?:ed|ing)?|screen ?(?:shot|record)\\w*|going|gone|goes|went|ended up|leak\\w*|made|doing)\\b.{0,60}\\b(?:on|to|onto|in|for|over|via|up on|went) (?:\\w+ ){0,3}(?:${network}|story|stories|reels?|live|finsta|spam|priv|page|acc\\w*|channel|viral|sub)\\b`,
    ),
  ),
  cue(
    2,
    /\b(?:miss|sir|mr|mrs|ms|teacher|lesson|class|school|him|her|you|this|the clip|the bit|that bit|everyone|face|voice|crying|screaming|singing|recording|link|going viral|likes|views|whole (?:block|year|school))\b/,
  ),
  cue(
    2,
    /\b(?:dont screen ?shot|no teachers|not followed by|dont tell|so the (?:bot|filter|teacher)|ping|private|priv|after (?:this|school)|lol|plz|pls|please|go go|instead|tonight|in (?:my|the) bio|link in)\b/,
  ),
  // a name of mixed letters, or with a line in it
  cue(2, /@name\b/),
  // an account somewhere else
  cue(-4, new RegExp(`\\b(?:${talk}|${games}|e ?mail|gmail|email|hotmail|outlook)\\b`)),
  cue(-6, /watch\?v=|youtu\.be|\.pdf|\.docx?\b/),
  // what is taught, told or forbidden
  cue(
    -6,
    /\b(?:debate|motion|concert|assembly|persuasive|write (?:a|an|your|the) |adverts?|poster|survey|graph|tally|statistics?|safety|risks?|harmful|whether|should (?:be|we|people|children|schools?)|(?:be|is|are|was) banned|ban on|(?:tech|which|what|this|a|the) company|companies|founded|invented|owned|algorithms?|case study|campaign|influencers?|marketing|revenue|teens|teenagers|age limit|privacy|never|dont (?:post|share|put|use|add|follow|accept|film|record)|do not|must not|not allowed|in the (?:story|book|play|film|novel)|oh snap|ruler|bitesize|revision|tutorial|documentary|history channel|english channel|channel tunnel|the channel tunnel|music video|comprehension|dialogue|capitalism|surveillance|fake news|reliable|source|bias|role ?play|made ?up|invent|pretend|imaginary|for (?:old|our|the|my) (?:people|project|homework|coursework|nan)|story (?:mountain|board|map|time|plan|writing|opening|structure)|short story|digital marketing|case|follow (?:the|along|these|instructions|up|on|through|me (?:to|so))|threads of|(?<!\b(?:go|going|im|hes|shes|am|is|gone|be|were) )live (?:in|at)|page \d+|title page|front page|web ?page|that page|this page|next page|python|variable|css|html|function|import|decorator|regex|in (?:spanish|french|german))\b/,
  ),
  cue(
    -3,
    /\b(?:essay|article|data|song|worksheet|answer|homework|coursework|project|on the map|school channel|class page|school page)\b/,
  ),
  cue(
    -4,
    /\b(?:(?:my|our|his|her) (?:mum|dad|nan|gran|grandma|grandad|mam|auntie?|uncle|parents?)s? (?:\w+ )?(?:on|is|are|uses?|has|got|likes?|loves|posts?|wont|doesnt)|i (?:saw|watched|seen|read|found|heard) (?:\w+ ){0,6}(?:on|off|from)|(?:saw|watched|seen|read|heard|learnt|learned) (?:\w+ ){0,6}on|i (?:dont|havent|cant|deleted|quit|hate)|was (?:hacked|on)|got hacked|used to|sir said|miss said|(?:video|vid|clip|recipe|trend|dance|lesson|tutorial|channel) (?:on|from|off) (?:you ?tube|yt|tik ?tok)|you ?tube (?:video|vid|clip|kids|tutorial|link)s?|screen time|addict\w*|scroll\w*)\b/,
  ),
]

const bySigns = weighed('social-media', [{ sure: 7, from: 5, severity: 'medium', cues, needs: thing }])

/** An account is told by signs that are added up, or by its name alone where one was asked for. */
export const socialMediaCues = (message: Message, views: Views, asked: Asked): readonly Seen[] => {
  if (asked === 'plain') return isShort(views) ? answers(message, views) : []
  const seen = bySigns(message, withAccountName(message, views), asked)
  return seen.length ? seen : answers(message, views)
}

/** What one says of an account that somebody asked for, besides its name. */
const owns =
  /\b(?:i?ll accept|on private|its private|follow (?:you|u) back|(?:just|only|literally) my (?:\w+ )?name|same (?:name|as|one)|(?:its )?under my|add me|i?ll (?:add|follow)|(?:mine|its|mines) (?:is )?my name)\b/i
const answers = (message: Message, { once }: Views): readonly Seen[] =>
  message.author !== 'staff' &&
  questionsBefore(message, once).has('account') &&
  (once(hasAccountName, message.text) || owns.test(message.text))
    ? [{ mark: 'social-media', severity: 'medium', sure: true }]
    : []
