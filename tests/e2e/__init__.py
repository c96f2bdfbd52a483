"""The installed bot, started as a user starts it, against a local Slack that somebody else wrote."""
