import { you, your } from './places.ts'
import { seenBy, type Rule } from './rule.ts'

const by: Rule['by'] = ['staff']
const rules: readonly Rule[] = [
  // personal contact
  {
    severity: 'medium',
    by,
    says: new RegExp(
      `\\b(?:my (?:personal|own|private|home|mobile|cell|whats ?app|number|snap\\w*|insta\\w*|facebook|address|house|flat|place)(?: (?:number|phone|mobile|email|e mail|account|address|insta\\w*))?(?: is|:|s)?)\\b.{0,40}\\b(?:\\d|text|call|message|use|add|follow|email|come|if ${you}|any ?time|instead|is)\\b|\\b(?:text|ring|phone|call|whats ?app|message|dm|snap|add|follow|e ?mail) me\\b.{0,30}\\b(?:any ?time|at home|tonight|this evening|later|at the weekend|on my|personal|directly|privately|instead|if ${you} (?:need|want|feel|re)|when ${you}|my|out of (?:school|hours)|after (?:school|hours))\\b`,
    ),
    unless:
      /\b(?:breakout|your hand|on teams|school (?:email|address|account|office)|through the (?:school|office)|college email|via teams|work email)\b/,
  },
  // private, unrecorded
  {
    severity: 'high',
    by,
    says: new RegExp(
      `\\b(?:just (?:the two of us|${you} and me|us two|us|me and ${you}|${you} on ${your} own)|(?:coffee|lunch|drink|pub|dinner|cinema|film|walk|gig|concert|meal|gym|beach|pizza|party)\\b.{0,30}\\b(?:with me|together|saturday|sunday|weekend|tonight|friday|after (?:school|college|class)|my treat|just|us|on me)|(?:shall|lets|could|want to|fancy|how about) (?:we )?(?:grab |get |go for |have |meet for )?(?:a |some )?(?:coffee|lunch|drink|bite|dinner|pizza|walk)|come (?:to|round|over)(?: to)? (?:mine|my (?:house|flat|place|car))|(?:give|offer) ${you} (?:a )?(?:lift|ride)|drive ${you} home|pick ${you} up|one to one (?:tonight|at (?:mine|home)|without|not recorded|off)|private (?:lesson|session|tutoring|chat|call|room)\\b.{0,30}\\b(?:just|with me|cash|no need|without|recording|tonight)|(?:without|no|not) (?:being )?record(?:ed|ing)|off (?:the )?record(?:ing)?|on my (?:private|personal|own) \\w+|(?:stop|switch|turn|turning|pause)(?:ing)? (?:off )?(?:the )?recording (?:off )?(?:so|then|and|for (?:this|a))|keep (?:${your} )?camera on for me|stay (?:on|behind|back|after)(?: the call| the lesson)?(?:,)? (?:alone|on ${your} own|just ${you}|by ${your}))\\b`,
    ),
    unless:
      /\b(?:parents? (?:are|is|will|know|agreed)|agreed with|mrs? \w+ (?:will|is|in)|ms \w+ (?:will|is|in)|(?:is not recorded|not recording this (?:lesson|call)|not be recorded) because|trip|enrichment)\b/,
  },
  // what one tells of oneself, and what is for nobody's pupil
  {
    severity: 'medium',
    by,
    says: new RegExp(
      `\\b(?:dream(?:t|ed|ing) (?:about|of) ${you}|cant stop thinking (?:about|of) ${you}|(?:hungover|hangover|drunk|wasted|tipsy|high) (?:this|last|again|on|at)|(?:id|i would|i could) (?:date|kiss|marry|hug|go out with) ${you}|wish ${you} were (?:mine|older)|turn(?:s)? me on|my (?:sex|love) life|split(?:ting)? up with my|broke up with my|${you} (?:make|makes|cheer) me (?:feel|smile|happy|up)|need a hug|give ${you} a (?:hug|cuddle|kiss|massage)|sit on my (?:knee|lap)|(?:our|a) little (?:secret|chats?)|sleep tight|(?:when|once|until) ${you}(?: are| re|re| turn)? (?:18|eighteen|older|sixteen|16|legal)|(?:id|i would|love to|like to) (?:\\w+ )?take ${you} (?:for|out|to)|prettiest|best looking|(?:wife|husband|girlfriend|boyfriend|partner) (?:doesnt|does not|never|left|and i|hates|cheated|dumped)|not on (?:the )?(?:school|teams|college)|off (?:the )?(?:school|teams|system)|(?:talk|chat|speak|message|meet) privately|between friends|as friends|(?:lets not|no need to|dont|do not|not) record|my own (?:mobile|number|phone|email)|like ${you} do|beautiful (?:legs|body|hair|face|figure)|sweet dreams|night night|in my dreams|${you} (?:smelt|smell|smelled|tasted?|feel)(?: \\w+)? (?:nice|lovely|good|amazing|gorgeous)|miss ${you} when|(?:ask|tell) ${you} (?:something|a) personal|(?:are ${you}|${you} are|${you}) (?:seeing|dating) (?:any ?(?:one|body)|some ?(?:one|body))|glass(?:es)? of wine|bottle of wine|few (?:drinks|pints|beers|too many)|in my car|my car|back (?:of|seat) (?:of )?my|cameras? off.{0,12}just|one to one with (?:the )?cameras? off|(?:my|in your|see your|into your|the) bedroom|in (?:your|my) pyjamas|xo+)\\b`,
    ),
    unless:
      /\b(?:character|macbeth|lady|romeo|juliet|gatsby|poem|the (?:drunk|porter)|needs? to see your|blur|high (?:this|tide)|martin luther)\b/,
  },
  {
    severity: 'medium',
    by,
    says: /\b(?:hate|loathe|despise|cant stand|sick of|fed up with)\b.{0,20}\b(?:you|you lot|most of you|all of you|this class|this job|teaching you)\b(?! (?:havent|not|when|forget|for))|\b(?:none of you|you lot|you people|this class|half of you|most of you)\b.{0,25}\b(?:ever amount|amount to|never (?:pass|get|make)|useless|hopeless|pathetic|disgrace|waste of|thick\w*|stupid\w*|bored? me|make me sick|dumb\w*|lazi\w*|going to fail)\b/,
  },
  // what would be, were there not this
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:if|wish|shame|pity) (?:that )?i (?:werent|wasnt|was not|were not|am|wasn) your (?:teacher|tutor|coach|form tutor)\b|\bif you (?:werent|wasnt|were not) (?:my|a) (?:pupil|student)\b/,
  },
  // tone
  {
    severity: 'medium',
    by,
    says: new RegExp(
      `\\b${you}(?: are| re|r|re)? (?:look|looking|looked|looks) (?:\\w+ ){0,2}(?:lovely|nice|pretty|gorgeous|beautiful|hot|handsome|stunning|amazing|great|cute|good|fit|grown up|smart)(?: today| tonight| in| with| when|[ .!]*$)|\\b(?:that|those|the) (?:colou?r|dress|top|skirt|hair|jumper|shirt|outfit|perfume|jeans|make ?up|look) (?:really )?(?:suits|looks (?:good|lovely|great|nice|amazing|beautiful) on) ${you}|\\b(?:hi|hey|hello|morning|night|thanks|bye|sorry|well done|oh) (?:my )?(?:gorgeous|beautiful|handsome|angel|love)\\b|\\b(?<!(?:a|an|the|so|very|really|such|most|what|was|is|look|looks|it) )(?:gorgeous|handsome)\\b|\\b(?:sweetheart|sweetie|darling|babe|princess|sexy|honey|hunny|hun|cutie|my love|lovely girl|my angel|xx+|xoxo)\\b|\\b(?:love|miss|adore|fancy) ${you}(?! all| lot| guys| to)\\b|\\bthinking (?:about|of) ${you}\\b|\\b${your} (?:eyes|smile|legs|body|figure|hair|lips) (?:is|are|look)|\\bbeautiful (?:eyes|smile|girl|boy)|\\bif ${you} were (?:older|18)|\\bso mature\\b|\\bmature for ${your} age|\\b(?:do|have) ${you} (?:have|got) a (?:boyfriend|girlfriend)`,
    ),
    unless:
      /\b(?:you all|all look|class|everybody|everyone|as if you|looks good on paper|miss you all|missed you (?:all|last|in)|beautiful (?:handwriting|writing|work|poem|picture|description|sentence)|look (?:good|great|nice) (?:on|for) the|drop in|both of us|ring home|door ?s? (?:is )?open|in your (?:costumes?|uniforms?)|look at)\b/,
  },
  {
    severity: 'medium',
    by,
    says: new RegExp(
      `\\b(?:only one (?:who|that) (?:understands|gets|listens|i can)|i (?:can )?(?:trust|tell|confide in) (?:only )?${you} (?:with|things|anything|more)|my (?:divorce|break ?up|marriage|ex|wife and i|husband and i|girlfriend|boyfriend|love life|depression|hangover|dating)|the divorce|(?:im|i am|been) (?:so |really |feeling )?(?:lonely|hungover|heartbroken|depressed|drunk)|call me [a-z]{3,}(?:,| |$).{0,40}\\b(?:one of you|mate|friends?|not (?:mr|miss|sir)|basically|sir)|(?:basically|just|like) one of ${you} (?:lot|guys)?|(?:were|we are|we can be) (?:more like )?(?:mates|friends|best friends)|like a (?:friend|mate|big (?:brother|sister)) to ${you}|my favou?rites?(?: pupil| student| in (?:the|this) class| girl| boy|[ .!]*$)|${you}re my favou?rite|dont call me (?:sir|miss|mr)|teachers? pet)\\b`,
    ),
    unless:
      /\b(?:my favou?rite(?:s)? (?:is|are|was|book|poem|author|play|part|line|bit|fruit|number|colou?r|animal|subject|topic|dinosaur|shape|word|story|element))\b/,
  },
  {
    severity: 'medium',
    by,
    says: new RegExp(
      `\\b(?:worst (?:class|group|set|year)|(?:cant|cannot) stand (?:${you}|this class|any of)|(?:i )?hate (?:teaching )?(?:${you}|this class)|sick of (?:${you}|the (?:sight|lot))|shut (?:up|it)|(?:${you}(?:re| are|r)?|what) (?:\\w+ ){0,3}(?:stupid|thick|idiots?|useless|pathetic|hopeless|lazy (?:little|lot|so)|dense|waste of|babies|imbeciles|morons?|embarrassing|disgrace|joke|failures?)|what is wrong with ${you}|whats wrong with ${you} (?:lot|people|all)|(?:no|never) (?:wonder|going) ${you}.{0,20}\\b(?:fail|amount|nowhere)|never amount to|will amount to nothing|dont be so (?:thick|stupid|dense|pathetic)|try not to be so (?:thick|stupid|dense)|grow up and shut)\\b`,
    ),
    unless: /\b(?:what (?:is|was) (?:a )?(?:stupid|useless)|the word|character|text|waste of (?:energy|heat))\b/,
  },
]

/** A member of staff who steps over the line of their role: personal contact, a private meeting, a tone that does not fit. */
export const boundary = seenBy('boundary', rules)
