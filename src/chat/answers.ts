import { isFound } from './found.ts'
import type { Message } from './message.ts'
import { games, social, talk } from './places.ts'
import { inDictionary } from './spelling.ts'
import { fold, type Once, type Views } from './views.ts'

/** What somebody of the class, or a guest, asked just before: an answer is read by it, however little it says itself. */
const kinds = ['number', 'home', 'account', 'place', 'way in'] as const
export type Question = (typeof kinds)[number]

const person = '(?:your|yours|youre|his|her|their|everyones|[a-z]{2,}s)'
const questions: Readonly<Record<Question, RegExp>> = {
  number: new RegExp(
    `\\b${person} (?:\\w+ )?(?:numbers?|num|nums|digits|phone|mobile|cell)\\b(?! (?:for|of|on|line|one|two|plate|bonds?|is \\w+ (?:for|of)|to (?:get|join|come|dial)|\\d))|\\b(?:in bits|bit by bit|rest of (?:it|the number)|next bit|other half|last (?:bit|half|digits?|\\d|one|two|three|four|few|ones|part)|(?:missing|other|rest of the|final) (?:\\w+ )?(?:digits?|numbers?|bits?|ones|\\d))\\b|\\bwhat(?:s| is) (?:it|the number) (?:so|ill|im) (?:\\w+ )?(?:save|call|ring|text)\\b|\\b(?:numer telefonu|twoj numer|tu numero|numarul tau|numar de telefon|rhif ffon|numero de telephone|apna number)\\b`,
  ),
  home: /\b(?:where (?:do|does|abouts? do|are|r|abouts? (?:are|r)) (?:you|he|she|they|[a-z]+) (?:live|living|stay|at now)|(?:wheres|where is) (?:yours|(?:your|his|her) (?:house|home|yard|gaff|crib|flat|place|bit|road|ends))|(?:what|which|whats|wats) (?:your |is your |the )?(?:road|street|house|flat(?! \w)|block|estate|door|house number|number (?:house|door|flat)|post ?code|address|close|avenue)|what number (?:is (?:it|yours?)|do you live|house|you at|are you at|am i looking|im going|im gonna)|your (?:address|post ?code|house number|road|street)|(?:do|did) you live (?:on|at|in|near|by)|(?:at|round|to|over) yours\b|come (?:round|over|and see|n see)|find yours|get to yours|which (?:one|ones|house|flat|door)s? (?:is )?yours|gdzie mieszkasz|donde vives|ble wyt ti(?:n)? byw|unde locuiesti|kahan? rehte|whaur d)\b/,
  account: new RegExp(
    `\\b${person} (?:\\w+ )?(?:${social}|@|user ?names?|user(?! (?:input|story|stories|interface|data|id))|handle|at|acc|account|channel|streaks)(?![a-z])|\\b(?:cant|cannot|couldnt|didnt|doesnt) (?:\\w+ )?find (?:you|your|her|him|it)\\b|\\b(?:you|anyone|who|whos|u) (?:\\w+ ){0,2}(?:got|on|have|has|use) (?:a |an |any )?${social}\\b|\\bwhat(?:s| is| do i| shall i)? (?:it|you|your name|search|do i search|channel|your channel|the channel|page|that) ?(?:called|under|on there|for)?\\b.{0,20}\\b${social}\\b|\\bwhat(?:s|s its| is) (?:your |the )?(?:channel|page|acc|account|@)\\b`,
  ),
  place: new RegExp(
    `\\b${person} (?:\\w+ )?(?:${talk}|${games}|gamer ?tag|gt|tag|friend code|ign|gamer name)\\b|\\b(?:you|anyone|who|whos) (?:\\w+ ){0,2}(?:got|on|have|has|use|play) (?:a |an |any )?(?:${talk}|${games})\\b|\\b(?:add me on|whats it called on|what (?:name|server)) (?:${talk}|${games})\\b|\\bwhat (?:server|lobby|world|realm)\\b`,
  ),
  'way in':
    /\b(?:get (?:\w+ ){0,3}in(?:to)?|let (?:him|her|them|me|my \w+) in|sit in|how did .{0,20} get in|(?:need|want|whats|what is|got|get|send|gimme|give me|anyone got|have) (?:\w+ ){0,2}(?:(?:class|lesson|meeting|call|room|teams|join\w*) )?(?:link|ids?|pass ?\w*|code|pin|invite|number to (?:join|dial))|locked out|safe to come|(?:can|could|should) i (?:come|join)|not in (?:this|your|that|the) (?:set|class|group)|what (?:do|did|should) (?:i|we|you) (?:put|type|enter|write|click|press) (?:in )?to (?:get|join|come|go)|get on(?=[?. ]*$| here| there| it| your)|let me on|suspended|crash it|im not allowed|(?:class|lesson|meeting) (?:code|id|link)|(?:bang|chuck|bring|put|add) me in|cant (?:join|come in)|wants to (?:see|watch|come|join)|how (?:r|are|did) (?:you|u) (?:even )?(?:in|get) (?:here|in)|(?:can|could) i (?:join|come in))\b/,
}

