// One article: its text with the words of findings marked, and the findings beside it.

/** A run of text; marked, it leads to its finding, and a related place leads back to the finding's own words. */
function run(each, extents) {
  const [words, names = []] = each;
  const marks = names.map((name) => ({ name, ...lookUp(name) })).filter(({ finding }) => passes(finding));
  if (marks.length === 0) return words;
  const severity = SEVERITIES.find((worst) => marks.some(({ finding }) => finding.severity === worst));
  const related = marks.every(({ part }) => part > 0);
  const attributes = { class: `${severity} ${related ? "second" : ""}`, "data-marks": marks.map(({ name }) => name).join(" ") };
  return create("mark", attributes,
    // A mark that is cut into several runs is found at the first, and has its number at the last.
    marks.filter(({ name }) => extents.get(name).first === each)
      .map((mark) => create("span", { id: `f${mark.name}`, tabindex: "-1", role: "note", "aria-label": labelOf(mark) })),
    create("a", { href: wayFrom(marks[0]) }, words),
    marks.filter(({ name }) => extents.get(name).last === each).sort((one, other) => Number(one.name) - Number(other.name))
      .map((mark) => create("sup", { class: mark.finding.severity },
        create("a", { href: wayFrom(mark), "aria-label": labelOf(mark) }, numeral(mark.finding, mark.part)))));
}

const wayFrom = ({ finding, part }) => `#${part && finding.scope === "words" ? "f" : "c"}${finding.id}`;

const labelOf = ({ finding, part }) => (part
  ? `${numeral(finding, part)}, back to finding ${finding.number}`
  : `finding ${finding.number}, ${finding.severity}`);

/** The first and the last run of each mark. */
function extentsOf(article) {
  const extents = new Map();
  for (const each of article.blocks.flatMap((block) => block.runs)) {
    for (const name of each[1] ?? []) extents.set(name, { first: extents.get(name)?.first ?? each, last: each });
  }
  return extents;
}

/** The text of an article: consecutive items make lists, consecutive cells tables. */
function text(article) {
  const extents = extentsOf(article);
  const root = create("div", { class: "prose" });
  let previous = {};
  for (const block of article.blocks) {
    const runs = block.runs.map((each) => run(each, extents));
    if (block.kind === "table-cell") addCell(root, block, runs, previous);
    else if (block.kind === "list-item") addItem(root, block, runs, previous);
    else root.append(paragraph(block, runs));
    previous = block;
  }
  return root;
}

function addCell(root, block, runs, previous) {
  if (previous.kind !== block.kind || previous.table !== block.table) {
    root.append(create("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table" }, create("table")));
  }
  const table = root.lastChild.firstChild;
  if (table.rows.length === 0 || previous.row !== block.row) table.append(create("tr"));
  table.lastChild.append(create(block.head ? "th" : "td", {}, runs));
}

function addItem(root, block, runs, previous) {
  const goesOn = previous.kind === block.kind && previous.list === block.list;
  if (!goesOn) {
    const look = `depth-${Math.min(block.depth, 6)} ${block.region ? `region ${block.region}` : ""}`;
    root.append(create(block.ordered ? "ol" : "ul", { class: look, start: block.ordered && block.number }));
  }
  const list = root.lastChild;
  // An item of several paragraphs is one item.
  if (goesOn && previous.number === block.number) list.lastChild.append(create("p", {}, runs));
  else list.append(create("li", {}, runs));
}

function paragraph(block, runs) {
  const region = block.region && `region ${block.region}`;
  switch (block.kind) {
    case "heading":
      return create(`h${Math.min(6, block.level + 1)}`, { class: region }, runs);
    case "quote":
      return create("blockquote", { class: region }, runs);
    case "source":
      return create("p", { class: "source" },
        create("span", { class: "faint" }, `in the source, line ${block.line}: `), create("code", {}, runs));
    case "alt-text":
      return create("p", { class: "alternative" }, create("span", { class: "faint" }, "image: "), runs);
    default:
      return create("p", { class: [block.kind, region].filter(Boolean).join(" ") }, runs);
  }
}

/** The finding as a card: what is wrong, where else to look, what to write instead, and why. */
function card(finding) {
  const rule = report.rules[finding.rule];
  const home = finding.article;
  const title = `m${finding.id}`;
  const attributes = { class: `card ${finding.severity}`, id: `c${finding.id}`, tabindex: "-1", "aria-labelledby": title };
  return create("article", attributes,
    create("header", {},
      create("span", { class: "numeral" }, finding.number),
      create("span", { class: "severity" }, finding.severity),
      finding.scope === "article"
        ? create("span", { class: "faint" }, "whole article")
        : create("a", { href: `#f${finding.id}`, class: "place" }, `line ${finding.line}`),
      create("span", { class: "rule" }, finding.rule, finding.code && ` (${finding.code})`)),
    create("p", { class: "message", id: title }, create("bdi", {}, finding.message)),
    finding.related.length > 0 && create("ul", { class: "related" }, finding.related.map((related, index) => create("li", {},
      create("a", { href: `#f${finding.id}.${index + 1}`, class: "place" },
        `${numeral(finding, index + 1)} `, related.article === home ? "" : `${report.articles[related.article].title}, `,
        `line ${related.line}`),
      related.message ? ` ${related.message}: ` : " ", "“", quoted(related.excerpt), "”"))),
    finding.fix && create("p", { class: "fix" }, "Try ",
      finding.fix.replacement ? create("ins", {}, quoted(finding.fix.replacement)) : "leaving it out",
      finding.fix.safe ? " (safe)" : ""),
    rule && create("details", {}, create("summary", {}, "Why"), reasons(rule)));
}

/** Why a rule is there, and on whose authority. */
function reasons(rule) {
  return [
    create("p", {}, create("strong", {}, rule.title), ". ", rule.why),
    create("ul", { class: "references" }, rule.references.map((address) => create("li", {}, reference(address)))),
  ];
}

function facts(article) {
  if (article.words === undefined) return "could not be read";
  return `${plural(article.words, "word")}, ${plural(article.sentences, "sentence")}`;
}

/** An article's page: title, readability, text. */
function articlePage(article, redraw) {
  return [
    create("header", { class: "title" },
      create("h1", {}, create("bdi", {}, article.title)),
      create("p", { class: "faint" }, create("bdi", {}, article.path), ` · ${facts(article)}`)),
    sectionChart(article, redraw),
    text(article),
  ];
}
