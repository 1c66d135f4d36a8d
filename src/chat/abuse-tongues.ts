import type { Rule } from './rule.ts'

/** Words that no lesson needs, by who brings them: home languages of our pupils, and what is spoken on the way to school. */
const foul = [
  // Polish, Ukrainian, Russian
  'kurw[aoye]|kurwo|spierdalaj|wypierdalaj|jeban[yae]|pierdol\\w*|skurwysyn\\w*|chuju?|debilu|pojebany?|suk[aio] (?:blyat|jebana)|blyat|blyad|blya|pidor\\w*|pidar\\w*|nahui|nahuy|pizdets|yebat|сука|блять|блядь|пидор\\w*|нахуи|хуи|пизд\\w+|курва|ебан\\w+|дебил|урод',
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
  '(?:[a-z]+ )spastics?(?! (?:cp|paralysis|diplegia|quadriplegia|muscles?|colon|gait|society))|spastics? (?!cp|paralysis|diplegia|quadriplegia|muscles?|colon|gait|cerebral|society)(?=[a-z])|fresh(?:ies?|y)|(?:massive|such a|right|absolute|big|little|total|proper|a|you|ya|hes a|is a) (?:bender|bumder|bum bandit|shirt ?lifter|carpet muncher|fudge packer|lezza|lezzer|poofta|tranny|gayboy|homo(?! (?:sapiens|erectus|habilis|nea)))|benders|bumders?|tar ?baby|coconut head|ape (?:girl|boy)|(?:chinky|chinkies)|slanty?(?: ?eyes?| ?eyed)|slit ?eyes?|gook|dothead|(?:dirty|smelly|thieving) (?:gyp\\w*|pole|romanian|tinker|traveller|knacker|itinerant)|knackers?(?= (?:kid|boy|girl|family|lot|scum))|tinkers?(?= (?:kid|boy|girl|family|lot|scum))|bomber girl|towel ?head|(?:ninja|walking|human) letter ?box|looks? like a letter ?box|zionazi|christ ?killer|cracker ass|white trash|spakka|spacka|spazza|mongy|wind(?:ow)? ?lick\\w*|sped kid|(?:nut|mental) ?job|psycho ?bitch'

/** Said to somebody's face, in a language of theirs: ugly, stupid, fat, be quiet, go, nobody wants you. */
const unkind = [
  // Polish; Russian, Ukrainian, as they are written and as they are typed
  '(?:jestes|ale|ty) (?:\\p{L}+ )?(?:g[łl]upi\\p{L}*|glupi\\p{L}*|grub\\p{L}+|brzydk\\p{L}+|t[ęe]p\\p{L}+|idiot\\p{L}*|debil\\p{L}*|[śs]mierdz\\p{L}+)|zamknij (?:sie|ryj|morde|gebe)|nienawidze (?:cie|ciebie|go|jej)|nikt (?:cie|ciebie|jej|go) nie (?:lubi|chce)|spadaj|wracaj do (?:siebie|ukrainy|kraju)|smierdzisz',
  '(?:ты|ти) (?:\\p{L}+ ){0,2}(?:тупо\\p{L}*|тупая|тупии|дура|дурак|дурна|дурень|жирн\\p{L}+|страшн\\p{L}+|урод\\p{L}*|дебил\\p{L}*|идиот\\p{L}*|идіот\\p{L}*|свинья|лох|никто|воняешь)|закрои (?:рот|пасть|ебало)|закрии рота|заткнись|замовкни|заткнися|ненавижу тебя|никто тебя не|ніхто тебе не|пошел (?:ты|вон)|пошла вон|ty (?:\\w+ )?(?:tupo[iy]|tupaya|dura|durak|debil|urod|loh|svinya)|zakroy rot|zatknis|nenavizhu tebya',
  // Urdu, Hindi, Punjabi, Bengali
  '(?:tu|tum|ye|yeh|oye|abe|arre|tera|teri|tumhari) (?:\\w+ ){0,3}(?:pagal|bewak[ou]+f|bevkoof|gadh[aei]|moti|mota|motu|bads?urat|ganda|gandi|bakwas|jahil|nalayak|ghatiya|kaal[ai]|kali kaloti|suar|bandar|chamar|bhangi)|chup (?:kar|ho ja|karo|reh)|muh band|mun band|bakwas (?:band|mat|na)|daf[ae] ho|bhaag ja|nafrat karta|tui (?:\\w+ )?(?:pagol|gadha|shuor|kutta|mota)|chup kor',
  // Arabic as it is typed; Turkish; Persian; Somali; Albanian
  '(?:enta|enti|inta|inti|ya) (?:\\w+ )?(?:ghabi\\w*|8abi\\w*|7mar\\w*|hmar\\w*|himar\\w*|baqara|ba2ara|khanzir\\w*|kha?nzeer|mareed|takhin\\w*|te5in\\w*|qird|2erd|wes5\\w*|waskh\\w*|fashel|mutakhallif)|ekhras|i5ras|uskut ya|bakrahak|انت (?:غبي|حمار|كلب)|اخرس|(?:sen|cok) (?:\\w+ )?(?:salaks[ıi]n|aptals[ıi]n|cirkin\\w*|sismans[ıi]n|gerizekal[ıi]\\w*)|salak (?:misin|herif|cocuk|kiz)|(?:sen|cok|ne|oha) salak|gerizekal[ıi]|kapa cenen[ıi]|(?:waxaad tahay|adigu) (?:doqon|nacas|dameer)|doqon|aamus nacas|(?:je|ti je) (?:budall\\w*|gomar|i trash|e trashe)|mbylle gojen',
  // Spanish, Portuguese, Italian, Romanian
  '(?:eres|que|sos|tan) (?:\\w+ ){0,3}(?:tont[oa]|idiota|gord[oa]|fe[oa]|estupid[oa]|burr[oa]|imbecil|basura|asco|inutil) ?(?:eres|y|$|[.!,])|call?ate la boca|callate (?:ya|tont\\w|idiota|gord\\w)|nadie te (?:quiere|soporta|aguanta)|te odi[oa]n?|vete a tu pais|das asco|cala (?:a|essa) boca|(?:voce|tu) (?:e|es) (?:\\w+ )?(?:burr[oa]|fei[oa]|gord[oa]|idiota|lixo)|ninguem (?:gosta de|te quer)|stai zitt[oa] (?:idiota|scemo|stupid\\w|brutt\\w)|sei (?:un |una |proprio |cosi )*(?:scem[oa]|stupid[oa]|brutt[oa]|idiota|ciccion[ea]|schifos[oa])|fai schifo|(?:esti|ce|ba) (?:\\w+ ){0,2}(?:proast[ae]|prost|urat[ae]?|gras[ae]?|idioat[ae]?|tampit[ae]?|nebun[ae]?)|taci (?:din gura|proast\\w*|prostule|dracu\\w*|ba|fa)|te urasc|nimeni nu te (?:vrea|place|suporta)|puti',
  // French, German, Welsh
  '(?:tes|tu es|tas) (?:\\w+ ){0,2}(?:moche|conn?e?|debile|une? (?:gros\\w*|vache|thon|merde)|trop (?:bete|moche|con))|ferme ta (?:gueule|bouche)|personne (?:taime|ne taime|ne veut de toi|veut de toi)|sale (?:arabe|noir\\w*|negre|juif|race|pute)|(?:du bist|bist du) (?:\\w+ ){0,2}(?:dumm|hasslich|fett|behindert|eklig|dreckig|ein opfer)|halts? (?:das |s )?maul|niemand mag dich|geh (?:zuruck|heim) ',
  '(?:tin|ti n|ti|mae hi|mae o|mae en|mor|rwyt tin|ma fen) (?:\\w+ )?(?:hyll|dwp|twp|dew|tew|drewi|drewllyd|fochyn|afiach|wirion|boring)|casau (?:ti|hi|fo|fe|chdi)|(?:neb|does neb|sneb) (?:yn )?(?:isio|isho|eisiau|moyn|hoffi|licio) (?:ti|chdi|hi|fo|fe)|cau (?:hi|dy geg|dy ben)|cer o ma|dos o ma|mochyn (?:tew|budr|drewllyd)|bradwr',
]
/** A word is asked about, quoted, or means something else. */
const about =
  /\b(?:what does|whats|means?|meaning|translat\\w*|in (?:polish|spanish|french|german|italian|urdu|hindi|arabic|romanian|turkish|welsh|scots|irish|greek|russian|portuguese|english)|the word|a word|rude word|swear word|surname|last name|is called|pronounce\w*|said|says|called me|calls me|calling|macbeth|hamlet|romeo|juliet|lennie|curley|malfoy|character|dont say|not ok|slurs?|racist|vocab\w*|bender (?:in|from|is)|avatar|futurama|fender|meat and|tinkers? (?:tailor|bell|with|about|around)|zulu (?:war|kingdom|time|people|nation|warriors?|language)|mumu land|olodo means)\b/

/** Swearing and slurs in other languages and dialects: sworn in one that staff do not know, it is sworn all the same. */
export const inTongues: readonly Rule[] = [
  {
    severity: 'medium',
    sure: true,
    says: new RegExp(`(?<![\\p{L}])(?:${[...foul, ...unkind].join('|')})(?![\\p{L}])`, 'u'),
    unless: about,
  },
  { severity: 'high', sure: true, says: new RegExp(`(?<![a-z])(?:${slurs})(?![a-z])`, 'u'), unless: about },
]