/** Whoever is of the class may say so too. */
const fails =
  /\b(?:code|link|pass\w*|id|number) (?:is |was |s )?(?:wrong|broken|not working|doesnt work|wont work|expired|changed)\b/

/** What was asked in the two messages before, by anybody but staff: these ask for what a lesson needs. */
export const questionsBefore = ({ context }: Message, once: Once): ReadonlySet<Question> =>
  new Set(
    context
      .slice(-2)
      .filter(({ author }) => author !== 'staff')
      .flatMap(({ author, text }) => once(author === 'unknown' ? asksOrFails : asks, text)),
  )
function asks(text: string, once: Once): readonly Question[] {
  const said = spelt(text, once)
  return kinds.filter(kind => isFound(questions[kind], said, once))
}
const asksOrFails = (text: string, once: Once): readonly Question[] =>
  isFound(fails, spelt(text, once), once) ? [...once(asks, text), 'way in'] : once(asks, text)
const spelt = (text: string, once: Once): string => once(inDictionary, once(fold, text))

const nameShape = new RegExp(
  '(?<![\\w.@/-])(?:@[\\w.]{2,}|(?=[\\w.]*[A-Za-z]{2})[A-Za-z0-9]+(?:[._][A-Za-z0-9]+)+|(?=\\w*\\d\\w*)[A-Za-z]{3,}\\d{1,4}|[A-Za-z]+[a-z][A-Z]\\w+|[A-Za-z0-9]+_\\w*|_\\w{3,})(?![\\w@/(])',
)
const noName =
  /\b(?:\w+\.(?:com|org|net|uk|docx?|pptx?|pdf|py|js|html|css|xlsx?|png|jpe?g|mp[34]|zip)|e\.g|i\.e|a\.m|p\.m|GCSE|PowerPoint|YouTube|WhatsApp|FaceTime|TikTok|SnapChat|BeReal|LinkedIn|OneDrive|OneNote|SharePoint|ChatGPT|MyMaths|iPad|iPhone|JavaScript|McDonalds?|Mc[A-Z]\w+|Mac[A-Z]\w+|[a-z0-9]+_\w+ ?=|(?:year|page|question|room|set|unit|p|q|y|yr|ex|task|level)\d+)\b|\w\(/gi

/** Whether a name stands in a text that only an account has: with a line, a dot or figures in it, or a capital inside. */
export const hasAccountName = (text: string): boolean => nameShape.test(text.replace(noName, ' '))

/** A name of mixed letters only shows as it was written: each reading has one behind it that begins with @. */
export const withAccountName = ({ text }: Message, views: Views): Views =>
  views.once(hasAccountName, text) ? { ...views, readings: views.readings.map(reading => `${reading} @name`) } : views

/** What is said so shortly answers what was asked, whatever its words tell. */
export const isShort = ({ plain }: Views): boolean => plain.length < 60
