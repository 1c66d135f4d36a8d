/**
 * Words of one kind, so that what is learned of one holds for the others: `dad hits me` for `my uncle slapped her`. A word may
 * be of several kinds; where kinds stand in a row, the first that is listed counts. In the spelling of `spelling.ts`.
 */
const kinds: readonly (readonly [string, string])[] = [
  ['I', 'i im ive id ill iam'],
  ['ME', 'me us'],
  ['SELF', 'myself meself'],
  ['MY', 'my mine our ours'],
  ['WE', 'we were weve'],
  ['YOU', 'you youre youve youll yous yourself'],
  ['YOUR', 'your yours'],
  ['HE', 'he she they hes shes theyre theyll hell shell theyve'],
  ['HIM', 'him her them himself herself themselves'],
  ['HIS', 'his their theirs'],
  ['IT', 'it its this that thats these those'],
  [
    'NOT',
    'not dont cant wont never no none didnt doesnt isnt havent hasnt without aint cannot wouldnt couldnt nothing',
  ],
  ['NOBODY', 'nobody'],
  ['ALL', 'everyone everything anyone anybody everybody'],
  [
    'KIN',
    'dad daddy da mum mummy mam mom ma stepdad stepmum stepfather stepmother stepbrother brother brothers sister sisters uncle aunt auntie aunty cousin cousins nan nana gran granny grandma grandad grandpa grandfather parents parent family foster carer father mother mums dads',
  ],
  ['LOVER', 'boyfriend girlfriend bf gf ex husband wife partner'],
  [
    'MAN',
    'man guy men stranger strangers someone somebody boy boys lads lad girls person gang neighbour bloke woman adult bully bullies',
  ],
  ['PEOPLE', 'people others kids class group year'],
  ['FRIEND', 'friend friends mate mates bestie'],
  ['STAFF', 'sir miss teacher teachers mr mrs ms coach tutor'],
  [
    'HARM',
    'hit hits hitting hurt hurts hurting beat beats beating beaten punch punched punches punching kick kicked kicks kicking slap slaps slapped smack smacks smacked choke choked chokes strangle strangled burn burned burnt burns grab grabs grabbed push pushed pushes shove shoved throws threw smash smashed smashes lock locked locks drag dragged belt belted whip whipped spit spits spat jumped robbed attack attacked attacks bite bites bit batter battered pinned ripped rips pull pulls pulled bruise bruises',
  ],
  [
    'TOUCH',
    'touch touches touched touching kiss kissed kissing hug hugs hugged tickle tickles lap undress naked nude nudes bed sex rape raped groomed grooming abused abuse abuses',
  ],
  [
    'HOUND',
    'follow follows followed following stalk stalks stalking threaten threatens threatened threatening blackmail chase chased chases watching watches waits waiting teases bullied bullying bully picks picking laughing laughed laugh laughs',
  ],
  [
    'KILL',
    'kill kills killed killing die dies died dying dead death suicide suicidal stab stabbed stabs murder murdered murders shoot shot shoots drown drowned drowns hang hanged kms kys',
  ],
  ['CUT', 'cut cuts cutting scratch scratched bleed bleeds bleeding blood scars harm harming overdose overdosed'],
  ['WEAPON', 'knife knives gun guns blade weapon machete acid hammer sword'],
  [
    'FEAR',
    'scared afraid frightened terrified worried worries worry anxious anxiety nervous panic panicking scares scare fear scary petrified unsafe safe panicked',
  ],
  [
    'SAD',
    'sad depressed depressing depression lonely alone cry crying cries cried tears upset low empty numb hopeless worthless miserable unhappy ashamed guilty trapped broken useless burden invisible lost stressed overwhelmed',
  ],
  ['HATE', 'hate hates hated hating'],
  ['FEEL', 'feel feeling feels felt'],
  ['WANT', 'want wants wanted wanting wish wishes need needs going gonna'],
  ['END', 'stop stops end ends disappear vanish exist alive live living sleep wake born cope breathe'],
  [
    'OFTEN',
    'always every everyday all again keep keeps still since constantly nights days weeks months ages anymore most',
  ],
  ['HOME', 'home house bedroom room door upstairs night tonight kitchen bathroom street flat'],
  [
    'DRUG',
    'drunk drink drinks drinking drank vodka beer drugs drug weed pills pill tablets tablet paracetamol bleach vape vapes',
  ],
  ['LACK', 'food eat eaten eating ate hungry starving heating electric gas money rent dinner tea breakfast'],
  ['BODY', 'arm arms leg legs wrist wrists neck skin chest bum private hand hands throat'],
  [
    'LOOKS',
    'hair face teeth shoes nose breath voice ears clothes coat trainers accent skin eyebrows forehead spots glasses belly',
  ],
  ['PHOTO', 'photo photos pic pics picture pictures selfie video videos cam camera cameras'],
  ['SECRET', 'secret secrets private privately quiet'],
  ['TELL', 'tell tells told telling say says said saying'],
  [
    'TALK',
    'talk talking speak chat call calls calling called text texting message messages messaging ring phone dm msg email',
  ],
  [
    'FICTION',
    'character characters chapter story stories book books poem poems poet novel act scene scenes film movie play plays macbeth romeo juliet hamlet shakespeare author writer narrator source extract quote line lines stanza ghost witch witches wolf dragon giant ogre troll king queen prince princess villain monster beast fairy dickens scrooge lennie frankenstein victim theme plot ending myth',
  ],
  [
    'HISTORY',
    'war wars soldier soldiers hitler nazi nazis jews century tudor tudors victorian victorians roman romans viking vikings slave slaves slavery trench trenches plague bomb bombs empire battle revolution parliament army executed',
  ],
  [
    'LESSON',
    'maths english science history geography page question questions answer answers homework test tests exam exams essay quiz worksheet lesson lessons slide slides revision spelling sum sums fraction fractions algebra equation equations chapter paragraph project poster presentation coursework mock mocks grade grades marks topic definition means meaning mean word words french german spanish art drama pshe rs pe dt computing music biology chemistry physics cell cells graph table number numbers rule',
  ],
  [
    'WORK',
    'write wrote writing read reading draw drawing drew drawn paint painting colour make made making built build cook cooking design experiment diagram model',
  ],
  [
    'GAME',
    'game games level football netball rugby cricket hockey match goal score team league race kahoot chess tennis boxing karate judo dodgeball swimming',
  ],
  [
    'TECH',
    'wifi laptop computer screen mic battery charger internet teams printer keyboard mouse ipad file document link login app tab muted mute',
  ],
  ['JOKE', 'haha hahaha lol lmao rofl jk joking funny joke 😂 🤣 💀 😭 😅 😜'],
  [
    'BEAST',
    'dog dogs cat cats hamster rabbit kitten puppy fish bird birds horse spider spiders bee bees wasp snake animal animals pig pigs cow rat rats penguin',
  ],
  [
    'ACHE',
    'headache tummy stomach cold cough ill sick poorly dentist doctor toothache ankle knee inhaler hayfever temperature',
  ],
  [
    'INSULT',
    'stupid dumb thick idiot idiots moron loser losers weirdo freak fatty fatso melt muppet clown tramp nerd geek snitch creep pathetic minger rat snake cow pig baby joke disgrace embarrassing cringe 🤡 🐷 🤢 🤮 💩 🖕 🐀',
  ],
  [
    'FOUL',
    'ugly fat smelly stinks stink stinky smells smell gross disgusting weird annoying useless rubbish trash crap boring nasty horrible vile dirty rank minging hideous bald skinny spotty',
  ],
  ['SHOUT', 'shut oi get leave away off piss sod'],
  [
    'FOLK',
    'black white asian indian chinese african polish muslim muslims jew jewish gypsy gypsies immigrants refugees foreigners gay lesbian trans terrorist disabled autistic special',
  ],
  ['SO', 'so such absolute absolutely proper actually literally total totally really very well bare pure'],
  [
    'NET',
    'snap snapchat sc insta instagram ig tiktok tiktoks facebook fb twitter threads bereal youtube yt twitch reddit finsta story reel channel',
  ],
  [
    'PLACE',
    'whatsapp discord telegram signal zoom skype viber messenger kik facetime imessage server vc gc groupchat realm meet',
  ],
  [
    'CONSOLE',
    'roblox xbox psn ps4 ps5 playstation fortnite minecraft steam switch nintendo valorant brawl gamertag fifa',
  ],
  [
    'ADD',
    'add adding added join joining hop come send sending drop give share post posting posted put upload tag subscribe sub invite',
  ],
  ['ACCOUNT', 'user username handle acc account page spam private streaks followers'],
  ['CONTACT', 'address postcode email gmail hotmail outlook mobile mob digits numbers number phone fone'],
  ['WHERE', 'where when which what whats who whos how why'],
  ['MEETING', 'link links code codes id passcode pass pin password meeting lobby invite'],
  ['SCHOOL', 'school college form tutor register bus trip lunch break canteen library hall'],
  [
    'SWEET',
    'gorgeous beautiful pretty cute sexy hot lovely babe hun sweetheart sweetie darling princess angel mature older handsome 😘 😍 😉 💋 ❤',
  ],
  ['AGE', 'old age years older young'],
  ['GIFT', 'gift gifts present presents buy robux vbucks voucher money'],
]

export const kindsOf: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      kinds.flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
      ([word]) => word,
    ),
  ].map(([word, all]) => [word, all.map(([, kind]) => kind)] as const),
)
