"""On the wire: the door that lets Slack's requests in, the server, Socket Mode, and the one sender."""
