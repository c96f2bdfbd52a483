"""Answers made readable: `plain`, `record`, `lines`, `terminal` and Slack's `Message`.

Each answer is first laid out as a `Page` (`bot.render.pages`): its parts know which words are ours and which are not,
and every fact carries its source. The surfaces only draw pages. This module imports nothing, so that the command
line starts fast.
"""
