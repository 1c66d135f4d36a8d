import { cue, worthIn, type Cue } from './cues.ts'
import type { Message, Seen } from './message.ts'
import type { Asked } from './rule.ts'
import type { Once, Views } from './views.ts'

const home =
  '(?:mum|mam|mom|dad|mother|father|parents?|nan|gran|folks|family|carer|foster \\w+|sister|brother|aunt\\w*)'
const others = `(?:any ?(?:one|body)|them|others?|the rest|her|him|people|your (?:\\w+ )?(?:${home}|mates?|friends?|tutor|teacher|boyfriend|girlfriend|worker)|${home}|(?:the |your )?(?:school|college|office|head\\w*|teachers?|staff|safeguarding|tutor|pastoral|boss|class)|m(?:r|s|rs|iss) [a-z]+|miss|sir|home)`
const lacks =
  '(?:neednt|need not|needs? never|mustnt|must not|shouldnt|doesnt|does not|dont|wont|cant|never|isnt|arent|not)'

/** Moves of an adult of the school towards one child, each kind counted once: secrecy, past those who watch, a means of one's own, and so on. */
export const moves: readonly Cue[] = [
  // not to be told
  cue(
    4,
    new RegExp(
      `\\b(?:dont|do not|not|never|neednt|no need to|no reason to|best not|wouldnt|without|dinnae|instead of) (?:be )?(?:go(?:ing)? )?(?:and )?(?:tell\\w*|mention\\w*|say\\w*|let(?:ting)? on|repeat\\w*|breathe|bother\\w*|show\\w*|share|involve|worry\\w*|broadcast|gossip|advertise|spread)\\b.{0,22}\\b(?:${others}|(?<!say )(?:it|this|that))\\b|\\b${others} (?:\\w+ )?${lacks} (?:\\w+ ){0,2}(?:know|be told|find out|hear|see|understand|get it|get to|be (?:involved|any the wiser|jealous))\\b|\\bask no ?(?:one|body)\\b|\\b(?:dont|never|not) let(?:ting)? on\\b|\\bnot a word\\b|\\bdont advertise\\b|\\bdo(?:es)? (?:your )?${home} know (?:youre|you are|you|we|i|about)\\b|\\bno ?(?:one|body)(?: else)?(?: at home| here)?(?:s| is| has| needs| will| can| would| ever)? ?(?:to |be )?(?:know\\w*|find\\w* out|hear\\w*|any the wiser|the wiser|listening|watching)\\b`,
    ),
  ),
  cue(
    4,
    /\bkeep (?:it|this|that|us|things|these|our \w+)\b.{0,20}\b(?:to (?:your|our) ?sel(?:f|ves)|quiet|between|off|under|hush\w*|sch?tum|secret|private|low ?key|on the (?:down ?low|quiet|sly))\b|\b(?:just |only |stay\w* )?(?:between|for) (?:us(?: two)?|you and (?:me|i)|me and you|the two of us|ourselves)\b|\b(?:our|be our|a) (?:(?:own|little|special|lil|wee) ){0,2}(?:secrets?|thing)\b(?! (?:is|was|about|to|of))|\bon the (?:quiet|sly|down ?low)\b|\bour (?:little |own )?(?:chats?|talks|messages|texts)\b|\bmore private\b|\b(?:proper|private|quiet|little) (?:chat|talk|catch up|word)\b|\btalk (?:properly|freely|openly)\b|\b(?:mum|dad|parents|mam|they|school|staff|nobody|no one)(?: \w+)? (?:wont|cant|not|doesnt|never) (?:see|know|check|read|find|hear)\w*\b|\b(?:building|corridor|school|college|site|department|block)(?: is|s)? (?:quiet|empty|deserted)\b|\bwithout (?:your|the|any) \w+ (?:seeing|knowing|hearing|finding|watching)\b|\bswear you|\bpinky promise\b/,
  ),
  cue(
    4,
    /\b(?:delete|wipe|clear|bin|erase|get rid of|screenshot) (?:this|these|them|our|the) ?(?:message\w*|chat\w*|texts?|convo\w*|after|once|when|straight)?\b|\bdont (?:save|screenshot|keep) (?:this|these|it|them|our|my)\b/,
  ),
  cue(
    4,
    new RegExp(
      `\\b(?:say|pretend|make out|tell (?:them|${others})) (?:that )?(?:im|i am|its|it was|youre|you are|you were|youve|you had|weve|the (?:lesson|club|session|match) (?:is|was|has|ran))\\b`,
    ),
  ),
  cue(
    3,
    /\b(?:grass|snitch|dob|rat|shop) (?:me|us|on)\b|\b(?:keep\w*|stay\w*|kept) (?:quiet|schtum|shtum|mum)\b|\b(?:ill|i will|i could|id|i would) (?:lose|get into|get in|be in|be for it|get sacked|get fired|be sacked|be out of)\b|\b(?:people|folk|they|others?|some|mum|dad|parents|staff|colleagues)(?: \w+)? (?:talk|gossip|funny|fuss|jealous|kick off|get the wrong|take it the wrong|read into|misunderstand|worry|panic|split|twist|jump to|overreact|go mad|think its|make a thing)\b|\bwrong (?:idea|impression|end of the)\b|\b(?:say|said) (?:a word|nothing|nowt|owt)\b|\bsay (?:you|it|they|theyre|where|im|your)\b|\bpass (?:it|this|that|them) (?:round|on|around)\b|\bbefore (?:the |your )?(?:others?|rest|any ?one|mum|dad|they|miss|sir)\b.{0,12}\b(?:see|notice|clock|know|get|hear|come)\w*\b|\bcover story\b|\bi trust you\b|\bcan i trust you\b|\bpromise (?:me|not|you)\b/,
  ),
  // past those who watch
  cue(
    3,
    /\b(?:rather than|instead of|not (?:through|via|on|by)|no need (?:to|for)|dont (?:bother|use|go|book|ask|put)|without|off|away from|behind|past|skip|never mind|forget) (?:\w+ ){0,4}(?:the |this |my |your |that )?(?:school|college|office|teams|recording|register|system|books|safeguarding|reception|log|paperwork|consent|supervision|trip list|chaperone|platform)\b|\boff (?:here|this thing|the record|school|college|the system|the books)\b|\bcash in hand\b/,
  ),
  cue(
    3,
    /\b(?:it|this|that|teams|everything|school\w*|college|they|system)\b.{0,16}\b(?:logs?|logged|logging|monitor\w*|watched|tracked|records? every\w*|keeps? (?:a )?(?:copy|copies|records?)|checks?|reads?|snoop\w*|nosy)\b|\bno ?(?:one|body)(?: else)? (?:ever |else |can |will )?(?:checks?|reads?|sees?|looks?|monitors?|knows?)\b/,
  ),
  cue(
    3,
    /\bmark you (?:present|in|as here)\b|\b(?:wont|not|dont|neednt|no need to|never|without) (?:have to |need to |bother |be )?(?:log\w*|put\w*|book\w*|record\w*|register|sign\w*|write|writing) (?:it|this|that|us|you|the|one|in|down|our)\b|\bonly write (?:it|everything)|\b(?:doesnt|does not|isnt|cant|dont) (?:get )?(?:record\w*|log\w*|save\w*)\b|\b(?:nothing|none of (?:this|it)|not) (?:is |gets |being |get )?(?:written down|recorded|on record|logged|reported|noted)\b|\b(?:stop|pause|kill|cut|switch\w* off|turn\w* off|ill stop|ive (?:stopped|paused|turned off)|wont|not|no|didnt|dont|never) (?:bother )?(?:the )?record(?:ing|ed)?\b|\brecording\b.{0,10}\b(?:off|stopped|paused)\b/,
  ),
  cue(
    3,
    /\b(?:when|while|after|once|if|wait (?:till|until|for)) (?:\w+ ){0,3}(?:isnt|arent|is not|not|no ?one(?:s| is)|nobody(?:s| is)) (?:\w+ )?(?:look\w*|watch\w*|around|about|listen\w*|in)\b|\b(?:taken|took|kicked|removed|booted|sent|got rid of|muted) (?:m(?:r|rs|s|iss) )?\w+ (?:\w+ )?(?:off|out|away|from) (?:of )?(?:the |this )?(?:call|room|lesson|meeting)\b/,
  ),
  // a means of one's own
  cue(
    2,
    /\bmy (?:own|personal|private|home|other|second|real) (?:\w+ )?(?:mobile|phone|cell|number|line|e ?mail|account|address|zoom|whatsapp|snap\w*|insta\w*|laptop|teams|inbox)\b|\bmy (?:mobile|cell|whatsapp|snap\w*|insta\w*|signal|telegram|landline|number|digits)\b|\b(?:text|ring|whatsapp|message|snap|dm|call|e ?mail|phone|msg|bell|facetime|add|follow|find) me\b|\b(?:get|reach|catch|find|have) me (?:at|on|any|after|all)\b|\bon mine\b|\bdrop me a\b|\b(?:always|ill) (?:pick up|reply|answer|be awake|be up)\b|\bstraight to me\b|\b(?:ill|i will|i could|i can|let me) (?:\w+ )?(?:face ?time|ring|call|phone|text|message|snap|video|whatsapp|dm|ping|add) you\b|\b(?:give|send|whats|got) (?:me )?your (?:mobile|number|snap\w*|insta\w*|gamer ?tag|whatsapp|personal)\b|\b(?:im|i am) on (?:there |here )?(?:most|every|till|until|late|after)\b|\bping me\b|\b(?:private|close friends) (?:story|list)\b|\bnumber i (?:wrote|gave|put|sent|slipped)\b|\beven (?:at )?\d+ ?am\b|\bput me on your\b|\bfriend request\b|\.home@|\b(?<!(?:dont|never|not) (?:\w+ )?)(?:whatsapp|viber|telegram|signal|snapchat|insta\w*|discord|kik|messenger|facebook)\b/,
  ),
  // where, and who is there
  cue(
    4,
    /\b(?:at|to|round|over|come|pop) (?:to )?(?:mine|my (?:\w+ )?(?:house|flat|place|home|car|van|caravan|boat|hotel|studio|room))\b|\b(?:your|at your|the) hotel\b|\bmy spare room\b|\bcome (?:round|over)\b(?! to the)|\bwhere you live\b|\b(?:outside|past|by|near|round) your (?:house|flat|home|place|street)\b|\bbump into you\b|\byour (?:street|road|house|address|bed ?room|window)\b/,
  ),
  cue(
    3,
    /\b(?:give|offer|run|drop|drive|pick|take|walk|bring|collect|fetch) you (?:\w+ )?(?:a lift|a ride|home|back|up|out|round|for|somewhere|off|away|myself)\b|\b(?:a|lift) (?:lift|ride|home)\b(?! up)|\bmy (?:car|van|motor|bike)\b|\bmeet (?:me|up|you)\b|\b(?:drop|dropped|drove|run|ran|nip|zip) you (?:back|home|off|there|round)\b|\bhop in\b|\bpark (?:\w+ )?(?:round|outside|by|near|at the|down)\b|\bpick you up|\bfetch you\b|\bkettle on\b|\bparked\b|\b(?:right )?past yours\b|\bmy place\b|\b(?:pop|drop|come|swing|call) (?:by|in|up|over)\b|\bjust (?:the )?(?:two|2) of us\b|\b(?:(?:just|only) )?(?:you|u|me) (?:and|n|an) (?:me|you|u|i)\b(?! (?:both|all))|\b(?:just|only) (?:us(?: two)?|you)\b|\b(?:us two|one to one|on our own|by ourselves)\b|\bfor a (?:walk|drive|drink|coffee|spin|meal|bite|pizza|chat somewhere)\b|\bstay (?:over|the night)\b|\bi (?:might|could|can|ll) be (?:passing|outside|waiting|nearby)\b|\b(?:coffee|pizza|drinks?|cinema|pictures|lunch|dinner|tea)\b.{0,20}\b(?:with me|on me|my treat|us two|together|way back|way home)\b/,
  ),
  cue(
    2,
    new RegExp(
      `\\b(?:alone|on your own|by yourself|all to (?:myself|ourselves)|wifes? (?:is )?(?:away|out)|wife away|husbands? (?:is )?(?:away|out)|house to (?:myself|yourself)|have the (?:house|place)|empty house|home alone|room only|only room for one|door (?:shut|closed|locked))\\b|\\b(?:when|once|after|while|until|till|has|have|is|are|now|if) (?:the |your |every)?(?:others?|rest|one|body|class|${home}|she|he|theyre|shes|hes|they)\\b.{0,12}\\b(?:gone|go|left|leave[sd]?|drop\\w* off|hung up|logged off|asleep|out|away|at work|working|in bed|back late)\\b|\\bstay (?:on|behind|back)\\b|\\bwh(?:at|ich) (?:bus|train|tram|time)\\b.{0,20}\\byou\\b`,
    ),
  ),
  cue(
    1,
    /\b(?:tonight|this evening|any evening|evenings?|at night|late|midnight|weekend|saturday|sunday|after hours|after (?:school|college|work)|bed ?time|any ?time|half term|holidays?)\b/,
  ),
  // looks and love
  cue(
    3,
    /\byou(?:re| are)? (?:\w+ )?(?:look\w*|scrub\w*|smell\w*) (?:\w+ ){0,2}(?:pretty|beautiful|gorgeous|stunning|lovely|sexy|cute|fit|handsome|nice|good|great|amazing|older|up well|well|incredible|tired)\b|\b(?:pretty|beautiful|gorgeous|stunning|sexy|cute|fit|handsome|attractive) (?:girl|boy|lad|thing|one|young|face|smile|eyes|voice|little|in|today|you)\b|\byour (?:\w+ )?(?:hair|eyes|smile|legs|face|body|figure|lips|skin|perfume|curls|dimples|curves|waist|shoulders|outfit|skirt|top|dress|profile|prom\b.{0,10})\b|\bsuits you\b|\bwear (?:the|that|your|something|it|those)\b|\bhair down\b|\b(?:legs|eyes|body|figure|hair|face|smile|lips) like (?:yours|that)\b|\bbonn(?:y|ie|iest)\b|\bwear (?:\w+ )?(?:\w+ )?so i\b|\b(?:so|very|really|more|dead|too) (?:mature|grown ?up)\b|\bmature for\b|\bnot like the (?:other|rest)|\bdifferent (?:from|to|than) the\b|\b(?:looked|searched|found|googled|stalked) you (?:up|online|on)\b|\blooked up (?:where|your)\b/,
  ),
  cue(
    3,
    /\b(?:boyfriend|girlfriend|fella|bf|gf|single|my ex|kiss\w*|hug|cuddle|massage|dating|date|flirt\w*|sexy|crush|fancy you|love you|romantic|(?:years|yrs) apart|age gap|only \w+ years (?:older|between|apart)|age is (?:just|only)|virgin|in love|treat(?:ing|s|ed)? you (?:right|well|properly)|deserve (?:better|someone|more)|naked|bra|underwear|bikini|shower|bath|bed with)\b|\b(?:think|thinking|thought|dream\w*|dreamt) (?:about|of) you\b|\bmiss(?:ed|ing)? (?:you|seeing you|our|your)\b|\bif you were (?:older|18|a bit older|my age)\b|\bwhen you(?:re| are| turn) (?:18|eighteen|16|sixteen|older)\b|\b(?:princess|gorgeous|precious|angel|darling|babe|baby|sexy|beautiful|handsome|sweetheart|trouble)(?: x+)?[ .,!?]|\byou and (?:i|me) (?:could|would|are|make|should)\b/,
  ),
  cue(
    3,
    /\b(?:cant|cannot|couldnt|hard to|how am i (?:meant|supposed) to) (?:think straight|concentrate|focus|look away|stop (?:looking|thinking))\b|\bget(?:s|ting)? (?:so )?distracted\b|\bwhich (?:bit|part|end|side|number|floor|house|road|flat)\b.{0,25}\b(?:you|your|yours)\b|\b(?:wines?|dram|gin|beers?|drinks?|prosecco|vodka|cider|alcohol)\b.{0,30}\b(?:you|us|me|together|mine|poured|with)\b|\bpoured\b/,
  ),
  // the two of them, whom nobody may speak of; a bed, an unlocked door, a tale for whoever asks
  cue(
    4,
    /\b(?:think\w*|say\w*|know\w*|talk\w*|dream\w*|find out|found out|wonder\w*|hear\w*) (?:\w+ ){0,2}about us\b|\b(?:wasted|thrown away) on (?:boys|girls|lads|them|that lot|him|her|kids)\b|\bnot (?:really )?(?:like )?(?:a|your|just a) teacher (?:with|to|for|tonight|when)\b|\b(?:dont be|no need to be) (?:nervous|scared|frightened|shy|formal) (?:of|with|around) me\b|\bnever (?:\w+ ){0,2}(?:told|said|shown|done|felt|done this for) (?:\w+ ){0,2}(?:pupil|student|any ?(?:one|body))\b|\bwant to hear about you\b|\b(?:only|just) your (?:face|voice)\b/,
  ),
  cue(
    4,
    /\b(?:sleep|crash|kip|stay) (?:on|in|at|over|round) (?:my|mine|me)\b|\bto bed\b.{0,25}\b(?:you|wear)\b|\b(?:you|wear\w*) (?:\w+ ){0,2}(?:to|in) bed\b|\b(?:ill|i can|i could|i will) (?:unlock|leave (?:it|the \w+) (?:open|unlocked)|let you in)\b|\bbefore (?:the )?(?:cleaners?|caretaker|others|anyone|any ?body)\b|\bif (?:\w+ ){1,3}asks?\b(?:.{0,12}\b(?:say|we were|it was|youre|you were|tell them|i never|you never)\b|.{0,10}\babout (?:the (?:lift|bruise|money|present|gift|phone|call|photos?|pictures?|drive|weekend|messages?)|us|it|this|that|where|saturday|sunday|last night)\b.{0,25}\b(?:say|tell them|we were|it was|youre|you were|i never|you never)\b)|\b(?:if|when|and|once) you (?:\w+ )?do (?:something|a little something|one thing) for me\b|\boff the (?:group|class|whole) chat\b|\bpass for (?:1\d|eighteen|older)\b|\bthought of you first\b/,
  ),
  // how old they are, and what that lets two people do
  cue(
    4,
    /\byou (?:dont|do not) (?:seem|look|sound|act|feel|come across) (?:\w+ )?(?:1\d|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|a (?:year|kid|child|pupil|schoolgirl|teenager))\b(?! already)|\b(?:i|we) (?:\w+ ){0,2}forget (?:that )?(?:im|i am|youre|you are|were|we are|how young|how old|your age|(?:the|our) age)\b(?! (?:late|muted|in|on|supposed|doing))/,
  ),
  cue(
    4,
    /\bwe (?:wont|dont|shant|will not|neednt) (?:\w+ )?(?:have to |need to )(?:\w+ )?(?:be (?:so |as )?(?:careful(?! (?:with|about|of))|secret\w*|sneaky|discreet)|hide|sneak|pretend|keep it quiet|look over our)\b|\b(?:sixteen|eighteen|legal|16|18) (?:in|next|on|soon|this|at last|already)\b.{0,30}\b(?:then|so|we|us|finally|count\w*|legal|wait)\b/,
  ),
  cue(
    4,
    new RegExp(
      `\\b(?:dont like|rather not|hate|without|instead of|sick of|easier than|not|no need to) (?:\\w+ )?(?:go|going|go and go) through (?:your |the )?(?:${home}|school|office|college)\\b|\\bso (?:that )?(?:no ?one|nobody|none of them)(?: ever)? (?:(?:starts?|gets?) (?:talking|asking|jealous|funny|wind|ideas|suspicious)|talks?|asks?|sees? (?:us|you|me)|notices?|gossips?|clocks?|spots? (?:us|you|me)|knows?|finds? out)\\b|\\bso (?:people|they|tongues|the others|(?:your )?${home}) (?:dont|doesnt|wont|cant) (?:start|talk|see|ask|notice|gossip|wag|clock|spot|know|find out)\\b`,
    ),
  ),
  cue(
    3,
    /\b(?:pop|drop|ping|lend|chuck|fling|hand|text|whats|send|give|let me have|need) (?:me |us )?your (?:own |new )?(?:number(?! (?:one|two|line|sentence|\d|bond))|mobile|snap\w*|insta\w*|digits)\b|\bwait (?:for me )?(?:round|around|by|behind|down|at) the (?:corner|back|bus stop|side|lay ?by|shops?)\b/,
  ),
  // how a child comes in unseen, and what is read at home
  cue(
    5,
    /\b(?:dont|not|no need to|never) (?:come|go|walk) (?:in )?(?:via|through|past|by) (?:the )?(?:reception|front|office|main|gate)\b|\blet you in (?:(?:at|by|through|round) )?the (?:side|back)\b|\b(?:do|does|can|will) your (?:mum|mam|mom|dad|parents|nan|carer)s? (?:ever |still )?(?:check|read|see|look at|go through|know the (?:code|pin|passcode)) (?:to |of |for )?your (?:phone|messages|texts|chats?|screen|emails?|snaps?|history)\b|\b(?:dont|not) (?:open|read|wear|play|use) (?:it|this|them) (?:in front of|around|near|till youre alone|until youre alone)\b|\bget (?:in|into) (?:\w+ )?(?:bother|trouble|hot water|shtook) if (?:they|any ?one|anybody|the head|your \w+|it)\b/,
  ),
  cue(
    3,
    /\bmy numbers? (?:is |s )?(?:on|in|inside|at|under|written) (?:the |your )?(?:inside|back|bottom|front|cover|planner|book|card)\b|\b(?:burn|rip up|tear up|tear out|rip out|swallow|flush) (?:it|this|the (?:page|note|paper|card))\b/,
  ),
  // a name that hides who it is, and what nobody else is given
  cue(
    4,
    /\bsave (?:me|it|this|us|my \w+|the number) (?:\w+ )?(?:under|as)\b|\b(?:put|store|keep) me (?:in (?:your phone )?)?(?:under|as) (?:a|another|your|some) \w+\b/,
  ),
  cue(
    3,
    /\bonly you (?:have|ve|got|have got|get) (?:this|it|that|my)\b|\b(?:no ?one|nobody) (?:else )?(?:has|gets|got) (?:this|it|that|my) ?(?:one|number|address|account)?\b(?! (?:right|wrong|yet))|\bi (?:dont|havent|never) (?:give|given|gave) (?:it|this|that) (?:out )?to (?:any ?(?:one|body)|every ?(?:one|body)|them|the others|all)\b/,
  ),
  cue(
    2,
    /\bnot a (?:word|peep|whisper) to (?:your \w+|any ?(?:one|body)|mum|mam|mom|dad|them|the (?:others?|office|school|head|rest))\b/,
  ),
  cue(
    3,
    /\b(?:those|the|that|them) (?:\w+ ){1,2}you (?:wanted|were after|were eyeing|liked|had your eye on|asked me for|were looking at|cant afford)\b/,
  ),
  // a tale agreed on, a sign, a telephone that tells nobody where
  cue(
    4,
    /\b(?:stick to (?:that|the) story|stories straight|our (?:cover )?story|(?:late|extra) \w+,? stick to (?:that|it)|your secrets? (?:is |are )?safe\b|(?:our|a) (?:own )?(?:code ?word|secret knock|secret signal|secret sign)\b.{0,20}\b(?:for|us|we|our|when|so|if)\b|(?:turn|switch|leave) your (?:phone|location|snap ?maps?|gps) (?:off|at home)\b.{0,25}\b(?:come|track|find|so|see)|(?:not be|wont be|arent|dont get|without being|nobody) (?:disturb\w*|interrupt\w*|walk(?:ed|s) in)|lock the door\b.{0,20}\b(?:we|so|us)\b|which (?:window|bedroom|door|flat|house) is yours(?! (?:in|on|from)))\b/,
  ),
  // gifts, money, marks
  cue(
    3,
    /\b(?:buy|bought|get|got|gift|treat|pay|lend|sub|slip|bung|spend|order\w*|send|bring|brought) (?:you|u|it for you|something for you)\b.{0,30}\b(?:trainers|phone|nails|hair|money|cash|tenner|twenty|quid|\d+|vape|drink|vodka|airpods|headset|robux|vbucks|v bucks|skins?|clothes|dress|jewell?ery|necklace|bracelet|perfume|something|present|gift|birthday|necklace|ticket\w*|shoes|jacket|jersey|shirt|boots|game|ps5|console|voucher|laptop|make ?up|chocolate\w*)\b|\b(?:something|a little something|a little extra|present|gift|treat|reward|surprise|necklace|phone|tickets?|money) (?:\w+ )?(?:for you|for my favou?rite|with your name)\b|\bgot you (?:a|an|some|those|that|the)\b|\b(?:in|into|under) your (?:bag|locker|coat|pocket|pencil case|blazer|drawer|pillow|bed)\b|\bwith your name (?:on|all)|\byour name all over\b|\b(?:fair swap|in return|leave you be|go easy on you|let you off)\b|\bcall it an? (?:early )?(?:birthday|present|reward|bonus|thank you)\b|\brounded you up\b|\b(?:owe|thank) me\b|\b(?:if you|for me)\b.{0,20}\b(?:ill|i will|i can|i could|id)\b.{0,12}\b(?:mark|grade|pass|bump|sort|change|buy)\b/,
  ),
  // a picture
  cue(
    4,
    /\b(?:selfie|(?:pic|picture|photo|video|clip|snap)s? (?:of (?:you|your ?self|u)\b(?! (?:as a baby|when you were|poster|work|model|answer|book))|in your|with your|without))\b|\b(?:send|show) me (?:a |one |some |another |more )?(?:pic\w*|photo\w*|selfie|video|snap)\b|\b(?:turn|leave|keep|put|switch|have|stick) (?:your )?cam(?:era)?s? (?:back )?(?:on|off) (?:for me|so i|after|just|when|and ill|while)\b|\b(?:just )?leave your camera on\b|\bput yours on\b|\byour turn\b.{0,30}\b(?:shy|on)\b|(?<!(?:needs? to|want to|have to|to|dont|cant|or) )\bsee (?:more of |the rest of )?your (?:bed ?room|room|face|body|outfit|figure|pyjamas)\b|\bso i can see (?:you|it|that|your)\b|\btwirl\b|\bcamera off so (?:often|much)\b/,
  ),
  // what one tells of oneself, and the one who understands
  cue(
    3,
    /\b(?:could do with (?:the|some|your) company|(?:been |so |bit |feel\w* |get |got )lonely|im lonely|feel(?:ing|s)? (?:lonely|low|sad)|only one(?:s)? (?:who|that|i)|honest with|(?:doesnt|dont|never|wouldnt|wont|cant|dont really) (?:understand|get|appreciate|love|listen to) (?:me|you|us|it)|(?:get|understand)s? (?:me|you) like|you (?:really |just )?(?:get|understand) me|i (?:really |just )?(?:get|understand) you|cheer(?:ed)? me up|cried in|my (?:marriage|divorce|wife|husband|other half|missus)|the wifes?|more than (?:a )?(?:your )?teacher|(?:tell|talk to|trust|confide in) me (?:anything|about anything|with anything)?|you can (?:tell|trust|talk to) me|(?:always )?here for you|better than (?:your|any|that)|youve got me|none of (?:them|the others) (?:get|understand|know)|(?:be|can be) myself (?:with|around)|(?:dont|do not) need (?:to see |to talk to |to tell |a |any |the |your )*(?:counsell\w+|therapist|camhs|doctor|tutor|social worker|helpline|them|anyone|anybody|friends|mum|other)|someone like me|(?:friends|others|rest|boys|girls) are (?:just )?(?:children|kids|babies|immature|silly)|arent like that|never (?:felt|met|known|taught|had) (?:\w+ ){0,3}(?:this way|like you|any(?:one|body))|feel\w* (?:this|that) way|someone like you|lights? up|brighten\w*|reason i (?:\w+ )?(?:come|log|bother|get|look|stay)|looking forward to (?:seeing )?you|(?:my|the) (?:week|day|monday|lesson)s? (?:is|are) (?:\w+ )?(?:dull|boring|empty|rubbish|not the same)|dull (?:when|without)|not the same without|(?:like|more) (?:a )?(?:mates?|friends?|daughter|son) (?:to me|than|now))\b/,
  ),
  cue(
    2,
    /\b(?:my |a |the )?favou?rite(?! (?:book|poem|part|bit|line|subject|word|quote|animal|colour|color|food|character|song|film|thing|number|topic|answer|one (?:is|was)))\b|\b(?:special|soft spot|always (?:keep|save|pick|got time)|my (?:girl|boy|lad|star|best))\b|\bfor you (?:x|only|alone|jess)\b| x+$|[😘😏😉😍🥰💋🔥👀😈🤫💕💖❤]/u,
  ),
]

