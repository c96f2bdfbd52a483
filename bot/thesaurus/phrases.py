"""Phrases of English and of the field: on each line the plain words that stand for them, and the phrases.

The words of a phrase are compared by their roots, so that one form serves them all; `~` marks where up to four words
may stand between a verb and its particle ("call the visit off"). Longer phrases are read before shorter ones. A phrase
that is as often meant otherwise is left out ("deal with", "due to", "take up").
"""

from __future__ import annotations

_BEGINNING_AND_END = """
effect: kick in, take effect, come into force, enter into force, entry into force, go into force, be in force
effect: in force, go into effect, come into effect, become effective, take hold, start to apply, begin to apply
effect: be effective, come into operation, go live, see the light of day
begin: kick into gear, kick off, get under way, get underway, under way, set in motion, get going, get off the ground
begin: get started, start out, open the door to
implement: put into effect, push through
inaugurate: take office, take power, come to power, come into office, come into power, enter office, assume office
inaugurate: swear in
resign: step down
cancel: call ~ off, pull the plug on
abandon: give up on
abolish: do away with, phase out
scrap: get rid of
postpone: put ~ off, push ~ back, move ~ back, kick down the road, put on the back burner, hold off, kick the can
postpone: move the deadline, delay ~ until, hold over
delay: buy time
suspend: put ~ on hold, put ~ on ice
stop: break off, cut off, bring ~ to a halt, come to a halt, grind to a halt
end: bring ~ to an end, come to an end, put an end to, draw to a close, come to a close
expire: run out
conclude: wind up, wrap up
continue: carry on, keep on, keep up, press on with, stick with
proceed: go ahead with, push ahead, press ahead
conduct: carry out
hold: take place
introduce: roll out, bring in
reverse: roll back
restore: bring back
fail: fall through, come to nothing
collapse: break down, fall apart, go nowhere, come to naught
hasten: bring forward
accelerate: speed up
prolong: drag on, drag out
establish: set up
prepare: draw ~ up
devise: come up with, work ~ out
handle: cope with
propose: put ~ forward
schedule: pencil in, line up, slot in
assess: size ~ up
role change: repurpose
purpose: to what end
align: line up with, fall in line with, range ~ alongside
unchanged: sit on ~ hand, stand pat, stay put, sit tight, leave ~ alone, leave ~ untouched, leave ~ as is
unchanged: leave ~ where it be
again: all over again, yet again, for the second time
resume: pick up where, start ~ up again
succeed: go well, work out well, come off well
succeed: take over from, follow in the footsteps of
withdraw: bring ~ home, ship ~ home
"""
_YES_AND_NO = """
persuade: fall on deaf ear, ring hollow, cut no ice, cut ice, carry conviction
exclude: rule ~ out, leave ~ out, shut ~ out, freeze ~ out
reject: turn ~ down, shoot ~ down, vote ~ down, throw out, say no to, turn ~ away, refuse to accept
dismiss: brush ~ aside, brush ~ off, wave ~ away
ignore: shrug ~ off, turn a blind eye
downplay: play ~ down, talk down, make light of
exaggerate: blow out of proportion
concede: back down, give in to, give way, give ground, give ~ up
support: stand by, stand behind, back ~ up, prop ~ up, in favour of, in favor of, get behind, throw weight behind
support: come out for, speak up for, side with
accept: go along with
approve: sign off on, sign off, green light, greenlight, give the nod, give the go ahead, thumbs up, wave ~ through
approve: rubber stamp, give ~ the go ahead, give ~ the green light, give permission, give blessing
resist: stand up to, push back against, dig in heels, hold out against, stand firm, hold firm, not budge
deny: push back on
criticise: speak out against, hit out at, lash out at, lash out, take aim at, take a swipe at, find fault with
criticise: speak ill of, tear into, rail against, rail at, go after, take to task, be scathing about
dispute: take issue with
agree: see eye to eye, on the same page, of one mind, come to terms, come to an understanding, shake hands on
agree: strike a deal, reach a deal, cut a deal, seal a deal, reach an agreement, make a deal, do a deal
agree: come to an agreement, say yes to, shake on
disagree: at odds, at loggerheads, differ over, be divided over, clash over
breach: go back on
comply: stick to, live up to
join: sign up to
withdraw: pull out, pull back, back out
leave: walk away, walk out
retreat: back away, back off
prevent: stave off, fend off, head off, ward off
avoid: keep ~ off the table, keep off the table, leave ~ off the table, off the table, get round, get around
avoid: steer clear of, stay clear of, keep clear of, shy away from, stay away from
avoid: give ~ a wide berth, keep off, leave ~ aside, stay off
retaliate: hit back, strike back, fire back, tit for tat, get even, pay ~ back, respond in kind
persuade: win ~ over, bring on board
pressure: put pressure on, put ~ under pressure, turn up the heat, lean on
court: cosy up to, cozy up to, charm offensive, curry favour, curry favor, make overtures, woo
reconcile: mend fences, patch up
quarrel: fall out with
provoke: stir up
moderate: tone down
oppose: come out against
cooperate: work together, team up, join forces, join hands, pull together, work hand in hand, band together
"""
_SAYING_AND_MEETING = """
urge: call for, call on, call upon, push for
request: ask for
inaccurate: far from the fact, far from fact, far from the truth, far from reality, lose touch with the fact
inaccurate: lose touch with fact, lose touch with reality, out of touch with reality, out of touch with the fact
inaccurate: wide of the mark, bear no relation to the fact
note: point out
cite: point to
explain: spell out
mention: bring ~ up, come up, touch on, bring up the subject, raise the subject of, raise the issue of
mention: raise the matter of, raise the question of
discuss: talk about, speak about, go over, talk ~ over, talk ~ through, on the table, up for discussion
clarify: make clear, make it clear
disclose: make public, go public, make known, let slip, give away, let on
secret: under wraps, keep quiet, behind closed doors, keep ~ under wraps, keep ~ to himself, keep ~ to herself
secret: hush ~ up
anonymous: off the record, on condition of anonymity
undecided: up in the air
decide: make up mind, make a decision, make up his mind, make up her mind, make up their mind, settle on
decide: come down in favour
comment: weigh in
weigh: weigh up
investigate: look into
expect: look forward to, bet on, bank on, count on
seek: look for
meet: sit down with, sit down, catch up with, get together, have talks, hold talks, come together, get round the table
meet: sit down together, cross paths, run into, bump into, come face to face
facetoface: in person, face to face
contact: reach out to, get in touch
telephone: on the phone, by phone, phone call, telephone call
visit: set foot in, stop by, stop over, stopover, pay a visit, pay a call, make a trip, fly to, fly in, fly out to
visit: travel to
participate: take part, be involved in, have a hand in
attend: turn up, show up, sit in on, in attendance
press conference: press conference, news conference, media conference, press briefing, news briefing, media briefing
press conference: speak to the press
editorial: opinion piece, op ed
reaction: go down well, go down badly
opinion: in the eyes of, in the view of, in the words of, in the opinion of, to the mind of
warn: sound the alarm, sound a warning, raise the alarm, raise a red flag
inform: keep ~ posted, keep ~ in the loop, keep ~ informed, fill ~ in, bring ~ up to date, keep ~ abreast
inform: keep ~ up to date
answer: get back to, come back to
name: refer to as
"""
_MORE_AND_LESS = """
negotiate: hammer ~ out, thrash ~ out
settle: iron ~ out
reverse: do a u turn, u turn, back track
rally: bull run, bull market
record: all time high, record high
intensify: step ~ up, ramp ~ up, ratchet ~ up
reduce: scale ~ back, scale ~ down, cut ~ back, cut down on, wind ~ down, draw down, pare ~ down, whittle ~ down
reduce: cut ~ down, slim ~ down, bring ~ down to
lower: bring ~ down, drive ~ down, push ~ down, knock ~ down, take ~ down
rise: go up, move up, shoot up, on the rise, tick up, edge up, creep up, go through the roof, climb up, drive ~ up
rise: push ~ up
fall: go down, come down, tick down, edge down, slide back
recover: bounce back
strengthen: build ~ up, beef ~ up, firm up, shore ~ up, toughen ~ up, give ~ a boost, give ~ a lift
rescue: bail ~ out
withhold: hold ~ back
curb: keep ~ in check, keep ~ under control, bring ~ under control, crack down on, clamp down on, rein ~ in
curb: put a lid on, keep a lid on, put the brakes on, tamp ~ down, get a grip on
weaken: water down
pay: foot the bill, pick up the tab, pick up the bill, fork out, fork over, shell out, cough up, stump up, pony up
pay: bear the cost, bear the costs, share the cost, share the costs, shoulder the cost
contribute: chip in
give: hand over, hand out
sell: sell off
buy: buy up, snap up
repurchase: buy back, buyback
total: add up to, amount to, all told, in total, all in all, put together
cause: bring about, give rise to, stem from
add: come on top of
impose: slap on
exceed: go above, rise above, be more than, go beyond, climb above, climb past, move past, go past, break through
exceed: close above
pressure: twist arm, twist ~ arm, arm twist, strong arm
"""
PHRASES = "\n".join(part.strip() for part in (_BEGINNING_AND_END, _YES_AND_NO, _SAYING_AND_MEETING, _MORE_AND_LESS))
