import type { Cue } from './cues.ts'
import { cue } from './ways.ts'
import { adultOf, kin, lover, parent } from './worry-words.ts'

/** What is told of home, of oneself or of others in half a sentence: each is nearly enough alone, and fiction or a joke undoes it. */
export const toldSigns: readonly Cue[] = [
  // how one lives who must be on guard
  cue(
    6,
    `(?:count|counting|listen(?:ing)?|know|learn\\w*|hear|wait(?:ing)? for|recogni[sz]e) (?:\\w+ ){0,4}(?:stairs?|footsteps?|steps|creaks?|key in the (?:door|lock)|his car|her car|the gate|floorboards?|which (?:one|step|mood))\\b.{0,40}\\b(?:he|she|dad|stepdad|mum|${kin}|comes?|home|up)`,
    '(?:pretend(?:ing|ed)?|act(?:ing)?|make out) (?:to be |im |i am |like im |that im )(?:asleep|sleeping|not (?:in|there|home))',
    '(?:bag|rucksack|suitcase|coat|shoes) (?:is |thats )?(?:packed|ready|on|by the door|under my bed)\\b.{0,30}(?:in case|so (?:i|we) can|if (?:he|she|it|they)|to go|run|leave|escape)',
    '(?:mum|mam|dad|nan|she|he|mummy|they) (?:says?|said|told (?:me|us)|makes? (?:me|us)) (?:to )?(?:dont|not to|never|do not) (?:to )?(?:open|answer|go near) the (?:door|curtains|phone|window)|(?:the|some|those) men (?:came|come|are here|at the door|again|outside|took|want)|(?:bailiffs?|loan sharks?|debt (?:man|men|collectors?)|landlord)\\b.{0,30}\\b(?:door|came|took|come|out|knock\\w*|evict\\w*|shout\\w*)',
    `(?:broke|kicked|smashed|took|ripped|removed) (?:down |in |off )?(?:my|the|our) (?:bedroom |bathroom |front )?(?:door|lock|window)s?\\b(?! handle).{0,12}\\b(?:so (?:i|we|he|it)|off|in|down|last night|because he|when (?:he|dad|i|we)|and (?:came|hit|got|i|we|they))`,
    `(?:hold|holds|holding|pull|pulls|get|gets|stand|stands|stood|got|jump|jumps|step) (?:\\w+ )?(?:mum|mam|dad|him|her|them|mummy|daddy)? ?(?:back from|off (?:of )?(?:mum|her|me|us|dad)|between (?:them|mum|dad|him|her)|in between|in the middle of (?:them|mum|it))`,
    '(?:take|takes|taking|took) it out on (?:me|us|my|mum|mam|her|him)|(?:i |we )?(?:can )?hear (?:him|her|them|mum|dad|the screaming|hitting)\\b.{0,20}\\b(?:shout\\w*|scream\\w*|hit\\w*|cry\\w*|begging|throw\\w*|fight\\w*|arguing|at her|at mum|again|through)|sorry (?:if|about|for) (?:\\w+ )?(?:you can hear|the (?:shouting|screaming|noise in the back|banging))',
    `(?:${parent}|she|he|we|us) (?:had to|have to|has to|have|has) (?:leave|left|run|flee|move out|get out|go to a refuge|hide)(?: (?:him|dad|in the night|again|quick\\w*|the house|cos|because))|(?:refuge|safe house|women?s aid)`,
    `(?:pray|hope|wish|want) (?:that )?(?:he|she|dad|stepdad|my (?:dad|stepdad|uncle|brother)|him|they) (?:just )?(?:to )?(?:dies?|die|dead|goes? to (?:prison|jail)|gets? (?:arrested|locked up|hit)|never (?:comes?|came) (?:back|home)|leaves?|disappears?|stays? away)`,
    '(?:dont|do not|wish it (?:wasnt|wouldnt)|never) (?:want|wanted)? ?(?:it )?(?:to )?(?:be|become|get) (?:3|three|half ?three|15|home ?time|the weekend|friday|the holidays|summer|bed ?time|night)(?: ?oclock| ?pm)?|(?:feel|am|im) (?:only )?safe(?:r)? (?:here|at school|with you|in (?:this|school|lesson)|when im (?:at school|here))|wish (?:school|lessons?|this|it) (?:never|didnt|wouldnt|could|went) (?:end\\w*|finish\\w*|stop|last|go on|be every day|all night)',
    '(?:he|she|dad|stepdad|uncle|they|mum|my \\w+) (?:makes?|made|gets?|got|asks?|likes?) (?:me|us|my sister|her) (?:to )?(?:turn (?:round|around) (?:when|while|so)|stand (?:there|in the|outside|still)|undress|take (?:my|our|off)|get (?:changed|undressed|in)|sleep (?:in|with|on|outside)|kneel|eat (?:it|off)|wait outside|stay in (?:the|my)|wear|show|sit on|kiss|dance|bath)',
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
  // what is feared if, what was done before, who may find whom
  cue(
    3,
    'if i (?:\\w+ ){1,8}(?:he|she|they|hell|shell|theyll|dad|mum|stepdad|mam)(?:ll| will| might| would| goes?| gets?| hits?| get| goes)?\\b',
  ),
  cue(
    3,
    '(?:what|like|same as) (?:he|she|they|dad|mum|stepdad|uncle) (?:did|does|done|do)(?: to (?:me|us|her|mum|my))?(?: (?:last|every|before|again|when))?',
  ),
  cue(
    3,
    'not (?:about|to do with) (?:school|the work|the lesson|homework|college)|its (?:about|to do with) (?:home|my (?:dad|mum|stepdad|brother|uncle|boyfriend|family))|(?:private|personal|serious|urgent|important) (?:thing|matter|please|and|not)|on my own please',
  ),
  cue(
    3,
    '(?:tell|ask|get|email|message) (?:my |the |mrs? \\w+ |miss \\w+ )*(?:head of year|form tutor|tutor|pastoral|nurse|counsellor|safeguarding|dsl|mentor|key ?worker|social worker)?\\b ?(?:to )?(?:ring|call|phone|see|find|speak to|talk to|come (?:and|to)|get|fetch) (?:me|us)\\b',
  ),
  cue(
    3,
    '(?:shes|hes|is|was|went|been) (?:\\w+ )?(?:in|into|to) (?:prison|jail|rehab|a psych\\w*|the unit|the ward|hospital again|a coma)|(?:been )?sectioned|in custody|on remand',
  ),
  cue(
    3,
    '(?:dont|do not|no need to) (?:worry|bother) about my (?:options|future|exams?|coursework|birthday|place|mark|grades?|work|lunch|homework)',
  ),
  cue(
    5,
    '(?:makes?|made|making|forc\\w+|getting|get|wants?|told|pay(?:s|ing)?) me (?:to )?do (?:the |a |this |his |their |that )?(?:runs?|drops?|jobs?|deliver\\w+|errands?|line|trap|shift)|(?:stopped|not|stop|havent been|quit|refus\\w+) taking my (?:meds|tablets|medication|insulin|antidepressants|pills)|(?:be|been|being|such) a burden|sorry (?:for|that i) (?:being (?:a|like this|here|alive|so)|exist\\w*|was (?:ever )?born|wasting|every ?thing|im (?:a|so|like))|(?:i |im the one who |always )?(?:find|finds|found|clean|cleans?|cleaned|wash\\w*|put|carry|undress|feed|wake) (?:up )?(?:after )?(?:her|him|mum|mam|dad|the mess|the sick)? ?(?:up |to bed |off the floor )?(?:when (?:she|he|mum|dad|mam) (?:drinks?|is drunk|s drunk|passes|falls|has (?:taken|had)|gets (?:like|drunk|in))|in the (?:mornings?|bath) (?:cos|because|after))|hide(?:s|ing)? (?:the|her|his|all the) (?:bottles?|knives|tablets|keys|sharp|cards?)',
    `(?:keeps?|kept|keep on|always|still) (?:turn(?:s|ing)? up|show(?:s|ing)? up|driv(?:es|ing) past|parking|hang(?:s|ing)? (?:around|about|outside)|com(?:es|ing) (?:to|round|back|into) my|mak(?:es|ing) new accounts|adding me|find(?:s|ing) (?:me|my new))\\b(?! (?:late|on time|early))`,
    '(?:page|account|group|gc|poll|edits?|stickers?|memes?|videos?|tiktoks?|deepfakes?|vote|quiz|chat) (?:with|of|about|for|called) (?:my (?:face|name|head|body|pic|mum)|me\\b)(?! (?:and|on|doing|with|in|danc\\w*|sing\\w*|play\\w*|as|at|when i was|learning|cooking|riding|skating))',
    `(?:${parent}|step ?dad|boyfriend|he|she|babysitter|they) (?:\\w+ )?(?:shook|shakes|dropped|throws?|threw|hits?|hurts?|burnt|burns|bit|bites|drowned|smothered|choked) (?:it|the baby|(?:my|our|the) (?:baby|little|newborn|twin)(?: (?:brother|sister|bro|sis|cousin))?)\\b`,
    '(?:told|gave|sent|showed|said to) (?:\\w+ ){0,3}(?:man|guy|person|some ?one|boy|stranger|girl|friend|player|lad) (?:\\w+ )?(?:on|from|in|off) (?:\\w+ ){0,2}(?:game|roblox|fortnite|minecraft|discord|snapchat|instagram|tiktok|online|internet|app|omegle|yubo|xbox|chat)\\b.{0,30}\\b(?:where|my (?:school|address|house|name|age|pics?|number|town))',
    '(?:get|getting|got|have|having|keep having) (?:\\w+ )?(?:flash ?backs?|panic attacks?|night terrors|intrusive thoughts)|(?:dont|do not|never|didnt) deserve (?:nice|good|any|to be|love|food|friends|help|it|kindness|this)(?! (?:detention|mark|grade|grades|merit))|(?:told|asked|wants?|said) (?:me |us )?(?:to )?bring (?:a|my|some|another) (?:\\w+ )?(?:friends?|mates?|sister|girl|one|cousin) (?:next|too|as well|with|along|for)',
    'no point (?:in )?(?:\\w+ )?(?:planning|applying|making friends|trying|me (?:trying|planning|being|going)|going on|carrying on|revising|getting help|asking|telling)\\b.{0,30}\\b(?:far|any ?more|for me|because i|i wont|me|ill|they never|nothing)',
  ),
  cue(
    6,
    '(?:sleeps?|sits?|walks? (?:around|round)|comes? (?:in|at (?:me|us|her|mum))|came (?:in|at (?:me|us|her|mum))|stands?|stood|waits?|goes (?:out|round)) (?:\\w+ ){0,4}with (?:the|a|an|his|her) (?:axe|knife|bat|gun|machete|hammer|belt|poker|bottle|screwdriver)|(?:clean|cleaned|cleaning|wash\\w*|mop\\w*|wip\\w*|scrub\\w*) (?:\\w+ ){0,3}blood(?: (?:up|off))?',
    '(?:engaged|married|marry|marrying|wedding|nikah|promised|betrothed)\\b.{0,40}\\b(?:shes|hes|im|i am|only|she is|is) (?:only )?1[0-7]\\b|(?:im|shes|hes|only) (?:only )?1[0-7]\\b.{0,30}\\b(?:engaged|married|marry|wedding|nikah)',
    '(?:cant|cannot|dont|wont|hate to|scared to) look (?:in|at) (?:the |a |any )?(?:mirrors?|my ?self|my (?:body|face|arms?|legs?)|food)|(?:threw|chucked|put|dumped|burned|burnt|kicked|locked) (?:all |all of )?my (?:clothes|stuff|things|toys|bags?|books) (?:out|on|in|into|away)(?: (?:on|onto|in|of|into))?(?: the| a)? (?:street|windows?|bin|garden|fire|road|rain|skip|front|landing)?',
    '(?:took|taken|swallowed|necked) (?:\\w+ )?(?:[2-9]|1\\d|[2-9]\\d|loads|lots|six|seven|eight|nine|ten|twelve|twenty|thirty) (?:of )?(?:them|those|the (?:pills|tablets|blue|white)|mums|dads)\\b(?! (?:to|for|back|home))',
    `(?:dad|daddy|he|ex|mums ex|they|my (?:dad|ex|uncle|brother)|stepdad)(?: is| s| will| are|s|ll)? (?:\\w+ )?(?:(?:gonna|going to|will|might|ll) (?:find|track|get to|come for)|found|looking for|knows where|coming for|been asking where) (?:us|me|out where we|where we|we are|mum|our (?:new )?(?:house|address|flat))`,
    '(?:house|flat|home|room|bed|kitchen) (?:is |are )?(?:so |really )?(?:full of|crawling with|covered in|got|has) (?:\\w+ )?(?:rubbish|rats|mould|mold|mice|bed ?bugs|cockroaches|fleas|needles|poo|sick|bottles|maggots|flies)|(?:cant|cannot) get (?:to|in|into) (?:the|our|my) beds?\\b',
    `is (?:it|that) (?:still )?(?:a crime|illegal|abuse|normal|wrong|rape|against the law) (?:if|when|for|that) (?:its |it is |hes |shes |a |an |you |u )?(?:your|my|the|ur|someones|family|married|only)? ?(?:${kin}|${lover}|coach|teacher|tutor|family)\\b`,
    '(?:have|has|had|got) to be (?:quiet|silent|still|good|asleep|nice) (?:when|while|for|if|cos|because) (?:\\w+ )?(?:visits?|comes?|he|she|dad|mum|grandad|uncle|stepdad|it happens|hes|shes|they)',
  ),
  // seen where nobody should be, held, shut out, left to wait
  cue(
    6,
    '(?:films?|filmed|filming|records?|recorded|recording|spies on|spied on|watch(?:es|ed)|takes? (?:pics|photos|videos|pictures) of|peeps? at) (?:me|us|my sister|my brother|her) (?:\\w+ ){0,3}(?:bathroom|shower|bath|toilet|changing|sleeping|asleep|undress\\w*|get(?:ting)? (?:dressed|changed)|in bed|through the)',
    '(?:hands?|arms?|belt|pillow|rope|scarf|bag|cushion) (?:is |was )?(?:round|around|over|on|across) (?:my|her|mums|his|our|mammys|mummys|the babys) (?:\\w+ )?(?:neck|throat|face|mouth|head)|(?:landlord|council|bailiffs?|he|dad|stepdad|they|housing) (?:has |have )?(?:changed the locks|evict\\w+ us|chucked us out|boarded up)|eviction (?:notice|letter|is)',
    'if (?:any ?thing|something|sth) (?:bad )?(?:happens?|happened) to me|if i (?:dont|do not|never) (?:come back|make it|wake up|reply|answer|turn up)|tell (?:my )?(?:\\w+ ){1,3}i (?:love|loved|m sorry|am sorry|said sorry)[^?]{0,12}$',
  ),
  cue(
    5,
    '(?:sit|sits|sitting|sat|lie|lying|lay|cry|crying|sleep|sleeping|curl\\w* up) on the (?:bathroom|shower|kitchen|toilet|landing) floor|(?:can|could|does|would|will) (?:the )?(?:school|you|some ?one|any ?one|college) (?:please )?(?:lend|give|get|help|sort) (?:us|me|my mum|my family) (?:out )?(?:with )?(?:a |some |any )?(?:heater|blankets?|food|duvet|coat|shoes|uniform|bed|electric\\w*|money for (?:food|the bus|electric\\w*|gas))|(?:dont|doesnt|not|never) (?:get |gets |been )?(?:picked up|collected|fetched) (?:un)?til|wait(?:ing)? (?:at|in|by|outside) (?:the |a )?(?:bus (?:shelter|stop|station)|station|park|street|road|mcdonalds) (?:\\w+ ){0,2}(?:til|until|alone|every|most|for hours|in the dark|all night)',
  ),
  // in Scots
  cue(
    3,
    'hame|feart|greetin|deid|skelp\\w*|leather(?:ed|s|ing)? (?:me|us)|batter(?:ed|s|ing)? (?:me|us)|ma (?:da|maw|mammy|dad|step ?da)',
  ),
]
