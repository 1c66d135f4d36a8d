import { cue, weighed, type Cue, type Weighing } from './cues.ts'
import { worrySigns } from './worry-signs.ts'

const somebody =
  /\b(?:i|im|ive|id|ill|me|my|we|us|our|myself|she|he|they|shes|hes|hell|shell|dads|mums|parents|friend|sister|brother|mum|mummy|dad|daddy|child|pupil|grown ?up)\b/

/** What is harmless, or told of others than living people: fiction, lessons, games, jokes, small hurts. */
const harmless: readonly Cue[] = [
  cue(
    -4,
    /\b(?:haha+|lol|lmao|rofl|jk|joking|only joking|funny|laugh(?:ed|ing|ter)?|giggl\w*|film|movie|cartoon|netflix|dinosaurs?|spiders?|wasps?|bees?|ghosts?|zombies?|monsters?|dragons?|wolf|wolves|giants?|fox|princess|fairy|pirates?|the dark|thunder|clowns?|heights|needles?|dentist|injection|rollercoaster|haunted|halloween|party|birthday|christmas|xmas|trick)\b|😂|🤣/u,
  ),
  cue(
    -4,
    /\b(?:chapter|scene|act \d|novel|poem|poet|stanza|character|author|writer|narrator|playwright|play|story|book|text|extract|quote|source|diary entry|essay|paragraph|romeo|juliet|macbeth|hamlet|othello|curley|lennie|scrooge|oliver twist|ophelia|gatsby|heathcliff|frankenstein|creature|birling|king|queen|hitler|nazi\w*|soldiers?|trench\w*|tudors?|victorians?|romans?|vikings?|century|war|battle|in my story|museum|pshe|assembly|lesson on|argument|teens|teenagers|young people|usually|research|survey|cinderella|matilda|paddington|mister tom|evacuees?|is about a|leaflet|poster|topic|definition|means|word|topics)\b/,
  ),
  cue(
    -3,
    /\b(?:game|games|minecraft|roblox|fortnite|kahoot|fifa|level|boss|football|netball|rugby|hockey|swimming|match|race|pe|goal|pitch|trampoline|skate\w*|bike|karate|judo|boxing|dodgeball|chess|uno|mario kart|tennis|badminton|cricket|blooket|dance|piano|recital|concert|ball|queue|sweets|pizza|ketchup|recipe|postman|delivery|amazon|printer|wifi|laptop|screen|mic|camera|teams|internet|whiteboard|breakout|lobby|the call|meeting|battery|charger|headphones|puzzle)\b/,
  ),
  cue(
    -3,
    /\b(?:homework|hw|exam|exams|mock|mocks|test|tests|quiz|gcse\w*|a ?levels?|coursework|deadline|revision|grade|grades|marks?|results|presentation|spellings?|maths|algebra|fractions?|equations?|questions?|sums?|worksheet|reading out|reading aloud|ucas|options|puzzle|times tables|essay)\b/,
  ),
  cue(
    -2,
    /\b(?:by accident|accidentally|tripped|fell over|fell off|bumped|stubbed|paper ?cut|plaster|the dog|my dog|my cat|the cat|hamster|rabbit|toy|teddy|shoes?|pen|pencil|ruler|rubber|seat|chair)\b/,
  ),
]

const years = cue(-3, /\b(?:1[0-9]{3}|bunker|empire|revolution|assassinat\w*|executed|hanged)\b/)
const self = cue(1, /\b(?:i|im|ive|id|me|my|us|we|our|myself)\b/)
const persists = cue(
  1,
  /\b(?:every (?:single )?(?:day|night|nite|time|week|morning)|all (?:the time|night|day|week)|always|again|keeps?|never stops?|wont stop|since|for (?:days|weeks|months|ages|\d)|days|nights|anymore|any more|no more)\b/,
)
const home = cue(
  1,
  /\b(?:at home|home|house|bedroom|my room|in bed|at night|last night|last nite|upstairs|kitchen|door|alone|by my ?self|on my own|mum|mummy|mam|dad|daddy|step ?(?:dad|mum|father|mother|brother)|uncle|grandad|foster|boyfriend|carer|parents)\b/,
)

