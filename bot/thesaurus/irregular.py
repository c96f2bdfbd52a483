"""Forms that no stemmer leads back: irregular verbs and plurals, and words that a stemmer takes for another word.

Left out on purpose, because in this field the form is mostly another word: "fed" (the central bank), "won" (the
currency), "ground", "wound", "bit", "bases".
"""

from __future__ import annotations

_VERBS = """
arise arose arisen, awake awoke awoken, bear bore borne, beat beaten, become became, befall befell befallen,
begin began begun, behold beheld, bend bent, bind bound, bite bitten, bleed bled, blow blew blown, break broke broken,
breed bred, bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen, cling clung,
come came, creep crept, deal dealt, dig dug, do did done doing does, draw drew drawn, dream dreamt, drink drank drunk,
drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feel felt, fight fought, find found, flee fled,
fling flung, fly flew flown, forbid forbade forbidden, foresee foresaw foreseen, foretell foretold,
forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken,
freeze froze frozen, get got gotten, give gave given, go goes went gone, grow grew grown, hang hung, have had has,
hear heard, hide hid hidden, hold held, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant,
leap leapt, learn learnt, leave left, lend lent, lie lain, light lit, lose lost, make made, mean meant, meet met,
mislead misled, mistake mistook mistaken, misunderstand misunderstood, outdo outdid outdone, outgrow outgrew outgrown,
outsell outsold, overcome overcame, overdo overdid overdone, overhear overheard, override overrode overridden,
overrun overran, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, pay paid,
prove proven, rebuild rebuilt, repay repaid, resell resold, retake retook retaken, rewrite rewrote rewritten,
ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, send sent,
shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat,
slay slew slain, sleep slept, slide slid, speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt,
spin spun, spoil spoilt, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung,
strike struck stricken, strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum,
swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
undergo underwent undergone, understand understood, undertake undertook undertaken, undo undid undone,
unwind unwound, uphold upheld, wake woke woken, wear wore worn, weave wove woven, weep wept,
withdraw withdrew withdrawn, withhold withheld, withstand withstood, wring wrung, write wrote written, be was were been
"""
_PLURALS = """
man men, woman women, person people, child children, foot feet, tooth teeth, mouse mice, goose geese, ox oxen,
wife wives, knife knives, half halves, shelf shelves, thief thieves, wolf wolves, calf calves, loaf loaves, self selves,
crisis crises, analysis analyses, hypothesis hypotheses, emphasis emphases, thesis theses, parenthesis parentheses,
synthesis syntheses, oasis oases, criterion criteria, phenomenon phenomena, stimulus stimuli, nucleus nuclei,
memorandum memoranda memorandums, referendum referenda, consortium consortia, ultimatum ultimata, bacterium bacteria,
stratum strata, appendix appendices, index indices, matrix matrices, vertex vertices, spokesman spokesmen,
spokeswoman spokeswomen, spokesperson spokespeople, chairman chairmen, chairwoman chairwomen, chairperson chairpeople,
congressman congressmen, congresswoman congresswomen, serviceman servicemen servicewoman servicewomen,
businessman businessmen businesswoman businesswomen, policeman policemen, statesman statesmen, layman laymen,
alumnus alumni
"""
# The stemmer takes "goods" for "good", "important" for "import", "reporter" for "report", "quite" for "quit" and so on:
# such a word is led, before it is stemmed, to another of its meaning.
_MISTAKEN = """
merchandise goods, significant important importance importantly, journalist reporter reporters, writer author authors,
troop forces, station based, goal objective objectives, oppose opposition opponent opponents, client customer customers,
chair preside presides presided presiding, lawmaker legislator legislators, valuation capitalization capitalisation,
output production, respond response responses, ministry department departments, detain detention,
criticise criticize criticizes criticized criticizing criticism criticisms critic critics, optimistic optimism,
appoint nominate nominates nominated nominating nomination nominations, rather quite, aside apart,
commander officer officers, cautious caution, official aide aides, pressure pressing pressed,
privatise privatize privatizes privatized privatizing privatization, fair reasonable reasonably,
regard concerning related relating relatively,
authorise authorize authorizes authorized authorizing authorization authorisation
"""
# Comparisons, which the stemmer leaves as they are. Left out: those that are also words of their own (later, last,
# lower, better, higher).
_DEGREES = """
big bigger biggest, large larger largest, small smaller smallest, tough tougher toughest, strong stronger strongest,
weak weaker weakest, cheap cheaper cheapest, costly costlier costliest, pricey pricier priciest, easy easier easiest,
hard harder hardest, heavy heavier heaviest, steep steeper steepest, wide wider widest, broad broader broadest,
quick quicker quickest, fast faster fastest, slow slower slowest, long longer longest, short shorter shortest,
close closer closest, deep deeper deepest, calm calmer calmest, rich richer richest, poor poorer poorest,
great greater greatest, loose looser loosest, tight tighter tightest, harsh harsher harshest, soft softer softest,
mild milder mildest, safe safer safest, new newer newest, early earlier earliest, busy busier busiest,
angry angrier angriest, happy happier happiest, risky riskier riskiest, wealthy wealthier wealthiest
"""
# Short forms of notes and headlines.
_SHORT = """
minute mins, hour hrs hr, year yr yrs, billion bn, trillion tn, approximate approx,
nuclear nuke nukes, government govt gov, economy econ, agreement agmt, information info infos,
international intl, negotiate nego, organisation org, administration admin
"""
IRREGULAR = ", ".join(text.strip().rstrip(",") for text in (_VERBS, _PLURALS, _MISTAKEN, _DEGREES, _SHORT))
