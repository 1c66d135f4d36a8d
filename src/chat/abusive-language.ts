import { inTongues } from './abuse-tongues.ts'
import type { Message, Seen } from './message.ts'
import { you, your } from './places.ts'
import { seenBy, type Asked, type Rule } from './rule.ts'
import type { Views } from './views.ts'

/** Never said kindly in a lesson, of whomever. With what may follow a stem. */
const swear =
  '(?:f+u+c+k\\w*|f\\*{2,4}(?:k?(?:ing?|er|ed|s)?)(?![\\w*])|s\\*{2}t\\w*|b\\*{3}h\\w*|c\\*{2}t|f ?(?:-|\\.) ?ing|(?:f|ph)[uv](?:ck|q)\\w*|f+u+k+(?:ing?|in|er|ed|off|u)?|f[*#\\-]{1,2}k\\w*|fck\\w*|mother ?fucker\\w*|sh[i*]t(?:e|ty|ter|head|bag|show|s|ting)?|bull ?shit|c[u*]nts?|tw[a*]ts?|w[a*]nk(?:er|ers|ing|stain)?|b[i*]tch(?:es|y|ing|ass)?|biatch|bellends?|knob ?heads?|dick ?heads?|d[i*]ck ?heads?|pricks?(?! (?:your?|her|his|the|my|a|with) )|arse ?holes?|ass ?holes?|a\\*\\*hole|tossers?|bollocks|bawbag|fannybaws|gobshite|minge|(?:arse|ass)wipe|dipshit|jackass|dumb ?ass|piss(?:ed)? off|pissing|p[i*]ss ?(?:take|head)|sket|skets|slapper|whores?|thot|slut\\w*|stfu|gtfo|ffs|wtf|omfg|pmsl|feck off|eff off|jerk ?off|cock ?(?:sucker|head)|nonces?|pa?edo|jobby)'
/** Against what somebody is. */
const slur =
  '(?:n[i1*]gg(?:er|a|as|ers|uh)|p[a*]kis?|chinks?|ching ?chong\\w*|gypp?os?|pike?ys?|wogs?|coons?|golliwogs?|ragheads?|towel ?heads?|spics?|yids?|kikes?|(?:f|ph)ag(?:g[oe]ts?)?|poofs?|poofters?|batty ?(?:boys?|man)|lezz?(?:er|ers|bo)|trann(?:y|ies)|shemales?|retard(?:ed|s)?|r[*]tard(?:ed)?|spaz(?:z|zes|tic)?|(?<=(?:of|you|such|a|absolute|little|these) )spastics?|spacker|mongs?|mongoloid|window ?licker|flid|cripples?|sp[a@]z|isis bride|curry ?muncher|half ?breed)'
/** Unkind where it is said of somebody. */
const insult =
  '(?:idiots?|idoits?|eejits?|stupid\\w*|stoopid|stupit|dumb(?:o|os|ass)?|thick(?:o|ie|est|er)?|dense|morons?|imbecile|losers?|ugly|uggo|fat(?:ty|so|ties)?|pigs?|cows?|melts?|smell\\w*|stinks?|stinky|weirdos?|weird|freaks?|pathetic|clowns?|rats?|snakes?|hags?|mingers?|minging|divs?|nit|nits|waste ?(?:of space|man)|wasteman|special needs|trash|rubbish|gross|disgusting|creeps?|creepy|useless|worthless|babies|baby|cry ?baby|snitch(?:es)?|grass|nerds?|geeks?|boffs?|neeks?|wimps?|wuss|wet wipe|muppet|plonker|numpty|wally|pillock|prats?|twerp|git|gits|nob|nobs|knobs?|arse|ass|dicks?|cocks?|bastards?|slags?|scum|scummy|tramps?|chavs?|skank\\w*|minging|hoe|hoes|dyke|dykes|vile|lame|dead|nasty|annoying|evil|mental|psycho|crazy|insane|spastic|queer|gay|poor|scruffy|dirty|hairy|spotty|four ?eyes|ginger|midget|dwarf|whale|elephant|monkey|terrorist|peng?less|butters|moist|beg|donkey|dog|goat face|bint|brats?|melons?|thick ?os?|trolls?|muppets?|wallys?|toads?|slobs?|scruffs?|ogres?|peasants?|scrubs?|bellends?|simp|incel|virgin|try ?hard|teachers? pet|bald|brain ?dead|doughnut|donut|lemon|spanner|tool|coward|joke|embarrassment|embarrassing|disgrace|failure|mistake|creature|thing|bot|npc|opp|wronun|plank|mug|sausage|cabbage|dingus|dweeb|dunce|goon|nugget|peanut|roaster|rocket|walloper|tube|tit|twonk|spoon|weapon|helmet|lettuce|mess|mugs|fools?|clots?|pest|leech|parasite|brain ?dead|scruff)'