const weighings: readonly Weighing[] = [
  // low, afraid, at the end of one's strength
  {
    from: 3,
    severity: 'medium',
    cues: [
      ...harmless,
      cue(-2, /\bbab(?:y|ies)\b/),
      // of whom or what: fear of a thing is no fear of a person
      cue(
        -4,
        /\b(?:scared|afraid|frightened|terrified|nightmares?|bad dreams?|worried|nervous|anxious|stressed|upset|crying|cry) (?:of|about|cos of|because of|over) (?!my (?:dad|mum|mam|step\w*|uncle|brother|safety|life|home|family)|him\b|her\b|them\b|what|dad|mum|daddy|mummy|going|being|people|boys|men|home|school|the (?:man|boys|men)|some|this (?:boy|man|girl)|it\b|you\b|me\b|everything|dying|life|someone)\w+|\b(?:we|they) lost\b|\blost the (?:match|game|final)\b/,
      ),
      cue(
        -4,
        /\b(?:childline|samaritans|helpline|trusted adult|trigger warning|in case you|you need to talk|if (?:you|anything|anyone|this) (?:need|want|would|feels?|finds?|makes?|is|are|worr\w*)|speak to me|see me (?:at|after)|(?:you|your) (?:seems?|looks?|sounds?)|bore(?:s|d)? me)\b/,
      ),
      cue(
        4,
        /\b(?:whats the point (?:of|in) (?:me|living|life|trying|anything|it all)|nothing (?:matters|helps|ever gets better)|dont care (?:if i|what happens to me|anymore)|(?:every ?(?:one|body)|they all|my family|mum|dad)(?: would be| will be)? (?:hates? me|(?:happier|better off|fine|glad) (?:without me|if i))|no one (?:at home|here|in my family) (?:cares|loves|wants|likes)|(?:all|everything is|its all) my fault|i ruin everything|dont deserve (?:to|it|anything|friends)|(?:so |just )?(?:tired|sick) of (?:living|life|it all|everything|being (?:me|alive|here|alone|scared|hit|sad))|(?:want|need) (?:it|everything|the pain|the voices) to (?:stop|end|be over)|feel(?:ing|s)? (?:so |really |just )?(?:empty|nothing|dead inside|broken|like (?:crying|dying|a burden|nothing|no ?(?:one|body)|i dont (?:belong|matter)))|(?:im|i am) (?:so |just )?broken|(?:bad|dark) place|not coping|had enough of (?:life|everything|it all)|cant stop (?:crying|shaking|thinking about)|(?:hear|hearing|hears) voices|voices in my head|dont (?:want|wanna) (?:to )?be me|cant face (?:it|school|going|tomorrow|another)|no one (?:to talk to|sits with|talks to)|eat (?:my )?lunch (?:alone|in the toilets?|on my own|by my ?self)|cry(?:ing)? in the (?:toilets?|bathroom|loos?|corner|changing))\b/,
      ),
      self,
      persists,
      home,
      // of the body or the weather
      cue(-3, /\b(?:sit out|feeling (?:well|sick|ill)|head ?ache|tummy|stomach|too (?:hot|cold)|toothache)\b/),
      cue(
        2,
        /\b(?:scared|afraid|frightened|terrified|petrified|frit|panick\w*|panic|anxious|anxiety|depress\w*|lonely|(?:hopeless|worthless|useless)(?! (?:at|with|in|on) )|numb|unsafe|trapped|miserable|heartbroken|unhappy|sad|upset|crying|cry|cried|sobbing|tears|nightmares?|bad dreams?|shaking|overwhelmed|struggling|suffering|desperate|isolated|ashamed|guilty|disgusting|ugly and|stressed|low)\b/,
      ),
      cue(
        1,
        /\b(?:so|really|very|proper|bare|super|always|too) (?:scared|afraid|sad|anxious|lonely|depressed|low|upset|unhappy|stressed|worried|alone|down)\b/,
      ),
      cue(
        2,
        /\b(?:not|isnt|dont feel|never feel|dont think im|arent|aint) (?:very |really |so |doing |feeling )*(?:safe|ok|okay|alright|good|well|great|happy|myself|fine)\b(?! (?:at|with) (?:maths|it|this|spelling|drawing))/,
      ),
      cue(
        3,
        /\b(?:(?:cant|cannot|carnt) (?:do|take|cope|handle|deal)\b.{0,12}\b(?:life|this|it|anymore|any more|no more|rn)|(?:give|giving|given|gave) up(?: on (?:everything|life|me|myself))?[ .!]*$|done with (?:everything|life|it all|living)|(?:everything|it all|its all|life) (?:is|s|feels|gets|just)? ?(?:too much|pointless|hopeless|falling apart|going wrong|my fault|horrible|rubbish)|(?:havent|cant|not|dont|barely) (?:slept?|sleep|sleeping|eat|eating|eaten)\b|head (?:wont|hurts from)|falling apart|breaking down|having a break ?down|no ?(?:one|body) (?:gets|understands|cares|listens|believes|loves|likes|helps|wants)(?! (?:to \w+ (?:with|by|near|to) (?:you|him|her|them)|you|u|him|her|them|a|an|the|this|that|your|ur|it)\b)|dont know (?:what to do|who to (?:talk|tell|turn)|how to cope)|mentally (?:i|im|not|really|struggling|ill)|not (?:doing )?(?:so )?well mentally|my mental health|hate (?:my life|my ?self(?! for (?:not |forgetting|missing|saving|eating|picking|choosing|leaving it))|everything|it here|being))\b/,
      ),
      cue(
        3,
        /^(?:please |pls |miss |sir )*help(?: me| please| pls| miss| sir)+[ !.]*$|\bneed (?:to talk|someone|somebody|an adult|help (?:bad|please|now|its))\b|\b(?:tell|ask|show) (?:you|u|someone|somebody|a teacher|miss|sir) (?:something|smth|sth)\b.{0,20}\b(?:bad|important|private|serious|secret|scary|happened|wrong)\b|\bdont know who to (?:talk|tell)\b/,
      ),
      cue(
        3,
        /\bim (?:so |really )?(?:scared|frightened|terrified|lonely|not ok|not okay|not safe|unsafe)[ .!]*$|\bi ?m (?:really |just )?struggling\b(?! with (?:this|the|q|question|number|part))/,
      ),
      cue(
        3,
        /\b(?:bad|horrible|nasty|awful|dark|scary|intrusive) (?:things|thoughts|stuff|ideas|feelings) (?:about (?:my ?self|me)|in my head|again|all the time|that wont)\b|\b(?:vanish|fade away|not be a (?:burden|problem))\b|\b(?:put|putting|taken|take|taking|send|sending) (?:me|us|my (?:brother|sister)) (?:into|in|away|back to) ?(?:care|foster|a home|my dads|my mums)?\b|\b(?:been|started|keep|im|am) (?:drinking|smoking|sniffing|taking) (?:\w+ ){0,4}(?:vodka|gin|beer|wine|alcohol|drink|weed|spice|pills|tablets|glue|gas|ket)\b|\b(?:want|miss|need) my (?:mum|mummy|mam|dad|daddy|nan|nana|brother|sister) (?:back|so much|to come (?:home|back)|every)\b|\bsince (?:my )?(?:mum|mummy|dad|daddy|nan|grandad|brother|sister) (?:died|left|went|moved out|passed)\b|\b(?:throw\w*|thrown|puk\w*|sick) up\b.{0,18}\b(?:on purpose|after (?:eating|every|lunch|tea)|my (?:food|lunch|tea|dinner))\b|\b(?:every ?(?:one|body)|they(?: all)?|people|the whole class|boys|girls) (?:\w+ )?(?:laughs?|stares?|whispers?|points?|sniggers?|films?|barks?|shouts?) (?:at me|when i|about me|every time i)\b|\b(?:dont|do not|cant|scared to) (?:want to |face )?(?:come|coming|go|going|be) (?:in|here|to school|to lessons|back)? ?(?:anymore|any more|again|ever again)\b/,
      ),
      cue(3, /\b(?:run|running|ran) away\b(?! (?:from (?:battle|the|a)|to sea|with the))/),
    ],
  },
  // death
  {
    from: 4,
    severity: 'high',
    needs: somebody,
    cues: [
      ...harmless,
      years,
      self,
      persists,
      cue(
        4,
        /\b(?:kill(?:ing|ed)?|hang(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|end(?:ing)?|hate|drown(?:ing)?|stab(?:bing)?|burn(?:ing)?|starve|starving|scratch(?:ing)?|punish(?:ing)?) (?:my ?self|me ?self|mys ?elf)\b(?! (?:up|when|because i am|at dodgeball))/,
      ),
      cue(4, /\b(?:suicid\w*|self ?harm\w*|overdos\w*|unaliv\w*)\b/),
      cue(
        4,
        /\b(?:wish(?:es|ed)?|want(?:s|ed)?|wanna|hope|hoping|rather|ready|better|think(?:ing)? about|keep thinking)\b.{0,18}\b(?:dead|die|dying|death|not alive|never (?:been )?born|gone forever|not exist\w*|disappear|no longer here|never wake|not wake)\b/,
      ),
      cue(
        4,
        /\b(?:dont|do not|doesnt|didnt|never|not) (?:want|wanna|wanting|going|deserve)\b.{0,8}\b(?:be (?:here|alive|around)|live|exist|wake up|carry on|go on)\b(?! (?:to )?(?:london|england|there|in))/,
      ),
      cue(
        4,
        /\b(?:wont|will not|not going to|dont think ill|dont think i will|might not|not gonna|shouldnt) (?:be )?(?:around|here|alive|live|make it|wake up)\b.{0,14}\b(?:much longer|for long|tomorrow|next (?:week|year|month)|by (?:friday|christmas|monday)|any ?more)\b|\bbe around much longer\b|\b(?:what|how|whats it) (?:does it |would it |it )?(?:feels?|be) like to (?:die|be dead|drown|hang)\b|\b(?:easiest|quickest|best|painless) way to (?:die|go|end it|kill)\b|\bhow (?:many|much) (?:\w+ ){0,3}(?:tablets|pills|paracetamol|would kill)\b|\b(?:she|he|they|has|i have|ive|says she has|says he has) (?:\w+ )?(?:taken|took|swallowed) (?:something|some|loads|too many|a load|lots)\b|\blocked (?:him|her|them|my) ?(?:self|selves) in\b/,
      ),
      cue(
        4,
        /\b(?:took|taken|swallowed|had)\b.{0,25}\b(?:tablets?|pills?|paracetamol|ibuprofen|bleach|meds|medicine)\b(?! for (?:my|a|her|his) (?:head ?ache|cold|hay ?fever|asthma|cough))/,
      ),
      cue(
        4,
        /\b(?:not|isnt|wont|hasnt|cant|stopped|shes not|hes not)\b.{0,8}\b(?:moving|breathing|wak(?:e|ing)(?: up)?|answer(?:ing)?(?: me)?|respond\w*)\b.{0,30}$/,
      ),
    ],
  },
  // harm by somebody
  {
    from: 5,
    severity: 'high',
    needs: /\b(?:me|us|my|her|him|mum|mummy|mam|our|get|got|being|been|we|i|im|them)\b/,
    cues: [
      ...harmless,
      persists,
      home,
      cue(
        3,
        /\b(?:hits?|hitting|hurts?|hurting|beats?|beaten|beating|punch\w*|kick(?:s|ed|ing)?|slap\w*|smack\w*|grab\w*|push(?:es|ed|ing)?|shov\w*|chok\w*|strangl\w*|burn(?:s|ed|t)|touch(?:es|ed|ing)|threw|throws|smash\w*|lock(?:s|ed)|dragg?\w*|whipp?\w*|belt(?:s|ed)?|jumped|robbed|mugged|attack\w*|stab\w*|rap(?:e|ed)|abus\w*|molest\w*|groom(?:ed|ing)?|assault\w*|harass\w*|stalk\w*|blackmail\w*|threaten\w*|bully\w*|bullie[ds]|torment\w*|spat|spit|pulled|ripped|tripped|pinned|forced?|filmed|filming|kicked out|evicted|chased|followed|follow(?:s|ing)|watch(?:es|ing)|messag\w*|texts?|texting)\b/,
      ),
      cue(
        1,
        /\b(?:me|us|my (?:mum|mam|sister|brother|little|friend|neck|arm|hair|face|hijab|head|leg|bag|phone|stuff|clothes|room|cat|dog))\b/,
      ),
      cue(
        2,
        /\b(?:dad|daddy|mum|mummy|mam|step ?\w+|uncle|aunt\w*|grandad|grandpa|cousin|brother|boyfriend|girlfriend|ex|coach|carer|man|men|adult|grown ?ups?|stranger|old(?:er)? (?:boys?|girls?|man|men|lads?|kids?)|big (?:boys?|kids?)|lads?|gang|year \d+s?|boys|girls|bullies|neighbour|tutor)\b/,
      ),
      cue(1, /\b(?:he|she|they|someone|somebody|people|everyone|ppl)\b/),
      cue(
        2,
        /\b(?:bruis\w*|blood|bleeding|scars?|knife|gun|neck|private(?:s| parts)|naked|undressed?|getting changed|n word|racist|slurs?|nudes?|horrible|nasty|cruel|mean|fake account|so hard|with (?:a|his|her) (?:belt|stick|shoe|slipper|spoon|wire)|for no reason|when (?:im|i am|hes|shes|he|she) (?:bad|drunk|angry|drinks?|naughty)|if i (?:tell|dont|get|cry|fail)|less than|kill|scared|dont tell|secret)\b/,
      ),
      cue(
        -3,
        /\b(?:call(?:s|ed)? (?:on|me for|for|it|back)|called (?:\w+ )?(?:on the register|back)|message (?:you|miss|sir)|told to message|watch(?:ing)? (?:the|a|this|tv|telly|you ?tube)|follow(?:s|ing)? (?:the|a|your) (?:steps|instructions|recipe|method)|kicked the|pushed in|locked (?:out of|the)|threw (?:the|a ball|me a|up)|touch(?:ed)? (?:the|base|screen)|texts? like|is called|was called|are called|laugh(?:ed)? with|push(?:ed)? (?:the|a) (?:button|door)|hit(?:s|ting)? (?:the|a)|beat (?:me|us|them|her|him) (?:in|at|to|\d))\b/,
      ),
    ],
  },
  // want, flight, danger
  {
    from: 3,
    severity: 'high',
    needs: somebody,
    cues: [
      ...harmless,
      cue(
        3,
        /\b(?:go|goes|going|went|gone) to (?:bed|sleep|school) hungry\b|\b(?:dont|doesnt|didnt|never) (?:get|have|give me|make me|feed me)(?: any| no)? ?(?:tea|dinner|food|breakfast)? ?(?:at home|when mum|when dad|most days|any ?more)\b|\b(?:made|make|makes|making) (?:my|her|him) ?self (?:sick|throw up|vomit|puke)\b/,
      ),
      cue(
        3,
        /\b(?:run|ran|gone|stormed|walked|climbed|taken off|disappeared|missing)\b.{0,30}\b(?:cant find|dont know where|cannot find|not answering|hasnt come|wont answer)\b|\b(?:run|ran) out of the house\b/,
      ),
      cue(
        3,
        /\b(?:no ?where (?:to (?:go|live|sleep|stay))|homeless|kicked (?:us |me )?out (?:of )?(?:our|the|my)|evicted|sleep(?:ing)? (?:in|on) (?:the|a|our) (?:car|street|floor of|park|bus|sofa)|no (?:food|heating|electric\w*|dinner|tea|money for|bed|gas)(?: (?:in|at|left|since|again|for|miss)|[ .!]*$)|nothing to eat|(?:havent|not) eaten (?:since|for|in|all))\b/,
      ),
      cue(
        3,
        /\b(?:look(?:ing)? after|taking care of|caring for|feed(?:ing)?) (?:my |the )?(?:mum|mam|mummy|dad|baby|little|brothers?|sisters?|nan)\b.{0,40}\b(?:all night|alone|on my own|every|because|drunk|drinking|sick|ill|cant|wont|again)\b/,
      ),
      cue(
        3,
        /\b(?:mum|mummy|mam|dad|daddy|no ?(?:one|body)|nobody else|they|she|he) (?:isnt|is not|arent|aint|not|hasnt|havent|didnt|never)\b.{0,12}\b(?:here|home|back|come home|coming home|in the house)\b.{0,25}\b(?:scared|crying|alone|dark|night|since|yesterday|days|and (?:im|i am) (?:scared|alone|on))\b|\b(?:crying|scared|alone|by my ?self|on my own)\b.{0,25}\b(?:mum|mummy|mam|dad|daddy|no ?(?:one|body)) (?:isnt|is not|aint|not|hasnt)\b.{0,6}\b(?:here|home|back)\b(?!.{0,12}\bwork)/,
      ),
      cue(
        3,
        /\b(?:banging|bangs|knocking|shouting|someone) (?:on|at|outside) (?:the|my|our) (?:door|window|house)\b.{0,30}\b(?:alone|by my ?self|on my own|scared|dont know|shouting|angry|wont go)\b|\b(?:alone|by my ?self|on my own|scared)\b.{0,30}\b(?:banging|someone|somebody|man|noise)\b.{0,12}\b(?:door|window|outside|downstairs|in the house)\b/,
      ),
      cue(
        3,
        /\b(?:wants?|asks?|asking|asked|keeps? asking|told|trying)\b.{0,12}\b(?:to meet me|meet (?:me )?(?:up|on|at|in|alone|after|this|him|tomorrow)|where i live|for my (?:address|number|pics?|photos?)|me to (?:meet|come|send|get in|go)|what i(?:m| am) wearing|if im alone)\b/,
      ),
      cue(
        3,
        /\b(?:use|get|got|gets|uses|fetch|have|take off|with) (?:the|his|her|a) (?:belt|slipper|stick|cane|wooden spoon|shoe|hairbrush|wire|fist)\b|\b(?:going to|gonna|will|ll) (?:be|get|go) (?:so |really |very )?(?:angry|mad|mental|crazy)\b.{0,20}\b(?:belt|hit|hurt|scared|he|she)\b|\bso angry hell\b/,
      ),
      cue(
        4,
        /\b(?:hes|shes|he is|she is|(?:boyfriend|girlfriend)(?: is|s)?) (?:1[89]|[2-6]\d)\b(?=.{0,40}\b(?:me|my|loves?|us|his|hers|date|dating|meet|together)\b)|\b(?:wants?|asks?|asked|told) me to (?:stay|sleep|come|go) (?:at|over|to|round|with) (?:his|hers|theirs|him|a hotel)\b|\b(?:put|puts|shoved?|stuff(?:ed)?|flush(?:ed)?|dunk(?:ed)?|held|hold|pushed) my (?:head|face)\b|\b(?:man|guy|he|someone|car|van|men|lads|boys) (?:who |that |in a \w+ )?(?:waits?|waiting|parks?|sits|sat|hangs) (?:outside|by|near|for)\b.{0,25}\b(?:me|my|school|house|us)\b|\b(?:they|he|she|boys|girls) (?:keep |keeps |always )?(?:hid|hide|stole|steal|ripped|rip|cut|burnt|spat on|threw|throw|chuck\w*|took|take|break|broke|smash\w*|lift\w*|pull\w*) (?:up )?my (?:bag|books?|stuff|coat|hair|hijab|glasses|lunch|inhaler|skirt|trousers|pants|shoes|headscarf|turban)\b|\b(?:asked|asks|asking|wants?|wanted|told|tells|telling|made|makes|begging|pressur\w*) me (?:to|for|into) (?:\w+ ){0,4}(?:pics?|pictures?|photos?|videos?|nudes?|bum|boobs|body|chest|private parts?|underwear|clothes off|undress\w*|selfie)\b|\b(?:makes?|made|making|forc\w+) me (?:give|pay|hand|buy|bring|get|steal|nick|eat|do) (?:\w+ ){0,3}(?:money|lunch|dinner|phone|homework|things|stuff|cash|vapes?|it|them|her|him)\b|\b(?:stuck|hiding|staying|waiting|alone) (?:at|in|by) (?:the )?(?:bus station|train station|street|park|cupboard|wardrobe|bathroom)\b/,
      ),
      cue(
        3,
        /\b(?:told|telling|tells|told me) (?:me |us )?(?:a |this |his |her )?secrets?\b.{0,40}\b(?:scar\w*|uncle|dad|step\w*|worried|bad|hurt|dont know|upset|frightened|man|brother)\b/,
      ),
      cue(
        3,
        /\b(?:he|she|dad|mum|they|step ?dad|mam)(?:ll| will| says? (?:he|she|they)(?:ll| will)?| said (?:he|she|they)(?:ll| will| is|s)?)?\b.{0,14}\b(?:send me away|hurt (?:my|us|her|him)|lock me|kick me out|kill (?:my|us|me|her)|get rid of me|disown me|take me out of)\b.{0,40}/,
      ),
      cue(
        3,
        /\b(?:doesnt|dont|wont|didnt|never) let me (?:eat|sleep|leave|go (?:out|home|to school)|out|wash|have (?:food|dinner|tea|water))\b(?! (?:my phone|late|on my))/,
      ),
      cue(
        3,
        /\b(?:saw|seen|heard|watched) (?:my )?(?:mum|mam|dad|mummy|daddy|sister|brother|him|her)\b.{0,12}\b(?:get|getting|be|being)? ?(?:hit|hurt|beaten|punched|hitting|hurting|stabbed|crying|choked|dead|arrested)\b/,
      ),
      cue(
        3,
        /\b(?:get|gets|got|being|been|am|was|im) (?:hit|beaten|smacked|belted|slapped|hurt|punched|whipped|caned|starved|locked in)\b.{0,30}\b(?:if|when|for|every|by|at home|because)\b/,
      ),
      cue(
        3,
        /\b(?:fake|hate|horrible|nasty) (?:accounts?|pages?|profiles?|groups?|messages?|comments?|videos?|pictures?|edits?)\b.{0,30}\b(?:me|my|about|of)\b|\b(?:sen(?:d|t|ding)|getting|get|got|post\w*)\b.{0,14}\b(?:me )?(?:horrible|nasty|hate|threatening|disgusting|racist|rude|scary|weird) (?:messages?|texts?|stuff|things|comments?|dms?|pictures?|videos?)\b/,
      ),
    ],
  },
]

/** Worry told in words of one's own: signs of fear, harm, death or want are weighed against what makes them harmless. */
export const worryCues = weighed('worry', [...weighings, ...worrySigns])
