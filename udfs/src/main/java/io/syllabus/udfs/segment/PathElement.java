package io.syllabus.udfs.segment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading or clause number of a piece's path, in its parts.
 *
 * @param number as printed, less the dot after it; empty if it has none
 * @param name the words behind it; empty if it has none
 */
public record PathElement(String number, String name) {
  private static final Pattern MARKDOWN = Pattern.compile("[*_`]{1,3}");

  private static final Pattern SEPARATOR =
      Pattern.compile("[*_]{0,3}[.．、:：—–-]{0,2}[\\s　]{0,4}[*_]{0,3}");

  public static PathElement of(String heading) {
    String plain = MARKDOWN.matcher(heading).replaceAll("");
    return MarkerGrammar.ofHeading(plain)
        .map(marker -> new PathElement(marker.label(), name(marker.rest())))
        .orElse(new PathElement("", name(plain)));
  }

  private static String name(String rest) {
    return rest.replaceAll("^[:：.、—–-]\\s{0,3}|[.:：]$", "").strip();
  }

  /** How many UTF-16 units of a clause's text its number takes, with what separates it. */
  public static int numberLength(String text, List<String> path) {
    String own = path.isEmpty() ? "" : of(path.get(path.size() - 1)).number;
    if (own.isEmpty()) {
      return 0;
    }
    String head = text.substring(0, Math.min(text.length(), 120));
    for (Marker marker : MarkerGrammar.readings(head)) {
      if (marker.label().equals(own) || sameDigits(marker.label(), own)) {
        return afterLabel(head, marker.label());
      }
    }
    return 0;
  }

  private static int afterLabel(String head, String label) {
    int end = Math.max(0, head.indexOf(label)) + label.length();
    Matcher separator = SEPARATOR.matcher(head).region(Math.min(end, head.length()), head.length());
    return separator.lookingAt() ? separator.end() : end;
  }

  /** Full-width digits and brackets may have become others since. */
  private static boolean sameDigits(String label, String own) {
    return label
            .replaceAll("[^\\p{Nd}\\p{IsHan}]", "")
            .equals(own.replaceAll("[^\\p{Nd}\\p{IsHan}]", ""))
        && label.matches(".*[\\p{Nd}\\p{IsHan}].*");
  }
}
