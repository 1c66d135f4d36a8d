import { seenBy, type Rule } from './rule.ts'

const adult =
  '(?:dad|daddy|father|step ?dad|mum|mummy|mam|mom|mother|step ?mum|step ?(?:brother|sister)|brother|sister|uncle|auntie|aunt|grand ?(?:dad|pa|father|mother|ma)|nan|cousin|boyfriend|girlfriend|bf|gf|ex|foster (?:mum|dad|carer)|carer|coach|tutor|teacher|neighbour|man|guy|men|boys?|lads?|girls?|he|she|they|someone|somebody|people|ppl|next door|kids?|year \\d+s?)'
const hits =
  '(?:hits?|hitting|hurts?|hurting|beats?|beating|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|slap(?:s|ped|ping)?|smack(?:s|ed|ing)?|grab(?:s|bed)?|push(?:es|ed|ing)?|chok(?:es|ed|ing)|strangl(?:es|ed)|burn(?:s|ed|t)?|touch(?:es|ed|ing)|threw|throws|locks?|locked|shakes?|drags?|dragged|threaten(?:s|ed|ing)?|follow(?:s|ed|ing)|stalk(?:s|ing)|belts?|whips?|trips?|spits? (?:at|on)|forces?|forced|scares?)'
const again =
  '(?:every (?:single )?(?:day|night|nite|time|week|lesson|break|weekend)|evry (?:day|nite|night)|all the time|always|again|when (?:he|she|they|dad|mum)|wont stop|keeps?|since|for (?:weeks|months|years|ages)|most (?:days|nights))'
const game =
  /\b(?:game|fortnite|minecraft|roblox|netball|football|rugby|dodge ?ball|tag|fifa|boxing|karate|judo|chess|uno|mario kart|tennis|level|boss|quiz|level|pillow|play ?fight|(?:in|of) the (?:book|story|play|film|poem|novel|text|scene))\b/
const history =
  /\b(?:hitler|king|queen|war|century|18\d\d|19\d\d|16\d\d|soldiers?|victims?|romeo|juliet|macbeth|ophelia|hamlet|scrooge|sociology|statistics|durkheim|character|author|writer|poem|source|topics?|essay|chapter|lesson on|pshe)\b/

/** What is quoted, joked or told of a text, however plainly it speaks of death. */
const plainly = new RegExp(
  `${history.source}|["“]|\\b(?:lol|lmao|haha+|jk|poem|poet|scene|act \\d|of (?:boredom|embarrassment|laughter|cringe|shame|second hand)|(?:rates?|data|chi|survey) .{0,30}(?:age|data|public|squared)|homework|coursework|kahoot|exams?|if (?:we|i) (?:have|get|fail))\\b|😂|🤣`,
  'u',
)

