"use strict";
// All that is written works without this script; it only sorts, filters, hides and reads out what is there.

const every = (selector, within = document) => [...within.querySelectorAll(selector)];
const say = (words) => { document.getElementById("said").textContent = words; };

// Tables: a button in each head sorts by that column, up, down, and back to the order of the paper.

function number(text) {
  if (/^[A-Z][a-z]{2}-\d\d$/.test(text)) {
    return Date.parse(`1 ${text.replace("-", " ")}`); // A month, such as Nov-17.
  }
  const found = /^([-+]?)£?([-+]?[\d,]+(?:\.\d+)?)(m|%)?$/.exec(text);
  return found ? Number(found[1] + found[2].replaceAll(",", "")) * (found[3] === "m" ? 1e6 : 1) : NaN;
}

function before(one, other, column, direction) {
  const [a, b] = [one, other].map((row) => row.cells[column].textContent.trim());
  const [x, y] = [number(a), number(b)];
  if (Number.isNaN(x) !== Number.isNaN(y)) {
    return Number.isNaN(x) ? 1 : -1; // What is no number comes last, up or down.
  }
  return direction * (Number.isNaN(x) ? a.localeCompare(b, "en-GB", { numeric: true }) : x - y);
}

function sort(table, printed, head) {
  const next = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")];
  every("thead th", table).forEach((each) => each.setAttribute("aria-sort", each === head ? next : "none"));
  const rows = [...printed];
  if (next !== "none") {
    const direction = next === "ascending" ? 1 : -1;
    rows.sort((a, b) => a.classList.contains("total") - b.classList.contains("total")
      || before(a, b, head.cellIndex, direction));
  }
  table.tBodies[0].append(...rows);
  say(next === "none" ? "In the order of the paper." : `Sorted by ${head.textContent.trim()}, ${next}.`);
}

every("table").forEach((table) => {
  const printed = [...table.tBodies[0].rows];
  every("thead th", table).forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, printed, head));
    head.append(button);
    head.setAttribute("aria-sort", "none");
  });
});

// Charts: the figures of a month, under the pointer or by the slider.

every(".chart").filter((chart) => chart.querySelector(".values")).forEach((chart) => {
  const slider = chart.querySelector("input");
  const spots = every(".spot", chart);
  const names = every(".values thead th", chart).map((head) => head.textContent.trim());
  const months = every(".values tbody tr", chart)
    .map((row) => [...row.cells].map((cell, place) => (place ? `${names[place]}: ` : "") + cell.textContent.trim()))
    .map(([month, ...figures]) => `${month} – ${figures.join("; ")}`);
  const show = () => {
    spots.forEach((spot, place) => spot.classList.toggle("at", place === slider.valueAsNumber));
    chart.querySelector(".read").textContent = months[slider.valueAsNumber];
    slider.setAttribute("aria-valuetext", months[slider.valueAsNumber]);
  };
  slider.value = months.length - 1;
  const read = () => { chart.classList.add("reading"); show(); };
  slider.addEventListener("input", read);
  spots.forEach((spot, place) => spot.addEventListener("pointerenter", () => { slider.value = place; read(); }));
  chart.querySelector(".readout").hidden = false;
  show();
});

// Scenarios: the chapters of one at a time.

const switcher = document.getElementById("scenarios");

function choose(id) {
  every("[data-scenario]").forEach((part) => { part.hidden = id !== "" && part.dataset.scenario !== id; });
  every("input", switcher).forEach((radio) => { radio.checked = radio.value === id; });
  boxes();
}

/** A link to a chapter of another scenario brings that scenario up. */
function follow() {
  const chapter = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("[data-scenario]");
  if (chapter?.hidden) {
    choose(chapter.dataset.scenario);
    chapter.scrollIntoView();
  }
}

if (switcher) {
  switcher.hidden = false;
  switcher.addEventListener("change", (event) => {
    choose(event.target.value);
    say(`Shown: ${event.target.parentNode.textContent.trim()}.`);
  });
}

// Assumptions: every word must be found somewhere in the row.

const search = document.getElementById("search-words");
const book = every("#assumptions tbody tr");

function find() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  book.forEach((row) => {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  });
  const found = book.filter((row) => !row.hidden).length;
  document.getElementById("hits").textContent = `${found} of ${book.length} assumptions`;
}

search.addEventListener("input", find);
document.getElementById("search").hidden = false;
find();

/** A box takes part in the tab order only where there is something to scroll to. */
function boxes() {
  every(".box").forEach((box) => {
    box.tabIndex = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight ? 0 : -1;
  });
}

addEventListener("resize", boxes);
addEventListener("hashchange", follow);
if (switcher) {
  choose(switcher.querySelector("input").value);
  follow();
}
every("details").forEach((details) => details.addEventListener("toggle", boxes));
boxes();
