"""Words that colour or frame what is asked and seldom name it: where no fact has one, another word may stand for it.

A "novel" exercise may be told as a first one, and what "lands badly" as what is not welcome; but a question about
soybeans is not answered by a fact without them. So a word that names a thing, a body or a field never stands here.
"""

from __future__ import annotations

from bot.terms import term_of

_QUALITIES = """
    abiding absolute abundant acceptable acute adequate adverse aggregate alarming all-out ambitious ample apt
    arguable astute awkward balanced baseless beneficial blatant bleak bold brazen breathtaking bright brisk broad
    burning candid central chief chilling clear clumsy clever coherent colossal compelling complicated conceivable
    concerted concrete confusing conspicuous constructive convenient convincing costly counterproductive credible
    cruel crude cryptic cunning curious customary cynical daring deadly decent decisive deep defining delicate
    deliberate desirable desperate dire disastrous discreet disgraceful dishonest dismal distinct distinctive
    dominant dramatic drastic dull durable dynamic earnest effective elaborate elegant elusive emerging eminent
    emphatic enduring enormous essential evasive eventual evident excellent exceptional exclusive explicit exemplary
    exorbitant extraordinary extreme faint faithful famous fateful favourite fervent fierce firm fitting flagrant
    flashy flat flawed fleeting flexible foolish forceful foremost formidable fortunate frank frantic free-standing
    fruitful fruitless full-blown fundamental funny generous genuine gigantic glaring gloomy glowing gradual grand
    grave grim gross grudging handsome handy haphazard harmless hasty headline heated heavy-handed hefty helpful
    helpless hidden hollow honest hopeless hurried ideal ill-advised illogical imaginative impatient impartial
    implicit impressive improper imprudent inadequate incisive indirect indispensable ineffective inept inescapable
    inexplicable infamous informal ingenious inherent innocent innovative insidious insightful insincere instructive
    insufficient intended intense intriguing invaluable ironic irrational irrelevant irresponsible key lasting
    laudable lavish leading legitimate limited literal lively logical lone looming loud lucky ludicrous lukewarm
    lucrative main major manifest marked massive meagre meaningful measured memorable mere misguided mixed modest
    momentous mounting muted naive narrow nasty nationwide necessary needless negligible neutral notable noteworthy
    noticeable notorious novel obscure odd ominous ongoing onerous open-ended opaque opportune outlandish outright
    outspoken outstanding overall overriding overarching overt overwhelming painful palpable paramount passive patchy
    pathetic peculiar perfect perilous pertinent phenomenal pivotal plain plausible pointed pointless poor popular
    positive powerful pragmatic precarious precious predictable preferable premature pressing prevailing prevalent
    primary principal pristine profound prolonged prominent promising prompt proper proud prudent punitive puzzling
    radical random rash realistic reassuring reckless relentless reliable reluctant remarkable remote renewed
    resolute resounding respective restless rewarding ridiculous rigid rigorous rightful rosy rough rude ruthless sad
    salient satisfactory scant scathing selective sensational sensible serious severe shaky shallow sharp sheer
    shocking shrewd silly sincere sizable skilful slender smart smooth snappy sober solemn solid sound sparse
    spectacular spirited staggering stark startling static steadfast stealthy stinging straightforward striking
    stringent stubborn stunning sturdy stylish subtle successful sudden sufficient suitable superb superficial
    superfluous supposed supreme swift sweeping tactful tangible tense tentative tepid terrific thorny thorough
    thoughtful tight tireless topmost touchy tragic trivial troubling turbulent twin unacceptable unambiguous
    unanimous unavoidable unaware unbelievable uncompromising unconvincing undeniable underlying undesirable uneasy
    unexpected unfortunate ungrateful unique unjustified unlikely unnecessary unpleasant unpopular unprecedented
    unpredictable unrealistic unrelated unreliable unresolved unsatisfactory unsettling unspoken unsuccessful
    unsuitable untenable unusual unwanted unwarranted unwelcome unwise upfront useless utmost utter vague vain valid
    vast vehement verbal viable vicious vigorous visible vivid vocal vulnerable weighty whopping willing wise wishful
    worrying worthwhile worthless wretched zealous sole outer inner upper overdue immense impending
"""
_ABSTRACTS = """
    abundance account addition admission advance advent aftermath alternative appetite approach array aspiration
    assumption backlash backdrop balance basics bearing beginning being benchmark blow bottom breadth breakdown brunt
    bulk bunch burst calibre call capability capacity caveat centrepiece certainty chain chapter charm clue cluster
    coincidence complexity component comparison conclusion conduct confines connection consensus consequence
    consideration contrast contributor controversy core corner counterweight couple course craft criterion crossroads
    crux culprit deal-breaker debate definition degree depth description destiny dimension direction discourse
    disposal dose downside drama drawback driver edge effort element emergence emphasis essence evolution exception
    excuse existence expense explanation extreme facet fate flavour flaw focus footing force forefront foremost
    foundation frame friction front frontrunner function fundamentals fuss future game gesture glimpse ground grounds
    growth guise half hallmark heights highlight hindsight hub hue hurdle impetus implication importance impression
    impulse inability incentive inclination indication indicator ingredient initiative inspiration instinct intensity
    intent interplay issue jargon keynote keystone lack landmark layer lead length lesson liability light likelihood
    limelight limit link logic longevity look loophole lure magnitude makeup mainstay meaning means measure mechanism
    merit message method midst mindset mission mixture mode mood move name nature necessity need niche nod norm
    novelty nuance object objective obligation occurrence odds offshoot onus opening option ordeal origin outline
    outlook output outset overtone pain parallel parameter pattern peak phase phenomenon phrase picture pillar
    pitfall plan plight ploy posture potential power practice precedent predicament premise presence pretext
    prerogative pressure prestige principle priority profile prominence prompt proof prospect proximity purpose
    pursuit push puzzle quality quest quirk quote range rationale readiness realm reckoning recipe reference
    reflection regard relevance reliance remark remedy remit repercussion representation reputation resolve resort
    responsibility rest restraint result resurgence reversal riddle rise run scale scenario scene schedule scope
    sequence setting severity shape shift shortcoming significance similarity slant solution soundness speed spectrum
    sphere spirit spot spotlight stance standpoint start stepping-stone stigma stimulus strand strength stretch
    struggle style success suggestion surroundings symbol tale target task tendency tenor tension texture thinking
    thought thrust timeline timing tone track trait trajectory transition trend trigger trouble turn turning twist
    umbrella undercurrent undertone upheaval upside urgency usage usefulness viewpoint virtue vision warning
    watershed wave weakness whole willingness workings worth yardstick man men woman women guy chap fellow folks
    gentleman lady bloke
"""
_ACTS = """
    abandon absorb accompany accomplish acknowledge adapt address administer adorn afford aggravate allay alleviate
    allude alter amass amplify anchor animate answer apply approach arise arouse arrange ascertain aspire assemble
    assume attach attain attract await back baffle bargain beckon befall bemoan bode bog bolster boost bother bracket
    brace brave break brood brush buckle build bundle burden bury buzz cap capture cast cement channel characterise
    chart chase cheer chime circulate cite clear click climb cling cloud coax collide colour combine commend compel
    complement complicate compose compound conceal conceive conclude confer confine confuse conjure conquer
    constitute construe contain contemplate contend contradict contrast convene converge convey coordinate cope
    correct counter craft create credit creep cripple crumble crush culminate curb dampen dangle dare dash dawn
    deepen defuse defy dent depart depict deplore derail derive deserve designate detail detect deteriorate deviate
    devote dictate differ dig diminish disclose discourage disguise dislike dismantle dispatch dispel displace
    disrupt dissuade distance distort diverge divert dodge dominate doom downgrade drag drain dread drift drown duck
    dwarf dwell earmark earn echo elevate elicit embark embody embolden emerge enable encompass encounter endanger
    endure engage enhance enjoy enlist ensue entail entertain entice entitle envision envisage erase erupt escape
    evaporate evoke evolve excel exclaim exhaust exhibit exploit expose extract eye fade falter fan fare fashion
    favour fend fetch field fizzle flag flare flatter flirt float flock flourish flow flout focus foil forge frame
    frown fulfil fumble furnish gather gauge generate glean gloss grab grapple grasp greet grind grip guess hail
    halve hamper handle hang hatch haunt heed hinge hint hoist honour hover hurl identify ignite illustrate impair
    imperil implement imply impress incite incline incur indulge infer inflame initiate inject inspire install instil
    integrate interfere intervene intrude invoke irk jeopardise jettison jolt juggle jump justify kindle lag lament
    land languish launch lavish lay lean leap lend liken linger loathe lock loom lure magnify marginalise mellow
    merit mingle mirror mislead miss mistrust mix mock mount mull multiply muster narrow negate nudge nurture obey
    obscure obsess occupy offset opt orchestrate outdo outline outpace outstrip outweigh overcome overhaul overlook
    override overshadow oversee overturn overwhelm owe pack pander paralyse pare part pave peddle perceive permeate
    perpetuate persist perplex persuade pinpoint pledge poise poke portray pose postulate praise precede preclude
    preoccupy presume prevail prioritise proceed prod profess prolong prompt propel provoke publicise pull purport
    push quell quiet quit radiate rattle ratchet rebound rebuke recast recoil reconsider recount recover rectify
    redirect redefine redouble reel refine refocus refrain refresh refute regain reign reinvent reject rekindle relax
    relegate relent relieve relinquish relish rely remedy render renege repair repeat repurpose resemble resent
    reserve reshape reshuffle resonate resort restrain retain rethink retreat reveal revert revisit revolve ridicule
    rile rival rouse ruin sabotage sacrifice safeguard savour scare scatter scold scramble scupper secure seize send
    sense separate serve settle shape shatter shed shift shine shirk shock shoulder shove shrink shroud shun sideline
    signify simplify single size skip slot smear smooth snap snub soar soften solve spare spark spearhead spell spill
    spotlight spread spring spur squander squash squeeze stain stall steer stick stifle stir straddle strain stray
    streamline stress strip strive stumble suffice suit sum summon supplement surface surmount surpass surrender
    surround survive sustain sway swallow sweep sweeten swell swing tackle tailor tame tap target taunt tease tempt
    testify thank thrive throw thrust thwart tie tighten topple torment toss tout trace transcend transform transmit
    traverse tread trouble trumpet trust tuck tweak twist underpin undertake undo undermine unfold unleash unlock
    unnerve unravel unsettle unveil uphold uproot upset urge utilise vanish veer vie vindicate waive wane ward waver
    weaken wean weigh widen wield wither withstand woo worsen wreck yearn yield zero novelty
"""
SOFT = frozenset(term_of(word) for text in (_QUALITIES, _ABSTRACTS, _ACTS) for word in text.split())
