import type { Rule } from './rule.ts'

/** Words that no lesson needs, by who brings them: home languages of our pupils, and what is spoken on the way to school. */
const foul = [
  // Polish, Ukrainian, Russian
  'kurw[aoye]|kurwo|spierdalaj|wypierdalaj|jeban[yae]|pierdol\\w*|skurwysyn\\w*|chuju?|debilu|pojebany?|suk[aio] (?:blyat|jebana)|blyat|blyad|blya|pidor\\w*|pidar\\w*|nahui|nahuy|pizdets|yebat|сука|блять|блядь|пидор\\w*|нахуй|хуй|пизд\\w+|курва|ебан\\w+|дебил|урод',
  // Urdu, Hindi, Punjabi, Bengali
  'bhenchod|behenchod|bhen ?chod|benchod|banchod|madarchod|mader ?chod|maa ?chod|chutiy[ae]|chutiye|gandu|gaandu|bhosd\\w+|harami|haramz?ad[aie]|haramkhor|kamin[aei]|kameen[aei]|lodu|kutt[aei] (?:ka|ki|saal[ae]|kamin\\w+)|(?:saala|saale|oye|tu|teri|ullu ka) (?:kutt[aei]|patth\\w+)|ullu k[ae] pat\\w+|suar ki|khanki\\w*|bokachoda|teri (?:maa|ma|behen)',
  // Arabic, Kurdish, Persian, Somali
  'sharmou?ta|sharmoota|kos ?om+a?k|kess ?om+a?k|kuss ?um+ak|ya (?:kalb|kelb|himar|hmar|7mar|hayawan|7ayawan|khara|ghabi|8abi)|ibn (?:el|al|il) (?:kalb|sharmou?ta)|yil3an|yela3n|kos ?nanat|كلب|حمار|شرموطة',
  // Spanish, Portuguese, Romanian, Italian, Albanian
  'hijo ?de ?puta|hijueputa|puta madre|la puta|puto|pendej[oa]s?|cabr[o0]n(?:es)?|gilipollas|maric[o0]n(?:es)?|malparid[oa]|co[n]o de|que te jodan|jodete|vete a la mierda|filho da puta|filha da puta|caralho|vai te foder|viado|du ?te dracu\\w*|dute dracu|dracului|pula mea|pizda|muie|prostule?|proasto|nesimtit\\w*|tigan(?:ule|ca)?|stronz[oa]|vaffanculo|testa di cazzo|cazzo|budalla|pidh\\w*',
  // Turkish, French, German, Greek, Yoruba, Twi
  'olodo|oloshi|ashawo|orospu\\w*|siktir\\w*|amk|got veren|salak misin|aptal misin|pezevenk|connard|connasse|encule|salope|fils de pute|nique (?:ta|sa)|ta gueule|arschloch|fotze|hurensohn|missgeburt|wichser|halt die fresse|malaka|poutana|kwasia|kwasea',
  // Welsh, Scots, Irish, the Caribbean and the street
  'cau dy (?:geg|ben)|coc oen|cachgi|twpsyn|hen ast|ffwc\\w*|ffyc\\w*|bampot|bawbag|bellend|fannybaws|tadger|clatty|minger|mingin|radge|gobshite|bollix|gowl|gombeen|bumba ?cla\\w+|blood ?cla\\w+|rass ?cla\\w+|ras ?clart|bombo ?cla\\w+|pussy ?(?:hole|ole|clart|o)|batty (?:bwoy|boy|man|hole)|chi ?chi man|wasteyute|waste ?yute|paigon|pick ?me girl|dinlo|dinlow|gypo|pikeys?|mofos?|motha ?fucka\\w*|cock ?womble|dick ?wad|shit ?house|arse ?hat|twunt|wank ?stain|jizz ?\\w*|cum ?(?:stain|dumpster)|fuck ?(?:wit|nugget|boy)s?|fuckin\\w*|fookin|fecking?|fecker|munter|mutt face|nob ?head|bell ?piece|knob ?(?:jockey|end)|prick face',
]
/** Against what somebody is, in words that stand in few lists. */
const slurs =
  'fresh(?:ies?|y)|(?:massive|such a|right|absolute|big|little|total|proper|a|you|ya|hes a|is a) (?:bender|bumder|bum bandit|shirt ?lifter|carpet muncher|fudge packer|lezza|lezzer|poofta|tranny|gayboy|homo(?! (?:sapiens|erectus|habilis|nea)))|benders|bumders?|tar ?baby|coconut head|ape (?:girl|boy)|(?:chinky|chinkies)|slanty?(?: ?eyes?| ?eyed)|slit ?eyes?|gook|dothead|(?:dirty|smelly|thieving) (?:gyp\\w*|pole|romanian|tinker|traveller|knacker|itinerant)|knackers?(?= (?:kid|boy|girl|family|lot|scum))|tinkers?(?= (?:kid|boy|girl|family|lot|scum))|bomber girl|towel ?head|(?:ninja|walking|human) letter ?box|looks? like a letter ?box|zionazi|christ ?killer|cracker ass|white trash|spakka|spacka|spazza|mongy|wind(?:ow)? ?lick\\w*|sped kid|(?:nut|mental) ?job|psycho ?bitch'

/** A word is asked about, quoted, or means something else. */
const about =
  /\b(?:what does|whats|means?|meaning|translat\\w*|in (?:polish|spanish|french|german|italian|urdu|hindi|arabic|romanian|turkish|welsh|scots|irish|greek|russian|portuguese|english)|the word|a word|rude word|swear word|surname|last name|is called|pronounce\w*|said|says|called me|calls me|calling|macbeth|hamlet|romeo|juliet|lennie|curley|malfoy|character|dont say|not ok|slurs?|racist|vocab\w*|bender (?:in|from|is)|avatar|futurama|fender|meat and|tinkers? (?:tailor|bell|with|about|around)|zulu (?:war|kingdom|time|people|nation|warriors?|language)|mumu land|olodo means)\b/

/** Swearing and slurs in other languages and dialects: sworn in one that staff do not know, it is sworn all the same. */
export const inTongues: readonly Rule[] = [
  {
    severity: 'medium',
    sure: true,
    says: new RegExp(`(?<![\\p{L}])(?:${foul.join('|')})(?![\\p{L}])`, 'u'),
    unless: about,
  },
  { severity: 'high', sure: true, says: new RegExp(`(?<![a-z])(?:${slurs})(?![a-z])`, 'u'), unless: about },
]
