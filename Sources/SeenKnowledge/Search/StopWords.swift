/// Words that say nothing of what a question is about.
enum StopWords {
  static let all = Set(Word.all(in: text.utf8).map(\.number))

  private static let text = """
    a an the of in to on at by for from with without and or but is are was were be been am do does did don doesn didn done \
    isn aren wasn i me we our you your he it its they them their this that these those there here what which who whom \
    whose why how when where can couldn could should would will won shall may might must not no nor so if then than as into \
    onto about over under up down out off has have had haven hasn having get gets got getting see sees seen saw any some \
    all every each only just very too also still even such same other another one ones my mean means meaning tell say says \
    please help want know x although again there while once ever never many much lot \
    yes out both within between since until because after before during always often sometimes
    """
}
