import { abuseSigns } from './abuse-signs.ts'
import { cue, weighed, type Cue, type Weighing } from './cues.ts'

/** What is told of texts, lessons, things and oneself, and what is asked of a word. */
const harmless: readonly Cue[] = [
  cue(
    -4,
    /\b(?:chapter|scene|act \d|novel|poem|poet|play|book|story|film|character|narrator|author|quote|source|text|extract|essay|paragraph|shakespeare|dickens|macbeth|hamlet|romeo|juliet|tybalt|scrooge|piggy|lennie|curley|crooks|cinderella|monster|beast|giant|ogre|troll|witch|duckling|wolf|dragon|dinosaur|mammal|biology|cells?|species|century|king|queen|nazi\w*|hitler|propaganda|stereotypes?|prejudice|racism|racist|sexist|homophobic|the word|words?|means?|meaning|definition|spell\w*|noun|adjective|verb|insult|topic|debate|law|rights|marriage|article)\b/,
  ),
  cue(
    -4,
    /\b(?:he|she|they|someone|somebody|people|[a-z]+) (?:just |always |keeps? )?(?:said|says|saying|called|calls|calling|told|wrote|typed|shouted)\b|\b(?:dont|shouldnt|cant|not|stop) (?:say(?:ing)?|call(?:ing)?|use|using)\b|\bnot (?:kind|nice|ok|funny)\b/,
  ),
  cue(
    -3,
    /\b(?:im|i am|i was|i feel|i felt|i look|am i|do i|i sound|myself)\b|\b(?:my|this|that|the) (?:\w+ )?(?:drawing|picture|work|answer|essay|painting|question|sum|wifi|laptop|computer|screen|phone|mic|camera|teams|pen|dog|cat|hamster|brother|sister|homework|test|quiz|weather|song|game|team|goalie|ref|jumper|hair)\b/,
  ),
  cue(
    -2,
    /\b(?:do|did|can|could|have|if|when|would) (?:you|we|they) (?:think|like|know|see|saw|have|get|want|need|use|call|eat|find)\b|\bplease\b/,
  ),
]
const target = cue(2, /\b(?:you|your|youre|oi|yo|bro|bruv|bruh)\b/)
const other = cue(1, /\b(?:he|she|they|hes|shes|theyre|him|her|his|them|their|sir|miss|teacher)\b/)
const push = cue(
  1,
  /\b(?:so|such|absolute|absolutely|actual|actually|proper|total|complete|utter|bloody|fat|little|stupid|dumb|ugly|well|bare|pure|dead|always|all|just|look at|what a|massive|old)\b/,
)

/** What is said of looks, smell, wits and worth. */
const scorn: readonly Cue[] = [
  cue(
    2,
    /\b(?:ugly|stinky|smelly|stinks?|smells?|stupid|dumb|pathetic|gross|disgusting|brain ?dead|annoying|useless|worthless|spotty|clown|tramp|beg|creep|creepy|freak|nerd|geek|weird|weirdo|swot|fake|two faced|liar|snake|rat|crusty|dusty|musty|greasy|sweaty|nobody|irrelevant|embarrassing|cringe|bastards?|lame|trash|slow|butters|peng|bald|skinny|chubby|obese|midget|shrimp|lanky|ginger|wet|baby|loser|idiot|thick|hideous|vile|rank|manky|minging|snob|posh|povvo|peasant|tight|dirty)\b/,
  ),
  cue(
    2,
    /\b(?:breath|teeth|face|hair|nose|ears|forehead|eyebrows|weight|belly|legs|shoes|trainers|clothes|coat|bag|voice|accent|lisp|stutter|stammer|glasses|spots|acne|skin|house|mum|dad|family)\b.{0,25}\b(?:stinks?|smells?|ugly|massive|huge|fake|gross|weird|horrible|disgusting|broke|cheap|primark|state|lol|lool|haha|lmao|prison|jail|benefits|poor|fat|crusty|greasy|yellow|wonky|big)\b|\b(?:state|size) of (?:his|her|your|their)\b|\blook at (?:his|her|your|their|the state)\b/,
  ),
  cue(
    4,
    /\b(?:(?:state|size) of (?:(?:his|her|your|their|[a-z]{3,}s) )(?:hair|face|shoes|teeth|nose|head|clothes|coat|bag|room|house|mum|belly|forehead)|waste of (?:oxygen|space|air|skin|time and space)|four ?eyes|(?:poo|pee|fart|bum|butt|egg|pig|dog|rat|big|fat|spam|potato|turnip|knob|bog) ?(?:head|face|breath)|(?:kiss|lick|suck|bite) (?:my|me)\b|metal ?mouth|train tracks face|lard|blubber|thunder thighs|beanpole|(?:gay|lesbian|retard|nerd|virgin|snitch|fatty|loser|paedo|tramp) alert|teachers? pet|suck ?up|brown ?nose|arse ?lick\w*|boot ?lick\w*|attention seek\w*|no ?mates|billy no mates|own goal face|shut (?:your|ya) (?:gob|trap|mouth|face|pie ?hole|cake ?hole)|gob ?shut|get stuffed|drop dead|go (?:jump|choke|cry|rot|die)|face like a|(?:bloody|flipping) hell|(?:is|so|such|this|absolute|total|complete|utter|what|full of|load of) crap|crappy|piss\w*|arses?|arsed|bugger\w*|sodding|twit|fking|fkin|fkn|fuk\w*|fxck|effing|phuck|frigging|bitc\w*|sh1t|cnt|dikhead|dikhed|dickhed|nobhead|knobhed)\b/,
  ),
]

