import { cue, worthIn, type Cue } from './cues.ts'
import { movesIn } from './grooming-staff-cues.ts'
import type { Message, Seen } from './message.ts'
import type { Asked } from './rule.ts'
import { fold, type Views } from './views.ts'

/**
 * A stranger who turns to one child: what each move is worth. One move said to `you` is enough; what parents, guests and
 * technicians say in a lesson weighs against it.
 */
const moves: readonly Cue[] = [
  cue(1, /\b(?:you|your|youre)\b/),
  cue(
    3,
    /\b(?:secrets?|between us|dont tell|wont tell|never tell|hide (?:it|this)|no one (?:has to|needs to|will|can) know)\b/,
  ),
  cue(
    3,
    /\b(?:parents?|mum|dad|mam|carer|grown ?ups?|teachers?|family|brother)\b.{0,25}\b(?:check\w*|see|look\w*|read|watch\w*|know|around|home|back|in|work(?:ing)?|leave|finish\w*|mean|annoying|out|asleep|strict|understand|let you|allow|listening|trust)\b|\b(?:check|see|look at|read|watch|take)\w* your (?:phone|messages|screen|chats?|history)\b/,
  ),
  cue(
    3,
    /\b(?:(?:any ?(?:one|body)|who(?:s| is| else)?|any ?1) (?:else )?(?:is )?(?:home|at home|there|around|in (?:the|your) (?:house|room))|own (?:bed)?room|your (?:bed)?room|in (?:the|your) house|home alone|on your own|by yourself|are you alone|live with|own phone|own laptop|door (?:shut|closed|locked)|headphones on)\b/,
  ),
  cue(
    3,
    /\b(?:how old(?! (?:the|is|was|it|this|that|these|those|they|he|she) )|what age|your age|age ?\?|what year are you|old enough|too young|birthday (?:is|when)|when(?:s| is) your birthday)\b/,
  ),
  cue(
    3,
    /\b(?:pretty|cute|beautiful|gorgeous|sexy|fit|hot|handsome|stunning|mature|grown ?up|special|look good|kit|uniform|leotard|smile|eyes|body|hair|legs|voice)\b/,
  ),
  cue(
    3,
    /\b(?:kiss\w*|boyfriend|girlfriend|single|dating|date|crush|virgin|love you|fancy|flirt\w*|cuddle|hug|naked|underwear|bra|wearing|touch\w*|sex\w*)\b/,
  ),
  cue(
    3,
    /\b(?:easy money|quick money|earn|paid|pay you|cash|robux|vbucks|v bucks|skins|gifts?|presents?|buy you|send you money|free|puppy|kitten|sweets|vapes?|vodka|weed|alcohol|photographer|famous|modelling|model|agency|scout|audition|casting|job for you|voucher|treat)\b/,
  ),
  cue(
    3,
    /\b(?:tell me anything|trust me|can trust|wouldnt understand|doesnt understand|dont understand you|understand you|i get you|here for you|talk to me|not your (?:teacher|mum|parents)|seem sad|look sad|feeling sad|lonely|be (?:my|your|best) friends?|our friendship|different (?:from|to)|only one)\b/,
  ),
  cue(
    3,
    /\b(?:(?<!(?:nice|lovely|good|great|pleased|glad|happy|fun|pleasure) to )meet (?:up|me|you)|park|pick you up|come round|come to mine|(?:stay|sleep) (?:at|over|round) (?:mine|my)|real life|irl|walk home|my car|lift home|sleep ?over|hotel)\b/,
  ),
  cue(
    3,
    /\b(?:pic|pics|picture|photo|selfie|video|vid|cam|camera|webcam|face ?cam)\b.{0,20}\b(?:of (?:you|your)|me|please|now|on|for me|show|send)\b/,
  ),
  cue(
    3,
    /\b(?:snap\w*|insta\w*|tik ?tok|whatsapp|discord|telegram|signal|kik|wizz|roblox|xbox|fortnite|facetime|skype|yubo|omegle)\b/,
  ),
  cue(
    1,
    /\b(?:me|my|i|im|ill)\b(?=.{0,40}\b(?:sweet|hun|babe|love|cutie|xx|on (?:snap|insta|whatsapp|discord|kik))\b)/,
  ),
  // the same asked in the languages that are spoken in British schools: how old, where from, pretty one
  cue(
    5,
    /\b(?:ile masz lat|gdzie mieszkasz|skad jestes|wyslij (?:mi )?(?:zdjecie|fotke)|nie mow (?:mamie|nikomu|rodzicom)|kochanie|slicznotko|mala\b|(?:tum|tu|aap) (?:kahan|kaha|kidhar)|kahan rehti|kitne saal|umar (?:kya|kitni)|kisi ko (?:mat|na) bata\w*|pic bhejo|akel[ei] ho|cuantos anos|donde vives|no (?:le )?digas|manda(?:me)? (?:una )?foto|guapa|bonita|estas sola?|cati ani|unde (?:stai|locuiesti)|nu spune|trimite (?:mi )?(?:o )?poza|papusa|frumoaso|esti singura?|ble (?:wyt|rwyt) ti|faint ydy dy oed|paid a dweud|fy cariad|kam (?:3|a)omrik|wayn (?:ta)?3?(?:e|a)?sh|habibti|7abibti|quel age|tu habites|quantos anos|onde moras|wee (?:hen|lassie|man) (?:whit|how|whaur)|whaur dae ye|hoo auld)\b/,
  ),
  // where and when a child is alone: the way home, the gate, who fetches, the window
  cue(
    4,
    /\b(?:wh?(?:ich|at)|wheres?|where abouts|whereabouts) (?:(?:is|are|do|does|did|time|the|of|side|part|end|door|way|a) ?){0,3}\b(?:bus|train|tram|gate|stop|school|college|street|road|house|flat|town|city|village|estate|area|door|window|park|playground|number house|time|way|hostel|home)\b.{0,25}\b(?:you|your|u|she|he|lot|this|kids|they|them|girls|boys|get out|finish|mummy|hang)\b|\b(?:who|what time|when|where) (?:\w+ )?(?:picks?|collects?|fetch\w*|meets?|walks?|brings?|gets?) (?:you|u|her|him|them)\b|\b(?:picked|collected|fetched) up (?:from|by|at)\b|\bwho(?:s| is| else is)? (?:at )?(?:home|in|there) with (?:you|u)\b|\b(?:how|who) (?:are|do) you (?:getting|get|go|walk|walking|going) home\b|\bhang out (?:after|at|on|when)\b|\b(?:walk|go|come|wait|get) (?:home )?(?:alone|on your own|by yourself|past)\b/,
  ),
  // the one of the class that is asked after, and who says that they are kin or a friend
  cue(
    4,
    /\bwhich (?:one )?(?:of (?:the|you) )?(?:girls?|boys?|lads?|kids?|ones?|child|pupils?|lot)\b.{0,30}\b(?:sits?|is|are|got|live\w*|get\w*|walk\w*|go\w*|next|with|called)\b|\b(?:friend|mate|pal|colleague) of (?:your|ur) (?:mum|dad|mam|mom|parents|family|nan|brother|sister|uncle)s?\b|\byour (?:mum|dad|mam|mom|nan|family)(?:s)? (?:sent|asked|told|said|knows|wants) (?:me|i|us)\b|\b(?:im|i am|its) (?:(?:his|her|their|the|your|just|only) )*(?:lodger|babysitter|step ?\w+|uncle|neighbou?r|mums (?:friend|boyfriend|partner|mate)|dads (?:friend|mate))\b|\b(?:does|do|is|are|where does|when does) (?:he|she) (?:live|walk|go|get|come in|left|stay|on (?:his|her) own|alone|around|about)\b|\b(?:left|home|stays?|on) (?:\w+ )?(?:by (?:him|her) ?self|alone|on (?:his|her) own)\b|\b(?:lad|girl|boy|kid|one|her|him) (?:in|with) the (?:\w+ )?(?:hoodie|hat|glasses|hair|jumper|back|corner|row|plaits|top)\b|\bare you the (?:girl|boy|lad|one|kid|lass)\b|\bcastings?\b|\bon the telly\b|\bany (?:girls|boys|young|nice) (?:here|in|on|want|up)\b/,
  ),
  // old enough, or said to be as old
  cue(
    4,
    /\bhow (?:many|much) years\b|\bwhen do you turn\b|\btill youre\b|\bturn (?:13|14|15|16|18|thirteen|sixteen|eighteen)\b|\bone of the (?:younger|older|big|little) ones\b|\blook (?:about |older than |like )?\d\d\b|\bhow tall\b|\b(?:im|i am) (?:only |just )?(?:1[2-9]|2\d|nineteen|eighteen)\b.{0,60}\b(?:you|u|your|young|looking|teach)\b|\b(?:you|u) (?:dont )?(?:seem|sound|look|talk|come across|act)\b.{0,22}\b(?:older|mature|grown|adult|lonely|bored|sad|cool|nice|different|sweet|twenty|like a)\b|\b(?:girls|boys|lads|models?|kids|ones) (?:aged )?1\d ?(?:-|to|–)? ?(?:1\d)?\b/,
  ),
  // what is offered, and what for
  cue(
    4,
    /\b(?:scout\w*|model(?:s|ling)?|studio|shoot|talent|auditions?|casting|photo ?shoots?|agent|agency|influencer|sponsor\w*|trials?|academy)\b.{0,60}\b(?:you|your|young|pays?|paid|1\d|girls?|boys?|face)\b|\bit pays\b|\b(?:pays?|paying) (?:well|cash|you)\b|\b(?:into|in|through|use|rest in) your (?:bank|account|card)\b|\bowe me\b|\b(?:little|small|one) (?:favou?r|job|delivery|drop|errand)\b|\b(?:make it|be) worth (?:your|ur) while\b|\bhelp (?:you )?with (?:money|papers|rent|fees|visa|bills|cash)\b|\b(?:got|have|ive got)\b.{0,25}\b(?:going spare|spare if (?:you|u)|for you|id like you to have|(?:you|u) can have|can be yours|with your name)\b|\bwhat(?:ever)? you want\b.{0,20}\bget\b|\b(?:can|could|ill|will|i) get (?:you|u|it for you|that)\b/,
  ),
  // a child to come alone, and a place out of sight
  cue(
    4,
    /\bbring (?:no ?one|nobody|no friends)\b|\bdont bring (?:\w+ )?(?:mates?|friends?|mum|dad|any\w*|sister|brother)\b|\b(?:come|on) (?:your own|alone|by yourself)\b|\bsomewhere (?:quiet|private|we can|no ?one|else|safe|only)\b|\b(?:wait|meet|stand|be|i(?:ll| will)? be|see you) (?:\w+ )?(?:outside|by the|behind|round the (?:back|corner)|at the (?:stop|gate|shops?|park|bus|back|corner|swings)|for you)\b|\b(?:see|stroke|meet|hold|walk) (?:my|the) (?:pupp\w+|dogs?|kittens?|bunn\w+|rabbits?|pony|horses?|hamsters?)\b|\b(?:in|into|get in|outside in) (?:a|my|the) (?:\w+ )?(?:van|car|motor)\b|\b(?:my|our) (?:flat|place|van|car|studio|caravan|hotel|room)\b|\bcarry on (?:over|on|somewhere)\b|\bnot (?:on|in|over) (?:the )?(?:school|here|college|class|this|teams)\b|\bwrite (?:to )?me\b|\b(?:same|your|the same) (?:building|block|street|estate|village|bus|road|town)\b(?! (?:in|is|on) (?:the )?(?:story|map))|\bwhat floor\b|\blive (?:just )?(?:across|near|round|next|close|by|over|opposite)\b|\bcome (?:and|to) say h(?:i|ello)\b|\b(?:drop|bring|post|leave) (?:it|them|one|something)? ?(?:off |round |over )?(?:to|for|with) you\b|\bsay (?:your|you) (?:\w+ )?(?:won|found|got|bought|are|were)\b/,
  ),
  // nobody is to hear of it, and nobody else understands
  cue(
    4,
    /\b(?:needn?t|no need to|dont have to|dont|never|without|best not|rather not|not) (?:\w+ ){0,2}(?:tell\w*|mention\w*|ask\w*|trouble|bother|say|let on|discuss|run every\w*|show|involve)\b|\bask no ?(?:one|body)\b|\b(?:no ?one|nobody) (?:at home |else )?(?:has to|need|needs|will|can|must|should)\b|\b(?:she|he|they|mum|dad|mam|teacher|miss|sir)(?: \w+)? (?:wont|doesnt have to|neednt|mustnt|never|dont need to) (?:know|see|find|hear|mind|notice)\b|\bmums fuss\b|\b(?:hush|our (?:little )?(?:club|thing|game|secret|day))\b|\b(?:keep|hold on to) (?:this|it|things|that)\b|\b(?:they|teachers?|parents|mums?|dads?|nobody|no one)(?: \w+)? (?:dont|never|doesnt|dont really) (?:get|understand)\b|\b(?:strict|harsh|mean|boring) (?:isnt|innit|arent)\b|\bim not\b.{0,20}\btell me\b|\bwasted (?:in|on)\b|\bim (?:nicer|better|different)\b/,
  ),
]

