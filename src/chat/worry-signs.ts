import type { Weighing } from './cues.ts'
import { aslantSigns } from './worry-aslant.ts'
import { toldSigns } from './worry-told.ts'
import { tongueSigns } from './worry-tongues.ts'
import type { Cue } from './cues.ts'
import { before, cue } from './ways.ts'
import { grown, kin, lover, means, parent } from './worry-words.ts'

/** What is told of books, lessons, games and jokes, and of what is only small. */
const harmless: readonly Cue[] = [
  cue(
    -5,
    'chapter|scene|act \\d|novel|poem|poet|stanza|character|author|playwright|in (?:the|my|our) (?:play|story|book|text|film|extract|drama|game)|extract|quote|source [a-z\\d]|diary entry|essay|romeo|juliet|macbeth|hamlet|lennie|scrooge|birling|hitler|tudors?|victorians?|romans?|case study|scenario|trunchbull|the twits|twits|wormwood|bfg|documentary|episode|dear diary|(?:1[0-9]{3}|20[012]\\d)|before i was born|when i was (?:little|a baby)|air raid|blitz|goldilocks|bake off|netflix|eastenders|minecraft|roblox|fortnite|fifa|gta|cod|level \\d|boss|my character|the narrator|villains?|murderer|detective|assassin|definition|synonym|leaflet|poster|campaign|topic|helpline|survey|statistics|stats|rates',
    /\bthe (?:book|story|film|play|poem|video|clip|song|lyrics|article|advert)\b/,
  ),
  cue(-5, 'haha+|lol|lmao|rofl|jk|joking|only joking|funny|hilarious|pranks?', /😂|🤣|😜/),
  cue(
    -3,
    'pizza|boiler|engineer|(?:he|she|dad|mum) is so clumsy|delivery|parcel|postm\\w+|postie|amazon|window cleaner|builders?|plumber|dominos|takeaway|deliveroo|rural|villages?|countries|birthday|surprise|presents?|party|christmas|xmas|eid|card|cake|spoilers?|leaving do|secret santa|halloween|costume',
  ),
  cue(
    -3,
    'wifi|laptop|chromebook|screen|mic|(?<!no )camera|teams|printer|charger|battery|headphones|tab|browser|page|slide|worksheet|homework|hw|exam|exams|mock|mocks|quiz|essay|spellings?|fractions?|maths|equation|coursework|kahoot|drawing|painting|recipe|experiment|practical|titration|method|d ?t|dt|food tech',
  ),
  cue(
    -3,
    'headache|hay ?fever|cold|dentist|orthodontist|inhaler|asthma|antibiotics|allerg\\w+|calpol|plaster|nosebleed',
  ),
  cue(
    -2,
    'xbox|ps[45]|playstation|snapchat|tiktok|bedtime|grounded|sweets|makeup|pudding|sleepover|puppy|(?:my|the|our) (?:cat|dog|kitten|baby)|hamster|guinea pig|rabbit|goldfish|spiders?|wasps?|ghosts?|zombies?|football|netball|rugby|swimming|trampoline',
  ),
]

const self = cue(1, 'i|im|ive|id|ill|me|my|us|we|our|myself')
const lasts = cue(
  1,
  'every (?:single )?(?:day|night|time|week|morning|lesson|weekend)|all the time|always|again|keeps?|still|never stops?|wont stop|since|for (?:days|weeks|months|ages|years)|(?:this|last) (?:week|month)|most (?:days|nights)|a lot|forever|any ?more|no more|(?:a )?(?:million|hundred|thousand) times|(?:three|four|five|[2-9]) (?:times|nights|days|weeks)|lately|used to',
)
/** Somebody is asked to help, or to say whom one tells. */
const seeks = cue(
  2,
  'who (?:do|can|should|would|could) (?:i|we|you) (?:tell|talk|speak|report|ask|ring|go)|(?:dont|do not) know (?:who|what|where) (?:to|else|i|do)|what (?:do|should|can|shall) (?:i|we) do|is there (?:some|any) ?one|(?:can|could|please|need|want) (?:some ?one|some ?body|any ?one|you) (?:please )?(?:to )?(?:come|help|ring|phone|call|check|talk)|how do (?:i|you) report|should i (?:tell|say|report)|please (?:help|dont|can|is)|help (?:me|us)[ .!?]*$|i (?:dont|do not) like (?:this|it|that)|(?:told|tell) (?:you|u|me) only|only (?:told|tell(?:ing)?) (?:you|me)|(?:told|said it to|asked) (?:\\w+ ){1,3}(?:and|but) (?:nothing|they did|no ?one)|no ?one (?:noticed|knows|believes|is looking|asked|listens|sees)|is not funny|isnt funny|not (?:even )?funny',
)
const feels = cue(
  2,
  'scared|afraid|frightened|terrified|crying|cry|cried|tears|sobb\\w+|shaking|panick\\w*|sad|lonely|numb|empty|hollow|worried|ashamed|dirty|disgusting|weird|uncomfortable|not (?:ok|okay|safe|right|me|good)|bad feeling|feel(?:s|ing)? (?:sick|nothing|bad|weird|gross|wrong|funny|ill)|dread\\w*|hate it|(?:dont|not|never|havent|havnt|aint|cant|hardly|barely|no) (?:\\w+ )?(?:sleep\\w*|slept|eat|eaten|eating|ate|think|concentrate|breathe|focus|cope)|tired of|had enough|blame|my fault|guilty',
)

