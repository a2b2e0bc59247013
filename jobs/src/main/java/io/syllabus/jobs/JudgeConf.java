package io.syllabus.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is wanted.
 *
 * @param keep an SQL condition over the columns of {@code scored.scores} and line, kind, source
 * @param neverDrop {@code keyClauses} keeps key clauses whatever the condition says, {@code none}
 *     keeps nothing
 * @param references name → file of a distribution that the condition may take thresholds from
 * @param keyClauses regular expressions of headings and texts that mark a key clause
 */
public record JudgeConf(
    String keep, String neverDrop, Map<String, String> references, List<String> keyClauses)
    implements Serializable {
  public JudgeConf {
    if (keep.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot use judge.keep='': must be a condition such as noiseKeep and keywords >= 1");
    }
    if (!neverDrop.equals("keyClauses") && !neverDrop.equals("none")) {
      throw new IllegalArgumentException(
          "Cannot use judge.neverDrop=%s: must be keyClauses or none".formatted(neverDrop));
    }
    references = Map.copyOf(references);
    keyClauses = List.copyOf(keyClauses);
    keyClauses.forEach(JudgeConf::compile);
  }

  private static Pattern compile(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "Cannot use judge.keyClauses=%s: %s".formatted(regex, e.getDescription()), e);
    }
  }

  /** The same without the places of files, which count by their content. */
  JudgeConf withoutPaths() {
    return new JudgeConf(keep, neverDrop, Map.of(), keyClauses);
  }

  boolean rescues() {
    return neverDrop.equals("keyClauses");
  }
}
