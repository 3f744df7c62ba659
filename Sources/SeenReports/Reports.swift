import Seen
public enum Reports { public static let schema = "seen.report/1" }