const weighings: readonly Weighing[] = [
  {
    from: 4,
    severity: 'low',
    by: ['pupil', 'unknown'],
    needs: new RegExp(scorn.map(({ says }) => says.source).join('|')),
    cues: [...harmless, target, other, push, ...scorn],
  },
  // of kinds of people
  {
    from: 4,
    severity: 'high',
    cues: [
      ...harmless,
      cue(
        2,
        /\b(?:black|white|asian|indian|chinese|african|polish|romanian|somali|arab|muslims?|jews?|jewish|christians?|gypsies|gypsy|travellers?|immigrants?|refugees?|foreign(?:ers)?|gays?|lesbians?|trans|girls|boys|women|autistic|disabled|special needs|poor|your lot|your kind|you lot|you people)\b/,
      ),
      cue(
        2,
        /\b(?:cant (?:swim|drive|read|speak|do|play|even|dance)|all (?:smell|stink|look|steal|lie|thieves|terrorists|the same)|always (?:steal|lie|smell|moan|late)|blow (?:stuff|things|us|it) up|smell|stink|dont belong|shouldnt be (?:here|allowed)|should (?:go|leave|be banned|be shot|die)|go (?:home|back)|taking (?:our|over)|ruin\w*|kitchen|sandwich|are (?:disgusting|dirty|stupid|thick|gross|criminals|scum|animals|weird|inferior|evil|thieves|terrorists|useless|rubbish at))\b/,
      ),
    ],
  },
  // shutting out
  {
    from: 4,
    severity: 'medium',
    by: ['pupil', 'unknown'],
    cues: [
      ...harmless,
      cue(
        2,
        /\b(?:every ?(?:one|body)|lets(?: all)?|we should|all in favour|dont|do not|no ?(?:one|body)|none of us|say aye|vote)\b/,
      ),
      cue(
        2,
        /\b(?:unfollow\w*|unfriend\w*|unadd\w*|block\w*|ignore|blank|avoid|kick(?:ed|ing)?|boot|gang up|gets? (?:him|her|them) (?:out|kicked|banned)|leave (?:him|her|them) out|not invite|uninvite|wants? to (?:work|sit|be|play|talk|go) with|likes|rates|invite|sit (?:by|with|near|next)|talk to) (?:to )?(?:him|her|them|you|(?!the\b|your\b|this\b|that\b)[a-z]{3,10})?\b(?! the\b)/,
      ),
      cue(
        1,
        /\b(?:she|he|shes|hes|they|theyre|cos|because|smell\w*|stink\w*|snake|weird\w*|annoying|loser|freak|fat|ugly|lol|haha|pass it on)\b/,
      ),
      cue(
        -2,
        /\b(?:strangers?|pop ?ups?|emails?|messages?|spam|question|slide|sensor|light|line|mute|partner up|breakout|the (?:ball|dog|noise|red))\b/,
      ),
    ],
  },
]

/** Unkindness told in words of one's own: signs of scorn are weighed against what makes them harmless. */
export const abuseCues = weighed('abusive-language', [...weighings, ...abuseSigns])
