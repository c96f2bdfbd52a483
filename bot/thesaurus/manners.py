"""Phrases for how something is or is done, and for things; written as in `phrases`."""

from __future__ import annotations

_FEELING_AND_MANNER = """
together: in one go, at one go, in one fell swoop, all at once
priority: matter most, count most
frustrate: fed up, sick of, tired of, lose patience, run out of patience, out of patience
surprise: taken aback
unprepared: caught off guard, off guard, flat footed, caught out, caught by surprise, caught unawares, by surprise
unprepared: out of the blue
calm: at ease, keep cool, stay cool
rational: level headed
reassure: put ~ at ease
overshadow: cast a shadow over, cast a cloud over, steal the show, steal the limelight, steal the spotlight
overshadow: take the shine off, cast a pall over
exploit: cash in on, take advantage of, make use of, make the most of, tap into
swayed: caught up in, drawn into, carried away, swept up in, get dragged into, rise to the bait, fall for
advantage: upper hand, head start, winning card, trump card, strong point, strong suit, selling point
bargaining leverage: bargaining chip, bargaining power
freeloader: free rider, free ride, free riding
scam: con game, con trick
veteran: old hand
rookie: new hand
priority: put ~ first, come first, top of the agenda, top of the list, number one priority, top priority
priority: chief concern, main concern, take precedence
return: in return, in exchange, quid pro quo
compromise: give and take, trade off
together: hand in hand, side by side, in tandem
simultaneously: at the same time, in parallel
immediately: right away, straight away
temporary: for the time being
again: once more, once again, anew
annual: every year, each year, once a year, yearly
30 minutes: half an hour
2 weeks: a fortnight, fortnight
longterm: long term, long run, long haul, over the long haul, down the line
shortterm: short term, short run, near term
domestic: at home, back home, on the home front
worldwide: around the world, round the world, across the world, across the globe, around the globe
responsible: in charge, be in charge of
likely: on the cards, in the cards
planned: in the works, in the pipeline
uncertain: in doubt
imminent: on the brink, just around the corner
advanced: cutting edge, state of the art
angry: up in arms, see red
comprehensive: across the board, all round, all encompassing
similar: in the same boat, along the same lines
minimum: as little as possible, as low as possible
fast: at a fast clip, at speed, in no time
alone: on its own, go it alone, single handed
separate: one by one, case by case, piece by piece, bit by bit
several: a number of, a handful of, a few of
"""
_NAMES_OF_THINGS = """
issue contentious: sore point, sticking point, bone of contention, stumbling block
counterpart: opposite number
retail investor: mom and pop investor, individual investor, small investor, private investor, ordinary investor
retail: mom and pop
foreign investor: overseas investor, offshore investor, outside investor
interest rate: key rate, policy rate, benchmark rate, base rate, key interest rate, lending rate, official rate
interest rate: base interest rate, benchmark interest rate, policy interest rate
civilian: non military
cost share: burden sharing, cost sharing, sharing of cost, sharing the cost, host nation support
tariff: import tax, import duty, import levy, import charge, import surcharge, import tariff, customs duty
tariff: customs tariff, border tax, duty on import, tax on import, levy on import, import dues, trade tariff
interest rate: interest rate, borrowing cost, cost of borrowing
cost: price tag
mortgage: home loan, housing loan
property: real estate
military: armed force
troop: boot on the ground, service member, man and woman in uniform
wargame: war game
airstrike: air strike, air raid
ceasefire: cease fire
president: head of state
premier: head of government
diplomat: top diplomat, chief diplomat
bilateral: one to one, one on one
military chief: top ~ officer, top ~ general, top ~ soldier, top military officer, top military commander, top brass
military chief: top ranking officer, highest ranking officer, highest ranking soldier, defence chief, defense chief
military chief: chief of defence, chief of defense, army chief, military head, head of the military
thinktank: think tank
roadmap: road map
blueprint: blue print
timetable: time table, time line
timeframe: time frame
setback: set back
drawback: draw back
workforce: work force
spokesperson: spokes person
shipbuilding: ship building, ship builder
chipmaker: chip maker
carmaker: car maker
technology: hi tech, high tech
likeminded: like minded
memorandum: memorandum of understanding
free trade agreement: free trade agreement
finish: closing bell
national: nation wide
worldwide: world wide
weapon: weapons system, military hardware, military equipment
coalition: common front, united front
rookie: first timer, greenhorn
shareholder: stock holder, share holder
analyst: market watcher
expert: subject matter expert
negotiate: bargaining table, negotiating table
twofold: two fold
fourfold: four fold
trilateral: three way
bilateral: two way
parliament: law making body
kuala lumpur: kl
washington: washington dc, dc
"""
PHRASES = "\n".join(part.strip() for part in (_FEELING_AND_MANNER, _NAMES_OF_THINGS))
