import { misspelt } from './misspelt.ts'

/** How words are spelt in chat, by how a dictionary spells them. */
const spelt: readonly (readonly [string, string])[] = [
  ['you', 'u ya yu yous youse'],
  ['your', 'ur yr yor yer'],
  ['are', 'r'],
  ['what', 'wot wat wut wht wha'],
  ['whats', 'wots wats wuts whts wts'],
  ['where', 'wer whre'],
  ['when', 'wen'],
  ['which', 'wich'],
  ['with', 'wiv wif wid wth'],
  ['because', 'bc cos coz cuz cus bcos bcoz becos becoz becuz bcs'],
  ['someone', 'sum1 some1 sumone smone'],
  ['anyone', 'any1 ne1 anybody anybdy'],
  ['everyone', 'every1 evry1 evryone evryone everybody'],
  ['no one', 'no1 noone nobody nobdy'],
  ['please', 'pls plz plss plzz pleas plis'],
  ['mate', 'm8'],
  ['mates', 'm8s'],
  ['message', 'msg mesage messge'],
  ['friend', 'frend freind frnd'],
  ['friends', 'frends freinds frnds'],
  ['number', 'numbah numba numbr nmber nmbr nummer nomber nuber nunber numbe'],
  ['numbers', 'numbrs numbaz nmbrs numberz nummers'],
  ['letters', 'leters lettas letterz'],
  ['get on', 'gerron geton'],
  ['get in', 'gerrin'],
  ['address', 'adress addres adres addy'],
  ['school', 'skool schl skl'],
  ['want to', 'wanna wana'],
  ['want', 'wnt'],
  ['going to', 'gonna gunna gona gna'],
  ['give me', 'gies gimme gimmi gis gizza gissa gizzus giz'],
  ['let me', 'lemme lemmi'],
  ['and', 'n nd'],
  ['the', 'teh da tha th'],
  ['this', 'dis'],
  ['that', 'dat'],
  ['they', 'dey'],
  ['love', 'luv'],
  ['night', 'nite nyt'],
  ['tonight', '2nite tonite 2night'],
  ['tomorrow', '2moz 2moro 2morrow tmrw tomoz tmr tomorow'],
  ['today', '2day'],
  ['later', 'l8r l8er laterz'],
  ['hate', 'h8'],
  ['before', 'b4'],
  ['ive', 'iv'],
  ['ill', 'il'],
  ['different', 'diff'],
  ['dont', 'dnt dinnae dinny dinna dunt'],
  ['cant', 'carnt cannae'],
  ['would', 'wud wuld'],
  ['should', 'shud shuld'],
  ['could', 'cud'],
  ['nothing', 'nothin nuthin nuffin nowt'],
  ['something', 'sumthing somthing smth sth summat sumthin somethin'],
  ['every', 'evry evrey'],
  ['again', 'agen agn'],
  ['always', 'alwys alway allways'],
  ['really', 'rlly rly realy'],
  ['people', 'ppl peeps'],
  ['phone', 'fone phne'],
  ['text', 'txt'],
  ['girlfriend', 'gf'],
  ['boyfriend', 'bf'],
  ['talk', 'tlk tork'],
  ['know', 'kno'],
  ['scared', 'skared scard scered'],
  ['whatsapp', 'watsap wattsapp whatsap wattsap watsapp whattsapp wotsapp wotsap wotsup'],
  ['instagram', 'insta ig'],
  ['snapchat', 'snapchap snpchat'],
  ['discord', 'disc'],
  ['facetime', 'ft'],
  ['stupid', 'stoopid stupit stuped'],
  ['idiot', 'idoit idiut eejit'],
  ['lesson', 'leson'],
  ['password', 'pasword pw pwd'],
  ['roblox', 'rblx'],
  ['youtube', 'youtoob utoob yotube yuotube yutube yootoob utube ytube'],
  ['channel', 'chanel channle'],
  ['snapchat', 'snp'],
  ['account', 'acct'],
  ['going', 'goin'],
  ['house', 'hous howse houze'],
  ['talk', 'tork'],
  ['cousin', 'cuz cuzin cuzzin cusin cusen cosin cozin cousen'],
  ['school', 'scool'],
  ['called', 'calld'],
  ['back', 'bk'],
  ['meeting', 'meetin'],
]
const wordOf: ReadonlyMap<string, string> = new Map(
  [...misspelt, ...spelt].flatMap(([word, ways]) => ways.split(' ').map(way => [way, word] as const)),
)

