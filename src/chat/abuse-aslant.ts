import { before, cue } from './ways.ts'
import { one, whose } from './abuse-words.ts'
import type { Cue } from './cues.ts'

const worst =
  '(?:(?:ugli|fatt|thick|dumb|stupid|smelli|stinki|weird|poor|gross|slow|dirti|crusti|mingi)e?st|worst (?:looking|dressed|smelling)|most (?:annoying|hated|ugly|pathetic|boring|fat|punchable)|least (?:fit|liked|popular|clever)|biggest (?:freaks?|weirdos?|losers?|slags?|slappers?|sluts?|snitch(?:es)?|tramps?|melts?|neeks?|virgins?))'
const beast =
  '(?:monkeys?|chimps?|apes?|goldfish|hamsters?|dogs?|pigeons?|parrots?|donkeys?|toddlers?|bab(?:y|ies)|goats?|sheep|slugs?|amoebas?|houseplants?|pot plants?)'
const face = '(?:face|head|heid|pic|picture|photo|body|voice|selfie|pfp)'

/** Scorn in half a sentence: what is meant is not said. */
export const aslantScorn: readonly Cue[] = [
  // a list of the worst; a likeness made to be laughed at
  cue(
    6,
    new RegExp(
      `\\b(?:list|ranking|ranked|top (?:\\d+|three|five|ten)|chart|league|table|vote|poll|tier list|leaderboard|award|bracket)\\b.{0,14}\\b(?:of|for|to) (?:the |our )?(?:${worst})\\b(?! (?:mistakes?|answers?|films?|animals?|buildings?|jobs?|songs?|foods?|fish|flags?|kits?|logos?|cars?|jumpers?|fonts?|villains?|planets?|weather))`,
    ),
    `(?:put|putting|puttin|stick|sticking|stuck|edit|edited|editing|photoshop\\w*|morph\\w*|add|adding|paste|pasted|swap\\w*|deep ?fake\\w*|draw|drawn|drawing) (?:${whose}|her|his|your|ma|that) (?:\\w+ )?${face} (?:on|onto|in|into|wi|with|as|next to|over) (?:a |an |the |some |ma |my )?(?:\\w+ )?(?:pig|pigs|dog|cow|horse|rat|monkey|gorilla|whale|clown|nude|naked|porn\\w*|bikini|meme|memes|tik ?tok|sticker|stickers|wanted poster|milk carton|toilet|bin|body|ears|tail|snout|shrek|hitler|terrorist|coffin|grave\\w*)`,
    `(?:made|making|make|got|has|theres|here is|look at|send|sent|share|seen) (?:\\w+ ){0,2}(?:deep ?fakes?|fakes?|ai (?:pics?|nudes?|videos?|version|edit)|nudes?|(?:meme|sticker|emoji|gif|filter|soundboard)s?) (?:pack )?(?:of|out of|with|from) (?:${whose} ${face}|her|him|you|miss \\w+|mr \\w+|mrs \\w+|sir|(?!the|a|an|my|our|it|me|us|that|this|these|some|two|cats?|dogs?)[a-z]{3,12}(?= lol| crying| haha| falling| eating| 😂|$))`,
  ),
  // as if a lover of boys were a danger; as if girls were for the kitchen
  cue(
    6,
    '(?:backs? (?:to|against) (?:the )?walls?|mind your (?:arses?|bums?|backs?)|hide your (?:arses?|bums?)|bums? (?:to|against) the wall|(?:dont|do not|nobody) (?:drop the soap|bend over))',
    '(?:let|leave (?:it|that|this) (?:to|for)) (?:the |us )?(?:boys|lads|men|blokes|girls|grown ?ups|big boys|clever (?:ones|people|kids)|smart (?:ones|people|kids)|white (?:kids|people)|english)(?: (?:do|handle|sort|talk|think|speak|deal|answer|explain))?(?: |[.!]*$)',
    '(?:(?:pipe down|calm down|hush|shush|quiet|sit down|smile|relax|know your place|wind your neck in),? (?:sweetheart|love|darling|princess|sweetie|petal|treacle|hun|babe|little girl|missy|dear|sunshine|sonny))|(?:sweetheart|darling|princess|little girl),? (?:pipe down|shut|know your place|this is for|its for (?:men|boys|adults))|(?:girls?|women|females?) (?:cant|cannot|dont|shouldnt|arent|are (?:shit|bad|rubbish|useless)) (?:\\w+ )?(?:maths?|code|coding|drive|science|football|physics|think|reverse|funny|logic\\w*|vote|engineering|computers)',
  ),
  // in only for what one is; those people
  cue(
    6,
    '(?:only|just) (?:in|here|there|got (?:in|it|picked|the)|picked|chosen|gets? in|won|passed)\\b.{0,20}\\b(?:cos|because) (?:of )?(?:shes|hes|youre|theyre|her|his|your|she is|he is|you are) (?:a |an )?(?:\\w+ )?(?:brown|black|asian|muslim|gay|trans|disabled|foreign|poor|girl|woman|skin|colour|race|refugee|indian|african|chinese|fit|pretty|autistic|special)|(?:diversity|token|quota|charity) (?:hire|pick|case|kid|black|asian|brown|gay|girl|student|admission|quota|place)|box ?tick(?:er|ing)?|box ticked for|tick(?:s|ed|ing) (?:a|the|every|some|their) (?:diversity )?box(?:es)? for',
    `no wonder (?:your|his|her|their|miss \\w+s?|sirs|${whose}) (?:\\w+ )?(?:husband|wife|dad|mum|mam|boyfriend|girlfriend|bf|gf|ex|family|kids|parents|mates|friends|cat|dog|man|missus) (?:\\w+ ){0,2}(?:left|leaves?|walked|died|divorced|dumped|hates?|cheated|ran|moved|cries|drinks?|gone|ignore\\w*|wants?|cant stand)|no wonder (?:you|hes|shes|he|she|youre|no ?one|every ?one) (?:\\w+ ){0,3}(?:single|alone|divorced|friends|mates|hates?|likes?|bullied|left|laughs?|fancies|adopted|sits?|failed|talks?)`,
    '(?:list|number|amount|photo|pic|picture) of (?:(?:all )?your|(?:all )?his|(?:all )?her) (?:friends|mates|achievements|brain ?cells|fans|boyfriends|girlfriends|admirers|talents)(?! (?:list|on|in|and))',
    '(?:look at|hello|hi|alright|oi|hahaha\\w*|lol) (?:all )?(?:of )?(?:you|yous|this) (?:bunch of |load of |little |sad |lonely |fat |ugly |pathetic |lot of )+(?!angels|stars|beauties|ones|children|cuties|ducks|monsters)[a-z]{4,}',
    'get a (?:\\w+ )?(?:wash|shower|bath|shave|haircut)(?: (?:la|lad|mate|bro|you|pal|bruv|ye|kid|tramp|please|seriously))?[ .!]*$|(?:proper|absolute|total|pure|massive|utter|you|ya|what a) (?:meff|bampot|roaster|charva|charver|divvy|gimp|scrote|mutt|smackrat|pleb|cretin|heid ?the ?baw|wallad|gobdaw|gobshite|clart|scrubber)s?',
  ),
  cue(
    3,
    '(?:every ?one|quick|lads|guys|quick|all|hes here|shes here),? (?:duck|run|hide|evacuate|get down|take cover|get out|leg it|hit the deck)',
    '(?:those|these|that|such|their|them|his|her) (?:people|lot|kind|sort|type|types|ones|kids)\\b',
    'so (?:is|does|did|are|has) (?:her|his|your|their) (?:mum|mam|dad|nan|sister|brother|whole family|family|dog)',
    '(?:theres|there is|got|heres|use|try|have you got|need|want|grab|find) (?:a |an |the |some |any )?(?:rope|bleach|noose|bridge|blade|razor|pills|cliff|window|belt|chair|toaster|bus|train)s? (?:\\w+ ){0,4}(?:mate|bro|bruv|then|for you|with your name|waiting|cupboard|in the|under the|outside|if you|right there|over there)',
  ),
  before(
    3,
    'traveller\\w*|refugees?|asylum|roma|gyps\\w+|muslims?|syrian|afghan|ukrainian|special (?:school|needs|unit)|send unit|deaf|wheelchair|foster|hostel|ming\\w*|ugly|fat|smell\\w*|stinks?|tramp|slag|thick|(?:ive |i have )?(?:got )?no ?one to (?:work|sit|talk|play|be)|i (?:hate my|cant do|give up|want to die|feel)|no ?one likes me',
  ),
  before(
    -4,
    '(?:rats|pigs|dogs|animals|elements|shapes|characters|chapter|play|equipment|tug of war|knots?|climbing|pe lesson|science)',
  ),
  // no room for a mind
  cue(
    6,
    `(?:trained|blind|drunk|headless|lobotomi[sz]ed|half asleep|one eyed) ${beast} (?:\\w+ )?(?:would|could|can|has more|knows?)|(?:ran|run|running) out of (?:people|kids|students|applicants) (?:with|who|that)|(?:people|some ?one|ones?) with (?:a )?brains?|(?:how|why) did (?:you|he|she|they) (?:even )?(?:get (?:in(?:to)?|on(?:to)?|through|past)|pass|make it|find (?:the|your) way) (?:\\w+ ){0,3}(?:course|college|set|class|sixth form|year|gcses?|door|here|uni|interview)|who let (?:you|him|her|them) (?:on|in|into|onto) (?:this|the|a) (?:course|class|set|college|building|room)|let (?:anyone|any old|all sorts|anything) (?:in|on) (?:these days|now|this)|(?:head|heid|skull) (?:is )?(?:full|fu|stuffed) (?:of|ae|o|a|wi|with) (?:mince|sawdust|straw|air|rocks|wool|soup|porridge|cotton|nothing|cheese|sponge)`,
    '(?:away|awa|go|gan|gwan) (?:an|and|n|an d) (?:bile|boil|chase|raffle|play|take a|learn|wash|shite|count|greet|jump|fuck|piss|hang|stick) (?:your|yer|tae|to|yersel|yourself|in|off|running|flying|up)',
    '(?:maw|ma|mam|mum|mother|mama|maws|mums|mams|sister|sisters|da|das|nan|nans)(?: is|s| was)? (?:a |an |the )?(?:pure |total |fat |proper |big |massive )?(?:hoor|hooer|hoe|ho|whore|slag|slapper|slut|cow|tramp|bike|junkie|jakey|smackhead|crackhead|alky|alkie|dog|milf|prozzie|prostitute|stripper|lezza|lezzer)s?',
  ),
  // against a faith or a people by what they wear and where they live
  cue(
    6,
    `(?:take|took|get|pull|rip|lift|whip|yank) (?:that |the |your |her |his |off (?:that |the |your |her |his ))?(?:tea ?towel|curtains?|bin ?bag|blanket|table ?cloth|bed ?sheet|rag|nappy|bandages?|loo roll|toilet roll|duster|dish ?cloth|letter ?box|pillow ?case|towel)(?: off)? (?:off|then|so|and|your|her|his|out of|from|first|love|maybe)`,
    '(?:lock|hide|watch|count|guard|chain|mind|check|grab|nail down) (?:up )?(?:your|ur|the|yer|all your) (?:bikes?|bags?|phones?|wallets?|purses?|sheds?|lead|copper|catalytic\\w*|dogs?|cats?|lunch\\w*|money|cars?|tools?|drives?|watches|daughters?)(?: up| down)?\\b.{0,30}\\b(?:caravan\\w*|travell?ers?|gyps\\w+|pike?ys?|romanians?|poles|polish|albanians?|black|estate|council|just (?:joined|logged|came|walked)|(?:is|are|has|have) (?:joined|here|in|logged|arrived)|(?:joined|logged on|arrived)|lads?|boys|everyone|every one|lol|haha)',
    `(?:the )?(?:caravan|gypsy|pikey|council|estate|boat|dinghy|asylum|hostel|foster|chippy|kebab|tarmac|scrap) (?:boys?|girls?|kids?|lot|lads?|family|crew|gang|child|people) (?:just |has |have |is |are |s )?(?:logged|joined|back|here|came|come|in|arrived|again|stink\\w*|smell\\w*|rob\\w*|nick\\w*|stole\\w*|go)`,
    '(?:fenian|taig|proddy|orange|hun|tim|papist|taigs?|fenians) (?:scum|bastards?|bams?|b|rat|rats|dogs?|dog|filth|get|hoor|pricks?|cunts?|out|out the)|(?:scum|dirty|filthy|smelly|wee|up tae your knees in) (?:fenians?|taigs?|proddys?|prods|huns?|tims?|jaffas?)|(?:fuck|kill all|kat|kah|hate) (?:the )?(?:pope|queen|taigs|huns|fenians|prods|jews|muslims)',
  ),
  // somebody's stammer
  cue(
    4,
    /(?<![a-z])(?:([b-df-hj-np-tv-z])[- ,.]{1,2}){2,6}\1[a-z]*|(?<![a-z])([b-df-hj-np-tv-z])-\2[a-z]{2,12}[ .,]([b-df-hj-np-tv-z])-\3/,
  ),
  before(
    2,
    'stammer\\w*|stutter\\w*|speech (?:therap\\w*|impediment)|practised|shy|nervous|talk(?:ing)? (?:out )?loud|read(?:ing)? (?:out|aloud)|lisp|my turn',
  ),
  // an animal in a picture, in the moment in which somebody comes
  cue(
    5,
    /(?:🐷|🐽|🐖|🐄|🐮|🐘|🐳|🐋|🐀|🐁|🐍|🤡|💩|🦍|🐒|🐵|🦛|🦏|🐴|🐶|🐕|👹|🧟|🤮|🤢){1,9} ?(?:incoming|alert|here|hes|shes|she|he|look whos?|guess who|oh no|not|its (?:her|him|you)|thats (?:her|him|you)|shh+|when (?:she|he)|(?:[a-z]{3,12} )?[a-z]{3,12}s (?:turn|go|here|back|up|next|talking|speaking)|has (?:arrived|joined|entered|spoken)|just (?:joined|spoke|logged)|be quiet|shut|speaks?)\b|\b(?:here (?:she|he) comes|she|he|her|him|its|guess who|look who(?:s)?(?: here| joined| it is)?) ?(?:🐷|🐽|🐖|🐄|🐮|🐘|🐳|🐋|🐀|🐁|🐍|🤡|💩|🦍|🐒|🐵|🦛|🦏|🧟|🤮|🤢){1,9}/u,
  ),
  cue(
    -6,
    'nits? (?:so|and (?:we|she|he|is|has)|again|letter|lotion|comb|treatment|check|going round)|head ?lice|(?:sorry|so) (?:shes|hes|she has|he has) got nits',
    'my (?:dog|cat|hamster|pet|puppy|hamster|rabbit|guinea pig|pony|drawing|picture)|(?:farm|zoo|emoji|guess the|story|picture) (?:animal|quiz|trip|book|story)|experiment|biology|exhibit',
  ),
]

