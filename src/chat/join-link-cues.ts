import { cue, weighed, type Cue } from './cues.ts'
import { social, talk } from './places.ts'

const lesson = '(?:lessons?|class(?:es)?|meetings?|calls?|seminars?|lectures?|sessions?|tutorials?)'
const kin =
  '(?:mates?|friends?|frens?|frend|besties?|bff|pals?|pen ?pals?|boyfriends?|girlfriends?|cousins?|cuzin|brothers?|bros?|bruv|sisters?|sis|sibling|nans?|gran|grandma|granny|nana|grandad|grandpa|sons?|daughters?|nephews?|nieces?|carers?|step ?\\w+|uncles?|aunt(?:ie|y)?s?|neighbou?rs?|flat ?mates?|house ?mates?|room ?mates?)'
const years =
  '(?:(?:year|yr|y) ?(?:\\d+|one|two|three|four|five|six)s?|(?:1[0-3]|[1-9])[a-hj-z]\\d?|set \\d|(?:top|bottom) set)'
/** Somebody who is not of the class, by name or by class. */
export const outsider = new RegExp(
  `\\b(?:my ${kin}|${years}|my ex|suspended|excluded|banned|another (?:school|class)|not (?:even )?in (?:your|this|ur) \\w+)\\b`,
)
const place = `(?:${social}|${talk}|marketplace|gc|group ?chats?|${years} chat|story|bio|status|forum|server|public|online|site|wall|toilets?|loos?|white ?board|common room|notice ?board|canteen|changing rooms?|bus|bike ?sheds?|freshers|corridor|(?:voice|team|game|party) (?:chat|call)|yik ?yak|gam(?:ing|er) \\w+|airdrop\\w*|tweet\\w*)`

