package io.syllabus.udfs.normalize;

import java.io.Serializable;
import java.util.List;

/**
 * The format that texts are brought into; {@code keep} leaves a matter as it is.
 *
 * @param numerals {@code arabic}: Chinese numbers before units of time and money become digits
 * @param percent {@code ascii}: ％ and 百分之五 become % and 5%
 * @param script {@code simplified} or {@code traditional} Chinese characters
 * @param width {@code half}: full-width letters and digits become ASCII
 * @param punctuation {@code consistent}: marks and quotes follow the writing of their line
 * @param lines {@code join}: lines that a page's width broke are joined again
 */
public record NormalizeConf(
    String numerals, String percent, String script, String width, String punctuation, String lines)
    implements Serializable {
  private static final String KEEP = "keep";

  public NormalizeConf {
    check("numerals", numerals, "arabic");
    check("percent", percent, "ascii");
    check("script", script, "simplified", "traditional");
    check("width", width, "half");
    check("punctuation", punctuation, "consistent");
    check("lines", lines, "join");
  }

  private static void check(String key, String value, String... choices) {
    if (!KEEP.equals(value) && !List.of(choices).contains(value)) {
      throw new IllegalArgumentException(
          "Cannot use normalize.%s=%s: must be %s or %s"
              .formatted(key, value, KEEP, String.join(" or ", choices)));
    }
  }
}
