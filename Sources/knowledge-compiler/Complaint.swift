/// What is wrong with an article, and in which line.
struct Complaint: Error, Equatable {
  var path: String
  /// Counts from 1.
  var line: Int
  var sentence: String
}

extension Complaint: Comparable, CustomStringConvertible {
  static func < (left: Complaint, right: Complaint) -> Bool {
    (left.path, left.line, left.sentence) < (right.path, right.line, right.sentence)
  }

  /// The form that compilers use, so that editors and SwiftPM show the place.
  var description: String { "\(path):\(line): error: \(sentence)" }
}
