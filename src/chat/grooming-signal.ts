import { games, social, talk, you, your } from './places.ts'
import { seenBy, type Rule } from './rule.ts'

const adult: Rule['by'] = ['staff', 'unknown']
const stranger: Rule['by'] = ['unknown']
const P = `(?:${social}|${talk}|${games})`
const rules: readonly Rule[] = [
  // secrecy
  {
    severity: 'high',
    by: adult,
    says: new RegExp(
      `\\b(?:dont|do not|no need to|never|not to|neednt|without) (?:go )?(?:tell(?:ing)?|mention(?:ing)?|say(?:ing)?|show(?:ing)?|let(?:ting)?)\\b.{0,30}\\b(?:any ?(?:one|1|body)|${your} (?:mum|dad|parents?|mam|teacher|friends?|mates?|family|tutor|carer)|parents|mum|others?|(?:the )?(?:office|school|college|teachers?|head|class|rest)|her|him|sir|miss|them|staff)\\b`,
    ),
    unless:
      /\b(?:answers?|the (?:ending|story|surprise)|your (?:pass ?word|score)|password|spoil|yet whether|guess|next group|clues?|until (?:the )?(?:bell|friday|everyone)|(?:next|last|this) (?:one|question|bit|part)s? (?:is|s)? ?(?:easy|hard|tricky)|surprise for (?!you)|(?:anyone|any ?body|strangers?|people) online)\b/,
  },
  {
    severity: 'high',
    by: adult,
    sure: true,
    says: new RegExp(
      `\\b(?:our|a|little|lil|my) (?:little |own |special )?secret\\b|\\b(?:just |only |stays? |keep (?:it|this) )?between (?:us|you and me|u and me|ourselves|the two of us)\\b|\\bkeep (?:it|this|that|us) (?:quiet|secret|private|to ${your} ?self|hush)|\\bdelete (?:our|the) (?:chat|messages?)\\b|\\bour private\\b|\\bno ?(?:one|body) (?:else )?(?:has to|needs to|will|can|should) (?:know|find out|see)\\b|\\bwhat (?:they|your (?:mum|parents|teachers?)|miss|sir) (?:dont|doesnt) know\\b`,
    ),
    unless:
      /\b(?:garden|agent|code|santa|the secret (?:to|of)|delete (?:this|it) (?:row|slide|line|cell|column|file|word|comma)|equally between|surprise for (?!you)|retirement|leaving (?:do|card|present|party)|(?:mr|mrs|ms|miss) \w+ (?:birthday|retirement|card|surprise)|(?:needs?|has) (?:to )?see (?:your|the|into|inside)|anonymous\w*|survey|vote|between us (?:and|all)|secret is to)\b/,
  },
  // elsewhere
  {
    severity: 'high',
    by: stranger,
    says: new RegExp(
      `\\b(?:(?:do|have|has|does) ${you} (?:have|got|use|play|on)|${you} (?:got|on|have|use)|add (?:me|my)|message me|dm me|text me|msg me|call me|ring me|find me|follow me|come (?:on|to|talk)|talk (?:on|to me)|chat (?:on|to me)|lets (?:talk|chat|move|go|play)|speak (?:on|to me)|whats ${your}|give me ${your}|join my|hmu)\\b.{0,25}\\b(?:${P}|number|privately|private|somewhere (?:else|private)|alone|later|after|server|dms?|email)\\b`,
    ),
  },
  {
    severity: 'high',
    by: stranger,
    says: new RegExp(
      `\\bmore private\\b|\\b(?:somewhere|place) (?:more )?private\\b|\\b(?:private|personal) (?:chat|message|msg|call|dm)\\b`,
    ),
  },
  {
    severity: 'high',
    by: stranger,
    says: /\b(?:ring|text|call|message|whatsapp|add|dm|msg) me (?:later|after|tonight|when|if|on|anytime|any time|babe|soon|back)\b/,
  },
  // age, whereabouts, who is there
  {
    severity: 'high',
    by: stranger,
    says: new RegExp(
      `\\b(?:how old|what age|wot age|wats? (?:your|ur) age|whats ${your} age|what year)(?: (?:are|r|is|ru))? ?${you}?\\b(?! (?:the|is the|was))|\\bage ?\\?|\\ba ?/ ?s ?/ ?l\\b|\\basl\\b|\\b(?:u|you) (?:look|seem|sound) (?:about )?\\d\\d\\b|\\bare ${you} (?:over|under|really|only)? ?1\\d\\b`,
    ),
    unless:
      /\b(?:tortoise|do you think|you all|visits? today|castle|museum|fossil|building|tree|how old (?:is|was|were|do you think|are the|are these)|work are|year (?:group )?(?:is|are) (?:this|we))\b/,
  },
  {
    severity: 'medium',
    by: stranger,
    says: new RegExp(
      `\\b(?:wh?at|wot|which|whats|wots|where|wheres|whereabouts|wer|were)\\b.{0,12}\\b(?:(?:school|town|city|area|street|road|village|part of (?:town|the)|estate|bus|park|end)\\b.{0,30}\\b(?:${you}|${your}|this|d)\\b|(?:do|does|d|r|are) ${you} (?:live|from|at|based|go to school|walk home|hang out|get off|stay|go after)|${your} (?:school|address|house|street|road|town|road))|\\broad ${your} school|\\bwhere ${you} (?:live|from|at|go)\\b|\\b(?:${you} )?live (?:near|round|close|in|by)\\b.{0,20}\\?|\\bwhich school (?:is|do)\\b`,
    ),
    unless: /\b(?:school is (?:the )?(?:talk|visit|workshop)|talk (?:is|at)|in which (?:room|school hall)|page)\b/,
  },
  {
    severity: 'high',
    by: adult,
    says: new RegExp(
      `\\b(?:is|are|r|where(?:s| is| are)?|will) ${your} (?:mum|dad|parents?|mam|family|mom|carer|grown ?ups?|folks|teacher|brother)s?(?: and (?:mum|dad))? ?(?:in|at|home|there|around|out|about|with (?:${you})|watching|listening|in the room|nearby|asleep|at work)?\\b.{0,22}\\b(?:room|home|there|around|out|now|watching|work|in|asleep|nearby|away|tonight|with (?:you|u)|\\?)|\\b(?:are|r) ${you} (?:home )?(?:alone|on ${your} own|by ${your} ?self|in ${your} (?:bed)?room)\\b|\\bany ?(?:one|1|body) else (?:in (?:the|your|ur) room|there|home|with (?:you|u)|can see|at home)\\b|\\bwhen (?:do|does|will|are) ${your} (?:mum|dad|parents) (?:get|be|come|go|leave|back|going)\\b|\\b(?:shut|close|lock) (?:the|${your}) (?:bed ?room )?door\\b`,
    ),
    unless:
      /\bif (?:your|a) (?:grown|parent|mum|dad)|ask (?:your|a)|can help|to help|sound on|please (?:ask|get)|get a grown ?up|invited|speaker|visitor|visiting|evening appointment|near by to help\b/,
  },
  {
    severity: 'high',
    by: stranger,
    says: /\bm or f\b|\b(?:boy or (?:a )?girl|girl or (?:a )?boy)\b|\bolder (?:guys|men|boys)\b/,
  },
  // gifts
  {
    severity: 'high',
    by: adult,
    says: new RegExp(
      `\\b(?:i ?(?:can|will|could|d|ll|ve got)|ill|id|ive got|ive|im gonna|let me|want me to|wanna)\\b.{0,18}\\b(?:buy|gift|give|send|get|post|treat|pay|got|top up)\\b.{0,14}\\b(?:${you}|${your})\\b.{0,35}\\b(?:robux|v ?bucks|skins?|presents?|gifts?|prizes?|money|phone|card|trainers|sweets|cash|vouchers?|nitro|headset|clothes|something (?:nice|special)|a (?:new )?\\w+|£\\d+|game|pass)\\b|\\b(?:buy|gift|send|give) ${you} (?:some |free |a |the )?(?:robux|v ?bucks|skins?|presents?|gifts?|money|nitro|vouchers?|phone|trainers)\\b|\\b(?:present|gift|prize|treat|surprise|something (?:nice|special)) for ${you}\\b(?! all| every)|\\bfree (?:robux|v ?bucks|skins?|nitro|coins|gems|iphone|phone|money)\\b|\\bill gift ${you}\\b|\\bpost ${you} a (?:prize|present|gift)\\b`,
    ),
    unless:
      /\b(?:give you (?:a )?(?:clue|hint|minute|moment|chance|detention|copy|feedback|example|link|warning|merit|house|list|break ?down|break|few|question|task|new (?:task|worksheet|partner|page|topic|group|seat|book)|partner|sheet|page|book|mark|grade|certificate|sticker|point|worksheet|start|challenge|sentence|job|word|number|picture|plan|structure|template|bit|second|sec|signal|shout|extension|reading)|send you (?:a |the )?(?:link|worksheet|copy|sheet|slides|document|reminder|file|invite|powerpoint|text ?book|reading|letter)|get you (?:a |into|to|all)|house points?|certificates?|give you (?:each|all)|a new partner)\b/,
  },
  // photographs, looks, meeting
  {
    severity: 'high',
    by: adult,
    says: new RegExp(
      `\\b(?:send|show|share|post|snap|give|drop|got|get)\\b.{0,8}\\b(?:me|us|over|through)?\\b.{0,10}\\b(?:a |some |any |ur |your |${your} |another |more |the )?(?:\\w+ )?(?:pic(?:ture)?s?|pics?|photos?|selfies?|vids?|videos?|face|body|outfit|uniform)(?: of (?:${you}|${your}|${your} ?self))?\\b(?:.{0,12}\\b(?:${you}|${your}|youve|youre|look|like|babe|model|me|cute|alone|when|so i)\\b|[ ?!.]*$)|^(?:pic|selfie|photo|face pic|face)s?(?: ?pls| please)?[ ?!.]*$|\\b(?:turn|put|switch) ${your} cam(?:era)? on (?:for me|so i|babe|love|sweet)|\\bwh?at (?:are|r) ${you} wearing\\b|\\bwanna see (?:${you}|${your})\\b|\\bwant to see (?:${you}|what ${you} look|${your} (?:face|body|room))\\b|\\blet me see (?:${you}|${your} (?:face|room|body|bedroom))\\b|\\b(?:scout|model(?:ling|s)? (?:agency|scout|job|shoot)|photo ?shoot)\\b.{0,40}\\b(?:${you}|${your})`,
    ),
    unless:
      /\bcam(?:era)?s on\b(?! (?:just|only))|\bif you can,? thank|\b(?:of (?:your|the) (?:work|poster|model|plant|shell|drawing|experiment|results|graph|answer|page|painting|design|science|project|art|whiteboard|homework|worksheet|bridge|method|circuit|teddy|pet|lunch|garden|leaf|craft)|your (?:work|answer|homework|working|screen|whiteboard|poster|results)|in (?:assignments|the file)|to (?:assignments|science@))\b/,
  },
  {
    severity: 'high',
    by: stranger,
    says: new RegExp(
      `\\b(?:${you}(?: are| r|re| look| seem| sound|r)?|${your}|youre|ur) (?:\\w+ ){0,2}(?:mature|grown ?up|pretty|beautiful|gorgeous|cute|sexy|hot|fit|special|handsome|lovely|stunning|perfect|adorable|different (?:from|to)|not like the (?:others|rest))\\b|\\bcute (?:name|pic|voice|face)|\\b(?:sweetheart|sweetie|babe|baby girl|darling|princess|beautiful|gorgeous|sexy|hun|cutie)\\b|\\b(?:do|have) ${you} (?:have|got) a (?:boyfriend|girlfriend|bf|gf)\\b|\\bare ${you} single\\b|\\b(?:got|any) (?:a )?(?:boyfriend|girlfriend|bf|gf)\\b`,
    ),
    unless:
      /\bbeautiful (?:work|poem|writing|country|picture|animal|creature)|lovely (?:to|lesson|work|class|questions?|and)|that was lovely\b/,
  },
  {
    severity: 'high',
    by: stranger,
    says: new RegExp(
      `\\b(?:meet (?:up|me|you (?:after|at|outside|in|somewhere|alone|for|later|tonight))|meeting up|come (?:round|over|to mine|alone|on ${your} own|by ${your} ?self|and see me alone)|pick ${you} up|give ${you} a (?:lift|ride)|drive ${you}|walk ${you} home|hang out|sleep ?over|just (?:me and ${you}|${you} and me|us two|the two of us))\\b.{0,60}`,
    ),
    unless:
      /\b(?:in the (?:main room|hall|library|lobby)|breakout|come over to (?:the|this) (?:next|other)|class|agreed with (?:his|her|their|your) parents|in the meeting|timetabled)\b/,
  },
  {
    severity: 'high',
    by: adult,
    says: new RegExp(
      `\\b(?:stay|hang|wait|come back|remain|stop)\\b.{0,12}\\b(?:on|back|behind|after|online|here|in the call)\\b.{0,45}\\b(?:(?:switch|turn|stop|pause)(?:ing|ed)? (?:off )?(?:the )?record|record(?:ing)? (?:is |will be )?off|on ${your} own|alone|just (?:${you}|us|the two)|rest (?:have|are) gone|everyone (?:has|else)|without (?:the|a) (?:others|recording)|present|secret|private)\\b`,
    ),
    unless: /\b(?:parents? (?:are|is|will|know|agreed)|mrs? \w+ (?:will|is)|ms \w+ (?:will|is)|in the meeting)\b/,
  },
  {
    severity: 'high',
    by: adult,
    sure: true,
    says: new RegExp(
      `\\b(?:recording|record)\\b.{0,14}\\b(?:off|stopped|paused?)\\b.{0,40}\\b(?:${you}|us|just|private|secret|alone|chat|talk)\\b|\\b(?:switch|turn|stop)(?:ing)? (?:off )?the recording\\b.{0,20}\\b(?:so|then|and (?:we|chat|talk)|off)\\b|\\bill switch the recording off\\b`,
    ),
    unless: /\b(?:because the lesson|goodbye|homework|end of (?:the )?lesson|lesson is over|now bye)\b/,
  },
  {
    severity: 'high',
    by: stranger,
    says: /\bi ?m 1\d too\b|\bim (?:also |only )?1[0-7](?: [mf]\b| too| as well| aswell| also|\b.{0,20}\b(?:cam|wbu|hbu|u\?|you\?))\b|\b(?:my )?cam(?:era)? (?:doesnt|isnt|not|is not|is broken|broke|dont)\b.{0,20}\b(?:work|broken)?\b.{0,30}\b(?:you|u|ur|your)\b/,
  },
  {
    severity: 'high',
    by: stranger,
    says: new RegExp(
      `\\b(?:i (?:like|love|fancy|miss|want) ${you}|love ${you}|be my (?:gf|bf|girlfriend|friend)|trust me|${you} can trust me|i wont (?:tell|bite|hurt)|our age gap|age is just|way more fun than|better than (?:this|${your}) (?:lot|class|teacher)|kiss|hug|cuddle|sleep with|touch|naked|virgin|bra|knickers|shower|bed ?time|in bed)\\b`,
    ),
    unless: /\b(?:in touch|touch (?:screen|the)|lovely|bracket|from gran|love you (?:grandma|granny))\b/,
  },
  {
    severity: 'high',
    by: stranger,
    says: new RegExp(
      `\\bi (?:can|could|will) (?:get|buy|give|send|sort|find) (?:${you}|u) (?:a|some|an|the|anything|whatever|new|free)\\b|\\b(?:is there|is) (?:a |an )?(?:grown ?up|adult|any ?(?:one|body)|mum|dad|parents?) (?:with|near|in the room|around|there with|watching) ?(?:${you})?\\b|\\bwh?at time (?:do|does|r|are) ${you} (?:\\w+ ){0,2}(?:home|finish|leave|go to bed|get out|walk|done)\\b|\\bwho (?:do|are|r) ${you} (?:live|living|home|staying|there) with\\b`,
    ),
    unless: /\b(?:does the (?:talk|visit|session)|help with the sound|how do i)\b/,
  },
  {
    severity: 'high',
    by: adult,
    says: /\b(?:keep|kept) (?:this|it|our|that|these)\b.{0,14}\b(?:to|between) (?:our ?selves|us|your ?self)\b/,
  },
  {
    severity: 'high',
    by: stranger,
    says: /\bdelete (?:this|it|these|your (?:messages?|chat|history)|ur (?:messages?|chat|history))\b/,
  },
]

/** A known move of grooming by an adult towards a pupil: secrecy, another place, age, whereabouts, gifts, a photograph. */
export const groomingSignal = seenBy('grooming-signal', rules)
