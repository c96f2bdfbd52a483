"""Defence and security: words of one meaning, a line each."""

from __future__ import annotations

GROUPS = """
military defence defense
troop soldier personnel serviceman gi gis servicemember servicepeople
exercise drill manoeuvre maneuver wargame
weapon arms munition weaponry armament weaponise
station garrison deploy
withdraw pull pullout retreat pullback
relocate redeploy
attack strike assault raid airstrike
invade invasion incursion
bomb bombard
war warfare conflict
peace ceasefire truce armistice
nuclear atomic
denuclearise denuclearize
deter deterrent
provoke provocation
escalate intensify heighten
protect safeguard shield guard defend
risk danger peril hazard jeopardise jeopardize jeopardy
threaten threat menace
sea maritime naval navy
aircraft plane jet airplane aeroplane warplane
air aerial
drone uav
submarine sub
spy espionage
monitor surveillance
kill slay
die dead death fatal
injure injury wound
harm hurt damage detrimental
destroy destruction demolish devastate
hostage captive
terror terrorist
rebel rebellion insurgent guerrilla
hack hacker cyberattack
smuggle smuggler
illness disease sickness ailment
disaster catastrophe calamity
"""