/** A threat that is only hinted at: what is known of somebody, and how easily a thing breaks. */
export const aslantThreat: readonly Cue[] = [
  cue(
    6,
    '(?:cave|stove|kick|smash|bash|punch|stamp|beat|mash|crack|split|bust|boot|stomp|knock|blow|cut|chop|bite|rip|slam|push|shove|stick|twist) (?:your|his|her|their|that) (?:\\w+ )?(?:head|skull|face|teeth|jaw|ribs|nose|heid|neck|arm|arms|legs?|eyes?|ears?|fingers?|kneecaps?|throat) (?:\\w+ )?(?:in|off|open|out|down your|through|into|inside out|right|up your)\\b(?! (?:the (?:air|hole|hoop)|of (?:the|your) (?:book|hands)))',
    '(?:go|just|please|you should|shouldve|try|better|someone) (?:and |to |of )?(?:drink|drank|down|neck|swallow|gargle) (?:some |a bottle of |a pint of |a glass of |the |a gallon of )?(?:bleach|domestos|antifreeze|petrol|toilet cleaner|paint|acid|drain cleaner|rat poison|poison|weed ?killer)',
    'go (?:back|home) (?:to )?where ?(?:ever|the)? ?(?:the hell )?(?:you|they|he|she) (?:came|come|crawled|are|is)',
  ),
  cue(
    6,
    'watch (?:your|you|ur|ya|yer|yo) (?:back|backs|step|mouth|self)\\b.{0,24}\\b(?:at|on|after|when|tomorrow|outside|mate|bro|bruv|lad|kid|cos|because|boy|girl|walking|today|later|from now|from)',
    '(?:be a shame|such a shame|shame|pity|terrible|unfortunate) (?:if|were) (?:some ?thing|any ?thing|it|that|they|your \\w+|some ?one) (?:\\w+ ){0,2}(?:happened|happens|got|gets|was|were|broke|breaks|leaked|went|told|burned|burnt|found|saw)',
    '(?:windows?|glass|bones?|fingers?|noses?|legs?|arms?|necks?|knees?|teeth|tyres?|phones?|glasses|brakes?|houses?|things|laptops?) (?:break|breaks|snap|snaps|burn|burns|smash|smashes|shatter|pop|get broken|slash|cut|crack)s? (?:so |very |really |pretty |dead )?(?:easy|easily|quick|quickly|fast)',
    '(?:sleep|keep) (?:with )?one eye open|(?:wont|never|not (?:going to|gonna)) (?:even )?see (?:it|me|us|them) coming|(?:accidents|bad things) (?:do )?happen(?:s)?[ .!]*(?:mate|bro|to|around|on|when|yk|you know|$)|(?:better|best) (?:not )?(?:come in|show your face|turn up|watch out|sleep|hope|pray|run|start running|hide|stay (?:home|away|inside))\\b.{0,24}\\b(?:tomorrow|monday|after|if|later|tonight|mate|bro|bruv|school|we|i|or)|(?:dont|do not) (?:come|show up|turn up|bother coming|walk) (?:in |to school |home |past )?(?:tomorrow|monday|alone|on your own)\\b.{0,16}\\b(?:if|or|unless|cos|mate|bro)|enjoy your (?:last|teeth|face|legs|walking|weekend while)|your days are numbered|say your prayers|(?:ive|weve|i have|we have|got) (?:got )?(?:your|ur) (?:address|postcode|location)|(?:youre|you are|hes|shes) (?:a )?(?:marked|on (?:my|our|the|a) (?:list|hit ?list))|hit ?list',
  ),
  cue(
    3,
    '(?:i|we|ive|weve) (?:have )?(?:seen|found|saw) (?:where|your (?:house|mum|sister|brother|car))|(?:nice|lovely) (?:house|dog|bike|sister|little sister|mum|car|windows?)',
    '(?:me|my (?:cousins?|brothers?|boys|mates|lads|dad|mandem|gang|lot)|us|we)(?: and (?:me|my (?:cousins?|brothers?|boys|mates|lads)))? (?:will be|ll be|are|finish|get out|be|is|gonna be) (?:\\w+ )?(?:there|waiting|outside|at (?:3|three|half|the)|round|ready|on (?:it|the)|down)',
    '(?:theres|there is|got) (?:a |the |that )?(?:canal|bridge|river|cliff|motorway|railway|train (?:line|station|track)|tracks|rope|roof|road|lake|sea|oven|multi ?stor\\w*|reservoir)s? (?:\\w+ )?(?:by|near|behind|outside|next to|at|round|down|over|right|for)',
    '(?:go|just|why dont you|please|do us|then|off you|you should) (?:and )?(?:get|jump|be|lie|sit|use|climb|walk|throw (?:yourself|urself)|chuck (?:yourself|urself)|visit|try|fall|stand|test)\\b.{0,10}\\b(?:in|off|under|into|on|it|out)(?:[ .!]+(?:it|then|lol|haha|mate))?[ .!]*$',
  ),
  cue(
    -3,
    'fishing|walk the dog|kayak\\w*|canoe\\w*|swimming|geography|field ?trip|ice|science|materials|chocolate|spaghetti|experiment|fragile',
  ),
]

