package io.syllabus.udfs.mask;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short form that a contract gives an organisation behind its name: (以下简称“云帆科技”), ("Solvane").
 * A role (甲方, "the Buyer") is none: what is short for a name is made of it.
 */
final class ShortForms {
  private static final int REACH = 60;
  private static final Pattern FORM =
      Pattern.compile(
          "^[ ,]{0,2}\\([^()\\n]{0,20}?(?:简称|称为?|\"|')[ :]{0,2}[\"'《「]?"
              + "(?<form>[^\"'》」()\\n]{2,30})[\"'》」]?[^()\\n]{0,10}\\)");

  private ShortForms() {}

  static Optional<String> of(ScanText text, Candidate organisation) {
    Matcher m = FORM.matcher(text.after(organisation.end(), REACH));
    String whole = text.text().substring(organisation.start(), organisation.end());
    return m.find() && madeOf(m.group("form").strip(), whole)
        ? Optional.of(m.group("form").strip())
        : Optional.empty();
  }

  /** Its characters or its words stand in the name, in this order, and are no mere kind of firm. */
  private static boolean madeOf(String form, String whole) {
    if (ChineseSurnames.han(form.charAt(0))) {
      return subsequence(form, whole) && !OrganisationWords.generic(form);
    }
    String lower = form.toLowerCase(Locale.ROOT);
    return Character.isUpperCase(form.charAt(0))
        && !OrganisationWords.generic(lower)
        && (whole.toLowerCase(Locale.ROOT).contains(lower) || initials(whole).equals(form));
  }

  private static boolean subsequence(String form, String whole) {
    int at = 0;
    for (int i = 0; i < form.length(); i++) {
      at = whole.indexOf(form.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static String initials(String whole) {
    StringBuilder initials = new StringBuilder();
    Word.all(whole).stream()
        .filter(Word::capitalised)
        .forEach(w -> initials.append(w.text(), 0, 1));
    return initials.toString();
  }
}
