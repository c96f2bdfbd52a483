"""Saying, judging and reporting: words of one meaning, a line each."""

from __future__ import annotations

GROUPS = """
recommend advise advice urge suggest propose counsel float exhort advocate
expect predict forecast anticipate foresee outlook envisage envision
hint signal indicate imply insinuate
warn cautioned cautioning
worry concern fear alarm anxiety anxious apprehension unease nervous angst trepidation misgiving uneasy jitters
vow pledge promise commit
assert claim contend argue argument
admit acknowledge confess
confirm affirm verify verification
reiterate reaffirm repeat
stress emphasise emphasize emphasis underline underscore highlight
describe portray depict characterise characterize description
brand label tag dub nickname
compare comparison liken equate
reveal disclose disclosure divulge leak
explain explanation clarify clarification
mention cite refer quote
comment remark
reply respond answer
request plea
think believe belief reckon deem
opinion view viewpoint standpoint stance attitude judgement judgment
assess evaluate appraise
criticise rebuke condemn denounce slam blast lambast decry censure deplore chide castigate scold berate chastise
accuse allege blame
welcome cheer hail applaud praise laud commend
support endorse espouse
mock ridicule deride taunt
insult offend
apologise apologize
regret remorse
thank gratitude grateful
lie falsehood fabricate
distort twist misrepresent skew
exaggerate overstate
downplay understate minimise minimize
mislead deceive deception
inaccurate false wrong incorrect untrue erroneous
mistake error blunder
fake bogus phoney phony
rumour rumor hearsay gossip
secret secrecy covert clandestine confidential
anonymous unnamed unidentified
doubt sceptical skeptical dubious
trust confidence faith
optimistic upbeat bullish sanguine
pessimism pessimistic gloomy bearish
surprise shock stun astonish startle amaze stagger jolt
angry anger frustrate unhappy annoy upset irritate displease dissatisfied furious fury outrage exasperate infuriate
happy glad pleased delighted satisfied
disappoint dismay
eager keen
cautious prudent wary careful
calm soothe
humiliate embarrass
newspaper press media outlet
journalist correspondent
television tv
editorial column columnist commentary
article story
rhetoric language
speech address
professor academic lecturer teach scholar
expert specialist pundit
research fellow
analyse analyze analysis
prove proof evidence
controversial contentious
"""
