package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts, over the words of a run, what speaks for a personal name. */
record NameShape(int given, int family, int unknown, int doubtful, int common, int proper) {
  /** Endings of science and law, not of names. */
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "(?:osis|itis|emia|pathy|graphy|gram|scopy|plasty|ectomy|ectasis|iasis|tion|sion|ment|ness|ity|ism|ology|genic|ants?|ators?|ases?|ides?|cardial|vascular|eclampsia|gical|tic|ous|cytes?|globin|ibility|ability|ing|ed|less|ware|spaces?|formin|cetamol|statin|prazole|cillin|mycin|olol|dipine|sartan|profen|azole|oxacin)$");

  private static final Set<String> PREFIXES =
      Set.of("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz");

  static NameShape of(List<Word> words) {
    int[] counts = new int[6];
    for (Word word : words) {
      if (!word.initial() && word.capitalised()) {
        counts[kind(word)]++;
      }
    }
    return new NameShape(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  /** 0 given, 1 family, 2 unknown, 3 a name and a word, 4 a word, 5 another proper noun. */
  private static int kind(Word word) {
    String lower = word.lower();
    boolean given = NameLexicon.given(lower);
    boolean family = NameLexicon.family(lower);
    if (NameLexicon.never(lower)) {
      return 4;
    }
    if (given ? NameLexicon.word(lower) : NameLexicon.common(lower)) {
      return given || family ? 3 : 4;
    }
    if (NameLexicon.proper(lower)) {
      return 5;
    }
    return given ? 0 : family ? 1 : kindOfUnknown(word);
  }

  private static int kindOfUnknown(Word word) {
    String[] parts = word.text().split("['-]", -1);
    boolean compound = parts.length > 1;
    if (doubled(word)) {
      return 1;
    }
    if (compound && List.of(parts).stream().allMatch(NameShape::word)) {
      return 4;
    }
    if (NameLexicon.partner(word.lower())) {
      return 4;
    }
    return named(word) && spoken(word) && !TECHNICAL.matcher(word.text()).find() ? 2 : 5;
  }

  /** Whether it is two surnames with a hyphen between, one of them no word at least. */
  static boolean doubled(Word word) {
    List<String> parts = List.of(word.lower().split("-", -1));
    return parts.size() == 2
        && parts.stream().allMatch(NameLexicon::surname)
        && parts.stream().noneMatch(NameLexicon::dated)
        && parts.stream().anyMatch(part -> !NameLexicon.common(part) && !NameLexicon.proper(part));
  }

  /** Without a vowel it is a symbol or an abbreviation. */
  private static boolean spoken(Word word) {
    return word.lower().chars().anyMatch(c -> c > 127 || "aeiouy".indexOf(c) >= 0);
  }

  private static boolean word(String part) {
    return part.length() < 2 || NameLexicon.common(part.toLowerCase(Locale.ROOT));
  }

  /** Capitals stand where names have them: at the front, behind Mc, O' or a hyphen. */
  private static boolean named(Word word) {
    String text = word.text();
    if (text.length() < 3 || word.shouted()) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      boolean inside = Character.isLetter(text.charAt(i - 1)) && !prefixed(text, i);
      if (inside && Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean prefixed(String text, int at) {
    return at < 5 && PREFIXES.contains(text.substring(0, at));
  }

  /** Whether a word has capitals inside, as brands have. */
  static boolean branded(Word word) {
    return !word.shouted() && word.text().length() > 2 && !named(word);
  }

  int names() {
    return given + family + unknown;
  }

  boolean plain() {
    return names() == 0 && doubtful == 0;
  }
}
