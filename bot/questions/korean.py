"""Short Korean questions: the words of the field in English, particles stripped. Names are found before, by `bot.names`."""

from __future__ import annotations

import re

_WORDS = {
    "관세율": "tariff rate",
    "관세": "tariff",
    "세율": "rate",
    "상호관세": "tariff",
    "기준금리": "base rate",
    "은행": "bank",
    "투자자": "investors",
    "팔았": "sold",
    "매도": "sold",
    "샀": "bought",
    "매수": "bought",
    "만났": "met",
    "만남": "meeting",
    "정부": "government",
    "출범": "start",
    "시작": "start",
    "직책": "post",
    "직함": "post",
    "직위": "post",
    "발효일": "effective date",
    "날짜": "date",
    "라운드": "round",
    "차례": "round",
    "이유": "reason",
    "발언": "said",
    "주장": "claim",
    "부인": "denied",
    "평균": "average",
    "주식시장": "stock market",
    "증시": "stock market",
    "시총": "market value",
    "지수": "index",
    "부동산": "property market",
    "반도체": "semiconductor",
    "보조금": "subsidy",
    "조선": "shipbuilding",
    "가스": "gas",
    "탄핵": "impeachment",
    "야당": "opposition",
    "방문": "visit",
    "핵": "nuclear",
    "무기": "weapons",
    "양해각서": "memorandum",
    "아세안": "ASEAN",
    "금리": "interest rate",
    "언제": "when",
    "누구": "who",
    "누가": "who",
    "어디서": "where",
    "어디": "where",
    "왜": "why",
    "얼마나": "how much",
    "얼마": "how much",
    "몇": "how many",
    "무엇": "what",
    "뭐": "what",
    "발효": "take effect",
    "시행": "take effect",
    "부과": "impose",
    "연기": "postponed",
    "유예": "grace",
    "합의": "agreement",
    "협상": "negotiation",
    "회담": "meeting",
    "정상회담": "summit",
    "대통령": "president",
    "총리": "prime minister",
    "외교장관": "foreign minister",
    "외무장관": "foreign minister",
    "국무장관": "secretary of state",
    "장관": "minister",
    "총재": "governor",
    "국가안보실장": "national security adviser",
    "합참의장": "chairman of the joint chiefs of staff",
    "훈련": "exercise",
    "연합훈련": "joint exercise",
    "병력": "troops",
    "미군": "US forces",
    "방위비": "defence cost",
    "분담금": "cost sharing",
    "시가총액": "market value",
    "종가": "close",
    "외국인": "foreign investors",
    "기관": "institutional investors",
    "개인": "retail investors",
    "순매수": "net buying",
    "가계부채": "household debt",
    "집값": "housing prices",
    "동결": "hold",
    "인하": "cut",
    "가장": "the",
    "어느": "which",
    "더": "more",
    "높": "higher",
    "낮": "lower",
    "비교": "compare",
    "높은": "highest",
    "낮은": "lowest",
    "나라": "country",
    "국가": "country",
    "지금": "now",
    "현재": "currently",
    "오늘": "today",
    "안녕하세요": "hello",
    "안녕": "hello",
    "감사합니다": "thanks",
    "고마워": "thanks",
    "도움말": "help",
    "우리": "our",
    "나이": "age",
    "연설": "speech",
    "의회": "Congress",
    "위원": "members",
    "있어": "",
    "있나": "",
    "금통위": "monetary policy board",
    "열려": "open",
    "수출": "exports",
    "환율": "exchange rate",
    "물가": "inflation",
    "주가": "share price",
    "휴전": "ceasefire",
    "제재": "sanctions",
    "동맹": "alliance",
    "원자력": "nuclear energy",
    "무역": "trade",
    "전문가": "experts",
    "교수": "professor",
    "애널리스트": "analyst",
    "북한군": "North Korean military",
    "의제": "agenda",
    "대해": "about",
    "대해서": "about",
    "관해": "about",
    "대한": "about",
    "상승폭": "gain",
    "상승": "rise",
    "하락": "fall",
    "전임자": "predecessor",
    "전임": "predecessor",
    "후임자": "successor",
    "후임": "successor",
}
_PARTICLES = re.compile(
    r"(?:은|는|이|가|을|를|의|에|에서|와|과|하고|이랑|랑|도|로|으로|에게|한테|부터|까지|만|이나|나|라고|이라고|입니까|인가요|인가|인지|일까|이야|야|요|죠|지|니|했나|했나요|됐나|되나|하나|합니까|됩니까|했습니까|나요|명|일|차|어|였|했|됐|되었|은가|는가|인|적)+$"
)
_ENDING = re.compile(r"^(?:아|아요|습니까|습니다|은지|았|었)+$")
_POLITE = re.compile(r"(비교|설명|요약|정리)?(?:해|알려|보여|말해|가르쳐|찾아)\s?(?:줘|주세요|주실래|줄래|달라)\S*")
_SAYS = re.compile(r"(?:뭐라고?|무슨 말을?|어떻게) ?\S*(?:했|말|하|답)\S*\W*$")
_NAME = re.compile(r"[A-Z][A-Za-z.' -]*[A-Za-z]")
_SPEAKER = re.compile(r"([A-Z][A-Za-z.' -]*[A-Za-z])\s*(?:은|는|이|가|께서)(?=\s|$)")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_BY_LENGTH = sorted(_WORDS, key=len, reverse=True)


def has_korean(text: str) -> bool:
    """Whether there is any Hangul in the text."""
    return _HANGUL.search(text) is not None


def to_english(text: str) -> str:
    """The text with every Korean word of the field put into English; other Korean words stay, without particles."""
    text = _said(_POLITE.sub(lambda found: f" {found[1] or ''} ", text))
    text = re.sub(r"(?<=[A-Za-z]) 원(?=\s)", " members ", text)
    text = re.sub(r"(?<=[A-Za-z]) 장(?=[은는이가을를의\s?]|$)", " head ", text)
    text = re.sub(r"([1-5])\s*차", r"\1 라운드 ", text)
    text = re.sub(r"(?<=\s)중(?:에서?)?\s*어디[가이]?(?=\s)", " 어느 ", text)
    text = re.sub(r"(?<=\s)(?:중에서?|중|쪽[이은]?)(?=\s)", " ", text)
    return _HANGUL.sub(lambda match: f" {_word(match[0])} ", text)


def _said(text: str) -> str:
    """ "What did X say", which in Korean ends the question, put first; names stand in the text in English already."""
    found = _SAYS.search(text)
    if found is None or not (names := _SPEAKER.findall(text[: found.start()]) or _NAME.findall(text[: found.start()])):
        return text
    rest = text[: found.start()].replace(names[-1], " ", 1)
    return f"what did {names[-1]} say {rest}"


def _word(word: str) -> str:
    for known in _BY_LENGTH:
        at = word.find(known)
        if at >= 0:
            return " ".join(part for part in (_rest(word[:at]), _WORDS[known], _rest(word[at + len(known) :])) if part)
    return _PARTICLES.sub("", word)


def _rest(part: str) -> str:
    bare = _ENDING.sub("", _PARTICLES.sub("", part))
    return _word(bare) if bare else ""
