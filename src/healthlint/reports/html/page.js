// The whole page: the list of articles, the overview, filters, keys, the way to a place, and the print.

const state = { article: null, current: null };

function overview() {
  const { failures, notChecked, checked } = report;
  const table = create("table", { class: "packs" },
    create("thead", {}, create("tr", {}, create("th", { scope: "col" }, "Pack"),
      SEVERITIES.map((severity) => create("th", { scope: "col" }, `${severity}s`)))),
    create("tbody", {}, packs.map((pack) => {
      const found = shown.filter((finding) => finding.pack === pack);
      return found.length > 0 && create("tr", {}, create("th", { scope: "row" }, pack), SEVERITIES.map((severity) =>
        create("td", { class: "figure" }, found.filter((finding) => finding.severity === severity).length || "")));
    })));
  const affected = report.articles.filter((article) => article.shown.length > 0).length.toLocaleString("en");
  const lead = `${plural(shown.length, "finding")} in ${affected} of ${plural(report.articles.length, "article")}.`;
  const engines = Object.entries(checked.engines).filter(([, version]) => version).map(([name, version]) => `${name} ${version}`);
  return [
    create("header", { class: "title" }, create("h1", {}, "Overview"),
      create("p", { class: "lead" }, lead)),
    failures.length > 0 && create("section", { class: "failures" }, create("h2", {}, "Could not be checked"),
      create("ul", {}, failures.map(({ path, rule, problem }) =>
        create("li", {}, create("strong", {}, quoted(path)), rule ? ` ${rule}` : "", `: ${problem}`)))),
    shown.length > 0 && create("section", {}, create("h2", {}, "Findings by pack"), table),
    articleChart(show),
    create("section", { class: "coverage" }, create("h2", {}, "What was checked"),
      create("p", {}, `${[plural(checked.rules, "rule"), ...engines].join(", ")}; healthlint ${report.version}.`),
      notChecked.length > 0 && create("ul", {},
        notChecked.map(({ what, why }) => create("li", {}, `Not checked: ${what} (${why})`)))),
  ];
}

function listArticles() {
  const rows = report.articles.map((article, index) => (article.shown.length > 0 || !isFiltered()) && create("li", {},
    create("a", { href: `#a${index}`, "aria-current": state.article === index && "page" },
      create("span", { class: "name" }, create("bdi", {}, article.title)),
      create("span", { class: "counts" }, counts(article.shown)))));
  const top = { href: "#overview", class: "overview", "aria-current": state.article === null && "page" };
  byId("articles").replaceChildren(create("a", top, "Overview"), create("ul", {}, rows));
}

/** Draw the article or the overview, and the findings beside it. */
function show() {
  const article = report.articles[state.article];
  byId("main").replaceChildren(...(article ? articlePage(article, show) : overview()).filter(Boolean));
  byId("findings").replaceChildren(...(article ? article.shown.map(card) : []));
  byId("findings").hidden = !article;
  if (article && article.shown.length === 0) {
    const why = isFiltered() ? "Nothing here passes the filters." : "Nothing was found.";
    byId("findings").append(create("p", { class: "faint" }, why));
  }
  document.title = `${article ? article.title : "Overview"} – healthlint`;
  markCurrent();
}

function markCurrent() {
  for (const element of document.querySelectorAll(".current")) element.classList.remove("current");
  if (state.current === null) return;
  byId(`c${state.current}`)?.classList.add("current");
  const { related } = report.findings[state.current];
  for (const name of [state.current, ...related.map((_, index) => `${state.current}.${index + 1}`)]) {
    for (const element of document.querySelectorAll(`[data-marks~="${name}"]`)) element.classList.add("current");
  }
}

function turnTo(index) {
  if (state.article !== index) {
    state.article = index;
    listArticles();
    show();
    byId("articles").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    window.scrollTo(0, 0);
  }
}

function bring(element, { focus }) {
  element?.scrollIntoView({ block: "center" });
  if (focus) element?.focus({ preventScroll: true });
}