/** Signs that weigh much by themselves. */
const signs: readonly Cue[] = [
  // the means to die or to be hurt are kept, counted, within reach
  cue(
    3,
    `(?:sav(?:e|ed|ing)(?: up)?|stash(?:ed|ing)?|hid(?:e|es|den|ing)?|keep(?:s|ing)?|kept|collect(?:ed|ing)?|stock\\w*|count(?:ed|ing)?|put|carry(?:ing)?|bought|nicked|stole|sleeps?(?: with)?|got|have|found) (?:(?:up|a|an|the|my|all|some|of|mums|dads|his|her|loads|enough|with|that|one|it) ){0,4}${means}`,
  ),
  cue(
    2,
    `for (?:my |the )?(?:arms?|wrists?|legs?|thighs?|skin)|not (?:for )?(?:shaving|my beard|beard|pencils?)|(?:just )?(?:in case|nice) (?:i need|to know|it (?:gets|all))|(?:its|it is|theyre|they are) there|(?:its|theyre) (?:under|behind|in) my (?:pillow|bed|mattress|drawer|sock)|(?:under|behind|beneath|in) (?:my|the|her|his) (?:pillow|bed|mattress|sleeve|sock|wardrobe)|when it gets (?:bad|too much|loud)|it comes? back|come(?:s)? back (?:at night|again)|if (?:he|she|they|my ${kin}) (?:comes?|gets?|tries|starts?|does)|in case (?:he|she|they|my ${kin}|some ?one)|(?:because|scared|afraid) of (?:my )?(?:${kin}|him|her|them|${lover})|so (?:he|she|they|my ${kin}|no ?one) (?:cant|doesnt|dont|cannot)`,
  ),
  cue(
    4,
    `(?:think\\w*|thoughts?|dream\\w*|daydream\\w*|stand(?:ing)?|stood|walk(?:ed|ing)?|look(?:ed|ing)? (?:down|over)|star(?:e|ed|ing)|sat|sit(?:ting)?|end(?:ed)? up|keep going|drawn|went) (?:\\w+ )?(?:of|about|at|on|by|near|over|off|to|onto|towards|past) (?:that|the|a|our|every) (?:old |big |high |road |foot ?|rail(?:way)? |train |motorway )?(?:level crossing|bridge|tracks|railway|rail ?line|train ?line|platform edge|edge of the (?:platform|roof)|viaduct|multi ?stor\\w*|car park roof|roof|cliffs?|canal|reservoir|weir|flyover|overpass|balcony|lorries|traffic|motorway)`,
    'what (?:if|would happen if) i (?:just )?(?:stepped|let go|jumped|fell|walked (?:out|in front)|didnt (?:brake|stop|come back|wake)|kept walking|went under|stopped breathing)|(?:just )?(?:step|stepping) (?:off|out in front|in front of)',
  ),
  // one who watches whom another sees, and keeps what they need
  cue(
    3,
    /\b(?:he|she|they|husband|boyfriend|girlfriend|wife|partner|fiance|my man|uncle|in ?laws|boss|agent|landlord|the family) (?:(?:really|just|never|always) )?(?:doesnt|dont|do not|does not|wont|wouldnt|didnt|not|never|hates?|no) (?:like|let|lets|want|allow|permit|trust)? ?(?:it when )?(?:me|i) .{0,10}\b(?:talk\w*|see\w*|speak\w*|mix\w*|go (?:out|anywhere|to)|going|hav(?:e|ing)|be(?:ing)? (?:on|around|with|friends)|wear\w*|leave|leaving|out|use|using|work\w*|study\w*|learn\w*|com(?:e|ing) to|cook|eat\w*|text\w*|friends?)\b/,
  ),
  cue(
    3,
    '(?:took|takes?|taken|taking|has|keeps?|kept|holds?|holding|hides?|hid|locked|burnt|ripped|wont give(?: me)?|got) (?:away |up |back )?(?:all )?my (?:passport|documents?|papers|id|i\\.?d\\.?|visa|brp|bank ?cards?|wages|pay|salary|phone and|savings|papiere|dokumenty)|(?:have|has|keep|keeps|took) my (?:passport|documents?|papers)',
  ),
  cue(
    2,
    `(?:reads?|reading|checks?|checking|goes through|going through|looks? through|tracks?|tracking|follows? my location|deletes?|deleted|controls?|picks|chooses|decides|counts|times|monitors?|films?|listens? to) (?:all |every )?(?:of )?(?:my|me|what i|who i|where i|how long i)(?! (?:homework|work|answers?|essay|books?|temperature))`,
    '(?:has|have) to (?:know|see) (?:where|who) i|my location|send (?:him|her) (?:a )?(?:pics?|photos?) (?:of|to prove|to show)|(?:ask|need) (?:his|her|their) permission|not allowed (?:out|friends|a phone|to (?:talk|speak|leave|go (?:out|anywhere)|see)|my own)|(?:gets|goes|be) (?:so |really )?(?:jealous|moody|angry|mad|funny|weird) (?:if|when) i|(?:hell|shell|theyll|he will|she will|he|they) (?:be )?wait(?:ing|s)? (?:at|outside|by) (?:the|my|college|school)|send me (?:back|away|home|abroad)|(?:something|bad things) (?:will )?happens? to my|owe (?:him|them|her)|pay (?:him|them) back|must send|(?:£|\\$) ?\\d+ (?:a|each|every|per)',
  ),
  cue(1, `boyfriend|husband|wife|fiance|my (?:man|ex)|hes \\d\\d|older (?:lad|guy|man|boy)|in ?laws|agent|landlord`),
  // one by whom a child does not want to be fetched, or with whom to be left
  cue(
    3,
    new RegExp(
      `\\b(?:dont|do not|never|not|didnt|hate) (?:want |make |let |like )?(?:me |it |him |her )?(?:to )?(?:be |being |get |getting )?(?:collected|picked up|fetched|taken home|go(?:ing)?|stay(?:ing)?|left|alone|dropped|stuck|sleep(?:ing)?|liv(?:e|ing)|com(?:e|ing)) (?:over |back |here |alone |home )?(?:by|with|to|at|for|round|in) (?:my |the |a )?(?:${kin}|him|his|hers)\\b`,
    ),
    /\b(?:can|could|please|let) (?:it be |i go with |i have )?(?:any ?one|some ?one|any ?body|some ?body) else (?:please )?(?:get|pick|collect|fetch|take me|come|have me|mind me|please|$)/,
    `(?:can|could|please|may) (?:i|we|me and my \\w+) (?:please )?(?:stay|sleep|live|come|hide) (?:\\w+ ){0,3}(?:with (?:you|miss|sir)|at (?:school|yours)|in (?:school|your house|the library)|here (?:tonight|instead|all|longer|until|and not)|tonight)`,
    '(?:want|wish) (?:i could |to )?(?:live|stay) with (?:you|miss|sir)|dont send me (?:home|back)|make (?:home ?time|the bell|the weekend|half term|the holidays) not (?:come|happen)|(?:hate|dread|dont like) (?:weekends|the weekend|half term|the holidays|home ?time|going home|bath ?time|bed ?time at)',
  ),
  cue(2, `(?:dont|do not|please dont|never) (?:ring|call|tell|phone|text|let) (?:him|her|them|my ${kin}|${kin})`),
  // somebody is in danger now
  cue(2, 'smoke|smok[ey]y?|on fire|fire|flames|burning|gas|petrol|carbon monoxide|flood(?:ing|ed)?'),
  cue(
    -4,
    'toast|drill|bonfire|bbq|barbecue|candles?|fireworks?|fire ?works|bunsen|fire of london|pudding lane|fire (?:engine|fighter|station|alarm test|exit|door|triangle)|incense|dragon|campfire',
  ),
  cue(
    3,
    '(?:cant|cannot|carnt|dont know where|wheres|where is|lost) (?:find |see |wake |is )?(?:my )?(?:mummy|mum|mam|daddy|dad|nan|nana|grandma|anyone|a grown ?up|little (?:sister|brother)|baby)(?: (?:is|went|gone|up))?',
    `(?:${kin}|baby|friend|she|he) (?:has |have |just |s |is )*(?:fell|fallen|collapsed|fitting|having a (?:fit|seizure|stroke|heart attack)|choking|bleeding|on the floor|not wake|wont wake|gone blue|drowning|unconscious|been stabbed|been shot|hanging|blue)`,
    '(?:so much|loads of|lots of|a lot of|theres) blood|blood (?:everywhere|all over)|(?:bleeding|bleed) (?:a lot|loads|badly|and it wont)|wont stop bleeding',
    '(?:some ?one|some ?body|a man|they|he|police|people|bailiffs) (?:is |are |s |re |has |was )?(?:in (?:the|my|our) (?:house|garden|flat)|trying to get in|breaking in|broke in|kicking (?:the|our|my) door|smash(?:ing|ed) (?:the|our|up)|bang(?:ing|ed) on (?:the|our|my)|climb(?:ing|ed) in)',
    '(?:call|ring|phone|rang|get|need|want) (?:an |the )?(?:999|112|police|ambulance|policeman|fire brigade)',
    '(?:i|we|she|he|they) (?:cant|cannot) (?:get out|open the door|unlock|get (?:the|this) door)|locked (?:me|us) (?:in|out|up)|trapped (?:in|under|with)',
  ),
  cue(
    2,
    'alone|on my own|by my ?self|no ?one (?:is )?(?:here|home|in)|in the dark|under the (?:bed|table|stairs)|hiding|hid',
  ),
  // what others do, and do not cease to do
  cue(
    2,
    /\b(?:post\w*|shar(?:e[ds]?|ing)|send(?:s|ing)?|sent|spread\w*|mak(?:e|es|ing)|made|writ(?:e|es|ing)|film\w*|edit\w*|put(?:s|ting)?|leak\w*) (?:\w+ ){0,5}(?:about|of|on) (?:me|my (?:mum|body|face|sister|brother))\b|\b(?:post\w*|leak\w*|shar(?:ed|ing)|sent round|edit\w*|put|puts|stuck|photoshop\w*) my (?:face|head|pic|name|pics?|photos?|videos?|nudes?|messages|number|address|secrets?)\b|\brumours?\b/,
    /\b(?:put|puts|shut|shuts|hold|holds|held) (?:me|us|my head) (?:in|into|under|down) (?:the |a |that |my )?(?:bins?|bin \w+|cupboard|toilets?|loos?|locker|shed|boot|corner|bush\w*|mud|store\w*|bath|water|wardrobe|cellar|box|dark|floor|ground)\b|\b(?:trap\w*|lock\w*|drag\w*|shov\w*|pin|pins|pinned|trip|trips|tripped|spit|spits|spat|throw|throws|threw|chas\w*|corner\w*|push\w*|kick\w*|hit|hits|punch\w*|slap\w*|grab\w*) (?:\w+ ){0,2}(?:me|us) ?(?:in|into|on|at|down|against|behind|under|with|when|every|after|over|$)/,
    '(?:call(?:s|ed|ing)?|said|says?|shout(?:s|ed|ing)?) (?:me|us|my (?:mum|sister|brother)) (?:\\w+ ){0,2}(?:names?|a? ?(?:grass|snitch|rat|tramp|pig|slut|whore|snake)|fat|ugly|paki|terrorist|n word|slurs?|gay|freak|smelly|slag|disgusting|horrible|the \\w word)',
  ),
  cue(
    2,
    '(?:feel|feeling|felt|get|im|being|been) (?:\\w+ )?sick (?:\\w+ )?(?:coming|going|opening|looking|seeing|hearing|walking|logging|turning|getting|before|every|thinking|at the thought|on sundays?|in the mornings?|when i)|dread(?:ing)? (?:\\w+ )?(?:coming|monday|school|every|break|lunch|going|tomorrow)|(?:dont|do not|cant|scared to|not|never) (?:want to |wanna |face )(?:com(?:e|ing)|go(?:ing)?) (?:in|back|to school|to college)(?: (?:any ?more|tomorrow|ever|again|monday))?|(?:stomach|tummy|belly) (?:hurts|goes|in knots|aches) (?:before|every|when|coming)|pretend\\w* (?:to be|im|i was|i am) (?:ill|sick|poorly)|moved (?:seats?|forms?|schools?|class\\w*|sets?|bus)|chang(?:ed|ing) (?:schools?|my route|forms?|my number)|(?:walk|go|come) (?:home )?(?:the long way|a different way|round the back)|idk what else|dont know what else|nothing (?:happens|changes|works|gets done|was done)|no ?one does (?:anything|nothing)|(?:lunch|break|dinner)(?:times?)? (?:in|by) (?:the )?(?:toilets?|loos?|library|my ?self)|sit in the toilets?',
  ),
  // one who looks after others harms them
  cue(
    4,
    '(?:shak(?:es?|ing|en)|shook|hits?|hitting|slap(?:s|ped|ping)?|smack(?:s|ed|ing)?|swears? at|drag(?:s|ged|ging)?|lock(?:s|ed|ing)|forc(?:es|ed|ing)|pinch(?:es|ed|ing)|(?:is|are|was|being) (?:really |so )?rough with|grab(?:s|bed|bing)|t(?:ies|ied|ying) up|restrain(?:s|ed|ing)|leav(?:es|ing)|starv(?:es|ing)|steal(?:s|ing) from|hurt(?:s|ing)?|throw(?:s|ing)|screams? at|touch(?:es|ed|ing)|drug(?:s|ged|ging)) (?:the |a |an |her |his |their |this |one of the |these )?(?:little |old |disabled )?(?:bab(?:y|ies)|kids|toddlers?|children|residents?|patients?|clients?|old (?:people|lady|ladies|man|men)|service users?)',
  ),
  cue(1, 'placement|work experience|nursery|care home|my shift|saturday job|volunteer\\w*|where i work|the ward'),
  // a secret that somebody grown wants kept
  cue(
    3,
    new RegExp(
      `\\b${grown}\\b.{0,40}\\b(?:told|tells|telling|tell|says?|said|saying|made|makes|make|asked|asks|begged) (?:\\w+ ){0,3}?(?:not (?:to )?(?:tell|say|speak)|dont (?:tell|say|speak)|do not (?:tell|say)|never (?:to )?(?:tell|say)|promise|keep (?:it|this|a|our) |must ?n[o']?t|(?:its|it is|thats|this is|it was) (?:a|our|just) (?:\\w+ )?(?:secret|game|thing)|(?:i|id|id get|ill|i will) (?:get|be) (?:in|into|taken|put)|no ?(?:one|body) (?:will|would|d|ll) (?:ever )?believe)`,
    ),
    new RegExp(
      `\\b(?:not allowed|supposed|meant|mustnt|cant|dont|promised(?: not)?) (?:not )?to (?:tell|say|talk about) (?:any ?one |what |about |you |it )*(?:\\w+ ){0,3}\\b(?:${kin}|him|happens?|happened|does|did|game)\\b`,
    ),
    `(?:if (?:i|they|any ?one|he|she) (?:tells?|says?|hears?|finds? out|knows?|find)|if (?:they|he|she) hears? me)\\b.{0,40}\\b(?:hell|shell|theyll|he will|she will|they will|will|id|ill|get|goes?|go|hurt|send|take|kill|worse)`,
  ),
  cue(
    2,
    'secrets?(?! (?:agent|santa|code|weapon|mission|ingredient|garden|menu|word))|special (?:game|time|cuddles?|hug|friend|place)|(?:our|a|the|his|her) (?:little )?games? (?:they|he|she|we|i|with)|gam(?:e|es) (?:they|he|she|we) (?:play|played)|cupboard|(?:in|into|to) (?:his|my|her|the bed|the spare) ?(?:car|van|room|house|bed|bedroom|office|shed)|bath|shower|getting (?:changed|dressed|undressed)|photos? of me|(?:takes?|took|taking) (?:\\w+ )?(?:pics?|photos?|videos?)|does it (?:again|to)|it happens|what (?:he|she|they) (?:does|did|do)|took the lock|no lock|(?:comes?|coming) in (?:my|when|to my|at night|and)',
  ),
  // a body is cut and hidden
  cue(
    3,
    `(?:razors?|blades?|sharpener|compass|scissors|glass|lighter|knife|needle)\\b.{0,40}\\b(?:arms?|wrists?|legs?|thighs?|skin|my ?self)`,
    '(?:long sleeves|hoodie|jumper|sleeves|bracelets|wristbands?|bandages?|plasters)\\b.{0,30}\\b(?:in (?:summer|the heat|pe|june|july|this heat)|hot|heat|always|hide|hides|cover|covers|again|nobody sees|so (?:no ?one|they|mum|you)|roll)',
    '(?:relaps\\w*|urges?|self ?h\\w*|s/h|(?:weeks?|days?|months?) clean|clean for|picked up the (?:blade|razor)|(?:hurt|scratch|bite|burn|pinch|hit)(?:ing)? my ?self|pull(?:ing)? my hair out|bang(?:ing)? my head (?:on|against))',
  ),
  // somebody said goodbye
  cue(
    2,
    '(?:not|isnt|wont|hasnt|doesnt|stopped|never) (?:\\w+ )?(?:answer\\w*|reply\\w*|replied|pick(?:ing)? up|respond\\w*|been (?:online|on|in|seen)|read(?:ing)? (?:my|any)|come home)|(?:phone|snap) (?:is|s|goes|going) (?:off|straight)',
  ),
  cue(
    3,
    '(?:tired|sick|fed up|had enough) of (?:it )?(?:all|everything|life|living|this life|being)|(?:thank you|thanks|sorry|ty) for (?:everything|all)|(?:said|saying|says|say|wrote|text(?:ed)?|sent) (?:me |us )?(?:a )?(?:\\w+ )?(?:good ?bye|bye forever|a note|a letter|love you all)|(?:gave|giving|given|gives) (?:me|us|away|everyone|him|her|my) (?:\\w+ )?(?:his|her|their|all (?:his|her|my|their)|dog|cat|guitar|stuff|things|phone|trainers|xbox)|(?:look after|take care of) (?:my|his|her) (?:dog|cat|mum|sister|brother|hamster|stuff|nan)|(?:its|it will be|itll be|ill be) (?:all )?over (?:soon|by|tonight)|wont matter (?:soon|after|any)|doesnt matter any ?more|one last (?:time|lesson|message)|wont (?:need|be needing) (?:it|them|this|my)|no use (?:any ?more|in)|what is the use|whats the use|what for any ?more',
  ),
  // to die, said of an animal, a pill or a height
  cue(
    5,
    /\bwish (?:\w+ )?(?:i|it) (?:was|were|could|had|would|wasnt|werent|didnt)\b.{0,40}\b(?:(?:didnt|dont|never|not|doesnt) (?:wake|woke|come back|exist|make it|have to (?:wake|live|be))|dead|died|gone|asleep forever|in heaven|buried|instead of (?:him|her|them|me)|swap places|hit me|took me|killed me|with (?:nan|grandad|mum|dad|him|her) (?:now|in|up)|a ghost|never born|be over|stop being)\b/,
    /\b(?:would|will|wud|does|do|if) (?:it|i|you|they) (?:just )?(?:hurt|be quick|be quicker|be painless|be enough|kill|drown|die|feel it|be over quick\w*|notice|wake up)\b.{0,20}(?:if i|to (?:jump|fall|go)|when you|$)/,
  ),
  cue(
    4,
    '(?:swallow|take|neck|down|eat|drink|swallowed|taken|necked) (?:the (?:lot|whole (?:lot|box|packet|bottle|thing))|them all|all of (?:them|it)|every(?:thing| one)|the rest of them)|(?:jump|fall|walk|go|run|step|throw my ?self|chuck my ?self|lie) (?:off|into|under|in front of|onto|on|out of) (?:the|a|my) (?:pier|harbour|quay|dock|jetty|cliff|bridge|window|roof|tracks|train|lorry|bus|sea|river|canal|road|lake|balcony|multi ?stor\\w*)',
    '(?:wrote|written|writing|write|done|finished|posted|left) (?:\\w+ ){0,3}?(?:notes?|letters?|goodbyes?|messages?|my will|a will)(?: already| out)?[ .,]{1,3}(?:\\w+ ){0,3}?(?:(?:to|for) (?:my |each |all )?(?:family|mum|dad|every ?one|friends|sister|brother|when)|goodbye|just in case)',
    '(?:planned|planning|picked|chosen|set) (?:a|the|my) (?:date|day|funeral|way|song for my funeral)|(?:dont|wont) (?:think i(?:ll)? )?(?:be|make it|see|live|reach) (?:here |alive |to |till |until )*(?:christmas|summer|my birthday|1[3-9]|2\\d|prom|results day|september|next (?:term|week|year))',
  ),
  // marks that somebody else left
  cue(
    3,
    '(?:who|how|where) (?:gave|i got|did|made|i get) (?:me )?(?:these|this|them|it|that)|(?:wish i could|cant|not allowed to|dont want to|rather not) (?:say|tell(?: you)?) (?:who|how|why|where|what)|(?:walked|fell|fallen) into (?:a|the) door (?:again|they|is what)|(?:told|have) to say i (?:fell|tripped|walked)|say i fell',
    '(?:hed|shed|he would|she would|theyd|hell|shell|he will|dad would|dadd|mum would|stepdad would) (?:go (?:mental|mad|crazy|off|ballistic|nuts)|kill|batter|flip|find out|know it was me|hit|hurt|lose it|go off)',
  ),
  before(
    2,
    'marks?|bruis\\w*|black eye|limp\\w*|on your (?:neck|arms?|face|wrists?|legs?|lip|back)|scratch\\w*|plasters?|bandage|crying|cry|sleeves?|everyone left|shak(?:ing|y)',
  ),
  // a home in which one is quiet
  before(
    1,
    'log off|thats (?:us|it|all|the end)|see you (?:all )?(?:tomorrow|monday|next)|home ?time|end of the (?:day|lesson)|have a (?:good|lovely|great)|goodbye|bye',
  ),
  cue(
    2,
    `${parent} (?:is |s |has been |was |keeps |been )*(?:crying|hiding|shaking|bleeding|screaming|locked|lying|drinking|drunk|passed out|smoking|using|high|not (?:talking|eating|well|got up|been)|asleep all|gone again|hitting|packing|shouting|arguing|fighting|in (?:bed|the (?:cupboard|bathroom|wardrobe|toilet|cubb?[oe]\\w*)))(?! (?:at|with laugh\\w*|over) )`,
  ),
  cue(
    4,
    `(?:stay|stop|keep|be|remain|wait|leave (?:me|it)) (?:on|in|here|with)\\b.{0,20}\\b(?:till|til|until|while|coz|because|so|when) (?:my )?(?:${kin}|he|she|they)(?:s| is| has)? (?:goes?|gone|leaves?|left|falls?|asleep|calms?|gets?|comes?|sleep\\w*|stops?|out|home|back|drunk|here)`,
  ),
  cue(
    3,
    '(?:dont|do not|please dont|not) (?:hang up|end the (?:call|meeting|lesson)|log (?:me )?off|let it end|turn it off|make me leave)',
    '(?:hid|hide|hidin|hiding|hides|locked|lock|crying|crouch\\w*) (?:my ?self )?(?:\\w+ )?(?:in|under|behind|inside) (?:the |my |a )?(?:w[ao]r?drobe?|wordrobe|cupboard|cubb?[eo]r?d|cuboard|bath(?:room)?|toilet|loo|shed|stairs|bed|garage|attic|loft|airing cupboard|den)',
  ),
  cue(
    2,
    '(?:says|said|told me|tells me|told us|going|goes|have to be|got to be|to be|be) (?:to )?(?:be )?(?:shh+|quiet|silent|whisper\\w*|hush|not (?:to )?(?:make|breathe|move|come out))|shh+|when (?:they|mum and dad|dad|he|she|they all|my parents|mummy|daddy) (?:fight|fite|fights|argue|argues|shout|shouts|row|start|starts|kicks? off|drinks?|get(?:s)? (?:drunk|angry|mad|home|like that)|goes mad|screams?|hits?|throws?)|smash\\w*|bang(?:ed|s|ing)?|kick(?:s|ed)? off|scream(?:s|ing|ed)?|walking on eggshells',
  ),
  cue(
    3,
    new RegExp(
      `\\b${grown}\\b.{0,12}\\b(?:shows?|showed|showing|makes? me|made me|lets? me|sends?|sent|gives?|gave|takes?|took|bought|buys|wants me to|asks? me to) (?:me |us |to )?(?:\\w+ ){0,3}?(?:films?|videos?|pictures?|pics|magazines?|things|stuff|wine|beer|vodka|vapes?|drink|naked|rude|grown ?up|private|watch|touch|pose|undress|shower)\\b`,
    ),
  ),
  cue(
    2,
    '(?:i |that i )?(?:shouldnt|not (?:allowed|meant|supposed)|18|adult|rude|naked|grown ?ups?(?: only)?|bad ones|private|not for kids)|our (?:\\w+ )?(?:club|secret(?! (?:agent|santa|code|weapon|mission|ingredient|garden|menu|word))|game|thing|time|little)|(?:its|thats|it is) (?:just )?(?:our|for us|between us)|special (?:one|girl|boy|friend)|good (?:girl|boy) (?:if|when|for)|if im good',
  ),
  // grief, and those who are far off and in danger
  cue(
    3,
    new RegExp(
      `\\b(?:${kin}|best ?(?:friend|mate)|friend|mate|baby)\\b.{0,14}\\b(?:died|pass(?:ed|es)?(?: away)?|is dead|dying|in (?:a coma|icu|intensive care|a hospice|hospice|hospital)|on life support|(?:got|has|have|had) (?:cancer|a stroke|a heart attack)|terminal|(?:got|was|been) (?:arrested|deported|detained|stabbed|shot|sectioned|taken))\\b`,
    ),
    'funeral|the crem|cremat\\w+|burial|miscarr\\w+|home office|detention (?:centre|center)|deport\\w*|asylum (?:refused|claim)|(?:take|took|taken|taking) my (?:dad|mum|father|mother|brother|uncle|husband|kids|children)|(?:my )?(?:children|family|kids|mother|mum|wife|husband|brothers?|sisters?) (?:is|are|still|s) (?:still )?(?:there|in (?:gaza|sudan|ukraine|syria|kyiv|kharkiv|khartoum|kabul|yemen|congo|eritrea|iran))',
  ),
  // what follows from it
  cue(
    1,
    'so i (?:probably |probly |prob |might |may |just |maybe )*(?:wont|cant|cannot|might not|wasnt|not|couldnt|didnt) (?:be|come|get|make|go|speak|talk|say|tell)',
  ),
  before(1, `older (?:lad|guy|man|boy)|${lover}`),
  // how it is, in a picture
  cue(
    2,
    '(?:feel|feels|felt|feeling|i am|im|being|i was|id be|ill be|just be|i(?: always| still)? look) (?:so |just |like |a |an |the |completely |kind of |kinda |all |really )*(?:grey|gray|empty|hollow|invisible|ghost|shadow|numb|underwater|drowning|sinking|a void|static|fog|foggy|behind (?:a )?glass|on autopilot|pointless|worthless|a waste|a burden|burden|unwanted|nothing|no ?one|no ?body|dead inside|broken|a mistake|bin bag|at the bottom of|in a (?:dark )?hole|suffocating|fading|disappearing|not real|watching my ?self|thunder|stormy?|black)',
  ),
  cue(
    2,
    '(?:today )?and (?:yesterday|tomorrow|every day)|probably (?:always|forever)|(?:always|forever) (?:will be|have been|was)',
  ),
  before(
    1,
    'check ?in|how (?:are|is|was) (?:you|we|every|your|things)|out of (?:ten|10)|feeling|mood|(?:you|if you were) (?:a )?colour|weather|one word|emoji|(?:are )?you (?:ok|okay|alright|all right)|everything (?:ok|okay|alright)|whats (?:up|wrong|going on|the matter)|worry box|you (?:seem|look|sound|missed|ve been|havent)|with us|why (?:are|were|did|dont|didnt|is|so) (?:you|your|she|he)|where (?:were|was|have|are) you|not sleeping|weekend|bedtime|wish|prayer|goal|quiet|hood|camera|late|absent|attendance',
  ),
  // asked for what shows where one lives or what one looks like, by somebody who is no friend
  cue(
    3,
    /\b(?:man|guy|some ?one|person|adult|bloke|woman|stranger|dude|lad|account|boy|he|they) .{0,40}\b(?:ask(?:s|ed|ing)?|wants?|wanted|messag\w+|begg\w+|dm\w*|said) (?:\w+ ){0,4}?(?:my|me|i|for) (?:\w+ ){0,3}?(?:address|live|number|pics?|pictures?|photos?|nudes?|age|meet|school|alone|cam|video|body|underwear|bra)\b/,
  ),
  cue(
    2,
    'from (?:before|last time|the (?:park|bus|game|internet|gym))|(?:that|the|some|this|random|weird|creepy|old) (?:weird |random |creepy |old )?(?:man|guy|bloke|dude|account|woman|stranger)|no camera|wont (?:show|turn on) (?:his|her) (?:face|cam\\w*)|online|on (?:insta\\w*|snap\\w*|roblox|discord|tiktok|fortnite|omegle|yubo)|(?:dont|never) (?:know|met) (?:him|her|them)|says (?:hes|shes) \\d\\d',
  ),
  // where one sleeps, and why
  cue(
    3,
    'sle(?:ep|eps|pt|eping) (?:in|with|on) (?:the (?:bath|landing|hall\\w*|floor|car|shed|stairs|bathroom)|my (?:shoes|clothes|coat|trainers)|a (?:knife|chair)|(?:\\w+ ){0,2}(?:against|behind) the door)|(?:chair|drawers|desk|bed|wedge|something) (?:\\w+ )?(?:against|behind|under|in front of) (?:my|the) (?:door|handle)|(?:door|bathroom) (?:that )?locks|only (?:room|door) (?:with a|that) lock|(?:dont|never|cant|scared to) sleep in my (?:bed|room)',
  ),
  cue(
    2,
    /\b(?:because|so|in case|cos) (?:\w+ )?(?:door|he|she|they|dad|mum|its safe\w*|it locks|the lock|my \w+|uncle|shouting|fighting)\b/,
  ),
]

/** Distress, fear and harm by signs of any kind: no one of them need be plain, and none is enough. */
export const worrySigns: readonly Weighing[] = [
  {
    from: 5,
    sure: 6,
    severity: 'high',
    by: ['pupil', 'unknown'],
    cues: [...harmless, self, lasts, seeks, feels, ...signs, ...toldSigns, ...aslantSigns],
  },
  { from: 6, sure: 6, abroad: true, severity: 'high', by: ['pupil', 'unknown'], cues: [...harmless, ...tongueSigns] },
]