/** What guests, parents and technicians say of themselves and of the lesson. */
export const guests: readonly Cue[] = [
  cue(
    -6,
    /\b(?:(?:my|our) (?:son|daughter|child|boy|girl|grand\w+)|(?!is |this |was |as |says )[a-z]+s (?:mum|dad|gran|nan|grandad|grandma|mother|father|carer|auntie|parent)|(?:mum|dad|gran|grandad|carer|parent|support|technician|cover|teacher|author|nurse|officer|governor|it) (?:here|of|for|from|at)(?! home)|(?:no|the|your|with|any|my|is) sound|sound (?:is|on|check|working|ok|quality|isnt|and)|audio|microphone|link|thanks?|covering|visiting|visitor|museum|speaker|good (?:morning|afternoon)|every ?one|every ?body|register|homework|worksheet|technical|connection|interpreter|school office|any questions|the trust|the (?:ending|story|surprise) |do you think|visits? today|the talk|nice to (?:meet|see)|wrong (?:meeting|lesson|room))\b/,
  ),
  cue(-3, /\b(?:class|pupils?|children|year \d+|pages?|books?|story|poems?|questions?|you all|all of you)\b/),
  cue(
    -4,
    /\b(?:im|i am|this is|its|hi,? im) (?:the|your|an?|his|her|\w+s) (?:new |visiting |support |supply |cover )?(?:author|poet|artist|nurse|firefighter|officer|photographer|technician|interpreter|assistant|worker|governor|inspector|speaker|guest|volunteer|engineer|vet|scientist|librarian|carer|mum|dad|gran\w*|nan\w*|teacher|ta|supply|student teacher|farmer|doctor|chaplain|counsellor|coach)\b|\b(?:project|survey|museum|visit|careers|apprentices?\w*|your (?:pe )?teacher has|leaflet|fossil|tooth|bones?|snake|called a|hands? up|workshops?|i have visited|best school|observe|observing|cant hear|can you hear|any questions|who can (?:guess|tell|name|remember|spot|think|see|help)|(?:im|i am|its) \w+(?: \w+)? from the|thanks for having|was born|used to|my old|the river|invited)\b/,
  ),
]
export const cues: readonly Cue[] = [...moves, ...guests]

