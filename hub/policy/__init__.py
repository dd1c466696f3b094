"""Who may see and do what; `rules` is the page."""
