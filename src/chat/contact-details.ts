import { contactCues } from './contact-cues.ts'
import { dictated } from './dictated.ts'
import type { Message, Seen } from './message.ts'
import { my, your } from './places.ts'
import { seenBy, type Asked, type Rule } from './rule.ts'
import type { Views } from './views.ts'

const road =
  '(?:road|rd|street|lane|avenue|ave|close|drive|row|way|crescent|cres|gardens|gdns|court|terrace|grove|place|hill|walk|square|mews|park|rise|view|parade|green|flats?|towers?|heights|yard|wynd|gate|row|vennel|brae|loan|quay|wharf|croft|circus|bank|side)'
const live = new RegExp(
  `\\b(?:live|lives|living|home|house|address|flat|come (?:to |round )?(?:mine|my|ours)|mine after|round (?:mine|ours)|pick (?:me|it) up|post it|send it|deliver|${my} (?:street|road)|number)\\b`,
)
const postcode = /\b(?:[a-pr-uwyz][a-z]?\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2})\b/
/** Numbers and addresses that are nobody's own. */
const notOnes =
  /\b(?:candidate|centre|answer|lucky|favou?rite|house point|set|group (?:number|num)|page|question|table|line|prime|mixed|whole|square|atomic|mass|proton|phone number of the school|school email|work email|e ?mail(?: address)? (?:sir|miss)|ip address|web address|never|dont|do not|remember|rule|said number|numbers? (?:did|are) you|sir said|miss said|whats a|pages)\b|\b(?:number|num|no) (?:for|of|4) (?:the |number )?(?:q|question|part|ex\w*|sum|step|\d|[a-e]\b)/
