import { seenBy, type Rule } from './rule.ts'

const lesson =
  /\b(?:chapter|novel|poem|play|book|story|film|character|author|quote|source|text|extract|essay|macbeth|scene|war|gcse|case study|scenario|holiday photos|trip)\b/

/** What a child says who does not say it: marks are hidden, things given away, a journey dreaded. */
const rules: readonly Rule[] = [
  {
    severity: 'high',
    says: /\b(?:wont|not gonna|not going to|might not) be (?:around|here|alive) (?:for|by|after|when|much|to|then)\b|\b(?:gave|given|giving)(?: away)? my (?:\w+ ){1,4}(?:to|away)\b.{0,40}\b(?:wont need|letters?|so$|anyway|dont need)\b|\b(?:wrote|written|wrote) (?:the|my) (?:letters?|note)\b|\b(?:they|you) can have my (?:\w+ ){0,6}(?:too|now|when)\b|\bnot care if it ends\b|\blike in life\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    says: /\b(?:see|saw|sees|hid\w*|cover\w*)\b.{0,12}\b(?:the|my) (?:marks|arms|bruises|scars|cuts|legs)\b|\b(?:mustnt|not to|not allowed to|cant|dont) (?:say|tell)(?: you| any ?one| nobody)? (?:why|what|about)\b.{0,25}\b(?:arm|leg|hurts?|poorly|home|happened|happens|dad|mum|face|bruise)\b|\b(?:feel calm|calm|better) (?:only )?(?:after|when) i (?:do it|cut|scratch)\b|\bafter i do it\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    says: /\b(?:the cutting|become a woman|special (?:holiday|party)|made clean|celebration)\b.{0,50}\b(?:my turn|mustnt|not (?:to )?(?:say|tell)|auntie|gran|summer|sister)\b|\b(?:auntie|aunty|gran|nan|mum|dad|family|they) \w{0,6} ?(?:says|said|taking|take|are|is|booked)\b.{0,50}\b(?:become a woman|get married|to marry|husband|meet a man)\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    says: /\b(?:make|making|made) myself (?:sick|throw up|bring)|\bbring it (?:all )?back up\b|\b(?:skip|skipp(?:ed|ing)|not eat\w*|havent eaten)\b.{0,50}\b(?:fat|days|thin|sunday|week|weigh)\b|\b(?:what (?:happens|does it do)|whats it do|how many) if (?:you|i|u) (?:take|took|swallow)\b.{0,25}\b(?:paracetamol|pills|tablets|lots|loads)\b/,
    unless: /\b(?:paracetamol (?:synthesis|yield)|chemistry (?:practical|question))\b/,
  },
  {
    severity: 'high',
    says: /\b(?:sleep(?:ing)?|living|stay(?:ing)?) in (?:the|our|a) (?:car|van|tent|hostel)\b(?! park)|\b(?:throws?|threw|smash\w*)\b.{0,14}\b(?:plates?|chair|things|stuff)\b.{0,30}\b(?:wall|my turn|at me|at mum|again)\b|\bthen it was my turn\b|\b(?:dad|mum|stepdad|he|she) (?:gets?|is) (?:different|weird|angry|scary|mean)\b.{0,16}\b(?:drink\w*|drunk|home|night)\b|\b(?:scerd|scared|afraid|dont want) (?:to go|to be|it to be|of going) (?:home|back home|home ?time)\b/,
    unless: lesson,
  },
  // by what, from where and how many
  {
    severity: 'high',
    sure: true,
    says: /\b(?:took|taken|swallowed|necked|downed|ate|eaten) (?:(?:a|an|the|my|all|about|like|whole|of) ){0,4}(?:(?:mum|dad|nan|gran|sister|brother)s|loads?|lots?|bunch|packets?|bottle|handful|too many|all (?:of )?(?:my|her|his|the)|(?:1[0-9]|[2-9][0-9])) (?:(?:of|the|my|her|his|mums|dads|nans|sleeping|heart) ){0,3}(?:pills|tablets|tabs|paracetamols?|ibuprofen|meds|medication|antidepressants)\b/,
    unless:
      /\b(?:hay ?fever|doctors? said|prescri\w*|case study|in the (?:book|play|film|video)|chemistry|romeo|juliet|the (?:dog|cat)|laptops?|charg\w*|ict|computing)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:chuck|throw|fling|lob|hurl|launch|yeet|drop) (?:my ?self|me self) (?:off|in front|under|out of|from|down|into)\b|\bjump (?:off|in front of|from) (?:the|a) (?:bridge|roof|multi ?stor\w*|car park|train|tracks?|flats|balcony|viaduct|cliff|motorway|overpass)\b/,
    also: [/\b(?:i|ill|im|id|gonna|going to|want|wanna|myself|me)\b/],
    unless:
      /\b(?:lol|haha+|lmao|jk|if (?:we|i) (?:get|have|lose|fail)|homework|chapter|story|book|film|game|minecraft|roblox|fortnite|bungee|zip ?wire|swimming|diving|pool|parachute|sky ?div\w*|gravity|projectile|parkour)\b|😂|🤣/u,
  },
  {
    severity: 'high',
    says: /\b(?:then )?(?:they|everyone|you|he|she|mum|dad)(?:ll| will| would|d) (?:all )?(?:be sorry|wish they)\b.{0,30}\b(?:gone|dead|here|me|im)\b|\b(?:off|under|myself|gone|dead|die)\b.{0,50}\bthen (?:they|everyone|you|he|she|mum|dad|theyll)(?:ll| will)? (?:all )?(?:be sorry|care|notice|see)\b/,
    unless: lesson,
  },
  // followed, and by the same again
  {
    severity: 'high',
    says: /\b(?:i|im|we|were|ive|been|being|am|keep|getting|get|got|she|shes|my (?:sister|friend|mate)) (?:(?:being|been|getting|get|got|was|is) ){0,2}followed\b(?: (?:home|to|from|by|again|on the way|back|around))|\b(?:same|a|this|that|some|weird|white|black|red|blue|grey|silver) (?:old |weird |random |strange )?(?:car|van|man|guy|bloke|lad|fella|woman|person|motorbike)\b.{0,30}\b(?:follow(?:s|ed|ing)|(?:waits|waiting|parked|sat|sits) outside (?:my|our|the) (?:house|school|home|gate))\b.{0,10}\b(?:me|us|her|him|house|school|home|gate)\b/,
    unless:
      /\b(?:duckling|ducks?|dog|puppy|cat|kitten|lamb|goose|geese|pigeon|seagull|squirrel|insta\w*|tik ?tok|twitter|account|bots?|followers?|recipe|instructions|steps?|tutorial|path|arrow|rules?|chapter|story|book|film|game|roblox|minecraft|moon|lol|haha+)\b/,
  },
  {
    severity: 'high',
    says: /\bi (?:cant|cannot|dont (?:want|wanna) to) (?:(?:even|just|really) )?(?:keep (?:doing this|going|living)|go on|carry on|live)(?: (?:like this|any ?more|with this))?[ .!]*$|\blife (?:is |s )?(?:not|isnt|aint) (?:even |really )?worth\b/,
    unless: /\b(?:level|game|question|page|run|running|lol|haha+)\b/,
  },
  // what was done to a body
  {
    severity: 'high',
    says: /\b(?:put|puts|putting|stuck|sticks|slid|got) (?:his|her|their) (?:hands?|fingers?) (?:in|up|down|on|under|inside|between) my (?:\w+ )?(?:trousers|top|skirt|shirt|pants|legs?|bum|thighs?|chest|knickers|dress|bra|shorts|leggings|pyjamas|privates?)\b|\b(?:he|she|dad|daddy|stepdad|mum|uncle|brother|they) (?:broke|busted|split|fractured|cracked) (?:my|mums|mummys|my mums|my (?:sister|brother)s) (?:arm|nose|ribs?|lip|jaw|wrist|head|tooth|teeth|finger|leg|eye)\b/,
    unless:
      /\b(?:football|rugby|match|netball|hockey|trampoline|doctor|nurse|x ?ray|accident|accidentally|goal|game)\b/,
  },
  {
    severity: 'high',
    sure: true,
    says: /\b(?:cousin|sister|auntie?|aunty|friend)\b.{0,20}\b(?:went|taken|took|sent|goes|flew)\b.{0,20}\b(?:gambia|somalia|sudan|egypt|kenya|sierra leone|mali|guinea|ethiopia|eritrea|nigeria|abroad|back home)\b.{0,60}\b(?:my turn|me next|im next)\b/,
  },
  // whoever keeps others going, at the end of it
  {
    severity: 'medium',
    says: /\b(?:cant|cannot|dont|do not|not sure (?:i|how)|no longer) (?:\w+ ){0,2}(?:see|know|find|think of) (?:a|any|how|where|an?other)? ?(?:(?:way|reason|point) )?(?:to|out|forward|through|past)? ?(?:keep (?:going|on|doing this)|carry on|go on|get through (?:this|it|the)|cope)\b/,
    unless:
      /\b(?:question|method|working|step|sum|equation|essay|paragraph|story|ending|level|page|proof|code|game|puzzle|next bit|from (?:here|this)|after (?:this|that|line|the)|character)\b/,
  },
  {
    severity: 'high',
    by: ['staff'],
    says: /\b(?:check on|worried about|concerned about|concern about|safeguarding)\b/,
    also: [
      /\b(?:someone|somebody|can you|could you|please|straight after|ring me|come in)\b/,
      /\b(?:shouting|crying|camera|home|afraid|scared|hear|heard|student|pupil|said|told|worried|him|her)\b/,
    ],
    unless: /\b(?:if (?:you|anything|any of you|anyone)|tell (?:me|us|an?) |policy|training|office is)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:the thing i told you about|its happening again|every(?:thing| day) (?:is|feels) (?:grey|nothing|pointless)|just sort of nothing|watching my life from outside|(?:into|make) memes\b.{0,20}\bweeks)\b/,
    unless: lesson,
  },
]

/** Distress and harm that are hinted at. */
export const worryHints = seenBy('worry', rules)
