import { before, cue } from './ways.ts'
import { looks, one, whose } from './abuse-words.ts'
import { aslantContempt, aslantScorn, aslantShut, aslantThreat } from './abuse-aslant.ts'
import { toldScorn } from './abuse-told.ts'
import type { Cue, Weighing } from './cues.ts'

/** Told of texts, lessons, games and things; and what is said kindly. */
const harmless: readonly Cue[] = [
  cue(
    -5,
    'chapter|scene|act \\d|novel|poem|poet|character|author|playwright|in (?:the|my|our) (?:play|story|book|text|film|extract|drama|game)|extract|quote|source [a-z\\d]|essay|loops?|python|scratch|variable|algorithm|debug\\w*|volcano\\w*|balloons?|romeo|juliet|macbeth|hamlet|lennie|curley|scrooge|birling|piggy|trunchbull|miss honey|the twits|hitler|nazi\\w*|tudors?|victorians?|slave trade|segregat\\w*|minecraft|roblox|fortnite|fifa|gta|among us|zombies?|villagers?|impostor|my (?:dog|cat|hamster|puppy)|dinosaur|robot|alexa|siri|(?:ok|hey) google|propaganda|stereotype|racis[mt]|bullying (?:lesson|policy|assembly)|definition|homophobi\\w*',
    /\bthe (?:book|story|film|play|poem|video|clip|song|article|cat|robot|monster|character|bully|question|answer|slide|word)\b/,
  ),
  cue(
    -4,
    '(?:(?:he|she|they|some ?one|people) (?:just |always |keeps? )?(?:said|says|saying|called|calls|told me|tells me|wrote|shouted)|(?!gc|group|chat|server)[a-z]+ (?:said|says|called|told me|wrote|shouted|shouts|yells|yelled|screams|whispers)) (?!its|it is|soz|sorry)|(?:thats|that is|isnt|is not|not) (?:mean|rude|kind|nice|ok|okay|fair|funny)|(?:dont|shouldnt|stop) (?:be (?:mean|rude)|say(?:ing)? that|call(?:ing)?)|leave (?:him|her|them) alone|everyone is welcome|well done|thank you|thanks|good luck|surprise|a present|presents|birthday|card|congrat\\w*',
  ),
  cue(
    -3,
    'wifi|connection|mic|microphone|lag\\w*|echo\\w*|muffled|breaking up|frozen|glitch\\w*|underwater|volume|headset|printer|laptop|can you hear|cant hear',
  ),
  cue(
    -4,
    '(?:looks?|sounds?|smells?|is|are|s|was|so|really|very|such a|what a|its|thats) (?:so |really |very |well |a )?(?:lovely|nice|good|great|cute|amazing|cool|fab|gorgeous|beautiful|brilliant|mint|unreal|iconic|stunning|brave|fire|lush|adorable|smart|clever|class|immense|clear|proud)|love (?:your|his|her)|(?:sounds?|looks?) (?:scottish|welsh|irish|posh|northern|american|like mine)|like mine|same as|similar|suits|jealous of|nice one|good (?:job|work|one)',
  ),
  cue(
    -3,
    /https?:|www\./,
    '(?:im(?! (?:going|gonna|not|telling|sure|sorry|saying|only|just saying|getting|bringing|coming|crying|dying|screaming|dead))|i am(?! not)|i was|i feel|i look|am i|i sound|myself|my own|mine too|me too|my \\w+ (?:looks?|smells?|sounds?))',
  ),
]
const laughs = cue(
  1,
  'haha+|lol|lool|lmao+|rofl|not being funny|ngl|no offen[cs]e|no hate|just saying|bruh|fam|bro|bruv|imagine|why is|oi|init|innit|tbf|ew+|urgh|💀',
  /😂|🤣|🤢|🤮|💀|😭|🙄|🤡|💩|🤨/,
)
const you = cue(1, 'you|your|youre|yous|yourself')

