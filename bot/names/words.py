"""English words that are spelt much like a name, found by trying the 26,000 commonest: none is a misspelt country."""

from __future__ import annotations

ORDINARY_WORDS = frozenset(
    """
    abolish abrasive accession alan alberta alderman alibi amelia americana ammonia anand andhra angela
    angelica angelina anglo angular arsenic arterial assertion astoria audi bafta bali bama bananas
    barbara barbarian barbarians barbaric barbed bargain bargains bark barney barren baseman bavarian
    begin bein believe belinda bending bene beni benign berman bhai bikini bland blown bohemian bologna
    bonfire botany brain bran brandon braun brendan brick bricks brow browne brownie brows bruins brun
    bruni bruno brunt burgess burgundy burned burner burney burnley butch cabinet cain cali cambridge
    cameron cane canine ceiling chai chain chained champion chan changer chap char chat chemo child chill
    chilled chilli chilly chime chin ching cindy cine cipher citrus clad claus claws cleveland cocaine
    cologne colonial colonies comedian comforts compares comprise concerto condo cong consoles cook cooke
    creative creek criteria croft crook crown cube cubs cypress cyrus dancing dangers dark defiance deli
    dementia denim dire dirk ditch dominate domingo dominic dominion dominique domino donovan doorway dork
    drop drown dunes educator elan elites email embraces emigrated engine entrance equation equatorial
    erie estates evacuate evaluate exile eyre fabrics faire fantastic farmland feeling feelings fellas
    fiance fiancee fiber finance finish fire flaws flipping folds folks foolish foreman foremost formula
    fran franc francesca franchise francis franco francois francs frank frankie franklin franks franz from
    frown furnace furnish gambit gator geese gene genie genre georg george georges germain germanic giant
    giles giorgio glam gland glenn goldman goodman gordon gorge gorman grace gracie gram gran granada
    grande greasy greco greed green greene greener greer greet greeted grenade grenades greta grids grips
    gris grown guide gurney hana hanger hartman heidi helena hella herman hermann hind hindi hindu hire
    hispanic hispanics homeland honoured honours humane hungry hussain imran indi indiana indie indoor
    indy initial initials initiate inland intra iris iron ironman islands israelites italic italics itunes
    ivan jaime jamie jammed jammu jesse jorge kali kana kata keeping kitty kneeling koch kong kuma kumar
    kurdistan kyrie labs lads landmark laps lark lars lavender laws lays leeds legit leland lenin lenny
    lesbian leveling lexicon libel liber liberal liberate liberties liberty librarian liner lingerie lipid
    liter liver livin logo lotta lotus luncheon macdonald macho maclean macro magnolia mail mails maine
    mainland malaria male males malice malik mall malt manganese mani mann manning march marcia mari
    marian mariano marital mark marrow marsh marta martian martinez martini maryland mata maui maurice
    maxi mayor mcdonald mcdonalds medic medical merciful messi messiah midland miliband militant millennia
    minding minions mixer moan molds monarch monsters morris multi murky neal nehru nice nicer niche nigel
    nike nile nostrils oblivion olivia omar omen opening orion orlando orleans orton ovarian overland
    pablo pain paine pajamas pala palo pandora panorama paolo park parking paulo pearl pears pedro peeling
    pending pension perk perm pero persist persona philippe piper pirates plans polar pole poli polished
    polka pollard pollen poole pools portland pots potts pranks proc prussia prussian publish putting
    quota rangers rashid realize reckon reece reeling religion reminder renegade reunite revision rhine
    richer roland romance romances romantic rowland rubin russell russo saba sack saharan saint sales
    salvatore sama samba sandwich sane sank sara scam schwartz scuba seam sean sedan seeking seeks seneca
    sensual sepia serena sermon service serviced services severe shady sham shame shane shark sherman
    shetland shin shine shines shiny shrek shrine siberia siberian signature silica sina sing singh sings
    sire siri skaters skates slain slam sling smile souvenir spacing spam span spans spark spartans spawn
    spend spent spin spine spins spire stages stain stakes standard stare stares stark started starter
    starters state stated staten stats statues status statutes stead strike studies studios suede suis
    suits summon sundance sunday surge surname susan swam sweats sweets swipe taboo tales talia tanya
    targeting than that thaw thong tiger tire toga toki tong toro toto tourney trademark tramp trance
    trench triumph trumpet tubes tumor tunes tungsten turbine turns turquoise union utopia valentine
    valentino valiant vanish vaughan version vitro waffles wages walkers walks walters wanda wares waves
    weary wetland wetlands whales wheeling while wire woman woodland wrench zipper zombie
    """.split()
)
