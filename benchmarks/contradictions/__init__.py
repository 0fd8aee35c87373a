"""How well contradictions are found, and how often one is seen where there is none."""