/** What a child just let out: alone, kept from a telephone, or not knowing who it is that asks. */
const letOut =
  /\b(?:home alone|on my own|by my ?self|only me|just me|alone|bored|lonely|cant sleep|(?:mum|dad|mam|carer|nan)s? (?:is |has |had )?(?:to go|gone|went|out|at work|asleep|says?|said|wont|took|never)|took my|who (?:is|are|r) (?:this|you|u|that)|who (?:even|dis|the)|dont know (?:you|u)|i (?:live|am|im) (?:in|at|from|on)|im at|my (?:flats?|street|school|house|bus|mum|dad)|year \d|y\d|i wish|i want|i like|i love)\b/

/** From how much on a stranger presses a child, and how much less it takes to answer what the child let out. */
const enough = 4
const answered = 1

/** What a message of somebody whom nobody knows is worth as a move towards a child. */
export const pressesIn = (text: string, views: Views): number => {
  const [own, known] = [worthIn(cues, text, views.once), movesIn(text, views) - 1]
  return known > 0 ? Math.max(own, known + worthIn(guests, text, views.once)) : own
}

/** Grooming told in words of one's own, by somebody whom nobody knows: moves are weighed against what guests say. */
export function groomingCues({ author, context }: Message, views: Views, asked: Asked): readonly Seen[] {
  if (author !== 'unknown' || asked === 'plain') return []
  const child = context.findLast(before => before.author === 'pupil')
  const needed = child !== undefined && letOut.test(fold(child.text)) ? enough - answered : enough
  return views.readings.some(reading => pressesIn(reading, views) >= needed)
    ? [{ mark: 'grooming-signal', severity: 'high' }]
    : []
}
