from healthlint.language import Locale

PAGE = """<h1>Gout</h1><p>It hurts.</p><h3>Care</h3><p>Rest. <a href="/b">Click here</a>.</p>
<img src="a.gif"><img src="b.gif" alt="b.gif"><h2>Outlook</h2><h2>Diet</h2><p>Drink.</p>"""


def test_a_page_has_each_fault_once_in_the_order_of_the_text(find) -> None:
    assert [
        ("heading-skips-level", "Care"),
        ("vague-link", "Click here"),
        ("image-without-alternative", '<img src="a.gif">'),
        ("useless-alternative", '<img src="b.gif" alt="b.gif">'),
        ("empty-section", "Outlook"),
    ] == find("structure", "gout.html", PAGE, Locale.UK)


def test_an_image_that_is_decoration_is_so_in_html_and_not_in_markdown(find) -> None:
    assert [] == find("structure", "a.html", '<h1>Gout</h1><p>It hurts.</p><img src="line.gif" alt="">')
    assert ["image-without-alternative"] == [rule for rule, _ in find("structure", "a.md", "# Gout\n\n![](line.gif)\n")]


def test_levels_of_plain_text_are_not_judged(find) -> None:
    assert [] == find("structure", "a.txt", "GOUT\n\nIt hurts.\n\nCARE\n\nRest.\n")


def test_a_title_whose_number_is_kept_or_was_not_promised_is_let_be(find) -> None:
    steps = "".join(f"## {number}. Step\n\nRest for {number} days.\n\n" for number in range(1, 5))
    assert [] == find("structure", "a.md", f"# Four steps out of pain\n\n{steps}")
    assert [] == find("structure", "a.md", f"# Pain after 5 days\n\n{steps}")
    assert [("title-promises-number", "Six steps")] == find("structure", "a.md", f"# Six steps out of pain\n\n{steps}")
