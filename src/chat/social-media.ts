import { isAside } from './aside.ts'
import type { Message, Seen } from './message.ts'
import { handle, my, social, you, your } from './places.ts'
import { seenBy, type Asked, type Rule } from './rule.ts'
import { socialMediaCues } from './social-media-cues.ts'
import type { Views } from './views.ts'

const S = social
/** A network as what a lesson is about. */
const topic =
  /\b(?:debate|essay|article|adverts?|poster|project|statistics?|graph|survey|safe|safety|risks?|harmful|bad for|good for|whether|should|ban(?:ned)?|company|companies|founder|founded|invented|owned|algorithms?|users|data|report|source|campaign|influencers?|marketing|revenue|teens|teenagers|children|under ?1\d|age limit|privacy settings|dont|do not|never|in the (?:story|book|play)|surveillance|capitalism|oh snap|snap (?:of|the)|ruler|bitesize|clip|link|(?:watch|play|video|videos) (?:\w+ ){0,6}(?:you ?tube|yt))\b/
const rules: readonly Rule[] = [
  { severity: 'medium', hidden: true, says: /\b(?:snapchat|instagram|tiktok|facebook)\b/ },
  {
    severity: 'medium',
    sure: true,
    says: new RegExp(`\\b${S}s?\\b.{0,25}(?<!\\S)@[a-z0-9._]{3,}|(?<!\\S)@[a-z0-9._]{3,}.{0,25}\\b${S}\\b`),
    unless: topic,
  },
  // its sign in emoji, and a name; a name that is said to be one's own
  { severity: 'medium', sure: true, says: /(?:[👻📸📷🤳🎵🎶🐦📹🎮🎬]|▶️?).{0,6}@[a-z0-9._]{4,}/u },
  {
    severity: 'medium',
    sure: true,
    says: /(?<![a-z0-9.])@(?!everyone|channel|team)[a-z0-9._]{7,}(?![a-z0-9]|[.@:][a-z])/,
    also: [
      /\b(?:is mine|thats me|its me|this is me|mines|my (?:alt|other|main|spam|new|art|poetry|page)|run by|i run|follow|come find)\b/,
    ],
    unless: topic,
  },
  // gives one
  {
    severity: 'medium',
    unless: topic,
    says: new RegExp(
      `\\b${S}(?: name| user(?:name)?| handle| id| acc(?:ount)?)?(?: is|s)? ?(?:[:=>→-]+|\\bis\\b|its) ?(?:its )?@?[a-z0-9._]{3,}`,
    ),
  },
  { severity: 'medium', sure: true, says: new RegExp(`(?:👻|📸|📷) ?[:=-]? ?${handle}`, 'u') },
  { severity: 'medium', says: new RegExp(`\\b${S}s?\\b[^.?!]{0,15}? ${handle}`) },
  {
    severity: 'medium',
    says: new RegExp(`\\bon ${S}\\b.{0,20}\\b(?:im|its|i am|called|as|under|name|user|@)`),
    unless: /\bdebate|essay|advert/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:add|follow|find|search|msg|message|dm|snap|text|hmu|hit) (?:me|us|my|up)\\b.{0,25}\\b${S}\\b`,
    ),
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:follow|add|check(?: out)?|like|subscribe|sub|watch|see|go watch|view|share)\\b(?: to| on| out)? (?:my|me|our)\\b.{0,25}\\b(?:${S}|channel|page|account|acc|story|reels?|vids?|videos|streams?|posts?|running|art)\\b`,
    ),
  },
  { severity: 'medium', says: new RegExp(`\\bsnap me\\b`) },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b${my} (?:new |other |spam |main |private |second )?${S}s?(?: name| user(?:name)?| acc(?:ount)?| handle)? ?(?:is|:|=|@)`,
    ),
  },
  {
    severity: 'medium',
    sure: true,
    says: /\b(?:tiktok\.com\/@|instagram\.com\/[a-z0-9._]|facebook\.com\/[a-z0-9.]|fb\.me\/|snapchat\.com\/add|(?:twitter|x)\.com\/[a-z0-9_]|threads\.net\/|youtube\.com\/(?:@|channel\/|c\/|user\/)|twitch\.tv\/|bere\.al\/|linktr\.ee\/)/,
  },
  // asks for one, or proposes it
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:what?s|wuts|wots|wats|what is|whos got|gimme|give me|drop|send|tell me|need|want|can i (?:have|get)|lemme (?:get|have)) (?:me )?(?:everyones |all )?${your}? ?${S}s?(?: names?| users?(?:names?)?| @| handles?)?\\b`,
    ),
    unless: /\b(?:debate|about|called|advert|article|essay|stands? for|algorithm)\b/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:${you} (?:got|on|have|use)|(?:do|does) ${you} (?:have|use|got)|have ${you} got|are ${you} on|anyone (?:got|on|have)|any1 (?:got|on)|who(?:s|se)? (?:got|on|has|wants to do)|got) (?:an? |any |the )?${S}\\b`,
    ),
    unless: /\bdebate|article|essay|advert/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:lets|we should|can we|wanna) (?:all )?(?:do|make|be (?:mates|friends) on|follow each other|add each other)\\b.{0,20}\\b${S}\\b`,
    ),
    unless: topic,
  },
  {
    severity: 'low',
    says: new RegExp(
      `(?:^|\\b(?:and|whats|wats|add|got) )${your} ${S}(?: name| user)?[ ?!.]*$|\\blook (?:me|us) up on ${S}\\b|\\b(?:im|i am|were) on ${S}\\b.{0,25}\\b(?:as|its|called|under|@|user|add|follow)`,
    ),
  },
  // posts the lesson there
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:post(?:ing|ed)?|upload(?:ing|ed)?|put(?:ting)?|stick|chuck|stream(?:ing)?|live ?stream(?:ing)?|shar(?:e|ing)|record(?:ing)?|clipp(?:ing|ed)|screenshot(?:ting|ted)?|film(?:ing|ed)?|going live)\\b.{0,45}\\b(?:on|to|for|4) (?:${my} |the |our )?(?:${S}|story|stories|finsta|spam)\\b`,
    ),
    unless: /\b(?:debate|should (?:people|companies|children)|dont|do not|never|please|watch|bitesize|project)\b/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:this|that|sir|miss|him|her|lesson|class|face)\\b.{0,25}\\b(?:is |are )?(?:going|goin|gonna go|go) (?:on|viral)\\b.{0,15}\\b(?:${S})?`,
    ),
  },
  { severity: 'low', says: new RegExp(`\\b${S} (?:dms?|me|live)\\b`) },
  { severity: 'low', says: new RegExp(`^(?:your |whats your |whats you )?${S} ?\\?+$`) },
  {
    severity: 'low',
    says: new RegExp(`\\b(?:talk|chat|speak|message|call|meet|move|carry on) (?:\\w+ ){0,3}(?:on|over|via|to) ${S}\\b`),
    unless: topic,
  },
  {
    severity: 'medium',
    says: /\b(?:on|to) (?:my|our) (?:private |main |close friends )?(?:story|finsta|spam|priv)\b/,
    unless: topic,
  },
  { severity: 'medium', says: new RegExp(`\\b(?:go|going|im) live on ${S}\\b`), unless: topic },
  { severity: 'low', says: new RegExp(`\\b(?:whats|what is|whos got|anyone know) \\w+s ${S}[ ?!.]*$`), unless: topic },
  {
    severity: 'low',
    says: new RegExp(`\\b(?:found|saw|seen|stalk\\w*|checked|love|like) your ${S}\\b`),
    unless: topic,
  },
  { severity: 'low', says: new RegExp(`\\b${S}\\b[?! ]{0,4}(?:mine|mines|im|its) `), unless: topic },
  { severity: 'low', says: /\b(?:whats|what is|drop|give me|send me|need) your @/ },
  { severity: 'medium', says: new RegExp(`@[a-z0-9._]{3,} (?:\\w+ ){0,2}${S}\\b`) },
  // a network, whose account it is, and what one does with an account: in any order
  {
    severity: 'low',
    says: new RegExp(`\\b${S}\\b`),
    also: [
      /\b(?:you|your|me|my|us|anyone|everyone|who|whos|someone|lets|we|im|ill|class)\b|@/,
      /\b(?:add|adding|added|follow\w*|tag|tagging|tagged|sub|subscribe|dm|hmu|friend me|username|user|handle|account|private|finsta|streaks?|still|who else|who(?:s| is)? (?:on|got)|is on|anyone (?:on|got)|got your|have your|find (?:me|you)|look (?:me|you) up|search (?:me|you|up)|going live|go live|gc|group ?chat|post(?:ing|ed)? (?:it|this|that|you|him|her|sir|miss|us)|upload\w*|screen ?record\w*)\b|@/,
    ],
    unless: topic,
  },
  // a handle that only an account has, and that it is somebody's
  {
    severity: 'medium',
    sure: true,
    says: /(?<![a-z0-9.])@(?=[\d._]*[a-z])(?=[a-z]*[._\d])[a-z0-9._]{4,}/,
    unless:
      /@[a-z0-9._=-]+:[a-z]|@[a-z0-9-]+\.(?:example|com|co|org|net|uk|sch|ac)\b|\b(?:python|decorator|java|css|media|override|param|return|import|def|class|made ?up|profile activity|for the character)\b/,
  },
  {
    severity: 'medium',
    says: /(?<![a-z0-9._/-])(?=[a-z0-9._]*[a-z]{2})[a-z][a-z0-9]*(?:[._][a-z0-9]+)+(?![a-z0-9/(=])/,
    also: [
      /\b(?:add me|follow me|find me|look me up|search me|mine is|mines|my (?:user(?:name)?|name|acc(?:ount)?|handle|@)|im|followers?|go follow|whats yours|user is|streaks?|put yours?|on it)\b/,
    ],
    unless:
      /\b(?:python|variable|function|code|print|def|html|css|file|docx?|pptx?|pdf|xlsx?|com|org|uk|www|e\.g|i\.e|roblox|xbox|psn|fortnite|minecraft|gamer ?tag|steam|discord|password|log ?in|email)\b/,
  },
  // a name after @, and that it is an account's
  {
    severity: 'medium',
    says: /(?<![a-z0-9.])@[a-z][a-z0-9._]{4,}(?![a-z0-9]|[.@:][a-z])/,
    also: [/\b(?:acc(?:ount)?|profile|quote|repost|ratio\w*|followers?|follow|tag(?:ged)?|my page|my reels?)\b/],
    unless: topic,
  },
  // one moves there, is named there, keeps up a streak there
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:move|switch|moving|switching) (?:over |it |this )?(?:to|onto) (?:the )?${S}\\b|\\bshout (?:me|us) out\\b.{0,12}\\b(?:story|page|acc\\w*|${S})\\b|\\b(?:be|start|do|keep|lose|losing) (?:my|our|a|the) (?:snap )?streaks?\\b`,
    ),
    unless: new RegExp(`${topic.source}|\\b(?:duolingo|reading|sparx|winning|attendance|wordle)\\b`),
  },
  // a code to be scanned that opens one
  {
    severity: 'medium',
    says: /\bsnap ?codes?\b/,
    also: [/\b(?:my|me|scan|add|mine|here|heres)\b/],
    unless: topic,
  },
  {
    severity: 'low',
    says: /\b(?:whats|what is|drop|put|give me|send me|need|got) (?:your|everyones|all your) (?:@|streaks|snap name|handle|socials?|insta name)(?![a-z])|\bput your streaks\b|\bmy @ is\b/,
    sure: true,
    unless: /\be ?mail\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:sub|subscribe|like my (?:video|vid|page)|on my channel|my channel|go follow|give it a follow|sent you a follow|friend request|followers)\b/,
    also: [/\b(?:my|me|mine|our|its called|called|is|plz|please|made|acc(?:ount)?|sent|accepted|your)\b/],
    unless:
      /\b(?:bitesize|cognito|primrose|history channel|english channel|messiah|jesus|religion|hitler|king|army|watch|disciples|leader|caesar|islam|buddha)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:clip|video|vid|screen ?record\w*|recorded|lesson|link|photo|pic|this)\b.{0,60}\b(?:on|to|in) (?:my|the|our|his|her|year \d+|insta(?:gram)?|reddit|your)(?: \w+)? ?(?:story|stories|reddit|freshers page)\b|\b(?:on|to) reddit\b/,
    unless: topic,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:on|got|have|has) (?:a |an |my |the )?${S}\\b.{0,30}\\b(?:as|called|im|named|shes|hes|is called)\\b (?!good|bad|a |the |fun|not)[a-z0-9]`,
    ),
    unless: topic,
  },
]

const spoken = seenBy('social-media', rules)

/** An account is given, asked for or linked to, or the lesson is posted there. Naming a network as a topic is not. */
export const socialMedia = (message: Message, views: Views, asked: Asked): readonly Seen[] => {
  const seen = [...spoken(message, views, asked), ...socialMediaCues(message, views, asked)]
  return seen.length && isAside(message, views) ? [] : seen
}
