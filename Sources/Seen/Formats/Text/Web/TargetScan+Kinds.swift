/// What the words and marks of a request come to.
extension TargetScan {
  /// The gravest of what would do harm; `nil` if there is nothing of the kind.
  var exploit: RequestKind? {
    if has(.jndi) || (has(.lookup) && (has(.template) || has(.evaluation))) { return .log4shell }
    if has(.router) { return .router }
    if has(.application) || has(.evaluation) { return .application }
    if has(.parent) || (has(.etc) && has(.systemFile)) { return .traversal }
    if has(.command) || has(.phpTag) || has(.call) || has(.commands) { return .commandInjection }
    if has(.cut), has(.statement), has(.object) || has(.from) { return .sqlInjection }
    if has(.sql) || has(.injection) || (has(.union) && has(.select) && has(.from)) { return .sqlInjection }
    if has(.tag) || has(Shape.script) { return .crossSiteScripting }
    if has(.secret) { return .secretFile }
    return has(.webShell) || (has(.shellWord) && lastOfPath == .script) ? .webShell : nil
  }

  /// What ordinary sites have too: it tells something only if it was not there.
  func weaker(answer status: UInt16) -> RequestKind? {
    if has(.scanner) { return .scanner }
    guard status >= 400 else { return nil }
    if has(.wordpress) { return .wordpress }
    if has(.database) { return .databaseFrontEnd }
    if has(.cgi) { return .cgi }
    if has(.administration) { return .administration }
    if lastOfPath == .script { return .script }
    return lastOfPath == .backup ? .backup : nil
  }

  /// WordPress's remote procedure calls, by which passwords are tried.
  var isRemoteProcedure: Bool { lastOfPath == .script && has(.wordpress) }
}
