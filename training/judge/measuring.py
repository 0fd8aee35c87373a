"""What a judge is worth on pairs with labels."""

from collections.abc import Sequence

from training.judge.pairs import Pair


def describe(pairs: Sequence[Pair], judged: Sequence[float]) -> str:
    """The area under the curve, and the share of contradictions found where so many of the other pairs pass."""
    found = [one for one, pair in zip(judged, pairs, strict=True) if pair.label == "contradiction"]
    others = sorted(one for one, pair in zip(judged, pairs, strict=True) if pair.label != "contradiction")
    above = sum((one > other) + (one == other) / 2 for one in found for other in others)
    lines = [f"area under the curve {above / len(found) / len(others):.3f}"]
    for share in (0.01, 0.02, 0.05):
        threshold = others[int((1 - share) * len(others))]
        recall = sum(one > threshold for one in found) / len(found)
        lines.append(f"{recall:.1%} of the contradictions above {threshold:.2f}, with {share:.0%} of the others")
    return "\n".join(lines)
