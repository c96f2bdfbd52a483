"""Words of nearly the same meaning: weaker than those of `GROUPS`, and a word may stand in several entries.

A question's word also finds a fact that has only one akin to it, and then counts for less than the word itself. Each
word of an entry is akin to every other; where an entry has a colon, only those before it find those after it: the
general finds the exact ("diplomat" an ambassador), never the other way round, since who asks for missiles is not
answered by weapons. As in `GROUPS`: no opposites, and no two things that a civil servant keeps apart.
"""

from __future__ import annotations

_MONEY = """
upkeep: cost; consumer: household; keep maintain: station; rise mount; pen: write; ring dial: telephone; deputy vice
disruption turmoil chaos upheaval; brand smear; section clause provision; tenure: office post term
shelling pounding: attack; organisation institute agency; rendezvous meet; clinch sign; brinkmanship bluff
disquiet tension; extort blackmail: coerce; cost expense fee outlay price; bill: cost payment debt; contribution share
fund: finance money; budget: spending; fund: investor; subsidy grant incentive funding handout; investor trader
institution: fund bank university; stock bourse; portion slice; total sum overall combined aggregate altogether
benchmark gauge; peak high record; top exceed surpass pass cross break overtake; milestone threshold mark landmark
session meeting; gain advance rally; rise add swell; boom rally; boost stimulate uplift; spur fuel drive propel
fuel power; weaken lower; hope expect wish; bet: expect; mood sentiment feeling; borrow loan; debt loan credit lending
property housing dwelling; ease lower loosen; easing: cut; cut reduction decrease fewer less; hold keep freeze leave
freeze pause halt; stimulus support; slow weak low sluggish stagnant; company business enterprise
sector field industry; energy: gas electricity nuclear; buyback repurchase; cancel cancellation; commerce trade
product: car steel chip food; currency: won dollar yen yuan euro
"""
_DIPLOMACY = """
diplomat: minister ambassador secretary; diplomatic diplomacy diplomat; statesman: minister president premier
aide official adviser; policymaker: official minister; negotiator: official delegation; leader: president premier
leadership: president leader; chief leader head; boss chief head leader; adviser counsellor; authority government
cabinet: minister; government: administration state; politician: lawmaker minister president; political politics
opponent: opposition rival; conservative: opposition; law statute act; legislation act; rule principle guideline
guidance direction guideline; framework structure; impeachment impeach; remove oust; inaugurate begin
successor succeed; replace succeed; former earlier previous; earlier before previous prior; last previous
latest recent newest; new fresh; see: meet; meet encounter gather; meeting session gathering talk
event: meeting forum speech conference; dialogue negotiation; negotiate talk bargain; agenda topic issue subject
issue matter question; sensitive thorny contentious touchy divisive; dispute row conflict quarrel; friction tension
agreement deal memorandum; sign ink; partner ally; partnership alliance; cooperate collaborate partner partnership
coalition alliance; relation tie bond; region area; arrive visit come; trip visit journey voyage; host venue
sidelines margins; join participate attend; gesture: wink nod handshake; press media newspaper
reporter journalist press; letter notice; message letter; call telephone; contact touch; concede yield concession
give grant; offer propose suggest; ask request demand; appeal urge call; insist demand; press push pressure
squeeze pressure; force coerce; bully coerce; leverage influence clout; hegemon superpower dominance
willing open ready inclined; ready prepare; hesitant cautious reluctant; court woo
"""
_SECURITY = """
forces: military troop; safety security; commander officer; general: chief; officer: general admiral
presence: troop base garrison
pullout withdrawal drawdown; training exercise; edition round iteration; trilateral tripartite threeway; bundle package
combine join link bundle lump; aerial air; maritime naval sea; weapon arms; stockpile stock inventory; help support aid
shipment delivery supply; send deliver; bombardment attack raid assault barrage; aggressive assertive hostile
intensify escalate mount grow; worsen deteriorate; deepen strengthen; deter counter contain; curb contain control
ceiling limit bound maximum; civil civilian peaceful; combat fight; kill death die; task role mission function
realm domain
"""
_SAYING = """
say comment tell; remark statement comment; word remark; speak talk; inform brief tell update; claim allege assertion
accuse allege charge; complain criticise; denounce accuse; call brand label describe; analogy compare metaphor liken
think judge consider reckon; view opinion judgement; judge judgement assess verdict; interpret read
purpose aim goal mean; intention aim plan; design mean aim; predict expect forecast; prospect chance likelihood
likely probable; possible potential; plan schedule; decide determine: depend hinge; scheduled planned
timetable schedule; suggest hint; signal hint
flag signal; stress insist emphasise; wish want; need require; necessary need essential
important key crucial critical vital main; priority focus; focal central; core centre heart; highlight centrepiece
distract divert sidetrack; avoid ignore; raise mention; rebut deny dispute; false inaccurate untrue misinformation
misleading false; exaggerate inflate overblown; truth fact; honest candid open; transparent open; reveal public publish
persuade win convince; argument case; audience listener; reaction response answer
reaction: welcome criticise deny regret cheer; pledge promise; reassure calm ease soothe; allay assuage ease dispel
calm composed cool rational; composure calm; impatient frustrated exasperated angry; displeased frustrated
nervous worry uneasy; panic fear alarm worry; scare frighten terrify intimidate; stun shock; trouble vex
challenge problem; difficult hard tough; tough harsh severe; mild moderate gentle soft
positive good favourable promising; benefit advantage gain; strength asset merit; damage harm hurt
undermine weaken erode; spoil ruin; credibility trust; novice rookie beginner newcomer; experienced veteran seasoned
frighten unsettle alarm scare: worry; experienced: rookie novice beginner newcomer inexperienced
fluent versed familiar; recognise know identify
"""
_GENERAL = """
begin open launch; debut first maiden inaugural initial; opening first; second again; renew again repeat resume
reverse undo; permanent irreversible irrevocable; end expire; continue remain persist still ongoing
extend longer prolong; delay reprieve grace respite; window period; deadline due; slip postpone; soon shortly imminent
short brief; duration last; annual year; frequent often regular; repeatedly several; several multiple; numerous dozens
double two; pair two; trio three; fourfold quadruple; future next ahead; wide broad
comprehensive whole overall holistic; piecemeal separate; distinguish apart separate differentiate; unilateral alone
collective joint united; unity united; coordinate joint; supervise control oversee; manage handle cope; run operate
responsible charge; responsibility task; role function; shift change; change recast reshape; policy measure
strategy approach plan; tactic ploy trick manoeuvre; method way style; approach way; opportunity chance; opening gap
room space leeway; exploit use harness; tool instrument; share common; echo agree; similar close alike
usual normal routine common; devise craft formulate develop; produce make; renew revamp; improve better
obtain get gain; secure get win; result consequence; effect impact; effect begin; enforce effect; introduce impose
approval permission consent blessing; allow grant; count number; size strength; headcount number strength
huge high steep; heavy high steep; stiff steep high; little small tiny; insufficient little inadequate; extra larger
greater larger bigger; wealthy advanced; poor developing; passive defensive reactive; quick fast rapid
reason cause rationale; factor: cause driver; pretext ostensible; background context backdrop; location place
building: headquarters office; position post job; occupation post; stance position; scholar expert professor
analyst expert; commentator pundit observer; author writer write; thinktank institute; sincerity serious
restrict limit; overshadow eclipse dominate loom; home domestic internal; abroad foreign overseas
external outside foreign; worldwide world planet; victim target; sympathetic sympathy; bias twist slant spin
mouthpiece: media; exclude sidelined marginalise; altered changed; cheap undervalued
"""
LINKS = "\n".join(part.strip() for part in (_MONEY, _DIPLOMACY, _SECURITY, _SAYING, _GENERAL))
