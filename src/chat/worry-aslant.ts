import type { Cue } from './cues.ts'
import { before, cue } from './ways.ts'
import { kin, lover, parent } from './worry-words.ts'

const when =
  '(?:xmas|christmas|new year|easter|half term|summer|the (?:summer|holidays|weekend|exams|test|show|prom|trip)|exams?|results(?: day)?|my (?:birthday|exams)|prom|next (?:week|month|term|year|lesson)|tomorrow|monday|tuesday|wednesday|thursday|friday|the end of|1[3-9]|20|21|for much|much longer|then)'
const pet =
  '(?:cats?|dogs?|hamster|rabbit|guitar|bike|ps5|ps4|xbox|switch|laptop|drums|pens?|books?|clothes|trainers|jacket|hoodie|watch|records?|collection|cards?|lego|teddy|necklace|ring|phone|airpods|skateboard|stuff|things|plants?|games?|consoles?|pc|keyboard|jewellery|savings|money)'

/** Distress that is told of another, in a question, by a goodbye or by what has been put in order. */
export const aslantSigns: readonly Cue[] = [
  // not to be there, and what is given away before
  cue(
    6,
    `(?:be|still be|being|make it|live|last|here|alive) (?:around |here |alive |there |about )?(?:after|past|beyond|till|til|until|by|come|to see|for) ${when}\\b.{0,20}\\b(?:if you (?:know|get|see) (?:what i|me|my)|iykyk|so|anyway|tbh|any ?more|goodbye|dont worry|be honest)|(?:dont think|doubt|not sure|dont know if|dunno if|might not|may not|wont|probably not|not going to) (?:if )?(?:i(?:ll)? |i will )?(?:be|make it|still be) (?:around|here|alive) (?:after|past|till|til|until|by|come|to see|for) ${when}`,
    `(?:bye|goodbye|farewell|see you|so long)(?: every ?one| all| guys| friends| world| miss| sir)?\\b.{0,20}\\b(?:you (?:were|was|are|have been|been|always)|thank(?:s| you) for|sorry for|i (?:loved|love) you|been (?:good|nice|kind))\\b.{0,40}\\b(?:can have|have my|look after|forever|always|kind|good to me|nice to me|everything|tell)\\b.{0,30}\\b(?:${pet}|mum|sorry|love|for me)`,
    `(?:bye|goodbye|sorry|tell|when im gone|after|forever|kind|love)\\b.{0,60}\\b(?!(?:you|i|we) )[a-z]{2,12} can have (?:all )?my (?:old |little |best |\\w+ )?${pet}\\b|(?!(?:you|i|we) )[a-z]{2,12} can have (?:all )?my (?:\\w+ )?${pet}\\b.{0,40}\\b(?:bye|goodbye|sorry|wont need|when im|after im|forever|love you)`,
    `(?:(?:shes|hes|theyve|she has|he has|they have|ive|i have|has|been|keeps?) )(?:\\w+ )?(?:given|giving|gave) (?:all )?(?:of )?(?:her|his|their|my) (?:\\w+ )?${pet} away|(?:given|giving|gave) away (?:all )?(?:of )?(?:her|his|their|my) (?:\\w+ )?${pet}(?! (?:to (?:charity|oxfam)|cos|because|on vinted|for charity))`,
    `(?:want|wanna|wish|like|need|going) (?:i could |to )?(?:go|be|come) (?:and be |up |to )?(?:where|with) (?:${kin}|he|she|they|him|her|them) (?:is|are|went|has gone|in heaven|now|again|so bad|up there)\\b|(?:join|be with|see|find) (?:my )?(?:${kin}|him|her) (?:again )?in heaven`,
  ),
  // others: of whom one does not know whether they are still well
  cue(
    4,
    `(?:hasnt|havent|has not|have not|not|wont|never|didnt|doesnt|stopped|refuses? to|barely|hardly) (?:\\w+ )?(?:left?|leav(?:e|es|ing)|come out of|coming out of|got out of|get out of|been out of|open(?:ed)?|opening|answer(?:ed|ing)?) (?:her|his|their|the) (?:room|bed|flat|house|door|bedroom)\\b(?! (?:yet|today|this morning))`,
    `(?:shes|hes|she has|he has|theyve|friend has|sister has|brother has|mum has|flatmate has|mate has) (?:just |only )?(?:taken|took|swallowed|drunk|had|necked|injected) (?:something|some ?thing bad|stuff|loads|too (?:much|many)|a load|all (?:her|his|of|the)|a lot|a whole|everything|her meds|his meds)\\b(?! (?:of (?:mine|yours|his|her)|from (?:the shop|my bag)|the wrong way|photos|pics))`,
  ),
  cue(
    2,
    '(?:for|in) (?:\\w+ )?(?:days|weeks)|since (?:monday|tuesday|wednesday|thursday|friday|sunday|saturday|last week|the weekend)|flat ?mates?|house ?mates?|room ?mate|in (?:my )?halls|next door',
  ),
  cue(
    3,
    '(?:its|this is|thats|asking) (?:about |for |to do with )?(?:a|my|some) (?:mate|friend|cousin|bestie|sister|brother)(?:,)? not me|not me (?:but|its|a|my)|asking for a (?:friend|mate)|(?:a|my|someone|got a|have a) (?:mate|friend|bestie|pal|flat ?mate) (?:who |that |is |keeps |has |s )?(?:cuts?|cutting|starv\\w*|hurts?|hurting|wont eat|not eating|talks? about (?:dying|ending))',
  ),
  cue(
    3,
    '(?:cuts?|cutting|burns?|burning|scratch(?:es|ing)?|hits?|hurts?|hurting|marks?) (?:\\w+ )?(?:where|places?|somewhere|bits) (?:\\w+ ){0,4}(?:cover\\w*|hides?|no ?one|cant see|wont see|sees?|show\\w*)|under (?:her|his|their|my) (?:sleeves?|wrist ?bands?|pe kit|kit)|(?:always|only) (?:wears?|in) long sleeves',
  ),
  cue(
    3,
    '(?:cant|cannot|wont|dont) (?:\\w+ )?stop (?:\\w+ )?(?:thoughts?|thinking|picturing|imagining|dreaming|seeing)',
  ),
  cue(3, '(?:shut|locked|barricaded) (?:her|him|them) ?(?:self|selves) in'),
  cue(3, 'did it again|done it again|doing it again|relapsed|slipped (?:up )?again'),
  cue(
    2,
    /🩹|🔪|🩸|🪒/u,
    '(?:both|my|all over my|up my) (?:arms?|wrists?|thighs?|legs)|(?:long|my) sleeves|hoodie (?:on|stays)',
  ),
  cue(
    6,
    '(?:cba|cant be (?:bothered|arsed|asked|fucked)|over|bored of|sick of|tired of|done with|finished with|hate|fed up (?:of|with)|not (?:into|feeling|enjoying)|regret|sorry for) (?:with |to |even )?(?:being alive|be alive|being here any ?more|living|existing|exist|waking up|wake up|live)(?! (?:in|with|at|next|near|here (?:in|with)|early|at \\d))',
    '(?:shut|locked|lock|barricaded|locking|shutting|lockt) (?:her|him|my|them) ?(?:self|selves) in\\b.{0,24}\\b(?:wont (?:come|answer|open)|cant get|again|crying|since)',
    '(?:dont|do not|no need to|no point|not worth) (?:bother |worry (?:about )?|even )?(?:sav(?:e|ing)|keep(?:ing)?|book(?:ing)?|order(?:ing)?|hold(?:ing)?|buy(?:ing)?|plan(?:ning)?|get(?:ting)?|count(?:ing)?|put(?:ting)?) (?:me|my|on me)\\b.{0,50}\\b(?:if you (?:get|know|see)|i wont|wont be|not be|be gone|you know what|anyway|iykyk|any ?more)',
  ),
  cue(
    4,
    '(?:came|come|coming|gone|went|took my ?self|weaned my ?self) off (?:of )?(?:my |the )?(?:meds|tablets|antidepressants|medication|sertraline|fluoxetine|citalopram|pills)|(?:nothing|no food|music|food) (?:feels?|tastes?|means?|sounds?|is) (?:like )?(?:anything|nothing|grey|real|good|fun|matters?)(?: now| any ?more| lately)?',
  ),
  cue(
    3,
    `with (?:a|the|some|her|his|my|all (?:the|her|his)) (?:\\w+ )?(?:box|bottle|packet|pack|strip|load|handful) of (?:\\w+ )?(?:pills|tablets|paracetamol|meds|vodka|bleach|sleeping)|with (?:a|the|her|his) (?:knife|razor|blade|rope|scissors|belt)`,
  ),
  // what makes one laugh till one cries
  cue(
    -5,
    /\b(?:im|i am) (?:crying|dead|dying|screaming|weak|wheezing|deceased|sobbing|howling|creasing)[^a-z]*(?:(?:he|she|you|they|sir|miss|bro|who|why|someone|[a-z]+) (?:just |actually |really |literally )?(?:said|wrote|typed|called|spelt|spelled|put|did|is|are|tried|thought)|at (?:that|this|the|your)|the way|not the|that (?:pic|video|meme|filter)|what is)\b/,
  ),
  // how much of it is too much
  cue(
    6,
    '(?:how (?:many|much)|what (?:amount|number|dose)) (?:\\w+ ){0,3}?(?:paracetamols?|pills|tablets|ibuprofen|aspirin|co ?codamol|antidepressants|sleeping \\w+|insulin|nurofen|bleach|meds|sertraline) (?:\\w+ ){0,3}?(?:too many|too much|(?:to|would|will|till|until|before) (?:\\w+ ){0,3}?(?:die|kill|dead|od|overdose|hurt|be enough|not wake|dangerous|fatal|stop)|is (?:enough|fatal|lethal|dangerous|safe to take at once)|at once|in one go)\\b(?! (?:for (?:a|my) (?:head ?ache|cold|dog)|according))',
    '(?:sick|throw(?:ing|s)? up|thrown up|vomit(?:ing)?|puk(?:e|ing)) (?:\\w+ ){0,2}?on purpose|(?:purg(?:e|ed|ing)|laxatives?)\\b.{0,24}\\b(?:after|every|weight|thin|again|i|me|my)\\b|fingers down my throat',
  ),
  // a home that is not safe, in as many words
  cue(
    6,
    `(?:not|isnt|dont feel|never|never feel|aint|wasnt|unsafe|no longer) (?:\\w+ )?(?:safe|ok|okay)? ?(?:at|in|round|to be at|to go back to) (?:mine|home|ours|my (?:house|flat|dads|mums|nans|place|home|room)|the (?:flat|hostel|care home|house(?= any| when| with| at| right)|refuge)|his(?= house| place| flat|$)|dads|mums|foster)(?! (?:right now|today|yet|until|till|this week|so|because of the (?:snow|train)))\\b.{0,4}(?:$|any|when|with|at|right|since|cos|because|for|rn|tonight)`,
    `(?:just|only) (?:him|her|me and (?:him|her|my (?:step ?dad|step ?mum|uncle|brother|dad)|${lover})|dad|step ?dad|my (?:step ?dad|dad|uncle|brother)) (?:in|there|home|at home|in the house)? ?(?:tonight|in\\b|all (?:night|weekend|week)|at home|home|in the house|this weekend|till (?:sunday|monday))`,
    `(?:can|could|please|may|let) (?:i|we|me|us)\\b.{0,12}\\b(?:stop|stay|kip|sleep|live|hide) (?:\\w+ ){0,3}?(?:at|in|here|with) ?(?:school|college|yours|the library|you|miss|sir|here)?\\b.{0,12}\\b(?:tonight|the night|over ?night|all night|instead|this weekend)`,
    `(?:step ?(?:father|dad|mother|mum|brother)|father|mother|dad|mum|uncle|husband|brother|boyfriend|boss|agent|aunt|aunty|auntie) (?:always |sometimes |often |everyday |every day )?(?:lock|hit|beat|slap|kick|punch|touch|shout(?: at)?|burn|push|hurt|scream(?: at)?|not (?:give|let|feed)|take (?:the |my )?(?:phone|passport|money|papers|key|food)(?: from)?) (?:me|us|my (?:sister|brother|mother|mum|mobile|phone|head|face|arm)|in room)\\b(?! (?:up (?:for|at)|on the (?:show|team)|at (?:chess|fifa|uno|monopoly)|and say (?:hi|well)))`,
  ),
  cue(
    2,
    `when (?:my )?(?:${parent}s?|nans?|she|he|they|every ?one|no ?one)(?: is|s| are|re)? (?:at (?:work|the pub|church|bingo|nans|the shops?)|out|asleep|away|sleeping|in bed|on nights|not (?:here|in|home|there|looking)|working|downstairs|upstairs|drunk)`,
  ),
  cue(
    3,
    `(?:${kin}|${lover}) (?:\\w+ )?(?:shuts?|locks?|puts?|traps?|pushes|drags?|pins?|sits on|ties?|holds?|keeps?|squash(?:es)?) (?:me|us|my (?:sister|brother)) (?:in|into|under|down|up|inside|out|outside|on|to|underwater)`,
  ),
  // a list of what one was taught to know by, that fits
  cue(
    4,
    `(?:thats|that is|its|this is|sounds?(?: exactly| a lot| just)?|is|was|feels?) (?:all (?:of (?:it|them) |three |four |five |the (?:signs|boxes) )?|every (?:one|single (?:one|sign)) |basically |literally |exactly |just |pretty much )?(?:(?:for|of) me|like (?:my (?:dad|mum|house|home|life|boyfriend|bf|ex|husband|relationship|family|step ?dad|uncle)|our house|me at home|what (?:he|she|my \\w+) does)|(?:me|us) (?:tbh|every night|at home|rn|right now|irl)|describ\\w+ my (?:dad|mum|house|home|life|boyfriend|family|relationship))`,
  ),
  cue(
    9,
    '(?:isnt|not|more than|wasnt|aint) (?:just |only )?an? (?:quote|line|story|poem|character|book|scene|poster|slide|case study|scenario|topic|play|film)\\b ?(?:to|for|with)? ?(?:me|us)',
  ),
  cue(
    3,
    '(?:checks?|reads?|goes through|takes?|tracks?|holds?|keeps?|picks?|chooses?|controls?|counts?|isolates?|threatens?) (?:the |your |my |her |their )?(?:phone|texts|messages|clothes|outfits?|bank ?card|money|wages|friends|location|passport|calories|food)\\b.{0,40}\\b(?:checks?|reads?|takes?|tracks?|holds?|keeps?|picks?|chooses?|controls?|counts?|isolates?|threatens?|thats|that is|yep|mine|me)',
    'coercive control|gas ?light\\w*|domestic (?:abuse|violence)|emotional abuse|wish (?:i|that i) (?:had |was |were |wasnt )?(?:never )?(?:been )?(?:born|dead|alive)',
  ),
  // whom one can see about it
  cue(
    6,
    '(?:not|havent|dont|never|hardly) (?:\\w+ )?(?:felt|feel|feeling|been) (?:\\w+ )?(?:like me|like my ?self|myself|like a person|right in myself)\\b.{0,12}\\b(?:for (?:ages|weeks|months|a (?:while|long))|in (?:ages|weeks|months)|since|any ?more|lately|at all)',
  ),
  cue(
    3,
    '(?:is there|do we have|do you have|could i have|can i (?:see|get|have)|any chance of|how do i (?:see|get|book|contact)) (?:\\w+ ){0,2}?(?:some ?one|some ?body|any ?one|counsell?or|counsell?ing|therapist|mental health|well ?being (?:team|person|officer|hub)|school nurse)(?: (?:i|we) (?:can|could)(?: \\w+)? (?:see|talk to|speak to|go to|tell))?',
  ),
  // where it stands of a toy, an animal, a thing
  cue(
    -6,
    '(?:teddy|teddies|dolly|doll|bear|ball|toy|sock|shoe|hamster|rabbit|kitten|puppy|dog|cat|mouse|fox|frog|spider|monster|elf|dragon|dinosaur|robot|lego|action man|barbie|giraffe|elephant|tiger|lion|unicorn|penguin|monkey|bunny|gruffalo|wally|snail|tortoise) (?:is |was |likes? |hides? |hid |went |goes |has |looks? |got )',
  ),
  before(
    -3,
    'preposition\\w*|(?:under|behind|in|on)[ ,]+(?:on|under|behind|in|or|next)|teddy|toy|where is the|hide and seek|riddle|emoji|pets?',
  ),
]
