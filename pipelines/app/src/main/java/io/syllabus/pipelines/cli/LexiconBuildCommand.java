package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.lexicon.LexiconFile;
import io.syllabus.pipelines.lm.TextDocuments;
import io.syllabus.udfs.score.TermFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus lexicon build SEEDS --against BACKGROUND}: a lexicon for a person to prune. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes the terms that texts use much more than a background does, the surest first,",
      "with the logarithm of the odds as weight. Strike out what is no term of the business."
    })
public final class LexiconBuildCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SEEDS", arity = "1..*", description = TextDocuments.FORMS)
  private List<Path> seeds;

  @Option(
      names = "--against",
      paramLabel = "TEXTS",
      required = true,
      description = "texts of every other sort, in the same forms; may be repeated")
  private List<Path> background;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "the lexicon, TSV")
  private Path out;

  @Option(
      names = "--category",
      paramLabel = "WORD",
      required = true,
      description = "of the terms; keywords_WORD in judge.keep")
  private String category;

  @Option(names = "--terms", paramLabel = "N", description = "at most (${DEFAULT-VALUE})")
  private int most = 200;

  @Override
  public Integer call() {
    TermFinder finder = new TermFinder();
    new TextDocuments(seeds).forEach(finder::want);
    new TextDocuments(background).forEach(finder::hold);
    List<TermFinder.Term> terms = finder.terms(most);
    if (terms.isEmpty()) {
      throw new UsageException(
          "Cannot propose a term: none is surely used more than in the background; give more texts,"
              + " or a background of another sort");
    }
    LexiconFile.write(out, terms, category);
    terms.forEach(
        term ->
            System.out.printf(
                Locale.ROOT,
                "%6.1f  %5d here, %5d there  %s%n",
                term.deviations(),
                term.wanted(),
                term.other(),
                term.text()));
    return 0;
  }
}