/** What opens a lesson, by each name that it goes by: without one of these nothing is said of a way in. */
const things = [
  /\b(?:links?|lnk|url|qr|(?:bit\.ly|tiny\.cc|rb\.gy|cutt\.ly|is\.gd)\/\S+|codes?|(?:the|what|whats|our|your|their|his|my|an|is|with|and|of|meeting|lesson|class|call|teams|zoom|join|send|give|spam) ids?(?! (?:rather|like|love|say|be|have|never|do|get|go|want|card|number))|invit(?:e|es|ed|ing|ations?)|pass ?codes?|pass ?words?|pins?|leaked (?:our|the|it|this|that|your)|thats (?:you|him|her|them) in|(?:door|way|entry|entrance|key) (?:of|to|into|for) (?:this|the|our|my) (?:school )?(?:class|lesson|call|meeting)|leaked\b.{0,25}\d|address bar|the pass|way in(?:to)?(?! which| the)|dial[ -]ins?|\d[ -]?(?:digit|figure) (?:thing|number|code|pin)|join(?:ing)? (?:thing\w*|stuff|bit|box|number|word|button|key|details|picture|square|message)|(?:told|gave|give|tell|read|sent|send|showed|texted|typed|whispered) (?:\w+ ){1,5}the (?:numbers|letters|digits|words?|code)|(?:give|send|tell|text) you the (?:number|code|word|id|pass\w*)|forward(?:ed)? the email|(?:special|secret|meeting|lesson|entry|joining) (?:numbers?|words?)|(?:teams|zoom|lesson|meeting|class|call|maths|english|science|school meeting|join\w*) (?:one|thing\w*|bit)|scan (?:the|my|this|it|that)(?! (?:text|page|poem|work|document|book|source|line))|(?:long|big|whole) (?:number|code)|(?:numbers?|code|letters) (?:off|on|at|from) (?:the|my|your|our) (?:screen|top|board|invite|page)|lets (?:him|her|them|me|us|my \w+) in|(?:someone|somebody|please) let (?:him|her|them)|waiting (?:bit|thing|place|area)|get (?:him|her|them|my \w+) in|read(?:ing|s)? (?:\w+ ){0,3}the (?:numbers?|code|digits|letters)|web ?address|address for (?:it|this|here)|(?:on|using|with|under) my log ?in|calendar (?:thing\w*|invite|link|entry|event)|give (?:\w+ ){1,2}the address|(?:address|web ?site) (?:for|of|to) (?:the|our|this) (?:\w+ )?(?:lesson|class|meeting)|(?:thing|stuff|bit|numbers?|words?) to (?:get|come|join|go) (?:in|on|into)|let (?:\w+ ){1,3}use (?:your|my) (?:account|laptop|ipad|phone|login|teams|zoom)|(?:randoms?|strangers?) in (?:here|this|the (?:call|lesson|meeting))|tinyurl|bit ?ly|shorturl|(?:post(?:ed|ing)?|put|drop(?:ped)?|stick|stuck|advertis\w+|listed|list) (?:our|this|the|my) (?:school |maths |english |science )?(?:lesson|class|meeting|call) (?:on|in|up)|what to (?:press|click|type)|(?:on|with|using) my (?:account|name)|(?:gave|give|sent|send) (?:him|her|them) (?:mine|ours)|spare one|inv|(?:id|code|number) (?:first|then|\+|and|n|plus) (?:then |the )?(?:a |p |pass|word|letters)\w*|(?:three|four|five|six|seven|eight|\d)[ -](?:letter|word|figure|digit) (?:word|code|pass\w*|number)|log ?ins? (?:to|for|of) (?:\w+ ){0,5}(?:lessons?|class(?:es)?|meetings?|calls?)|(?:log|sign) in as me|(?:use|using|with|on|under) my (?:log ?in|sign in|acc)|log ?in\b.{0,40}\b(?:pretend|as (?:me|you|him|her)|be (?:me|you|him|her)|im (?:him|her))|join (?:\w+ )?as (?:a )?guest|admit (?:him|her|them|you)|enlace|kod (?:do|lekcji)|haslo|contrasena|codigo|parola|dolen)\b|^ids?(?= ?[:=]| is| \d)/,
  new RegExp(
    `\\b(?:${lesson}|join\\w*|guest|dial in) (?:details|info\\w*|numbers?|instructions)\\b|\\bjoin\\w* (?:page|screen)\\b|\\bdetails (?:to|for|of)\\b|\\b(?:numbers?|letters|words?) (?:(?:for|of|to) (?:the|this|our) ${lesson}|so (?:he|she|they) can|to (?:join|dial|get|come))\\b`,
  ),
  /\bhow (?:to|do (?:i|we|you)|he|she|they|i) (?:can )?(?:(?:get|got|come) (?:\w+ ){0,3}(?:in|into|on|onto)|join|enter)\b|\bhow (?:\w+ ){1,4}can (?:join|get in|come)\b|\bhelp(?:ed|ing)? (?:\w+ ){1,2}(?:enter|get in|join|come in)\b|\bhow enter\b|\bwhat (?:do i|to) type\b|\btop of the screen\b|\b(?:whats|what is) at the top\b|\bin (?:the|your) browser\b|\bso (?:\w+ ){1,3}can (?:join|come|get in|pop|hop|see me|watch|listen|wave|sit in)\b/,
  new RegExp(
    `\\b(?:shar(?:e|ed|ing)|drop(?:ped|ping)?|leak(?:ed|ing)?|forward(?:ed)?|giv(?:e|en|ing)|gave|sen[dt])\\b.{0,40}(?<!\\b(?:with|to|in|from|after|before|during|of) )\\b(?:the|our|this) (?:school |teams |zoom |maths |english |science )?${lesson}\\b|\\b(?:post|send|share|drop|leak|give)\\b.{0,12}\\bours\\b|\\b(?:join|come (?:on|in|into)|get in(?:to)?|sit in on|watch) (?:my|our) (?:class|lesson|maths|english|science)\\b`,
  ),
  new RegExp(
    `\\b(?<!(?:army|he|she|they|romans?|king|queen|nazis|soldiers) )(?:let|get|bring|sneak|log|accept|add|invite|drop|chuck|pull|land|pop|put)\\b.{0,16}\\b(?:${kin}|people|randoms|everyone)\\b.{0,25}\\b(?:in|into|in here|on here|to (?:this|the|our) ${lesson}|join)\\b|\\bcan (?:we|i) have\\b.{0,30}\\b(?:come|join|on here)\\b|\\b(?:want|have)\\b.{0,16}\\b(?:${kin}|people)\\b.{0,12}\\b(?:come|join|on here)\\b|\\b(?:${kin}|people)\\b.{0,30}\\b(?:lobby|waiting room)\\b|\\b(?:lobby|waiting room)\\b.{0,20}\\b${kin}\\b`,
  ),
]
/** The thing that is spoken of, where a message calls it only _it_. */
export const wayIn = new RegExp(things.map(({ source }) => source).join('|'))

