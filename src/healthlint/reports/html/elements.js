// Building the page from elements. What comes from the data goes in as text or as an attribute, never as markup.

const byId = (id) => document.getElementById(id);

/** An element with attributes, listeners (names that begin with "on") and children; what is null or false is left out. */
function create(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Words of an article inside a sentence: their own direction of writing must not turn the sentence round. */
const quoted = (words) => create("bdi", { class: "words" }, words);

const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** A link to an authority outside; anything but a web address stays text. */
function reference(address) {
  if (!/^https?:\/\//.test(address)) return address;
  return create("a", { href: address, rel: "noreferrer noopener", target: "_blank" }, address.replace(/^https?:\/\//, ""));
}

/** The number of findings of each severity as small labelled counts. */
function counts(findings) {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 && create("span", { class: `count ${severity}`, title: plural(count, severity) },
      count.toLocaleString("en"), create("span", { class: "unseen" }, ` ${severity}${count === 1 ? "" : "s"} `));
  });
}
