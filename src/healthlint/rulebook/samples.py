"""A page that several rules on whole articles prove themselves on; it stands here once, and each adds its own lines."""

GALLSTONES = """
Gallstones are hard lumps that form in the gallbladder, a small pouch under the liver. Most people who have them never
notice. When a stone blocks the way out, it brings a sudden, strong pain in the upper right side of the belly, which may
spread to the back or the right shoulder. You may feel sick, vomit, sweat or have a fever.

## Causes

Stones form when the bile holds too much cholesterol. They are more common in women, after fast weight loss, in people
with obesity or diabetes, and with age. A scan with ultrasound shows them, and a blood test shows whether the liver or
the pancreas is inflamed. Some medicines, such as hormones, raise the risk as well.

## Treatment

Surgery takes the gallbladder out through small cuts. Most people go home the same day and heal in two weeks.
"""
