"""The review page in a real browser: filters, keys, passages side by side, decisions that survive, and hostile text that stays text."""

import pytest
from deskrun import findings as run_findings
from deskrun import lint

from newslint.loaders import load
from newslint.report import Decision, Failure, Finding, Related, Report, Suppression
from newslint.reporters import REPORTERS
from newslint.reporters.base import Style
from newslint.rules import read_rules, shipped

RULES = {rule.id: rule for rule in read_rules([shipped()])}
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=2'><!-- \u202e & \"<b>bold</b>"


TEXTS = {
    "a.txt": "Ferry sinks off Lindvik\n\n😀 At least 14 people died on Sunday. She recieved it.\n\nThe end.\n",
    "b.txt": f"Lindvik ferry toll\n\nOfficials said 41 people died.\n\n{HOSTILE} recieved\n",
    "x<i>.txt": "Nothing here.\n",
}
ARTICLES = {path: load(path, text.encode()) for path, text in TEXTS.items()}


def place(path, words):
    start = TEXTS[path].index(words)
    return ARTICLES[path].locate(start, start + len(words))


TOLL = Finding(
    "facts/number",
    "error",
    "41 people died here, 1 other article says 14",
    place("b.txt", "41 people"),
    (Related("14 people here", place("a.txt", "14 people")),),
)
SLIP = Finding("typos/common", "error", "'recieved' is a misspelling", place("a.txt", "recieved"), (), ("received",), True)
ODD = Finding("layout/double-space", "warning", HOSTILE, place("b.txt", HOSTILE))
HINT = Finding("readability/sentence", "info", "a long sentence", place("a.txt", "The end."))
REPORT = Report(
    (SLIP, HINT, TOLL, ODD),
    failures=(Failure(f"{HOSTILE}.txt", HOSTILE, line=3),),
    articles=3,
    paths=tuple(sorted(TEXTS)),
    stories={"a.txt": "s", "b.txt": "s", "x<i>.txt": "t"},
)


@pytest.fixture
def review(browser, tmp_path):
    """Opens a review page; anything it fetches and any error in it fails the test."""
    trouble = []
    context = browser.new_context(accept_downloads=True, color_scheme="light")

    def show(report=REPORT, path=None):
        if path is None:
            path = tmp_path / "review.html"
            path.write_text(REPORTERS["html"](report, Style(rules=lambda: RULES, article=ARTICLES.get)), encoding="utf-8")
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda message: trouble.append(message.text))
        page.on("request", lambda request: trouble.append(request.url) if not request.url.startswith(("file://", "blob:")) else None)
        page.goto(path.as_uri())
        return page

    yield show
    context.close()
    assert trouble == []


def shown(page):
    return [text.split("\n")[0] for text in page.locator("#list .item:visible .said").all_inner_texts()]


def decide(page, key, reason=""):
    page.locator("#list .item[aria-current]").press(key)
    if reason:
        page.locator("#reason").fill(reason)
        page.locator("#reason").press("Escape")


FILTERS = [
    ("everything", lambda page: None, 4),
    ("no warnings", lambda page: page.locator("#level-warning").uncheck(), 3),
    ("one rule", lambda page: page.locator("#rule").select_option("facts/number"), 1),
    ("words", lambda page: page.locator("#search").fill("A LONG"), 1),
    ("a path", lambda page: page.locator("#search").fill("b.txt"), 2),
    ("nothing", lambda page: page.locator("#search").fill("nowhere"), 0),
    ("undecided", lambda page: page.locator("#verdict").select_option("undecided"), 4),
    ("dismissed", lambda page: page.locator("#verdict").select_option("dismissed"), 0),
]


@pytest.mark.parametrize(("act", "number"), [f[1:] for f in FILTERS], ids=[f[0] for f in FILTERS])
def test_filters(review, act, number):
    page = review()
    act(page)
    assert len(shown(page)) == number
    assert page.locator("#shown").inner_text() == f"{number} of 4 findings"


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("story", ["Story of 2 articles: Ferry sinks off Lindvik (4)"]),
        ("article", ["a.txt (2)", "b.txt (2)"]),
        ("rule", ["typos/common (1)", "readability/sentence (1)", "facts/number (1)", "layout/double-space (1)"]),
        ("level", ["error (2)", "warning (1)", "info (1)"]),
    ],
)
def test_groups(review, by, names):
    page = review()
    page.locator("#group").select_option(by)
    assert page.locator("#list h2").all_inner_texts() == names


def test_filters_say_how_many_there_are(review):
    page = review()
    assert page.locator("#levels label").all_inner_texts() == [" error (2)", " warning (1)", " info (1)"]
    assert "facts/number (1)" in page.locator("#rule option").all_inner_texts()


