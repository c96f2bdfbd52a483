"""Trade, markets, money and business: words of one meaning, a line each."""

from __future__ import annotations

GROUPS = """
tariff duty levy
tax taxation
subsidy subsidise subsidize
exempt waive waiver
retaliate retaliatory reprisal countermeasure
impose slap apply charge imposition
merchandise product wares
shipment consignment
supply supplier resupply replenish
deliver delivery
stockpile hoard
shortage scarcity dearth
trade trader
buy buyer purchase acquire acquisition procure
sell seller sale dump offload unload divest
expensive pricey
cheap inexpensive affordable
worth value valuation cap
market mkt
pay payment cost contribute burden shoulder
refund reimburse
compensate reparation redress
spend expenditure outlay
wage salary
job employment
worker employee workforce
jobless unemployed
profit earnings
revenue turnover
deficit shortfall
ratio proportion
rise increase gain climb grow growth jump surge rally up raise hike soar uptick upturn skyrocket spike balloon
fall drop decline decrease down plunge plummet tumble slump sink slide dip ebb dwindle recede wane nosedive
cut reduce reduction lower trim ease slash pare
expand expansion enlarge widen broaden
narrow shrink
recover recovery rebound bounce recoup
slow slowdown sluggish tepid anaemic anemic lacklustre lackluster subdued
recession downturn
inflation inflationary
volatile turbulent turmoil choppy
stable stability stabilise
stimulus stimulate
hawk hawkish
dove dovish
depreciate devalue
economy economic
finance financial
money cash
rich wealthy affluent
stock share equity
bourse exchange
dividend payout
loan lend lender debt borrow
bankrupt bankruptcy insolvent
bailout bail rescue
house home property apartment condominium condo
tenant renter
landlord lessor
company firm corporation enterprise
conglomerate chaebol
client clientele
merge merger
factory plant
manufacture maker
build construct
chip semiconductor chipmaker
ship shipbuilding shipyard vessel
car automobile auto automotive vehicle carmaker automaker
steel steelmaker
oil crude petroleum
medicine pharmaceutical
farm farmer agriculture
fish fishery
rail railway railroad
technology tech
internet online web
compete competition competitor rival
double twice twofold
triple treble threefold
half halve
shareholder stockholder
"""