/** Go where the address says: #overview, #a3 an article, #c12 a finding's card, #f12 its words, #f12.1 a place it names. */
function follow() {
  // The link that skips to the article is the browser's own business.
  if (location.hash === "#main") return;
  const [, kind, name] = /^#([acf])(\d+(?:\.\d+)?)$/.exec(location.hash) ?? [];
  const found = kind === "a" ? null : lookUp(name ?? "");
  if (kind === "a" && report.articles[name]) {
    state.current = null;
    turnTo(Number(name));
    markCurrent();
  } else if (found) {
    const { finding, place } = found;
    state.current = finding.id;
    turnTo(kind === "c" ? finding.article : place.article);
    markCurrent();
    const target = byId(`${kind}${name}`) ?? byId(`c${finding.id}`);
    if (kind === "f") bring(byId(`c${finding.id}`), { focus: false });
    else bring(byId(`f${finding.id}`), { focus: false });
    bring(target, { focus: true });
  } else {
    state.current = null;
    turnTo(location.hash === "" && report.articles.length === 1 ? 0 : null);
  }
}

/** Go to the next finding that the filters let through, or with -1 to the previous one. */
function step(by) {
  if (shown.length === 0) return;
  const at = shown.findIndex((finding) => finding.id === state.current);
  const first = shown.findIndex((finding) => finding.article === state.article);
  const next = at >= 0 ? at + by : Math.max(0, first) + (by < 0 && first > 0 ? -1 : 0);
  const finding = shown[(next + shown.length) % shown.length];
  location.hash = finding.scope === "article" ? `#c${finding.id}` : `#f${finding.id}`;
}

function refilter() {
  applyFilter();
  const all = plural(report.findings.length, "finding");
  byId("count").textContent = isFiltered() ? `${shown.length.toLocaleString("en")} of ${all}` : all;
  const some = filter.packs.size < packs.length ? ` (${filter.packs.size} of ${packs.length})` : "";
  byId("packs").querySelector("summary").textContent = `Packs${some}`;
  listArticles();
  show();
}

function choice(set, value, count) {
  const input = create("input", { type: "checkbox", checked: true, value, onchange: () => {
    if (input.checked) set.add(value);
    else set.delete(value);
    refilter();
  } });
  const many = create("span", { class: "faint" }, count.toLocaleString("en"));
  return create("label", { class: SEVERITIES.includes(value) ? `choice ${value}` : "choice" }, input, `${value} `, many);
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  try { localStorage.setItem("healthlint-theme", theme); } catch { /* A page without storage forgets it. */ }
}

function switchTheme() {
  const dark = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  setTheme(dark === "dark" ? "light" : "dark");
}

/** Everything that the filters let through, one article after the other, and why each rule is there. */
function preparePrint() {
  const articles = report.articles.filter((article) => article.shown.length > 0 || !isFiltered());
  const rules = [...new Set(shown.map((finding) => finding.rule))].sort().filter((id) => report.rules[id]);
  byId("print").replaceChildren(
    create("section", {}, overview()),
    ...articles.map((article) => create("section", {}, articlePage(article, show),
      article.shown.length > 0 && create("h2", {}, "Findings"), article.shown.map(card))),
    create("section", {}, rules.length > 0 && create("h2", {}, "Why"),
      rules.map((id) => create("div", { class: "why" }, create("p", { class: "faint" }, id), reasons(report.rules[id])))));
  for (const button of byId("print").querySelectorAll(".more")) button.click();
  // Links of the page on the screen must not find their targets in the print, which is made for the time of printing only.
  for (const element of byId("print").querySelectorAll("[id]")) element.removeAttribute("id");
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => { location.hash = "#overview"; },
  t: switchTheme,
  "/": () => byId("query").focus(),
  "?": () => byId("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.activeElement?.blur();
    byId("packs").open = false;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=search], select, dialog")) return;
  const act = Object.hasOwn(KEYS, event.key) && KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

byId("query").addEventListener("input", (event) => { filter.query = event.target.value; refilter(); });
byId("next").addEventListener("click", KEYS.j);
byId("previous").addEventListener("click", KEYS.k);
byId("theme").addEventListener("click", switchTheme);
byId("help").addEventListener("click", KEYS["?"]);
byId("close").addEventListener("click", () => byId("keys").close());
byId("severities").append(...SEVERITIES.map((severity) =>
  choice(filter.severities, severity, report.findings.filter((finding) => finding.severity === severity).length)));
byId("packs").querySelector("fieldset").append(...packs.map((pack) =>
  choice(filter.packs, pack, report.findings.filter((finding) => finding.pack === pack).length)));
window.addEventListener("hashchange", follow);
window.addEventListener("beforeprint", preparePrint);
window.addEventListener("afterprint", () => byId("print").replaceChildren());

try {
  const theme = localStorage.getItem("healthlint-theme");
  if (theme === "light" || theme === "dark") setTheme(theme);
} catch { /* A page without storage follows the system. */ }
refilter();
follow();
