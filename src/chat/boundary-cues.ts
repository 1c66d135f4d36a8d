import { openly } from './boundary-openly.ts'
import { cue, worthIn, type Cue } from './cues.ts'
import { movesIn, openIn } from './grooming-staff-cues.ts'
import type { Message, Seen } from './message.ts'
import type { Asked } from './rule.ts'
import type { Views } from './views.ts'

/** What does not fit the role, each kind counted once: a life that is nobody's pupil's matter, looks, love, friendship, contempt. */
const tooNear: readonly Cue[] = [
  // of their own life
  cue(
    4,
    /\b(?:hung ?over|hangover|hanging (?:today|this|after|from)|(?:got|so|was|bit|still|absolutely|half) (?:drunk|wasted|hammered|smashed|trashed|plastered|pissed|stoned|tipsy|bladdered|steaming)|(?:glass|bottle|drop|skinful)(?:es|s)? of (?:wine|red|white|gin|prosecco|whisky)|poured (?:a|myself|us)|wee dram|(?:few|couple of|too many|one too many) (?:drinks|pints|beers|wines|glasses|cans|last night)|on the (?:lash|piss|wine|gin|pull)|heavy night|out last night|my (?:divorce|break ?up|marriage|ex|love ?life|sex ?life|date|dating|tinder|hinge|affair|depression|drinking|solicitor|fella|bloke|missus)|(?:the|this) (?:divorce|break ?up|separation)|split up with|walked out on me|left me for|(?:partner|wife|husband|missus)s? (?:is )?(?:away|out|gone)|things (?:arent|are not) (?:great|good) (?:at home|with)|havent (?:got anyone|slept)|cant sleep|crying myself|go home to nobody|no ?body to (?:talk|go home) to)\b/,
  ),
  cue(
    3,
    /\b(?:dont tell (?:ofsted|the head|anyone i said|on me|your parents i)|shouldnt (?:be )?(?:say|tell|admit|show)\w* (?:you )?(?:this|that|it)|off the record|(?:me and|and) the gatepost|what happens (?:in|on) .{0,20}stays|forget i said)\b/,
  ),
  // looks
  cue(
    4,
    /\b(?:nice|great|lovely|cracking|gorgeous|beautiful|long|fit|tidy|good) (?:pair of )?(?:legs|bum|body|figure|eyes|hair|smile|skin|lips|tan|pins|arms|muscles|abs|voice)\b(?! of)|\b(?:scrub up|check you out|get you with|wit woo|phwoar|phwoah|hubba|looking (?:hot|fit|fine|gorgeous|lovely|stunning|sexy|good|handsome|beautiful|tasty|buff|peng)|look(?:s|ed)? (?:so |really |very |dead |well )?(?:hot|fit|gorgeous|stunning|sexy|pretty|beautiful|handsome|peng|buff))\b|\bfor my benefit\b|\b(?:bonn(?:y|ie|iest)|prettiest|loveliest|nicest|cutest|hottest|fittest|bluest|sexiest|best) (?:eyes|smile|face|legs|hair|girl|boy|lad|lass|looking|figure|body|bum|voice|thing)\b|\b(?:legs|eyes|body|figure|hair|face|smile|lips|curves) like (?:yours|that|those|thunder)\b|\b(?:cant|cannot|couldnt|can hardly|hard to|impossible to|how am i (?:meant|supposed) to) (?:think straight|concentrate|focus|look away|take my eyes|keep my eyes|teach)\b|\bget(?:s|ting)? (?:so |really )?distracted\b|\b(?:top|another|that) button\b|\b(?:men|boys|lads|girls|women) (?:wont|dont|never|will|like|love|prefer) (?:look|want|marry|a|it|girls|to)\b|\bsmile for (?:once|me)\b|\b(?:still|am i|im (?:still )?) ?(?:handsome|attractive|good looking|hot|fit|young)\b|\bgive us a twirl\b|\b(?:loving|love|like|liking) (?:the|that|your|this) (?:new )?(?:hair|look|top|outfit|skirt|lipstick|dress|figure|haircut|make ?up)\b|\b(?:could|can) (?:listen|look|watch|stare)\w* (?:to |at )?you all (?:day|night)\b|\b(?:haircut|skirt|top|dress|outfit|lipstick|make ?up|jeans|perfume|leggings)\b.{0,20}\b(?:suits?|wow|love it|lovely|on you|gorgeous|handsome|😍)|\bsuits? you\b|\bheart ?breakers?\b|\b(?:ladies|boys|lads|girls) (?:off|must be after|will be (?:after|queuing|all over))\b|\blucky (?:boy|lad|girl|man)\b|\b(?:beach|holiday|bikini|prom) (?:photos?|pics?|pictures)\b/,
  ),
  // whom a pupil loves, and whom the adult would
  cue(
    4,
    /\bwho (?:fancies|likes|snogged|kissed|is with) who\b|\bwhos (?:dating|seeing|shagging|snogging|going out with) who\b|\b(?:has|have|did) (?:he|she|you|they) (?:kiss\w*|snog\w*|done it|got off)\b|\b(?:are|is) (?:you|he|she|they)(?: and \w+)? (?:together|an item|dating|single|seeing|courting|going out)\b(?! in| on| for| with the)|\bwhos the lucky\b|\byour (?:love ?life|boyfriend|girlfriend|fella|bf|gf|date)\b|\blove ?life\b|\b(?:your|the) gossip\b|^spill\b|\bspill[.! ]*$|\b(?:younger|older|twenty years|my age|your age|another life|werent (?:my|a|your))\b.{0,35}\b(?:bother|trouble|date|fancy|chance|marry|snap|loved me|all over|id)\b|\bif (?:i|you) (?:was|were) (?:\w+ )?(?:years? )?(?:younger|older|your age|single|18)\b|\b(?:save me a dance|id (?:date|marry|snog|fancy) you|go (?:out|on a date) with (?:me|you)|in love with|fancy you|flirt\w*|sexy|horny|virgin|shag\w*|snog\w*|condoms?\b.{0,20}\byou)\b/,
  ),
  cue(
    4,
    /\b(?:who (?:was|is|were)|whos) (?:that|the|this|your) (?:\w+ )?(?:lad|boy|girl|lass(?:ie)?|fella|bloke|hunk|man|guy|lady)\b.{0,30}\b(?:your (?:hand|arm|waist)|arm round you|kiss\w*|cuddl\w*|snog\w*|walking you|all over you)\b|\bsaw you (?:\w+ ){0,3}with (?:that|your|a|some) (?:\w+ )?(?:lad|boy|girl|lass(?:ie)?|fella|bloke|boyfriend|girlfriend|man)\b|\bstill a thing\b|\bcoast(?:s| is)? clear\b|\bwho (?:are |were )?(?:you|youre)(?: all)? (?:wearing|dressed|dolled|done up|made up|tarted)\b.{0,20}\bfor\b/,
  ),
  // a friend, and no teacher
  cue(
    3,
    /\b(?:call me (?!sir|miss|mr|mrs|ms|if|when|over|back|on|old|crazy|later)[a-z]{3,}|(?:just|only) (?:your )?mates?|proper mates|be (?:mates|friends)|(?:like|more) (?:a )?(?:mates?|friends?) (?:than|to me)|not (?:just )?(?:like )?(?:a|your) (?:teacher|student|pupil)|one of the (?:few|only) (?:people|ones)|very few people|only (?:one|ones|reason|person|bright|thing)\b.{0,30}\b(?:me|i|who|my)|my favou?rite(?: one| student| pupil| girl| boy| person)?[ ,.!?😉😘x]*(?:$|and)|you(?:re| are) my (?:favou?rite|rock|angel|sunshine|star girl)|teachers pet|makes? my (?:day|week|night)|more than i should|look forward to (?:seeing )?you|thinking about you|missed you(?! (?:all|last|on|at|in|yesterday|both|,? \w+, catch))|brighten\w*|bright spot|light up|(?:cheer|cheered|perk) me up|get so lonely|lonely|(?<!yourselves a |big )hug|cuddle|kiss(?:es)?|tickle|lap|massage)\b/,
  ),
  cue(
    3,
    / x{1,9}[ .!]{0,3}$|xx[ .!]{0,3}$|[😘😍🥰😏🍑🍆💋😈]|\b(?:night|nighty?|morning|evening|hello|hiya|hey|hi|bye|see ya) (?:night )?(?:night|gorgeous|trouble|beautiful|handsome|sexy|babes?|princess|precious|angel|my (?:girl|boy|lovely|darling|sweet)|sweet\w*|darling)\b|\bsweet dreams\b|\b(?:babe|babes|sexy|gorgeous|princess|hunny|cutie|sugar|dollface|baby girl|big boy|naughty (?:girl|boy)|you tease)\b/u,
  ),
  // accounts and places of their own
  cue(
    3,
    /\bmy (?:\w+ )?(?:insta\w*|snap\w*|tik ?tok|facebook|you ?tubes?|twitch|channel|only ?fans|whatsapp|discord|strava|gamer ?tag|xbox|spotify)\b|\b(?:followed|added|friended|accepted) you\b|\b(?:follow|add|subscribe|dm|snap|friend) (?:me|us)\b|\bgive (?:us|me) a (?:follow|like|sub|shout|ring|bell|add)\b|\bwhats your (?:snap\w*|insta\w*|tik ?tok|mobile|number|gamer ?tag|whatsapp)\b|\bsend me a (?:request|follow|snap)\b|\b(?:im|i am) on (?:insta\w*|snap\w*|tik ?tok|facebook|whatsapp|discord)\b|\bring me any\b|\b(?:put|add|let|get) me on (?:your|ur)\b|\b(?:private|close friends) (?:story|list)\b|\b(?:number|card|note|letter) i (?:wrote|gave|put|posted|slipped|sent)\b|\bwhich (?:one )?of you (?:has|have|is on|got|uses)\b.{0,20}\b(?:tik ?tok|insta\w*|snap\w*)\b|\bkeep in touch\b.{0,60}\b(?:my|im|add|on)\b|\b(?:leave you (?:be|alone)|go easy on you|let you off|fair swap|in return|bump (?:up )?your|round(?:ed)? (?:you|it) up)\b|\btext me\b/,
  ),
]
const contempt = cue(
  5,
  /\bshut (?:your|yer|ur) (?:\w+ )?(?:mouth|face|gob|trap|cake ?hole|pie ?hole|mush|beak|traps?|mouths)\b|\b(?:(?:thick|dim) as (?:mince|two|a plank|pig)|(?:dogs|monkeys|goldfish|toddlers|bricks|plants?) (?:brighter|smarter|cleverer|with more)|ugly as|anything (?:at all )?(?:inside|in|between) (?:that|your) (?:skull|head|ears)|stupidest class|quite the (?:young )?(?:woman|lady|man)|(?:skirt|top|dress|outfit|shorts|legs|trousers) (?:is|are) (?:distract\w*|short|tight|low))\b|\b(?:thickest|dimmest|stupidest|laziest|dumbest|worst|most (?:useless|stupid|annoying|pathetic|disgusting)) (?:\w+ )?(?:person|child|kid|pupil|student|class|group|lot|set|bunch|boy|girl|lad|year)\b.{0,30}\b(?:ive|i have|taught|ever|had|met|in|here)\b|\byou (?:\w+ ){0,2}(?:lazy|stupid|thick|useless|pathetic|spoilt|horrible|nasty|ignorant|vile|little|filthy|disgusting|ugly|fat|silly) (?:\w+ ){0,2}(?:madam|so and so|lump|lot|git|cow|pig|brat|idiot|moron|boy|girl|child|animals?|sod|waster|toad|oaf|rat|worm|article|shower|fools?|specimen|creature|princess|man|ape|donkey|muppet|clown|monkey)s?\b|\b(?:as|so) (?:thick|useless|stupid|dense|dim|bad|pathetic|lazy) as (?:your|a|two|pig|mince)\b|\b(?:you|youre|yours?|its|thats|this is|are you)(?: \w+){0,3} (?:thick|dense|dim|stupid|pathetic|useless|an? (?:embarrassment|disgrace|waste of (?:space|time|air|oxygen|a chair)|idiot|moron|joke|lost cause|liability|failure|nobody|imbecile|cretin))\b|\b(?:no wonder|not surprised) (?:\w+ ){0,3}(?:nobody|no one|your|hates?|left|likes?|failed|wants?)\b|\b(?:nobody|no one|none of us|not one of|nobody on the|whole) (?:\w+ ){0,3}(?:likes|wants|can stand|can bear|rates) you\b|\b(?:counting|cant wait|glad|happy) .{0,20}\b(?:youre gone|you (?:leave|go)|see the back)\b|\b(?:actually|really|properly) (?:thick|dim|dense|stupid)\b|\b(?:my|the) (?:dog|cat|goldfish|toddler|hamster|nan|three year old|hoover) (?:could|can|would|knows|writes|spells)\b|\bthick (?:wasters?|idiots?|little|lot|as|or)\b|\bwasters?\b|\bgod help (?:us|you|your|whoever)\b|\b(?:got|have|lost|born without) (?:a|half a|any|your) brains?\b|\bbrain ?(?:dead|less|cell)\b|\bwaste of (?:space|my time|a (?:seat|chair|place)|oxygen|air|skin)\b|\b(?:stack|stacking) shelves\b.{0,20}\byou\b|\byou(?:ll| will) (?:end up|be|never|always be) (?:\w+ ){0,3}(?:in prison|on benefits|on the dole|nothing|stacking|flipping|amount|failure|nobody|useless|pregnant)\b|\b(?:clip|slap|thump|belt|whack|throttle|strangle|batter|smack|box) (?:you|your ears?|round the|the lot)\b|\b(?:sick|tired) of (?:the )?(?:sight|sound|looking|your|you)\b|\bi (?:hate|loathe|despise|detest|cant stand) (?:you|teaching|this class|your)\b/,
)
const plainWords: readonly Cue[] = [...openly, contempt]
const about =
  /\b(?:characters?|macbeth|lady|romeo|juliet|gatsby|poem|novel|author|narrator|film|play|act \d|scene|quote|extract|he says|she says|says|said|in the (?:story|book|text)|case study|scenario|(?<![.@])example|spec|unit|slide|historian|tudor|victorian|role ?play|script|word|words|language)\b/

