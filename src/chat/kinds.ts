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
    'dad daddy da mum mummy mam mom ma stepdad stepmum stepfather stepmother stepbrother brother brothers sister sisters uncle aunt auntie aunty cousin cousins nan nana gran granny grandma grandad grandpa grandfather parents parent family foster carer father mother mums dads mams stepdads stepsister stepbro bro sis sibling siblings twin nephew niece nanna nannan gramps pops papa mama amma abbu ammi baba dadi nani auntys uncles carers guardian babysitter childminder',
  ],
  ['LOVER', 'boyfriend girlfriend bf gf ex husband wife partner bfs gfs fiance partners exs'],
  [
    'MAN',
    'man guy men stranger strangers someone somebody boy boys lads lad girls person gang neighbour bloke woman adult bully bullies women mans fella fellas geezer adults grownup grownups elder teenager teenagers kid roadman roadmen gangs predator pervert weirdo landlord',
  ],
  ['PEOPLE', 'people others kids class group year'],
  ['FRIEND', 'friend friends mate mates bestie pal pals bff besties buddy mandem'],
  ['STAFF', 'sir miss teacher teachers mr mrs ms coach tutor'],
  [
    'HARM',
    'hit hits hitting hurt hurts hurting beat beats beating beaten punch punched punches punching kick kicked kicks kicking slap slaps slapped smack smacks smacked choke choked chokes strangle strangled burn burned burnt burns grab grabs grabbed push pushed pushes shove shoved throws threw smash smashed smashes lock locked locks drag dragged belt belted whip whipped spit spits spat jumped robbed attack attacked attacks bite bites bit batter battered pinned ripped rips pull pulls pulled bruise bruises belts spanked spank smacking slapping pushing shoving choking strangles strangling burning grabbing throwing chucked chucks bashing bashed bash thumped thump clobbered leathered leathers lamped decked whacked whack twisted scratches pinches pinched pinch bruised bruising hurled tripped shook shaking squeezed squeezes caned',
  ],
  [
    'TOUCH',
    'touch touches touched touching kiss kissed kissing hug hugs hugged tickle tickles lap undress naked nude nudes bed sex rape raped groomed grooming abused abuse abuses undressing undressed underwear pants bra topless boobs willy groped gropes groping molested molests raping rapes cuddle cuddles cuddled stroked strokes rubbing rubbed fingered sexual sexually intimate virgin virginity pregnant consent nonce private privates rude thing things stuff sleep slept bath shower showering changing changed clothes trousers knickers',
  ],
  [
    'HOUND',
    'follow follows followed following stalk stalks stalking threaten threatens threatened threatening blackmail chase chased chases watching watches waits waiting teases bullied bullying bully picks picking laughing laughed laugh laughs threats threat stalker stalked harass harassed harassing harassment blackmailed blackmailing extort spying spy hunting cornered corners ganging mocking mocked mock taunt taunts taunting teased teasing tormented pranked bullies intimidate hassling pestering shouting shouts shouted screams screamed yelling yells yelled bangs banging swears swearing insults insulting humiliating humiliate',
  ],
  [
    'KILL',
    'kill kills killed killing die dies died dying dead death suicide suicidal stab stabbed stabs murder murdered murders shoot shot shoots drown drowned drowns hang hanged kms kys murdering killer killers deaths unalive unaliving hanging drowning stabbing shooting suicides fatal killings executed beheaded assassinated assassination electrocuted jump jumping bridge roof train overdose goodbye note funeral grave heaven',
  ],
  [
    'CUT',
    'cut cuts cutting scratch scratched bleed bleeds bleeding blood scars harm harming overdose overdosed selfharm selfharmed selfharming slit slitting scarred wounds wound overdosing od purge purging starve starved relapse relapsed slice sliced stitches',
  ],
  [
    'WEAPON',
    'knife knives gun guns blade weapon machete acid hammer sword dagger swords pistol rifle shank bat razor blades scissors bullet bullets explosives sharpener sharpner compass glass lighter rope noose belt pills chain',
  ],
  [
    'FEAR',
    'scared afraid frightened terrified worried worries worry anxious anxiety nervous panic panicking scares scare fear scary petrified unsafe safe panicked terror dread dreading frightening terrifying creepy threatened intimidated freaked freaking paranoid phobia unsettled uneasy shaken frightned frigtened scarred worrying hide hides hiding hid flinch danger dangerous warning warned hurt horrified shocked alarmed stalked trembling shivering',
  ],
  [
    'SAD',
    'sad depressed depressing depression lonely alone cry crying cries cried tears upset low empty numb hopeless worthless miserable unhappy ashamed guilty trapped broken useless burden invisible lost stressed overwhelmed down hurting heartbroken isolated abandoned rejected unloved unwanted hated devastated gutted grief grieving mourning moody suffering despair desperate struggling struggle struggles exhausted drained burnt breaking breakdown crushed hollow sob sobbing weep weeping shame embarrassed humiliated hurts unable functioning coping numbness pain ache aching tired sick done finished over scream screaming panic spiralling dark darkness thoughts voices pointless meaningless forgotten ignored unseen outcast',
  ],
  ['HATE', 'hate hates hated hating despise despises loathe detest detests'],
  ['FEEL', 'feel feeling feels felt'],
  ['WANT', 'want wants wanted wanting wish wishes need needs going gonna'],
  ['END', 'stop stops end ends disappear vanish exist alive live living sleep wake born cope breathe'],
  [
    'OFTEN',
    'always every everyday all again keep keeps still since constantly nights days weeks months ages anymore most forever lately weekly daily nightly repeatedly nonstop everynight everytime usually evry',
  ],
  [
    'HOME',
    'home house bedroom room door upstairs night tonight kitchen bathroom street flat garage shed cupboard attic cellar hallway sofa hostel shelter landing wardrobe loft',
  ],
  [
    'DRUG',
    'drunk drink drinks drinking drank vodka beer drugs drug weed pills pill tablets tablet paracetamol bleach vape vapes alcohol wine cider gin whisky spliff joint joints coke cocaine ketamine ket mdma heroin stoned high meds medication overdose dealer dealing dealers ibuprofen needle needles ciggies fags cigarette cigarettes smoke smoking smokes drunken booze lean spice using used stuff powder gear bottle bottles pub hungover sniffing injecting',
  ],
  [
    'LACK',
    'food eat eaten eating ate hungry starving heating electric gas money rent dinner tea breakfast hunger homeless evicted poverty broke foodbank freezing cold unfed lunch supper meal meals fed feed cooker fridge bills blanket shoes coat skint unwashed',
  ],
  [
    'BODY',
    'arm arms leg legs wrist wrists neck skin chest bum private hand hands throat thigh thighs back stomach shoulder shoulders eye eyes lip lips knee knees foot feet ankle finger fingers',
  ],
  [
    'LOOKS',
    'hair face teeth shoes nose breath voice ears clothes coat trainers accent skin eyebrows forehead spots glasses belly hairline nostrils eyelashes lashes chin chins cheeks fringe beard braces uniform blazer tie jumper hoodie bag style outfit makeup lisp stutter stammer handwriting weight nails size body moustache tash monobrow eyebrow nostril jaw jawline cheekbones bum arse hips stomach tummy feet hands fingers toes skirt shirt trousers jacket pjs pyjamas dress hat cap smile stench stink odour',
  ],
  [
    'PHOTO',
    'photo photos pic pics picture pictures selfie video videos cam camera cameras photograph screenshot screenshots screenshotted recorded recording records filmed filming films snaps selfies clip clips webcam footage livestream',
  ],
  ['SECRET', 'secret secrets private privately quiet'],
  [
    'TELL',
    'tell tells told telling say says said saying mention mentions report reported reports explain explains wrote writes promise promised promises swear swore confess',
  ],
  [
    'TALK',
    'talk talking speak chat call calls calling called text texting message messages messaging ring phone dm msg email',
  ],
  [
    'FICTION',
    'character characters chapter story stories book books poem poems poet novel act scene scenes film movie play plays macbeth romeo juliet hamlet shakespeare author writer narrator source extract quote line lines stanza ghost witch witches wolf dragon giant ogre troll king queen prince princess villain monster beast fairy dickens scrooge lennie frankenstein victim theme plot ending myth hyde jekyll pip oliver twist matilda trunchbull piggy ralph simon curley crooks candy george slim tybalt mercutio benvolio duncan banquo macduff malcolm othello iago desdemona cassio ophelia claudius gertrude lear cordelia prospero ariel caliban malvolio heathcliff cathy rochester eyre gatsby daisy birling sheila gerald eva eric goole napoleon snowball boxer squealer cinderella rapunzel hansel gretel goldilocks gruffalo voldemort malfoy dumbledore hogwarts harry ron hermione gothic tragic tragedy comedy villainous protagonist antagonist narrators speaker stanzas verses verse sonnet ballad legend legends fable fables diary role scripts script sequel series episode cartoon anime movies films novels poets fairytale wizard wizards elf elves goblin pirate pirates superhero vampire zombies zombie knight knights giants hero heroine orphan',
  ],
  [
    'HISTORY',
    'war wars soldier soldiers hitler nazi nazis jews century tudor tudors victorian victorians roman romans viking vikings slave slaves slavery trench trenches plague bomb bombs empire battle revolution parliament army executed stalin lenin mussolini churchill napoleon romanov tsar kulaks bolshevik bolsheviks holocaust ghetto auschwitz evacuee evacuees blitz blitzed hiroshima vietnam cold crusades crusade peasants peasant monarchy monarch henry elizabeth boleyn mary cromwell normans norman saxons saxon aztecs aztec pharaoh pharaohs egyptians egyptian greeks spartans gladiator gladiators senate caesar brutus boudicca suffragette suffragettes workhouse factory factories mines revolt rebels rebellion invaded invasion navy troops colony colonies colonial apartheid segregation lynched civil treaty versailles guillotine execution executions medieval ancient prehistoric ripper genocide propaganda regime dictator fascist fascists nazism ira troubles famine windrush',
  ],
  [
    'LESSON',
    'maths english science history geography page question questions answer answers homework test tests exam exams essay quiz worksheet lesson lessons slide slides revision spelling sum sums fraction fractions algebra equation equations chapter paragraph project poster presentation coursework mock mocks grade grades marks topic definition means meaning mean word words french german spanish art drama pshe rs pe dt computing music biology chemistry physics cell cells graph table number numbers rule pp paragraphs sentence sentences adjective adjectives verb verbs noun nouns adverb adverbs synonym synonyms antonym simile metaphor metaphors prefix suffix vocab vocabulary grammar punctuation comma commas term terms spelt spell translate translation italian latin urdu arabic polish sociology psychology philosophy politics economics business law accounting geology latitude climate rivers volcano volcanoes erosion atoms atom molecule molecules ion ions electron electrons acid alkali enzyme enzymes osmosis mitosis photosynthesis respiration ecosystem habitat habitats species mammal mammals reptile evolution genes gene chromosomes dna organ organs tissue tissues muscle muscles skeleton bones bone hormone hormones puberty reproduction force forces energy circuit circuits voltage density pressure speed wave waves orbit planet planets percentage percentages decimal decimals angle angles triangle triangles hypotenuse ratio probability median mode graphs axis chart charts bar data survey sample samples code loop loops variable variables function functions algorithm algorithms python scratch html nea epq specification spec syllabus essays draft drafts intro introduction conclusion evidence analysis analyse evaluate compare contrast argument debate debates speech leaflet posters report case study studies scenario theory theories theorist experiment experiments method results hypothesis hymn prayer bible quran gospel mosque church temple religion religions hinduism islam christianity judaism sikhism buddhism ethics euthanasia abortion offence crime crimes theft assault battery murder defendant claimant victim statute statutes act sats gcse gcses alevel btec ucas levels level timeline',
  ],
  [
    'WORK',
    'write wrote writing read reading draw drawing drew drawn paint painting colour make made making built build cook cooking design experiment diagram model finished finish finishing done copied copy copying highlight highlighted annotate annotated label labelled stick stuck glue cutting sewing sewed sew bake baked baking cooked recipe painted coloured plan planned planning submit submitted uploaded typed typing practise practised practice',
  ],
  [
    'GAME',
    'game games level football netball rugby cricket hockey match goal score team league race kahoot chess tennis boxing karate judo dodgeball swimming rounders basketball gymnastics gym swim dance dancing tag catch dodge tournament fixture fixtures penalty pitch coach club training scored win won lost lose beat squad arsenal liverpool chelsea united city spurs everton celtic rangers hangman bingo blooket quizlet quizizz scrabble cards snakes ladders hopscotch skipping trampoline cartwheel bleep relay marathon sprint hurdles',
  ],
  [
    'TECH',
    'wifi laptop computer screen mic battery charger internet teams printer keyboard mouse ipad file document link login app tab muted mute device headphones headset webcam camera microphone audio sound volume update updates browser chrome safari window windows refresh reload lag lagging lags glitch glitching frozen freezing freeze freezes buffering connection router signal broadband cable plug socket usb doc docs slides slide powerpoint pdf spreadsheet excel onenote sharepoint onedrive drive folder folders download downloads upload assignment assignments satchel sparx seneca kerboodle desmos geogebra mymaths hegarty padlet nearpod forms website site page unmute background filter breakout chat emoji caps trackpad',
  ],
  [
    'JOKE',
    'haha hahaha lol lmao rofl jk joking funny joke 😂 🤣 💀 😭 😅 😜 ahaha hahah hehe hee lols lmfao xd banter bants jokes kidding messing 🤪 😆 😹',
  ],
  [
    'BEAST',
    'dog dogs cat cats hamster rabbit kitten puppy fish bird birds horse spider spiders bee bees wasp snake animal animals pig pigs cow rat rats penguin guinea tortoise turtle parrot budgie chicken chickens hen hens rooster duck ducks duckling goose geese sheep lamb lambs goat goats donkey pony monkey monkeys ape apes gorilla lion lions tiger tigers bear bears fox foxes wolf wolves shark sharks whale whales dolphin octopus worm worms snail snails slug slugs ant ants beetle butterfly caterpillar tadpole frog frogs toad lizard crocodile elephant elephants giraffe zebra hippo rhino mouse mice squirrel hedgehog badger owl eagle pigeon predator prey maggot maggots lice',
  ],
  [
    'ACHE',
    'headache tummy stomach cold cough ill sick poorly dentist doctor toothache ankle knee inhaler hayfever temperature headaches migraine migraines earache throat flu covid virus bug vomit vomited threw puked asthma eczema allergy allergies allergic jab jabs injection nosebleed plaster plasters bandage sprained sprain fractured sling crutches hospital nurse gp optician orthodontist appointment operation surgery tonsils verruca nits rash itchy',
  ],
  [
    'INSULT',
    'stupid dumb thick idiot idiots moron loser losers weirdo freak fatty fatso melt muppet clown tramp nerd geek snitch creep pathetic minger rat snake cow pig baby joke disgrace embarrassing cringe 🤡 🐷 🤢 🤮 💩 🖕 🐀 dumbo dummy dumbass dimwit halfwit nitwit numpty wally plonker prat pillock twit twerp twonk donut doughnut div divvy bozo goon goof spoon melon plank mug tool spanner bellend wasteman wastemen neek neeks boff boffin swot brat brats toad troll trolls ogre tramps slob slobs scruff scruffs peasant chav chavs mingers munter butters swamp hag hags witch bint cows moose hippo whale beast creeps perv pervs pervert sicko psycho nutter nutcase loon freaks weirdos simp incel virgin tryhard sweat noob bot npc clowns coward cowards wimp wuss sissy softie crybaby babies rats snakes grass grasses snitches liar liars backstabber cheat leech parasite scrounger pest waste nobody flop fail mutt mong scum vermin cretin imbecile imbeciles nonentity liability gremlin goblin hobbit gollum fraggle skank skanky nob knob knobhead embarrassment ape chimp gorilla trash scrub dosser layabout toerag ratbag windbag battleaxe harpy trollop tart hussy slag slapper floozy homewrecker wetwipe bedwetter thickhead blockhead airhead pigface fatface meathead lowlife deadbeat hobo scally scrote townie spacker dope plum sod swine ditz bimbo yob thug maniac lunatic weakling doormat suckup bootlicker lapdog teachers',
  ],
  [
    'FOUL',
    'ugly fat smelly stinks stink stinky smells smell gross disgusting weird annoying useless rubbish trash crap boring nasty horrible vile dirty rank minging hideous bald skinny spotty stinking stank reeks reek reeking honks honking manky grubby filthy greasy sweaty unwashed grotty gammy clapped bog rotten pathetic tragic cringe cringey embarrassing lame sad stuck dim dense slow thicko clueless brainless braindead hopeless irritating insufferable obnoxious nosy bossy moany whiny clingy desperate easy loose tacky cheap poor broke skint inbred obese chubby tubby podgy lanky short tiny balding ginger pale wonky crooked goofy buck uglier ugliest fattest thickest dumbest stupidest weirdest smelliest worst stupider dumber fatter unfunny talentless worthless spineless gormless friendless unlikeable unlovable unbearable annoyin irritatin disgustin embarrasin bore dull grim foul filth scabby crusty flabby lumpy hairy wrinkly pimply acne greaseball wannabe fake sly slimy sneaky spiteful selfish rude ignorant moody miserable grumpy bitter jealous arrogant snobby posh common',
  ],
  [
    'SHOUT',
    'shut oi get leave away off piss sod shush hush quiet gob trap jog pack zip button mute kick remove block ignore scram buzz bog naff do silence mouth yapping yap moaning whining chatting waffling',
  ],
  [
    'FOLK',
    'black white asian indian chinese african polish muslim muslims jew jewish gypsy gypsies immigrants refugees foreigners gay lesbian trans terrorist disabled autistic special pakistani bangladeshi somali nigerian jamaican caribbean romanian bulgarian ukrainian russian syrian iraqi iranian afghan turkish kurdish albanian irish scottish welsh english british european foreigner immigrant refugee migrant migrants asylum traveller travellers roma romani sikh hindu christian catholic buddhist arab arabs brown queer bi bisexual homosexual transgender straight female male women blind deaf wheelchair adhd dyslexic autism down hijab turban headscarf burka allah mosque foreign africa india pakistan syria poland romania china somalia passover synagogue ramadan eid diwali temple boat boats dinghy border visa citizen passport',
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
  ['WHERE', 'where when which what whats who whos how why whose whens wheres hows whys'],
  ['MEETING', 'link links code codes id passcode pass pin password meeting lobby invite'],
  [
    'SCHOOL',
    'school college form tutor register bus trip lunch break canteen library hall uni sixth nursery primary secondary academy headteacher head deputy assembly detention locker corridor playground field classroom lessons reception office receptionist',
  ],
  [
    'SWEET',
    'gorgeous beautiful pretty cute sexy hot lovely babe hun sweetheart sweetie darling princess angel mature older handsome 😘 😍 😉 💋 ❤ stunning adorable love luv hunni hunny honey fit peng buff grown special favourite favorite doll petal xx xxx',
  ],
  ['AGE', 'old age years older young'],
  [
    'GIFT',
    'gift gifts present presents buy robux vbucks voucher money treat treats surprise cash vouchers giftcard amazon skins phone trainers necklace jewellery',
  ],
  [
    'POLITE',
    'please thanks thank ty thx cheers sorry pls welcome congrats well done great good nice lovely brilliant amazing awesome cool fab super',
  ],
  ['GREET', 'hi hello hiya hey morning afternoon evening bye goodbye night welcome back'],
  [
    'THREAT',
    'batter bang spark fold deck lamp lamped jump jumping smack slap punch finish regret sorry outside gates watch wait bring square fight fights fighting knock break snap ruin destroy teach pay',
  ],
  ['LIKE', 'like likes liked love loves loved enjoy enjoyed fun best favourite favourites'],
  [
    'THINK',
    'think thinks thought know knows knew guess reckon mean meant believe believes idea sure wonder remember forgot forget understand',
  ],
  ['SEE', 'see saw seen look looks looked looking find found hear heard notice noticed'],
  [
    'MOVE',
    'go goes went come comes came coming leave leaves left leaving run runs ran running walk walked walking get gets got getting take takes took taken',
  ],
  [
    'GIVE',
    'give gives gave given buy bought pay paid owe owes owed sell selling sold steal stole stolen nick nicked money cash dinner',
  ],
  [
    'TIME',
    'today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday week weekend month morning afternoon minute minutes mins hour hours period second seconds soon later after before now',
  ],
  [
    'FOOD',
    'cake cakes biscuit biscuits crisps chocolate sweets pizza chips burger pasta rice bread toast egg eggs cheese milk juice water apple apples banana bananas orange carrot potato potatoes onion soup sandwich sausage sausages pancakes curry noodles chicken peas sprouts jam butter sugar flour flapjack muffin pie',
  ],
  [
    'THING',
    'pen pencil pencils rubber ruler glue paper sheet worksheet bag desk chair calculator whiteboard book folder window bike car bus train ball toy toys teddy lego doll blanket pillow tv telly radio phone key keys shoes coat hat wall tree garden tent box cup plate spoon fork',
  ],
  ['WEATHER', 'rain raining rainy snow snowing sunny sun wind windy storm thunder cloud clouds hot cold'],
  [
    'JOB',
    'police policeman ambulance fireman firefighter nurse vet author illustrator builder driver chef social worker dsl safeguarding counsellor pastoral nhs childline samaritans',
  ],
  [
    'EXCLUDE',
    'invite invited uninvited include included exclude excluded ignore ignored ignores avoid block blocked remove removed alone pick picked vote votes voted poll rank rate',
  ],
  ['LEARN', 'stuck confused hard easy difficult tricky harder easiest hardest explain slow fast wrong right correct'],
  [
    'TV',
    'netflix disney bbc iplayer bitesize video videos film films show cartoon episode song songs music band singer',
  ],
  ['COUNT', 'one two three four five six seven eight nine ten half double zero first last'],
  ['MIND', 'mind head brain thoughts thought voice voices memory memories dream dreams'],
  ['POLICE', 'police ambulance hospital court prison jail arrested social worker services bailiffs custody'],
  ['AGAINST', 'against without instead except'],
  ['BEFORE', 'used once before ago last'],
]

export const kindsOf: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      kinds.flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
      ([word]) => word,
    ),
  ].map(([word, all]) => [word, all.map(([, kind]) => kind)] as const),
)
