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
    accountant activist actor actress adviser advisor agent aide ambassador analyst anchor archaeologist architect archbishop artist assassin
    assistant astronaut athlete attacker attorney author baker banker barrister billionaire biologist bishop blogger boss bowler boxer boy broker
    builder businessman businesswoman campaigner candidate captain cardinal carpenter celebrity centre-back chair chairman chairperson chairwoman
    champion chancellor chef chemist chief citizen cleric clerk climber co-founder coach colonel comedian commander commissioner composer
    conductor congressman congresswoman constable consultant contractor convict cook coroner correspondent councillor councilman councilwoman
    counsel counterpart crewman criminal critic curator customer cyclist dancer dealer dean defendant defender delegate dentist deputy designer
    detective developer dictator diplomat director dissident diver doctor driver drummer economist editor electrician emir employee engineer
    entrepreneur envoy epidemiologist executive expert fan farmer filmmaker financier firefighter fireman fisherman footballer forward founder
    fugitive full-back gardener general geologist girl goalkeeper golfer governor guard guitarist gunman gymnast hacker head headmaster
    headteacher heir hiker historian holidaymaker host hostage host hunter immigrant inmate inspector instructor intern investigator investor
    jockey journalist judge juror keeper killer king labourer landlord lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard
    linguist lobbyist magistrate magnate man manager mayor mechanic medic member merchant meteorologist midfielder midwife millionaire miner
    minister model monk mountaineer murderer musician national native neighbour neighbor neurologist newcomer novelist nun nurse officer official
    opener operator organiser organizer owner painter paramedic partner passenger pastor patient pensioner philosopher photographer physician
    physicist pianist pilot pitcher player plumber poet policeman policewoman politician pope porter postman premier presenter president priest
    prince princess principal prisoner producer professor prosecutor protester psychiatrist psychologist publisher quarterback queen rabbi racer
    ranger rapist rapper reporter representative rescuer researcher resident retiree reverend rider runner sailor salesman scholar schoolboy
    schoolgirl schoolteacher scientist screenwriter sculptor secretary seismologist senator sergeant sheriff shopkeeper singer skater skier
    skipper sniper soldier solicitor songwriter spokesman spokesperson spokeswoman sprinter spy star statesman statistician striker student
    superintendent superstar surgeon surveyor survivor suspect swimmer tailor teacher technician teenager tenant tennis therapist thief tourist
    toddler trader trainer translator traveller traveler treasurer trucker tycoon undersecretary vet veterinarian veteran vicar victim
    villager violinist virologist visitor volcanologist volunteer waiter waitress warden whistleblower winger winner witness woman worker
    wrestler writer youth youngster
    """.split()
)
"""Singular nouns for people: what they do, are or were."""

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
    sunday nov dec jan feb apr aug sept oct he she it they we you i
    """.split()
)
"""Words no part of a person's name, so that a name with one of them is an organisation's, a place's or a work's."""

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
