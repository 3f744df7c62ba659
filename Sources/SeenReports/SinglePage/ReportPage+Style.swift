extension ReportPage {
  /// What a report needs beyond the site's style.
  static var style: String {
    #"""
    p.brand { margin: 0; }
    h1 { font-size: clamp(1.6rem, 1.1rem + 2vw, 2.2rem); }
    h3 { font: 600 1.15rem/1.4 var(--serif); margin: 0 0 .3rem; }
    h4 { font: 600 1rem/1.4 var(--sans); margin: 1.2rem 0 .2rem; }
    ul.inputs { list-style: none; padding: 0; color: var(--faint); font-size: .95rem; overflow-wrap: anywhere; }
    article.finding { border-left: 4px solid var(--rule); padding: .1rem 0 .1rem 1rem; margin: 1.5rem 0; }
    article.finding.act { border-color: var(--bad); }
    article.finding.look { border-color: var(--care); }
    article.finding h3, article.finding p { overflow-wrap: anywhere; }
    article.finding td, section > .table td { min-width: 11rem; overflow-wrap: break-word; }
    article.finding:target, article.told:target { background: var(--code); }
    article.told { border-top: 1px solid var(--rule); padding-top: 1rem; margin-top: 2rem; }
    article.finding td.number, section > .table td.number { min-width: 0; }
    td.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
    dl.facts { font-size: .95rem; }
    dl.facts div { display: flex; gap: .6rem; margin: .2rem 0; }
    dl.facts dt { flex: 0 0 6.5rem; color: var(--faint); }
    dl.facts dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
    @media print { article.finding { break-inside: avoid-page; } header.site { border: 0; } }

    """#
  }
}
