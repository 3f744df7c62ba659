/// One answer to "why did this arrive?": its verdict, and how a finding says it.
struct Cause {
  /// File name of its article, and what is printed in brackets.
  let id: String
  let verdict: Verdict
  /// One sentence. Placeholders: `{actors}`, `{targets}`, `{services}`, `{count}` (services), `{events}`, `{sources}`.
  let sentence: String
  /// What to do; `nil` where nothing is to be done.
  let advice: String?
  /// The test that would decide.
  let test: String?

  init(_ id: String, _ verdict: Verdict, _ sentence: String, do advice: String? = nil, test: String? = nil) {
    self.id = id
    self.verdict = verdict
    self.sentence = sentence
    self.advice = advice
    self.test = test
  }
}
