package io.syllabus.udfs.segment;

/** Ways of numbering. Those with a rank contain each other in that order, whatever came first. */
enum Scheme {
  SCHEDULE(1),
  PART(2),
  CHAPTER(3),
  SECTION_OF_CHAPTER(4),
  ARTICLE(5),
  NAMED_SECTION(6),
  NAMED_CLAUSE(6),
  DECIMAL(0),
  FORMAL_HAN(0),
  HAN(0),
  HAN_IN_BRACKETS(0),
  DIGIT_IN_BRACKETS(0),
  CIRCLED(0),
  CAPITAL(0),
  CAPITAL_ROMAN(0),
  LETTER(0),
  ROMAN(0);

  private final int rank;

  Scheme(int rank) {
    this.rank = rank;
  }

  /** 1 is outermost; 0 where the place depends on what came first. */
  int rank() {
    return rank;
  }

  boolean isRanked() {
    return rank > 0;
  }
}