def test_a_contradiction_is_shown_side_by_side(review):
    page = review()
    page.locator(".item", has_text="41 people died here").click()
    figures = page.locator("#detail figure")
    assert figures.locator("mark.current").all_inner_texts() == ["41 people", "14 people"]
    assert figures.locator("figcaption strong").all_inner_texts() == ["Reported here", "14 people here"]
    left, right = (figures.nth(n).bounding_box() for n in (0, 1))
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    assert "😀 At least 14 people died" in figures.nth(1).inner_text()


def test_the_whole_article_is_marked_and_the_marks_lead_to_their_findings(review):
    page = review()
    page.locator(".item", has_text="a long sentence").click()
    assert page.locator("#text mark").all_inner_texts() == ["14 people", "recieved", "The end."]
    page.locator("#text mark", has_text="recieved").click()
    assert page.locator("#detail h2").inner_text() == "'recieved' is a misspelling"


def test_articles_with_their_readability(review, tmp_path):
    (tmp_path / "long.txt").write_text("The ferry left the harbour early on Sunday morning. " * 30)
    (tmp_path / "short.txt").write_text("It sank.\n")
    lint("--output", "html=review.html", ".", cwd=tmp_path)
    page = review(path=tmp_path / "review.html")
    page.locator("#articles summary").click()
    assert page.locator("#figures th").all_inner_texts()[:3] == ["Article", "Published", "Words"]
    assert "Flesch reading ease" in page.locator("#figures th").all_inner_texts()
    rows = page.locator("#figures tbody tr")
    assert rows.nth(0).locator("td.number").all_inner_texts()[0] == "270"
    assert float(rows.nth(0).locator("td.number").all_inner_texts()[1]) > 60
    rows.nth(0).locator("button").click()
    assert page.locator("#search").input_value() == "long.txt"


def test_the_keyboard_is_enough(review):
    page = review()
    page.locator("#list .item").first.focus()
    titles = []
    for key in ("j", "ArrowDown", "j", "j", "k", "ArrowUp"):
        page.keyboard.press(key)
        titles.append(page.locator("#list .item[aria-current] .place").inner_text().split(" · ")[1])
    assert titles == ["readability/sentence", "facts/number", "layout/double-space", "layout/double-space", "facts/number", "readability/sentence"]
    page.keyboard.press("d")
    assert page.evaluate("document.activeElement.id") == "reason"
    assert "only with a reason" in page.locator("#status").inner_text()
    page.keyboard.type("adjk is no key here")
    page.keyboard.press("Escape")
    assert page.locator(".item[aria-current]").get_attribute("data-verdict") == "dismissed"
    page.keyboard.press("u")
    assert page.locator(".item[aria-current]").get_attribute("data-verdict") == "undecided"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_every_control_has_a_name_and_every_part_a_label(review):
    page = review()
    nameless = "els => els.filter(e => !(e.labels?.length || e.textContent.trim() || e.getAttribute('aria-label'))).map(e => e.outerHTML)"
    assert page.eval_on_selector_all("input, select, textarea, button, nav, article, section[aria-label]", nameless) == []
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("[role=status][aria-live=polite]").count() == 1


def test_dismissing_needs_a_reason(review):
    page = review()
    page.locator("#decision input[value=dismissed]").check()
    assert page.locator("#reason").get_attribute("aria-invalid") == "true"
    assert page.locator(".item[data-verdict=dismissed]").count() == 0


def test_hostile_text_stays_text(review):
    page = review()
    for item in page.locator("#list .item").all():
        item.click()
    assert page.locator("#detail h2").inner_text() == HOSTILE
    assert HOSTILE in page.locator("#text").inner_text()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, #detail b, #detail script, #text script").count() == 0
    page.evaluate("buildPrint()")
    assert page.evaluate("window.hacked") is None


def test_a_script_in_the_page_that_is_not_ours_is_refused(review):
    page = review()
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    assert "default-src 'none'" in policy
    assert "script-src 'sha256-" in policy


def test_it_is_light_and_dark_and_prints(review):
    page = review()
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) != light
    page.emulate_media(media="print")
    page.evaluate("buildPrint()")
    assert not page.locator("main").is_visible()
    assert page.locator("#print section:visible").count() == 4
    assert page.pdf()[:4] == b"%PDF"


def test_a_thousand_findings(review):
    many = tuple(Finding(f"typos/{n % 7}", ("error", "warning", "info")[n % 3], f"finding {n}", place("a.txt", "recieved")) for n in range(1000))
    page = review(Report(many, paths=("a.txt",), stories={"a.txt": "s"}))
    assert len(shown(page)) == 1000
    page.locator("#search").fill("finding 99")
    assert len(shown(page)) == 11
    page.locator("#search").fill("")
    last, before = (page.locator("#list .item").nth(n).locator(".said").text_content() for n in (-1, -2))
    page.locator("#list .item").last.click()
    assert last.endswith(page.locator("#detail h2").inner_text())
    page.keyboard.press("k")
    assert before.endswith(page.locator("#detail h2").inner_text())