/** A word was asked for. */
const asked = before(
  -6,
  'translat\\w*|in (?:scots|french|spanish|german|polish|welsh|urdu|slang|dialect)|how (?:do|would) (?:you|we|i) say|swear\\w*|insults?|synonyms?|word for|vocab\\w*|shakespearean?|idioms?|phrases?|proverbs?',
)

/** Somebody has just asked that it stop, or to belong. */
const pleads = before(
  2,
  '(?:please |pls )?stop(?: it)?[ .!]*$|leave me alone|why (?:are|do|is|does) (?:you|every ?one|they|no ?one)|im not (?:being|a|even)|what did i (?:even )?do|thats (?:mean|not (?:nice|fair))|(?:can|please can) i (?:be|join|come|play|sit|work|go|have|read|be in)|not funny|go away|shut up|let me in|i didnt (?:do|say|mean)',
)

/** All against one: who does it, what is done, and that it be hidden or enforced. */
const shuttingOut: readonly Cue[] = [
  ...harmless,
  cue(
    2,
    '(?:we|they) (?:have )?all (?:agreed|said|decided|going)|weve all|we (?:all )?(?:agreed|decided)|every ?one|lets|all of us|no ?one|none of us|dont|do not|never|who(?:ever)? (?:wants|talks|sits|is)|make (?:a )?(?:new|another|different|secret)|new (?:group|gc|chat|one)|other (?:group|gc|chat)|we should|vote|hands up|say aye|if you|tell her|tell him|the whole (?:class|year|gc)|(?:gc|group|chat|server|party|sleepover|team) (?:is )?without',
  ),
  cue(
    2,
    new RegExp(
      `\\b(?:let|lets|sits?|sitting|talks?|talking|plays?|playing|works?|working|pairs?|picks?|choose|invite|reply|replies|answers?|speaks?|helps?|partners?) (?:to |with |w |wiv |by |next to |near |anywhere near )?${one}\\b`,
    ),
    new RegExp(
      `\\b(?:include|add|ignore|kick|remove|unadd|unfollow|unfriend|blank|avoid|block|exclude|ditch|ghost|swerve|air|boot|report|drop|leave|get) ${one}\\b(?: (?:out|off|on read|kicked|banned|removed))?|\\b(?:be|are|is) (?:friends|mates|partners) with\\b|\\bleave (?:the )?(?:room|call|meeting|lesson|chat|gc|group)\\b|\\b(?:cams?|cameras?) off\\b|\\b(?:every ?one|we all|all of us|all|lets) (?:just |all )?(?:leaves?|goes?|log|laughs?|says?|sends?|puts?|types?|react|post|mutes?)\\b|\\b(?:kind|nice|friendly|polite) to\\b|\\bwithout ${one}\\b|\\bsend the\\b|\\bchange your (?:name|pic|pfp|background)\\b|\\b(?:turn|mute|laugh|boo|log off|go quiet|cough|bark|moo)\\b`,
    ),
  ),
  cue(
    2,
    'pass it on|same time|on (?:3|three|my count)|(?:this|that|thats|which) is why|its (?:her|his|[a-z]+s) turn|when its? (?:\\w+ )?(?:her|his|[a-z]+s) (?:turn|go|slot|bit|presentation|speech)|(?:she|he) (?:talks?|is|looks?|smells?) (?:foreign|funny|weird|poor|dirty|gay|different)|rip (?:him|her|them)|for this forever|youre not (?:in|on) (?:it|the other)|(?:till|until) you (?:leave|quit|go)|dont (?:tell|let) (?:her|him|them)(?: (?:know|see|find out))?|say (?:its|it is|theres|were|weve|we are|there is) (?:full|no (?:room|space)|already|taken|got)|without (?:her|him|them)|(?:till|until|unless) (?:she|he|they) (?:say|says|said|apologis\\w*|cries|leaves|goes|gives|learns|stops)|(?:dont|no ?one) (?:be the one|break)|whoever (?:does|talks|sits|speaks|helps|replies)|(?:she|he|they) (?:can|has to|will|should|ll) (?:sit|work|go|be|play|eat) (?:alone|on (?:her|his) own|by (?:her|him)self|with (?:the )?(?:ta|teacher|teachers|babies))|(?:or )?(?:youre|you are) (?:next|out (?:too|as well))|behind (?:her|his) back|(?:when|when ?ever|every time|each time|as soon as) (?:she|he|they|[a-z]{3,12}) (?:talks?|unmutes?|joins?|reads?|speaks?|comes? (?:in|on|back)|presents?|puts? (?:her|his))|so (?:she|he|they) (?:leaves?|cries|goes|gets|has|feels)|(?:make|watch|get) (?:her|him) (?:cry|leave|quit|go|feel)|not (?:wanted|invited|allowed) (?:here|in)|no ?one (?:wants|likes|invited|asked|rates|even knows) (?:you|her|him|them)',
  ),
  pleads,
  cue(
    1,
    'pass it on|deal|agreed|yeah|sorry not sorry|soz|stinks?|smells?|weird|annoying|snake|grass|snitch|teachers pet',
  ),
]

