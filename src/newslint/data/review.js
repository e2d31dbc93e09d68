"use strict";
// The review: a list of findings, the passages of the chosen one side by side, and what the editor decides. Nothing from an article is ever parsed as
// HTML: all of it goes through `el`, as text.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const VERDICTS = { undecided: "undecided", accepted: "accepted", dismissed: "dismissed", ask: "ask the reporter" };
const KEYS = ["rule", "path", "text", "fingerprint", "verdict", "reason", "author", "expires"];
const findings = data.findings;
let standing = data.standing; // entries of the suppression file
let decisions = findings.map((finding) => finding.decision); // what holds for each finding, or null
let current = -1;
const items = [];

function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

const verdictOf = (index) => decisions[index]?.verdict ?? "undecided";
const where = (place) => `${place.path}:${place.line}:${place.column}`;
const articleOf = (place) => (place.article === null ? null : data.articles[place.article]);
const say = (text) => { $("status").textContent = text; };
const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

// -- the list

function storyName(finding) {
  const article = articleOf(finding.place);
  if (!article) return "Elsewhere";
  const members = data.articles.filter((other) => other.story === article.story);
  const first = members.find((other) => other.headline) ?? members[0];
  return (members.length > 1 ? `Story of ${members.length} articles: ` : "") + (first.headline || first.path);
}

const GROUPS = {
  story: storyName,
  article: (finding) => finding.place.path,
  rule: (finding) => finding.rule,
  level: (finding) => finding.level,
};

function buildList() {
  const groups = new Map(data.levels.filter(() => $("group").value === "level").map((level) => [level, []]));
  const names = new Map(); // a story's name is asked for once per article
  findings.forEach((finding, index) => {
    const key = $("group").value === "story" ? finding.place.article : index;
    if (!names.has(key)) names.set(key, GROUPS[$("group").value](finding));
    const name = names.get(key);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(index);
  });
  const sections = [];
  for (const [name, indexes] of groups) {
    const list = el("ul");
    for (const index of indexes) list.append((items[index] = el("li", {}, item(index))));
    sections.push(el("section", { "data-name": name }, el("h2"), list));
  }
  $("list").replaceChildren(...sections);
  filter();
  if (current >= 0) items[current].firstChild.setAttribute("aria-current", "true");
}

function item(index) {
  const finding = findings[index];
  return el("button", { type: "button", class: `item ${finding.level}`, "data-verdict": verdictOf(index), onclick: () => choose(index) },
    el("span", { class: "said" }, el("span", { class: "level" }, finding.level), ` ${finding.message}`),
    el("span", { class: "place" }, `${where(finding.place)} · ${finding.rule}`),
    decisions[index] ? el("span", { class: "decided" }, VERDICTS[verdictOf(index)]) : "");
}

function visible(index) {
  const finding = findings[index];
  const words = $("search").value.toLowerCase();
  return $(`level-${finding.level}`).checked
    && (!$("rule").value || finding.rule === $("rule").value)
    && (!$("verdict").value || verdictOf(index) === $("verdict").value)
    && (!words || `${finding.message} ${finding.rule} ${finding.place.path} ${finding.place.text}`.toLowerCase().includes(words));
}

function filter() {
  let shown = 0;
  findings.forEach((_, index) => {
    items[index].hidden = !visible(index);
    shown += !items[index].hidden;
  });
  for (const section of $("list").children) {
    const number = [...section.querySelectorAll("li")].filter((li) => !li.hidden).length;
    section.hidden = !number;
    section.firstChild.textContent = `${section.dataset.name} (${number})`;
  }
  $("shown").textContent = `${shown} of ${counted(findings.length, "finding")}`;
}

function counts(of) {
  const found = new Map();
  findings.forEach((finding, index) => found.set(of(finding, index), (found.get(of(finding, index)) ?? 0) + 1));
  return found;
}

