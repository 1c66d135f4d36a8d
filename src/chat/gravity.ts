import type { Author, Mark, Message, Seen, Severity } from './message.ts'

/** What threatens, wishes death, or is said against what somebody is. */
const grave =
  /\b(?:kill|kys|k y s|die|dead|stab\w*|shank\w*|shoot|batter\w*|bang you out|smash (?:your|you)|kick(?:ed|ing)? in|teeth|gonna get you|get you (?:after|outside|behind)|know where you|what bus you|bleach|rope|jump (?:you|off)|hospital|straw|knife|burn|🔪|terrorists?|bombs?|muslims?|jews?|gyp ?s?y|pikey|immigrants?|refugees?|curry|monkey noises|own country|back to (?:where|the|your|africa|india|pakistan|poland|china|romania)|your sort|your kind|skin (?:looks|colour)|slaves?|tranny|gays?|wheel\w*|rape|sl[u*]t|nudes?)\b/u
/** Rudeness at nobody. */
const atNobody = /\b(?:you|your|youre|he|she|hes|shes|they|theyre|him|her|them|sir|miss)\b/
/** A passing rudeness: somebody is told to be quiet or to go, in a word or two. */
const passing = /^(?:\S+ )?(?:shut (?:up|it)|shurrup|shush|go away|get lost|jog on|pipe down|zip it)(?: \S+){0,3}$/
/** Unkindness, loneliness and low spirits, told without harm. */
const mild =
  /\b(?:laugh\w*|lonely|alone|left out|no friends|nobody (?:likes|wants|talks)|lunch|break|bag|stuff|gate|wait for me|teas\w*|pick(?:ing|s)? on|call(?:s|ed|ing)? me|screenshot\w*|filmed|memes?|anxi\w*|panic\w*|nervous|stress\w*|overwhelm\w*|cry|crying|cried|sad|upset|miss(?:es)? (?:my|him|her)|argu\w*|fighting|divorc\w*|hungry|tea|dinner|cereal|breakfast|heating|phone|jealous|worried)\b/
const gravest =
  /\b(?:kill|die|dying|dead|suicid\w*|kms|end (?:it|my)|cut|cutting|scratch\w*|harm\w*|pills?|paracetamol|overdose|bleach|knife|hit|hits|hitting|beats?|belt|punch\w*|slap\w*|touch\w*|tickle|rape\w*|nudes?|pics?|naked|married|marry|husband|cutting|fgm|abroad|pregnant|run away|locked|drunk|drugs|package|county|gang|weapon|scared|afraid|frightened|unsafe|scream\w*|threw|wardrobe|blood|starv\w*|not eaten|nothing to live|be here|wake up|disappear|point (?:of|in)|plan|note|letters|owe|street|coming|follow\w*|secret|not to tell|dont tell)\b/
/** A call among friends, or only a question: what is proposed weighs less than a place of whose name nobody may hear. */
const calls = /\b(?:face ?time|ft|skype|zoom|webex|google meet)\b/
const unwatched =
  /\bno (?:teachers?|staff|tutors?|adults?)\b|\b(?:without|cant see|wont see|never sees?|wont (?:know|notice)|behind)\b|\bdelet\w*|\bprivate\w*|\bsecret\w*|\b(?:mute\w*|leave|silent|breakouts?|dead|bored)\b|\b(?:rn|right now|instead)\b|[\da-z]\.(?:gg|com|us|me)\b|\/\//
/** Who is let in is a stranger, sent away before, or comes to spoil it. */
const strangers =
  /\b(?:guy|man|bloke|lad|someone|somebody|person|girl) (?:i|who|that|from) (?:met|came|apex|fortnite|roblox|xbox|discord|camp|online)\b|\bgaming server\b|\bin my \w+s? server\b|\bfor (?:anyone|people|all my) .{0,16}\boutside\b|\bnot in this (?:college|school)\b|\b(?:anyone|any1|people) (?:from )?outside\b|\bother school\b|\b(?:kicked|chucked|thrown) out\b|\bact normal\b|\bdont (?:grass|snitch)\b|\bget it from me\b|\bgonna come up as\b|\bchaos\b|\bmess about\b|\btake over\b|\bsquad\b|\bwhole (?:block|town|estate)\b|\btown\b|\bcollect\b/
const raid =
  /\b(?:raid\w*|troll|randoms|bio|forum|page|story|reddit|site|public|server|whole (?:year|school)|crash|wreck|spam)\b/
const goesLive =
  /\b(?:we r|we are|were|im|i am|going|go|gna go|gonna go) live\b.{0,30}\b(?:rn|right now|now|lesson|class|call|sir|miss|say hi|people|viewers|watching)\b|\b(?:live ?)?streaming (?:this|the|our|sir|miss|it)\b|\b(?:post(?:ed|ing)?|clip(?:ped)?|put|stuck|upload(?:ed|ing)?|stick|going up|is on|its on|on)\b.{0,45}\b(?:sirs?|miss|mrs?|teachers?|lesson|class|seminar|call|vid\w*|clip|bit|compilation|recording)\b.{0,60}\b(?:tik ?tok|tt|story|reels?|insta\w*|ig|you ?tube|yt|snap\w*|twitch|views|likes|sub|acc|channel)\b|\b(?:sirs?|miss|mrs?|teachers?|lesson|raid|she|he)\b.{0,45}\b(?:on|to) (?:my|the|her|his|our) (?:tik ?tok|story|insta\w*|page|channel|you ?tube|twitch|reels)\b|\b\d+k? (?:views|viewers|people watching|likes)\b/