/** Looks, wits, home and speech held against somebody, and by what likeness. */
const scorn: readonly Cue[] = [
  ...harmless,
  laughs,
  you,
  cue(
    3,
    new RegExp(
      `\\b${whose} ${looks} (?:\\w+ )?(?:looks?|smells?|sounds?|giving|gives|reminds|reeks|stinks|is like|are like|belongs?|could (?:be|land|block|stop|feed|fit|solo)|needs|came from|got (?:more|its own)|is (?:from|bigger|older|wider|so|the size)|are (?:from|bigger|so|the size)|bigger than|has (?:its own|left|more|run)|doing)\\b`,
    ),
    /\b(?:he|she|you|they|[a-z]{3,}) (?:runs?|walks?|talks?|dances?|sings?|smells?|throws?|swims?|eats?|breathes?|types?|laughs?|dress(?:es)?|draws?|reads?|thinks?|chats?|stinks?|sweats?) like (?:a|an|my|some|someones?|the)\b/,
    '(?:built|shaped|face|head|heid|puss|gob|body|dressed|looking|teeth|voice|hair) like (?:a|an|my|some|the)|(?:it|this|that|youre|hes|shes|he|she|your \\w+)s? giving|(?:look|looking) like (?:you|he|she) (?:got|just|been|slept|crawled|lost)|size of (?:a|an|the) ',
  ),
  cue(
    3,
    '(?:(?:you|she|he|they|this one|[a-z]{3,}) )(?:cant|cannot|doesnt|dont|cudnt|couldnt) (?:even )?(?:speak|talk|spell|read|write|count|say|pronounce|tie|do|strip|hold|catch|kick|throw|wash|afford|add)(?: up| to| a| an| your| his| her| its| one| no)? ?(?:proper\\w*|english|right|name|shoe\\w*|words?|times|anything|nothing|simple|basic|year \\d|ball|soap|uniform|shoes|\\w+)',
  ),
  cue(
    3,
    '(?:no ?one|none of us|we cant|cant no ?one) (?:can |could |ever |even )?understands? (?:a word|anything|you|him|her|what (?:you|he|she))|learn (?:some |proper |to speak )?english|speak (?:proper )?english|talk (?:proper|normal|english)|is that (?:even )?english|what language',
  ),
  cue(
    3,
    '(?:why|how) (?:is|are|was|did|does) (?:she|he|they|you|this (?:man|guy|girl|kid|one|person|woman|lad)) (?:even )?(?:still )?(?:in|on|here|get in|allowed|\\d\\d)|what (?:is|are) (?:she|he|you|they) (?:even )?doing (?:here|in)|(?:dont|doesnt|shouldnt|does not|do not) (?:even )?(?:belong|be (?:here|in|allowed))|should be in (?:bottom|set \\d|special|year \\d|primary|nursery|a (?:home|zoo|cage|special|care)|prison|the bin)|(?:send|put|move|chuck) (?:her|him|them) (?:down|back|home|out|in (?:the )?(?:bin|nursery|special|bottom))|go back to (?:year \\d|primary|nursery|bottom|reception|special|your|mcdonalds|work|bed|the|where)|go home (?:then|and|lol)?|even (?:the )?(?:year \\ds?|a (?:baby|toddler|dog|monkey|\\w+ year old|reception)|my (?:nan|baby|dog|little|lil|\\d|\\w+ year old)|(?:the )?(?:ta|teacher|teachers|supply|slow ones|bottom set))|given up on (?:you|him|her)|(?:youre|you are|hes|shes|thats) (?:so )?(?:cooked|finished|embarrassing|done for|delusional|a lost cause)|(?:stick|stay|keep) (?:to|with) (?:colouring|crayons|mcdonalds|cleaning|nursery)',
  ),
  cue(
    3,
    new RegExp(
      `\\b(?:your|his|her|their|[a-z]{3,}s) (?:dad|mum|mam|mom|ma|nan|parents?|family|whole family|brother|sister) (?:\\w+ ){0,3}(?:car ?wash|cleans?|cleaner|cleaners|bins?|bin ?man|mcdonalds|maccies|kfc|greggs|b ?&? ?m|primark|benefits|dole|universal credit|broke|skint|prison|jail|inside|tag|food ?bank|toilets?|kebab\\w*|corner ?shop|takeaway|chippy|nail bar|taxis?|cabs?|deliveroo|cant afford|begs?|homeless|alcoholic|druggie|crackhead|smack ?head|left you|left him|left her|doesnt (?:love|want)|dont (?:love|want)|walked out|hates? you|adopted|inbred|cousins?|ugly|fat|stinks?|smells?)\\b`,
    ),
  ),
  cue(
    3,
    'free (?:school )?(?:meals?|dinners?|lunch) (?:kid|boy|girl|lot|scum|again)|(?:enjoy|back to|go to|off to) (?:your |the )?(?:food ?bank|free dinners?|council)|(?:food ?bank|charity shop|council (?:house|estate)|benefits|poverty|hand me downs?|jumble sale|shelter|primark|lidl|asda|poundland|vinted) (?:kid|girl|boy|scum|family|lookin|ass|clothes|shoes|special|mum)|fake (?:nikes|designer|gucci|jordans|airpods|dr martens)',
  ),
  cue(
    3,
    '(?:grandad|grandpa|grandma|granny|old man|pensioner|fossil|boomer|unc) (?:go home|get a|retire|die|should|needs|is cooked|at)|(?:at|youre|hes|shes|man) (?:17|18|19|[2-6]\\d)(?: years old)? and (?:still|you|cant|doesnt|on)',
  ),
  cue(
    3,
    '(?:off|on) (?:the|that|a|your) (?:boat|dinghy|banana boat|lorry)|(?:your|own|ur) (?:own )?country|get (?:him|her|them|you|yourself) deported|(?:call|ring) (?:immigration|the home office|ice|border force)|(?:got|where is|wheres|show us) (?:your|a|his|her) (?:visa|papers|passport)|(?:pick|picking) cotton|(?:back )?(?:in|to) (?:the|your) (?:jungle|mud hut|hut|cave|desert|zoo|trees|kitchen|caravan|tent)|(?:eats?|eating) (?:dogs?|cats?|bats?)|(?:has|got|have|brought|check (?:his|her) bag for|whats in (?:his|her|your) bag) (?:a |the )?(?:\\w+ )?bombs?|(?:his|her|your) (?:real )?name is(?:nt)? (?:abu|osama|ching|bin)|allahu? akbar|takbir|dont (?:blow|bomb)|hide the (?:bags?|purses?|phones?|wallets?)',
  ),
  cue(
    2,
    'bottom set|thickos?|dumm(?:y|ies)|slow (?:kids?|ones?|set|group)|special (?:class|unit|bus|school|needs)|sen (?:kids?|room|unit)|at (?:your|his|her|ur) age|car ?wash|cleaners?|fridge|bins?|tea towel|toilet|sack of|potato|wet (?:dog|wipe)|goblin|gremlin|shrek|gollum|troll|horse|donkey|whale|elephant|pug|hippo|rat|mop|brush|bin bag|skip|tramp|scarecrow|corpse|zombie|thumb|egg|foot|meerkat|lego|minion|tangerine|oompa|skeleton|ghost|clown|crackhead|homeless',
  ),
  cue(
    3,
    new RegExp(
      `\\b(?:screen ?shot\\w*|zoom in on|look at|check out|clock|get a load of|someone (?:screenshot|clip|save)|did (?:you|anyone|no ?one) see|rate|caption) (?:out )?(?:${whose}|that|miss\\w*|sirs) (?:\\w+ )?${looks}\\b`,
    ),
    /\b(?:with|got|has|have) (?:a|an|that|your|his|her) (?:\w+ )?(?:face|hair|voice|head|heid|nose|name|body|accent|forehead|mouth|brain|chin|outfit) like (?:that|yours|his|hers|a|an|my|the)\b|\b(?:bold|brave|rich|big talk|funny|cheek) (?:of|coming|from|words) (?:you|from you|from (?:some ?one|the|a|him|her))|\b(?:says|coming from|from) the (?:one|girl|boy|kid|lad|person) (?:who|with|that)\b|\byoure one to talk\b|\b(?:look(?:ed)? in|own|got|buy) (?:a|the|any) mirrors?\b|\bdid your (?:mum|nan|dad|dog|little \w+) (?:dress|cut|do|draw|choose|pick)|\bwhat happened to your (?:face|hair|fringe|teeth|eyebrows|nose)|\bwhats (?:up )?with your (?:face|hair|voice|teeth)/,
    '(?:from|in|at|is it|is that|are they|those) (?:the )?(?:lost property|charity shop|oxfam|a skip|the skip|the bin|the dump|your nans? (?:wardrobe|curtains|sofa)|your nan|shein|temu|poundland|ali ?express|jumble sale|a car boot|the tip)',
  ),
  cue(
    3,
    '(?:bring|get|pass|need|fetch|grab|wheres|buy (?:him|her|you)) (?:me |us )?(?:a |the |your |some )?(?:pegs?|gas ?masks?|air ?freshener|febreze|lynx|deodorant|nose ?plugs?|ear ?plugs|sick ?bags?|bucket|hand ?sanitiser|dettol|soap)|(?:hold|pinch|block|cover|peg for) your (?:noses?|breath|ears|eyes)|open (?:a|the|all the) windows?|what(?:s| is) that (?:smell|stench|stink|pong)|smell (?:him|her|you) (?:from|through)|through the screen|(?:showers?|baths?|soap|deodorant|toothbrush|toothpaste|mouthwash) (?:exist|is free|are free|mate|would help)|(?:brush|wash) your (?:teeth|hair|face|self|clothes)|(?:heard of|know what|discover\\w*|invent\\w*|try|seen) (?:a )?(?:soap|shower|toothbrush|deodorant|hairbrush|comb)',
  ),
  cue(
    2,
    '(?:(?:its|here comes|heres|oh no|not) )(?:\\w+ )?(?:[a-z]+s (?:turn|go)|him|her|again)|(?:[a-z]{3,}s|his|her) turn to|sounds like what you call|(?:rename|call) (?:him|her|you) ',
  ),
  cue(
    5,
    '(?:tip ?ex|crop|cut|edit|photoshop|scribble|cross|blur|paint|scratch|rub) (?:you|him|her|your (?:face|name)|[a-z]{3,12}s face) (?:out|off)|your (?:da|dad|maw|mum|ma) sells avon|(?:how many|only) brain ?cells?|(?:wee|little|big|like a) (?:lassie|jessie|girls? blouse|poofter|wimp)|double chins?|hate(?:s)? (?:clypes?|clipes?|snitches|grasses)|(?:wee|wee fat|dirty|fucking|yer a|your a|youre a|what a) (?:clype|clipe|tout|grass|snitch|rat)',
  ),
  cue(
    3,
    '(?:talks?|talking|speaks?|speaking) (?:foreign|gibberish|alien|jungle|monkey|like a (?:foreigner|monkey|terrorist))|hide your (?:lunch|bags?|money|phones?|dogs?|cats?|wallets?)',
  ),
  cue(
    3,
    '(?:the|a|got|has|with|his|her|suicide|car) bombs?(?:er|ers|s)?|jihadi?|isis|al ?qaeda|taliban|osama|bin laden',
    /💣|🧨/,
  ),
  pleads,
  ...toldScorn,
  ...aslantScorn,
  asked,
  // thrown at what somebody has just said of themselves
  before(
    1,
    /\| (?!.*\|).*\b(?:i|im|ive|my|me)\b|^(?!.*\|).*\b(?:i|im|ive|my|me)\b/,
    'well done|lovely answer|over to you|welcome|thank you|presenting|read(?:ing)? (?:out|aloud)|joins us|your turn|new (?:in|to|here|pupil|student)',
  ),
]