function buildFilters() {
  const levels = counts((finding) => finding.level);
  for (const level of data.levels) {
    $("levels").append(el("label", { class: level }, el("input", { type: "checkbox", id: `level-${level}`, checked: true }),
      " ", el("span", { class: "level" }, `${level} (${levels.get(level) ?? 0})`)));
  }
  const rules = [...counts((finding) => finding.rule)].sort();
  $("rule").append(el("option", { value: "" }, `all (${findings.length})`), ...rules.map(([rule, n]) => el("option", { value: rule }, `${rule} (${n})`)));
  countVerdicts();
}

function countVerdicts() {
  const chosen = $("verdict").value;
  const found = counts((_, index) => verdictOf(index));
  const options = Object.entries(VERDICTS).map(([verdict, name]) => el("option", { value: verdict }, `${name} (${found.get(verdict) ?? 0})`));
  $("verdict").replaceChildren(el("option", { value: "" }, `all (${findings.length})`), ...options);
  $("verdict").value = chosen;
}

// -- the chosen finding

function choose(index, focus = true) {
  if (current >= 0) items[current].firstChild.removeAttribute("aria-current");
  current = index;
  const button = items[index].firstChild;
  button.setAttribute("aria-current", "true");
  if (focus) button.focus({ preventScroll: true });
  button.scrollIntoView({ block: "nearest" });
  const finding = findings[index];
  $("detail").replaceChildren(
    el("h2", {}, finding.message),
    el("p", { class: finding.level }, el("span", { class: "level" }, finding.level), ` · ${finding.rule} · ${where(finding.place)}`),
    finding.why ? el("p", { class: "dim" }, finding.why, " ", finding.url ? el("a", { href: finding.url, rel: "noreferrer noopener", target: "_blank" }, "Source") : "") : "",
    finding.replacements.length ? el("p", {}, "Correction: ", ...finding.replacements.flatMap((text, n) => [n ? " or " : "", el("strong", {}, text.trim() || "(close up)")])) : "",
    el("div", { class: "passages" }, passage(finding.place, finding.related.length ? "Reported here" : ""),
      ...finding.related.map((related) => passage(related.place, related.message))),
    decisionForm(index),
    ...wholeArticle(index));
  $("detail").scrollTop = 0;
  const mark = $("text")?.querySelector(".current");
  if (mark) $("text").scrollTop = Math.max(0, mark.offsetTop - 80);
}

const NEAR = 260; // code points shown on either side of the words

function passage(place, note) {
  const article = articleOf(place);
  const caption = el("figcaption", {}, note ? el("strong", {}, note) : "", article?.headline ? `${article.headline} · ` : "", where(place),
    article?.published ? ` · ${article.published}` : "");
  const at = article ? article.blocks.findIndex(([start, , text]) => place.start >= start && place.start < start + [...text].length) : -1;
  if (at < 0) {
    return el("figure", {}, caption, el("p", {}, place.before, el("mark", { class: "current" }, place.text), place.after));
  }
  const [start, , text] = article.blocks[at];
  const points = [...text];
  const [from, to] = [place.start - start, Math.min(place.end - start, points.length)];
  const before = points.slice(0, from), after = points.slice(to);
  const neighbour = (block) => (block && block[1] !== "boilerplate" ? el("p", { class: "near" }, shortened([...block[2]], 160)) : "");
  return el("figure", {}, caption, neighbour(article.blocks[at - 1]),
    el("p", {}, before.length > NEAR ? "…" + before.slice(-NEAR).join("") : before.join(""),
      el("mark", { class: "current" }, points.slice(from, to).join("")),
      after.length > NEAR ? after.slice(0, NEAR).join("") + "…" : after.join("")),
    neighbour(article.blocks[at + 1]));
}

const shortened = (points, length) => (points.length > length ? points.slice(0, length).join("") + "…" : points.join(""));

