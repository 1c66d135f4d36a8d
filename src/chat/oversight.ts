import { seenBy, type Rule } from './rule.ts'

const by: Rule['by'] = ['staff', 'unknown']
/** Why one keeps out of sight for a good reason, or what is taught of it. */
const lesson =
  /\b(?:homework|worksheet|answers?|surprise|experiment|results?|quiz|exam|data protection|gdpr|e ?safety|phishing|poster|story|novel|character|essay|be sensible|be careful|report it)\b/
const home = '(?:mine|my (?:\\w+ )?(?:flat|house|place|room|studio|car|home))'

/** What an adult does so that nobody who watches over children sees it: no log, no filter, no register, and a tale for those at home. */
const rules: readonly Rule[] = [
  // the school's own means are watched, so another is used
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:school|college|work|teams|this|chat|system|it)\b.{0,20}\b(?:is|are|gets?|being|its|s|all) (?:monitored|watched|checked|read|logged|filtered|tracked|scanned)\b/,
    also: [
      /\b(?:speak|talk|chat|write) (?:more )?(?:freely|properly|openly|privately)|\bmy own\b|\bmy personal\b|\bsomewhere (?:else|they|it|nobody)\b|\binstead\b|\boff here\b|\buse my\b/,
    ],
    unless: lesson,
  },
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:somewhere|some place|an app|one|something|a place) (?:where |that )?(?:(?:the|our|school|it) )*(?:filters?|school|college|they|teachers?|staff|parents|office|head|nobody|no one|anyone)\b.{0,8}\b(?:dont|doesnt|cant|wont|isnt|arent|cannot|can|will|reads?|sees?|checks?|monitors?)\b(?: (?:read|check|see|monitor|look|filter|track|find|watching|listening|hear))?/,
    unless: lesson,
  },
  // nothing is written down, and who would see has gone
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:we|i) (?:dont|do not|wont|neednt|shant) (?:have to |need to |bother to )?(?:log|register|report|minute|note|write up|put down) (?:the|this|it|our|that|your|any)\b(?! (?:answer|homework|date|title|results?))|\bno ?(?:one|body) (?:signs? (?:you |us )?in|checks|logs|writes)\b.{0,20}\b(?:mine|there|then|it|home)\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    by,
    sure: true,
    says: new RegExp(
      `\\b(?:every ?(?:one|body)(?:s| is| has| will be| will have| else)*|they(?:ve| have)? all|(?:the )?(?:caretaker|cleaners?|office|staff|others?)(?:s| is| are| has| have| will be| will have)*) (?:gone|left|gone home)\\b`,
    ),
    also: [/\b(?:come|stay|pop|drop|meet|see me|tutoring|just)\b/, /\b(?:then|by|after|when|once|five|six|\d)\b/],
    unless: lesson,
  },
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:no (?:register|paperwork|forms?|sign ?in|permission|consent form)|without (?:a )?(?:register|permission|consent|form))\b/,
    also: [
      new RegExp(
        `\\b(?:${home}|meet|walk|drive|lift|weekend|saturday|sunday|park|reservoir|woods|beach|cinema|just (?:us|a walk|you))\\b`,
      ),
    ],
    unless: lesson,
  },
  // what is asked of the child: to keep quiet, or to tell a tale
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:grass|rat|dob|snitch|tell|split) (?:me|us) (?:up|out|in)\b|\b(?:grass|snitch|tell|split|rat) on (?:me|us)\b|\b(?:id|i could|i would|ill|could|might) (?:lose my job|(?:get|be) (?:sacked|fired|struck off)) (?:for (?:this|it|us|you)|if (?:any ?(?:one|body)|they|it gets|this gets|your))\b/,
    unless: lesson,
  },
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:tell|say to|let|told) (?:them|your (?:mum|dad|parents?|mam|folks|nan|gran|family|carer|teacher)|everyone|her|him|home)(?: that| think)? (?:youre|you are|you were|youll be)(?: (?:all|still|just))? (?:at|with|staying|going (?:to|out|over|round)|round|over at) (?!home|time)|\bsay (?:youre|you are|you were) (?:at|with|staying|going|ill|poorly|seeing|meeting)\b|\bleave (?:your (?:mum|dad|parents?|mam|phone|brother|sister|friends|carer)|the grown ?ups?) (?:at home|behind|out of it|outside)\b|\bcome without (?:your|a|any) (?:mum|dad|parents?|friends?|grown ?up|adult|carer)\b/,
    unless:
      /\b(?:homework|phone (?:at home|behind) (?:for|on|as)|trip|exam|forgot|museum|gallery|zoo|farm|coach|theatre|in french|in spanish|in german)\b/,
  },
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:school|college|the office|they|your (?:mum|dad|parents|tutor|form tutor)|any ?(?:one|body)|the head|the rest) (?:neednt|need not|need never|doesnt (?:need|have) to|dont (?:need|have) to|mustnt|shouldnt) (?:be )?(?:know|bothered|told|hear|find out|involved|see|worry)\b/,
    unless: lesson,
  },
  // looks, a camera, a studio, a ticket
  {
    severity: 'high',
    by,
    sure: true,
    says: /\b(?:cam(?:era)?|video|webcam) on (?:just|only) for me\b|\b(?:pretty|beautiful|gorgeous|lovely|stunning) (?:eyes|smile|face|hair|body|legs|figure)\b.{0,50}\bcam(?:era)?\b/,
  },
  {
    severity: 'high',
    by: ['unknown'],
    says: /\b(?:bikini|lingerie|private (?:photo ?)?shoot|test shoot)\b|\b(?:tickets?|passes|wristbands?)\b.{0,30}\b(?:spare|for you|as my guest|with me|on me)\b/,
    unless: /\b(?:parents?|whole class|every ?one|all of you|group|school trip|show (?:at|on))\b(?!.{0,20}\bhome\b)/,
  },
  {
    severity: 'high',
    by: ['unknown'],
    says: /\b(?:you|u) (?:are |r )?(?:at |in )?(?:home|school)(?: now)? or (?:at |in )?(?:home|school|work|out|alone)\b|\b(?:which|what) (?:town|city|village|estate)\b ?(?:\?|,|$|are you|you (?:live|from))|\b(?:parents?|mum|dad|mother|father) (?:are |is )?(?:there|home|near|around|with you)(?: now)? ?\?/,
    unless:
      /\b(?:in which town|the (?:story|poem|source|film)|was|were|born|(?:it is|its|this is|im|i am) (?:his |her |your |the )?(?:gran\w*|nan\w*|auntie?|uncle|dad|mum|mother|father))\b/,
  },
]

/** Known moves by which an adult gets past whoever watches over a child. */
export const oversight = seenBy('grooming-signal', rules)
