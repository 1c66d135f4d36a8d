import { hasAccountName, questionsBefore } from './answers.ts'
import { weighed, type Cue } from './cues.ts'
import type { Message, Seen } from './message.ts'
import { games, social, talk } from './places.ts'
import type { Asked } from './rule.ts'
import type { Views } from './views.ts'

const cue = (worth: number, says: RegExp): Cue => ({ worth, says })

/** A network by its name or by what only it has. `x` is one where an account is spoken of. */
const network = `(?:${social}|reels?|(?:yt |you ?tube )?shorts(?= (?:channel|acc\\w*|page|of (?:him|her|miss|sir)))|(?:my|your|our|on|get|an?|to|the) (?:x|ngl)(?= (?:is|acc\\w*|it is|at|@|page|post|handle|now|dm)|$)|the gram|the sub|stan acc\\w*|only ?fans|spotify|vinted)`
/** What an account is called where its network is not said. */
const account =
  '(?:(?:my|his|her|our|second|other|main|spam|priv(?:ate)?|secret|fan|hate|meme|edit|art|gaming|unofficial|burner|alt|confessions?) (?:\\w+ )?(?:channel|profile|priv|spam|finsta|burner|alt|socials?|streaks|followers|story|stories)|(?:second|other|main|spam|priv(?:ate)?|secret|fan|hate|meme|edit|art|gaming|unofficial|burner|alt|confessions?|stan|run|made) (?:an? |the )?(?:\\w+ )?(?:acc|accs|accnt|account|page)|followers|followed|subs|subscribers|subscribe|(?:a|me a|quick|please|pls|go|and|to) follow|follow (?:me|us|my|back|for)|socials|finsta|streaks?|repost\\w*|(?:your|ur|my) @|same name on everything)'
const thing = new RegExp(`\\b(?:${network}|${account})(?![a-z])|\\br(?: ?slash ?|\\/)\\w{3,}`)

