import { weighed, type Cue } from './cues.ts'

const cue = (worth: number, says: RegExp): Cue => ({ worth, says })

/**
 * A stranger who turns to one child: what each move is worth. One move said to `you` is enough; what parents, guests and
 * technicians say in a lesson weighs against it.
 */
const cues: readonly Cue[] = [
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
    /\b(?:how old|what age|your age|age ?\?|what year are you|old enough|too young|birthday (?:is|when)|when(?:s| is) your birthday)\b/,
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
  cue(
    -6,
    /\b(?:my|our) (?:son|daughter|child|boy|girl|grand\w+)|s (?:mum|dad|gran|nan|grandad|grandma|mother|father|carer|auntie|parent)|(?:mum|dad|gran|grandad|carer|parent|support|technician|cover|teacher|author|nurse|officer|governor|it) (?:here|of|for|from|at)|sound|audio|microphone|link|thank(?:s| you)|covering|visiting|visitor|museum|speaker|good (?:morning|afternoon)|class|everyone|every ?body|pupils?|children|year \d+|register|homework|worksheet|page|book|story|poem|question|technical|connection|interpreter|school office|any questions|the trust|do you think|you all|all of you|visits? today|the talk|nice to (?:meet|see)|wrong (?:meeting|lesson|room)\b/,
  ),
]

/** Grooming told in words of one's own, by somebody whom nobody knows: moves are weighed against what guests say. */
export const groomingCues = weighed('grooming-signal', [{ from: 4, severity: 'high', by: ['unknown'], cues }])
