"""What the hub says over HTTP: the only part that knows requests, headers and status codes."""
