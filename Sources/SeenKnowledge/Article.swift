/// placeholder until the compiler lands
public struct Article: Sendable {}
