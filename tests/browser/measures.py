"""What is measured in the browser, as JavaScript that Playwright runs on a page."""

WIDTHS = """
() => {
  // The words of each marked text, as they stand and as the same text without any mark.
  const measured = (holder) => {
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    const places = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < node.length; at++) places.push([node, at]);
    const text = places.map(([node, at]) => node.data[at]).join("");
    return [...text.matchAll(/[^\\s]+/g)].map((match) => {
      const [first, last] = [places[match.index], places[match.index + match[0].length - 1]];
      const range = document.createRange();
      range.setStart(...first);
      range.setEnd(last[0], last[1] + 1);
      return [match[0], range.getBoundingClientRect().width];
    });
  };
  const found = [];
  for (const text of document.querySelectorAll("p:has(mark), blockquote:has(mark)")) {
    const [marked, bare] = [text.cloneNode(true), text.cloneNode(false)];
    marked.querySelectorAll(".ref").forEach((number) => number.remove());
    bare.textContent = marked.textContent;
    for (const holder of [marked, bare]) {
      holder.removeAttribute("id");
      holder.style.cssText = "position: absolute; white-space: nowrap; inline-size: max-content";
      text.parentNode.append(holder);
    }
    const [widths, expected] = [measured(marked), measured(bare)];
    widths.forEach(([word, width], at) => found.push([word, width, expected[at][1]]));
    marked.remove();
    bare.remove();
  }
  return found;
}
"""
"""Each word of each text with marks: the word, its width, its width without marks."""

DATES = """
() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const match of node.data.matchAll(/(\\d{4})-(\\d\\d)-(\\d\\d)/g)) {
      const at = (start, length) => {
        const range = document.createRange();
        range.setStart(node, match.index + start);
        range.setEnd(node, match.index + start + length);
        return range.getBoundingClientRect().x;
      };
      found.push([match[0], at(0, 4), at(5, 2), at(8, 2)]);
    }
  return found;
}
"""
"""Each date on the page: the date, and where its year, its month and its day stand."""

DEAD_ENDS = """
() => [...document.querySelectorAll("a[href^='#']")]
  .map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id))
"""
"""Where links within the page lead that lead nowhere."""

OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels the page is wider than its window."""

FILLS = """
() => [...document.querySelectorAll("mark")].map((mark) => {
  const style = getComputedStyle(mark);
  return [style.backgroundColor, style.printColorAdjust];
})
"""
"""Behind each mark: its colour, and whether it is printed as it is."""

NOTHING = "rgba(0, 0, 0, 0)"
"""The colour of no background."""

STARTS = """
() => [...document.querySelectorAll(".row:has(.lines)")].map((row) => [
  row.querySelector(".source").getBoundingClientRect().x,
  row.querySelector(".lines").getBoundingClientRect().x,
])
"""
"""Where each paragraph of a source and its lines stand."""
