// Readability as tables whose last column is a bar, so that they read with the eyes and with a screen reader alike.

const SVG = "http://www.w3.org/2000/svg";
const FIRST_ROWS = 25;

const measures = Object.keys(report.measures);
let measure = measures.includes("flesch_kincaid_grade") ? "flesch_kincaid_grade" : measures[0];

/** A bar of a share of the width; what it shows stands beside it in figures. */
function bar(share) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "bar-chart");
  svg.setAttribute("width", "100%");
  svg.setAttribute("height", "10");
  svg.setAttribute("aria-hidden", "true");
  for (const [name, width] of [["track", 1], ["value", share]]) {
    const rectangle = document.createElementNS(SVG, "rect");
    rectangle.setAttribute("class", name);
    rectangle.setAttribute("width", `${(100 * Math.min(1, Math.max(0, width))).toFixed(1)}%`);
    rectangle.setAttribute("height", "10");
    rectangle.setAttribute("rx", "3");
    svg.append(rectangle);
  }
  return svg;
}

/** A table of rows { name, indent, scores } by the chosen measure; `most` is the value of a full bar. */
function chart(caption, rows, most) {
  const line = ({ name, indent, scores, strong }) => {
    const value = scores[measure];
    return create("tr", { class: strong && "strong" },
      create("th", { scope: "row", class: indent && `indent-${Math.min(indent, 4)}` }, name),
      create("td", { class: "figure" }, value === undefined ? "–" : value.toFixed(1)),
      create("td", {}, value === undefined ? create("span", { class: "faint" }, "too short to score") : bar(value / most)));
  };
  const body = create("tbody", {}, rows.slice(0, FIRST_ROWS).map(line));
  const rest = rows.slice(FIRST_ROWS);
  const more = rest.length > 0 && create("button", { type: "button", class: "more", onclick: () => {
    body.append(...rest.map(line));
    more.remove();
  } }, `Show ${rest.length} more`);
  return create("div", { class: "chart" },
    create("table", {}, create("caption", {}, caption), body), more);
}

/** The choice of a measure; `redraw` is called when another one is chosen. */
function measureChoice(redraw) {
  return create("label", { class: "measure" }, "Measure ",
    create("select", { onchange: (event) => { measure = event.target.value; redraw(); } },
      measures.map((name) => create("option", { value: name, selected: name === measure }, report.measures[name]))));
}

/** The greatest value of the measure anywhere in the report: bars of all charts have one scale. */
function greatest() {
  const scored = report.articles.filter((article) => article.scores).flatMap((article) => [article, ...article.sections]);
  return scored.reduce((most, { scores }) => Math.max(most, scores[measure] ?? 0), 1);
}

/** Readability of an article and its sections; null where nothing was scored. */
function sectionChart(article, redraw) {
  const unscored = Object.entries(article.unscored ?? {});
  const why = unscored.length > 0 && create("p", { class: "faint" },
    `Not scored: ${[...new Set(unscored.map(([, reason]) => reason))].map((reason) =>
      `${unscored.filter(([, other]) => other === reason).map(([name]) => name).join(", ")} (${reason})`).join("; ")}.`);
  if (!article.scores || Object.keys(article.scores).length === 0) return why || null;
  const top = Math.min(...article.sections.map((section) => section.level));
  const rows = [
    { name: "Whole article", scores: article.scores, strong: true },
    ...article.sections.map((section) => ({
      name: section.heading || "Before the first heading", indent: 1 + section.level - top, scores: section.scores,
    })),
  ];
  return create("details", { class: "readability", open: true }, create("summary", {}, "Readability"),
    measureChoice(redraw), chart(`${report.measures[measure]} by section`, rows, greatest()), why);
}

/** Readability of all articles, the highest value first; null where nothing was scored. */
function articleChart(redraw) {
  const scored = report.articles.filter((article) => article.scores?.[measure] !== undefined);
  if (scored.length === 0) return null;
  scored.sort((one, other) => other.scores[measure] - one.scores[measure]);
  const rows = scored.map((article) => ({
    name: create("a", { href: `#a${report.articles.indexOf(article)}` }, article.title), scores: article.scores,
  }));
  return create("section", { class: "readability" }, create("h2", {}, "Readability"),
    measureChoice(redraw), chart(`${report.measures[measure]} by article`, rows, greatest()));
}
