import { questionsBefore } from './answers.ts'
import { cue, weighed, type Cue } from './cues.ts'
import { dictated } from './dictated.ts'
import type { Message, Seen } from './message.ts'
import { seenBy, type Asked } from './rule.ts'
import type { Views } from './views.ts'

const road =
  '(?:road|rd|street|str|lane|ln|avenue|ave|av|close|drive|row|way|crescent|cres|gardens|gdns|court|ct|terrace|terr|grove|place|hill|walk|square|sq|mews|park|rise|view|parade|green|house|towers?|heights|yard|wynd|gate|vennel|brae|loan|quay|wharf|croft|circus|bank|fold|ginnel|villas|buildings|point|lodge|cottages?|farm|estate|meadows?|fields?|end|chase|mount|vale|dene|garth|approach)'
const whose =
  '(?:your|ur|yours|everyones|his|her|their|[a-z]{2,}s|(?:your|his|her) (?:mums?|dads?|nans?|mams?|parents?|sisters?|brothers?|mates?|cousins?|girlfriends?|boyfriends?))'
const what =
  '(?:(?:(?:actual|real|own|home|house|personal|private|new|other|phone|mobile|cell|whats ?app|non school|proper|second|work|gmail|email) ){0,2}(?:numbers?|nums?|digits|mobiles?|mob|cell|telephone|landline|phone no|e ?mails?|gmails?|hotmails?|outlook|icloud|address(?:es)?|post ?codes?))'

/** The same in other languages of our schools. */
const other =
  /\b(?:(?:mera|tera|apna|aapka|tumhara) (?:phone )?(?:number|no|num|pata|address)|(?:twoj|moj|swoj) (?:numer|nr|adres|mail)|numer telefonu|(?:tu|mi|su) (?:numero|telefono|correo|direccion)|(?:numarul|adresa) (?:tau|meu|ta|mea)|(?:fy|dy|ei) (?:rhif|rif|cyfeiriad|nghyfeiriad)|(?:ton|mon) (?:numero|num|adresse|mail)|ra2?mak|raqmak|raqmi|numaran|numaram|gie (?:us|me|s) (?:yer|your) (?:number|address|email))\b/

/** A number, an address or a mailbox of somebody's own is asked for: each sign, and what it is worth. */
const asks: readonly Cue[] = [
  // said by who has little English, or in another language
  cue(3, /\b(?:say|tell|give|send|write|show) (?:me |us )?(?:the |a |phone ){0,2}(?:numbers?|phone)\b/),
  cue(5, other),
  cue(4, /\b(?:numbers?|e ?mails?|address(?:es)?) (?:from|of) (?:each|all|every ?one|any|both) (?:of )?you\b/),
  cue(
    4,
    /\b(?:numbers?|email|address) (?:for|of) (?:your|his|her) (?:mum|mam|dad|nan|house|home|phone|brother|sister|parents?)\b/,
  ),
  cue(4, new RegExp(`\\b(?:${whose}|all|any) ${what}\\b`)),
  cue(
    1,
    /\b(?:got|have|is there|use|know) (?:an?|any|another|some) (?:personal|private|own|home|non school|other) (?:e ?mail|number|gmail)\b|\b(?:rather not|dont want to|cant|wont|not) use (?:the|my|our|your) (?:school|college|uni|work)\b/,
  ),
  cue(
    3,
    /\b(?:personal|private|own|non school|home) (?:e ?mails?|gmail|numbers?|phones?|mobiles?|address(?:es)?|hotmail)\b|\bnot? (?:the |your |ur |a |on )?(?:school|college|skl|work|teams)\b|\bno (?:school|college) (?:ones|emails|accounts)\b/,
  ),
  cue(
    2,
    /\b(?:what(?:s| is| are)?|give|drop|send|get|got|type|put|need|want|have|ask|share|write|leave|dm|tell|know|swap|pass|text|list|fill|collecting|post|who(?:s| has)?|whoever|can i|can you|could you|let me|remind|save|still|chuck|ping|comment|fling|bang|lob|drap|gies|gie us|pop|bung|stick|sling|gonnae|in here|below|lelo|lena|dena|dedo|daj|podaj|da mi|dame|pasame|rho)\b/,
  ),
  cue(
    2,
    /\b(?:so (?:i|we|my|she|he|me) (?:can|could)|to (?:call|ring|text|save|send|message|invite)|ill (?:text|call|ring|send|bell|message|email|post|save|add|whatsapp)|(?:call|text|ring|bell|message|phone|whatsapp) (?:you|me)|invites?|party|birthday|card|sleepover|group ?chat|gc|come round|for later|tonight|after (?:school|this)|in case|changed|new phone|(?:will|can|could) send you|lost (?:my|your|it)|(?:i|ill|we) (?:put|add) you|run me|drop me|bring me|i(?:ll| will) save)\b/,
  ),
  cue(1, /\b(?:me|us|my|i)\b/),
  cue(
    -6,
    /\b(?:stranger|validate\w*|raffle|dbs|schools (?:number|email|address)|fake|business (?:email|number|address)|kings?|192|(?:question|answer|page|line|ticket|candidate|centre|lucky|favou?rite|house|set|group|table|shirt|squad|atomic|mass|proton|prime|whole|mixed|square|room|bus|team|student|reference|order|serial|raffle|seat|version|exercise|register|bib|key|model|course|telephone box) (?:number|num|no|numbers)|(?:numbers?|num|no|digits|address(?:es)?|phone|emails?) (?!(?:for|of) (?:your|ur|his|her) (?:mum|mam|dad|nan|house|home|phone|brother|sister|parents?)\b)(?:for|on|of|in|line|sequence|bonds?|one|two|three|facts|\d|does|do|did|is (?:bigger|odd|even|prime)|theme|formula|sentence|letter|slide|and your answer|to (?:the|round)|up|down|together|between|away|case|box|pad)|significant|decimal|digit sum|ip|mac|web|speech|gettysburg|email (?:me|us|it|the|him|her|your)|school email (?:address|account)?|(?:school|office|college|reception|trip|work experience|employers?) (?:number|phone|email|address)|phone (?:away|in|down|out|off|case|charger|battery|numbers? of the school)|letter|envelope|dear|top (?:right|left)|at the top|the date|never|(?:dont|do not|shouldnt|should not|must not) (?:\w+ ){0,2}(?:give|giv|share|tell|post|put|send|write|use|ask|need|type|include|know|get|have|add|forget|want|say|swap|text|leave|email|understand)\w*|remember|rule|password|scam|safety|poster|(?<!\b(?:personal|private|own|home) )e ?mail(?: address)? (?:sir|miss)|(?:sir|miss) (?!.{0,30}\b(?:personal|private|own|home) e ?mail)(?:\w+ ){0,4}e ?mail|(?:put|turn|switch|hand|keep) (?:\w+ )?(?:phone|mobile)|mobile (?:phones?|data)|phones? (?:is|are|was|has|died|dead))\b/,
  ),
]

