// The data of the report, what is filtered out of it, and the order in which findings are stepped through.

const SEVERITIES = ["error", "warning", "note"];

const report = JSON.parse(byId("data").textContent);

for (const [number, finding] of report.findings.entries()) {
  finding.id = String(number);
  finding.pack = finding.rule.split("/")[0];
  const told = finding.related.flatMap((related) => [related.message, related.excerpt]);
  const article = report.articles[finding.article];
  finding.searched = [finding.rule, finding.message, finding.excerpt, finding.code ?? "", article.path, article.title, ...told]
    .join("\n").toLowerCase();
}

for (const article of report.articles) article.findings = [];
for (const finding of report.findings) report.articles[finding.article].findings.push(finding);
for (const article of report.articles) {
  // About the whole article first; the sort leaves the rest in its order, by place.
  article.findings.sort((one, other) => Number(other.scope === "article") - Number(one.scope === "article"));
  article.findings.forEach((finding, index) => { finding.number = index + 1; });
}

const packs = [...new Set(report.findings.map((finding) => finding.pack))].sort();

const filter = { severities: new Set(SEVERITIES), packs: new Set(packs), query: "" };

/** Whether a finding passes the filters. */
function passes(finding) {
  if (!filter.severities.has(finding.severity) || !filter.packs.has(finding.pack)) return false;
  return filter.query.toLowerCase().split(/\s+/).every((word) => finding.searched.includes(word));
}

const isFiltered = () =>
  filter.query.trim() !== "" || filter.severities.size < SEVERITIES.length || filter.packs.size < packs.length;

let shown = [];

/** Work out what the filters let through: `shown`, in the order of stepping, and `article.shown`. */
function applyFilter() {
  for (const article of report.articles) article.shown = article.findings.filter(passes);
  shown = report.articles.flatMap((article) => article.shown);
}

/** The finding and the place that a name such as "12" or "12.1" stands for; null where there is none. */
function lookUp(name) {
  const [id, part] = name.split(".");
  const finding = report.findings[id];
  if (!finding) return null;
  const place = part === undefined ? finding : finding.related[Number(part) - 1];
  return place ? { finding, place, part: part === undefined ? 0 : Number(part) } : null;
}

/** How a place is called on the page: 3 for a finding's own words, 3a for the first place that it names. */
function numeral(finding, part) {
  return part ? `${finding.number}${String.fromCharCode(96 + Math.min(part, 26))}` : String(finding.number);
}