/** An appointment, and what will be left of somebody after it. */
const threat: readonly Cue[] = [
  ...harmless,
  cue(
    2,
    '(?:wait|waiting|watch|see you|catch you|meet (?:me|us)|be there|come(?: and)?|find you|get you|see what|just you|keep (?:talking|laughing|chatting|going)|say (?:that|it) (?:again|to)|carry on)\\b.{0,24}\\b(?:after|outside|at|by|behind|round|when|tomorrow|later|lunch|break|gates?|bus|park|again|happens?|one more|in person|to my face)',
    '(?:on|walking) (?:your |the )?way home|walking home|after (?:school|college|lesson|this|class|maths|pe)|at (?:lunch|break|the (?:gates?|bus|park|shop))|(?:outside|behind) (?:the )?(?:school|gates?|bike sheds?|gym|science|tesco|maccies)|(?:tell|get|got|bring\\w*|sending) my (?:cousins?|brothers?|boys|mates|dad|uncle|sister|big|lot|guys|mandem)|my (?:cousins?|brothers?|boys|mandem|uncles?) (?:is|are|will|gonna|going to|wants|knows?|coming|ll|looking)',
  ),
  cue(
    3,
    '(?:need|needs|needing|want|order|call|bring) (?:you |your ?self )?(?:a |an |some |the )?(?:new |false |plastic )?(?:teeth|dentist|ambulance|wheelchair|hospital|plaster|surgeon|surgery|doctor|bodyguard|coffin|grave|stitches|funeral|nose|face|jaw|crutches)|show you what happens?|see what happens?|(?:youll|you will|gonna|going to|ull|hell|shell|will) (?:be (?:so |very |really )?sorry|regret|wish|learn|cry|bleed|pay|be crying|be dead|get (?:it|dropped|banged|jumped|hurt|what)|limp|lose)|get what(?:s| is) coming|pay for (?:this|that|it)|(?:eating|drinking|eat|drink|food) through (?:a )?(?:straw|tube)|pick(?:ing)? (?:up )?your teeth|(?:wont|not|never) (?:be )?(?:walk|see|talk|wake|laugh|smil)(?:ing)? (?:again|tomorrow|for|properly|when|straight)|(?:break|snap|smash|bust|kick|knock|punch|cave|bash|slap|mash|rip|cut|carve) (?:you|your|his|her|them)\\b(?! (?:egg|code|pinata))|coming for (?:you|your)|(?:youre|you are|your|shes|hes) (?:next|dead|finished|getting (?:it|dropped|done|banged|battered|jumped|hit))|(?:i|we|they) know (?:where|what (?:bus|road|estate|house|street|time)|which|your (?:road|house|address|bus|mum|brother|sister))|(?:bring|got|have|carry) (?:a|my|the) (?:blade|knife|shank|machete|bat|knuckle|hammer)|(?:leave|put|lay|drop|knock) (?:you|him|her|them) (?:in|out|on|down|to sleep)|batter|shank|stab|deck|lamp|spark|headlock|curb stomp|stamp on',
  ),
  cue(1, 'you|your|youre|yous|yourself'),
  cue(
    1,
    'snitch|grass(?:ed)?|laugh(?:ed|ing)?|chatting|talking|told (?:sir|miss|on)|dobbed|swear down|trust|on my (?:mum|nan|mums|nans) life|wallahi?|fr|promise|just watch|i swear',
  ),
  cue(
    -4,
    'fortnite|warzone|kahoot|chess|quiz|blooket|tennis|match|netball|football|rugby|race|uno|cards|mario|level|round|tournament|debate|test|exam|help you|practice|break a leg|bus (?:is|at|comes)|sandwich|revision|register|bring (?:your|a) (?:pen|kit|calculator|coat|lunch)|hug|cinema|bowling|shopping|town|practise|presentation|homework|hw|lend',
  ),
]