/** A house by its number and its road. */
const numbered = new RegExp(
  `\\b(?<!(?:page|act|question|chapter|room|ex|exercise|q|no more than|about|over) )(?:number |no |flat |at )?\\d{1,3}[a-h]?,? (?!(?:minutes?|mins?|miles?|km|metres?|m|years?|people|degrees|percent|out|of|is|and|to|in|on|the|a|an|at|or|by|square|more|times|marks?|points?|x|per) )(?:[a-z]+ ){1,2}${road}\\b`,
)
const flat =
  /\b(?:flat|apartment|apt|plot|unit|house|caravan) (?:number |is |no )?\d{1,3}[a-h]?\b|\bnumber \d{1,3}[a-h]?\b/
/** A whole postcode. */
const code = /\b[a-pr-uwyz][a-hk-y]?\d[a-hjkps-uw\d]? ?\d[abd-hjlnp-uw-z]{2}\b/
const house = new RegExp(`${numbered.source}|${flat.source}|${code.source}`)

/** Where somebody lives. */
const homes: readonly Cue[] = [
  cue(4, numbered),
  cue(3, flat),
  cue(3, code),
  cue(3, /\bpost ?code (?:is|for|:)|\bsat ?nav\b|\b(?:google|apple) maps\b/),
  cue(
    2,
    /\b(?:past|after|before|near|by|beside|opposite|behind|first|second|\d(?:st|nd|rd|th)) (?:the )?(?:left|right|mart|shop|church|chapel|cattle grid|roundabout|lights|bridge|pub|school|garage|park|post box|bus stop|farm|chippy|mosque)\b|\bmums? (?:is |are )?at work\b|\bno \d{1,3}\b/,
  ),
  cue(
    3,
    /\b(?:i live|we live|im (?:at|on|in) (?=\w* ?\d|number|flat)|i m (?:at|on) (?=\d|number|flat)|come (?:to |over to |round |round to )?(?:my|mine|ours|our|me)|(?:to|at|round|outside|near) (?:my|our|mine) (?:house|home|place|flat|gaff|yard|road|street|crib|nans?|dads?|mums?)?|my (?:house|home|address|addy|place|flat|gaff|yard|road|street|crib|drive)s?|our (?:house|home|address|flat|road|street|door)s?|(?:come|pop|nip|be|are|were) (?:ours|mine)|were (?:at|the) |get me at (?:home|\d)|(?:find|visit|meet|see|get|catch) me at|at home|pick me up|drop (?:it|them|me) (?:round|off|at)|we(?:ve| have)? moved to|lives? at|ends is|mieszkam|vivo en|locuiesc|dw in byw|byw yn)\b/,
  ),
  cue(
    2,
    /\b(?:side gate|back gate|front door|blue door|red door|(?:black|green|white|yellow|pink|purple|orange|grey) (?:door|gate|fence|car outside)|top floor|ground floor|(?:first|second|third|\d(?:st|nd|rd|th)) floor|buzz\w*|ask for my|let you in|doorbell|bell|knock|parked outside|opposite|next to|behind the|above the|round the (?:back|corner)|across from|by the (?:shop|park|church|chippy|tesco|spar|co ?op|aldi|lidl|station|school|bus)|cul de sac|come (?:over|whenever|after|at|for|round)|mum (?:works|is out|wont|gets)|(?:mum|dad|parents|wife|husband|everyone|nobody|no one) ?s? (?:is |are )?(?:away|out|in|home|works?)|any evening|free house|gaff|empty|sleepover|round here|chapel|for tea|after school|tonight|tomorrow|saturday|sunday|friday|bring|party|post (?:it|them)|send it|parcel|key under)\b/,
  ),
  cue(2, /\b(?:[a-pr-uwyz][a-hk-y]?\d[a-hjkps-uw\d]?)(?: ?\d[abd-hjlnp-uw-z]{2})?\b(?! (?:paper|sheet|page))/),
  cue(
    -7,
    /\b(?:downing|buckingham|palace|baker street|sherlock|privet|windsor gardens|paddington|spooner|evergreen terrace|coronation street|albert square|cherry tree lane|wall street|fleet street|abbey road|oxford street|pudding lane|tolpuddle|letter|envelope|example|exercise|model answer|dear|character|story|novel|poem|scene|chapter|source|census|victorian\w*|tudor|map|sketch|museum|library|church hall|village hall|leisure|sports|arena|stadium|theatre|cinema|hotel|university|campus|hospital|surgery|clinic|company|ltd|trust|made up|invent\w*|pretend|role ?play|dialogue|listening|comprehension|imaginary|fake|address (?:on|in|for)|grid|bearing|metres|kilometres|miles|bus (?:stop|number)|number \d+ bus|monopoly|born|lived|died|built|plaque|battle|king|queen|prime minister|mp)\b/,
  ),
  cue(-2, /\b(?:school|college|office|reception|centre|visit|coach|trip|minibus|play|book)\b/),
]