/** What else has links, codes and invitations: class tools, schoolwork, parties, games. */
export const elsewhere =
  /\b(?:camps?|in the town|banquet|british army|wrong with my code|my code (?:is|doesnt|wont|does|has|says|keeps)|it (?:man|guy|technician)|havisham|in the story|kahoot\w*|blooket|quizlet|quiz\w*|escape room|puzzles?|sparx|mathletics|seneca\w*|select|inner join|from users|padlet|gimkit|joinmyquiz|game pin|wordwall|nearpod|menti(?:meter)?|desmos|rockstars|ttrs|mymaths|microbit|scratch|python|html|css|java\w*|source code|programm?\w*|debug\w*|loop|variable|table|algorithm|binary|ascii|morse|cipher|caesar|enigma|spy|secret code|agent|code name|code word|code of|dress code|highway code|post ?codes?|zip|bar ?codes?|area code|sort code|genetic|da vinci|vikings?|monastery|castles?|caves?|tombs?|pyramids?|trojan|sesame|mazes?|thats from|gates?|buzzer|dna|rna|carbon|covalent|bond|chain|connectives?|paragraph\w*|ideas?|evidence|quotes?|poems?|novel|chapter|theme|between|worksheets?|homework|hw|assignments?|essay|docs?|documents?|slides?|power ?point|notes|article|websites?|web ?page|videos?|vid|you ?tube video|film|bbc|bitesize|iplayer|reading app|books?|textbook|library|references?|bibliography|classroom|form|forms|survey|spreadsheet|canva|mark scheme|past papers?|print\w*|input|(?:laptops?|wifi|wi fi|ipads?|lockers?|door|phone) (?:code|pass\w*|pin)|(?:for|to|on|into|of) the (?:\w+ )?(?:laptops?|wifi|ipads?|lockers?|computers?)|(?<!\b(?:on|using|with|under) my )log ?ins?(?! (?:to|for|of|4) (?:\w+ ){0,5}(?:lesson|class|meeting|call))(?!.{0,40}\b(?:pretend|as (?:me|you|him|her)|be (?:me|you|him|her)|im (?:him|her))\b)|lock|ucas|student (?:id|number)|candidate|centre|order|isbn|upn|exam|voucher|discount|ticket|trip|(?<!the )party|parties|birthday|wedding|sleepover|cards?|parents? (?:eve\w*|meeting|night)|governors?|concert|options|open (?:day|evening)|careers|(?:for|to) (?:the )?(?:\w+ )?clubs?|after ?school club|museum|team name|drawing pin|pin the|pins and|minecraft(?! server)|realm|friend code|present code|snap codes?|clan|discord invite|fifa|(?<!\b(?:in|on|to|into) (?:the |my |our |a )?)(?:whatsapp|snap\w*|discord|insta\w*|roblox|minecraft) (?:gc|group|chat|server)|breakout|partner|my (?:doc|group)|links? to my (?!(?:own )?(?:class|lesson|meeting|call|ex|mates?|friends?|cousins?|bro\w*|sis\w*|alt|other|bf|gf|boy\w*|girl\w*|team|squad)\b)\w+|group work|project)\b/

/** Who belongs to the class asks for it again, or it does not open: somebody outside says so too, and is outside still. */
const fails = cue(
  -4,
  /\b(?:doesnt (?:work|open|let me)|does not work|(?:not|isnt) working|wont (?:work|open|load|let me)|broken?|wrong (?:pass\w*|meeting|link|lesson|code)|expired|error|404|not found|invalid|(?:teams|it|zoom|app|laptop|ipad|phone|chromebook|computer) (?:just |keeps |is |s )?(?:wants|asks|asking|needs|wanting|demanding|says i need)|says (?:access|wrong|no|private|my|its|the|\d+)|cant (?:find|get (?:in|on|back)|join|see|open)|couldnt|kicked (?:me|him|her|us) (?:out|off)|disconnected|(?:send|post|share|put|have|link)\b.{0,30}\bagain|resend|re send|hasnt got|didnt get|lost (?:it|the|my)|(?:is|im|got|hes|shes|still) stuck|took ages|is late|off sick|absent|calendar|locked)\b/,
)