const rules: readonly Rule[] = [
  // the same, told in other ways
  {
    severity: 'high',
    says: /\b(?:think(?:ing)?|thought|thoughts|dream(?:ing)?|talk(?:s|ing)?) (?:\w+ )?(?:about|of) (?:dying|death|suicide|ending (?:it|things|my life)|killing my ?self|not being (?:here|alive)|hurting my ?self|harming)\b|\b(?:want|need|wish) (?:\w+ ){0,2}(?:everything|it all|all of it|the pain|the voices|it) (?:to|would|wud) (?:just )?(?:stop|end|be over|go away)\b|\b(?:me|i) (?:being|to be|should be|am still) alive\b|\b(?:been|started|keep|still) cutting\b(?! (?:out|the|and|up|it|paper|shapes?))|\b(?:i )?did it again (?:last|on|to)\b.{0,20}\b(?:arms?|legs?|wrists?|bleeding|night)\b|\bmy (?:arms?|wrists?|legs?) (?:is|are|s) (?:bad|bleeding|a mess|all cut)/,
    unless:
      /\b(?:from (?:football|rugby|the fall|climbing|pe)|broken|in (?:plaster|a cast)|poem|poet|character|speaker|macbeth|hamlet|essay|source)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:took|taken|swallowed|had|eaten|take) (?:\w+ ){0,2}(?:loads|lots|all|too many|a lot|so many|the whole|a whole|\d+|bunch|box|packet)(?: of)? (?:\w+ ){0,2}(?:paracetamol|tablets?|pills?|ibuprofen|medicine|meds|antidepressants|sleeping)\b/,
  },
  {
    severity: 'high',
    says: new RegExp(
      `\\b(?:comes?|came|gets?|got|goes|sneaks?|climbs?|sleeps?) (?:in|into|in to) (?:my|our|her|his) (?:room|bed|bath|shower)\\b(?! (?:to (?:say|wake|tell|ask|clean)|and (?:plays?|wakes?)))|\\b(?:sit|sits|sitting) (?:me )?on (?:his|her|uncles) (?:lap|knee)\\b|\\b(?:i )?(?:dont|do not|didnt|never) (?:like|want) (?:it|to)? ?(?:when|how|what|the way) (?:${adult}|he|she|they|my \\w+)\\b.{0,30}\\b(?:touch\\w*|hug\\w*|kiss\\w*|look\\w*|comes?|shout\\w*|does|did|drinks?|angry|hits?)\\b|\\b(?:touch\\w*|kiss\\w*|tickl\\w*|hug\\w*|lap|undress\\w*|strok\\w*)\\b.{0,25}\\bi (?:dont|didnt|do not|did not|hate) (?:like |want )?(?:it|that|him|to)\\b`,
    ),
    unless: /\b(?:cat|dog|puppy|kitten|teddy|gran(?:ny|dma)? at|santa|the (?:wolf|giant|beast|princess|frog))\b/,
  },
  {
    severity: 'high',
    says: /\b(?:havent|have not|dont|do not|aint|hasnt|we have|theres|there is|got) (?:got |have |had |really )?(?:any|enough|no|nothing|anything) (?:\w+ )?(?:food|to eat|dinner|heating|electric(?:ity)?|money for (?:food|the meter)|clean clothes|hot water)\b|\b(?:i am|im|we are|were|so|really|always) (?:\w+ )?(?:hungry|starving|cold)\b.{0,25}\b(?:nothing|no food|no (?:heating|electric)|all the time|every day|at (?:home|night)|days|again tonight)\b/,
    unless:
      /\b(?:food (?:chain|web|tech|bank topic)|desert|animals?|experiment|victorians?|workhouse|oliver|tramp|trench)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:mum|mummy|mam|mom|dad|daddy|nan|my (?:mum|dad|carer)) (?:has |have |s |is |was )?(?:been |just )?(?:in bed (?:for|all|since)|drunk|always drunk|drinking (?:again|all)|passed out|asleep and (?:wont|i cant)|(?:crying|bleeding|hurt|lying|screaming|shouting) (?:on|and|in|at|again|all)|on the floor|not (?:talk|mov|answer|come)\w*|taking (?:drugs|stuff)|high again|gone (?:mad|missing)|hit|hits|hitting|choking|strangling|smashed|smashing)\b|\b(?:daddy|dad|he|step ?dad) (?:hit|hits|hurt|hurts|pushed|punched|kicked|slapped|choked|strangled) (?:my )?(?:mummy|mum|mam|mom|her|my (?:brother|sister))\b/,
    unless:
      /\b(?:laughing|onions?|film|happy tears|at the (?:football|telly|tv|ref|game|rugby|cricket|screen|radio)|match|in the (?:book|story|play)|character)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:just|only) me and my (?:little |baby |big )?(?:brothers?|sisters?|sister|siblings|cousins?)\b|\b(?:on my own|by my ?self|all alone)\b.{0,30}\b(?:dont know where|since (?:yesterday|last|this)|all (?:night|day|weekend)|scared|mum|dad|for days|every night)\b|\bdont know where (?:she|he|mum|mummy|dad|daddy|my (?:mum|dad|mam)) (?:is|are|has|went)\b|\b(?:mum|dad|mummy|daddy|mam|they|she|he) (?:went|gone|going|has gone|left)(?: out| away| off)?\b.{0,18}\b(?:yesterday|last night|and (?:not|hasnt|didnt|never)|(?:not|hasnt|never) (?:come|came|been) back|days? ago)\b/,
    unless:
      /\b(?:zoom|my team|level|in (?:the|this) (?:maze|story|book)|project|group|shop|to work|shopping|holiday)\b/,
  },
  {
    severity: 'high',
    says: new RegExp(
      `\\b(?:gonna|going to|goin to|gunna|want(?:s)? to|will|wanna|threatened to|said (?:he|she|they)(?:ll|d| will| would)) (?:stab|kill|jump|beat|get|batter|rob|hurt|shank|bang|slap|punch|attack|shoot|smash|find) (?:me|us|my (?:mum|dad|brother|sister|family))\\b|\\bknows? where i live\\b|\\bcoming (?:for|after|to get) me\\b|\\bwaiting for me (?:after|outside|at)|\\b(?:hell|he will|theyll|shell|ill|will|gonna|going to|to) (?:show|send|post|share|leak|tell) (?:it |them |the \\w+ )?(?:to )?(?:every ?(?:one|body)|all|the whole|my (?:mum|dad|friends|family|school)|online)\\b.{0,40}|\\bif i (?:dont|do not|didnt) (?:send|give|pay|do|meet|go|bring)\\b.{0,30}\\b(?:he|she|they|hell|theyll|shell|pics?|photos?|money|more|hurt|tell|show|post)\\b|\\bwont (?:leave me alone|stop (?:messaging|texting|following|asking|touching|calling))\\b`,
    ),
    unless: new RegExp(
      `${game.source}|\\b(?:tests?|exams?|homework|lessons?|quiz|questions?|mocks?|pe|maths|stairs|heat|hill|coursework|revision|essay|run|workout|plank|this|it)\\b.{0,12}\\b(?:going to|gonna|gunna|will) kill me|rather die than|(?:mum|dad|parents|miss|sir|coach|nan) (?:will|would|is going to|is gonna|s gonna|gonna|wud) kill me (?:if|when|for|because|cos) (?:i|my|the|this|losing|being)|\\b(?:mum|dad|coach|miss|sir) (?:is|s) (?:going to|gonna) (?:kill|get) me|gonna (?:kill|get|find) me (?:for|when|if|lol)|kill me (?:for|when|if|lol|haha)|show everyone (?:our|the|my) (?:work|slides?|poster|model|answer|drawing|picture|painting)|hide and seek|in the story\\b`,
    ),
  },
  {
    severity: 'medium',
    says: /\b(?:every ?(?:one|1|body)|they(?: all)?|all of them|people|whole (?:class|year)|my (?:class|friends?))(?: always| just)? (?:hates?|laughs? at|ignores?|picks? on|bull(?:y|ies)|teas(?:e|es)|is mean to|are mean to|avoids?|left me|stares? at|talks? about) (?:at )?me\b|\b(?:dont|do not|cant|scared to|never) (?:want to |wanna |face )?(?:com(?:e|ing)|go(?:ing)?) (?:in ?to|in|to) (?:school|lessons?|college|class|in)\b.{0,25}\b(?:any ?more|because|cos|again|they|he|she|bec)\b|\b(?:i )?deserve (?:it|this|to)\b.{0,5}$|\bno ?(?:one|body) (?:does anything|believes me|helps|stops (?:it|them)|cares(?: about me| if i| anymore|[ .!]*$))/,
    unless: /\b(?:win|won|medal|merit|trophy|break|biscuit|ill|poorly|snow|presentation haha|lol)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:friend|mate|bestie|sister|brother|cousin|she|he|they|girl|boy|lad)\b.{0,40}\b(?:doesnt|dont|do not|didnt|does not) (?:want|wanna) (?:to )?(?:be (?:alive|here)|live|exist|wake up)\b|\b(?:been |is |s |was |keeps |starts? |started |wants? to |going to |gonna |might )?(?:hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|kill(?:ing)?|starv(?:e|ing)) (?:her|him|them|their) ?(?:self|selves)\b/,
    unless: new RegExp(
      `${history.source}|\\b(?:cells?|apoptosis|lemmings|bees|ants|bacteria|salmon|whales|octopus\\w*|othello|brutus|antony|cleopatra|ophelia|lady m|inspector|eva smith|goneril|gertrude|character|act|scene|novel|plays?|poem|opera|she kills herself at|kills? (?:him|her)self (?:at|in|with|because|after|when|by))\\b`,
    ),
  },
  {
    severity: 'high',
    says: /\b(?:(?:dont|do not|scared|afraid|worried|please dont make me|hate) (?:\w+ ){0,3}(?:going|go|be|being|stay|staying) (?:back )?(?:at|to|with|round|in) (?:my )?(?:dads?|mums?|his|her|their|step ?dads?|foster|uncles?|that|nans?|home|care)(?: house| place| flat| home)?)\b|\b(?:want|wants|make|makes|making|told|tell|asked|asks|paid|paying|pay|forced) me to (?:take|carry|deliver|hold|collect|drop|pick|hide|sell|keep|move|transport) (?:a |some |the |stuff|things|drugs|money|packages?|bags?|knife|it)/,
    unless:
      /\b(?:register|pens?|books?|laptop|notes?|attendance|minutes|turn|tray|recycling|homework|milk|in goal|because (?:its|there is) (?:boring|no wifi))\b/,
  },
  {
    severity: 'high',
    says: /\b(?:im|i am|i was|ive been|being|been|think im|getting) (?:being |getting )?(?:groomed|abused|raped|assaulted|blackmailed|stalked|trafficked|exploited|molested|sextorted)\b/,
    unless: history,
  },
  // asked as if of anybody
  {
    severity: 'high',
    says: /\b(?:what (?:do|should|can|would|could|does) (?:you|i|we|someone|a person|a kid) do|who (?:do|can|should) (?:you|i|we|someone) (?:tell|talk to|ring|call)|is it (?:ok|okay|normal|bad|wrong|illegal|abuse)|asking for a friend|what happens)\b.{0,25}\b(?:if|when)\b.{0,30}\b(?:hits?|hurts?|touch(?:es)?|beats?|scares?|locks?|abus\w+|cut(?:s|ting)? (?:your|my|their|them)|kills?|unsafe|not safe|nudes?|blackmail\w*)\b/,
    unless: new RegExp(
      `${game.source}|${history.source}|\\b(?:ball|acid|alkali|magnet|particle|ray|light|meteor|asteroid|iceberg|bacteria|virus|cell|car|train)\\b`,
    ),
  },
  // what nobody writes around a filter but who means it
  {
    severity: 'high',
    sure: true,
    hidden: true,
    says: /\b(?:suicid(?:e|al)|overdos\w*|unaliv\w*|cutting my ?self)\b/,
    unless: /["“]|\b(?:chapter|poem|poet|character|source|essay|durkheim|squad)\b/,
  },
  // to harm or end oneself
  {
    severity: 'high',
    sure: true,
    says: /\b(?:(?:kill|hang|drown|shoot|stab)(?:ing)? (?:my ?self|me self)|\w*(?:(?:kill|hang|cut|hurt)(?:ing)?myself|wan(?:t|na)(?:to)?die|endmylife)\w*|(?:end|take|ending|taking) my (?:own )?life|i (?:\w+ ){0,2}(?:want|wanna|wish)(?: to| i)? (?:die|be dead|was dead|were dead)|im suicidal)\b/,
    unless: plainly,
  },
  {
    severity: 'high',
    sure: true,
    says: /\bkms\b/,
    unless: /["“]|\b(?:lol|lmao|haha+|jk|km|miles|metres|speed|distance|per hour|\d ?kms?|what does|means?)\b|😂|🤣/u,
  },
  {
    severity: 'high',
    says: /\b(?:kms|kill(?:ing)? (?:my ?self|me self)|end(?:ing)? (?:it all|my life|my ?self|it)(?: tonight| now| soon)?|(?:take|taking|took) (?:my (?:own )?life|all (?:my|the|mums|these) (?:pills|tablets))|suicid(?:al|e) (?:thoughts|tonight|note|myself)|(?:commit(?:ting)?|attempt(?:ed)?|thinking of|thoughts of) suicide|(?:feel(?:ing)?|im|am|been|be) suicidal|unaliv\w*(?: (?:my ?self|me))?|hang(?:ing)? my ?self|overdos(?:e|ed|ing)|jump(?:ing)? (?:off|in front)|step in front of)\b/,
    unless: new RegExp(
      `${history.source}|\\b(?:jump(?:ing)? off (?:the )?(?:sofa|bed|wall|swing|diving|bench|trampoline|step)|kahoot|lol this|end it (?:with|here|there)|(?:yo)?urself)\\b`,
    ),
  },
  {
    severity: 'high',
    says: /\b(?:want|wanna|wanted|wish|wishing|rather|hope|going|gonna|ready|like|better|wanting)(?: to| i| if i| that i)? (?:just )?(?:could )?(?:die|be dead|was dead|were dead|not (?:be|wake|exist)|never (?:been )?(?:born|wake|woke)|disap+ear|dissapear|wasnt (?:here|born|alive)|werent here|stop existing|not be here|go to sleep and (?:not|never))\b/,
    unless:
      /\b(?:rather die than|poet|poem|juliet|romeo|heathcliff|laugh|boredom|embarrass|into the (?:sea|floor|ground)|floor|homework|shame|character|cringe|lol|exams?|test)\b/,
  },
  {
    severity: 'high',
    says: /\bdont (?:even )?(?:want|wanna) (?:to )?(?:be (?:here|alive)|live|exist|wake up|go on|carry on|be on this)\b/,
    unless: /\b(?:this lesson|at school today|in (?:this|maths|english|pe)|anymore lol|on camera|late)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:no|any|see the|whats the) (?:point|reason)s? (?:in|of|to)? ?(?:any of it|anything|living|life|going on|being (?:here|alive)|carrying on|trying any ?more|it any ?more|me being)\b|\b(?:cant|cannot|can not|dont think i can|dont know if i can) (?:do|take|cope|go on|carry on|handle|keep)(?: with)?(?: doing)?(?: this| it| life| things| on| going)? ?(?:any ?more|anymore|any longer|much longer)\b/,
    unless:
      /\b(?:maths|homework|equation|questions?|sums?|too hard|my (?:hand|arm|wrist|legs?|brain|eyes)|work|essay|quadratic|exercise|plank|star jumps|coursework is|sitting|worksheet)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:every ?(?:one|1|body)|they|my (?:family|mum|parents)|people|world)(?: would|d| will| wud| be|s)* (?:be )?(?:better|happier)(?: off)? (?:without me|if i (?:was|were|am) (?:gone|dead|not here)|if i wasnt)\b|\b(?:no ?(?:body|one|1)) (?:would|wud|wuld|will|ull) (?:even )?(?:miss|notice|care|notise|know)(?: me)?(?: if i| when i|[ .!]*$)\b|\bnot worth (?:living|it any ?more|being here)\b|\b(?:this is|its) (?:my )?(?:goodbye|last (?:lesson|day|message))(?: forever| every ?one)?\b.{0,20}\b(?:sorry|love|forever|world)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:(?:i|been|am|started|start|keep|im|was|ive|still|to|again) (?:\w+ )?(?:cut(?:ting|s)?|hurt(?:ing)?|harm(?:ing|ed)?|burn(?:ing|ed|t)?|scratch(?:ing|ed)?|punish(?:ing)?|hit(?:ting)?|starv(?:e|ing)) (?:my ?self|my (?:arms?|legs?|wrists?|skin|thighs?)|me self)|self ?harm\w*|s ?\.? ?h ?\.? (?:again|last|tonight)|(?:cuts|scars|marks|bruises|burns) (?:on|all over|up) (?:my|her|his|their))\b/,
    unless: new RegExp(
      `${history.source}|\\b(?:by accident|accidentally|playing|netball|football|rugby|tennis|cricket|hockey|gymnastics|gym|pe|fell|falling|skat\w*|skiing|swimming|scissors|knee|toe|paper ?cut|fell|shav(?:e|ing)|on my bike|occam)\\b`,
    ),
  },
  // eating, breathing, sleeping
  {
    severity: 'medium',
    says: /\b(?:i|ive|ill|im|keep|been)\b.{0,14}\b(?:stop(?:ped)? eating|not eat(?:ing|en)?|skip(?:ping|ped)? (?:all )?(?:my )?(?:meals|lunch|dinner|food)|starv(?:e|ing) my ?self|mak(?:e|ing) my ?self (?:sick|throw up|puke)|throw(?:ing)? up (?:after|my)|eat(?:en|ing)? (?:nothing|anything)|havent ate|hate (?:my ?self(?! for (?:not |forgetting|missing|saving|eating|picking|choosing|leaving it))|my (?:body|life|face)|being (?:me|alive)))\b/,
    unless: /\b(?:spicy|rollercoaster|bus|car|until (?:lunch|break))\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:panic attacks?|(?:cant|cannot|carnt) (?:stop (?:crying|shaking)|breathe|brethe|sleep|calm (?:her|him|down))|cry(?:ing)? (?:my ?self to sleep|every|all (?:night|the time|day)|again|in (?:the )?(?:toilets?|bathroom|my room)|with my)|im crying(?![^a-z]{1,8}(?:he|she|you|they|sir|miss|bro|who|why) (?:just |actually )?(?:said|wrote|typed|called|spelt|spelled|put|did|is|are|tried|thought)\b)|am crying|been crying|started crying|shaking under|bad dre+ams?|nightmares?)\b/,
    unless:
      /\b(?:laughing|with laughter|onions?|lol|haha|so funny|film|movie|dinosaur|monster|zombie|silly|baby|spiders?|clowns?|sharks?|snakes?|wasps?|exams?|the test|soldiers?|ww[12i]+|shell ?shock|trench\w*|macbeth|lady|ptsd|character|scrooge|war|film|in (?:this|the) (?:heat|mask)|joke|hay ?fever|😂|🤣)\b|😂|🤣/u,
  },
  {
    severity: 'medium',
    says: /\b(?:(?:(?<!\b(?:my|the|an|a|letter|your) )i|im|am|been|i ve|ive|feel(?:ing)?|felt) (?:\w+ ){0,3}(?:depressed|hopeless(?! (?:at|with|in) )|worthless|suicidal|so alone|lonely|really low|so low|bit low|very low|low today|empty inside|numb|so sad|really sad|sad all|sad every|always sad|unsafe|broken|trapped|anxious (?:all|every|to|about (?:home|going))|useless|a burden|a failure|overwhelmed|not ok(?:ay)?|not coping|struggling (?:at home|with (?:life|everything|my)|so much|mentally|a lot)|scared all|so scared|on edge))\b|\bim not (?:fine|ok|okay|alright)\b|\b(?:nobody|no one|noone) (?:loves|cares about|likes|wants|understands|believes|listens to|talks to|sits with|plays with) me\b|\b(?:i )?(?:i have|i got|i ve got|ive got) no (?:friends|mates|one|body)\b/,
    unless:
      /\b(?:with (?:this|the|these|that) (?:question|work|maths|essay|equation|worksheet|page|one|homework|reading|spelling|sum)|the (?:film|ending|book|poem|character)|partner|no one (?:in my group|to work))\b/,
  },
  // at home
  {
    severity: 'high',
    says: new RegExp(
      `\\b(?:my |the |his |her |our |a |some |big |older |old |next door |me )?(?:\\w+ )?${adult}\\b.{0,24}\\b${hits}\\b (?:me|my|us|her|him|mum|mummy|mam|my mum|things|stuff|at me|on me)\\b`,
    ),
    unless: new RegExp(
      `${game.source}|\\b(?:by accident|accidentally|joking|haha|lol|party|fun|holiday|pool|chess|cinderella|matilda|mister tom|is about a|(?:the|his|her|a) (?:space ?bar|keys?|button|table|desk|wall|mic|keyboard|drums?|ball|tv|screen)|story|beat(?:s)? me (?:again )?(?:in|at|to)|off the (?:sofa|swing|bed)|the ball|in the photo|my heart|my (?:work|pen|stuff|book)|me (?:up on|a (?:drink|message|text)|in the game|with (?:a )?pillow))\\b|\\b(?:scratch(?:ed)?|kick(?:s|ed|ing)?) (?:me|us) (?:out|off)\\b|\\bpush(?:es)? me to (?:work|try|do)|\\btrips? me up (?:in|on) (?:maths|spelling)`,
    ),
  },
  {
    severity: 'high',
    says: new RegExp(
      `\\b(?:hits?|hit|hurts?|beats?|punche[sd]|kicks?|slaps?|smacks?|touches|chokes?|grabs?|burns?) (?:me|my (?:arm|leg|mum|head|face|little (?:brother|sister)|sister|brother)|us)\\b.{0,20}\\b(?:${again}|at home|hard|with (?:a|his|her|the)|angry|drunk|drinks?|bruises?|head|face|in my (?:room|bed)|at night)\\b`,
    ),
    unless: game,
  },
  {
    severity: 'high',
    says: /\b(?:daddy|dad|mummy|mum|step ?dad|they|mam|he|my parents|parents) (?:is|are|was|were|keeps?|s|r|starts?) (?:always |both )?(?:shout(?:ing)?|scream(?:ing)?|fight(?:ing)?|throw(?:ing)? things|smash(?:ing)?|drunk|drinking|hitting|going mad|punching)\b/,
    unless:
      /\bat the (?:match|telly|tv|football|ref|dog|cat|screen|game)|the (?:book|story|film)\b|\b(?:up|down) the stairs\b|\b(?:tea|dinner|lunch|breakfast) (?:is|s)\b|\bto (?:come|ask|say|hurry|wake)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:(?:i )?(?:dont|do not|never|didnt) feel safe|not safe|isnt safe|(?:scared|afraid|frightened|terrified|scary|frit) (?:to go|of going|to be|at|of|for|in|when|2 go)(?: my)? ?(?:home|house|dad|daddy|mum|step ?dad|him|her|them|my|when|he|the (?:man|boy)|what (?:he|she|they)|uncle|brother|night|going)|(?:dont|do not|cant|cannot|please dont make me) (?:want to |wanna |want |let me |make me )?(?:go|going|send me) (?:back )?home|(?:afraid|scared|frightened) (?:for|of) my|fight every (?:night|nite|day)|(?:kicked|threw|locked?|throw|kick) me out|sleep(?:ing)? (?:in the|on the|outside|rough)(?: car| street| park| bus)?|(?:ran|run|running) away(?: from home| tonight)?|home ?less|hid(?:ing|e)? (?:in|under|from) (?:the |my )?(?:wardrobe|bed|cupboard|room|him|dad|stepdad|mum))\b/,
    unless: new RegExp(
      `${game.source}|${history.source}|\\b(?:link|teams|the call|wifi|breakout|meeting|it (?:just |keeps? )?(?:kicked|kicks|locked)|spider|dark|thunder|dog|ghost|clown|heights|wasps?|bee|(?:the )?(?:test|exam|film|movie|quiz|presentation|homework)|because (?:its|school is) fun|internet|hide and seek|lizard|gerbil|hamster|ran away with the spoon|horse|dish)\\b`,
    ),
  },
  {
    severity: 'high',
    says: /\b(?:(?:theres|there is|got|have|had|we|with|eaten|had any) (?:\w+ ){0,2}no (?:food|dinner|tea|electric(?:ity)?|heating|hot water|gas|money for food|bed)|(?:havent|have not|hasnt|not|didnt|aint) (?:had|ate|eat|eaten|have) (?:\w+ ){0,3}(?:tea|dinner|food|breakfast|anything|meal|eat|nothing)? ?(?:since|for|in|yesterday|all (?:day|weekend))|(?:so|really|always|very) hungry (?:all|every|miss i|because)|(?:mummy|mum|mam|dad|daddy|nan|she|he) (?:wont|isnt|is not|not) (?:wak(?:e|ing)(?: up)?|mov(?:e|ing)|breath(?:e|ing)|get(?:ting)? up|answer(?:ing)?)|(?:passed out|unconscious|overdosed)|(?:left|leave|leaves) (?:me|us) (?:home |all |on my own|by (?:my|our)sel(?:f|ves)|alone)|home alone (?:all|again|every|with|since|at night)|(?:nobody|no one|noone) (?:is )?(?:home|at home|here) (?:with me|all|since|and i)|look(?:ing)? after my (?:mum|baby|brothers?|sisters?).{0,20}(?:every|on my own|alone|all the)|(?:mum|dad|mam) (?:has |have )?(?:gone|left|not come (?:back|home)|been gone).{0,15}(?:days|since|night|for|back))\b/,
    unless:
      /\b(?:the (?:film|book)|mr|trip|since (?:break|breakfast|break ?time|lunch|first break)|what time is (?:lunch|break|tea)|on a (?:ship|submarine|boat|plane)|navy|army|deploy\w*|class hamster|experiment|screen|computer|laptop|break ?fast yet miss|eaten yet|yet (?:its|it is)|its only|lol)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:dont|do not|please dont|pls dont) (?:ring|call|tell|phone|email|text) (?:my )?(?:mum|dad|mam|parents?|home|step ?dad|them|family).{0,35}\b(?:mad|kill|hit|hurt|lock|shout|beat|angry|scared|kick|go (?:crazy|mental|mad)|trouble)\b/,
  },
  // used, followed, threatened, touched
  {
    severity: 'high',
    says: /\b(?:(?:mak(?:es?|ing)|made|forc(?:es|ed|ing)|getting|get|wants?|asked|asks|tell(?:s|ing)?|told) me (?:to )?(?:carry|sell|deliver|hold|hide|drop|do (?:things|stuff|it)|send|touch|take (?:off|my)|keep (?:a |it )?secret|steal|lie|marry|kiss|sleep|get (?:undressed|married)|run)|(?:i )?owe (?:them|him|her) (?:now|money|\d|loads|£)|county lines|(?:got|has|have|found|brought|brings?|carry(?:ing)?|carries|bringing|showed me) (?:a |his |the )?(?:knife|blade|gun|machete|zombie knife|weapon)\b|(?:in|joined|part of) a gang|drugs?(?: for| in my| from)|(?:he|she|they|someone|somebody|guy|man|boys?|lads) (?:\w+ ){0,3}(?:follow(?:s|ed|ing)|watch(?:es|ed|ing)|waits? for|waiting (?:for|outside)|keeps? (?:messaging|texting|calling|following|asking|touching|looking at)|touch(?:es|ed|ing)|grabbed|took (?:pics|photos|pictures) of) (?:me|my|us)|(?:man|guy|stranger|car|van)\b.{0,25}\b(?:followed|following|watching|outside (?:my|our)|asked me (?:to get|for)|offered me))\b/,
    unless: new RegExp(
      `${game.source}|${history.source}|\\b(?:made me (?:laugh|think|do the dishes|do my)|butter knife|knife and fork|drugs? (?:in|topic|education)|gang(?:es|s? of new york)|on (?:insta|tiktok|twitter)|chain gang|lesson|pals?|dog|cat|duck|teacher|cup|tea towel|cookery|food tech|cut out|to do (?:my )?(?:homework|chores))\\b`,
    ),
  },
  {
    severity: 'high',
    says: /\b(?:(?:pictures?|pics?|photos?|nudes?|videos?|vids?|screenshots?) (?:of (?:me|her|him)\b|(?:i sent|that i sent))|sen[dt]s?(?:ing)? (?:me |him |her |them )?(?:a )?(?:nudes?|nude pics?|dick pics?|naked|explicit)|nudes?\b|asks? (?:me )?for (?:nudes?|pics? of me)|blackmail(?:ing|ed|s)? me|says? (?:hell|he will|theyll|shell|ill) (?:send|post|tell|leak|share) (?:it|them|my|the)|(?:someone|guy|person|boy|man) online\b.{0,30}\b(?:meet|pics?|pictures|photo|address|age|knows where|asking|wants|scared|threat)|met (?:a |some|this )?(?:guy|man|boy|someone) online|being catfished|grooming me|touch(?:ed|es|ing) (?:me|my (?:private|bum|leg|chest|thigh|body))|my private parts?|raped?\b(?= me| by| her| him)|sexual(?:ly)? (?:assault|abus|harass)|assault(?:ed)? me|abus(?:ed|es|ing) me|being abused)\b/,
    unless: new RegExp(
      `${history.source}|\\b(?:holiday|my dog|science|fair|project|painting|still life|art gallery|pottery|(?:pictures?|photos?|videos?) of me (?:and my|on|in|as a|with|doing|at))\\b`,
    ),
  },
  {
    severity: 'high',
    says: /\b(?:(?:my country|abroad|pakistan|india|bangladesh|somalia|back home|home country)\b.{0,25}\b(?:to marry|get married|be married|wedding)\b.{0,25}\b(?:not want|dont want|scared|no want)|marry (?:him|a man|my cousin|someone i)|forced marriage|(?:taking|sending|send|take) me (?:to|back to|abroad).{0,25}(?:marry|married|wedding|husband|cut)|get(?:ting)? married.{0,20}(?:dont want|dad says|arranged|i have to)|im pregnant|am pregnant|think im pregnant|missed my period|fgm)\b/,
  },
  // bullied, and again
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:bully(?:ing|s)?|bullied|bullies|pick(?:s|ing)? on|gang(?:ing)? up on|threaten(?:s|ed|ing)|laugh(?:s|ing)? at|mak(?:e|es|ing) fun of|tak(?:e|es|ing) the (?:mick|piss) (?:out )?of|exclud(?:e|es|ing)|leav(?:e|es|ing) me out|horrible to|mean to|nasty to|stole from|taking (?:my )?(?:money|lunch)) ?(?:on )?(?:me|my (?:brother|sister|friend))\\b`,
    ),
    unless: /\b(?:pshe|lesson|poster|learn|topic|assembly|lol|joking|drawing|haha)\b/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:being|getting|been|am|was|is|get) bullied\\b|\\bbullying (?:me|lesson (?:after|was)|again|is (?:getting|happening))`,
    ),
    unless:
      /\b(?:someone is being|someone was|cinderella|matilda|harry|usually|if (?:you|someone|u)|character|poster|scene|child is|read|story|book|film)\b/,
  },
  {
    severity: 'high',
    says: new RegExp(
      `\\b(?:calls?|called|calling|says?|messag(?:es|ing)|spits?|shouts?|texts?) (?:me|at me|to me)\\b.{0,40}\\b${again}\\b|\\b(?:keeps?|always|wont stop|every (?:day|night|time))\\b.{0,22}\\b(?:calling|messaging|saying|texting|posting|hitting|kicking|pushing|following|laughing|touching|throwing|making (?:group|gcs?|chats|accounts?|videos|memes))\\b.{0,22}\\b(?:me|my)\\b|\\b(?:getting|gonna get|get|batter|jump|beat|stab) me (?:after|at|outside|tomorrow|on the way)|\\b(?:told|tells|telling|says|said|messaged) (?:me )?(?:to|i should) (?:kill my ?self|kms|die|kys)\\b`,
    ),
    unless:
      /\b(?:kicking me out|mum calling me for|calls me (?:for|to) (?:tea|dinner)|whiteboard|my (?:wifi|laptop|internet|screen|teams|mic)|nickname|teams|the app|zoom|game|call(?:s|ed)? me (?:out|on))\b/,
  },
  // asks for somebody to talk to, and tells of others
  {
    severity: 'medium',
    says: /\b(?:can|could|may|need|want|wanna|like|please|pls) (?:i |we |someone |u |you |to )*(?:please |pls )?(?:talk|speak|chat|tell|ask|have a word)(?: to| with| 2)?(?: you| u| someone| somebody| an adult| a teacher| miss| sir| mrs? \w+| ms \w+)?\b.{0,22}\b(?:not in front|in private|privately|alone|on my own|away from|after (?:class|the lesson|this)? ?(?:about (?:home|something)|its (?:private|important|personal))|without (?:every|any|the)|about (?:something (?:that|bad|private|at home|important|serious|happening|personal|thats)|home|my (?:dad|mum|step ?dad|home|family|brother|uncle|friend being)|a problem at|whats (?:going on|happening)|what (?:happened|he|they) (?:did|at))|its (?:urgent|serious|private|personal))\b|\bi need (?:help|to tell (?:someone|somebody|you|a teacher))\b(?! (?:with|on|to|for|logging|finding))|\b(?:dont|do not) (?:really )?(?:want|wanna) to (?:talk|say (?:it|why)|speak) (?:in|in front|here|with every)/,
    unless:
      /\b(?:my (?:mark|grade|homework|essay|coursework|project|ucas|options|work|presentation|mock|test|predicted|extension)|question \d|timetable)\b/,
  },
  {
    severity: 'high',
    says: /\bcan i talk\b.{0,30}\b(?:bullying|home|happened|like me|worried|scared|abuse|self)\b|\b(?:bullying|abuse|grooming|consent|self harm) (?:lesson|assembly|video)\b.{0,40}\b(?:like me|happened to me|is me|my (?:life|house|home)|happens to)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:my|a|his|her|our|best) (?:friend|mate|bestie|sister|brother|cousin|classmate|partner)\b.{0,25}\b(?:cut(?:s|ting)? (?:her|him|them)|hurting (?:her|him|them)|self ?harm\w*|wants? to (?:die|kill)|said (?:he|she|they)(?: is|s|re| wants?)? (?:going to|gonna|to)? ?(?:kill|die|end)|suicidal|stopped eating|not (?:safe|ok|eating)|scared (?:of|to go)|being (?:hit|hurt|abused)|bruises|running away|missing)\b|\b(?:need the dsl|safeguarding lead (?:now|please)|told me something (?:worrying|serious|about home)|phone me through school|im worried about \w+|bruises? (?:on|all over)|just disclosed|unsafe at home)\b/,
    unless:
      /\b(?:worried about (?:my|the|this) (?:test|exam|mock|grade|homework|presentation|essay|marks?|gcse|results|work|mic|wifi|deadline|results)|character|apple|banana|pear|paper)\b/,
  },
]

/** Distress, fear, harm to oneself, or harm by others, whoever writes it. It always reaches a person, and is never an offence. */
export const worry = seenBy('worry', rules)
