package io.syllabus.pipelines.lexicon;

import io.syllabus.engine.UsageException;
import io.syllabus.udfs.score.TermFinder;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Proposed terms as {@code score.lexicon} reads them: the logarithm of their odds is the weight.
 */
public final class LexiconFile {
  private LexiconFile() {}

  /**
   * Writes it.
   *
   * @throws UsageException where it cannot be written
   */
  public static void write(Path out, List<TermFinder.Term> terms, String category) {
    String lines =
        terms.stream()
            .map(
                term ->
                    String.format(
                        Locale.ROOT, "%s\t%.1f\t%s%n", term.text(), term.odds(), category))
            .collect(Collectors.joining());
    try {
      Files.writeString(out, "# term\tweight\tcategory\n" + lines);
    } catch (IOException e) {
      throw new UsageException(
          "Cannot write %s: %s; name another place".formatted(out, FileProblem.of(e)));
    }
  }
}