/** Staff tell those who cannot get in whom to turn to. */
const helps = cue(
  -6,
  /\b(?:come|go|pop|speak|talk|see|e ?mail|ring|contact|ask|visit|tell) (?:\w+ )?(?:to |along to |down to |in to |at )?(?:the |our |mr |mrs |miss |ms )?(?:it |ict |school |main |front )?(?:office|help ?desk|reception|support|technicians?|library|network team|team)\b|\bdont (?:ask|post|share|put) (?:\w+ )?(?:in|on) (?:here|the chat|this chat)\b|^(?:lost|forgot\w*|locked out|cant (?:find|get))\b/,
)

/** What each sign of a way in that is handed out is worth; what is asked for by those who belong weighs against it. */
const cues: readonly Cue[] = [
  cue(1, /^/),
  cue(
    1,
    new RegExp(
      `\\b(?:pass ?codes?|url|(?:${lesson}|teams|zoom|join\\w*|guest) (?:links?|ids?|codes?|invites?|invitations?|details|info\\w*|numbers?|page|pass ?words?)|(?:the|whats|what is|what|your|our|their) id\\b(?! (?:card|number|badge))|(?:links?|qr|code|number|password) (?:to|for|of|4|from) (?:\\w+ ){0,3}(?:${lesson}|this|ours|maths|english|science|history|geography|art|french)|to get in|how (?:to|do i|i) get in|(?:our|ours|my|their|theirs|his|her|your) (?:own )?(?:class |lesson )?(?:link|invite|code|pin|pass ?\\w+|${lesson})|(?:the|our|this) ${lesson})\\b`,
    ),
  ),
  // somebody who is not of the class
  cue(3, new RegExp(`\\b(?:${kin}|my ex|my alt|\\w+s (?:group|mates|lot|tutor group))\\b`)),
  cue(
    3,
    /\b(?:(?:not|isnt|arent|aint|wasnt|dont go) (?:even |actually )?(?:in|on|from|part of|at|to) (?:our|this|my|your|the|here)|(?:another|other|different|old|my) (?:schools?|college|class|classes|year|set|group|primary|tutor)|from (?:my |his |her |a )(?:\w+ )?(?:class|club|team|street|road|village|town|work|game)|from (?:my |the |a )?(?:old |other )?(?:scouts|guides|cubs|brownies|cadets|mosque|madrasa\w*|karate|foot ?ball|footy|church|club|youth|primary|work|team|xbox|fortnite|roblox|discord|st|saint|street|road|gym|rugby|swimming|dance|college|uni)|(?:from|at) (?:scouts|guides|cubs|brownies|cadets|mosque|church|drama|ballet|swimming)|(?:my|his|her) old (?:teacher|tutor|friend|mate|head)|(?:lower|upper) sixth|sixth form|used to (?:go|be)|went to this|was in this|excluded|expelled|suspended|banned|moved (?:away|school)|home ?(?:ed|school\w*)|dropped (?:out|the)|left (?:last|the|in)|thrown out|kicked (?:off|out of) the|sent home|isnt (?:allowed|supposed)|randoms?|strangers?|outsiders?|streamers?|youtubers?|journalist|(?:kids?|boys?|girls?|lads?|guys?|m[ae]n|wom[ae]n|lady|person|family|random) (?:across|over|up|down|on|in my|from|i|who|next|off|at)|someone (?:from|on|off|at|i|else|who)|somewhere else|next door|(?:at|from|in) (?:st|saint) \w+|(?:at|from|in) (?:the )?(?:academy|high school|grammar|other school)|(?:another|other|different) (?:place|school|one)|randomers?|postman|boxing|karate|partner|milkman|cleaner|delivery)\b/,
  ),
  cue(
    2,
    new RegExp(
      `\\b(?:${years}|(?:mrs?|miss|ms) \\w{3,}s|sirs|their (?:code|link|id)|theirs|other (?:class|lesson|one)|all the class\\w*)\\b`,
    ),
  ),
  cue(1, new RegExp(`\\b(?:for|to|of|4|into|in) (?:the |all |whole )?${years}\\b|\\b${years}s? (?:link|code|id)\\b`)),
  // who let them in says so
  cue(2, /\b(?:it was me|that was me|i did lol|i did it|i let)\b/),
  // a place where all can read it
  cue(3, new RegExp(`\\b${place}\\b`)),
  cue(1, new RegExp(`\\b(?:in|on|to|onto|round) (?:\\w+ ){0,3}${place}\\b`)),
  cue(
    2,
    /\b(?:everyone|anyone|everybody|every ?where|people|others|whoever|whole (?:of )?\w+|lads|(?:all|the) (?:boys|girls)|the (?:\w+ )?team|\d+ (?:guys|people|lads|boys|girls|of them)|(?:send|pass|share|spread|get) (?:it|them|this) (?:round|around|on|out)|more (?:people|the merrier)|who (?:wants|needs|else)|whos (?:in|got|bored|going|coming|up)|all of them|any of (?:his|her|their|sirs)|so they|if you want|want (?:the|our|tomorrows) link)\b/,
  ),
  cue(
    1,
    /\b(?:for anyone|tell (?:your|everyone|the)|pass it on|(?:share|spread|send) it|spread|anyone (?:want|not|whos|in)|come (?:and )?(?:join|in|on|into)|join us|spare)\b/,
  ),
  cue(
    2,
    /\b(?:dm|pm|message|add|hit) me\b|\bin (?:the |my )?dms\b|\b(?:swap\w*|trade|if you \w+ me)\b|\b(?:use|used|using|with|on) (?:my|this|our) (?:link|code|invite|pass\w*)\b|\basked (?:me )?for\b/,
  ),
  // handed on, or come by
  cue(
    2,
    /\b(?:giv(?:e|es|en|ing|ed)|gave|gived|sen[dt]s?|sending|shar(?:e|ed|es|ing)|pass(?:ed|ing)? (?:\w+ ){0,3}(?:on|round|around|to)|pass(?:ed|ing)? (?:\w+ ){0,5}along|passed|post(?:ed|ing)?|drop(?:ped|ping)?|dms?|dmed|dming|leak\w*|forward\w*|fwd\w*|text(?:ed|ing)?|message|messaged|e ?mail(?:ed|ing)?|tell|told|telling|show(?:ed|ing)?|copy|copied|get (?:him|her|them)|type (?:me|us)|brung|brought|paste\w*|screen ?shot\w*|sell\w*|sold|swap\w*|trade|airdrop\w*|tweet\w*|put|putting|stuck the|stick|write|wrote|written|scribbled|painted|chuck\w*|spam\w*|spread\w*|heres?|here (?:is|are|you)|provide|whack\w*|bung\w*|lob\w*|sling|slid|ping(?:ed)?|fire|read\b.{0,14}\bout|read (?:me|us|it|them)\b|photo|circulat\w*|hand(?:ed|ing)|lend|lent|say (?:him|her|them|to)|off me|came from|let (?:\w+ ){1,3}know)\b/,
  ),
  cue(
    1,
    /\b(?:whats|what is|is there|wheres|which|need\w*|has|have|ave|got|get|ask(?:s|ed|ing)?|knows?|wants?|wanted|can i|can my|can (?:he|she|they)|please|use)\b/,
  ),
  cue(
    2,
    /\b(?:joins?|joined|joining|come|comes|coming|came|bring|wants? (?:in|it|the|a|our|to)|let (?:\w+ ){1,3}in|let \w+ (?:\w+ )?on|get (?:\w+ ){0,3}(?:in|into)|got in|sit in|sitting in|in on|hop (?:in|on)|go (?:in|on)|watch\w*|listen\w*|to see|see (?:it|this|our|what)|visit\w*|dial\w*|enter|(?:add|invite|admit|accept) (?:my|a|some|his|her)|have a look|lobby|waiting room|log (?:\w+ )*in|works for any)\b/,
  ),
  cue(
    4,
    /\b(?:raid\w*|before (?:she|he|miss|sir|they) (?:locks?|notices?|checks?|sees|changes|wakes|comes)|soz not soz|take over|hijack|bagpipes?|noises?|crash(?:ing)?(?! (?:course|mat|test|bang))|bomb(?:ing)?|troll\w*|flood|prank\w*|ruin|wreck|mess (?:about|around|it)|liven|go wild|chaos|(?:cause|make|start) trouble|havoc|disrupt\w*|wind (?:\w+ ){1,2}up|make noises|shout|kick off|pretend (?:shes|hes|youre|your|you are|to be (?:me|him|her|a pupil|someone))|(?:put|use|change|with|under|as) (?:your |a |another |fake |someone elses |\w+s ){0,2}names?|as my (?:mum|dad|nan)|leak\w*|sell\w*|sold)\b/,
  ),
  // what stands in a paper that goes round
  cue(
    4,
    /\b(?:links?|codes?|ids?|pass\w*|number)\b.{0,12}\b(?:in|on) (?:the|that|a|our|my|this) (?:\w+ )?(?:docs?|notebook|sheet|slides?|padlet|form|file)\b.{0,50}\b(?:everyone|passing|pass|round|people|whoever|anyone|spread|share|banned|suspended|excluded|other)\b/,
  ),
  // a link that is made short, so that it can be told; and what is to be hidden
  cue(
    3,
    /\b(?:bit\.ly|tinyurl\.\w+|tiny\.cc|shorturl\.\w+|rb\.gy|cutt\.ly|is\.gd|t\.ly)\/\S.{0,60}\b(?:dont (?:let|show|tell|say)|before|quick|see|shh+|delete|in|class|lesson|maths|english|science|period|p\d)\b/,
  ),
  // a number that is somebody's own
  cue(-4, /^(?!.*\b(?:links?|meetings?|lessons?|class|codes?|invites?)\b).*(?<!\d)(?:\+?44 ?|0)7\d{3}[ -]?\d{3}/),
  // what it costs
  cue(
    3,
    /\b(?:pay me|paypal|tenner|fiver|quid|vbucks|robux|for a (?:vape|snickers|monster|bag of)|bank transfer|cashapp)\b|£ ?\d/,
  ),
  // a name that is none's, and more who come
  cue(
    3,
    /\b(?:say (?:youre|ur|you are|im|its) (?!sorry|in|on|here)|new (?:wave|lot|people|ppl)|(?:theres?|\d+|a few|loads|more) (?:\d+ )?(?:more )?(?:of us|of them|of my|people) (?:coming|in|outside|waiting)|act normal|say (?:hes|shes|theyre|his name|her name)|chang(?:e|ed|ing) (?:her|his|your|their|my) names?|didnt get it from me|you didnt hear|fake name|any name|random name|different name|someone elses name|squad|crew|mandem)\b/,
  ),
  cue(
    2,
    /\b(?:cams? off|(?:wont|would|never|without|doesnt|dont) (?:\w+ )?(?:notic\w*|know\w*|check\w*|see|seeing|find|look)|dont (?:tell|snitch|say)|tell no ?one|not tell|sneak\w*|for a laugh|no teachers?|without (?:sir|miss|a teacher))\b/,
  ),
  cue(
    2,
    /\d(?:[ ,-]{0,3}\d){5}|\b(?:just|same|normal|usual)\b.{0,25}\b(?:with|add|but|plus|end|ends)\b|\b(?:bit\.ly|tinyurl|shorturl)\b/,
  ),
  cue(
    -4,
    /(?<!\b(?:not|isnt|arent|aint|wasnt|even|never|who|come|comes|coming|join|get|into) )\b(?:in|from) (?:our|my) (?:class|set|form)\b(?! (?:chat|link))|\b(?:hes|shes|theyre|whos|is) (?:also )?(?:in|on|from) (?:this|the) (?:class|set|lesson|register|list|course)\b|\b(?:sir|miss|mrs? \w+|teacher|tutor) (?!i |we |can |my )(?:\w+ )?(?:said|says|told|asked|wants|is waiting|needs|sent|posted|put|gave|gives|sends)\b/,
  ),
  cue(-2, /^(?:sir|miss|mrs?|please miss|please sir|excuse me)\b(?! \w+s\b)|\b(?:sir|miss)(?: please)?$/),
  // told of what others did, or of what one may not
  cue(
    -7,
    /\b(?:if (?:anyone|somebody|someone|anybody) asks (?:you |us )?(?:for|what)|same rule|my (?:own |new |old )?password|who (?:gave|shared|leaked|let|sent|posted|is that|was that)\b(?!.{0,40}\b(?:i did|it was me|was me|me lol|that was me)\b)|is it true|never (?:share|give|send|post|tell)|(?:must ?not|mustnt|should ?not|shouldnt|should never|dont|do not|didnt|not to|wouldnt|wont|would never) (?:ever )?(?:share|give|gave|send|post|pass|forward)|not allowed to (?:share|give|send)|get (?:excluded|in trouble)|e ?safety|phishing|hackers?|scam\w*)\b/,
  ),
  cue(-6, elsewhere),
]