/** An account is told of by whose it is and what one does with it: each sign, and what it is worth. */
const cues: readonly Cue[] = [
  cue(3, new RegExp(`\\b${network}\\b|\\br(?: ?slash ?|\\/)\\w{3,}`)),
  cue(2, new RegExp(`\\b${account}(?![a-z])`)),
  cue(3, new RegExp(`\\b${network}\\b ?(?:👉|[:=>→-]+|is|its|name|user)? ?@?(?:\\w+[._]\\w|[a-z]+\\d)`, 'u')),
  cue(3, /\br(?: ?slash ?|\/)\w*(?:school|field|watch|confess|college|academy|high)|(?:reply|post|go|look|comment|join|up|it) (?:\w+ ){0,3}(?:r(?: ?slash ?|\/)|the sub\b)/),
  cue(
    2,
    /\b(?:(?:my|our|mine|your|yours|ur|his|her|everyones|me) (?:\w+ ){0,2}(?:acc\w*|channel|page|profile|priv|spam|insta\w*|snap\w*|tik\w*|fb|face ?book|yt|you ?tube|twitch|x|story|reels?|socials?|@|streaks?|user\w*|handle|alt|live|shorts)(?![a-z])|thats me|its me|im on|i am on|i made|ive made|started|new acc\w*|same name|i do \w+ (?:vids|videos|reviews)|i (?:post|stream|review|upload|draw|make)|got \d+ (?:subs|followers|likes|views)|we have|made (?:a|an|our) )/,
  ),
  // what one does with it
  cue(
    3,
    /\b(?:(?:follow|add|find|tag|sub to|dm|snap|hmu on|hit up|get|check(?: out)?|look up|search(?: up| for)?|friend|join|like|repost|watch|see|message|msg|view|share|support|boost|spam|rate) (?:me|my|us|our|mine|her|him|his|this|it|the page|it at|@\w+)|follow\w* (?:back|for|please|and|it|us|me|4)|(?:a|quick|some|more|your) (?:follow|sub|like|add|friend request|follows|subs|likes|followers)\b|need \d+|\d+ (?:subs|followers)|subscribe|sub (?:please|for|to|and)|(?:go|come|pls|please|plz) (?:and )?(?:like|follow|watch|sub|add|comment|see|check)|like (?:and|n) (?:share|sub|follow)|follow (?:4|for|to) follow|you can have|can i have|give (?:me|us)|what(?:s| is) your|whats yours?|send (?:me|us) your|drop (?:your|ur)|put your|lemme|let me (?:add|follow|see|have)|your @|wheres your|do you have|you got|have you got|anyone (?:got|on|have)|who(?:s| is) (?:got|on)|look (?:how many|at the) (?:likes|views|comments))\b/,
  ),
  // as whom
  cue(
    3,
    /\b(?:(?:called|named|under|its|it is|is|user(?:name)?|handle|name|search|type(?: in)?|look (?:up|for|4)|at|dot|as) (?!a\b|the\b|so\b|not\b|my\b|all\b|on\b|in\b|like\b|it\b|funny\b|boring\b|good\b|this\b|miss\b|sir\b)\w*[._\d]\w*|(?:channel|page|acc\w*|profile|user\w*|handle|insta\w*|snap\w*|tik ?tok|x|name)(?: is|s|:| its| called| it is| name| at| under| as| on it)+ (?!a\b|the\b|so\b|not\b|good\b|bad\b|better\b|private\b|fun\b|down\b)[a-z0-9]{3,}|look \d \w+|dot \w{2,}|\w+ dot \w+|under ?score)|(?<!\S)@(?!name\b|everyone|all\b|here\b|miss|sir|mrs?\b|ms\b|class|channel|team|year)\w{3,}/,
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
  cue(-4, new RegExp(`\\b(?:${talk}|${games}|e ?mail|gmail|hotmail|outlook)\\b`)),
  cue(-6, /watch\?v=|youtu\.be|\.pdf|\.docx?\b/),
  // what is taught, told or forbidden
  cue(
    -6,
    /\b(?:debate|motion|adverts?|poster|survey|graph|tally|statistics?|safety|risks?|harmful|whether|should (?:be|we|people|children|schools?)|ban(?:ned|ning)?|(?:tech|which|what|this|a|the) company|companies|founded|invented|owned|algorithms?|case study|campaign|influencers?|marketing|revenue|teens|teenagers|age limit|privacy|never|dont (?:post|share|put|use|add|follow|accept|film|record)|do not|must not|not allowed|in the (?:story|book|play|film|novel)|oh snap|ruler|bitesize|revision|tutorial|documentary|history channel|english channel|channel tunnel|the channel tunnel|music video|comprehension|dialogue|capitalism|surveillance|fake news|reliable|source|bias|role ?play|made ?up|invent|pretend|imaginary|for (?:old|our|the|my) (?:people|project|homework|coursework|nan)|story (?:mountain|board|map|time|plan|writing|opening|structure)|short story|digital marketing|case|follow (?:the|along|these|instructions|up|on|through|me (?:to|so))|threads of|live (?:in|at)|page \d+|title page|front page|web ?page|that page|this page|next page|python|variable|css|html|function|import|decorator|regex|in (?:spanish|french|german))\b/,
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

export const cuesForDebug: any = {cues,needs:thing}
const enough = weighed('social-media', [
  { from: 9, severity: 'medium', cues, needs: thing },
  { from: 8, severity: 'medium', cues, needs: thing, by: ['unknown', 'staff'] },
])

/** An account is told by signs that are added up, or by its name alone where one was asked for. */
export const socialMediaCues = (message: Message, views: Views, asked: Asked): readonly Seen[] => {
  const told = enough(message, withName(message, views), 'all')
  if (told.length) return told.map(each => ({ ...each, sure: true }))
  return asked === 'all' || views.plain.length < 60 ? answers(message) : []
}

const answers = (message: Message): readonly Seen[] =>
  message.author !== 'staff' && hasAccountName(message.text) && questionsBefore(message).has('account')
    ? [{ mark: 'social-media', severity: 'medium', sure: true }]
    : []

/** A name of mixed letters only shows as it was written: it is read as one that has @ before it. */
const withName = ({ text }: Message, views: Views): Views =>
  hasAccountName(text) ? { ...views, readings: views.readings.map(reading => `${reading} @name`) } : views
