/// A page of HTML read strictly: every element closed where it must be, every attribute quoted and given once, every `&` and
/// `<` escaped. Stricter than browsers, so that what passes needs no guessing by any of them.
struct StrictHTML {
  struct Failure: Error, Equatable, CustomStringConvertible {
    var description: String
  }

  struct Element: Equatable {
    var name: String
    var attributes: [String: String]
    /// The text within it, elements left out.
    var text = ""
    /// The names of the elements around it, outermost first.
    var around: [String] = []
  }

  private(set) var elements: [Element] = []

  init(_ page: String) throws(Failure) {
    guard page.hasPrefix("<!DOCTYPE html>\n") else { throw Failure(description: "no document type") }
    var reader = Reader(Array(page.unicodeScalars.dropFirst(16)))
    elements = try reader.everything()
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var index = 0
    var elements: [Element] = []
    /// Places in `elements` of what is open.
    var open: [Int] = []

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private static let void: Set<String> = ["meta", "link", "br", "input"]
    /// What may be written without an end, as XML has it.
    private static let selfClosing: Set<String> = ["circle", "path"]

    mutating func everything() throws(Failure) -> [Element] {
      while index < scalars.count {
        switch scalars[index] {
        case "<": try tag()
        case ">": throw failure("a bare >")
        case "&": add(try reference())
        default: add(String(next()))
        }
      }
      guard open.isEmpty else { throw failure("<\(elements[open[open.count - 1]].name)> is never closed") }
      return elements
    }

    private mutating func add(_ text: String) {
      for place in open { elements[place].text += text }
    }

    private mutating func next() -> Unicode.Scalar {
      index += 1
      return scalars[index - 1]
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func failure(_ what: String) -> Failure {
      let near = scalars[max(0, index - 60)..<min(scalars.count, index + 20)]
      return Failure(description: "\(what): …\(String(String.UnicodeScalarView(near)))…")
    }

    private mutating func reference() throws(Failure) -> String {
      let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
      for (written, meant) in known where scalars[index...].starts(with: written.unicodeScalars) {
        index += written.unicodeScalars.count
        return meant
      }
      throw failure("a bare &")
    }

    private mutating func name() throws(Failure) -> String {
      var name = ""
      while let scalar = current,
        scalar.properties.isAlphabetic || scalar == "-" || scalar == ":" || ("0"..."9").contains(scalar)
      {
        name.unicodeScalars.append(next())
      }
      if name.isEmpty { throw failure("a name is missing") }
      return name
    }

    private mutating func tag() throws(Failure) {
      index += 1
      if current == "/" {
        index += 1
        let name = try name()
        guard current == ">" else { throw failure("</\(name) is not closed") }
        index += 1
        guard let last = open.last, elements[last].name == name else { throw failure("</\(name)> closes nothing") }
        open.removeLast()
        return
      }
      var element = Element(name: try name(), attributes: [:], around: open.map { elements[$0].name })
      try attributes(of: &element)
      let closesItself = current == "/"
      if closesItself {
        guard Self.selfClosing.contains(element.name) else { throw failure("<\(element.name)/>") }
        index += 1
      }
      guard current == ">" else { throw failure("<\(element.name) is not closed") }
      index += 1
      elements.append(element)
      if !closesItself, !Self.void.contains(element.name) { open.append(elements.count - 1) }
    }

    private mutating func attributes(of element: inout Element) throws(Failure) {
      while current == " " {
        index += 1
        let key = try name()
        var value = ""
        if current == "=" {
          index += 1
          guard current == "\"" else { throw failure("\(key) is not quoted") }
          index += 1
          while let scalar = current, scalar != "\"" {
            if scalar == "<" { throw failure("a bare < in \(key)") }
            value += scalar == "&" ? try reference() : String(next())
          }
          index += 1
        }
        guard element.attributes.updateValue(value, forKey: key) == nil else { throw failure("\(key) twice") }
      }
    }
  }
}