const filmed =
  /\b(?:film\w*|screen ?record\w*|record\w*|vid|video|clip|face|lesson)\b.{0,40}\b(?:story|tik ?tok|insta\w*|you ?tube|viral|snap\w*)\b/
/** A body, what it does to the adult, what they would if they might, or the two of them alone. */
const desires =
  /\b(?:legs?|figure|curves|(?:lovely|beautiful|nice|bonn\w+) (?:eyes|smile|voice)|eyes (?:are|off)|bonn\w+|button|concentrate|distracted|think straight|kissed me|you kiss\w*|sexy|more than i should|(?:love|missed) you (?:loads|last|today)|dull without|(?:thinking|think|thought|dream\w*) (?:about|of) you|counting|proper mates|mates you and me|trouble x|green one|all night|look(?:ed|s|ing)? (?:so )?(?:grown up|older)|who you(?:re| are)? (?:wearing|dressed)|(?:five|ten|twenty|\d+|few) years (?:older|younger)|only (?:one|reason|person)|very few people|best part of|doesnt understand|since my divorce|cant sleep|(?:my )?(?:fella|wife|husband)s? (?:out|away|doesnt)|coast is clear|want you|you on your own|alone|my flat|my house|at mine|by my car|park somewhere|run you home|drive you|take you (?:for|out)|us two|two of us|just us|sit in|low|lonely|still upset|by the bed)\b|[😉😏😘👀]/u
/** Too familiar with all of them, and no more. */
const chummy =
  /\b(?:call me|its) [a-z]+\b.{0,30}\b(?:mates|one of (?:you|us)|old|to you)\b|\bhung ?over\b|\bhangover\b|\b(?:wasted|drunk|hammered) (?:every|at your age)\b|\bat your age\b|\byou (?:never|didnt) hear (?:it|that|this) from me\b|\byou (?:never|didnt) heard (?:it|that|this) from me\b/

/** How grave what was seen is: by its kind, by who writes and by what is said, and never less than its phrase tells. */
export function gravityOf({ author, context }: Message, plain: string, { mark, severity }: Seen): Severity {
  if (severity === 'high' && !(mark === 'abusive-language' && author === 'staff')) return 'high'
  return by[mark](plain, author, severity, context.at(-1)?.author === 'unknown')
}

/** `outsider`: somebody whom nobody knows asked for it just before, and is let in by the answer. */
type Weigh = (plain: string, author: Author, severity: Severity, outsider: boolean) => Severity

/** Asked for, and nothing given yet; or leave is asked, so that staff can say no before it is done. */
const asks = /\?|^(?:(?!my|i)\w+ )?(?:wh?[aou]ts?|who|whos|which|can|could|do|did|has|have|any|anyone|drop|give|send)\b/
const gives =
  /\d\D{0,3}\d|@\w|[a-z][._]\w|\b(?:my (?:\w+ ){0,2}(?:is|number|snap|insta\w*|user|name)|mines?|im|i am|heres|add me|follow|house|road|street)\b/
const asksLeave =
  /\b(?:(?:can|could|may|should) (?:i|we|he|she|they|my \w+)|(?:is|if|hope) (?:that|thats|it|its) (?:ok|okay|alright|fine))\b/

const by: Readonly<Record<Mark, Weigh>> = {
  'abusive-language': (plain, author, severity) => {
    if (grave.test(plain)) return 'high'
    if (author === 'staff') return 'medium'
    return severity === 'low' && (passing.test(plain) || !atNobody.test(plain)) ? 'low' : 'medium'
  },
  'contact-details': (plain, author) =>
    author === 'pupil' && asks.test(plain) && !gives.test(plain) ? 'low' : 'medium',
  'social-media': (plain, author) => {
    if (author !== 'pupil') return 'medium'
    if (filmed.test(plain) || goesLive.test(plain)) return 'high'
    return asks.test(plain) && !gives.test(plain) ? 'low' : 'medium'
  },
  'outside-platform': (plain, author) => {
    if (author === 'staff') return 'high'
    return author === 'pupil' && (calls.test(plain) || plain.endsWith('?')) && !unwatched.test(plain) ? 'low' : 'medium'
  },
  'join-link': (plain, author, _severity, outsider) => {
    if (raid.test(plain) || (author === 'pupil' && (outsider || strangers.test(plain)))) return 'high'
    return author === 'pupil' && asksLeave.test(plain) ? 'low' : 'medium'
  },
  worry: plain => (mild.test(plain) && !gravest.test(plain) ? 'medium' : 'high'),
  'grooming-signal': () => 'high',
  boundary: plain => {
    if (desires.test(plain)) return 'high'
    return chummy.test(plain) ? 'low' : 'medium'
  },
}
