"""Values to rows: what each fact, article and person looks like in the tables. Pure; `restore` is the way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from bot.actors import Person
from bot.facts import Article, Dated, Fact, Seeds, Wording
from bot.index.marks import mark
from bot.index.measures import measure_rows
from bot.terms import terms

Rows = dict[str, list[dict[str, Any]]]


def article_row(article: Article) -> dict[str, Any]:
    """The row of one article."""
    published, source = article.published, article.source
    return {
        "id": article.id,
        "publisher": article.publisher,
        "agency": article.agency,
        "carrier": article.carrier,
        "title": article.title,
        "author": article.author,
        "kind": article.kind,
        "published": published.date,
        "published_latest": published.latest,
        "published_basis": published.basis,
        "published_why": published.why,
        "url": article.url,
        "file": source.file,
        "begins": source.begins,
        "ends": source.ends,
        "sha256": source.sha256,
    }


def fact_rows(article: str, fact: Fact, names: Mapping[str, str]) -> Rows:
    """Every row of one fact, table by table; `names` maps codes and ids to the names to search by."""
    rows: Rows = defaultdict(list)
    rows["facts"].append(_fact_row(article, fact, names))
    one = {"fact": fact.id}
    rows["passages"] = [one | {"start": p.start, "end": p.end, "proves": " ".join(p.proves)} for p in fact.where]
    rows["figures"] = [
        one
        | {"name": f.name, "value": f.value, "upto": f.upto, "unit": f.unit, "approx": int(f.approx), "text": f.text}
        for f in fact.figures
    ]
    rows["dates"] = [one | _dated(d) for d in fact.dates]
    rows["fact_countries"] = [one | {"country": code} for code in fact.countries]
    rows["fact_blocs"] = [one | {"bloc": bloc} for bloc in fact.blocs]
    rows["fact_people"] = [one | {"person": person} for person in fact.people]
    rows["fact_organisations"] = [one | {"organisation": each} for each in fact.organisations]
    rows["relations"] = [one | {"kind": r.kind, "other": r.fact} for r in fact.relations]
    if fact.measure:
        rows.update(measure_rows(fact.id, fact.measure))
    return rows


def wording_rows(wording: Iterable[Wording]) -> list[dict[str, Any]]:
    """A row for the wording of each fact, with as many lines as it has in its file."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in wording:
        found[each.fact].append(each.text)
    return [{"fact": fact, "lines": "\n".join(texts)} for fact, texts in found.items()]


def kinds(fact: Fact) -> tuple[str, ...]:
    """The kinds of value a fact can answer with: rate, figure, date, place, reason, person, and its modality."""
    found = {
        "rate": fact.measure is not None and fact.measure.rate is not None,
        "measure": fact.measure is not None,
        "figure": bool(fact.figures),
        "date": bool(fact.dates),
        "place": fact.place is not None,
        "reason": fact.because is not None,
        "person": bool(fact.people or fact.speaker),
    }
    return (*(kind for kind, holds in found.items() if holds), fact.modality)


def _fact_row(article: str, fact: Fact, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": fact.id,
        "article": article,
        "topic": fact.topic,
        "statement": fact.statement,
        "modality": fact.modality,
        "speaker": fact.speaker,
        "unnamed": fact.unnamed,
        "place": fact.place,
        "because": fact.because,
        "unstated": "\n".join(fact.unstated),
        "kinds": " ".join(kinds(fact)),
        "days": " ".join(days(fact)),
        "measured": "\n".join(f"{figure.unit}: {figure.name}" for figure in fact.figures),
        "search": "\n".join(fact.search),
        "entities": " ".join(entities(fact)),
        "terms": _terms(_said(fact, names)),
        "aids": _terms(_aids(fact, names)),
        "mark": mark(fact),
    }


def entities(fact: Fact) -> tuple[str, ...]:
    """Whom and what a fact concerns: `country:KR`, `bloc:asean`, `person:rubio`, `speaker:rubio`."""
    groups = (
        ("country", fact.countries),
        ("bloc", fact.blocs),
        ("person", fact.people),
        ("organisation", fact.organisations),
        ("speaker", (fact.speaker,) if fact.speaker else ()),
    )
    return tuple(f"{kind}:{key}" for kind, keys in groups for key in keys)


def days(fact: Fact) -> tuple[str, ...]:
    """Every date a fact speaks of, its measure's included, as ISO dates of any precision, earliest first."""
    found = {day for dated in fact.dates for day in (dated.date, dated.until) if day}
    if measure := fact.measure:
        found |= {day for event in measure.events for day in (event.date, event.until) if day}
        found |= {measure.effective.date} if measure.effective else set()
    return tuple(sorted(found))


def _said(fact: Fact, names: Mapping[str, str]) -> Iterable[str]:
    """What the fact itself says, in all its parts."""
    yield fact.statement
    yield from (text for text in (fact.place, fact.because, fact.unnamed) if text)
    yield from (figure.name for figure in fact.figures)
    yield from (figure.unit for figure in fact.figures)
    yield from (dated.name for dated in fact.dates)
    if fact.speaker:
        yield names.get(fact.speaker, fact.speaker)
    if measure := fact.measure:
        yield "tariff rate" if measure.rate else "tariff"
        yield from (text for text in (measure.rate and measure.rate.text, measure.condition, measure.scope) if text)
        yield measure.effective.name if measure.effective else ""
        yield from (event.standing.replace("_", " ") for event in measure.events)


def _aids(fact: Fact, names: Mapping[str, str]) -> Iterable[str]:
    """What else a person might call it: search words, topic, the names of all it concerns."""
    yield fact.topic
    yield from fact.search
    for key in (*fact.countries, *fact.blocs, *fact.people, *fact.organisations):
        yield names.get(key, key)


def _terms(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(term for text in texts for term in _terms_of(text)))


@lru_cache(maxsize=8192)
def _terms_of(text: str) -> tuple[str, ...]:
    """The same names stand beside many facts."""
    return tuple(terms(text))


def _dated(dated: Dated) -> dict[str, Any]:
    return {
        "name": dated.name,
        "date": dated.date,
        "until": dated.until,
        "basis": dated.basis,
        "why": dated.why,
        "text": dated.text,
    }


def people_rows(people: Iterable[Person]) -> Rows:
    """The rows of people and of their dated roles."""
    rows: Rows = defaultdict(list)
    for person in people:
        rows["people"].append(
            {"id": person.id, "name": person.name, "family": person.family, "aliases": "\n".join(person.aliases)}
        )
        rows["roles"] += [
            {
                "person": person.id,
                "title": role.title,
                "organisation": role.organisation,
                "country": role.country,
                "since": role.since,
                "until": role.until,
                "as_of": role.as_of,
                "former": int(role.former),
                "note": role.note,
                "article": role.article,
            }
            for role in person.roles
        ]
    return rows


def place_rows(seeds: Seeds, countries: Mapping[str, str]) -> Rows:
    """The rows of countries, blocs with their dated members, and organisations."""
    rows: Rows = defaultdict(list)
    rows["countries"] = [{"code": code, "name": name} for code, name in sorted(countries.items())]
    for bloc in seeds.places.blocs:
        rows["blocs"].append({"id": bloc.id, "name": bloc.name})
        rows["memberships"] += [
            {"bloc": bloc.id, "country": m.country, "since": m.since, "until": m.until} for m in bloc.members
        ]
    rows["seats"] = [{"word": word, "country": code} for word, code in seeds.places.seats.items()]
    rows["organisations"] = [
        {"id": each.id, "name": each.name, "country": each.country, "aliases": "\n".join(each.aliases)}
        for each in seeds.organisations
    ]
    return rows
