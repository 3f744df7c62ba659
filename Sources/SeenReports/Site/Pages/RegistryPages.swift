import SeenKnowledge

/// All services of IANA's registry, by number, a page for each range.
extension Site {
  static let spans: [ClosedRange<UInt16>] = [
    0...1023, 1024...1999, 2000...2999, 3000...3999, 4000...5999, 6000...9999, 10_000...49_151,
  ]

  static func path(of span: ClosedRange<UInt16>) -> String {
    "ports/registered-\(span.lowerBound)-\(span.upperBound).html"
  }

  /// `ports/registered-0-1023.html#port-22`.
  static func place(of service: RegisteredService) -> String {
    let span = spans.first { $0.contains(service.ports.lowerBound) } ?? 0...1023
    return "\(path(of: span))#port-\(service.ports.lowerBound)"
  }

  var registryPages: [SitePage] { [registryStart] + Self.spans.map(registryPage) }

  private static let trail = [("seen", "index.html"), ("Ports", "ports/index.html")]

  private var registryStart: SitePage {
    let path = "ports/registered.html"
    let items = Self.spans.map { span -> Markup in
      let count = ServiceRegistry.all.count { span.contains($0.ports.lowerBound) }
      return
        "<li><a href=\"\(SiteMap.way(from: path, to: Self.path(of: span)))\">\(Int(span.lowerBound)) to \(Int(span.upperBound))</a>: \(Quantity.grouped(count)) services</li>\n"
    }
    return SitePage(
      path: path, title: "Registered services", summary: "Every service that IANA has registered, by its number.",
      section: "Ports", trail: Self.trail,
      content: """
        <h1>Registered services</h1>
        <p class="lead">Every service that IANA has registered, by its number.</p>
        <p>A name in the registry says who once asked for the number. It does not say what runs there: anybody may use
        any port, and most probes ask for what is used, not for what is registered. So look at
        <a href="index.html">what is known of a port</a> first.</p>
        <ul>
        \(items)</ul>
        <p>Source: \(ServiceRegistry.source)</p>
        """)
  }

  private func registryPage(of span: ClosedRange<UInt16>) -> SitePage {
    let name = "Registered services \(span.lowerBound) to \(span.upperBound)"
    var last: UInt16?
    let rows = ServiceRegistry.all.filter { span.contains($0.ports.lowerBound) }.map { service -> Markup in
      let isFirst = service.ports.lowerBound != last
      last = service.ports.lowerBound
      return row(of: service, isFirst: isFirst)
    }
    return SitePage(
      path: Self.path(of: span), title: name, summary: "\(name), as IANA's registry has them.", section: "Ports",
      trail: Self.trail + [("Registered services", "ports/registered.html")],
      content: """
        <h1>\(name)</h1>
        <p>Numbers that are links have a page of their own.</p>
        <div class="table" tabindex="0" role="group" aria-label="Services"><table class="registry">
        <thead><tr><th scope="col">Port</th><th scope="col">Over</th><th scope="col">Name</th><th scope="col">What was registered</th></tr></thead>
        <tbody>
        \(rows)</tbody>
        </table></div>
        """)
  }

  private func row(of service: RegisteredService, isFirst: Bool) -> Markup {
    let article = Knowledge.articles(onPort: service.ports.lowerBound).first
    let number = Markup(service.number)
    let anchor: Markup = isFirst ? " id=\"port-\(Int(service.ports.lowerBound))\"" : .empty
    let cell: Markup = article.map { "<a href=\"\($0.id).html\">\(number)</a>" } ?? number
    return
      "<tr\(anchor)><td>\(cell)</td><td>\(service.transports.joined(separator: " "))</td><td>\(service.name)</td><td>\(service.description)</td></tr>\n"
  }
}