function wholeArticle(index) {
  const number = findings[index].place.article;
  const article = data.articles[number];
  if (!article) return [];
  const spans = [];
  findings.forEach((finding, which) => {
    for (const place of [finding.place, ...finding.related.map((related) => related.place)]) {
      if (place.article === number) spans.push({ start: place.start, end: place.end, which });
    }
  });
  const blocks = article.blocks.map(([start, scope, text]) => el("p", { class: scope }, ...marked([...text], start, spans, index)));
  return [el("h3", {}, article.headline || article.path), el("p", { class: "dim" }, figures(article)), el("div", { id: "text", tabindex: "0", role: "region", "aria-label": "The whole article" }, ...blocks)];
}

function marked(points, offset, spans, index) {
  const touching = spans.filter((span) => span.start < offset + points.length && span.end > offset);
  const cuts = new Set([0, points.length]);
  for (const span of touching) for (const cut of [span.start - offset, span.end - offset]) if (cut > 0 && cut < points.length) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, n) => {
    const text = points.slice(from, edges[n + 1]).join("");
    const over = touching.filter((span) => span.start <= from + offset && span.end >= edges[n + 1] + offset);
    if (!over.length) return text;
    const which = over.some((span) => span.which === index) ? index : over[0].which;
    return el("mark", { class: which === index ? "current" : "", title: findings[which].message, onclick: () => choose(which) }, text);
  });
}

const figures = (article) => [counted(article.words, "word"), ...article.readability.map(([label, value]) => `${label} ${value}`)].join(" · ");

// -- decisions

function decisionForm(index) {
  const decision = decisions[index];
  if (decision?.elsewhere) {
    return el("div", { id: "decision" }, `${VERDICTS[decision.verdict]}: ${decision.reason} (${decision.elsewhere}${decision.author ? ", " + decision.author : ""})`);
  }
  const radios = Object.entries(VERDICTS).map(([verdict, name]) => el("label", {},
    el("input", { type: "radio", name: "verdict", value: verdict, checked: verdictOf(index) === verdict, onchange: () => fromForm(index) }), ` ${name}`));
  const reason = el("textarea", { id: "reason", oninput: () => fromForm(index) });
  reason.value = decision?.reason ?? "";
  return el("form", { id: "decision", onsubmit: (event) => event.preventDefault() },
    el("fieldset", {}, el("legend", {}, "Decision"), ...radios), el("label", { class: "reason" }, "Reason, or question", reason));
}

function fromForm(index) {
  const form = $("decision");
  const verdict = form.querySelector("input:checked").value;
  const reason = $("reason").value.trim().replace(/\s+/g, " ");
  const lacking = verdict === "dismissed" && !reason;
  $("reason").setAttribute("aria-invalid", String(lacking));
  if (lacking) {
    say("A finding is dismissed only with a reason.");
    $("reason").focus();
    return;
  }
  const author = $("author").value.trim();
  decide(index, verdict === "undecided" ? null : { verdict, reason, author, standing: null, elsewhere: "" });
}

function decide(index, decision) {
  decisions[index] = decision;
  const button = items[index].firstChild;
  const fresh = item(index);
  button.dataset.verdict = fresh.dataset.verdict;
  button.replaceChildren(...fresh.childNodes);
  countVerdicts();
  $("shown").textContent = $("shown").textContent.replace(/^\d+/, String(findings.filter((_, n) => !items[n].hidden).length));
  say(decision ? `${VERDICTS[decision.verdict]}${decision.reason ? ": " + decision.reason : ""} — not saved yet` : "undecided — not saved yet");
  unsaved = true;
}

let unsaved = false;

// -- the suppression file

