// Finds elements the way a screen reader names them. The body of a WebDriver script:
// arguments are the question ("find" or "list"), role, kind of name match ("exact", "contains", "any"), name,
// and whether only usable (not disabled) elements count.
const [question, role, match, wantedName, usableOnly] = arguments;

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const inputRoles = {
  button: "button", submit: "button", reset: "button", image: "button", search: "searchbox", checkbox: "checkbox",
  radio: "radio", number: "spinbutton", range: "slider", hidden: "", file: "button",
};
const tagRoles = {
  BUTTON: "button", SUMMARY: "button", TEXTAREA: "textbox", H1: "heading", H2: "heading", H3: "heading",
  H4: "heading", H5: "heading", H6: "heading", DIALOG: "dialog", OPTION: "option", OUTPUT: "status", UL: "list",
  OL: "list", MENU: "list", LI: "listitem", NAV: "navigation", MAIN: "main", HEADER: "banner", FOOTER: "contentinfo",
  ASIDE: "complementary", SECTION: "region", ARTICLE: "article", FORM: "form", FIELDSET: "group", DETAILS: "group",
  TABLE: "table", TR: "row", TD: "cell", TH: "columnheader", PROGRESS: "progressbar", METER: "meter",
  FIGURE: "figure", HR: "separator", DT: "term", DD: "definition", P: "paragraph",
};
const namedByContent = new Set([
  "button", "link", "heading", "option", "tab", "radio", "checkbox", "switch", "cell", "columnheader", "rowheader",
  "row", "menuitem", "menuitemradio", "menuitemcheckbox", "treeitem", "tooltip", "status", "alert", "listitem",
  "term", "definition", "paragraph", "timer", "log",
]);

function roleOf(element) {
  const explicit = element.getAttribute("role");
  if (explicit) return explicit.trim().split(/\s+/)[0];
  const tag = element.tagName.toUpperCase();
  if (tag === "A" || tag === "AREA") return element.hasAttribute("href") ? "link" : "";
  if (tag === "IMG") return element.getAttribute("alt") === "" ? "" : "img";
  if (tag === "SELECT") return element.multiple || element.size > 1 ? "listbox" : "combobox";
  if (tag === "INPUT") {
    const role = inputRoles[element.type];
    if (role !== undefined) return role;
    return element.hasAttribute("list") ? "combobox" : "textbox";
  }
  if (element.isContentEditable && element.hasAttribute("contenteditable")) return "textbox";
  return tagRoles[tag] ?? "";
}

function isShown(element) {
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  if (element.tagName === "OPTION") return true;
  return element.checkVisibility({ visibilityProperty: true });
}

function textOf(node, root) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node !== root) {
    if (node.getAttribute("aria-hidden") === "true") return "";
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return "";
    const label = node.getAttribute("aria-label");
    if (label) return label;
    if (node.tagName === "IMG") return node.alt ?? "";
    if (["INPUT", "SELECT", "TEXTAREA", "STYLE", "SCRIPT"].includes(node.tagName)) return "";
    if (node.tagName.toLowerCase() === "title") return node.textContent;
    const inline = style.display.startsWith("inline") || style.display === "contents";
    const inner = [...node.childNodes].map((child) => textOf(child, root)).join("");
    return inline ? inner : ` ${inner} `;
  }
  return [...node.childNodes].map((child) => textOf(child, root)).join("");
}

function nameOf(element, role) {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    const parts = by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
    const name = tidy(parts.map((part) => part.getAttribute("aria-label") ?? textOf(part, part)).join(" "));
    if (name) return name;
  }
  const label = tidy(element.getAttribute("aria-label"));
  if (label) return label;
  if (element.labels?.length) {
    const name = tidy([...element.labels].map((one) => textOf(one, one)).join(" "));
    if (name) return name;
  }
  if (element.tagName === "INPUT" && ["button", "submit", "reset"].includes(element.type)) return tidy(element.value);
  const alt = tidy(element.getAttribute("alt"));
  if (alt) return alt;
  const caption = { FIELDSET: "legend", TABLE: "caption", FIGURE: "figcaption" }[element.tagName];
  const captioned = caption && element.querySelector(`:scope > ${caption}`);
  if (captioned) return tidy(textOf(captioned, captioned));
  if (element.tagName.toLowerCase() === "svg") {
    const title = element.querySelector(":scope > title");
    if (title) return tidy(title.textContent);
  }
  if (namedByContent.has(role)) {
    const name = tidy(textOf(element, element));
    if (name) return name;
  }
  return tidy(element.getAttribute("title")) || tidy(element.getAttribute("placeholder"));
}

const isUsable = (element) => !element.matches(":disabled") && !element.closest('[aria-disabled="true"]');

// An open modal dialog hides the rest of the page without an attribute there that says so.
const modals = document.querySelectorAll('dialog:modal, [role="dialog"][aria-modal="true"]');
const root = modals.length ? modals[modals.length - 1] : document.documentElement;
const elements = [root, ...root.querySelectorAll("*")].filter((element) => {
  const found = roleOf(element);
  return found !== "" && (role === "" || found === role);
});

if (question === "list") {
  return elements
    .filter(isShown)
    .map((element) => ({ role: roleOf(element), name: nameOf(element, roleOf(element)) }))
    .filter(({ role: found, name }) => role !== "" || (name !== "" && found !== "paragraph"))
    .slice(0, 300);
}

const wanted = tidy(wantedName);
const fits = (name) => match === "any" || (match === "exact" ? name === wanted : name.includes(wanted));
return (
  elements.find((element) => fits(nameOf(element, role)) && isShown(element) && (!usableOnly || isUsable(element))) ??
  null
);
