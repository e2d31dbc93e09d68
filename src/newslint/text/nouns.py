"""Nouns that tell what a name is: words for people, for relatives, and for what is no person."""

from __future__ import annotations

KIN: dict[str, str] = {
    **dict.fromkeys("father dad husband son brother uncle grandfather nephew grandson widower boyfriend fiance stepfather stepson".split(), "m"),
    **dict.fromkeys(
        "mother mum mom wife daughter sister aunt grandmother niece granddaughter widow girlfriend fiancee stepmother stepdaughter".split(),
        "f",
    ),
    **dict.fromkeys("parent child cousin partner sibling twin spouse".split(), ""),
}
"""Words for relatives, and their gender."""

PERSON_NOUNS = frozenset(
    """
    abbot accountant activist actor actress administrator admiral adviser advisor agent aide airman alderman ambassador anaesthesiologist anaesthetist
    analyst anchor anchorman anesthesiologist anesthetist angler animator anthropologist appellant applicant apprentice arbitrator archaeologist
    archbishop archer architect archivist arsonist artist assailant assassin assemblyman assessor assistant astrologer astronaut astronomer
    astrophysicist athlete attacker attorney auctioneer auditor author aviator ayatollah backpacker baker ballerina balloonist banker barber baritone
    barman barrister bartender batsman beekeeper biathlete biker billionaire biographer biologist bishop blacksmith blogger boater bodyguard
    bookkeeper bookmaker bookseller boss botanist bowler boxer boy brewer bricklayer brigadier broadcaster broker builder burglar businessman
    businesswoman butcher butler bystander caddie cameraman campaigner candidate captain cardinal cardiologist caregiver caretaker carpenter
    cartoonist cashier catcher caterer celebrity cellist centre-back centre-forward chair chairman chairperson chairwoman champion chancellor
    chauffeur chef chemist chief chiropractor choreographer cinematographer citizen claimant cleaner clergyman cleric clerk climatologist climber
    clinician co-founder co-ordinator co-pilot coach coastguardsman cobbler cofounder colonel columnist comedian commandant commander commentator
    commissioner commodore commuter complainant composer comptroller concertmaster conductor confectioner congressman congresswoman conservationist
    conservator constable consultant contender contestant contractor controller convict cook coordinator cornerback coroner corporal correspondent
    cosmonaut councillor councilman councilwoman counsel counsellor counselor counterpart courier coxswain craftsman crewman cricketer criminal
    criminologist critic curator custodian customer cyclist dancer dealer dean defendant defender delegate demonstrator dentist deputy dermatologist
    designer detainee detective developer dictator dietitian diplomat director dispatcher dissident distiller diver docker doctor doorman dramatist
    dressmaker driver drummer ecologist economist editor editor-in-chief electrician emir emperor employee engineer entomologist entrepreneur
    environmentalist envoy epidemiologist evangelist examiner executive executor expert eyewitness fan farmer film-maker filmmaker finalist financier
    firefighter fireman fisherman fishmonger fishwife flautist florist footballer foreman forester forward founder fraudster fugitive full-back
    fundraiser gangster gardener gatekeeper general geneticist geologist geophysicist girl glaciologist glazier goalkeeper goalscorer golfer governess
    governor gp graduate grocer groundskeeper groundsman guard guitarist gunman gymnast gynaecologist hacker hairdresser handyman harbourmaster head
    headmaster headmistress headteacher heavyweight heir herder hiker historian hitman holidaymaker homeowner host hostage hotelier housekeeper hunter
    hurdler hydrologist illustrator imam immigrant immunologist industrialist infielder informant inmate innkeeper inspector instructor intern
    interpreter investigator investor janitor jeweler jeweller jockey joiner journalist judge juror keeper kidnapper killer king labourer landlord
    landowner lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard linebacker linesman linguist lobbyist locksmith looter
    lumberjack lyricist machinist magician magistrate magnate man manager marathoner marshal master mathematician matron mayor mechanic medalist
    medallist mediator medic member mep merchant meteorologist microbiologist middleweight midfielder midwife militant millionaire miner mineworker
    minister model mole monarch monk motorcyclist motorist mountaineer mp msp murderer musician nanny national nationalist native navigator negotiator
    neighbor neighbour neurologist neuroscientist newcomer newsreader notary novelist nun nurse nutritionist oboist obstetrician oceanographer
    offender officer official ombudsman oncologist onlooker opener operator ophthalmologist optician organiser organist organizer orthodontist
    outfielder overseer owner paediatrician painter parachutist paraglider paramedic parliamentarian partner passenger pastor pathologist patient
    peasant pedestrian pediatrician pensioner pharmacist philanthropist philosopher photographer photojournalist physician physicist physiotherapist
    pianist pilot pirate pitcher plasterer player playmaker playwright plumber poet policeman policewoman policymaker politician pope porter postman
    postwoman preacher prefect premier presenter president priest prince princess principal prisoner producer professor programmer proprietor
    prosecutor protester provost psychiatrist psychologist psychotherapist publican publicist publisher pundit pupil purser quarterback queen rabbi
    racer radiologist rancher ranger rapist rapper realtor rebel receptionist rector referee refugee registrar regulator reporter representative
    rescuer researcher resident restaurateur restorer retiree reverend rider rioter robber roofer rower runner sailor salesman saleswoman saxophonist
    scholar schoolboy schoolgirl schoolteacher scientist screenwriter sculptor seaman seamstress secretary seismologist senator separatist sergeant
    serviceman shareholder sharpshooter shepherd sheriff shoemaker shopkeeper shopper shortstop signalman singer skater skier skipper skydiver
    smuggler sniper snowboarder sociologist soldier solicitor songwriter soprano southpaw speaker spokesman spokesperson spokeswoman sportsman
    sportswoman sprinter spy stalker star statesman statistician steward stewardess stockbroker stonemason storyteller strategist striker student
    stylist sultan superintendent superstar supervisor surfer surgeon surveyor survivor suspect swimmer tailor taoiseach taxpayer teacher technician
    teenager tenant tennis tenor therapist thief toddler tourist trader trafficker trainee trainer translator traveler traveller treasurer triathlete
    trucker trumpeter trustee tutor tycoon typist umpire undersecretary undertaker vet veteran veterinarian vicar vice-chancellor victim villager
    vintner violinist virologist visitor volcanologist volunteer waiter waitress warden warlord watchman welder welterweight whistleblower wholesaler
    widower winegrower winemaker winger winner witness woman worker wrestler writer youngster youth zookeeper zoologist
    """.split()
)
"""Singular nouns for people: what they do, are or were."""


