import { adultOf, cue, kin, parent, type Cue } from './worry-words.ts'

/** What is told of home, of oneself or of others in half a sentence: each is nearly enough alone, and fiction or a joke undoes it. */
export const toldSigns: readonly Cue[] = [
  // how one lives who must be on guard
  cue(
    6,
    `(?:count|counting|listen(?:ing)?|know|learn\\w*|hear|wait(?:ing)? for|recogni[sz]e) (?:\\w+ ){0,4}(?:stairs?|footsteps?|steps|creaks?|key in the (?:door|lock)|his car|her car|the gate|floorboards?|which (?:one|step|mood))\\b.{0,40}\\b(?:he|she|dad|stepdad|mum|${kin}|comes?|home|up)`,
    '(?:pretend(?:ing|ed)?|act(?:ing)?|make out) (?:to be |im |i am |like im |that im )(?:asleep|sleeping|not (?:in|there|home))',
    '(?:bag|rucksack|suitcase|coat|shoes) (?:is |thats )?(?:packed|ready|on|by the door|under my bed)\\b.{0,30}(?:in case|so (?:i|we) can|if (?:he|she|it|they)|to go|run|leave|escape)',
    '(?:mum|mam|dad|nan|she|he|mummy|they) (?:says?|said|told (?:me|us)|makes? (?:me|us)) (?:to )?(?:dont|not to|never|do not) (?:to )?(?:open|answer|go near) the (?:door|curtains|phone|window)|(?:the|some|those) men (?:came|come|are here|at the door|again|outside|took|want)|(?:bailiffs?|loan sharks?|debt (?:man|men|collectors?)|landlord)\\b.{0,30}\\b(?:door|came|took|come|out|knock\\w*|evict\\w*|shout\\w*)',
    `(?:broke|kicked|smashed|took|ripped|removed) (?:down |in |off )?(?:my|the|our) (?:bedroom |bathroom |front )?(?:door|lock|window|handle)s?\\b.{0,20}\\b(?:so|off|in|down|last|again|when|and)`,
    `(?:hold|holds|holding|pull|pulls|get|gets|stand|stands|stood|got|jump|jumps|step) (?:\\w+ )?(?:mum|mam|dad|him|her|them|mummy|daddy)? ?(?:back from|off (?:of )?(?:mum|her|me|us|dad)|between (?:them|mum|dad|him|her)|in between|in the middle of (?:them|mum|it))`,
    '(?:take|takes|taking|took) it out on (?:me|us|my|mum|mam|her|him)|(?:i |we )?(?:can )?hear (?:him|her|them|mum|dad|the screaming|hitting)\\b.{0,20}\\b(?:shout\\w*|scream\\w*|hit\\w*|cry\\w*|begging|throw\\w*|fight\\w*|arguing|at her|at mum|again|through)|sorry (?:if|about|for) (?:\\w+ )?(?:you can hear|the (?:shouting|screaming|noise in the back|banging))',
    `(?:${parent}|she|he|we|us) (?:had to|have to|has to|have|has) (?:leave|left|run|flee|move out|get out|go to a refuge|hide)(?: (?:him|dad|in the night|again|quick\\w*|the house|cos|because))|(?:refuge|safe house|women?s aid)`,
    `(?:pray|hope|wish|want) (?:that )?(?:he|she|dad|stepdad|my (?:dad|stepdad|uncle|brother)|him|they) (?:just )?(?:to )?(?:dies?|die|dead|goes? to (?:prison|jail)|gets? (?:arrested|locked up|hit)|never (?:comes?|came) (?:back|home)|leaves?|disappears?|stays? away)`,
    '(?:dont|do not|wish it (?:wasnt|wouldnt)|never) (?:want|wanted)? ?(?:it )?(?:to )?(?:be|become|get) (?:3|three|half ?three|15|home ?time|the weekend|friday|the holidays|summer|bed ?time|night)(?: ?oclock| ?pm)?|(?:feel|am|im) (?:only )?safe(?:r)? (?:here|at school|with you|in (?:this|school|lesson)|when im (?:at school|here))|wish (?:school|lessons?|this|it) (?:never|didnt|wouldnt|could|went) (?:end\\w*|finish\\w*|stop|last|go on|be every day|all night)',
    '(?:he|she|dad|stepdad|uncle|they|mum|my \\w+) (?:makes?|made|gets?|got|asks?|likes?) (?:me|us|my sister|her) (?:to )?(?:turn (?:round|around)|stand (?:there|in|outside|still)|undress|take (?:my|our|off)|get (?:changed|undressed|in)|sleep (?:in|with|on|outside)|kneel|eat (?:it|off)|wait outside|stay in (?:the|my)|wear|show|sit on|kiss|dance|bath)',
    '(?:he|she|dad|stepdad|uncle|coach|they|my \\w+) (?:gets?|got|comes?|came|climbs?|walks?|stands?|watches) (?:in|into|in on|me in|me) (?:the |my )?(?:shower|bath|bed|toilet)(?: (?:when|with|while|me|im))?\\b',
  ),
  // want
  cue(
    6,
    '(?:wear|wearing|wore|worn|had|in|got) (?:on )?(?:the )?same (?:\\w+ )?(?:clothes|uniform|knickers|pants|socks|shirt|jumper|top|stuff)\\b.{0,20}\\b(?:since|all week|for|every day|again|days)',
    '(?:i|we|weve|ive|mum|mam|nan|us|our \\w+|my \\w+|still|and|there|theres|got) (?:(?:still|got|have|has|had|is) ){0,2}(?:no|(?:havent|hasnt|dont have|havent got|aint got|not got) (?:any|a|no)) (?:washing machine|hot water|bed|beds|sheets|soap|shower|lights?|power|leccy|electric\\w*|credit on the meter|curtains|cooker|oven|fridge|carpet|coat|blankets?|duvet|running water|shoes that fit)\\b(?! (?:test|time|head|pressure))',
    '(?:meter|leccy|electric|gas|power|heating)(?: has| s| is| keeps)? (?:ran out|run out|gone(?: off)?|been cut|cut off|running out|off again|off till)|(?:no ?one|mum (?:doesnt|wont|cant)|they (?:dont|wont)) (?:ever )?takes? (?:me|us)(?: to (?:the )?(?:dentist|doctors?|hospital)|[.!]*$)|(?:havent|not|never) (?:been )?(?:washed|had a (?:bath|shower|wash)|been to (?:the|a) (?:dentist|doctors?))(?: (?:for|since|in|this))|(?:i|im|we|were|me|us|been|ive|weve|my (?:brother|sister|mum)) (?:\\w+ ){0,2}sle(?:ep|eps|pt|eping) on (?:the (?:floor|sofa|settee)|cushions|a (?:mattress|chair|bench))|(?:share|sharing) (?:a|one|the) (?:bed|mattress|room) with (?:my )?(?:mum|all|three|four|five|[3-9]|brothers)|(?:got|have|havent got|brought) (?:no|any) (?:lunch|dinner|breakfast|tea) (?:again|today or|money|at home)|(?:skip|skips|skipping|doesnt|goes without|not) (?:eat\\w*|meals?|food|tea|dinner) so (?:we|i|my|the)|(?:only|just) (?:had|got|have|ate|eat|eaten) (?:\\w+ )?(?:toast|crisps|cereal|ketchup|sugar|bread|noodles|water) (?:since|all (?:day|week\\w*)|for (?:tea|days)|every)',
  ),
  // not to be
  cue(
    6,
    '(?:no ?one|no ?body|they|every ?one|you|mum|the (?:class|family|register)|things|it) (?:would|wud|d|wouldnt|will|wont|might) (?:\\w+ ){0,3}(?:need|have|notice|miss|care|bother|change|remember|cry|mind|be (?:easier|better|quieter|happier|fine|relieved|cheaper|sad|nicer)|come to my)\\b.{0,40}\\b(?:if i|without me|when im|if there (?:was|were)|one less|my funeral|i went|i left|i wasnt|i was(?: not)? (?:here|gone))',
    '(?:one|1) (?:less|fewer) (?:of us|mouth|person|problem|kid|thing|to (?:feed|worry|look))|(?:taking|take|takes) up (?:too much )?(?:space|room|air|oxygen)|(?:does|will|when does|it doesnt|doesnt|never) (?:it )?(?:ever )?gets? (?:any )?(?:better|easier)(?! (?:at|with|when you practi))|(?:tired|sick|exhausted) (?:of|from) (?:pretend\\w*|fighting|trying|being (?:strong|ok|okay|happy|alive|me)|smiling|it all|faking|waking up|everyone|myself)|cant remember (?:the )?(?:last time|when) i (?:last )?(?:laughed|smiled|was happy|felt|ate|slept|wasnt)|(?:quiet|silence|silent|peace) (?:in|inside) my (?:head|mind)|(?:head|brain|mind|thoughts?) (?:is |are |s |r )?(?:so |too |really )?(?:loud|screaming|shouting|full of noise|telling me)|(?:watching|seeing|looking at) (?:every ?one|every ?thing|life|my ?life|my ?self|the world) (?:through|from|behind)|(?:dont|do not|never) feel (?:real|anything|like a person|human|alive|here|like me)|(?:fake|put(?:ting)? on|paint(?:ing)?) (?:a |my |the |this )?(?:smile|smiling|happy face|brave face|mask)|(?:hold(?:ing)?|held) my breath (?:under|till|until|to see)|(?:google?(?:d|ing)?|search(?:ed|ing)?|look(?:ed|ing) up|asked chat ?gpt) (?:how (?:many|much|long|to (?:die|kill|hang|od|disappear)|high)|ways? to (?:die|go|end|disappear)|what happens (?:when|if|after) you (?:die|od|take)|painless)',
    '(?:want|wish|wanting|wantin|wish a wis|wish i wis) (?:tae|to|i was|a wis) ?(?:be )?(?:deid|dead|gone|asleep forever|nothing)|(?:gonna|going to|might|wanna|want to) (?:just )?(?:let go|give up for good|go to sleep and|close my eyes and|step off|end things|not wake|do it tonight|do it later|do it this)|(?:i )?(?:wont|will not|not going to|shant) (?:be )?(?:a (?:problem|bother|burden)|bothering (?:any ?one|you)|in (?:your|anyones) way) (?:any ?more|much longer|soon|after)|(?:last|final) (?:time (?:ill|you|we|im)|thing ill|lesson ill|message (?:from|ill|im))|(?:hope|wonder) (?:if )?(?:it|dying|death) (?:hurts|is (?:quick|quiet|peaceful|like sleep))|(?:there is|theres) (?:no (?:future|hope|way out|other way)|nothing left)(?: for me)?',
  ),
  cue(
    8,
    '(?:marks?|bruises?|cuts?|burns?|arm|eye|lip|scratches|scars?|leg|wrist|it|they) (?:is|are|s|was|were|isnt|arent|wasnt|werent)(?: not)? (?:really )?(?:not from|from (?:the (?:dog|cat|door|stairs|oven|iron)|falling|football|netball|pe)[ .!]*$)|(?:isnt|arent|wasnt|not) (?:really )?from (?:the (?:dog|cat|door|stairs|oven)|falling|football|netball|rugby|pe)',
  ),
  // food and body
  cue(
    6,
    '(?:ate|eat|eating|had|only|just|under|stay under|eaten) (?:\\w+ )?\\d{2,3} ?(?:calories|cals|kcal)\\b.{0,30}\\b(?:still|feel|fat|huge|too|today|all|felt|sick)|(?:feel|felt|look|im|am) (?:so |still |really |too )?(?:huge|massive|fat|disgusting|gross|enormous)\\b.{0,20}\\b(?:eat|ate|eating|after|even|no matter|food|mirror)|(?:weigh(?:ed|ing)?|weighs) my ?self (?:every|\\d|all|before|after|again)|thigh gap|(?:binge\\w*|purg(?:e|ed|ing)|laxatives)|(?:burn|run|work|sweat) (?:it|the calories|dinner|lunch) off (?:every|before|after|or)|(?:throw|flush|hide|hiding|hid|feed|give|bin|binning) my (?:food|lunch|dinner|tea|sandwich\\w*)\\b.{0,30}\\b(?:every|so|dog|away|bin|toilet|napkin|nobody|cant)',
  ),
  // what others do
  cue(
    6,
    '(?:took|weed|wee|peed|pissed|spat|poured|threw|set fire to|cut|ripped|wiped|burnt|burned|stamped|put|tipped|emptied|drew|smeared|rubbed) (?:\\w+ ){0,3}(?:my |our )(?:prayer mat|hijab|scarf|head ?scarf|turban|patka|quran|kippah|locker|crutch\\w*|wheelchair|hearing aids?|inhaler|epi ?pen|glasses|skirt|trousers|bag|lunch|coat|blazer|insulin)(?! (?:away|home|off the|for me))',
    '(?:theres|there is|theres been|i can see|some) (?:a |some |this )?(?:man|men|guy|bloke|stranger|some ?one|people) (?:\\w+ )?(?:in|at|outside|looking|staring|trying|by|stood|standing|sat|knocking|banging|hiding) (?:\\w+ ){0,3}(?:garden|windows?|door|house|drive|back|gate|shed|letter ?box|stairs|in|at me|my room)',
    `(?:keeps saying|keeps telling me|said|says|told me|posted|texted|messaged me) (?:that )?(?:hell|shell|theyll|hes|shes|he|she|they) (?:\\w+ )?(?:do it|ends? it|not be (?:here|around|alive)|be gone|jump|hang|swallow|kill|od|finish it|cant go on|wants? to die|has a plan|doing it)`,
    '(?:text|ring|phone|call|speak to|talk to|contact) (?:for |the |to |my |an? )*(?:childline|samaritans|social worker|key ?worker|dsl|safeguarding|the police on|nspcc|shout)(?! (?:is|poster|leaflet|logo|assembly))|(?:get|be|getting|being) taken (?:away|into care|off (?:my|your|our) (?:mum|dad|parents))|(?:take|takes|put|puts|taking|putting) (?:me|us|you|my (?:brother|sister|brothers|sisters)) (?:away|into care|in care|in a home|off (?:mum|my mum|her))|(?:foster (?:mum|carer|dad)|social worker|judge|court|they) (?:says?|said) (?:im|i am|we|i|were|ive got to|i have to) (?:\\w+ )?(?:going back|go back|moving|leave|move|cant stay|got to)',
    '(?:touch(?:es|ed|ing)?|rubs?|rubbed|strok(?:es|ed)|squeez(?:es|ed)|grop(?:es|ed)|kisses) (?:me|us|my sister|my (?:leg|legs|bum|thigh|chest|back|neck|hair))\\b.{0,30}\\b(?:when|under|while|in|and|every|at|on)',
  ),
  cue(
    3,
    'changing rooms?|after training|in his (?:car|van)|massage|physio|what (?:hes|shes|youre|im|theyre) told',
    '(?:fell|fallen|falling|collapsed) (?:down|over)?\\b.{0,14}\\b(?:noise|wont|not|isnt|blood|eyes|shaking|breathing)',
  ),
  cue(
    3,
    '(?:making|makes) (?:a |an )?(?:funny|weird|strange|horrible|choking|gurgling) noises?',
    `${adultOf} (?:\\w+ ){0,2}(?:drunk|wasted|off (?:his|her) (?:head|face)|steaming|high|on (?:something|drugs|crack|smack|the drink)|bevvied|pissed)`,
    'idk how to (?:say|tell)|dont know how to (?:say|tell)|(?:never|not|havent) told (?:any ?one|no ?one|a soul)|promise (?:me )?(?:you )?(?:wont|not)|between you and me',
  ),
  // in Scots
  cue(3, 'hame|feart|greetin|deid|skelp\\w*|leather(?:ed|s|ing)? (?:me|us)|batter(?:ed|s|ing)? (?:me|us)|ma (?:da|maw|mammy|dad|step ?da)'),
]
