"""Doing, changing, causing, and what things are like: words of one meaning, a line each."""

from __future__ import annotations

GROUPS = """
start begin commence launch onset outset kickoff inception
resume resumption restart
close finish conclude conclusion wrap
suspend suspension pause halt freeze stop cease moratorium
delay postpone defer extend extension push slip stall prolong reschedule shelve deferral adjourn
deadline cutoff
accelerate hasten expedite
keep maintain retain preserve steady unchanged
hold stage conduct
continue proceed persist
stay remain
length duration long
wait await
upcoming forthcoming next
change alter shift
adjust tweak
replace substitute supplant
establish create creation
boost lift bolster shore strengthen reinforce enhance fortify
curb rein restrain restraint restrict limit constrain constraint curtail crimp
block thwart foil stymie obstruct impede hamper hinder prevent avert
obstacle hurdle barrier impediment hindrance stumbling
avoid shun dodge evade evasion sidestep steer eschew
exclude sideline omit bypass
ignore disregard neglect overlook
weaken undermine erode erosion
discourage dissuade
aid assist
grant award
seek pursue pursuit
attempt try effort endeavour endeavor
aim goal purpose intend intent target
plan blueprint scheme roadmap
cause reason drive driver motive rationale
trigger prompt spark
outcome result upshot
impact repercussion fallout ramification consequence implication
influence sway clout
remedy solution solve cure
settle settlement resolve
problem difficulty difficult trouble
benefit beneficial advantage
drawback disadvantage downside
fail failure
collapse crumble
lose loss loser
win winner victory triumph prevail
defeat beat
achieve attain accomplish reach
decide decision
choose choice pick select opt
prefer favour favor
depend rely reliance reliant
link connect
handle tackle
guide guidance
include comprise encompass inclusion
step measure
incident episode
place venue location site spot whereabouts
way method manner approach
kind type sort category
part portion fraction
whole entire
amount sum quantity
percent percentage pct cent
example instance
idea notion concept
topic theme subject
chance possible likelihood probability odds
fly flight
repair mend
celebrate commemorate
departure exit
waste squander
big huge massive enormous vast large sizeable hefty substantial sizable
small tiny minor modest slight
quick rapid swift fast speedy
strong robust strength
weak fragile feeble
tough harsh stiff stern draconian
bad terrible awful dreadful
fair equitable
unfair unjust
shame disgrace
similar alike resemble
equal equivalent
joint combined
additional extra supplementary
enough sufficient adequate
excessive undue
temporary interim provisional
immediate instant
sudden abrupt
exact precise
particular specific
usual normal ordinary typical
unusual rare
uncertain uncertainty unclear unsure
obvious apparent
inevitable unavoidable
feasible viable workable
significant crucial vital essential indispensable imperative
final ultimate
rough approximate
child kid
woman female
man male
young youth
student pupil
doctor physician
environment environmental
asia asian
europe european
africa african
frequent frequency
history historic historical
silent silence
safe safety
urgent urgency
justify justification
absent absence
brief briefly
sign signature
weigh mull ponder contemplate
statement communique readout
definition define
produce producer
arrive arrival
depart departing
"""