/** What a member of staff says of a pupil, or orders them to do. */
const contempt: readonly Cue[] = [
  cue(
    -5,
    'close your eyes|imagine|pretend|you are (?:a|an|the) (?:wolf|pig|bear|giant|dragon|king|queen|lion|mouse|cat|seed|tree|robot|knight|pirate|witch)|chapter|scene|act \\d|novel|poem|character|in (?:the|our) (?:play|story|book|text|film|extract)|quote|macbeth|hamlet|lennie|curley|scrooge|(?:said|says|called|wrote) (?!its|it is)|(?:dont|never|shouldnt|do not) (?:say|call)|(?:isnt|is not|not) (?:kind|nice|ok|okay|fair|funny|acceptable)|(?:the|that|a|this|any) words?|language|report(?:ed|s)?|policy|well done|thank you',
  ),
  cue(
    2,
    'shut (?:your|ya|the) (?:mouth|gob|trap|face|cake ?hole|(?:hell|front door))|shut up|(?:get out of|out of) my sight|(?:wipe|take) that (?:stupid |silly |smug )?(?:look|smirk|grin)|stop (?:whin\\w+|snivel\\w+|blubber\\w+|being (?:so )?(?:pathetic|thick|dense|stupid))|are you (?:(?:lot|all|two|actually|really|always|just|completely|being|that|a bit|so|trying to be|deliberately) ){0,3}(?:deaf|thick|stupid|simple|slow|dense|dim|retarded|an idiot|all there)|what (?:is|the hell is) wrong with you',
  ),
  cue(
    3,
    'you (?:\\w+ )?(?:lazy|stupid|nasty|horrible|wretched|useless|idle|gormless|pathetic|thick|dim|ignorant|insolent|spoilt|disgusting|vile|moronic|silly little|rude little|arrogant)(?: \\w+)?|(?:little|right|proper|silly|spoilt|rude) (?:madam|so and so|sod|toad|brat|git|oik|cow|bitch|swine|monster|liar|thug|wretch)|(?:youre|you are|youve always been|you were|this (?:class|lot|group) is) (?:\\w+ ){0,3}(?:thick\\w*|stupid\\w*|dim|dimm?est|dens\\w+|lazi\\w+|useless|hopeless|pathetic|moron\\w*|idiot\\w*|waste of|a joke|a disgrace|an embarrassment|unteachable|a lost cause|not very bright|a failure|nothing but|bone idle|worst)|(?:is|are) there (?:anything|a brain|any brain|anyone)|(?:no|half a|one) brain|waste of (?:space|time|oxygen|a seat|my time|a chair|everyones)|(?:dont|do not) know why (?:i|you|we) (?:bother|try|even)|amount to (?:nothing|anything|much)|(?:never|not going to|wont) (?:amount|get anywhere|make anything)|end up (?:in (?:prison|jail|the gutter)|stacking|on benefits|on the dole|cleaning|flipping|like your|pregnant|dead)|(?:just )?(?:like|as bad as|useless as) your (?:brother|sister|father|mother|mum|dad|whole family)|(?:youre|you are) (?:the reason|why)|(?:dogs?|monkeys?|animals|plants?|goldfish|brick\\w*) (?:brighter|smarter|with more|that|could)|pity (?:your|the) (?:mother|parents|man|woman|employer)|no wonder (?:your|you|no ?one)|cant stand (?:you|the sight)|sick of (?:you|the sight of you|your face)|(?:as )?ugly as|(?:fat|great|useless) lump|fat lazy|no ?(?:body|one) (?:on the staff|here|in (?:this|the) (?:school|staff ?room)|in the building|can stand|wants to teach) (?:likes?|wants?|can stand|rates?|teach)? ?(?:you)?|counting (?:the )?days|cant wait (?:till|until|to see the back of|for you to)|(?:see|seeing) the back of you|my (?:dog|cat|nan|toddler|son|daughter|\\w+ year old|goldfish|hamster|grandmother) (?:could|can|has|would|reads?|writes?|is (?:brighter|smarter))|(?:rehearse|practise) it|do you (?:practise|rehearse|work at|try to be) |born (?:thick|stupid|lazy)|were you dropped|i(?:ve| have) (?:met|seen|taught) (?:brighter|cleverer|smarter|more intelligent)|pond ?life|scum|vermin|rabble|cretins?|dunces?|imbeciles?|simpletons?|halfwits?',
  ),
  cue(1, 'you|your|youre|yourself'),
  cue(
    -3,
    'not (?:a )?(?:stupid|lazy|thick|useless|hopeless)|nobody is|no ?one is|if you think youre|dont (?:ever )?(?:think|say|call|let any)|never (?:a )?stupid|no such thing|silly question|do not (?:think|believe)|arent|isnt|far from|anything but|question',
  ),
]

