import { seenBy, type Rule } from './rule.ts'

const looks =
  '(?:hair|hairline|face|teeth|shoes|trainers|nose|breath|voice|ears|clothes|coat|skin|eyebrows?|forehead|spots|glasses|belly|chin|weight|accent|lisp|head|eyes|legs|outfit|house|mum|family)'
const harmless =
  /\b(?:chapter|novel|poem|play|book|story|film|character|author|quote|source|text|extract|essay|macbeth|simile|metaphor|planets?|pluto|the bully|clip|slide|question|answer|wifi|laptop|kahoot|game|team|arsenal|goalie|exclamation|my (?:dog|cat|hamster|drawing|picture|brother|sister))\b/

/** Unkindness by what is done with it, in whatever words: who looks for a word finds the next one. */
const rules: readonly Rule[] = [
  // a vote about somebody, a rank of people
  {
    severity: 'medium',
    says: /\b(?:type|put|press|react|vote|say|send|comment|thumbs?|poll)\b.{0,30}\b(?:if|for|who|whoever|whatever)\b.{0,40}\b(?:ugl\w+|leave|fat\w*|dont (?:want|like)|hates?|worst|weird\w*|smell\w*|annoying|[a-z]+ (?:posts|says|types|writes))\b|\brate the (?:girls|boys|lads|people)\b|\b(?:ugli|fatte|smelli|dumbe|thicke|stinki|weirde)st\b.{0,20}\b(?:boys?|girls?|person|people|kids?|in|of|top)\b|\b(?:she|he|shes|hes|youre|you are) (?:is )?an? \d at best\b/,
    unless: harmless,
  },
  // all against one
  {
    severity: 'medium',
    says: /\b(?:every ?(?:one|body)|all|guys|lets all|we all|who(?:ever)?)\b.{0,25}\b(?:cams? off|leave|mute|ignore|thumbs down|laugh|dislike|boo|log off|make noises)\b.{0,30}\b(?:when|whatever|every time|as soon as|if)\b|\bwhen (?:she|he|they|[a-z]+) (?:talks?|speaks?|reads?|presents?|starts?)\b.{0,20}\b(?:every ?(?:one|body)|all|lets|we)\b.{0,20}\b(?:leave|mute|laugh|off|boo|ignore)\b/,
    unless: harmless,
  },
  {
    severity: 'medium',
    says: /\b(?:not|arent|isnt|cant|cannot|arnt|aint|never) (?:be |being |playing |play |sitting |allowed |coming |invited |gonna be )*(?:in|with|to|at) (?:our|us|my|the) (?:gang|group|club|team|game|gc|party|chat|table|tree ?house|den|friend\w*)\b.{0,40}\b(?:sorry not sorry|any ?more|cos|because|lol|haha|say|ever|no more)\b|\bnot (?:playing|sitting|working|talking) (?:with|to) (?!the|a|it|my|this|that)[a-z]+ (?:no more|any ?more|ever|every)\b|\bno ?one tell (?!me|us|the|sir|miss)[a-z]+ about\b/,
    unless: harmless,
  },
  // of worth, and of life
  {
    severity: 'high',
    says: /\b(?:drink bleach|slit your wrists|(?:hang|drown|hurt) yourself)\b|^(?:just |please |you should |go |why dont you |do us a favour and )*(?:walk into traffic|play in (?:the )?traffic|jump (?:off|in front of|under) (?:a|the) (?:bridge|cliff|roof|train|bus|car|lorry))\b|\bgo (?:k y s|kys|die|jump off|kill yourself)\b|\bdo (?:us|everyone|the world) (?:all )?a favour\b|\blog off\b.{0,12}\blife\b|\bno ?(?:one|body) would (?:even )?(?:notice|care|miss)\b.{0,15}\b(?:you|if)\b|^\s*(?:just )?kys\b/,
    unless: new RegExp(`${harmless.source}|\\b(?:minecraft|roblox|fortnite|mario|parkour)\\b`),
  },
  // a slur however it is starred, and what a whole people is said to be
  {
    severity: 'high',
    sure: true,
    says: /\b(?:tr[a*]nn(?:y|ies)|oven dodgers?|jungle bunn(?:y|ies)|sand ?monkeys?|camel jockeys?|bog ?trotters?)\b/,
    unless: /\b(?:said|says|called|racist|rude|dont say|not ok|slurs?|the word|source|book)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:trans|gay|black|white|asian|brown|disabled|autistic|muslim|jewish|polish|romanian|somali|traveller|foreign|ginger|special needs|poor|fat) (?:people|kids|boys|girls|lot|ones|folk|lads) (?:are|r|should|cant|dont) (?:all |just |so |actually |literally |not |be )*(?:freaks?|weird\w*|thick|stupid|dirty|disgusting|gross|animals|scum|thieves|criminals|inferior|ugly|smelly?|stink|go home|banned|shot|dead|die|wrong|human|belong|real)\b|\bautistic screech\w*\b/,
    unless: harmless,
  },
  // a moment of shame that is kept, others set on one, a child who cries
  {
    severity: 'medium',
    by: ['pupil', 'unknown'],
    says: /\b(?:save|clip|record|screen ?shot|film|post|keep|share|send)\b.{0,18}\b(?:him|her|them) (?:crying|falling|tripping|being sick|stutter\w*|wetting)\b|\b(?:tell(?:ing)?|told) (?:everyone|people|them all|the (?:girls|boys|whole class)) (?:to )?(?:not|dont|never) (?:to )?(?:be|play|talk|sit|speak|work|go)\b|\b(?:ignore|dont listen to|dont answer) (?:everything|anything|whatever|what) (?:he|she|they) says?\b|\bboo hoo\b|\brun(?:ning)?(?: off| crying)? to (?:your )?(?:mummy|mommy)\b|\b(?:one|half a|2|two|no) brain ?cells?\b.{0,20}\b(?:you|between|lot|left|them|him|her)\b|\b(?:you|he|she|they) (?:proper |really |actually |well |fully )?reeks?\b|\b(?:have|take) a (?:shower|wash|bath) (?:mate|bro|you|bruv|seriously|please|lol|for once)\b/,
    unless: harmless,
  },
  // of looks and of home
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:your|his|her|[a-z]{3,}s) ${looks} (?:could|looks? like|is giving|needs|belongs|should|got|has its own|so|is so|are so|is that|is actually|are from|is from|r from)\\b|\\bbuilt like\\b|\\b(?:your|his|her|ur) (?:dad|mum|mom|parents?)s? (?:left|doesnt (?:want|love|even)|dont (?:want|love)|went to get milk|is (?:a|in) )|\\beven your (?:mum|dad|mom|nan|own)\\b|\\b(?:big|massive|long|huge) (?:nose|ears|forehead|head|teeth)\\b.{0,6}\\b(?:big|massive|long|huge|lol|haha)\\b|\\b(?:goblin|horse|rat|witch|donkey|pig|moose|frog) (?:teeth|face|nose|ears|girl|boy)\\b`,
    ),
    unless: harmless,
  },
  // against what somebody is
  {
    severity: 'high',
    says: /\b(?:smells?|stinks?|reeks?) (?:of|like) curry\b|\bmonkey noises\b|\b(?:got|has) a bomb\b.{0,10}\b(?:bag|coat|in)\b|\bgo (?:back )?(?:to )?(?:your|their|his|her) own country\b|\bgo back to (?:where|the (?:boat|jungle|desert))\b|\b(?:muslims?|jews?|blacks?|gays?|travellers?|immigrants?|poles|asians) (?:cant|cannot|shouldnt|arent|dont) (?:really )?(?:be )?(?:trusted|allowed|here|belong|human)\b|\bproper (?:special needs|j3w|jew)\b|\b(?:tr[a*]nn(?:y|ies)|g[y*]p ?s[yi*]|sl[u*]ts?|sl[a*]gs?)\b/,
    unless:
      /\b(?:chapter|novel|poem|play|book|story|film|character|source|text|essay|holocaust|propaganda|history|said|says|called|racist|rude|dont say|not ok)\b/,
  },
  // words of the day, of which none is kind
  {
    severity: 'medium',
    says: /\b(?:big ?backs?|sybau|zesty|sped|povvos?|fatherless|wastem[ae]n|wallad|dafty|sket|bare moist|dead moist|moist|neeks?|chopped|npc|crusty|dusty|musty|bumface|bogey? face|charity case|beg friend|irrelevant|304|butters)\b/,
    also: [/\b(?:you|your|youre|he|she|hes|shes|him|her|his|a|go|is|[a-z]{3,})\b/],
    unless:
      /\b(?:veg\w*|onions?|carrots?|tomato\w*|cake|soil|towel|sponge|bread|butters? (?:the|it)|lemon\w*|attic|room|books?|old|game|room \d|page|question|answer|\d+ ?[+x*=/-]|weather|climate|air|flannel|warm and|skin|dry|evidence|information|npcs? in|scratch|roblox|minecraft)\b/,
  },
  // a threat that says when, where or with whom
  {
    severity: 'high',
    by: ['pupil', 'unknown'],
    says: /\b(?:wait|watch) (?:til|till|until|after)\b.{0,30}\b(?:you|wont|laughing|getting|gonna|dead|finished)\b|\b(?:gonna|will|going to|ill|hes gonna|shes gonna) (?:get|fight|jump|batter|bang|smack|punch|push|smash) (?:you|ur|your)\b.{0,30}\b(?:after|behind|outside|at|off|break|home|shops|gates?|face|teeth|brake|out)\b|\b(?:bring|get) my (?:cousins?|brothers?|boys|mates)\b.{0,30}\b(?:see|chatting|then|you|where)\b|\bi know (?:what|where|which)\b.{0,14}\b(?:bus|live|stay|walk)\b.{0,20}\b(?:keep|watch|talking|careful|so)\b|\bthrough a straw\b|\bkeep talking\b.{0,14}\b(?:see|watch)\b|\b(?:gonna|gna|will|ill) 🔪/u,
    unless: harmless,
  },
  {
    severity: 'high',
    by: ['pupil', 'unknown'],
    sure: true,
    says: /\b(?:gonna|going to|will|ill) (?:get|jump|batter|bang|do) you (?:up |out |in )?(?:behind|outside|after school|at the (?:gates?|bus ?stop|shops?)|on the way home)\b/,
    unless: new RegExp(`${harmless.source}|\\b(?:minecraft|roblox|fortnite|fifa|tag|level|boss|zombies?)\\b`),
  },
  // what is done to a body, and where
  {
    severity: 'high',
    by: ['pupil', 'unknown'],
    says: /\b(?:ill|i will|im gonna|gonna|going to|well|we will|hes gonna|shes gonna|will|swear down ill|might) (?:\w+ )?(?:push|shove|chuck|throw|kick|punch|drop|drag|put|knock|snap|break|slam|boot|batter|deck|bash|twat|thump|stamp on|ram|flush|stuff|lob) (?:you|your|him|her|his)\b.{0,14}\b(?:down (?:the |them |some |a )?(?:stairs|steps|bog|toilets?|well|drain)|off (?:a|the) (?:bridge|roof|cliff|balcony|wall)|under (?:a|the) (?:bus|train|car|lorry)|out (?:of )?(?:the|a) window|in (?:the|a) (?:canal|road|river|bin|skip|bog)|through (?:a|the|that) (?:wall|window|door)|in (?:the )?hospital|head (?:in|off|down)|face in|jaw|(?:arm|leg|neck|nose|finger)s?|teeth (?:in|out)|lights out|over (?:at|in the|on the|when|after))\b/,
    unless: new RegExp(`${harmless.source}|\\b(?:minecraft|roblox|fortnite|fifa|in the game|tag|sledge|slide)\\b`),
  },
  {
    severity: 'high',
    says: /\b(?:you|your|youre|he|she|him|her|they|them|madam|brats?|kids?|pupils) .{0,30}\bneeds? (?:a (?:good |proper )?(?:slap|smack|hiding|clip round|thick ear|battering|beating|belt(?:ing)?|kicking|punch|thump)|(?:slapping|smacking|battering|punching|putting down))\b/,
    unless: harmless,
  },
  // an animal or worse in a picture, and who it is
  {
    severity: 'medium',
    by: ['pupil', 'unknown'],
    sure: true,
    says: /(?:🐷|🐽|🐖|🐄|🐮|🐘|🐳|🐋|🐀|🐍|🤡|💩|🦍|🐒|🐵){1,9} ?(?:= |is |thats |its |like |literally |aka )+(?:you|your|her|him|[a-z]+ (?:lol|haha|that is))\b|\b(?:you|youre|your|shes|hes) (?:(?:are|is|look|looks|like|a|such|absolute|total|actual|big|fat|proper|little|literal|pure|right|just) )*(?:🐷|🐽|🐖|🐄|🐮|🐘|🐳|🐋|🐀|🐍|🤡|💩|🦍|🐒|🐵)|\b(?:oink|moo|squeal|woof|bark) (?:oink |moo )*(?:for (?:us|me)|piggy|fatty|you|(?:here )?comes?|its)\b/u,
    unless: harmless,
  },
  // what a member of staff or a guest says of a class's worth
  {
    severity: 'high',
    by: ['staff', 'unknown'],
    says: /\b(?:you|youre|your|you are|you lot|you pupils|this is|this class is)\b.{0,20}\b(?:(?:most|so|really|too|such a|the) (?:stupid|thick|idle|lazy|ignorant|pathetic|dim|gormless|useless|badly behaved|unteachable)\b.{0,14}\b(?:class|lot|bunch|group|set|children|pupils|kids)|(?:bunch|load|pack|shower) of (?:\w+ )?(?:brats?|idiots|morons|animals|oafs|cretins|imbeciles|savages|losers|wasters|thugs|yobs|babies)|worst of (?:a|the) (?:bad )?(?:lot|bunch)|entitled|little madam|nasty piece)\b/,
    unless: harmless,
  },
  // what a member of staff says of a pupil's worth
  {
    severity: 'high',
    by: ['staff'],
    says: /\b(?:are you|you are|youre|you) (?:thick|stupid|dim|bone idle|a lazy|lazy lump|useless)\b|\b(?:as )?(?:useless|stupid|lazy|thick) as your\b|\byou lazy\b|\bno wonder (?:nobody|no one)\b|\bgets? (?:a bit )?more stupid\b/,
    unless: harmless,
  },
]

/** Votes, shutting out, scorn, hatred of a group and threats, by their kind. */
export const abuseKinds = seenBy('abusive-language', rules)