def is_person_noun(word: str) -> bool:
    """Whether a lower-case word says what somebody is, also as the last part of a compound ("ex-general", "singer-songwriter")."""
    return word in PERSON_NOUNS or word.rpartition("-")[2] in PERSON_NOUNS


NOT_PEOPLE = frozenset(
    """
    academy act administration affairs agency airlines airport airways alliance ambulance area armed army assembly association athletic
    authority avenue award bank bay beach bill blue board bridge brigade bureau bulletin business cabinet cathedral center centre central
    champions championship championships charter chronicle church cinema city civil club coast college commission committee commons commonwealth
    community companies company conference confederation congress constitution continent convention corp corporation corps council county court
    crescent criminal crown cup daily day defence defense democratic democrats department desert desk development district division east eastern
    education embassy energy english europe european exchange express faculty federal federation festival final finance fire flight force forces
    forest forum foundation front fund gallery games garden gardens gazette geological giro global government grand group guard guardian gulf hall
    herald high highway hill hills holdings holiday home homeland hospital hotel house inc independent industries initiative inn institute
    institution insurance intelligence international island islands isles journal jury justice kingdom laboratory laboratories lake land league
    liberal library limited line lines llc ltd mail maritime market medical memorial metropolitan military ministry mirror mission morning motors
    mount mountain mountains mountaineering movement mr museum national nations navy network new news north northern northwest observatory ocean
    office olympic olympics open opera orchestra order organisation organization pacific palace park parliament partners party peninsula
    plant plaza police post power premier press primary prison prize programme project province public radio railway railways range red
    region republic research resort review revolution ring river road rovers royal school sciences sea secret securities security senate
    service services sierra society software solutions south southern southwest southeast square stadium standard star state states station street
    studios summit sun supreme survey systems team technologies technology telegraph television temple theatre theater times tower town trade
    treaty tribune trophy trust tv un union united universal university valley village wales war water weekly west western white wire world
    york january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday nov dec jan feb apr aug sept oct he she it they we you
    """.split()
)
"""Words no part of a person's name, so that a name with one of them is an organisation's, a place's or a work's."""

GIVEN_TOO = frozenset("bill jan april june may august mark grant chase holly ivy rose art".split())
"""Of these words the ones that start a person's name."""

PLACE_STARTS = frozenset("san santa santo sao saint st los las el hong new rio buenos abu tel sri costa puerto port fort cape sierra".split())
"""First words of places of two and three words."""

EPITHETS = frozenset(
    """
    angry battling beleaguered beloved brave caring crazed cruel cunning daring defiant delighted depraved desperate devastated devoted ecstatic
    emotional evil exhausted fearless fellow former frail frantic fuming furious grieving heartbroken heroic injured jailed jubilant killer little
    lucky missing murdered olympic outspoken plucky poor popular proud quick-thinking retired retiring ruthless scheming shamed shattered shocked
    sick slain smiling stunned talented tearful terrified tiny tragic troubled twisted veteran vile wealthy wounded young
    """.split()
)
"""What a popular paper puts before a name at the start of a sentence."""
