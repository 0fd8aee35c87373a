"""How right the recogniser of medical terms is, how much it finds, and how fast it is."""
