/// All tallies, targets, contacts and residues: the only state in the program.
public final class Ledger {}
