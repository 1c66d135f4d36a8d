import type { Cue } from './cues.ts'
import { cue } from './ways.ts'

/** A cry for help in a language that staff may not know: what a language lesson teaches too is worth less than enough. */
export const tongueSigns: readonly Cue[] = [
  // to die, to live no more
  cue(
    6,
    '(?:me )?quiero morir(?:me)?|no quiero vivir|me quiero matar|me corto|quero morrer|nao quero (?:mais )?viver|voglio morire|non voglio (?:piu )?vivere|(?:je )?veux (?:plus vivre|mourir)|envie de mourir|ich will (?:sterben|nicht mehr leben)|vreau sa mor|nu (?:mai )?vreau sa (?:mai )?traiesc|ma tai pe|dua te vdes|nuk dua te jetoj',
    'chce (?:juz )?(?:umrzec|sie zabic)|nie chce (?:mi sie )?(?:juz )?zyc|tne sie|mam dosc zycia|(?:ne|не) (?:hochu|хочу) (?:bolshe |больше )?(?:zhit|жить|жити)|хочу (?:умереть|померти|вмерти)|hochu umeret|(?:olmek|intihar etmek) istiyorum|yasamak istemiyorum|kendimi oldur\\w*',
    'mar(?:na|ne) (?:chahta|chahti|hai)|mar ja(?:na|un|oon|u)|jeena nahi|khudkushi|khud ?kushi|morte (?:chai|ichche)|bachte chai na|(?:bid+i|abi|abgha|3ayz|3ayza|bdi) (?:a?moo?t|amut)|mabi a3ish|اريد ان اموت|ابي اموت|بدي موت|不想活|想死|dwi (?:isio|eisiau|moyn) marw|(?:dim|ddim) (?:isio|eisiau|moyn) (?:byw|bod yma)|brifo fy hun|torri fy hun|waxaan rabaa inaan dhinto',
  ),
  // struck, touched
  cue(
    6,
    '(?:mi (?:padre|papa|padrastro|madre|mama|tio|hermano)|el|ella) me (?:pega|toca|grita|golpea|lastima)|me (?:pega|golpea|toca) (?:mi|todas|cada|mucho|con)|(?:meu pai|minha mae|ele|padrasto) (?:me bate|bate em mim|me toca)|me bate (?:todo|muito|com)|mi picchia|mi tocca|(?:il|elle|mon (?:pere|beau pere|oncle)|ma mere) me (?:frappe|tape|touche|bat)|(?:tata|mama|el|ea|tatal meu) ma (?:bate|atinge|loveste)|ma bate (?:tata|mama|in|cu|rau)|me rreh|babi me rreh',
    '(?:tata|ojciec|ojczym|mama|on|ona|brat|wujek) (?:mnie |ciagle |znowu )*(?:bije|dotyka|krzyczy)(?: (?:mnie|na mnie))?|bije mnie|mnie bije|dotyka mnie|tata (?:znowu )?pije|(?:папа|мама|отец|отчим|он|тато|вітчим|він) (?:меня |мене )?(?:бьет|бе|бє|трогает|избивает)|menya (?:bet|byut|bjut|izbivaet)|(?:beni|bana) (?:dovuyor\\w*|vuruyor\\w*|elliyor)|babam (?:beni )?(?:dovuyor|vuruyor)',
    '(?:abbu|papa|baba|ammi|bhai|chacha|mamu|uncle|woh|wo|vo|dad|mum) (?:\\w+ )?(?:mujhe |humein |roz |bohat |bahut |mainu )*(?:maart[aei]|mart[aei]|peett[aei]|pitt[aei]|kutd[aei]|marda|chhut[aei]|choot[aei]|chut[aei]|chhoot[aei]|daant[aei])(?: (?:hai|hain|he|ne))?|mujhe (?:maar\\w*|mara|peet\\w*)|amake (?:mare|marche|mar[ae]y)|(?:baba|abouy\\w*|babay|mama|khali|3ami|akhi|huwa|howa) (?:\\w+ )?(?:b?[iy]+[ui]?d+[ur]*robn[iy]|yadribuni|bidrobni|by?drobny|yilmisni)|b?yidrobni|يضربني|بيضربني|يلمسني|打我|(?:mae|ma) (?:dad|tad|mam|o|hi|e|fy nhad|llystad) (?:yn |n )?(?:taro|bwrw|brifo|cyffwrdd|gweiddi) (?:fi|arna|ar|a)|(?:taro|bwrw|brifo|cyffwrdd) (?:yn? )?fi|aabe ?(?:haygu|wuu) i? ?garaac\\w*|wuu i garaac\\w*',
  ),
  // help
  cue(
    4,
    'ayudenme|ayudame por favor|me ajudem?|socorro|aiutatemi|aidez ?moi|au secours|ajutati ?ma|ajutor|ndihme|ndihmoni|pomocy|pomozcie mi|помогите|допоможіть|pomogite|dopomozhit|yardim edin|imdat|madad kar\\w*|bachao|mujhe bachao|sahajjo|sa3id(?:ni|uni)|sa3doni|ساعدوني|ساعدني|救命|helpwch fi|i caawi\\w*',
  ),
  // afraid, crying
  cue(
    3,
    'tengo (?:mucho )?miedo|tenho (?:muito )?medo|ho (?:tanta )?paura|jai (?:trop |tres )?peur|ich habe angst|(?:mi ?e|mi) (?:foarte )?frica|kam frike|boje sie|(?:мне|мені) страшно|боюсь|боюся|mne strashno|boyus|boius|korkuyorum|dar lag\\w*|darr lag\\w*|bhoy lag\\w*|kha?(?:yf|ye?f|yif)[aeh]*|5a+y[ei]?f[ae]?|خايف\\w*|خائف\\w*|我害怕|(?:dwi|mae gen i|maen|mae|gyda fi) (?:\\w+ )?ofn|ofn arna|waan baqa\\w*|baqayaa|llor[ao] (?:todas|cada|siempre)|chor[ao] (?:todo|toda)|plang(?:e|ea)? (?:in fiecare|toata|mereu)|placze (?:co|cala|ciagle)|rot[aei] (?:hai|hoon|hun|rehta)|crio bob|wylo bob|agliyor\\w*',
  ),
  // and of whom, where, how often
  cue(
    3,
    'mi (?:padre|papa|padrastro|madre|mama|casa|tio)|mama|papa|todas las noches|cada noche|en casa|ir a casa|meu pai|minha mae|em casa|todos os dias|mio padre|a casa|mon pere|ma mere|chez moi|a la maison|tata|tatal|acasa|in fiecare (?:noapte|zi)|babi|ne shtepi|ojciec|ojczym|w domu|do domu|codziennie|co noc|папа|отец|отчим|тато|дома|домой|вдома|каждыи день|babam|annem|evde|her gece|abbu|ammi|baba|ghar|roz|har (?:din|raat)|min baba|bel bet|belbeit|el ?bait|البيت|بابا|(?:fy )?(?:nhad|llystad)|adra|gartref|bob (?:nos|dydd)|aabe|hooyo|guriga',
  ),
]
