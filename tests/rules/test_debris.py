PAGE = """You are here
Home > Skin > Chilblains in the cold

Chilblains in the cold

Chilblains in the cold

Chilblains are itchy swellings of the skin that come some hours after toes or fingers were cold and then warmed again.

Keep your hands and feet warm, and do not scratch.

Chilblains are itchy swellings of the skin that come some hours after toes or fingers were cold and then warmed again.

Share this:

Leave a Reply

Your email address will not be published. Required fields are marked *

Post Comment

%d bloggers like this:
"""
PART = """Chilblains come some hours after the toes or the fingers were cold and then warmed too fast, and they itch,
burn and swell, and often turn red or blue, for one or two weeks.

Warm the skin slowly. Quick heat, such as from a radiator, a hot bath or a hot-water bottle, makes the itching worse,
and can burn toes that are numb without your noticing it at once.

Wear gloves, thick socks and shoes that leave room for the toes, keep the whole body warm, and walk about often, so that
the blood reaches the hands and the feet all day long.
"""


def test_a_copied_page_has_each_fault_once(find) -> None:
    assert [
        ("breadcrumb", "Home > Skin > Chilblains in the cold"),
        ("duplicate-title", "Chilblains in the cold"),
        ("duplicate-paragraph", PAGE.split("\n\n")[3]),
        ("widget-text", "Share this:"),
        ("comment-form", "Leave a Reply"),
        ("template-placeholder", "%d"),
    ] == find("debris", "chilblains.txt", PAGE)


def test_the_same_page_is_clean_where_the_furniture_is_marked_as_such(find) -> None:
    page = """<nav>You are here <a href="/">Home</a> &gt; Skin</nav>
    <main><h1>Chilblains</h1><p>Keep your hands warm.</p></main>
    <div class="sharedaddy"><p>Share this:</p></div>
    <div id="comments"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>
    <div id="cookie-notice"><p>We use cookies.</p></div>"""
    assert [] == find("debris", "chilblains.html", page)


def test_a_part_that_was_pasted_twice_is_one_finding(find) -> None:
    found = find("debris", "a.md", f"# Chilblains\n\n{PART}\nDo not smoke.\n\n## Care\n\n{PART}")
    assert ["duplicate-paragraph"] == [rule for rule, _ in found]


def test_placeholders_in_metadata_are_found_where_they_stand(find) -> None:
    page = '<head><title>{{title}}</title><meta name="author" content="[YOUR NAME]"></head><h1>Chilblains</h1>'
    assert [("template-placeholder", "{{title}}"), ("template-placeholder", "[YOUR NAME]")] == find(
        "debris", "chilblains.html", page
    )


def test_what_a_site_generator_fills_in_is_markup_only_in_markdown(find) -> None:
    assert [] == find("debris", "a.md", "# Care\n\n{{ site.phone }} {{ page.name | upcase }}\n")
    found = find("debris", "a.txt", "Care\n\nCall {{ site.phone }} or {{ page.name | upcase }} today.\n")
    assert ["{{ site.phone }}", "{{ page.name | upcase }}"] == [words for _, words in found]