const asking = weighed('contact-details', [
  {
    sure: 7,
    from: 6,
    severity: 'low',
    cues: asks,
    needs: new RegExp(
      `${other.source}|\\b(?:say|tell|give|send|write) (?:me |us )?(?:the |a |phone ){0,2}numbers?\\b|\\b(?:numbers?|e ?mails?|address(?:es)?) (?:from|of) (?:each|all|every ?one|any|both) |\\b(?:numbers?|email|address) (?:for|of) (?:your|his|her) \\w+|\\b(?:${whose}|all|any|personal|private|own) ${what}\\b`,
    ),
  },
])
const living = weighed('contact-details', [{ sure: 6, from: 5, severity: 'medium', cues: homes, needs: house }])
const roadOnly = new RegExp(
  `\\b[a-z]{3,} ${road}\\b|\\b(?:flat|number|no|house|block|door|opposite|behind|above|next to|near|by|corner|top of|bottom of|end of|across)\\b|\\b\\d{1,3}[a-h]?\\b`,
)
const notHome =
  /\b(?:question|page|answer|none|your business|not telling|why|dunno|idk|no way|get lost|never|creep|weird)\b|\?$/

/** Where a child lives, asked for by somebody who is none, in words that a lesson has no use for. */
const whereabouts = seenBy('contact-details', [
  {
    severity: 'low',
    sure: true,
    by: ['staff', 'unknown'],
    says: /\b(?:(?:best|good) (?:numbers?|e ?mail) (?:to|for) (?:reach|contact|call|get|text|you)|(?:which|what)(?: number)? (?:house|flat)\b.{0,20}\b(?:yours?|so i|is it|post|drop|bring)|(?:what|which) (?:village|road|street|estate|postcode)\b.{0,6}\b(?:are you|you (?:in|on|from)|do you|is it)|where(?:s| is| abouts is) your (?:house|home|flat|place)|(?:which|what) (?:bit|part|end|side) of (?:\w+ ){1,4}(?:are you|you (?:on|in|at)|do you)|(?:how|where) (?:would|do|can|will) i find (?:yours|your (?:house|place|flat))|(?:drop|run|drive|walk) you (?:home|back)\b.{0,30}\bwhere)\b/,
  },
  // a number that is begun, the rest to follow
  {
    severity: 'medium',
    sure: true,
    says: /(?<!\d)07\d{2,3}(?: ?\d{1,5})?(?!\d)/,
    also: [
      /\b(?:half|rest|in bits|next bit|other chat|dms?|part (?:1|one)|in a sec|(?:and |n )?then|(?:and|n|plus|followed by|add|ends?(?: in| with)?) (?:the |my |ur |your |our |how |what )?(?:\w+ ){0,4}(?:number|highest|score|age|year|squared|cubed|shirt|bus|break|days|months|birthday|door|house|same|pi|dozen))\b|[_?*x•] ?[_?*x•]/,
    ],
    unless: /\b(?:decimal|answer|figures|round\w*|question|divid\w*|add(?:ed)? \d)\b/,
  },
  {
    severity: 'low',
    says: /\b(?:is it|are you|in|at|by|near) the .{3,30}\byou (?:live|stay)(?: in| at)?\b/,
    unless: /\b(?:minecraft|roblox|story|character|romans?|if you)\b/,
  },
  {
    severity: 'low',
    says: /\bwhere(?:s| is) your (?:gaff|yard|house|crib|ends|flat|place)\b/,
    unless: /\b(?:minecraft|roblox|in the (?:game|story)|french|spanish|german|welsh)\b/,
  },
  // `whats your house number im coming to play`
  {
    severity: 'low',
    says: /\b(?:whats|what is|which is|tell me|need|send me|forgot|got) your (?:house|door|flat|street) (?:number|num|no)\b/,
    unless:
      /\b(?:in (?:french|spanish|german|welsh)|made up|minecraft|odd or even|add|times|digits|example|house points?)\b/,
  },
  {
    severity: 'medium',
    says: /(?<![\w.])[a-z0-9]{1,30}(?:[._][a-z0-9]{1,30}){1,5} at (?:the )?(?:one|usual|google|g)\b/,
  },
  // an address of a mailbox as one says it
  {
    severity: 'medium',
    sure: true,
    says: /\b[a-z0-9]{2,30} at [a-z]{2,20} dot (?:com|co|net|me|org|uk|pl|ro|es|ie|fr|de|in|pk)\b|\b[a-z0-9]{2,30}(?: (?:dot|underscore|dash) [a-z0-9]{1,30}){1,5} at (?:the |my )?(?:google|gmail|g mail|outlook|hotmail|yahoo|icloud|apple|microsoft|aol|sky|bt)\b/,
  },
])

