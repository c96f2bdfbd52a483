"""From a post to the answer, with what was said before it where the post speaks of that."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slack_bolt.async_app import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers import Answer
from bot.questions.followup import follow_up
from handlers import thread
from handlers.kept import Kept, about, facts
from handlers.posts import Post
from handlers.service import Service
from handlers.words import typed

CAP = 5  # replies in one thread after which another bot gets none: two bots would answer each other for ever


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, and what to keep with it."""

    answer: Answer
    about: Kept


async def asked(service: Service, client: AsyncWebClient, context: AsyncBoltContext, post: Post) -> Told | None:
    """The answer to a post; None where another bot has had its share of answers in this thread."""
    text = typed(post.text, context.bot_user_id)
    refers = follow_up(text) is not None and (post.direct or post.thread is not None)
    said = await thread.before(client, post) if refers or (post.bot and post.thread) else ()
    if post.bot and post.thread and (said is None or len(thread.own(said, context.bot_id)) >= CAP):
        service.ignored.note("another bot, often answered in its thread")
        return None
    kept = thread.last_reply(said or (), context.bot_id) if refers else None
    if kept is None:
        answer = service.desk.ask(text) if text else service.desk.help()
        return Told(answer, about(text, answer))
    answer = service.desk.follow(text, kept.question, kept.kind, kept.facts)
    # the question stays the one first asked: the next "and Laos?" is asked of it as well
    return Told(answer, replace(kept, facts=facts(answer)))
