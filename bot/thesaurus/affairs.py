"""Diplomacy, government, politics and law: words of one meaning, a line each."""

from __future__ import annotations

GROUPS = """
meet talk encounter discuss sitdown confer converse summit dialogue dialog consult convene huddle parley
negotiate haggle
agreement deal accord pact agree treaty bargain
memorandum memo mou document
letter notice notify notification missive
phone telephone
visit trip travel tour journey
host receive reception
send dispatch despatch
accompany escort
attend participate attendee
diplomat envoy emissary
delegation team contingent
counterpart opposite
ally alliance
enemy foe adversary
friend friendship amicable cordial
relation relationship tie
cooperate collaborate
mediate intermediary
rapprochement detente thaw reconcile reconciliation
unify unification reunify reunification
dispute quarrel feud disagree disagreement spat wrangle
tension strain friction frosty icy chilly
hostile belligerent antagonistic
divide split rift
oppose object resist
reject deny denial refute rebut dismiss repudiate rebuff spurn
accept embrace
comply compliance obey abide adhere
breach violate infringe contravene flout
fulfil honour honor
concede concession
surrender capitulate
appease placate mollify
persuade convince coax
pressure coerce coercion compel strongarm browbeat
guarantee ensure assure reassure
condition precondition prerequisite
clause provision proviso
bloc group
country nation member
sovereign sovereignty
abroad overseas
border frontier
migrant immigrant migration
deport expel expulsion banish
global worldwide world international
government administration authority
boss head chief chairman chairwoman chairperson chair leader ceo helm
president presidential
prime premier pm
minister ministerial
spokesperson spokesman spokeswoman
bureaucrat bureaucracy
lawmaker parliamentarian congressman congresswoman
parliament parliamentary legislature assembly
congress congressional capitol
law legislation statute
regulate regulatory watchdog
approve authorise consent okay
ratify ratification
amend revise modify modification
reform overhaul revamp
implement enforce enact
announce declare proclaim unveil
scrap abolish repeal revoke rescind remove eliminate cancel annul axe
restore reinstate
ban prohibit forbid outlaw bar
allow permit permission enable
elect electoral
vote voter ballot
poll survey
candidate candidacy
appoint nominee
resign quit
oust topple overthrow depose unseat
predecessor previous former prior ex erstwhile onetime
coup putsch
protest demonstrate
unrest riot upheaval
crime criminal
illegal unlawful illicit
court tribunal
sue lawsuit litigation
lawyer attorney
prosecute prosecutor
convict guilty
acquit exonerate
pardon amnesty clemency
arrest detain custody
jail prison imprison incarcerate
fine penalty penalise penalize
seize seizure confiscate
corrupt bribe bribery graft
fraud fraudulent scam swindle
steal theft
investigate probe inquiry enquiry inspect examine scrutinise scrutinize scrutiny
supervise supervisor oversee
freedom liberty
strategy strategic
reluctant unwilling hesitant
"""
