/**
 * The script of the public page; without it the page is whole, with it every figure opens to what it is made of. It is
 * kept as text, because a bundler would rewrite code and with it the hash by which the page admits the script. Texts
 * reach the page as text nodes alone.
 */
export const SCRIPT = `
(function () {
  "use strict";
  var dialog = document.getElementById("made-of");
  if (!dialog.showModal) return;
  var data = JSON.parse(document.getElementById("parts").textContent);
  var unit = dialog.getAttribute("data-unit");
  var trail = [];

  function find(id) { return document.getElementById(id); }
  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function add(parent, name, text) {
    var element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    parent.appendChild(element);
    return element;
  }
  function addButton(parent, text, act) {
    var button = add(parent, "button", text);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  }
  function place(id) {
    var found = /^(.+)-r(\\d+)-(\\d+)$/.exec(id);
    return { table: found[1], row: Number(found[2]), column: Number(found[3]) };
  }
  function idOf(table, row, column) { return table + "-r" + row + "-" + column; }

  function partsOf(id) {
    var at = place(id);
    var table = data.tables[at.table] || {};
    var found = [];
    var rows = table.rows && table.rows[at.row];
    var columns = table.columns && table.columns[at.column];
    if (rows) found.push({ along: "rows", parts: rows.map(function (row) { return idOf(at.table, row, at.column); }) });
    if (columns) found.push({ along: "columns", parts: columns.map(function (c) { return idOf(at.table, at.row, c); }) });
    return found.concat((table.cells && table.cells[id]) || []);
  }

  /** What heads a cell: the words of its row, or those of its column. */
  function headings(cell, along) {
    var texts = [];
    each((cell.getAttribute("headers") || "").split(" "), function (id) {
      var head = id && find(id);
      if (!head) return;
      var ofRow = head.scope === "row" || cell.closest("table").className === "form";
      if (ofRow === (along === "rows")) texts.push(head.textContent.trim());
    });
    return texts.join(along === "rows" ? " " : " / ");
  }
  function nameOf(cell) {
    return [headings(cell, "rows"), headings(cell, "columns")].filter(Boolean).join(" · ");
  }

  function listParts(section, id, sum) {
    var shown = sum.parts.map(find).filter(function (cell) { return cell && cell.textContent.trim(); });
    if (!shown.length) return false;
    add(section, "h3", sum.along === "rows" ? "由下列各行相加" : "由下列各栏相加");
    var table = add(section, "table");
    var head = add(add(table, "thead"), "tr");
    add(head, "th", "组成").scope = "col";
    add(head, "th", "金额（" + unit + "）").scope = "col";
    var body = add(table, "tbody");
    shown.forEach(function (cell) {
      var row = add(body, "tr");
      var name = add(row, "th");
      name.scope = "row";
      var sameTable = place(cell.id).table === place(id).table;
      var words = sameTable ? headings(cell, sum.along) || nameOf(cell) : nameOf(cell);
      addButton(name, words, function () { open(cell.id, id); });
      add(row, "td", cell.textContent);
    });
    return true;
  }

  function listLines(section, id) {
    var numbers = data.behind && data.behind[id];
    if (!numbers || !numbers.length) return false;
    add(section, "h3", "由下列 " + numbers.length + " 笔预算组成");
    var table = add(section, "table");
    var head = add(add(table, "thead"), "tr");
    add(head, "th", "内容").scope = "col";
    add(head, "th", "金额（元）").scope = "col";
    var body = add(table, "tbody");
    numbers.forEach(function (number) {
      var row = add(body, "tr");
      add(row, "th", data.lines[number][0]).scope = "row";
      add(row, "td", data.lines[number][1]);
    });
    return true;
  }

  function listQuotes(section, id) {
    var quotes = document.querySelectorAll('#narrative p a[href="#' + id + '"]');
    if (!quotes.length) return;
    add(section, "h3", "说明中引用");
    each(quotes, function (quote) {
      var paragraph = quote.closest("p");
      var heading = paragraph.closest("section").querySelector("h3, h4");
      var link = add(add(section, "p"), "a", heading.textContent);
      link.href = "#" + paragraph.id;
      link.addEventListener("click", close);
    });
  }

  function close() { trail = []; dialog.close(); }

  function open(id, from) {
    var cell = find(id);
    if (from) trail.push(from);
    dialog.textContent = "";
    var title = add(dialog, "h2", nameOf(cell));
    title.id = "made-of-title";
    title.tabIndex = -1;
    add(dialog, "p", cell.closest(".sheet").querySelector("h3").textContent);
    var value = add(dialog, "p", cell.textContent.trim() + " " + unit);
    value.className = "value";
    var any = false;
    partsOf(id).forEach(function (sum) { any = listParts(dialog, id, sum) || any; });
    if (any) add(dialog, "p", "各数分别四舍五入，相加可能有尾差。");
    any = listLines(dialog, id) || any;
    if (!any) add(dialog, "p", "这是公开表中最细的一级，不再往下列。");
    listQuotes(dialog, id);
    var actions = add(dialog, "div");
    actions.className = "actions";
    if (trail.length) addButton(actions, "返回上一级", function () { open(trail.pop()); });
    var link = add(actions, "a", "在表中查看");
    link.href = "#" + id;
    link.addEventListener("click", close);
    addButton(actions, "关闭", close);
    if (!dialog.open) dialog.showModal();
    title.focus();
    dialog.scrollTop = 0;
  }

  /** One figure of each table is a stop of the Tab key; arrow keys reach the others. */
  function enhance(sheet) {
    var first = true;
    each(sheet.querySelectorAll("td[id]"), function (cell) {
      var text = cell.textContent.trim();
      if (!text) return;
      cell.textContent = "";
      var button = add(cell, "button", text);
      button.type = "button";
      button.tabIndex = first ? 0 : -1;
      button.setAttribute("aria-haspopup", "dialog");
      first = false;
    });
  }
  function buttonsIn(element) { return Array.prototype.slice.call(element.querySelectorAll("td button")); }
  function beside(button, step) {
    var row = button.closest("tr");
    var middle = button.closest("td").getBoundingClientRect();
    middle = (middle.left + middle.right) / 2;
    while ((row = step < 0 ? row.previousElementSibling : row.nextElementSibling)) {
      var hit = buttonsIn(row).filter(function (other) {
        var box = other.closest("td").getBoundingClientRect();
        return box.left <= middle && middle <= box.right;
      })[0];
      if (hit) return hit;
    }
  }
  function next(key, button) {
    var row = buttonsIn(button.closest("tr"));
    var at = row.indexOf(button);
    if (key === "ArrowLeft") return row[at - 1];
    if (key === "ArrowRight") return row[at + 1];
    if (key === "ArrowUp") return beside(button, -1);
    if (key === "ArrowDown") return beside(button, 1);
    if (key === "Home") return row[0];
    if (key === "End") return row[row.length - 1];
  }

  document.addEventListener("keydown", function (event) {
    var button = event.target.closest && event.target.closest("td button");
    if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
    var to = next(event.key, button);
    if (!to) return;
    event.preventDefault();
    button.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("td button");
    if (button && !dialog.contains(button)) open(button.closest("td").id);
    else if (event.target === dialog) close();
  });
  dialog.addEventListener("close", function () { trail = []; });

  var sheets = document.querySelectorAll(".sheet");
  if (!window.IntersectionObserver) return each(sheets, enhance);
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      observer.unobserve(entry.target);
      enhance(entry.target);
    });
  }, { rootMargin: "800px" });
  each(sheets, function (sheet) { observer.observe(sheet); });
})();
`;
