import { cue, type Cue } from './cues.ts'

const watcher =
  'm(?:r|rs|s|iss) [a-z]+|(?:a|the|your|another|any|my) (?:ta|mum|mam|mom|dad|parents?|carer|chaperone|grown ?up|adult|teacher|tutor|assistant|teaching assistant|support(?: worker)?|key ?worker|member of staff|colleague)|any ?(?:one|body) else'

/** What does not fit the role before a whole class either: nobody else who is spoken to speaks against it. */
export const openly: readonly Cue[] = [
  // what would be, were it not for the class
  cue(4, /\bif you werent in my (?:class|form|group|set|year),? (?:i|id|we|wed)\b/),
  // what is said of bodies, and the mockery of a child that cries
  cue(
    4,
    /\b(?:nice|great|lovely|cracking|fit|tidy|cute|good) (?:pair of )?(?:legs|bum|arse|figure|boobs|pins|tan|body)\b(?! of)|\b(?:fittest|hottest|sexiest|best looking|prettiest|most attractive) (?:\w+ ){0,2}(?:form|class|group|year|set|lot|intake|bunch)\b(?!.{0,40}\b(?:test|run|league|race|relay|bleep|laps?|squad)\b)/,
  ),
  cue(
    4,
    /\b(?:great big|big|little|poor|cry) ?baby (?:going to|gonna) (?:cry|blub|sulk|run)|\byou (?:\w+ ){0,3}(?:great |big |cry ?|little )+baby\b|\bboo hoo\b|\bstop (?:snivell?ing|blubb(?:er)?ing|bawling|whimpering|grizzling|whinging|mithering)\b|\b(?:whole )?(?:class|room|everyone|everybody|year)s? (?:is |are )?(?:laughing|sniggering) at you\b|\b(?:crocodile tears|waterworks|man up|such a (?:girl|baby|wimp|wuss|drip))\b/,
  ),
  // a drink on the teacher, a colleague run down, and whoever would sit in kept away
  cue(
    4,
    /\b(?:pint|round|drink|beer|cocktail|cider|shot|wine)s?(?: is| are| will be| all)? (?:on me|mine)\b(?! (?:is|are|was|has))(?!.{0,25}\b(?:hot|juice|squash|milk|quiz)\b)|\bcount me in\b.{0,40}\b(?:drinks?|pints?|night out|pub|dancing)\b|\b(?:going out|night out|pub|out out|house party)\b.{0,20}\bcount me in\b|\b(?:buy|stand|get|owe) you (?:(?:all|a|an|your|first|the) ){1,3}(?:pint|drink|beer|cider|wine|shot|cocktail)s?\b|\b(?:see|meet|join|catch|find) (?:you|me|us) (?:\w+ ){0,2}(?:in|at|down) the (?:pub|club|bar|spoons|wetherspoons)\b/,
  ),
  cue(
    4,
    new RegExp(
      `\\b(?:no need for|dont (?:need|want)|doesnt need|neednt have|rather not have|without|told|asked) (?:${watcher}) (?:not )?(?:to )?(?:sit\\w* in|sit\\w* with|join\\w*|be(?:ing)? (?:in|on|there|here)|listen\\w* in|supervis\\w*|chaperon\\w*|hover\\w*)\\b.{0,40}\\b(?:our|us|we|catch ?ups?|one to ones?|chats?|any ?more)\\b`,
    ),
  ),
  cue(
    3,
    /\byou (?:never|didnt|did not) hear(?:d)? (?:it|that|this|any of (?:it|this|that)) from me\b|\bdont (?:tell|say) (?:\w+ )?i said (?:so|that|it)\b/,
  ),
  cue(
    3,
    /\b(?:your (?:\w+ )?(?:tutor|teacher|head of year)|the (?:head(?: ?teacher| ?master| ?mistress)?|deputy|boss)|m(?:r|rs|s|iss) [a-z]+)(?:s| is| was) (?:(?:an?|such|right|total|complete|utter|bit|of|so|just|really|absolutely|dreadful|old|proper) ){0,4}(?:nightmare|idiot|dragon|cow|witch|bore|joke|liability|clown|muppet|snake|moron|dinosaur|battleaxe|misery|useless|clueless|hopeless|thick|lazy|jealous|dreadful|a pain)\b/,
  ),
  // who follows pupils, or asks for what they are called where they may be followed
  cue(
    4,
    /\b(?:sent|send|sending|dropped) (?:\w+ ){0,5}(?:follow|friend|snap\w*|insta\w*|facebook) (?:requests?|invites?)\b|\bsent (?:you|yous|\w+ of you|you all) (?:\w+ )?an? (?:follow|add)\b|\b(?:ive|im|i|ill|i have|started) (?:\w+ )?(?:been |start(?:ed)? )?(?:following|followed) (?:you|yous|your|some of you|a few of you)\b|\b(?:put|drop|pop|type|leave|stick|send me|give me|whats) (?:me )?(?:the|your|yer|all your)\b.{0,45}\b(?:ill|i will|so i can|and i can) (?:\w+ )?(?:follow|sub|subscribe|friend) (?!up|on)|\bwho has (?:an? )?(?:you ?tube|tik ?tok|insta\w*|snap\w*|twitch)\b.{0,60}\b(?:ill|i will) (?:follow|sub|add)/,
  ),
  // scorn by comparison: a beast or a baby would do better, and whoever does not hear is a fool too
  cue(
    5,
    /\b(?:an?|my|your|even|any|trained|half blind) (?:monkey|chimp(?:anzee)?|ape|parrot|pigeon|hamster|gerbil|goldfish|dog|cat|donkey|sheep|potato|turnip|plank|brick|toddler|baby|infant|(?:three|four|five|six|\d) year old|reception child|nan|gran|hoover) (?:would|could|can|has|have|had|d) (?:\w+ ){0,3}(?:finished|by now|(?:done|do|worked|managed?|spell|spelt) (?:it|this|that|better)|more (?:sense|brains|manners))\b|\b(?:more (?:\w+ ){0,2}(?:upstairs|sense|brains?|life|personality|spark|wit|backbone)|(?:brighter|smarter|cleverer|sharper|quicker)) (?:\w+ ){0,2}than (?:you(?! (?:think|thought|expect\w*|know|knew|realise\w*|might|would|could|did))|this class|this lot|the lot of)\b|\b(?:met|had|kept|seen|known|owned|scraped|trodden in) \w+ (?:with|brighter|smarter|cleverer|more|sharper)\b.{0,30}\bthan you\b|\b(?:nothing|not (?:much|a lot)|little) (?:\w+ ){0,2}(?:upstairs|between (?:the|your|those) ears)\b|\b(?:deaf|blind|thick|lazy|rude|late|slow|stupid|daft) as well as (?:daft|deaf|stupid|thick|lazy|ugly|blind|useless|dim|ignorant|rude)\b|\bare you (?:lot |all )?(?:deaf|blind|thick|slow|ill|mad),? (?:or|and) (?:\w+ ){0,2}(?:stupid|thick|daft|ignorant|lazy|rude|dim|deaf|useless)\b|\b(?:dropped on your head|sharpest (?:tool|knife|pencil) in|sandwich(?:es)? short|brightest spark|lights are on (?:but|and)|room temperature iq)\b/,
  ),
  cue(
    4,
    /\blike (?:teaching|talking to|addressing) (?:an? )?(?:bags? of|brick walls?|rocks|bricks|cabbages|zombies|potatoes|corpses|sheep|animals)\b|\bwatch paint dry than\b|\byour (?:work|essay|homework|effort|attempt|handwriting)s? (?:is|was|are) (?:\w+ )?(?:crap|shit|garbage|drivel|dross|dire|laughable|pathetic)\b|\bdid you (?:do|write) (?:it|this|that) (?:drunk|asleep|with your (?:feet|eyes)|blindfold\w*)\b|\b(?:that|your) accent\b.{0,20}\b(?:ridiculous|thick|funny|awful|painful|hilarious|stupid|common)\b/,
  ),
  // what their bodies are like, and those of their kin
  cue(
    4,
    /\byou(?:re| are|ve got| look)? (?:\w+ ){0,3}(?:porky|chubby|podgy|lardy|tubby|flat chested|spotty|scrawny)\b|\bhave you (?:lost|put on|gained) (?:\w+ )?weight\b|\byou(?:ve| have) (?:put on|piled on) (?:\w+ ){0,2}(?:weight|pounds|timber)\b|\b(?:better|prettier|nicer|older|cheap|tarty) (?:with|without|with less|in) (?:\w+ ){0,3}(?:make ?up|lipstick|lashes|eyeliner)\b|\byour (?:big |older |little )?(?:sister|mum|mam|mom|auntie?|cousin|brother|dad) (?:is|s) (?:\w+ )?(?:fit|hot|single|gorgeous|a looker|stunning|sexy)\b|\byour (?:sister|mum|mam|mom|auntie|cousin)s (?:\w+ )?(?:fit|hot|single|gorgeous|stunning|sexy)\b|\b(?:fittest|hottest|sexiest|fit|ugliest) (?:girl|boy|lad|lass|one|mum|teacher|pupil|student|person)s?\b|\b(?:cheeky|cute|sexy|dirty|naughty) (?:little )?(?:smile|grin|laugh|face|eyes|wink)\b|\b(?:take|pop|get|have) your (?:top|shirt|trousers|skirt|bra|clothes) off\b/,
  ),
  // undressed, in bed, at drink or smoke, and a marriage
  cue(
    4,
    /\b(?:im|i am|me|only|just|still) (?:\w+ )?(?:in|wearing) (?:(?:a|my|the|only|nothing but) ){1,2}(?:towel|boxers|pants|underwear|bikini|bath|shower|speedos|nightie)\b|\b(?:im|i am) (?:still |only |lying )?in (?:my )?bed\b(?!.{0,20}\b(?:flu|covid|ill|poorly|sick|cover\w*|by)\b)|\bi (?:\w+ )?(?:smoked|did|took|was on|tried|loved) (?:\w+ )?(?:weed|pot|drugs|pills|coke|speed|acid|spliffs?|everything) (?:at|when|all)\b|\b(?:im|i am|was) (?:\w+ )?(?:vaping|smoking|drinking) (?:off ?camera|through|in|while|during|on)\b|\bget (?:you|you lot|yous) (?:\w+ )?(?:vapes?|cider|booze|fags|ciggies|vodka|weed|beers?)\b|\bdo (?:you|you lot|yous|any of you) (?:\w+ )?(?:get (?:pissed|drunk|wasted|hammered|high|stoned)|smoke weed)\b|\bwhats your (?:tipple|poison)\b|\b(?:leav(?:e|ing)|left|divorc\w+|cheat\w+ on|sick of|fed up with|sleep\w* with) my (?:\w+ )?(?:husband|wife|partner|fella|missus|bloke|boyfriend|girlfriend)\b/,
  ),
  // what is looked at of theirs, and what was kept of it
  cue(
    4,
    /\b(?:watch(?:ing|ed)|scroll\w* through|stalk\w*|snoop\w*|nos(?:ing|ed|y) (?:at|through)) (?:all )?(?:of )?your (?:\w+ )?(?:story|stories|posts|pics|photos|feed|page)\b|\b(?:watch(?:ing|ed)?|saw|seen|check(?:ing|ed)?|scroll\w* through|look(?:ing|ed) (?:at|through)|stalk\w*|lik(?:ed|ing)) (?:all |at )?(?:of )?your (?:\w+ )?(?:insta\w*|tik ?toks?|selfies|snaps?|reels|facebook|public profile)\b|\byour (?:tik ?toks?|reels|selfies|snaps|(?:stories|posts) on (?:insta\w*|snap\w*|tik ?tok|facebook)) (?:are|were|made|make|had|look)\b|\b(?:(?:kept|saved|found) your (?:\w+ )?(?:number|mobile|profile|insta\w*|snap\w*)|got your (?:\w+ )?(?:number|mobile|insta\w*|snap\w*) (?:from|off) (?:the|your|a) (?:trip|sims|friends?|mates?|form|records|file|system|coach))\b/,
  ),
  // one who lends, sells marks, is idle of an evening and would be seen out of school
  cue(
    4,
    /\b(?:lend|sub|borrow) (?:me |us )?(?:a |an |some )?(?:tenner|fiver|twenty|quid|cash|\d+)\b|\b(?:mark|marks|grades?|an a|a pass|a merit|a nine|less homework|no homework|off detention)\b.{0,14}\bif you (?:\w+ )?(?:leave me|buy|sub\w*|rate|follow me|babysit|wash|like my)\b|\b(?:babysit|wash my car|clean my|mow my|paint my|help me move)\b|\b(?:spare|extra) tickets?\b.{0,40}\b(?:want|fancy|come|with me|join)\b|\b(?:my|our) (?:sofas?|spare (?:room|bed)) ?(?:is |are )?(?:free|yours|always|there|going)\b|\bwe (?:\w+ )?(?:should|could|can|must|ought to) (?:\w+ )?(?:hang out|go for a drink|be friends|be mates)\b|\b(?:im|so|bit) (?:\w+ )?bored tonight\b|\bwhos (?:(?:up|around|about|free) for an? (?:chat|natter|call|gossip|game)|awake|online) (?:\w+ ){0,3}(?:later|tonight|this evening|at midnight)\b/,
  ),
  // smoke and false papers with pupils, kisses judged, a child who smells, what was laughed at among staff
  cue(
    4,
    /\b(?:fancy|got|have|having|share|sneak|need|for) (?:an? |some )(?:cheeky |quick |crafty )?(?:vape|fag|ciggie|spliff|joint|toke)\b|\bfake id\b.{0,30}\b(?:you|see|in there|saturday|friday|club)\b|\b(?:better|good|best|great|bad) (?:kisser|snog|lover|shag)\b|\brate my (?:outfit|looks|body|legs|ex|date|bum|selfie)\b|\b(?:got|have|stole|stolen|won|melt) my heart\b|\bshouldnt (?:really )?have (?:a )?favourites?\b|\b(?:told|showed|read it to|shared it with) the (?:whole )?(?:staff ?room|other teachers|staff)\b.{0,40}\b(?:laugh\w*|giggle|hoot|creased|howl\w*)\b|\byou (?:stink|reek|pong|smell of (?:bo|b o|sweat|wee|pee|chips|fags|smoke|fish|onions))\b|\bwhen did you last (?:wash|shower|have a (?:bath|wash|shower)|brush|see soap)\b|\bput a sock in it\b|\b(?:booked|reserved|got) (?:us|you and me|the two of us) (?:an? |two )?(?:table|room|tickets?|seats?|hotel)\b/,
  ),
]
