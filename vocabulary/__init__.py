"""The recipe of the medical vocabulary that the grammar service ships."""
