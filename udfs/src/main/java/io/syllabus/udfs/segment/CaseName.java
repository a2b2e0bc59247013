package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a case at the head of a judgment: Smith v. Jones. */
final class CaseName {
  private static final int WITHIN = 40;

  private static final Pattern VERSUS =
      Pattern.compile(
          "(?:(?!See\\b|Cf\\.|Accord\\b|In\\b|Citing\\b|Under\\b)(\\p{Lu}.{1,70}?),?\\s{1,5})?vs?\\.(?:\\s{1,5}(\\p{Lu}.{1,70}))?");

  private static final Pattern ROLE =
      Pattern.compile("(?i)(?:cross-)?(?:appell|plaintiff|petitioner|respondent|defendant).*");

  private CaseName() {}

  /** Empty if the lines begin with none. */
  static String of(List<Line> lines) {
    for (int i = 0; i < Math.min(WITHIN, lines.size()); i++) {
      Matcher versus = VERSUS.matcher(lines.get(i).head());
      if (versus.matches()) {
        String first = versus.group(1) == null ? party(lines, i, -1) : bare(versus.group(1));
        String second = versus.group(2) == null ? party(lines, i, 1) : bare(versus.group(2));
        return first.isEmpty() || second.isEmpty() ? "" : first + " v. " + second;
      }
    }
    return "";
  }

  /** The next line, upwards or downwards, that names a party and not its role. */
  private static String party(List<Line> lines, int from, int step) {
    for (int i = from + step; i >= 0 && i < lines.size() && Math.abs(i - from) < 4; i += step) {
      if (!ROLE.matcher(lines.get(i).head()).lookingAt()) {
        return bare(lines.get(i).head());
      }
    }
    return "";
  }

  private static String bare(String party) {
    String bare =
        Blank.strip(
            party.replaceFirst("^#{1,6}\\s", "").replaceFirst("[,;]?(?: et al\\.?)?,?$", ""));
    return bare.length() > 80 ? "" : bare;
  }
}
