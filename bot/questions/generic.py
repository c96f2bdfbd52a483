"""Words that carry little of what a question is about: general verbs, nouns and adjectives, as terms.

A question word that no fact has counts fully against an answer ("steel tariff"), unless it stands here ("give").
A word makes its whole meaning in the thesaurus general: "concern" also "worry" and "warn".
"""

from __future__ import annotations

from bot.terms import term_of

_VERBS = """
    able act affect announce answer appear appreciate argue ask attempt become believe bring call carry catch check
    choose claim clarify come comment concern confirm consider consist cover criticise describe do doing elaborate enlighten
    enter exist explain face feel fill find fit follow form gather get give go gone happen hear help hit hold hope
    handle hoped hoping imagine include inform involve judge know learn let like list look make manage matter mean mention
    mind name need note obtain occur outline play point print provide put quote reach react read recap regard remark
    remember remind reply report respond run say see seeing seek seem seen serve set show sit speak specify stand
    state stress suppose take tell tend think try turn understand update use view walk want wish wonder work write
"""
_NOUNS = """
    open action affair amount angle anybody anyone anything article aspect attitude background basis bit bot case cause
    chance chat circumstance colleague content context course data database date day decade detail difference end
    event everybody everyone everything example extent fact factor feature figure folk gist guy hour idea impression
    info information insight instance issue item kind level lot main manner minute moment month news nobody nothing
    notion number occasion office one ones opinion order outcome overview paragraph part past people percent
    percentage period person perspective piece place position possibility problem process query question reaction
    reality reason respect role sense side situation size somebody someone something sort source stance status story
    stuff subject substance sum summary term theme thing thread time tip today tomorrow tonight topic truth type
    variety verdict version way week whole word year yesterday
    hand line end
"""
_ADJECTIVES = """
    actual another available aware basic best better big brief certain common curious current different due easy
    enough entire every exact familiar few fresh good great hard high higher highest hot important large largest last
    late later latest least less likely little long low lowest multiple near new newest nice numerous old particular
    plenty possible precise present proper quick ready recent regular relevant right several short significant simple
    specific sure true useful usual various
"""
_ADVERBS = """
    actually afterwards again ago ahead almost alone already altogether always anyhow anyway anywhere apparently
    approximately aside away back barely basically before besides both briefly certainly clearly completely currently
    definitely directly either else elsewhere especially essentially even eventually ever everywhere exactly far
    formally forward fully further furthermore hardly hence honestly indeed initially instead lately literally mainly
    maybe meanwhile merely moreover mostly namely nearly neither never now nowadays officially often once originally
    otherwise overall partly perhaps possibly practically precisely presently presumably pretty probably quite rather
    really recently regardless reportedly roughly seemingly simply somehow sometimes somewhat somewhere soon
    specifically still straight supposedly surely technically therefore thus together truly typically usually
    virtually well yet
"""
_LINKS = """
    across after albeit along alongside although amongst around because behind beside despite except inside onto
    outside plus regarding respectively though through throughout till unless unlike whatever whenever whereas
    wherever whichever whoever
"""
# How people speak to a colleague; the rests of "don't", "isn't" and so on.
_PADDING = """
    ain aren asap btw bye couldn dear didn doesn don eg entering etc facing fast forms front fyi going gonna got gotta
    greetings hadn hasn hello hey hi ie isn kinda kindly lemme madam mustn nope ok okay pls plz quickly shouldn sir
    sorry thank thanks thx tldr um wanna wasn weren wondering wouldn yeah yep yes
"""

GENERIC = frozenset(
    term_of(word) for text in (_VERBS, _NOUNS, _ADJECTIVES, _ADVERBS, _LINKS, _PADDING) for word in text.split()
)