/** One child is spoken to. */
const one =
  /\b(?:you|youre|youve|youll|youd|your|yours|yourself|u|ur|ya|thee|ye|we|well|weve|our|lets|us)\b|^(?:[a-z]+,? )?(?:stay|come|send|try|text|ring|wear|meet)\b/
/** Many are spoken to, or what a school does in the open: nobody alone with a child, the school's own means, those who must know told. */
export const open: readonly Cue[] = [
  cue(
    -4,
    /\b(?:every ?(?:one|body)(?! ?(?:s|is|has|have|else|will)?(?: have)?(?: all)? (?:gone|left|out|asleep|leaves|goes|logged|dropped|knows))|all of you|you all|you lot|both of you|(?<!rest of the )(?<!after )(?<!in )(?<!the )class|year \d+|y\d+|folks|guys|ladies|gents|boys and girls|children|team|(?<!study )groups?|pairs|parents and carers|pupils|students|staff meeting|colleagues|folks)\b/,
  ),
  cue(
    -5,
    /\b(?:(?<!\b(?:via|past|avoid|through|by|skip) (?:the )?)reception|(?:school|college|work) (?:e ?mail|phone|office|account|number|line|inbox|mobile)|oakfield|consent forms?|consent|permission|it stays recorded|is recorded|being recorded|(?:mr|mrs|ms|miss|sir|dr) \w+(?: \w+)? (?:will|is|can|has|ll|and i)|(?:and|with) (?:mr|mrs|ms|dr) \w+|ring home|both of us|will (?:be|sit) (?:on|in|there)|safeguarding (?:lead|team)|your parents? (?:will|can|know|have (?:agreed|said))|with (?:a |your )?(?:parents?|mum|dad|carer)|in (?:german|french|spanish|english|welsh|italian|latin|polish|irish|mandarin)|ask your|(?:ask|get|want|need|invite|contact|ring|email|tell|for) (?:your|a) (?:mum|dad|parents?|carers?|grown ?up)(?<!no need for your parents) (?:to|if|and i)|ask (?:a|your) (?:grown ?up|parents?)|if your (?:family|parents?)|on teams|through (?:teams|classroom)|seesaw|classroom|in assignments|school portal|helpline|childline|(?<!need (?:a|the|your|any|that) )counsellor|drop ?in|door(?:s| is) open|open door|trusted adult|wont (?:be able to )?(?:promise|keep)|cant (?:promise|keep)|have to (?:tell|pass|share|report))\b/,
  ),
  cue(
    -2,
    /\b(?:homework|essay|page \d+|p \d+|worksheet|question \d+|q\d+|answers?|slides?|paragraphs?|chapter|act \d|scene|poem|novel|character|text|extract|exam|mock|quiz|experiment|equation|sentence|vocab|grammar|calculat\w*|diagram|graph|spelling|translate|assignment|coursework|portfolio|upload|folder|one ?note|padlet|surprise|anonymous\w*|survey|vote|leaving|retire\w*|birthday|card|collection|photo ?copy\w*|code of|spoiler|ending|kahoot|debate|motion|source|evidence|author|narrator|he says|she says|role ?play|script|dialogue)\b/,
  ),
  cue(
    -4,
    /^(?:dont|do not|never|please dont|no,? |nobody|reminder|remember)\b(?!.{0,14}\b(?:tell|mention|say|let|repeat|worry|use|bother|come via|come past|come through|go past)\b)/,
  ),
]