const rules: readonly Rule[] = [
  // our own school's addresses are on every letter home
  {
    severity: 'medium',
    sure: true,
    says: /\b[a-z0-9._%+-]{2,}@(?!(?:[a-z0-9-]+\.)*(?:oakfield\.|[a-z0-9-]*(?:school|academy|college|sch)\b))[a-z0-9-]+\.[a-z]{2,}/,
    unless:
      /\b(?:fake|made ?up|invent\w*|letter|table|db|database|column|field|regex|html|domain|has the form|top level|dear (?:sir|madam))\b/,
  },
  {
    severity: 'medium',
    says: /\b[a-z0-9._]{2,}(?: \w+){0,3} ?(?:\(at\)|\[at\]| at |@) ?(?:gmail|g mail|hotmail|outlook|yahoo|icloud|live|googlemail|aol|proton ?mail|sky|btinternet|me|example) ?(?:\.|\(dot\)|\[dot\]| dot ) ?(?:com|co|net|org|uk)\b/,
  },
  {
    severity: 'low',
    says: new RegExp(
      `\\b(?:what?s|wots|wats|wuts|what is|gimme|gis|give me|give us|send me|drop|text me|can i (?:have|get)|could i (?:have|get)|lemme (?:get|have)|need|tell me|got|wot is|share) (?:me |us )?${your} (?:home |personal |private |real |mums |dads )?(?:phone|mobile|cell|tel|fone|moby)? ?(?:numbers?|num|nums|no|digits|phone|mobile|e ?mails?|email address|address(?:es)?|addy|post ?codes?)\\b`,
    ),
    unless:
      /\b(?:candidate|centre|answer|school email|work email|lucky|favou?rite|house point|set|group|page|question|table|line) (?:number|num)|(?:number|num|no) (?:for|of|4) (?:the |number )?(?:question|group|page|table|q ?\d|\d|ex\w*|part|sum|step)|\b(?:never|dont|do not|remember|rule)\b|ip address|web address|e ?mail(?: address)? (?:sir|miss)\b/,
  },
  { severity: 'medium', says: /\b[a-z0-9._]{3,} (?:at|@) ?(?:gmail|hotmail|outlook|yahoo|icloud|googlemail)\b/ },
  // a number of one's own is asked for or begun, and what it is for
  {
    severity: 'low',
    says: /\b(?:your?|everyones|what) (?:\w+ )?(?:numbers?|digits)\b/,
    also: [
      /\b(?:call|text|ring|phone|bell|whatsapp|add (?:you|me)|group ?chat|mobile|still the one|changed|new one|new phone|new sim|the group|get|have)\b/,
    ],
    unless: notOnes,
  },
  {
    severity: 'low',
    says: /\b(?:what|which|where|whats|give me|send me|drop|tell me|is|still|got|have) (?:is )?your (?:\w+ )?(?:numbers?|digits|address|post ?code|email)\b/,
    unless: notOnes,
  },
  {
    severity: 'low',
    says: /\b(?:anyone|someone|who|give me|send me|drop|need|want)\b.{0,14}\b(?:[a-z]{3,}s|his|her|their) (?:phone )?number\b/,
    unless: notOnes,
  },
  { severity: 'medium', says: /\b(?:my|me) (?:\w+ )?number\b(?: [a-z]+){0,4} ?:? ?0\d{2}/, unless: notOnes },
  {
    severity: 'low',
    says: /\b(?:where|what (?:road|street|house|flat|village|estate|area)) ?(?:abouts )?(?:do |are |does |did )?you (?:even |actually )?(?:live|living)\b/,
    unless:
      /\b(?:penguins?|animals?|romans?|vikings?|country|if you lived|in the (?:story|book)|french|spanish|german|italian|latin|translat\w*|means?|habit\w*|vives?|wohn\w*|donde|ou est)\b/,
  },
  {
    severity: 'low',
    says: /\b(?:what|which) (?:road|street|house|flat|estate|block|number house|house number|number)(?: and what number| and which \w+)? (?:are|r|is|do|does|did|[a-z]+ lives?)\b.{0,12}\b(?:you|youre|yours?|she|he|they|in|at|on|lives?)\b|\b(?:which|what) (?:road|street) and (?:what|which)? ?(?:number|house)\b|\bwhere (?:does|do) (?!the|a|an|we|i)[a-z]+ live\b/,
    also: [/\b(?:you|your|youre|yours|[a-z]+ lives? (?:at|in)|live|number)\b/],
    unless:
      /\b(?:penguins?|bears?|fish|frogs?|lions?|animals?|romans?|vikings?|country|lived|in the (?:story|book|poem)|habitat\w*|minecraft|roblox|game|question|page|answer|line|stuck|doing|they live in|(?:he|she) lives in)\b/,
  },
  {
    severity: 'low',
    says: /\b(?:got|have|know|whats|send me|give me|need) (?:me )?(?!the |a |an |this |that |phone |school |page |line |your )[a-z]{2,}s (?:phone |mobile |home )?(?:number|address|email)\b|\bphon number\b|\b(?:your|ur) (?:personal|private|own|home) (?:e ?mail|number|address)\b/,
    unless: notOnes,
  },
  // a flat or a number, and a road or a bell
  {
    severity: 'medium',
    says: /\b(?:flat|apartment|apt|number|plot|caravan|unit) \d{1,3}[a-h]?\b/,
    also: [
      new RegExp(`\\b[a-z]{3,} ${road}\\b|\\b(?:buzz(?:er)?|knock|ring the bell|doorbell)\\b`),
      /\b(?:buzz\w*|knock|bell|door|above|next to|behind|opposite|house|flat|live|pool|come|round|drop|mine|ours?|we|my)\b/,
    ],
    unless:
      /\b(?:downing|baker|privet|letter|example|model answer|dear sir|sherlock|holmes|character|story|book|novel|play|source|map|worksheet|museum|question|page)\b/,
  },
  // an address of mail told in words
  {
    severity: 'medium',
    says: /\b(?:gmail|g mail|hotmail|outlook|icloud|yahoo|googlemail|btinternet|proton ?mail)\b ?(?:\.|dot)? ?(?:com|co)\b|\bmy (?:gmail|hotmail|icloud|yahoo|outlook|personal email|home email)\b.{0,8}\b(?:is|its|s)\b/,
    unless: /\b(?:fake|made ?up|invent\w*|letter|table|database|field|regex|html|phishing|spam|scam)\b/,
  },
  // a house in a road, and that it is ours or that one comes there
  {
    severity: 'medium',
    says: new RegExp(`\\b(?<!page |act |question )\\d{1,3}[a-h]? (?:[a-z]+ ){1,2}${road}\\b`),
    also: [
      /\b(?:im|i am|i live|we live|we(?:ve| have)? (?:just )?moved|moved to|my|our|ours|mine|come|meet|round|over|door|flat|walk|house|pick|post|drop|send|party|bell|gate|buzz\w*)\b/,
    ],
    unless:
      /\b(?:downing|baker|privet|letter|example|model answer|dear sir|address (?:on|in)|victorian\w*|sherlock|holmes|character|story|book|novel|play|source|census|he lives|she lives|map|sketch|worksheet|museum|miles|metres|km|way to|ways)\b/,
  },
  // where somebody of the school lives, and a mobile number as one says it aloud
  { severity: 'low', sure: true, says: /\bknows? where (?:mrs?|ms|miss|sir)(?: [a-z]+)? lives\b/ },
  { severity: 'medium', sure: true, says: /\b07\b.{0,12}\b(?:double|triple)\b.{0,30}\b\d{3}\b/ },
  // many are asked at once, to be written down for all
  {
    severity: 'low',
    says: /\b(?:drop|put|send|post|type|give me|leave|share|need|comment|list) (?:all )?(?:your|everyones) (?:\w+ )?(?:e ?mails|numbers|address(?:es)?|digits)\b(?! (?:in order|up|down (?:the|to)|together|on the (?:board|line)|from|between|as|into))/,
    unless: notOnes,
  },
  {
    severity: 'medium',
    unless:
      /\b(?:letter|example|like you said|character|model answer|dear (?:sir|madam|mr|mrs|editor)|any ?(?:street|road|town)|yours (?:sincerely|faithfully))\b/,
    says: new RegExp(`\\b(?:i|we) live (?:at|on|in) (?:number |no |flat )?\\d+`),
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:live|lives|address|come (?:to |round|over)? ?(?:mine|ours)?|meet me at|my (?:house|flat|road|street)|pick (?:me|u|you) up (?:at|from))\\b.{0,25}\\b\\d+[a-z]? (?:[a-z]+ ){1,3}${road}\\b`,
    ),
    unless:
      /\b(?:sherlock|holmes|paddington|windsor gardens|baker street|downing street|in the (?:story|book)|privet drive|character)\b/,
  },
  {
    severity: 'medium',
    says: new RegExp(
      `\\b(?:my|our|mums|dads|nans) (?:home )?(?:address|addy)(?! on)(?: is|s|:)? ?(?:number |no |flat )?(?:\\d|[a-z]+ ${road})`,
    ),
  },
]
const spoken = seenBy('contact-details', rules)

/** What staff asked for is invented, and so is what a pupil writes for it. */
const invents =
  /\b(?:(?:make|made|making) up|invent\w*|imaginary|imagine|fictional|fake|pretend|model letters?|envelope|dialogue|role ?play|test data|letters? to|address for|adverts?|posters?|leaflets?|flyers?|business cards?|funny|silly|spoof)\b/i
const isInvented = ({ author, context }: Message, { plain }: Views): boolean =>
  author === 'pupil' &&
  context.slice(-1).some(last => last.author === 'staff' && invents.test(last.text)) &&
  !/\b(?:real|actual|(?:text|ring|call|message|bell) (?:me|my)|my (?:mums|dads|own))\b/.test(plain)

/** A telephone number, an e-mail or a home address is given or asked for. Helplines and the school's own are not. */
export const contactDetails = (message: Message, views: Views, asked: Asked): readonly Seen[] =>
  isInvented(message, views) || isSchools(message, views)
    ? []
    : [
        ...spoken(message, views, asked),
        ...contactCues(message, views, asked),
        ...(givesNumber(views) || givesAddress(views)
          ? [{ mark: 'contact-details' as const, severity: 'medium' as const, sure: true }]
          : []),
      ]

/** What a school rings, whom it sends one to, and what is only an exercise. */
const ofTheSchool =
  /\b(?:school|college|office|reception|front desk|attendance|absences?|extension|ext|switchboard|exams? (?:office\w*|board)|board|(?:trip|duty|coach|minibus|bus|work|emergency|on call|pastoral|residential|department\w*|site) (?:phone|mobile|number|line)|line|desk|helpline|helpdesk|childline|samaritans|hotline|advice|council|surgery|gp|clinic|hospital|pharmacy|venue|centre|theatre|museum|library|bus company|taxi\w*|firm|police|nurse|employer|placement|apprenticeships?|careers|bursary|student services|finance|enrolment|admissions|charity|service|support)\b/
const exercise =
  /\b(?:dialogue|exercise|gap ?fill|listening|script|role ?play|invented|made up|(?<![.@])example|sample|question \d+|transcript|recording \d|in words|character|poster|advert|leaflet|letter|scam\w*|phishing|fake|hoax|in the (?:text|clip|video|story|extract|reading|source)|fictional|ofcom|not (?:a )?real|pretend)\b/
const theirOwn =
  /\bmy (?:own|personal|private|home|house|mobile|cell|number|flat|landline|whatsapp|mums|wifes|husbands|other)\b|\bmine\b|\b(?:at|me at) home\b|\b(?:ring|text|call|whatsapp|message|get|reach) me\b(?! (?:at|on|through|via) (?:the |work|school|college|reception))/

/**
 * What a member of staff writes that nobody need hide: a number of the school or of those to whom it sends one, a landline that
 * is not said to be their own, and the figures of an exercise.
 */
function isSchools({ author }: Message, { plain }: Views): boolean {
  if (author !== 'staff') return false
  if (exercise.test(plain)) return true
  if (theirOwn.test(plain)) return false
  const numbers = numbersIn(plain).filter(isPersonal)
  return numbers.length > 0 && (ofTheSchool.test(plain) || numbers.every(isLandline))
}
const isLandline = (run: string): boolean => /^(?:\+?44|0044|0)[123]/.test(run.replace(/[^\d+]/g, ''))

const givesAddress = ({ plain }: Views): boolean =>
  postcode.test(plain) &&
  live.test(plain) &&
  !/\bschool|college|office|museum|dear (?:sir|madam)|any ?(?:street|road|town)\b/.test(plain)

const official =
  /\b(?:school|college|office|reception|attendance|absence|line|desk|childline|samaritans|helpline|ceop|nspcc|police|shout|museum|hotline|switchboard|services?|charity|advert|poster|leaflet|flyer|fake|made up|made ?up|invented|role ?play|pretend|example|model answer)\b/
/** What else has a long number. */
const thing =
  /\b(?:order|amazon|tracking|parcel|isbn|barcode|serial|reference|invoice|ticket|catalogue|grid|latitude|longitude)\b/
const decimals = /\b\d\.\d+\b.*\b\d\.\d+\b|\b\d\d:\d\d\b/
/** Ten and more figures in words that begin as a mobile number does, whose first nought is left out. */
const dictatedOnly =
  /\bseven (?:(?:double |triple )?(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine)\b ?){8,}/
/** Something to ring: then any run of figures as long as a number is one, of whatever country and however miscounted. */
const ringsUp =
  /\b(?:(?:call|ring|text|txt|phone|bell|whatsapp|message|facetime) (?:me|my|us|mum|dad|her|him)|moj numer|mi numero|numarul meu|mera number|fy rhif|mon num\w*|nr tel\w*|my (?:\w+ )?(?:number|num|phone|mobile|fone|cell|digits|landline)|heres (?:mine|my)|whats (?:ur|your)s)\b/
const isLong = (run: string): boolean => {
  const { length } = run.replace(/\D/g, '')
  return length >= 9 && length <= 14 && !/^\D*0[389]/.test(run)
}
const phone = /^(?:0044|44|0)?(?:7\d{9}|[12]\d{8,9})$/

function givesNumber({ plain, continued, once }: Views): boolean {
  const figures = once(dictated, plain)
  if (thing.test(plain) || decimals.test(plain) || isCounted(/\d(?: \d+)+/.exec(figures)?.[0] ?? '')) return false
  const numbers = runsIn(figures)
  if (numbers.some(isPersonal)) return !(official.test(plain) && !/\b(?:my|mine|me)\b/.test(plain))
  if (isTurned(plain)) return true
  if (dictatedOnly.test(plain) || (ringsUp.test(plain) && numbers.some(isLong))) return true
  return continued.some(
    ({ before, whole }) =>
      (runsIn(once(dictated, whole)).some(isPersonal) && !runsIn(once(dictated, before)).some(isPersonal)) ||
      goesOn(before, plain),
  )
}

/** `read it backwards: 321009 00770`. */
const isTurned = (plain: string): boolean =>
  /\b(?:backwards?|reversed?|other way round)\b/.test(plain) &&
  numbersIn(plain).some(run => isPersonal(Array.from(run.replace(/\D/g, '')).reverse().join('')))

/** A number that was begun, and figures that make it whole, whatever was said between them. */
function goesOn(before: string, plain: string): boolean {
  const begun = /(?<!\d)0 ?7[\d ]{2,14}$/.exec(dictated(before).replace(/\D/g, ' ').trim())?.[0]
  if (begun === undefined || (plain.split(' ').length > 8 && !/\b(?:rest|then|last|half|other|and|next)\b/.test(plain)))
    return false
  const rest = dictated(plain)
  // `900441 is the rest, not all in one go`: what is counted later on is no part of it
  return [rest, /\d(?:[ ,.-]{0,2}\d)*/.exec(rest)?.[0] ?? ''].some(part => {
    const { length } = `${begun}${part}`.replace(/\D/g, '')
    return /\d/.test(part) && length >= 10 && length <= 11
  })
}

/** Runs of digits, with whatever one puts between them but signs that reckon. */
const numbersIn = (text: string): readonly string[] => runsIn(dictated(text))
const runsIn = (figures: string): readonly string[] =>
  (figures.match(/\+?\d(?:[ .,()/_-]{0,3}\d){6,15}/g) ?? []).filter(
    run => (run.match(/,/g) ?? []).length < 5 && !isCounted(run),
  )

/** `0 1 1 2 3 5 8`, `six five four three two one`: numbers that stand apart and only rise or only fall are counted, and nobody's own. */
function isCounted(run: string): boolean {
  const numbers = run.split(' ').map(Number)
  const steps = numbers.slice(1).map((number, at) => number - Number(numbers[at]))
  return steps.length > 4 && (steps.every(step => step >= 0) || steps.every(step => step <= 0))
}

function isPersonal(run: string): boolean {
  const digits = run.replace(/\D/g, '')
  if (run.startsWith('+')) return digits.length >= 9 && digits.length <= 15
  return phone.test(digits) && (digits.startsWith('0') || digits.startsWith('44'))
}
