"""Policy Desk: attributed facts from named articles, each answered with its source, date and standing.

This package knows nothing of Slack's network and can be used as a library; `handlers` connects it to Slack.
"""