/** What is asked for and where somebody lives is told by signs that are added up; an answer, by what it was asked. */
export const contactCues = (message: Message, views: Views, asked: Asked): readonly Seen[] => {
  const seen = [
    ...whereabouts(message, views, asked),
    ...living(message, views, asked),
    ...asking(message, views, asked),
  ]
  if (seen.length) return seen
  return asked === 'all' || views.plain.length < 80 ? answers(message, views) : []
}

/** A number that is begun, gone on with or given whole, and a house or a road, to somebody who asked for it. */
function answers(message: Message, { plain, once }: Views): readonly Seen[] {
  const { context } = message
  if (message.author === 'staff' || !/\d|[a-z]/.test(plain)) return []
  const asked = questionsBefore(message, once)
  const figures = asked.has('number') ? once(dictated, plain).replace(/\D/g, '') : ''
  const gives =
    (context.slice(-1).some(({ text }) => endOf.test(text)) &&
      figures.length > 0 &&
      figures.length < 6 &&
      isPart(message)) ||
    (figures.length > 3 && (/^07|^44|^0[12]|^00/.test(figures) || figures.length > 5 || isPart(message)))
  const lives = asked.has('home') && roadOnly.test(plain) && !notHome.test(plain)
  return gives || lives ? [{ mark: 'contact-details', severity: 'medium', sure: true }] : []
}

/** What is left of a number is asked for. */
const endOf = /\b(?:last|final|other|next|missing|rest|ends? (?:in|with)|end)\b/i
/** Whoever was asked has begun a number before. */
const isPart = ({ context }: Message): boolean =>
  context.some(({ text }) => /(?<!\d)(?:\+?44|0) ?7|\b(?:rest|bits|half|last)\b/i.test(text))
