"""What belongs in a channel's daily summary: a pure function of the base, the day, and what was told before."""

from bot.digest.digest import Before, Material, digest
from bot.digest.values import Change, Digest, Due, Stale, Told

__all__ = ["Before", "Change", "Digest", "Due", "Material", "Stale", "Told", "digest"]
