import { cue, looks, one, whose } from './abuse-words.ts'
import type { Cue } from './cues.ts'

const them = '(?:him|her|them|you|yourself)'
const they = '(?:he|she|they|you|youre|hes|shes|theyre)'

/** Scorn in ways of one's own, by what is done with it: nearly enough alone, and undone by a text, a joke on oneself or praise. */
export const toldScorn: readonly Cue[] = [
  // an audience is set on somebody
  cue(
    6,
    `(?:no ?one|every ?one|dont|do not|all|lets|every ?body) (?:\\w+ )?(?:laugh|clap|listen|react|like|vote|boo|cough|groan|yawn|snore|type \\w+|spam \\w+|dm|message|text|dislike|downvote) (?:at |to |for |when )?(?:${whose} (?:jokes?|story|presentation|speech|talk|work|idea|answers?|video|poem|song|turn|go|voice)|[a-z]+ (?:saying|that we|and say|to say) we)`,
    `petition (?:to|for) (?:get|kick|ban|remove|make|move|have|${one})|(?:1|one) (?:like|heart|react|thumb\\w*) ?(?:=|is|means|equals) ?(?:1|one|a)|(?:type|put|send|comment|react|drop|press|say) (?:\\w+ |\\d+ )?(?:if|for) (?:you (?:also |all )?(?:think )?(?:hate|cant stand|dont (?:like|want))?|you think) ?${one} (?:should (?:leave|go|be (?:kicked|banned|out)|get out|shut)|smells|stinks|is (?:a |an |the |so )?(?:ugl\\w+|fat|thick|dumb|weird\\w*|annoying|gay|tramp|snake|rat|worst|creep|freak))|(?:whos|who is|who) (?:the )?(?:worst|ugliest|fattest|dumbest|thickest|weirdest|smelliest|poorest|most (?:annoying|hated|likely to (?:be|die|end up|get|stay) (?:pregnant|in prison|a virgin|single|alone|fat|dropped|homeless))|least (?:fit|likely to get))|smash or pass|(?:rank|rate) (?:the|every|all|these) (?:girls|boys|lads|people|faces|teachers|from)|(?:ugly|fit|worst|best looking) (?:list|ranking|tier)`,
    new RegExp(
      `\\b(?:the |this |our )?(?:class|call|lesson|school|chat|group|gc|team|vibe|game|table) was (?:so |way |much |actually )?(?:better|fine|nicer|quieter|cleaner|happier|good|peaceful) (?:before|without|until|till) (?:${them}|${they}|${one})\\b|\\bcant wait (?:for (?:${them}|${one}) to|(?:un)?till? (?:${they}|${one})) (?:\\w+ )?(?:fails?|leaves?|goes?|dies?|gets? (?:expelled|kicked|done|excluded|dropped)|moves?|cries|loses?)\\b`,
    ),
    `(?:id |would |i would )?rather (?:die|fail|eat|lick|drink|drop out|be (?:dead|alone|sick|ill)|work alone|do it alone|get a detention|sit (?:in|on) \\w+|kiss a \\w+|swallow) (?:\\w+ ){0,4}than (?:be|work|sit|partner|pair|talk|share|touch|kiss)\\b.{0,16}\\b(?:with|near|next to|to|him|her|you)\\b|(?:any ?one but|ew not|please not|god not) (?:him|her)|(?:some ?one|you|they) (?:else )?(?:has to|have to|can|gets to) have (?:him|her)|(?:do (?:i|we) have to|dont make me|who has to|who got stuck|got stuck|stuck|forced to) (?:\\w+ )?(?:work|sit|be|pair|partner|share|go)? ?with (?:him|her|that|this (?:kid|freak|girl|boy|weirdo))`,
  ),
  // as of an animal or a thing
  cue(
    6,
    `who let (?:the |a |that |this )?(?:dogs?|animals?|pigs?|apes?|beast|monkeys?|thing|it|him|her|freaks?|tramps?|clowns?) (?:in|cook|speak|on the mic)|(?:back|get) (?:back )?(?:in|into|to) (?:your|the|his|her) (?:cage|kennel|hole|sty|stable|swamp|sewer|barn|coffin|hutch)|go (?:back )?(?:in|to|into) your (?:cage|kennel|box|hole|sty|stable|swamp|bin)|(?:put|get) (?:him|her|it|that) (?:down|neutered|a muzzle|back (?:on|in)|on a (?:lead|leash|diet))|(?:some ?one )?(?:call|report\\w*|ring|phone) (?:\\w+ )?(?:the |to the )?(?:rspca|zoo|vet|animal control|pest control|dog warden|council)|(?:lay off|put down|drop|stop eating) (?:all )?the (?:pies|burgers|cakes|cookies|biscuits)|(?:wide|big) load|(?:the )?floor (?:is )?(?:shaking|shook)|break(?:s|ing)? the (?:chair|camera|scales|screen|lens|mirror)|camera (?:cracked|broke)|earthquake when|need (?:a )?(?:wider|bigger) (?:screen|lens|camera|chair|door)`,
    'waste of (?:sperm|oxygen|air|skin|a (?:birthday|life|seat|chair|womb))|(?:should|shud|shouldve|should have|shoulda) (?:have )?(?:been )?(?:swallowed|aborted|an abortion|drowned|used protection|put you (?:up|down)|left you|stayed in)|(?:used|wear|wore) a condom|(?:kids?|children) that (?:lived|survived|worked|they wanted)|birth control|(?:walking|absolute) (?:std|sti|disease|plague|tragedy|disaster|joke|l|embarrassment)|how much (?:for|an|per) (?:an )?hour|slept? with (?:the |a |half|every|your )(?:head|boss|teacher|year|dad|whole)|only (?:here|passing|in (?:top|set|the)|got in|on) \\w+ (?:your|his|her) (?:mum|dad|mam|nan)|(?:biggest|total|such a) mistake your (?:mum|mam|parents)|not even your (?:mum|mam|dad|nan|dog) (?:likes|loves|wants)',
  ),
  // of looks
  cue(
    6,
    new RegExp(
      `\\b(?:is|are) (?:that|those|this) (?:actually |really )?(?:your|his|her) (?:real|actual|normal|natural) (?:${looks}|hands?|fingers?)\\b|\\bnice (?:${looks}) (?:did|do|does|is|are|got|from|where|lol|haha|not)\\b|\\b(?:dressed|get dressed|got dressed|cut (?:it|that)|make ?up on|put (?:that|it) on|drew (?:them|those|it) on|do your (?:hair|makeup|eyebrows)) (?:in the dark|with (?:your|a|the) (?:feet|eyes|spoon|knife|fork)|blind\\w*|yourself)\\b|\\blost a bet\\b|\\b(?:who|what) (?:did that|happened) to (?:your|his|her) (?:${looks})\\b|\\b(?:put|turn|keep) (?:your|the|that) (?:camera|cam|video) (?:back )?off (?:\\w+ ){0,2}(?:ugly|scar\\w+|please for|no ?one wants|my eyes|im eating|youre|we can see)\\b`,
    ),
    /^(?:ew+|eugh|urgh|yuck|bleugh|vile|rank)[ ,.!]+(?:not |its |why is |who |that |is )?(?:he|she|you|him|her|they|hes|shes|(?!sir|miss|it|that|the|this|my|i|im|there|a)[a-z]{3,12}(?=s? (?:breath\w*|talk\w*|exist\w*|touch\w*|look\w*|is |has |join\w*|smil\w*|spoke|said|just)))\b/,
    `(?:thinks?|thinking) (?:shes|hes|youre|theyre|she is|he is|you are|theyre) (?:so |actually |well |proper |really )?(?:pretty|hard|clever|funny|all that|it|better|cool|fit|something|special|famous|smart|peng|sexy|black|white|a (?:girl|boy|model|roadman|gangster))|who does (?:she|he) think (?:she|he) is|(?:tryna|trying to) (?:be|act|look|sound) (?:\\w+ )?(?:hard|black|white|clever|smart|funny|posh|like|cool|pretty|different)|(?:no ?one|nobody) (?:finds?|thinks?) (?:you|him|her|youre|hes|shes) (?:\\w+ )?(?:funny|pretty|fit|hard|clever)`,
  ),
  // of being alone, poor, foreign, ill, or slow to speak
  cue(
    6,
    `(?:how does it feel|whats it like|imagine|must be (?:sad|nice|hard)|sad) (?:\\w+ )?(?:being|having|to (?:be|have)|havin) (?:\\w+ ){0,2}(?:the only one|no|zero|poor|fat|ugly|that|so|a single|disabled|adopted|fostered|in care|\\d siblings|to share|your (?:mum|nan)|hated)\\b|only friends? (?:is|are) (?:your|his|her|the) (?:mum|nan|dog|ta|teacher|cat|dinner lady|hand)|friends?less|(?:youve|you have|hes|shes|he has|she has) (?:\\w+ )?(?:no|zero) (?:mates|friends|personality|rizz|aura|dad|life|brain|chin|neck|eyebrows|hairline)|(?:cry|run|go|crying|running) (?:\\w+ )?(?:back )?to your (?:foster|mummy|mum|ta|social worker|dad oh)|(?:even )?google translate|(?:need|turn on|where are|got) (?:the )?subtitles|speak (?:human|properly)|english (?:please|mate|bro)`,
    /\b([b-df-hj-np-tv-z]|th|sh|ch|wh|st)[- ,.]{1,3}\1[- ,.]{1,3}\1?[a-z]*.{0,20}(?:today|spit|finish|hurry|come on|lol|haha|😂|junior|sentence|stutter|word|out with)/,
    `spit it out|today junior|(?:any|some) (?:day|time) now|cat got your tongue|(?:deaf|blind|dyslexic|autistic|adhd|slow|special|disabled|foreign|mute) (?:or (?:what|something|just)|much|boy|girl|kid)|wheel ?chair (?:boy|girl|kid|lad)|turn (?:your|his|her) (?:ears?|hearing aids?|brain) on|(?:use|grow) your (?:legs|eyes|brain)|(?:he|she|you|they) (?:cant|cannot) even (?:walk|stand|talk|wipe)|(?:hows|how is|hows it|enjoy|back to) (?:in )?(?:the |your )?(?:bins?|foster home|care home|council|special school|hostel|caravan|shelter|wheelchair)(?: |[?.!]|$)|(?:who|what|where) (?:is|was) your (?:real |actual )(?:mum|dad|parents)`,
    `ask ${one} (?:if|what|whats|why) (?:he|she|hes|shes) (?:\\w+ )?(?:packed|brought|got|carrying|hiding|wearing|allowed) (?:\\w+ ){0,4}(?:rucksack|bag|coat|vest|pockets?|turban|headscarf)|(?:check|search) (?:his|her|their|${whose}) (?:bag|rucksack|pockets|coat)|(?:fasten|count) your (?:seat ?belts?|wallets?|bags)`,
  ),
  // be gone
  cue(
    6,
    '(?:go(?: and)?|just|please|why dont you|you should) (?:play|walk|jump|step|lie|sleep|sit|run|swim|drive|fall|take a (?:walk|dive|nap|bath)) (?:\\w+ )?(?:in|on|under|off|in front of|into|with) (?:the |a |some )?(?:train ?tracks?|tracks|motorway|m\\d+|traffic|road|railway|bus|train|lorry|bridge|cliff|roof|sea|canal|river|fire|bleach|toaster|plug sockets?|short pier|lions?|sharks?)|long walk off|(?:bile|boil) (?:yer|your) (?:heid|head)|haud (?:yer|your) (?:wheesht|gob|tongue)|away an(?:d)? (?:bile|shite|die)|awa(?:y)? (?:an|and|n) (?:bile|boil|die|shite)|(?:everyone|every one|world|us all|us|me|the class) a favour and|no ?one (?:would|will|is gonna|is going to) (?:even )?(?:cry|come|turn up|care) (?:at|to|if) (?:your|you)|(?:dig|digging) your (?:own )?grave|rest in (?:piss|pieces)|rip (?:bozo|to your)|count your days|say (?:goodbye|bye|night ?night) to your',
  ),
  cue(
    3,
    `(?:chew(?:ed)? (?:rocks|bricks)|(?:hit|dropped) (?:\\w+ )?(?:on (?:the|your) (?:head|face)|by a (?:bus|truck|shovel|train|spade|brick|door))|ugly stick|born in a (?:barn|bin|skip)|raised by wolves|from the (?:sewer|swamp|bin|gutter))`,
    `${they} (?:\\w+ )?smells? of|(?:bro|bruv|man|lad|girl|[a-z]{3,12}) (?:smells?|stinks?|reeks?|hums?|honks?|pongs?|minging) of`,
    `(?:shut|zip|button|keep|close) (?:your|ya|that) (?:\\w+ )?(?:gob|mouth|trap|hole|lips|face|pie ?hole)|no ?one (?:wants to hear|asked for|cares what|likes|needs) (?:you|your|him|her)|put your hand down|keep your hand down|who (?:even )?(?:asked|invited|rates|likes|wants) (?:you|him|her)`,
    'scruffs?|radge|radgie|glaikit|gowk|tink|jakey|chav\\w*|pikey\\w*|inbreds?|scroung\\w+|benefit street|crusty|wrongun|wrong ?un|dweeb|wet wipe|goofball|nonce\\w*|creep\\w*|perv\\w*|stalker|groomer|pedo|paedo|peado|nerds?|gimp|loner|reject|sad ?case|try ?hard|pick me|attention seek\\w*|drama queen|psycho|mental case|nutter|head ?case|schizo',
  ),
]