const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
const anchored = (path) => "/" + path.replace(/[\\*?[\]!#]/g, "\\$&").replace(/ $/, "\\ ");
const squeezed = (text) => text.trim().replace(/\s+/g, " ");

function entryOf(index) {
  const { rule, place, fingerprint } = findings[index];
  const same = findings.filter((other) => other.rule === rule && other.place.path === place.path && squeezed(other.place.text) === squeezed(place.text));
  const decision = decisions[index];
  return {
    rule, path: anchored(place.path), text: squeezed(place.text), fingerprint: same.length > 1 ? fingerprint : "",
    verdict: decision.verdict, reason: decision.reason || VERDICTS[decision.verdict], author: decision.author,
  };
}

function entries() {
  const covered = standing.map((_, number) => findings.map((_, index) => index).filter((index) => findings[index].standing === number));
  const kept = standing.filter((_, number) => covered[number].every((index) => decisions[index]?.standing === number));
  const own = findings.map((_, index) => index).filter((index) => {
    const decision = decisions[index];
    return decision && !decision.elsewhere && !(decision.standing !== null && kept.includes(standing[decision.standing]));
  });
  return [...kept, ...own.map(entryOf)];
}

function asYaml() {
  const head = "# Decisions of the desk. Dismissed findings are left out of reports; see the manual of newslint.\n";
  return head + entries().map((entry) => KEYS.filter((key) => entry[key] && !(key === "verdict" && entry[key] === "dismissed"))
    .map((key, n) => `${n ? " " : "-"} ${key}: ${key === "expires" ? entry[key] : quoted(entry[key])}\n`).join("")).join("");
}

function save() {
  const link = el("a", { href: URL.createObjectURL(new Blob([asYaml()], { type: "text/yaml" })), download: "newslint-suppressions.yaml" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  unsaved = false;
  say(`${counted(entries().length, "decision")} saved as newslint-suppressions.yaml: put it where you run newslint.`);
}

function parseYaml(text) {
  const found = [];
  for (const line of text.split(/\r?\n/)) {
    const match = /^(\s*-\s+|\s+)([a-z]+):\s*(.*)$/.exec(line);
    if (match) {
      if (match[1].includes("-")) found.push({});
      if (!found.length || !KEYS.includes(match[2])) throw new Error(line);
      found[found.length - 1][match[2]] = scalar(match[3]);
    } else if (line.trim() && !line.trim().startsWith("#")) throw new Error(line);
  }
  return found.map((entry) => ({ ...entry, verdict: entry.verdict || "dismissed" }));
}

function scalar(text) {
  text = text.trim();
  if (text.startsWith('"')) return JSON.parse(text);
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return text.replace(/\s+#.*$/, "");
}

function covers(entry, finding) {
  const { place, rule, fingerprint } = finding;
  return (rule === entry.rule || rule.startsWith(entry.rule + "/") || entry.rule === "all")
    && (!entry.text || squeezed(entry.text) === squeezed(place.text))
    && (!entry.fingerprint || entry.fingerprint === fingerprint)
    && (!entry.path || pattern(entry.path).test(place.path))
    && !(entry.expires && entry.expires <= new Date().toISOString().slice(0, 10));
}

function pattern(path) { // as in .gitignore, without its rarer forms
  const anchor = /^\/|\/./.test(path) ? "^" : "(^|/)";
  let out = "";
  for (const [part] of path.replace(/^\//, "").replace(/\/$/, "").matchAll(/\\.|\*\*\/|\*\*|\*|\?|\[[^\]]*\]|[^]/g)) {
    if (part.length === 2 && part[0] === "\\") out += part[1].replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    else out += { "**/": "(.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" }[part] ?? (part.length > 1 ? part.replace("[!", "[^") : part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  }
  return new RegExp(`${anchor}${out}(/|$)`);
}

function load(text) {
  let read;
  try { read = parseYaml(text); } catch (error) { say(`This is not a file of decisions: ${error.message}`); return; }
  standing = read;
  decisions = findings.map((finding) => {
    const number = standing.findIndex((entry) => covers(entry, finding));
    finding.standing = number < 0 ? null : number;
    if (finding.decision?.elsewhere) return finding.decision;
    const entry = standing[number];
    return entry ? { verdict: entry.verdict, reason: entry.reason ?? "", author: entry.author ?? "", standing: number, elsewhere: "" } : null;
  });
  buildList();
  countVerdicts();
  if (current >= 0) choose(current, false);
  unsaved = false;
  say(`${counted(read.length, "decision")} loaded.`);
}

// -- articles, print, keys

function buildFigures() {
  const labels = [...new Set(data.articles.flatMap((article) => article.readability.map(([label]) => label)))];
  const number = (value) => el("td", { class: "number" }, String(value ?? "–"));
  $("figures").append(
    el("thead", {}, el("tr", {}, ...["Article", "Published", "Words", ...labels, "Findings"].map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, ...data.articles.map((article, at) => el("tr", {},
      el("td", {}, el("button", { type: "button", onclick: () => only(article.path) }, article.path), article.headline ? ` ${article.headline}` : ""),
      el("td", {}, article.published), number(article.words),
      ...labels.map((label) => number(article.readability.find(([name]) => name === label)?.[1])),
      number(findings.filter((finding) => finding.place.article === at).length)))));
}

function only(path) {
  $("search").value = path;
  filter();
  $("search").focus();
}

function buildTrouble() {
  const lines = [...data.failures.map((f) => `${f.path}${f.line ? ":" + f.line : ""}: ${f.message}`), ...data.skipped.map((s) => `not checked: ${s.check}: ${s.reason}`)];
  $("trouble").hidden = !lines.length;
  $("trouble").append(el("h2", {}, "What did not work"), el("ul", {}, ...lines.map((line) => el("li", {}, line))));
}

function buildPrint() {
  $("print").replaceChildren(...findings.flatMap((finding, index) => (items[index].hidden ? [] : [el("section", {},
    el("h2", {}, `${finding.level}: ${finding.message}`), el("p", {}, `${where(finding.place)} · ${finding.rule}`),
    el("div", { class: "passages" }, passage(finding.place, ""), ...finding.related.map((related) => passage(related.place, related.message))),
    decisions[index] ? el("p", {}, `${VERDICTS[verdictOf(index)]}: ${decisions[index].reason}`) : "")])));
}

function step(by) {
  const order = [...$("list").querySelectorAll("li")].filter((li) => !li.hidden && !li.parentNode.parentNode.hidden);
  const at = order.indexOf(items[current]);
  const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
  if (next) choose(items.indexOf(next));
}

function press(verdict) {
  const radio = document.querySelector(`#decision input[value="${verdict}"]`);
  if (!radio) return;
  radio.checked = true;
  fromForm(current);
  if (verdict !== "undecided" && verdict !== "accepted") $("reason").focus();
}

const ACTIONS = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  a: () => press("accepted"), d: () => press("dismissed"), q: () => press("ask"), u: () => press("undecided"),
  "/": () => $("search").focus(), s: save, "?": () => $("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  const inField = event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, dialog");
  if (inField && event.key === "Escape" && current >= 0) items[current].firstChild.focus();
  if (inField || event.ctrlKey || event.metaKey || event.altKey || !ACTIONS[event.key]) return;
  if (event.key.startsWith("Arrow") && event.target.closest("#text, #detail input")) return;
  event.preventDefault();
  ACTIONS[event.key]();
});
$("filters").addEventListener("input", (event) => (event.target.id === "group" ? buildList() : filter()));
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("export").addEventListener("click", save);
$("import").addEventListener("change", async (event) => { load(await event.target.files[0].text()); event.target.value = ""; });
$("help").addEventListener("click", () => $("keys").showModal());
window.addEventListener("beforeprint", buildPrint);
window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

findings.forEach((finding) => { finding.standing = finding.decision?.standing ?? null; });
$("summary").textContent = data.summary;
buildFilters();
buildFigures();
buildTrouble();
buildList();
if (findings.length) choose(0, false);
else $("detail").append(el("p", {}, "Nothing was found."));
