"""Names inside sentences."""

from __future__ import annotations

import pytest

from bot.names import Names

# sentence -> what it names, in order: codes and ids; "A/B" where the sentence leaves it open
SENTENCES = {
    "What tariff rate does Vietnam face?": "VN",
    "vietnam tariff": "VN",
    "vietnm tariff": "VN",
    "Is Korea's tariff four times America's?": "KR US",
    "What did President Lee say about the US?": "lee-jae-myung US",
    "What did Adm. Kim tell Gen. Caine?": "kim-myung-soo caine",
    "Prime Minister Kim, and then analyst Kim": "kim-min-seok kim-ji-won",
    "What did Gov. Rhee of the Bank of Korea say?": "rhee bank-of-korea",
    "How many troops has US Forces Korea in South Korea?": "us-forces-korea KR",
    "What did Lee say?": "lee-jae-myung/lee-jong-seok/lee-sang-kyu",
    "Did the Congo sign?": "CG/CD",
    "The Korea Times wrote about Hong Min": "korea-times hong-min",
    "Did Bruce Lee meet Kim Jong-un?": "",
    "a turkey sandwich on a china plate": "",
    "tariffs on turkey and china": "TR CN",
    "Michael Jordan and Chad Kroeger met Paris Hilton at Cyprus Hill": "",
    "Is Jordan affected?": "JO",
    "tell us it is in no way for me": "",
    "GIVE US LAOS": "LA",
    "what rate is china on?": "CN",
    "Nroth Korea's troops in Russia": "KP RU",
    "한국의 관세는 베트남의 관세보다 높은가?": "KR VN",
    "미국이 일본에 부과한 관세": "US JP",
    "美国对越南的关税是多少": "US VN",
    "ベトナムの関税は?": "VN",
    "Seoul and Tokyo said Washington would act": "KR JP US",
    "Which ASEAN members face 25%?": "asean",
    "Compare Japan, Korea, South Africa and Guinea-Bissau.": "JP KR ZA GW",
    "North Korea, South Korea": "KP KR",
    "U.S.-China trade war, U.K. deal; EU's answer": "US CN GB eu",
    "Thai exports; Cambodian, Lao and Burmese goods": "TH KH LA MM",
    "the South China Sea and the Gulf of Mexico": "",
    "did trump threaten japan": "trump JP",
    "Who is Gov. Brown? Who is Gen. Brown?": "brown",
    "South Korean President Lee and Chinese Foreign Minister Wang Yi": "KR lee-jae-myung CN wang-yi",
    "I like French fries and Swiss cheese": "",
    "People's Republic of China and Republic of Korea": "CN KR",
    "Japan's Joint Staff": "japan-joint-staff",
    "Lee Jae Mying": "lee-jae-myung",
    "Will Polish exporters polish their island brand?": "PL",
    "": "",
    '"NEAR( AND OR * ^ \x00 \ud800': "",
}


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.items())
def test_a_sentence_names_just_these(names: Names, sentence: str, expected: str) -> None:
    """(F49) Whole phrases, longest first; bodies shadow countries; strangers, dishes and small words are nothing."""
    found = names.find(sentence)
    said = ["/".join(each.code for each in m.rivals) if m.rivals else m.code for m in found]
    assert said == expected.split()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_mentions_lie_where_they_say_and_never_overlap(names: Names, sentence: str) -> None:
    """`text[start:end]` is the mention's own text, in order."""
    last = 0
    for mention in names.find(sentence):
        assert last <= mention.start < mention.end
        assert sentence[mention.start : mention.end] == mention.text
        last = mention.end


def test_a_mention_says_how_it_was_read(names: Names) -> None:
    """Seats carry their word; guesses are marked; a body is an organisation."""
    seoul, vietnam, bank = names.find("Seoul asked Veitnam and the Bank of Korea")
    assert (seoul.kind, seoul.name, seoul.via, seoul.how) == ("country", "South Korea", "Seoul", "exact")
    assert (vietnam.name, vietnam.how) == ("Vietnam", "fuzzy")
    assert vietnam.score < 100
    assert (bank.kind, bank.name) == ("organisation", "Bank of Korea")
