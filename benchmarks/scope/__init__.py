"""How well negation, scope, stance and speech acts are read, on clauses of our own writing, and what that costs."""