const more =
  '(?:(?:so|such|a|an|the|bit|a bit|well|bare|proper|really|very|just|absolute|absolutely|actual|actually|total|totally|literally|complete|fat|stupid|little|big|old|ugly|dumb|lil|wee|massive|too|right|soo+|lazy|clueless|full|pure|dead|mad|thick|proper|kind of|kinda|always|all|completely|honestly|such a|sad|dirty|daft|boring|silly|nosy|smelly|horrible) )'
const is = `(?:(?:${you}|${you} lot|he|she|they|it)(?: is| are| r|s|re)?|hes|shes|theyre|thats|${your}|youre|ur|u r|ure|u are|are ${you}|is (?:he|she)|r u|are (?:you|u) (?:lot|all|people|guys)|bunch of|lot of)`

/** Nouns that are an insult wherever they stand. */
const noun =
  '(?:idiots?|morons?|imbeciles?|losers?|mingers?|minging|weirdos?|waste ?m[ae]n|neeks?|fatso|fatty|fatties|dumbo|twerps?|pillocks?|prats?|numpty|numpties|plonkers?|dumb ?ass|scum ?bags?|thickos?|uggo|bozo|skanks?|bints?|weapon head|dipstick|brainless|dim ?wit|nit ?wit|half ?wit|airhead|meat ?head|lard ?arse|fat ?arse|perv|pervs|cretin|degenerate|bell ?piece|helmet head|window licker|sped|spaz|neanderthal brain)'
/** What is told in a text, or asked of a word. */
const fiction =
  /\b(?:chapter|ch \d|scene|act \d|novel|poem|play|book|story|film|character|quote|source|text|essay|extract|shakespeare|dickens|dostoevsky|in the (?:book|story|play|poem|film|novel|text|extract|chapter|scene|end|first|last|middle|game|party|trenches|war)|piggy|jack|simon|ralph|lennie|curley|crooks|macbeth|romeo|tybalt|scrooge|gets called|is called|nobody is|no one is|definition|means?|word|words|spell|spelling|called me|calls me|calling me|kind|rude)\b/
