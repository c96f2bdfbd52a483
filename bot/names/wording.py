"""Words that stand beside names in sentences: they begin sentences, make titles, or turn a country into a thing."""

from __future__ import annotations

# Before a name, in capitals at the beginning of a sentence: no first name.
FUNCTION_WORDS = frozenset(
    """
    a an and any are as at about according after against also am at be because been before between but by can
    compare could describe did do does explain find for from give had has have how i if in into is it its list
    may me might my no not of on only or our over per please say says said says show since so summarize
    summarise tell than that the their then there these they this those to under until up us was we were what
    what's whats when where whether which while who whom whose why will with would yes yet you your like than
    via without within dear hello hi thanks should shall must could had isn't aren't didn't doesn't don't both even did
    regarding concerning once whenever although though unlike despite besides whether
    """.split()
)
# In capitals beside a country's name without making a person's or firm's name of the two.
PUBLIC_WORDS = frozenset(
    """
    affairs agreement airlines alliance army assembly average bilateral border cabinet central commerce congress
    constitution council court customs day deal deals defence defense delegation democracy department duties
    duty economy embassy election elections energy export exports fta gdp goods government import imports
    industry intelligence investment justice law letter letters market markets military ministry navy news
    nuclear office parliament party peninsula police policy rate rates reserve security senate state steel stock
    summit supreme talks tariff tariffs tax taxes threat trade treasury treaty trilateral war won yen yuan
    dollar first relations response monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december q1 q2 q3 q4 north south east west
    northern southern new free vs versus
    """.split()
)
# A country's word before one of these is no country: "turkey sandwich", "china cabinet", "french fries".
THINGS = frozenset(
    """
    bacon ball bean beans beef beer biscuit blue bread breakfast broth bulldog burger cabinet cake camp
    casserole cheese chicken chocolate clay coffee cold cow cows curry dinner dip doll dolls dressing duck
    dumplings fowl fries grill gravy ham hat hats hay hog horn ink knot leg lily massage mastiff meat meatballs
    moss muffin mustard noodles nut nuts omelette onion oven pastries pastry pea peas pepper peppers pig pigs
    pizza plate plates pudding rose roulette salad sandwich sandwiches sauce sausage sausages setter shepherd
    shop shot soup sprouts stew stuffing sweater syrup tattoo tea teacup terrier toast trot twist vase vodka
    wings wolfhound worm worms wax
    """.split()
)
# Countries and capitals that are first names or surnames as well.
ALSO_PERSONS = frozenset(
    """
    america austria berlin bern brazil chad china cuba cyprus delhi dominica england france georgia germany
    grenada guinea holland india ireland israel italy jamaica japan jersey jordan kenya korea lebanon lima
    london malta mali martinique norfolk oman ottawa panama paris peru rome samoa scotland spain sudan togo
    trinidad turkey vienna wales washington wellington madrid niger montserrat tonga
    """.split()
)
# Country words that in small letters are rather something else.
SMALL_LETTERS_MEAN_ELSE = frozenset("polish chad jordan jersey quad brown states bern hong island man".split())
# Codes that stand in sentences for the country and nothing else.
CODES_IN_SENTENCES = frozenset("US UK GB JP CN KR KP VN TW HK UA NZ".split())
# What follows a name in Korean without a space.
PARTICLES = frozenset(
    """
    은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에서 에게 까지 부터 보다 처럼 인 산 측 제 발 행 계 군 내 식
    어 사람 정부 대통령 총리 장관 관세 에는 에도 에선 에서는 이나 이란 이라 라는 와의 과의 으로부터 로부터 에대한
    이랑 랑 하고 대사 상품 제품 기업 국민 정상 이다 이고 산은 산이 산에
    """.split()
)