/** Shutting out, as young children do it, and by what somebody has not got. */
export const aslantShut: readonly Cue[] = [
  cue(
    6,
    new RegExp(
      `\\b${one} (?:cant|carnt|cannot|is not allowed to|isnt allowed to|not allowed to|aint allowed to|not allowed|isnt|is not|mustnt|doesnt get to) (?:play|join|come|sit|be|do it|have a (?:go|turn))\\b.{0,20}\\bonly (?:people|kids|girls|boys|children|the|me|us|big|pretty|popular|cool|best|white|english|rich|friends|ones?|those|my|our)\\b`,
    ),
    new RegExp(
      `\\bonly (?:people|kids|girls|boys|children|ones) (?:with|who|that|in) .{3,40}\\b(?:can|are allowed|allowed|get to) (?:play|join|sit|come|be)\\b(?! (?:first|next|outside|on the|on))`,
    ),
    `(?:no ?one|none of us|nobody|every ?one) (?:on |in )(?:here|this (?:call|class|lesson|group|chat|gc|year|school)|our (?:class|year|group)|the (?:class|gc|group|call|year|school)|y\\d+) (?:even |really |actually )?(?:likes?|wants?|rates?|hates?|invited|asked|cares about|misses|knows|can stand) (?:you|her|him|them)\\b`,
  ),
]