const rules: readonly Rule[] = [
  {
    severity: 'medium',
    sure: true,
    says: new RegExp(`(?<![a-z])${swear}(?![a-z])`),
    // of dogs, of boilers and wires
    unless:
      /\bbitch(?:es)?\b.{0,40}\b(?:whelp\w*|pups?|puppies|litters?|in (?:season|heat)|oestrus|spayed|vet|stud|breed\w*)\b|\bfemale (?:dog|fox|wolf)\b|\bbrood bitch(?:es)?\b|\bbell ?end is (?:near|in|by|on|a (?:real|village|road|place))\b|\b(?:near|in|by|at|through|called) bell ?end\b|\bprick (?:marks?|on (?:her|his|your|the) (?:finger|thumb))\b|\b(?:finger|pin|needle|thorn) ?prick\b|\b(?:toponym\w*|place ?names?|etymolog\w*|austria|renamed|village (?:in|called|named))\b|\*(?:shirts?|sheets?|ship|shot|shift|sit|hit|shut|count\w*|country|duck|luck|beach|pitch|batch|aunts?|twist|bench|prick\w*|pick|price|facts?|focus\w*)\b|\b(?:ffs|wtf|stfu) (?:=|means|stands for|is (?:a|the|for))/,
  },
  {
    severity: 'high',
    sure: true,
    says: new RegExp(`(?<![a-z])${slur}(?![a-z])`),
    unless:
      /\bfaggots? (?:and|with|in|n|for) (?:\w+ )?(?:peas|gravy|chips|mash|tea|dinner)|\b(?:eats?|ate|eating|cooks?|cooked|makes?|fried|frozen|homemade) (?:\w+ )?faggots\b|\bdykes? (?:is|was|border)|offas dyke|chinks? (?:in|of) (?:the|light|armou?r)|cerebral|spastic (?:cp|paralysis|diplegia)|flame ?retard|\bretarded (?:motion|growth|acceleration)|\bfaggots? (?:is|are|of) (?:a |bundles?|sticks|wood)|\b(?:stake|piled|bundles? of|tied|fuel|kindling|martyrs?)\b.{0,24}\bfaggots?\b|\bfaggots? (?:piled|heaped|stacked|tied|for the fire)\b|\bfag end/,
  },
  {
    severity: 'low',
    says: new RegExp(`\\b${is} ${more}*${insult}\\b(?! (?:on|with|for|about|of|a|an|the|it|some|something|any) )`),
    unless: new RegExp(
      `\\b(?:is it|(?:he|she) is an? \\w+ because|in the (?:book|story|play|film|poem|text|chapter)|adjective|synonym|the word|the character|(?:thats?|it|its|it is) ${more}*(?:dead|mental|crazy|insane|mad|rubbish|annoying|weird|gross|disgusting|stupid\\w*|dumb|lame|embarrassing|nasty|joke|evil|vile|trash|rats?|mistake|dog|thing|dense|thick|fat|dirty|queer|baby|pig|cow|cock|monkey|elephant|whale|useless|poor|hairy|creepy|tool|lemon|snake|donkey|ginger|worthless|spanner))\\b`,
    ),
  },
  {
    severity: 'low',
    says: new RegExp(`\\b${you} ${more}*${insult}\\b`),
    unless: /\b(?:if|do|can|did|when|have|see|saw|like) (?:you|u)\b/,
  },
  {
    severity: 'low',
    says: /\bshut (?:up|it|ur|your|yo|the)\b|\bshurrup\b|\bsod off\b|\bget lost\b|\bnaff off\b|\bbog off\b|\bjog on\b|\bbore off\b|\bbugger off\b|\bbog off\b|\bgo away (?:you|u|ur)\b|\bno ?(?:one|body) cares\b|\bdo one\b|\bf off\b/,
    unless:
      /\bshut (?:the|your|ur) (?:doors?|windows?|lids?|laptops?|books?|eyes|tabs?)|\bdo one (?:more|of|question|each|page|at)\b/,
  },
  {
    severity: 'low',
    says: /\b(?:ur|your|yo|ya) (?:mum|mam|mom|mother|nan|dad|mumma|sister)s?(?: is| s)?(?: (?:so )?(?:fat|ugly|a |gay|dead|lol|smells|stinks)|[ !.]*$)/,
  },
  {
    severity: 'low',
    says: /\b(?:i )?(?:really |so |actually )?hate (?:you|u|him|her|them|that (?:boy|girl|kid))\b|\bi hate \w+ (?:he|she) (?:is|s|smells?)/,
    unless: /"|“|\bwhen (?:you|u)\b|\bhate (?:them|it)\b.{0,10}\b(?:sums|fractions|mushrooms|spiders)/,
  },
  { severity: 'medium', says: /🖕/u },
  {
    severity: 'medium',
    says: /(?:🐷|🐮|🐍|🐀|🐒|🤡|💩|🦍|🐖|🐄) ?(?:=|is|=>|→) ?[a-z]+|\b[a-z]+ ?(?:=|is|=>|→) ?(?:a )?(?:🐷|🐮|🐍|🐀|🐒|🤡|💩|🦍|🐖|🐄)/u,
    unless: /\b(?:king|fool|lear|answer|python|emoji|story|clue|farm|animal)\b/,
  },
  {
    severity: 'low',
    says: /🤡 .{0,12}\b(?:every time|when|whenever)\b.{0,20}\b(?:opens|talks|speaks|says|reads|answers)/u,
  },
  {
    severity: 'low',
    says: new RegExp(`\\b(?:what|wot|such) an? ${more}*${insult}\\b`),
    unless:
      /\b(?:(?:what|such) an? (?:ugly|stupid|dumb|weird|gross|lame|crazy|creepy|annoying) (?:fraction|number|question|sum|graph|font|slide|word|rule|idea|ending|poem|line|shape|colour|picture|diagram|mistake|thing)|what a (?:shame|joke lol|dog|baby|cow|pig|thing|donkey|whale|elephant|monkey|snake|lemon)|such a (?:shame|baby animal|poor|thing)|(?:im|i am|i feel like|i was|i look) (?:such|like))\b/,
  },
  {
    severity: 'low',
    says: new RegExp(`\\b(?:dont|not to|stop|quit) (?:be|being) (?:so |such an? |a |an )${more}*${insult}\\b`),
    unless: /\b(?:silly|afraid|hard|annoying to)\b/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:${is}|look|looks|smells?|sounds?|talks?|acts?|dress(?:es)?|eats?|run|runs|walks?|sings?|thinks?)\\b.{0,14}\\b(?:like|liek) (?:a |an |the |ur |your )?(?:\\w+ )?(?:${insult}|girl|boy|baby|toilet|bin|tramp|poo|sick|fish|sewage|dog food|potato|troll|ogre|gorilla|witch|goblin|shrek|curry|ghost|skeleton|corpse|alien|grandma|granny|old man|toad|frog|bloke|geezer|horse|tranny|caveman|paedo|serial killer|zombie|rat|pig|cow|dog|clown)\\b`,
    ),
    unless:
      /\b(?:in the (?:story|book|poem|film)|simile|you (?:look|sound) like (?:you|ur)|my (?:dog|cat|drawing|picture|model)|cell|it looks like a|sounds like a (?:plan|good|frog on))\b/,
  },
  {
    severity: 'medium',
    says: /\bno wonder (?:you|u|ur|your|she|he|they)\b.{0,25}\b(?:friends|mates|left|alone|single|hates?|fail\w*|stupid|thick|dump\w*|no ?(?:one|body))\b|\bwrong with (?:your|ur|his|her) (?:face|head|hair|voice|brain|teeth|clothes)\b|\b(?:every ?(?:one|1|body)|all of (?:you|u)|lets(?: all)?|we should(?: all)?) (?:block|ignore|report|gang up on|prank|laugh at|bully|kick|vote out|remove|avoid|leave out) (?:him|her|them|[a-z]{3,10})\b(?! (?:the|your|it|questions?|out))|\b(?:youre|ur|you are|u r|you were|u were|he was|she was) (?:adopted|a mistake|an accident|unwanted|a test tube|not even (?:human|real|funny)|nothing|nobody)\b|\b(?:you|u|she|he) (?:have|has|got|aint got|dont have|hasnt got) (?:no|any|zero) (?:friends|mates|life|brain|brain cells|dad|mum)\b|\bget a life\b|\bgrow a (?:pair|brain)\b|\bthe worst person\b|\bcry about it\b|\bcry more\b|\bugly (?:face|mug|ass|cow|pig|rat)\b/,
    unless:
      /\b(?:ignore (?:the|that|them|it|my|him) (?:slide|question|part|line|last|message|bit)|strangers|advert|popups?|emails?|i have no)\b/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:miss|sir|the teacher|our teacher|mr \\w+|mrs \\w+|ms \\w+|[a-z]{3,10}) is (?:a |an |such an? |so |well |proper |the )?${more}*(?:idiots?|dumb|boring|bad at teaching|loser|weirdo|freak|minger|tramp|div|melt|hag|creep|creepy|psycho|fatty|moron|snitch|ugly|stupid|thick|minging|pathetic|smelly|fat|(?:a |an |such a )(?:cow|pig|rat|snake|clown|joke|baby|witch|dog|donkey))\\b`,
    ),
    unless:
      /\b(?:this|that|it|which|nobody|no one|none|answer|question|slide|font|logo|poster|graph|chart|fraction|colour|design|ghost|father|ending|computer|laptop|wifi|teams|bread|layer|line|book|king|queen|character|cinderella|beast|giant|ogre|spider|turtle|biscuit|elephant|coat|rope|wall|what|who|there|python|wool|jupiter|fog|custard|soup|male|female|calf|puppy|duckling|mammal|animal) is\b|\b(?:wolf|bear|book|film|story|poem|novel|play)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:gay ?(?:lord|boy|boi|wad)|lesbo|homo (?:boy|lad)|he ?she|it shim|bum ?boy|nancy boy|sissy|talks? like a girl|runs? like a girl|throw\w* like a girl|go back to (?:india|pakistan|africa|china|poland|romania|syria|bangladesh|nigeria|somalia|ukraine|turkey|iran|iraq|afghanistan|where (?:you|u|ur) (?:came|come|from))|(?:smells?|stinks?|reeks?) (?:like|of) (?:dog food|sick|poo|wee|curry|fish|bins?|fags|cabbage|the farm)|(?:has|got|have) (?:fleas|nits)|the lurg[yi]|crap (?:lesson|teacher|school|at|class|work)|such crap|load of crap)\b/,
    unless:
      /\b(?:crap(?:s)? net|dog has|cat has|fleas (?:are|jump|carry|on rats)|head ?lice|letter about nits|nits letter|fabric|the (?:dog|cat|food|experiment|lab) (?:smells|stinks))\b/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:imagine (?:being|having|thinking)|who (?:let|invited|asked)|why (?:are|r|is) (?:${you}|he|she|this)|stop being|typical|look at)\\b.{0,14}\\b(?:such a |a |that |this |so )?(?:${insult}|girl|boy|baby)\\b|\\b(?:ur|your|his|her|yr) (?:breath|hair|clothes|face|house|feet|shoes|bag|mum|voice|teeth|nose|ears|spots|accent|skin) (?:is |are |s )?(?:\\w+ )?(?:stinks?|smells?|ugly|minging|gross|disgusting|rank|tragic|weird|horrible|rotten|nasty|looks? like)\\b|\\bhope (?:you|u|ur|your|she|he) (?:\\w+ )?(?:dies?|fails?|gets? (?:hit|sick|cancer|run over)|chokes?|loses?|cries)\\b|\\bbottom set with\\b|\\bnobody (?:pick|choose|let|invite) (?:him|her|them|\\w+)\\b`,
    ),
    unless:
      /\b(?:in the (?:story|book|play|poem|film)|look at (?:the|this|that) (?:baby|dog|pig|cow|elephant|monkey|picture)|why is (?:this|it|she|he) (?:weird|stupid|crazy|evil|thick|dense) in|why is he angry)\b/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b${you} (?:\\w+ ){0,2}(?:annoying|stupid|ugly|smelly|little|horrible|nasty|silly|fat|dirty|lazy|boring|disgusting|vile) (?:\\w+ )?(?:${insult}|girl|boy|kid|child|teacher|person)\\b`,
    ),
  },
  // never said kindly of anybody: of whom need not be said
  {
    severity: 'low',
    says: new RegExp(`(?<![a-z])${noun}(?![a-z])`),
    unless: new RegExp(
      `${fiction.source}|\\b(?:the idiot|losers? (?:of|goes|gets|in|must|pays|has)|freak (?:weather|wave|accident|storm|out)|(?:im|i am|i was|i feel|me|myself|am i|felt)\\b.{0,18}\\b${noun})`,
    ),
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:ya|you|your|bloody|absolute|actual|proper|total|complete|utter|stupid|ugly|dirty|little|wee|crippled|smelly|sad|pathetic|annoying|weird|lazy|horrible|nasty|miserable|grumpy|moody|mardy|moany|nosy|dozy|daft|stuck ?up|creepy|thick|evil|lanky|dumb|silly old|old|fat|skinny|two faced|fake|jammy|cheeky|jealous|bitter) (?:\\w+ )?(?:freaks?|fannys?|fanny|losers?|tramps?|melts?|rats?|bastards?|cows?|pigs?|slags?|begs?|snakes?|snitch(?:es)?|pussy|pussies|creeps?|perverts?|pervs?|clowns?|brats?|trolls?|chavs?|nerds?|geeks?|witch|gits?|arses?|nobs?|knobs?|cocks?|dicks?|animals?|savages?|scum|trash|bitch|mug|spoon|weapon|wetwipe|doughnut|div|virgin)\\b`,
    ),
    unless: new RegExp(
      `${fiction.source}|\\b(?:little (?:dogs?|pigs?|cows?|animals?|rats?|witch|snakes?)|dirty (?:dogs?|animals?|pigs?|rats?)|your (?:animals?|dogs?|pigs?|cows?|snakes?|rats?|witch|trolls?|spoons?|mug|weapon)|you (?:see|saw|like|have|had|need|get|got|want|use|call|draw)|proper nouns?|total)\\b`,
    ),
  },
  {
    severity: 'medium',
    says: /\b(?:thick|dumb|stupid|lazi|dense|ugli|worst behav|smelli|sadd?i?)est (?:\w+ )?(?:set|class|group|lot|kids?|pupils?|child|girl|boy|person|year|bunch|people|teacher)\b|\b(?:this|that) (?:guy|kid|girl|boy|lad|teacher|woman|bloke) is (?:so |such a |a |an |well |proper )?(?:dumb|stupid|thick|ugly|fat|weird|annoying|pathetic|useless|gross|joke|freak|creep)\b|\b(?:bro|bruv|bruh|man|fam|mans|girl) (?:is|are|s) (?:so |well |proper |actually |really )?(?:dumb|stupid|thick|ugly|fat|weird|pathetic|useless|slow|braindead|clapped|butters|peak)\b/,
    unless: fiction,
  },
  {
    severity: 'low',
    by: ['pupil', 'unknown'],
    says: /\b(?:pipe down|zip it|shut it|button it|get (?:lost|bent|stuffed|out of here)|stuff off|buzz off|do one mate|suck (?:my|a|it)|eat (?:shit|dirt)|bite me|up yours|cry about it|cry more|cope harder|no one cares about your)\b/,
    unless: fiction,
  },
  // run together, as spaced letters are when they are closed up
  {
    severity: 'low',
    says: new RegExp(`\\b(?:you|u)(?:re|r|are)(?:a|an|so)?${noun}\\b|\\b\\w*(?:kill|hang)(?:yo)?urself\\w*`),
  },
  // threats
  {
    severity: 'high',
    says: /\b(?:come outside|meet me (?:at|by|outside|behind) the (?:gates?|gate|back|bike sheds?|field)|get(?:ting)? my (?:cousins?|brothers?|boys|lads|sister) (?:on|to (?:get|jump|batter))|(?:youre|ur|you are|your) (?:finished|done for)(?: mate| bro| bruv| after| at| when|[ .!]*$)|(?:youre|your|ur|you are) getting (?:it|hit|slapped|punched|beaten|decked)|wind your neck in|(?:ill|i will|ima|imma) (?:\w+ )?(?:bang|knock|sort|take|lay|spark) (?:you|u|him|her) out|ill (?:find|end|finish|deck|bang|spark|lamp|slap|punch|stab|shank|drop|fight|smash) (?:you|u|your|ur)|say that to my face|try me|square up|fight me)\b/,
    unless: fiction,
  },
  {
    severity: 'high',
    says: new RegExp(
      `\\b(?:ima|im gonna|imma|i will|ill|im going to|gonna|gunna|goin to|were gonna|well|i swear ill) (?:\\w+ )?(?:beat|batter|bang|smash|jump|get|stab|shank|shoot|kill|murder|hurt|punch|slap|kick|knock|deck|end|bash|burn|finish|spark|do|drop|destroy) (?:${you}|him|her|them|${your}|his|that (?:kid|boy|girl))\\b(?! (?:at|in) (?:kahoot|chess|fifa|the (?:game|quiz|race|match)|blooket|netball|football|uno|monopoly|maths))`,
    ),
    unless: /["“]|\b(?:get (?:you|u|him|her) (?:a|the|some|one|back the|that|it))\b|\bill do (?:you|u)\b/,
  },
  {
    severity: 'high',
    says: /\b(?:snitches get stitches|watch (?:ur|your|yo) back|you(?:re|r)? dead (?:after|when|meat|to me|tomorrow|at)|ur dead (?:after|when|meat|tomorrow|at)|wait (?:til|till|until) (?:i see|after|we|break|lunch|school)|see (?:u|you) after school|catch (?:u|you) (?:after|outside)|meet me (?:outside|after).{0,20}(?:fight|batter|bang|1v1)|(?:ur|your|youre) getting (?:it|banged|battered|jumped|done))\b/,
  },
  {
    severity: 'high',
    says: new RegExp(
      `\\b(?:kys|k y s|kill (?:yo)?ur ?self|go (?:and )?(?:die|kill|hang|jump)|neck (?:yo)?ur ?self|drink bleach|(?:go|and|just|should|pls|please) (?:drown|hang|shoot|stab|choke|bury|neck|top|off) (?:yo)?ur ?self|jump off (?:a|the) (?:bridge|cliff|roof)|hope ${you} die|(?:${you}|he|she) should (?:die|be dead|kill)|unalive (?:yo)?ur ?self|(?:no ?(?:one|body|1)) (?:would|wud|will) (?:even )?(?:care|miss|notice|cry) (?:if|when) (?:${you}|he|she)|world (?:would be|is) better without (?:${you}|him|her)|rope (?:yo)?ur ?self|end (?:yo)?ur ?self|better off dead)\\b`,
    ),
    unless: /\b(?:told me|tells me|said|says|saying|keeps|messages me|made me|wants me) /,
  },
  // shutting out
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:no ?(?:body|one|1)|none of us|we (?:all )?(?:dont|do not|never)|every ?(?:one|1|body)) (?:even |really |actually )?(?:on here |in here |in (?:this|our|the) (?:\\w+ ))?(?:likes?|wants?|cares? about|hates?|asked|invited|wanted|loves|fancies) (?:${you}|him|her|hollie|\\w+ (?:here|in (?:the|our|my) (?:group|class|team)))\\b`,
    ),
    unless: /\bnobody asked (?:you|u) to\b|\bsaid|says|told me\b|\beveryone (?:wants|loves) (?:you|her|him)\b/,
  },
  { severity: 'low', says: /\b(?:nobody|no one|noone|no1|who) asked\b[ !.?]*$|\bstfu nobody asked\b/ },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:dont|do not|nobody|no one|lets (?:all )?(?:not|ignore)|everyone|every1|we should all|pass it on|never) (?:talk|sit|play|speak|work|pair|partner|go|be (?:friends|mates)|let|pick|invite|ignore|block|leave|reply|listen) ?(?:to|by|with|near|next to|in|on|out)? ?(?:him|her|them|the \\w+ (?:girl|boy|kid)|[a-z]{3,10})\\b.{0,30}\\b(?:today|pass it on|ever|anymore|she|he|stinks|smells|nit|weird|lol|gross)\\b`,
    ),
    unless: /\b(?:mute|headphones|teacher says|miss says|strangers?|the rules?|online)\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:ew|eww+|urgh|yuck)\b.{0,25}\b(?:girl|boy|kid|her|him|touched|sit by|near|stinks|she|he)\b/,
    unless: /\b(?:worm|spider|slug|food|cheese|egg|blood|frog)\b/,
  },
  // against what somebody is
  {
    severity: 'high',
    says: /\bgo (?:back )?(?:home )?to (?:ur|your|yr) (?:own )?(?:country|village|tent|cave|continent)\b|\bpeople like (?:you|u|them|that)\b.{0,12}\b(?:should|shouldnt|dont|are|cant|ruin|make|belong|need|get|only)\b|\b(?:ur|your|that) (?:chinese|indian|ching chong|african|paki|muslim|gypsy|foreign|asian|funny|weird|stupid) (?:voice|accent|food|name|lunch|clothes)\b|\b(?:learn|speak) (?:proper )?english\b.{0,12}\b(?:u|you|or|first|innit|then)\b|\byou people\b|\bur kind\b|\byour kind\b|\b(?:dirty|stupid|smelly|effing) (?:muslims?|jews?|immigrants?|asylum|refugees?|foreigners?|gypsies|gypsy|travellers?|polish|pole|indian|african|arab|asian|black|chinese|gays?|girls|women)\b|\b(?:she|he|u|you)(?:s|re)? (?:got|going to|gonna) (?:a |the )?bomb\b|\bmonkey (?:noises|sounds)\b|\b(?:all|these) (?:muslims|immigrants|foreigners|refugees|gays|jews|asians|blacks|travellers|gypsies) (?:are|should|need|can|go)\b/,
    unless:
      /["“]|\b(?:nazi|hitler|propaganda|source|shylock|writer|author|poster|stereotype|racist (?:because|attitudes))\b/,
  },
  {
    severity: 'medium',
    says: /\b(?:(?:thats|this is|its|ur|your|youre|hes|shes|so|such a|ur so|well|proper) (?:so |well |bare |proper )?gay)\b(?! (?:rights|pride|marriage|couple|people|men|man|and proud))|\b(?:make|go make|back to|get back (?:in|to)|belong in|stay in) (?:me )?(?:a |the |us )?(?:sandwich|kitchen)\b|\bis (?:that|it|she|he) a (?:boy or (?:a )?girl|man or (?:a )?woman)\b|\b(?:thats|ur|your|youre|hes|shes|act|so) (?:so |well |a bit |such a )?(?:autistic|special needs|disabled|spesh|special|sped)\b(?! (?:needs (?:teacher|department|week)|effect|day|guest|one|offer))/,
    unless:
      /\b(?:my|i am|im|who is|character|he was|proud|prosecuted|came out|theory)\b.{0,25}\b(?:gay|autistic|disabled)\b/,
  },
]
/** An insult and nothing else, said to somebody: as an answer, or again and again. Alone in a chat it may be any word. */
const bare: Rule = {
  severity: 'low',
  says: new RegExp(`^(?:${more}*${insult}[ !.]*){1,4}(?:(?:🖕|🤡|lol|haha|lmao)[ !.]*)*$`, 'u'),
  unless:
    /^(?:dogs?|cows?|pigs?|rats?|baby|weird|dead|thick|dense|poor|thing|lemon|fat|rubbish|monkey|elephant|whale|goat|snakes?|donkey|gross|crazy|mental|insane|trash|evil|tool|nasty|annoying|ginger|dirty|hairy|cocks?|vile|queer|gay|joke|creepy|bot|mistake|git|grass|spanner|smells?|smelly|stinky|stinks|useless|disgusting|dumb|stupid|clowns?|dwarf|prats?|failure|creatures?|coward|cowardly|scum|scruffy|spotty|worthless|evil|whales|elephants|dwarfs|nits?|babies|embarrassing|annoying|lame)[ !.]*$/,
}
const said = seenBy('abusive-language', [...rules, ...inTongues])
const answered = seenBy('abusive-language', [bare])

/** Alone, with nothing said before, these are words of the dictionary: said to nobody, and often of a tool, a stone or a dam. */
const ofDictionary =
  /^(?:chinks?|benders?|bollix|gooks?|gaylord|mongo?l?o?i?d?|arseholes?|bitch(?:es|ing|y)|bollocks|bullshit|cock ?sucker|coons?|cripples?|cunts|dickheads|dykes?|fags?|faggots|fuck(?:ed|er|ers|head|heads|s)|golliwogs?|half ?breeds?|hoes?|jackass|kikes?|motherfuckers?|nigg(?:as?|ers)|nonces?|pissing|poof\w*|pricks?|retard(?:ed|s)|shit(?:head|s|ting|ty)|sissy|slapper|slut(?:s|t\w+)|spics?|tossers?|twats|wank(?:ers|ing)?|whores?|wogs?|yids?|idiots?|morons?|imbeciles?|losers?|mingers?|minging|weirdos?|numpt(?:y|ies)|plonkers?|pillocks?|prats?|twerps?|scumbags?|bints?|dipstick|brainless|cretin|degenerate|skanks?|dimwit|nitwit|halfwit|airhead|meathead|pervs?|fatso|fatty|fatties|dumbo|bozo|sped|thickos?)$/

/** Teased, and liked: a silly name with a heart or a kiss. */
export const isFond = ({ plain }: Views): boolean => silly.test(plain) && fond.test(plain)
const silly =
  /\b(?:do(?:ugh)?nut|plonker|numpty|muppet|wally|melt|weirdo|loser|silly|goose|div|dafty|egg|sausage|banana|spoon|doofus|noodle)\b/
const fond = /[❤🥰💕😘]|\bx{1,3}(?:\s|$)|\bjk\b|\blove (?:you|u)\b/u

/** Somebody tells what somebody else said or did, asks about a word, or quotes a text. */
const reported =
  /\b(?:he|she|they|someone|somebody|(?!(?:who(?:ever)?|dont|not|never|lets|to|please|just|pls|gonna|will|can|cant|should)\b)[a-z]+) (?:just |always |keeps? |also |has |have )?(?:said|says|saying|called|calls|calling|told|tells|wrote|writes|typed|put|shouted|yelled|whispered|swore|swearing|messaged)\b|\b(?:the word|(?:right|correct|proper|old|latin|name) (?:word|term|name)|(?:word|name|term) for|what does|what is a|whats a|means|meaning of|definition|synonym|adjective|noun|verb|swear word|quote|line (?:is|where|from)|chapter|act \d|scene \d|scene where|in the (?:book|play|poem|film|story|novel|text|extract|chapter)|on page|racist word|bad word|why do (?:people|they) say|stop (?:saying|calling|using)|not (?:ok|kind|funny|cool|a nice)|isnt (?:ok|kind|funny|nice)|dont say|shouldnt say|thats? (?:mean|rude|racist|homophobic|ableist|bullying))\b/
const quoted = /(?:^|[\s(:,])["“”][^"“”]{2,}["“”]|(?:^|\s)'[^']{2,}'(?:\s|$|[.,!?])/

/** An insult, a swear word, a slur, a threat, shutting out or mockery. Who quotes or reports one is no offender. */
export function abusiveLanguage(message: Message, views: Views, asked: Asked): readonly Seen[] {
  const isSaidToOne = message.context.length > 0 || views.masked || /^(\w+)(?:[ ,!]+\1)+/.test(views.plain)
  const seen = [...said(message, views, asked), ...(isSaidToOne ? answered(message, views, asked) : [])]
  if (!seen.length) return seen
  if (!isSaidToOne && ofDictionary.test(views.plain)) return []
  return isReported(message, views) ? [] : seen
}

/** Somebody else's words, in quotation marks or told of, unless they are turned on somebody. */
export const isReported = ({ text }: Message, { plain }: Views): boolean =>
  (quoted.test(text) && !/\b(?:like|are|r) (?:you|u)\b/.test(plain)) || reported.test(plain)
