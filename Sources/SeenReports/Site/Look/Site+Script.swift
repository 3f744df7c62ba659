extension Site {
  /// The search: exact words first, then words that begin so, then words with one letter wrong. Pages that hold more of
  /// the question come before those that hold less.
  static let script = #"""
    (function () {
      "use strict";
      var box = document.getElementById("q");
      var list = document.getElementById("results");
      var found = document.getElementById("found");
      var pages = seenPages.split("\n").map(function (line) { return line.split("\t"); });
      var words = new Map();
      seenWords.split("\n").forEach(function (line) {
        var end = line.indexOf(" ");
        words.set(line.slice(0, end), line.slice(end + 1));
      });
      var idle = new Set(seenIdle.split("\n"));
      var services = typeof seenServices === "string" ? seenServices.split("\n") : [];
      var worth = { A: 1, B: 2, C: 3, D: 6, E: 9 };

      // As the index was cut.
      function cut(text) {
        var cuts = [];
        text.toLowerCase().split(/[^a-z0-9.:]+/).forEach(function (whole) {
          var name = whole.replace(/^\.+|\.+$/g, "").replace(/([^:]):$/, "$1");
          if (/[.:]/.test(name) && words.has(name)) { cuts.push(name); return; }
          whole.split(/[^a-z0-9]+/).forEach(function (part) { if (part && !idle.has(part)) { cuts.push(part); } });
        });
        return cuts;
      }

      function postings(word) {
        var page = 0;
        var result = [];
        (words.get(word) || "").replace(/([0-9a-z]+)([A-Z])/g, function (all, step, letter) {
          page += parseInt(step, 36);
          result.push([page, worth[letter]]);
          return "";
        });
        return result;
      }

      // Whether one letter added, removed, replaced or swapped makes one word of the other.
      function isNear(one, other) {
        if (Math.abs(one.length - other.length) > 1) { return false; }
        var start = 0;
        while (start < one.length && one[start] === other[start]) { start += 1; }
        var ends = function (a, b) { return one.slice(start + a) === other.slice(start + b); };
        return ends(1, 1) || ends(1, 0) || ends(0, 1) ||
          (one[start] === other[start + 1] && one[start + 1] === other[start] && ends(2, 2));
      }

      // The known words that a word of the question stands for, with how well.
      function meant(word, isLast) {
        var result = words.has(word) ? [[word, 1]] : [];
        if (isLast && word.length > 2 || !result.length && word.length > 2) {
          words.forEach(function (value, known) {
            if (known !== word && known.startsWith(word) && !/^[0-9]+$/.test(word)) { result.push([known, 0.4]); }
          });
        }
        if (!result.length && word.length > 3) {
          words.forEach(function (value, known) { if (isNear(word, known)) { result.push([known, 0.3]); } });
        }
        return result;
      }

      function search(text) {
        var asked = cut(text);
        var scores = new Map();
        asked.forEach(function (word, index) {
          var best = new Map();
          meant(word, index === asked.length - 1).forEach(function (pair) {
            var at = postings(pair[0]);
            var rarity = Math.log(1 + pages.length / at.length);
            at.forEach(function (posting) {
              var score = posting[1] * rarity * pair[1];
              if (score > (best.get(posting[0]) || 0)) { best.set(posting[0], score); }
            });
          });
          best.forEach(function (score, page) {
            var sum = scores.get(page) || [0, 0];
            scores.set(page, [sum[0] + score, sum[1] + 1]);
          });
        });
        return Array.from(scores, function (entry) {
          var share = entry[1][1] / asked.length;
          return [entry[0], entry[1][0] * share * share * share];
        }).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; }).slice(0, 40);
      }

      // Services of the registry whose number, name or description has all words.
      function registered(text) {
        var asked = cut(text).filter(function (word) { return word !== "tcp" && word !== "udp"; });
        if (!asked.length) { return []; }
        return services.filter(function (line) {
          var low = " " + line.toLowerCase().replace(/[^a-z0-9]+/g, " ") + " ";
          return asked.every(function (word) { return low.indexOf(" " + word + " ") >= 0; });
        }).slice(0, 12);
      }

      function element(name, text, parent, kind) {
        var made = document.createElement(name);
        made.textContent = text;
        if (kind) { made.className = kind; }
        parent.appendChild(made);
        return made;
      }

      function show(text) {
        list.textContent = "";
        if (!text.trim()) { found.textContent = "Type what stands in the line: a port, a flag, an address, a word."; return; }
        var results = search(text);
        results.forEach(function (result) {
          var page = pages[result[0]];
          var item = element("li", "", list);
          element("a", page[1], item).href = page[0];
          element("span", " · " + page[2] + " " + page[4], item, "of");
          element("p", page[3], item);
        });
        var rest = registered(text);
        rest.forEach(function (line) {
          var parts = line.split("\t");
          var item = element("li", "", list);
          var number = parseInt(parts[0], 10);
          var span = seenSpans.find(function (span) { return number <= span[0]; });
          element("a", parts[0] + " " + parts[1], item).href = span[1] + "#port-" + number;
          element("span", " · registered service", item, "of");
          element("p", parts[2], item);
        });
        var count = results.length + rest.length;
        found.textContent = count === 0
          ? "Nothing is known of “" + text + "”. Try one word of it, or a number."
          : (count === 1 ? "One page" : (results.length === 40 ? "The 40 best pages" : count + " pages")) + " for “" + text + "”.";
      }

      box.value = new URLSearchParams(location.search).get("q") || "";
      show(box.value);
      box.addEventListener("input", function () { show(box.value); });
    })();

    """#
}
