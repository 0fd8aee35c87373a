"""How long healthlint takes and how much memory, with its peers on the same files where they are installed."""
