"""Words of the field that mean the same for finding a fact, one group a line, and irregular forms of English.

General vocabulary only: a word that would serve one single fact belongs into that fact's `search`.
"""

from __future__ import annotations

# Each line is one meaning; the first word stands for all of them. Words are stemmed before they are compared.
GROUPS = """
    tariff tariffs duty duties levy levies
    meet meeting meetings talk talks encounter encounters discuss discussion discussions sitdown confer converse
    negotiate negotiation negotiations negotiator negotiators
    recommend recommends recommendation advise advice urge suggest suggestion propose proposal counsel
    expect expectation expected forecast predict prediction anticipate foresee outlook
    worry worries worried concern concerns fear fears warn warning caution
    threaten threat threats menace
    rise rose increase increased gain gained climb grow growth jump surge rally up
    fall fell drop decline decrease down
    cut cuts reduce reduction lower trim easing ease
    keep hold held freeze frozen unchanged steady maintain
    pay payment payments cost costs contribute contribution burden shoulder
    troop troops soldier soldiers forces
    exercise exercises drill drills manoeuvre maneuver wargame
    weapon weapons arms munitions weaponry
    agreement deal accord pact agree agreed treaty bargain
    house housing home homes property apartment apartments
    loan loans debt borrowing
    stock stocks share shares equity equities
    worth value valuation capitalization capitalisation cap
    buy bought purchase purchases buyer buyers
    sell sold dump dumped offload offloaded unload unloaded seller sellers
    government administration authorities
    visit trip travel tour
    letter letters notice notices notify notification
    impose imposed slap apply charge
    delay delayed postpone postponed postponement defer deferred extend extension pushed slip
    deny denied denial reject rejected refute rebut dismiss
    accuse accusation allege allegation blame
    nuclear atomic
    ship ships shipbuilding shipyard shipyards shipbuilder shipbuilders
    chip chips semiconductor semiconductors chipmaker chipmakers
    subsidy subsidies subsidise subsidize
    newspaper newspapers press media outlet outlets
    journalist journalists reporter reporters
    professor academic lecturer teaches teach
    bloc group grouping
    country countries nation nations member members
    length duration last lasted long
    chance possibility likelihood probability possible
    aim goal purpose objective intend intended
    cause reason driver drove
    boss head chief chairman chair leader
    governor
    analyst analysts
    expert experts specialist specialists
    researcher researchers fellow
    counterpart opposite
    attack attacks strike strikes
    peace ceasefire truce
    frustrated angry unhappy annoyed
    sign signed signing
    start started begin began commence kick launch launched
    close closed finish finished
    company companies firm firms
    worldwide global world international
    military defence defense
    alliance ally allies
    priority priorities
    rhetoric language words
    parliament legislature assembly
    impeach impeachment impeached
    suspend suspended suspension
    side sidelined left
    sea maritime naval
    crime criminal
    human rights
    memorandum memo mou
    tax taxes taxation
    dividend dividends
    investor investors
    household households
    predecessor previous former
    anonymous anonymity unnamed
    inaccurate false wrong incorrect
    exaggerated overstated exaggerate
    speech address addressed addresses
    capitol congress
    approve approved approval
    resume resumed resumption
    pause paused halt halted
    supply supplies resupply resupplying
    phone telephone call calls
"""

IRREGULAR = """
    meet met, hold held, say said, tell told, take took taken, give gave given, buy bought, sell sold, rise rose risen,
    fall fell fallen, speak spoke spoken, go went gone, send sent, win won, leave left, keep kept, write wrote written,
    seek sought, make made, begin began begun, choose chose chosen, think thought, bring brought, come came,
    see saw seen, know knew known, find found, grow grew grown, pay paid, lose lost, lead led, run ran, put put,
    cut cut, set set,
    become became, break broke broken, drive drove driven, fight fought, get got, hit hit, lie lay lain, mean meant,
    show showed shown, sit sat, spend spent, stand stood, strike struck, teach taught, understand understood, wear wore,
    withdraw withdrew withdrawn, freeze froze frozen, swear swore sworn, forbid forbade, be was were been, have had,
    man men, woman women, person people
"""
NUMBERS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty"""
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ORDINALS = {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th"}