/** Verbs that lose their last letter: `goin`, `hittin`. */
const clipped =
  /\b(cry|go|do|com|hav|hurt|hitt|kill|cutt|feel|mak|post|send|touch|look|say|tell|call|messag|text|tak|try|giv|runn|liv|shout|beat|punch|kick|follow|watch|stay|sleep|eat|talk|join|putt|leav|keep|start|stream|record|film|play|think|laugh|ask|wait|bully|shar|drink|fight|bleed|meet|dy|leak|forward|pass|starv|chok|slapp|add)in\b/g

/** Names that every pupil knows, and what they are called where nobody should find them. */
const names = ['whatsapp', 'discord', 'telegram', 'instagram', 'snapchat', 'facetime', 'tiktok', 'roblox', 'minecraft']
const oblique: readonly (readonly [RegExp, string])[] = [
  // `i guess`, where a clause begins with it
  [
    /(?<!\b(?:on|via|to|in|my|your|ur|his|her|their|our|the|an|this|got|have|add|new|mans|[a-z]{2,}s) )\big(?= (?:its?|thats?|so|we|im?|hes?|shes?|they|theyre|theres?|you|youre|the|this|not|but|or|a|if|because|just)\b)/g,
    'i guess',
  ],
  [/👻/gu, ' snapchat '],
  [/\b(?:yellow|ghost) (?:app|icon|square|emoji)\b/g, 'snapchat'],
  [/\b(?:green|green phone) (?:app|bubble|icon|one is better)\b|🟢 ?(?:app|💬)/gu, 'whatsapp'],
  [/\bbird app\b/g, 'twitter'],
  [/\bclock app\b/g, 'tiktok'],
  [/\bblue (?:plane|paper plane) ?(?:app|logo|one|icon)?\b/g, 'telegram'],
  [/\b(?:purple|blurple) (?:app|icon)\b/g, 'discord'],
  [/\b(?:the gram|pink camera(?: app| one)?)\b/g, 'instagram'],
]

/** Most messages have none of them: all are looked for at once. */
const anyOblique = new RegExp(oblique.map(([says]) => says.source).join('|'), 'u')

/** Every way to leave one letter out of a word: two words that share one differ by a letter, or by two in each other's place. */
const withoutOne = (word: string): readonly string[] =>
  Array.from(word, (_, at) => `${word.slice(0, at)}${word.slice(at + 1)}`)
const nearly: ReadonlyMap<string, string> = new Map(
  names.flatMap(name => [name, ...withoutOne(name)].map(way => [way, name] as const)),
)
/** Real words that differ from a name by a letter. */
const real = new Set(['discard', 'discords', 'telegrams'])

/** `dis cord`, `wotsapp`, `tictok`: a name that is parted or misspelt by one letter. */
function nameOf(word: string): string | undefined {
  if (word.length < 5 || word.length > 10 || real.has(word)) return undefined
  // of most words the length alone tells that no name is a letter away: their ways need not be tried
  if (!names.some(name => name.charAt(0) === word.charAt(0) && Math.abs(name.length - word.length) < 2))
    return undefined
  const name = [word, ...withoutOne(word)].map(way => nearly.get(way)).find(found => found !== undefined)
  return name !== undefined && name.charAt(0) === word.charAt(0) && `${name}s` !== word ? name : undefined
}

/** The same with names as their owners write them. */
function named(text: string): string {
  const told = anyOblique.test(text) ? oblique.reduce((so, [says, name]) => so.replace(says, name), text) : text
  if (!/\b[wdtisfrm]/.test(told)) return told
  return told
    .replace(
      /\b([wdtisfrm][a-z]{1,8}) (?=([a-z]{2,5})\b)\2/g,
      (whole, first: string, second: string) => nameOf(first + second) ?? whole,
    )
    .replace(/\b[wdtisfrm][a-z]{4,9}\b/g, word => nameOf(word) ?? word)
}

/** The same words as a dictionary spells them. Digits stay, but for `2` between words. */
export const inDictionary = (text: string): string =>
  named(text)
    .replace(/[a-z0-9]+/g, word => wordOf.get(word) ?? word)
    .replace(clipped, '$1ing')
    .replace(/(?<=[a-z] )2(?= [a-z])/g, 'to')
