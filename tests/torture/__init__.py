"""Kills the running bot at random moments, again and again, and counts the replies: `python -m tests.torture ROUNDS`.

`process` runs the bot as a user would, `slack` is the local Slack with a trap in it, `mail` delivers events as Slack
does, `rounds` puts them together. `stage` and `daily` are the same for daily summaries that are due:
`python -m tests.torture.daily ROUNDS`.
"""