/** What staff say of somebody's mind or senses by asking for it. */
export const aslantContempt: readonly Cue[] = [
  cue(
    4,
    '(?:kept|seen|met|had|owned|known|scraped|trodden|grown|taught|eaten|got) (?:\\w+ ){1,4}?(?:with|that|who|which|has|have) (?:\\w+ )?(?:more|better|brighter|cleverer|higher|faster|quicker|less)\\b.{0,34}\\bthan (?:you|this lot|any of you|your)|more (?:\\w+ )?(?:upstairs|brains?|sense|wit|intelligence|personality|between the ears|going on|iq|charm|manners) (?:\\w+ ){0,2}than (?:you|this lot|any of you)',
    '(?:worst|bloody|useless|dim|miserable|pathetic|most \\w+) (?:\\w+ )?(?:shower|bunch|set|lot|class|group|rabble|shambles)(?: of (?:\\w+ )?(?:idiots|morons|wasters|kids|children|pupils|thickos|layabouts|individuals))? (?:i(?:ve| have)?|that|weve|this school|in (?:front|my|this|the))',
    '(?:great |big |little |silly |such a )+(?:cry ?)?bab(?:y|ies)\\b.{0,30}\\b(?:cry|laughing|stop|crying|again|whole class|mummy|boo)|(?:stop|quit|no more) (?:snivel\\w*|blub\\w*|whin\\w*|cry\\w*|grizzl\\w*|whimper\\w*)\\b.{0,30}\\b(?:bab(?:y|ies)|laugh\\w*|pathetic|toddler|ridiculous)|(?:whole class|every ?one|they are all|theyre all|we are all|were all) (?:is |are |s )?(?:laughing at|sick of|fed up of|tired of|bored of|embarrassed (?:for|by)) (?:you|your)|boo ?hoo|(?:diddums|poor baby|cry ?baby)',
  ),
  cue(
    4,
    `(?:trained|blind|drunk|headless|half trained|two year old|three year old|tame) ${beast} (?:\\w+ )?(?:would|could|can)|(?:my|a|the) ${beast} (?:\\w+ )?(?:would|could|has) (?:have )?(?:\\w+ )?(?:done|finished|managed|understood|written|got|do|manage|work(?:ed)? (?:it|this|that) out|read|spell|better|more|quicker|faster)`,
    '(?:deaf|blind|slow|late|lazy|rude) as well as (?:daft|stupid|thick|dim|lazy|slow|ignorant|rude|useless|idle|ugly)|(?:deaf|blind|dim|slow|simple|daft|thick|stupid|idle|ignorant) or (?:just |merely |only |simply |are you )?(?:deaf|blind|daft|stupid|thick|dim|lazy|slow|ignorant|rude|useless|idle)|(?:stupid|daft|thick|dim|dense|gormless|brainless|clueless) (?:boy|girl|child|creature|article|lad|lass|lot|article|woman|excuse)|(?:what|where) (?:do you|did you|have you) (?:keep|left|leave) (?:in |your )?(?:there|brain|head|between your ears)|(?:anything|something|nothing|much) (?:in|inside|between) (?:that|your|those) (?:head|skull|ears|thick)|(?:sit down|be quiet|stop talking|dont speak|go away),? (?:you (?:stupid|silly|ridiculous|horrible|useless)|before you (?:embarrass|hurt)|no ?one (?:cares|wants|asked))',
  ),
]
