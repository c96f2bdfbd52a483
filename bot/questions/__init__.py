"""Text to questions: what is asked, about whom. `tariff` has the grammar of the /tariff command."""
