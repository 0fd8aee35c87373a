"""How right, how quiet and how fast the grammar engines are, alone and joined."""
