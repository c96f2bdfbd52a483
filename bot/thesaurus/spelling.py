"""The same word as it is spelt in Britain and in America, a line each, where the stems would differ."""

from __future__ import annotations

GROUPS = """
labour labor
programme program
centre center focus focal
colour color
behaviour behavior
neighbour neighbor
armour armor
harbour harbor
licence license
offence offense
organise organize
recognise recognize
modernise modernize
summarise summarize
prioritise prioritize
politicise politicize
paralyse paralyze
aluminium aluminum
fibre fiber
metre meter
kilometre kilometer
tonne ton
theatre theater
grey gray
sulphur sulfur
plough plow
"""
