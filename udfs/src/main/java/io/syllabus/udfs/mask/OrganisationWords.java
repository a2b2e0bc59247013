package io.syllabus.udfs.mask;

import java.util.Set;

/** Words of organisations' names, by their part, from {@code organisation-words.txt}. */
final class OrganisationWords {
  private static final Set<String> FORMS = WordList.of("organisation-words.txt").with("form");
  private static final Set<String> WEAK = WordList.of("organisation-words.txt").with("weak");
  private static final Set<String> KINDS = WordList.of("organisation-words.txt").with("kind");
  private static final Set<String> GENERIC = WordList.of("organisation-words.txt").with("generic");

  private static final Set<String> DEPARTMENTS =
      WordList.of("organisation-words.txt").with("department");

  private OrganisationWords() {}

  /** A part of any house: sales, support. */
  static boolean department(String lower) {
    return DEPARTMENTS.contains(lower);
  }

  /** A legal form: ltd, gmbh, 有限公司. */
  static boolean form(String lower) {
    return FORMS.contains(lower);
  }

  /** A legal form or an ordinary word: co, group, union. */
  static boolean weak(String lower) {
    return WEAK.contains(lower);
  }

  /** A kind of house, which names one only beside a name: bank, 医院. */
  static boolean kind(String lower) {
    return KINDS.contains(lower);
  }

  /** A party, a role or a small word, which names none: buyer, 甲方. */
  static boolean role(String lower) {
    return GENERIC.contains(lower);
  }

  /** A role, a form or a sort of house. */
  static boolean generic(String lower) {
    return GENERIC.contains(lower) || KINDS.contains(lower) || FORMS.contains(lower);
  }
}