/** From how much on a slip is believed where the words around lean to it, and from how much on whatever they say. */
const enough = 3
const plainly = 4
/** The moves of grooming are told in words of lessons too: one alone is no slip. */
const withMoves = 6

/** What is said beside the role, and the same with the moves of whoever presses a child. */
function slips(text: string, views: Views): { readonly own: number; readonly all: number } {
  const [near, moves] = [worthIn(tooNear, text, views.once), movesIn(text, views)]
  const around = near || moves ? openIn(text, views.once) : 0
  // who else is spoken to speaks against nearness alone: scorn is scorn before a class
  const plain = worthIn(plainWords, text, views.once) - (about.test(text) ? 4 : 0)
  return { own: plain + Math.max(0, near + around), all: plain + Math.max(0, near + moves + around) }
}
/** Signs of a member of staff who steps over the line of their role. */
export const slipsIn = (text: string, views: Views): number => slips(text, views).all

/** A member of staff who is too near or too harsh, in words of their own. */
export function boundaryCues(_: Message, views: Views, asked: Asked): readonly Seen[] {
  const worths = views.readings.map(reading => slips(reading, views))
  const sure = worths.some(({ own, all }) => own >= plainly || all >= withMoves)
  if (!sure && (asked === 'plain' || worths.every(({ own, all }) => own < enough && all <= enough))) return []
  return [{ mark: 'boundary', severity: 'medium', sure }]
}
