extension Site {
  /// Colours have at least the contrast that WCAG 2.2 asks for at level AA (4.5 to 1), in the dark as by day.
  static let style = #"""
    :root {
      color-scheme: light dark;
      --paper: #fdfcf9; --raised: #f3f1ea; --ink: #1d2126; --faint: #575d65; --rule: #d9d5c9;
      --link: #0b5394; --accent: #a1340f; --code: #efece3;
      --good: #1c6b34; --care: #7a5200; --bad: #a4221d;
      --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      --mono: ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171b; --raised: #1d2127; --ink: #e6e3dc; --faint: #a4a9b0; --rule: #363c44;
        --link: #8fc1f5; --accent: #ff9d7a; --code: #20252c;
        --good: #7fd69a; --care: #efc26a; --bad: #ff968d;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 var(--sans); }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    a.term { color: inherit; text-decoration-style: dotted; text-decoration-color: var(--faint); }
    a:hover { text-decoration-thickness: .14em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100vw; top: 0; background: var(--ink); color: var(--paper); padding: .6rem 1rem; z-index: 2; }
    .skip:focus { left: 0; }

    header.site { border-bottom: 1px solid var(--rule); background: var(--raised); padding: .8rem max(1rem, calc(50vw - 36rem)) 0; }
    .bar { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: center; justify-content: space-between; }
    .brand { font: 700 1.5rem/1 var(--serif); color: var(--ink); text-decoration: none; white-space: nowrap; }
    .brand .dot { color: var(--accent); font-size: 1.1rem; vertical-align: .1em; }
    .brand .claim { font: 400 .95rem var(--sans); color: var(--faint); margin-left: .35rem; }
    form[role=search] { display: flex; flex: 1 1 18rem; max-width: 30rem; gap: .4rem; align-items: center; }
    form[role=search] label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    input[type=search] { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: .4rem; padding: .4rem .7rem; }
    input::placeholder { color: var(--faint); opacity: 1; }
    button { font: inherit; color: var(--paper); background: var(--ink); border: 0; border-radius: .4rem; padding: .45rem .9rem; cursor: pointer; }
    header nav ul { display: flex; flex-wrap: wrap; gap: 0 .3rem; list-style: none; margin: .6rem 0 0 -.6rem; padding: 0; }
    header nav li { margin: 0; }
    header nav a { display: block; padding: .35rem .6rem; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; font-size: .95rem; }
    header nav a:hover { border-color: var(--rule); }
    header nav a[aria-current] { border-color: var(--accent); font-weight: 600; }

    @media (max-width: 40rem) {
      header nav ul { margin: .4rem 0 .2rem -.45rem; }
      header nav a { padding: .25rem .45rem; font-size: .9rem; border-bottom-width: 2px; }
      .brand .claim { display: none; }
      .bar { flex-wrap: nowrap; }
      form[role=search] button { position: absolute; left: -100vw; }
      form[role=search] button:focus { position: static; }
    }

    main { display: block; max-width: 74rem; margin: 0 auto; padding: 1.2rem 1rem 3rem; }
    .trail ol { display: flex; list-style: none; margin: 0 0 1rem; padding: 0; font-size: .9rem; color: var(--faint); }
    .trail li + li::before { content: "›"; margin: 0 .5rem; }
    .page { display: grid; gap: 0 3.5rem; grid-template-columns: minmax(0, 1fr); }
    @media (min-width: 62rem) { .page { grid-template-columns: minmax(0, 1fr) 19rem; } }
    h1, h2 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
    h1 { font-size: clamp(1.8rem, 1.2rem + 2.6vw, 2.7rem); margin: .1rem 0 .6rem; letter-spacing: -.01em; }
    h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; }
    .kind { margin: 0; color: var(--accent); font-weight: 600; font-size: .9rem; letter-spacing: .06em; text-transform: uppercase; }
    .lead { font: 1.2rem/1.5 var(--serif); color: var(--ink); max-width: 44rem; margin: 0 0 1rem; }
    .badge { margin: 0 0 .6rem; }
    .ask { color: var(--faint); font-size: .95rem; margin: 0; }
    article p, article ul, article ol { max-width: 44rem; }
    main a { overflow-wrap: anywhere; }
    li { margin: .25rem 0; }
    code { font: .9em var(--mono); background: var(--code); border-radius: .25rem; padding: .1em .3em; overflow-wrap: anywhere; }
    pre { font: .82rem/1.5 var(--mono); background: var(--code); border-radius: .5rem; padding: .8rem 1rem; overflow-x: auto; margin: .4rem 0; }
    pre code { font-size: 1em; background: none; padding: 0; overflow-wrap: normal; }
    pre.log { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 4px solid var(--rule); border-radius: 0 .5rem .5rem 0; }
    pre.log > * { display: block; padding-left: 2ch; text-indent: -2ch; }
    pre.report { border-left: 4px solid var(--accent); border-radius: 0 .5rem .5rem 0; }
    figure { margin: 1.2rem 0; }
    figcaption, .says { font-size: .9rem; color: var(--faint); margin: 0; }
    figure .says { margin-top: .8rem; }
    figcaption a { margin-left: .5rem; }

