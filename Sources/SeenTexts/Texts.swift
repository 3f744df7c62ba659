/// The words of the living FAQ as knowledge-compiler lays them down: a few long texts, which `SeenKnowledge` cuts up.
///
/// A module of its own because of what a build costs: who reads these texts is not compiled again when one of them changes.
/// That holds while the compiler cannot look into the functions that return them (`optimize.no.crossmodule`).
///
/// `articles` begins with a line for each article, hexadecimal digits without blanks: two for its kind (its place among
/// `Article.Kind`'s cases), then five for the bytes of each of its nine parts: id, title, summary, also, verdict, causes,
/// faq, references, body. An empty line ends the table; then come the parts, in the same order, with nothing between them.
/// Articles stand by kind, then by id.
public enum Texts {
  /// Digits of an article's kind.
  public static let kindDigits = 2
  /// Digits of a part's length.
  public static let lengthDigits = 5
  /// Parts of an article.
  public static let parts = 9
}
