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
const raid =
  /\b(?:raid\w*|troll|randoms|bio|forum|page|story|reddit|site|public|server|whole (?:year|school)|crash|wreck|spam)\b/
const filmed =
  /\b(?:film\w*|screen ?record\w*|record\w*|vid|video|clip|face|lesson)\b.{0,40}\b(?:story|tik ?tok|insta\w*|you ?tube|viral|snap\w*)\b/
const charms =
  /\b(?:gorgeous|beautiful|handsome|stunning|lovely eyes|legs|figure|grown up|kissed|sexy|older|younger|favourite|missed you|angel|princess|darling|favou?rite|treat|pictures|trouble x|proper mates|counting)\b/

/** How grave what was seen is: by its kind, by who writes and by what is said, and never less than its phrase tells. */
export function gravityOf({ author, context }: Message, plain: string, { mark, severity }: Seen): Severity {
  if (severity === 'high') return 'high'
  return by[mark](plain, author, severity, context.length > 0)
}

type Weigh = (plain: string, author: Author, severity: Severity, answers: boolean) => Severity

/** Asked for, and nothing given yet; or leave is asked, so that staff can say no before it is done. */
const asks = /\?|^(?:(?!my|i)\w+ )?(?:wh?[aou]ts?|who|whos|which|can|could|do|did|has|have|any|anyone|drop|give|send)\b/
const gives =
  /\d\D{0,3}\d|@\w|[a-z][._]\w|\b(?:my (?:\w+ ){0,2}(?:is|number|snap|insta\w*|user|name)|mines?|im|i am|heres|add me|follow|house|road|street)\b/
const asksLeave =
  /\b(?:(?:can|could|may|should) (?:i|we|he|she|they|my \w+)|(?:is|if|hope) (?:that|thats|it|its) (?:ok|okay|alright|fine))\b/

const by: Readonly<Record<Mark, Weigh>> = {
  'abusive-language': (plain, author, severity) => {
    if (grave.test(plain) || author === 'staff') return 'high'
    return severity === 'low' && (passing.test(plain) || !atNobody.test(plain)) ? 'low' : 'medium'
  },
  'contact-details': (plain, author) =>
    author === 'pupil' && asks.test(plain) && !gives.test(plain) ? 'low' : 'medium',
  'social-media': (plain, author) => {
    if (author !== 'pupil') return 'medium'
    if (filmed.test(plain)) return 'high'
    return asks.test(plain) && !gives.test(plain) ? 'low' : 'medium'
  },
  'outside-platform': (_, author) => (author === 'staff' ? 'high' : 'medium'),
  'join-link': (plain, author) => {
    if (raid.test(plain)) return 'high'
    return author === 'pupil' && asksLeave.test(plain) ? 'low' : 'medium'
  },
  worry: plain => (mild.test(plain) && !gravest.test(plain) ? 'medium' : 'high'),
  'grooming-signal': () => 'high',
  boundary: plain => (charms.test(plain) ? 'high' : 'medium'),
}