/** From how much on a member of staff presses a child; from the second on, whatever the words around tell. */
const enough = 4
const plainly = 5
/** So many moves are made to one child, though no word says to whom. */
const many = 6

/** Grooming by somebody of the school in words of their own. One move alone is a kindness or a slip; two that go together are not. */
export function groomingStaffCues({ author }: Message, views: Views, asked: Asked): readonly Seen[] {
  if (author !== 'staff') return []
  const worth = Math.max(...views.readings.map(reading => worthOf(reading, views)))
  if (worth < (asked === 'all' ? enough : plainly)) return []
  return [{ mark: 'grooming-signal', severity: 'high', sure: worth >= plainly }]
}

/** What the moves in a reading of a message are worth, where one child is spoken to, and what is done in the open against them. */
export function movesIn(text: string, { once }: Views): number {
  // three rules ask it of the same few readings, and it is most of what these cost
  const worth = once(movesAlone, text)
  return worth >= many || one.test(text) ? worth : 0
}
const movesAlone = (text: string, once: Once): number => worthIn(moves, text, once)
export const openIn = (text: string, once: Once): number => worthIn(open, text, once)

function worthOf(text: string, views: Views): number {
  const sum = movesIn(text, views)
  return sum < enough ? sum : sum + openIn(text, views.once)
}
