"""HTML → Article: the story on the page, without the page around it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from newslint.article import Article, Metadata, SourceMap
from newslint.patterns import compiled
from newslint.text.credits import find_date
from newslint.text.mapped import ENTITY, Chunk, Paragraph, assemble, copied, entity
from newslint.text.spans import Span

# No part of it can look further than the next "<" for its end, except a comment: reading is linear in the size of the page.
_TOKEN = compiled(
    rf"""
      <!--(?P<comment>.*?)(?:--!?>|\Z) | <[!?][^<>]*+>
    | <(?P<close>/?)(?P<tag>[a-zA-Z][^\s/<>]*+)(?P<attributes>(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+)>
    | {ENTITY}
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = compiled(r"""([a-zA-Z_:][\w:.-]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++)))?""")
_RAW = {tag: compiled(rf"</{tag}\b", re.IGNORECASE) for tag in ("script", "style", "textarea", "title", "noscript", "template")}
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SKIPPED = frozenset("nav aside footer form button select svg iframe object video audio dialog menu head".split())
_BLOCKS = frozenset(
    "address article blockquote body caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table "
    "td th tr ul".split()
)
_SCOPES = {"h1": "headline", **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subhead"), "figcaption": "caption", "caption": "caption"}
_PAGE = compiled(
    r"(?:^|[\s_-])(?:related|share|sharing|social|newsletter|promo|advert|advertisement|ad-slot|breadcrumbs?|comments|cookie|sidebar|navigation|"
    r"subscribe|recirc|teasers?|most-read|read-more|hidden|visually-hidden|sr-only|toolbar|tags)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CREDITS = {
    "byline": compiled(r"(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])", re.IGNORECASE),
    "dateline": compiled(r"(?:^|[\s_-])(?:dateline|timestamp)(?:$|[\s_-])", re.IGNORECASE),
}
_ENOUGH = 200
"""Code points of text that make an <article> or <main> the story."""


@dataclass
class _Open:
    tag: str
    scope: str
    skipped: bool
    story: int


@dataclass
class _Page:
    """What is read from the page, in order."""

    paragraphs: list[tuple[Paragraph, int, int]] = field(default_factory=list)
    """Paragraph, the outermost <article> (1, 2 …; 0: none; -1: <main>) it stands in, code points of links."""
    comments: list[tuple[Span, str]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    chunks: list[Chunk] = field(default_factory=list)
    linked: int = 0
    stack: list[_Open] = field(default_factory=list)
    open: Counter[str] = field(default_factory=Counter)
    stories: int = 0


def load_html(path: str, source: str) -> Article:
    """The story: what stands in <article> or <main>, with the page's first <h1>; a page without them is read as a whole."""
    page = _read(source)
    mapped = assemble(_story(page))
    published = next((day for key in ("published", "date") if (day := find_date(page.meta.get(key, "")))), None)
    title = page.meta.get("og:title") or compiled(r"\s[|–—-]\s").split(page.meta.get("title", ""))[0]
    has_h1 = any(piece.scope == "headline" for piece in mapped.pieces)
    meta = Metadata("" if has_h1 else " ".join(title.split()), page.meta.get("author", ""), "", published, page.meta.get("lang", "en"))
    source_map = SourceMap(source, mapped.starts, mapped.origins, mapped.lengths)
    return Article.of_paragraphs(path, mapped.text, lambda: mapped.pieces, meta, source_map, tuple(page.comments))


def _read(source: str) -> _Page:
    page, at = _Page(), 0
    while True:
        token = _TOKEN.search(source, at)
        _text(page, copied(source, at, token.start() if token else len(source)))
        if token is None:
            break
        at = token.end()
        if token["comment"] is not None:
            page.comments.append((Span(*token.span()), token["comment"].strip()))
        elif token["tag"]:
            at = _tag(page, source, token)
        elif token.group().startswith("&"):
            _text(page, [entity(source, *token.span())])
    _end_paragraph(page)
    return page


def _text(page: _Page, chunks: list[Chunk]) -> None:
    if not page.stack or not page.stack[-1].skipped:
        page.chunks += chunks
        if page.open["a"]:
            page.linked += sum(len(chunk.text) for chunk in chunks)


def _tag(page: _Page, source: str, token: re.Match[str]) -> int:
    """Takes a tag in; where reading goes on."""
    tag, at = token["tag"].lower(), token.end()
    if tag in _BLOCKS:
        _end_paragraph(page)
    if token["close"]:
        _close(page, tag)
        return at
    attributes = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(token["attributes"])}
    if tag == "meta":
        _note(page, (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower(), attributes.get("content", ""))
    elif tag == "html" and attributes.get("lang"):
        page.meta["lang"] = attributes["lang"]
    elif tag == "time" and attributes.get("datetime"):
        page.meta.setdefault("date", attributes["datetime"])
    elif tag == "br":
        page.chunks.append(Chunk(" ", token.start(), at - token.start()))
    if tag in _RAW:
        end = _RAW[tag].search(source, at)
        stop = end.start() if end else len(source)
        if tag == "title":
            page.meta.setdefault("title", "".join(chunk.text for chunk in copied(source, at, stop)).strip())
        return stop
    if tag not in _VOID:
        _open(page, tag, attributes)
    return at


def _open(page: _Page, tag: str, attributes: dict[str, str]) -> None:
    parent = page.stack[-1] if page.stack else _Open("", "", False, 0)
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in attributes.get("style", "").replace(" ", "")
    skipped = parent.skipped or hidden or tag in _SKIPPED or (tag not in ("html", "body", "article", "main") and _PAGE.search(names) is not None)
    story = parent.story
    if tag == "article" and story <= 0:
        page.stories += 1
        story = page.stories
    elif (tag == "main" or attributes.get("role") == "main") and story == 0:
        story = -1
    skipped = skipped or (tag == "header" and story <= 0)
    scope = _SCOPES.get(tag) or parent.scope
    if not scope and tag not in ("html", "body", "article", "main", "section"):
        scope = next(
            (scope for scope, pattern in _CREDITS.items() if pattern.search(names) or (scope == "byline" and attributes.get("rel") == "author")), ""
        )
    page.stack.append(_Open(tag, scope, skipped and tag != "h1", story))
    page.open[tag] += 1


def _close(page: _Page, tag: str) -> None:
    while page.open[tag]:
        closed = page.stack.pop()
        page.open[closed.tag] -= 1
        if closed.tag == tag:
            break


def _note(page: _Page, name: str, content: str) -> None:
    if name in ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "publishdate", "parsely-pub-date"):
        page.meta.setdefault("published", content)
    elif name in ("author", "article:author", "byl", "dc.creator") and not content.startswith("http"):
        page.meta.setdefault("author", content)
    elif name == "og:title":
        page.meta.setdefault(name, content)


def _end_paragraph(page: _Page) -> None:
    if any(not chunk.text.isspace() for chunk in page.chunks):
        innermost = page.stack[-1] if page.stack else _Open("", "", False, 0)
        page.paragraphs.append((Paragraph(page.chunks, innermost.scope), innermost.story, page.linked))
    page.chunks, page.linked = [], 0


def _story(page: _Page) -> list[Paragraph]:
    sizes: dict[int, int] = defaultdict(int)
    for paragraph, story, linked in page.paragraphs:
        sizes[story] += paragraph.size - linked
    articles = {story: size for story, size in sizes.items() if story > 0}
    chosen = max(articles, key=lambda story: (articles[story], -story), default=0)
    if articles.get(chosen, 0) < min(_ENOUGH, sum(sizes.values()) / 2):
        chosen = -1 if sizes[-1] >= _ENOUGH else 0
    kept, headline = [], False
    for paragraph, story, linked in page.paragraphs:
        is_h1 = paragraph.scope == "headline"
        if chosen and story != chosen and not (is_h1 and not headline):
            continue
        scope = "subhead" if is_h1 and headline else paragraph.scope
        headline = headline or is_h1
        if not scope and linked >= paragraph.size:
            scope = "boilerplate"
        kept.append(Paragraph(paragraph.chunks, scope))
    return kept
