"""The other ways to write a name of several words: abbreviated, reordered, run together, with a form of state."""

from __future__ import annotations

import re

from bot.names.script import script

ABBREVIATIONS = {
    "rep": "republic", "repub": "republic", "dem": "democratic", "fed": "federal", "st": "saint", "ste": "sainte",
    "is": "islands", "isl": "islands", "isls": "islands", "isds": "islands", "island": "islands", "isles": "islands",
    "n": "north", "s": "south", "e": "east", "w": "west", "eq": "equatorial", "terr": "territories",
    "people": "peoples", "utd": "united", "brit": "british", "fr": "french",
    "neth": "netherlands", "dpr": "democratic peoples republic", "pdr": "peoples democratic republic",
    "pr": "peoples republic", "dr": "democratic republic", "drc": "democratic republic",
    "ssr": "soviet socialist republic", "sar": "special administrative region", "aj": "arab jamahiriya",
    "fyr": "former yugoslav republic", "tfyr": "former yugoslav republic", "fmr": "former", "afr": "african",
    "nth": "north", "sth": "south",
    "sts": "states", "occ": "occupied", "br": "british", "territory": "territories",
}  # fmt: skip
LINKS = frozenset("of the and de da do dos du des del della di la le les el los las et y i e und og och ja d l".split())
STATE = frozenset("state states estado estados estat etat etats staat staaten stato stati stat sankattan".split())
FORMS_OF_STATE = STATE | frozenset(
    """
    republic republics kingdom democratic peoples federal federation federated federative socialist soviet islamic
    arab united union commonwealth principality duchy grand sultanate emirate independent plurinational bolivarian
    cooperative hashemite oriental former formerly jamahiriya unitary nation autonomous self governing overseas
    territories collectivity department region
    republica republique republik repubblica repubblika republiken republika republiek republikken republikani
    republiikka cumhuriyeti respublika respublikasi respublikasy rzeczpospolita repoblika repoblikani ripublik poblacht
    vabariik tasavalta koztarsasag lydveldid gweriniaeth jamhuri jamhuuriyadda jumhuriya jumhuriyah jumhuriyat
    jumhuriyyah jumhuriyyat muungano muso lefatshe
    reino royaume regno konigreich koninkrijk kungariket konungariket kongeriget kongeriket kralovstvi krolestwo
    kiralik mamlakah dawlat saltanat umbuso kerajaan vuong quoc cong hoa al ar as ad at na oa ya za ko
    federativa federale federaalka fideraliyya federati foderierte bundesrepublik bundes federacion federacao federatie
    democratica democratique democratico demokratische demokratik demokratika demokraattinen popular populaire
    populare islamica islamique islamische unie uni unis unida unido unidos libre asociado principaute principado
    furstentum grossherzogtum groussherzogtum ducado duche collectivite departement departamento territoire territoriale
    territorial territorio asociado plurinacional bolivariana
    республика республики республикасы королевство федерация федеративная народная демократическая исламская
    соединенные объединенная объединённая арабская социалистическая република краљевина кралство
    جمهوريه الجمهوريه مملكه المملكه دوله سلطنه امارات اتحاد الاتحاديه الديمقراطيه الشعبيه الاسلاميه العربيه المتحده
    הרפובליקה רפובליקה ממלכת δημοκρατια βασιλειο հանրապետություն
    """.split()
)
# Scripts without spaces: the same words stand at a name's beginning or end.
_UNSPACED = re.compile(
    "民主|人民|社会主义|社會主義|联合|聯合|連合|联邦|聯邦|連邦|伊斯兰|阿拉伯|共和国|共和國|王国|王國|公国|公國|"
    "공화국|왕국|연방|민주|인민|연합|สาธารณรัฐ|ราชอาณาจักร|ประชาชน|ประชาธิปไตย|สหพันธ์"
)
# Names that the form of state alone tells apart: the Koreas, the Congos, the Chinas, Dominica and its neighbour.
# Likewise the states of Georgia and of Mexico are no countries.
_TOLD_APART_BY_FORM = frozenset({"KR", "KP", "CD", "CG", "CN", "TW", "DM", "DO"})
_SHARED = re.compile("kor|cor|ong|chin|kin|domin|virgin")
_ALSO_STATES = frozenset({"GE", "MX"})


def told_apart_by_form(full: str, core: str, code: str) -> bool:
    """Whether dropping the form of state from `full` would be choosing between countries."""
    if code in _ALSO_STATES and not STATE.isdisjoint(full.split()):
        return True
    return code in _TOLD_APART_BY_FORM and (not core.isascii() or bool(_SHARED.search(core)))


def spelt_out(folded: str) -> str:
    """Abbreviated words written in full. A single word is left alone: "Is", "St" and "DR" are no names."""
    words = folded.split()
    if len(words) < 2:
        return folded
    return " ".join(ABBREVIATIONS.get(word, word) for word in words)


def run_together(folded: str) -> str:
    """The name without its spaces: "southkorea"; empty for names of under five letters."""
    joined = folded.replace(" ", "")
    return joined if len(joined) > 4 else ""


def in_any_order(folded: str) -> str:
    """The name's words sorted, without links such as "of": the same for all orders; empty for a single word."""
    words = set(folded.split()) - LINKS
    return " ".join(sorted(words)) if len(words) > 1 else ""


def without_form_of_state(folded: str) -> str:
    """The name without "Republic of", "Kingdom of" and their like; empty where nothing was or is left."""
    if script(folded) in {"east", "u1c"}:
        core = _UNSPACED.sub("", folded)
        return core if len(core) < len(folded) else ""
    words = [word for word in spelt_out(folded).split() if word not in LINKS]
    kept = [word for word in words if word not in FORMS_OF_STATE]
    return " ".join(kept) if kept and len(kept) < len(words) else ""


def lookups(folded: str) -> tuple[str, ...]:
    """The forms under which to look a name up, most literal first, without repetition."""
    full = spelt_out(folded)
    forms = (folded, full, run_together(folded), in_any_order(full))
    return tuple(dict.fromkeys(form for form in forms if form))
