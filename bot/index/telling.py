"""What a daily summary asks of the index: marks, dates, what is disputed."""

from __future__ import annotations

from datetime import date

from bot.index.find import Finder
from bot.index.marks import DatedRow, Marked, dated, marks


class Telling(Finder):
    """The look-ups of summaries."""

    def marks(self) -> list[Marked]:
        """Every fact's mark, in the order of the base."""
        return marks(self._db)

    def dated(self, since: date | None, upto: date | None) -> list[DatedRow]:
        """The dates that facts speak of and that touch a span of days, earliest first."""
        return dated(self._db, since, upto)

    def disputed(self) -> list[str]:
        """Ids of facts that another fact denies, in the order of the base."""
        query = """
            SELECT DISTINCT other FROM relations JOIN facts ON facts.id = relations.other
            WHERE kind = 'denies' ORDER BY facts.number"""
        return [row[0] for row in self._db.execute(query)]