def test_what_the_desk_has_decided_is_shown(review):
    by = Suppression("typos/common", "their own spelling", author="Ann", location=place("a.txt", "The end."), start=0, end=9)
    report = Report((TOLL,), paths=("a.txt", "b.txt"), decisions=(Decision(SLIP, by),))
    page = review(report)
    page.locator(".item[data-verdict=dismissed]").click()
    assert page.locator("#decision").inner_text() == "dismissed: their own spelling (a.txt:5, Ann)"


# -- decisions

DESK = {"articles/a [1].txt": "He recieved it.\n\nHe recieved it.\n\nMore  here.\n", "articles/b.txt": "😀 They recieved it.  All is well.\n"}


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "newslint.toml").write_text('select = ["typos/common", "layout/double-space"]\n')
    for path, text in DESK.items():
        (tmp_path / path).write_text(text)
    return tmp_path


def saved(page):
    with page.expect_download() as download:
        page.locator("#export").click()
    assert download.value.suggested_filename == "newslint-suppressions.yaml"
    return download.value.path().read_text(encoding="utf-8")


def states(page):
    return [item.get_attribute("data-verdict") for item in page.locator("#list .item").all()]


def test_decisions_survive_export_and_import_and_hold_on_the_command_line(review, desk):
    lint("--output", "html=review.html", "articles", cwd=desk)
    page = review(path=desk / "review.html")
    page.locator("#author").fill('Ann O\'Neil: "desk"')
    total = len(states(page))
    assert total == 5
    page.locator("#list .item").nth(1).click()
    decide(page, "d", 'he writes it so: "recieved" \\ # 😀')
    page.locator("#list .item").nth(2).click()
    decide(page, "a")
    page.locator("#list .item").nth(3).click()
    decide(page, "q", "double?")
    before = states(page)
    assert before == ["undecided", "dismissed", "accepted", "ask", "undecided"]
    text = saved(page)

    fresh = review(path=desk / "review.html")
    (desk / "decisions.yaml").write_text(text, encoding="utf-8")
    fresh.locator("#import").set_input_files(desk / "decisions.yaml")
    fresh.locator("#status", has_text="3 decisions loaded").wait_for()
    assert states(fresh) == before
    assert saved(fresh) == text, "loading and saving again changes nothing"

    (desk / "newslint-suppressions.yaml").write_text(text, encoding="utf-8")
    left = run_findings("articles", cwd=desk)
    assert [(f["location"]["path"], f["location"]["start"]["line"], f["rule"]) for f in left] == [
        ("articles/a [1].txt", 1, "typos/common"),
        ("articles/a [1].txt", 5, "layout/double-space"),
        ("articles/b.txt", 1, "typos/common"),
        ("articles/b.txt", 1, "layout/double-space"),
    ]
    lint("--output", "html=review.html", "articles", cwd=desk)
    again = review(path=desk / "review.html")
    assert states(again) == before
    assert saved(again) == text


def test_entries_about_other_articles_are_kept_and_wide_ones_stay_whole(review, desk):
    standing = '- rule: typos\n  path: "*.txt"\n  reason: all of them\n- rule: layout\n  path: elsewhere/\n  reason: not here\n'
    (desk / "newslint-suppressions.yaml").write_text(standing)
    lint("--output", "html=review.html", "articles", cwd=desk)
    page = review(path=desk / "review.html")
    assert states(page) == ["dismissed", "dismissed", "undecided", "dismissed", "undecided"]
    assert saved(page).count("- rule:") == 2
    page.locator("#list .item").nth(0).click()
    decide(page, "u")
    assert [line for line in saved(page).splitlines() if line.startswith("- rule:")] == [
        '- rule: "layout"',
        '- rule: "typos/common"',
        '- rule: "typos/common"',
    ]


@pytest.mark.parametrize("text", ["what is this", "- [a, b]\n", '- rule: "x\n'], ids=["prose", "a list", "open quotation marks"])
def test_a_file_that_holds_no_decisions_changes_nothing(review, desk, text):
    page = review()
    page.locator("#list .item").first.click()
    decide(page, "a")
    (desk / "bad.yaml").write_text(text)
    page.locator("#import").set_input_files(desk / "bad.yaml")
    page.locator("#status", has_text="not a file of decisions").wait_for()
    assert states(page)[0] == "accepted"