/** A picture of an animal and nothing else, in answer to what somebody in the class said. */
const pictured = /^(?:🐒|🐵|🙈|🙉|🙊|🦍|🦧|🍌|🐷|🐽|🐖|🐳|🐋|🐄|🐮|🐘|🐀|🐁|🐍|🤡|💩|🐴|🦏|🦛|[ !.]){1,24}$/u
const answeredBy: readonly Cue[] = [
  { worth: 2, says: pictured },
  before(2, /[a-z]{3}/),
  before(
    -4,
    'animals?|pets?|zoo|farm|jungle|rain ?forest|safari|python|snakes?|monkeys?|apes?|gorillas?|pigs?|cows?|whales?|elephants?|rats?|mouse|mice|clowns?|circus|fruit|bananas?|food|lunch|snack|emojis?|guess|story|book|fable|noah|ark|chinese new year|zodiac|habitats?|mammals?|evolution|species|dog|cat|horse|poo|digest\\w*',
    /[?？]\s*$/,
  ),
]

/** Unkindness by signs of any kind: no one of them need be plain. */
export const abuseSigns: readonly Weighing[] = [
  { from: 5, sure: 6, severity: 'medium', by: ['pupil', 'unknown'], cues: [...shuttingOut, ...aslantShut] },
  { from: 4, sure: 6, severity: 'medium', by: ['pupil', 'unknown'], cues: scorn },
  { from: 5, sure: 6, severity: 'high', by: ['pupil', 'unknown'], cues: [...threat, ...aslantThreat] },
  { from: 4, sure: 4, severity: 'high', by: ['staff'], cues: [...contempt, ...aslantContempt] },
  { from: 4, sure: 4, severity: 'high', by: ['pupil', 'unknown'], needs: pictured, cues: answeredBy },
]
