"""From a post to its reply, with what was said before it where the post speaks of that."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError

from bot.answers import Answer
from bot.jobs import GivenUp, Job, Postponed
from bot.questions.followup import follow_up
from bot.render.slack import parts
from handlers import thread
from handlers.kept import Kept, about, facts
from handlers.posts import Post
from handlers.service import Service
from handlers.wire.history import Spot
from handlers.wire.refusals import NOT_THERE, code
from handlers.wire.sender import Letter
from handlers.words import typed

CAP = 5  # replies in one thread after which another bot gets none: two bots would answer each other for ever


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, and what to keep with it."""

    answer: Answer
    about: Kept


async def answer(service: Service, job: Job) -> None:
    """Answer a post in its thread, in a new one under it where there is none. Raises as `Sender.post` does."""
    post = Post(**job.work.body)
    if service.sender.halt.why():
        raise Postponed("posting has stopped")
    me = await service.identity.known()
    if me is None:
        raise Postponed("Slack does not accept the token")
    told = await asked(service, post, me)
    if told is None:
        return
    first, *more = parts(told.answer)
    letter = Letter(place(post), first, job.work.key, told.about, job.repeated)
    try:
        await service.sender.post_all(letter, more, job.begin)
    except SlackApiError as refusal:
        if code(refusal) not in NOT_THERE:
            raise
        service.sender.barred.note(post.channel, code(refusal) or "")
        raise GivenUp(code(refusal)) from refusal


def place(post: Post) -> Spot:
    """Where the reply to a post goes."""
    return Spot(post.channel, post.thread or post.ts, post.ts)


async def asked(service: Service, post: Post, me: AuthorizeResult) -> Told | None:
    """The answer to a post; None where another bot has had its share of answers in this thread."""
    text = typed(post.text, me.bot_user_id)
    refers = follow_up(text) is not None and (post.direct or post.thread is not None)
    said = await thread.before(service.sender.client, post) if refers or (post.bot and post.thread) else ()
    if post.bot and post.thread and (said is None or len(thread.own(said, me.bot_id)) >= CAP):
        service.ignored.note("another bot, often answered in its thread")
        return None
    kept = thread.last_reply(said or (), me.bot_id) if refers else None
    if kept is None:
        answer = await service.aside(lambda desk: desk.ask(text))  # nothing typed is help, too
        return Told(answer, about(text, answer))
    answer = await service.aside(lambda desk: desk.follow(text, kept.question, kept.kind, kept.facts))
    # the question stays the one first asked: the next "and Laos?" is asked of it as well
    return Told(answer, replace(kept, facts=facts(answer)))