    .verdict { display: inline-block; font: 600 .82rem/1.5 var(--sans); border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; color: var(--faint); }
    .verdict.harmless, .verdict.background, .verdict.artefact { color: var(--good); }
    .verdict.misconfigured, .verdict.broken, .verdict.reconnaissance { color: var(--care); }
    .verdict.attack, .verdict.compromised { color: var(--bad); }

    aside { font-size: .95rem; }
    aside h2 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; }
    aside ul { padding-left: 1.1rem; margin: 0; }
    @media (min-width: 62rem) { aside { border-left: 1px solid var(--rule); padding-left: 1.5rem; margin-top: 1rem; } aside > h2:first-child { margin-top: 0; } }

    .hero { padding: 1rem 0 .5rem; }
    .hero .lead { font-size: 1.3rem; }
    ul.cards, ul.kinds { list-style: none; padding: 0; display: grid; gap: .8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); }
    ul.cards li, ul.kinds li { background: var(--raised); border: 1px solid var(--rule); border-radius: .6rem; padding: .7rem 1rem; margin: 0; line-height: 1.5; }
    ul.cards li > a, ul.kinds li > a { font-weight: 600; font-size: 1.05rem; }
    ul.cards .verdict { margin-left: .2rem; }
    .count, .of { color: var(--faint); font-size: .9rem; }
    ul.topics { columns: 22rem; column-gap: 2.5rem; padding-left: 1.1rem; }
    ul.letters { display: flex; flex-wrap: wrap; list-style: none; padding: 0; gap: .2rem; }
    ul.letters a { display: block; min-width: 2rem; padding: .25rem .4rem; text-align: center; }
    .results { padding-left: 1.6rem; max-width: 48rem; }
    .results li { margin: .9rem 0; }
    .results a { font-weight: 600; font-size: 1.1rem; }
    .results p { margin: 0; }

    .table { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; font-size: .95rem; line-height: 1.45; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 2px solid var(--ink); white-space: nowrap; }
    tbody th { font-weight: 600; white-space: nowrap; }
    table.ports td:nth-child(2) { min-width: 9rem; }
    tr:target, h2:target { background: var(--code); }

    .graph { overflow-x: auto; margin: 1rem 0; }
    .graph svg { display: block; max-width: none; font: 13px var(--sans); }
    .graph text { fill: var(--link); }
    .graph a:hover text { text-decoration: underline; }
    .graph path { fill: none; stroke: var(--faint); stroke-width: 1; opacity: .55; }
    .graph circle { fill: var(--faint); }
    .graph .harmless, .graph .background, .graph .artefact { --c: var(--good); }
    .graph .misconfigured, .graph .broken, .graph .reconnaissance { --c: var(--care); }
    .graph .attack, .graph .compromised { --c: var(--bad); }
    .graph path { stroke: var(--c, var(--faint)); }
    .graph circle { fill: var(--c, var(--faint)); }
    .legend { display: flex; flex-wrap: wrap; gap: .4rem; }

    footer.site { border-top: 1px solid var(--rule); color: var(--faint); font-size: .9rem; padding: 1rem max(1rem, calc(50vw - 36rem)) 2rem; }

    @media print {
      :root { --paper: #fff; --raised: #fff; --ink: #000; --faint: #444; --code: #f4f4f4; --link: #000; --accent: #000; }
      header.site nav, form, .skip, .trail { display: none; }
      body { font-size: 10.5pt; }
      pre, .table, .graph { overflow: visible; white-space: pre-wrap; }
      .page { display: block; }
      figure, tr, li { break-inside: avoid; }
      h2 { break-after: avoid; }
      a[rel=external]::after { content: " <" attr(href) ">"; font-size: .85em; overflow-wrap: anywhere; }
    }

    """#
}
