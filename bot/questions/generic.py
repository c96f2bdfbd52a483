"""Words that carry little of what a question is about: general verbs, nouns and adjectives, as terms.

A question word that no fact has counts fully against an answer ("steel tariff"), unless it stands here ("give", "thing").
"""

from __future__ import annotations

from bot.terms import term_of

_WORDS = """
    able act action actual actually affair ago already another anybody anyone anything anyway appear around article articles
    ask aspect away back base basis bit bot bring call came case certain chance choose come concern consider consist current
    currently data database day date days detail details different does done end enough enter entering even event ever
    every everybody everyone everything exact exactly exist explain face faces facing fact facts feel few figure figures
    fit fresh gather get give given go going good got great guy happen happening hear help high higher highest hi hit hot
    imagine include including info information involve issue item judge just keep kind know largest last late later latest
    least less let level like likely list long look low lower lowest main make many matter mean mention might moment
    month most much must name named near need new news newest next nice nothing now number occur office often ok okay old
    one ones opinion order outcome part particular people per percent percentage person place please point position
    possible present probably put question quick quickly quite quote ready really reason recent recently regard regarding
    remark report reported reply respond right said saw say says see seem set several share show side situation size
    some somebody someone something soon sort source stand status still stuff subject such sum summary sure take tell
    than thing things think time times tip today told total toward towards true turn two type understand update upon use
    used using usual verdict view want way week whatever whole wonder word words work would year years yes yesterday yet
    front form forms criticise criticised afterwards before after next term terms come briefly exact regards story stated state states attitude stance hope hoped hoping officially formally
"""

GENERIC = frozenset(term_of(word) for word in _WORDS.split())