/** Whom a guest asks; and what guests say who were asked to come. */
const guest = [
  cue(3, /\b(?:(?:one|1|any|some) of you|someone|anyone|somebody|students?|you (?:kids|lot|guys|all))\b/),
  // who was invited
  cue(
    -5,
    /\b(?:school|office|head|teacher|you|mrs? \w+|miss \w+|ms \w+) (?:sent|emailed|e mailed|gave|forwarded) (?:me|us|it)\b|\bi (?:was|am|have been) (?:sent|given|invited|emailed|booked)\b/,
  ),
  cue(
    -3,
    /\b(?:(?:right|wrong) (?:link|code|meeting)|(?:mum|dad|mother|father|carer|parent|nan) here|(?:his|her|their) laptop|speaker|author|interpreter|technician|thank(?:s| you)|parents|(?:my|our) (?:son|daughter|child))\b/,
  ),
]

/** How somebody came by it who is not of the class, whatever they call it. */
const cameBy =
  /\b(?:gave|given|sent|sold|slipped|showed|forwarded|dmed|texted|passed|got|told|leaked) (?:me|us) (?:it|this|the|your|that|how|in|here|his|her|their|log ?in|code)\b|\b(?:said|says|told me|told us|reckons) (?:that )?(?:anyone|anybody|i|we|you|u|everyone) (?:can|could|should) (?:come|join|get|watch|be)\b|\b(?:lad|mate|someone|somebody|kid|boy|girl|guy|bloke|friend|person) (?:\w+ )?(?:on|from|off) (?:\w+ )?(?:discord|snap\w*|tik ?tok|insta\w*|reddit|xbox|roblox|omegle|facebook|telegram|twitter|the internet|online)\b|\bgot (?:it|this|in|here) (?:from|off|through|via|by|with|using)\b|\b(?:found|saw|seen) (?:it|this|the (?:link|code)) (?:on|in)\b|\b(?:mate|friend|cousin|brother|sister|someone|somebody|one of you|[a-z]+) (?:let|invited|added|shared|brought) (?:me|us)\b/
