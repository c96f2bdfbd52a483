"""The daily summary: what belongs in it, from small invented bases and from the project's own seeds."""