const strangers: readonly Cue[] = [
  cue(2, cameBy),
  cue(
    4,
    /\b(?:(?:not|aint|isnt|dont|never) (?:even |actually |really )?(?:in|from|at|go|go to|go here|part of|on) (?:your|this|here|the|ya|that)|dont (?:even )?go here|(?:another|different|other) (?:school|college|class|year)|more of us|us lot|my mates|left that|used to (?:go|be)|(?:im|i am) (?:gonna|going to) (?:use|keep|come)|see you (?:next|tomorrow|tues)|just (?:here|came|watching|looking|wanted)|for a laugh|bored|anyone can (?:come|join)|im (?:him|her|them)\b|(?:pretend\w*|being|as) (?:him|her|them|me|to be)|dont (?:tell|snitch)|you dont know me|wont (?:notice|know)|from (?:tik ?tok|discord|snap\w*|reddit|insta\w*|xbox|the internet|omegle))\b/,
  ),
  ...guest.filter(({ worth }) => worth < 0),
  cue(-4, elsewhere),
]

/** A way into a lesson that goes to somebody outside, told in words of one's own. Whoever is unknown is outside already. */
export const joinLinkCues = weighed('join-link', [
  { from: 5, severity: 'medium', by: ['pupil'], needs: wayIn, cues: [...cues, fails] },
  { from: 7, severity: 'medium', by: ['staff'], needs: wayIn, cues: [...cues, fails, helps] },
  { from: 3, severity: 'medium', by: ['unknown'], needs: wayIn, cues: [...cues, ...guest] },
  { from: 6, severity: 'medium', by: ['unknown'], needs: cameBy, cues: strangers },
])
