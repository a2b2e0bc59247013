package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.lm.TextDocuments;
import io.syllabus.udfs.lm.Bucket;
import io.syllabus.udfs.lm.NgramModel;
import io.syllabus.udfs.lm.Perplexity;
import io.syllabus.udfs.text.LanguageDetector;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code syllabus lm score MODEL TEXTS}: how likely each document is to a model. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Prints the perplexity of each document as JSON Lines, in their order.")
public final class LmScoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "MODEL", description = "a model in the ARPA format")
  private Path model;

  @Parameters(
      index = "1..*",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "as for ./syllabus lm train")
  private List<Path> texts;

  private record Line(
      double log10, long tokens, long unknown, double perToken, double perByte, String bucket) {}

  @Override
  public Integer call() {
    NgramModel read = NgramModel.read(model);
    new TextDocuments(texts).forEach(text -> JsonOutput.print(line(read, text)));
    return 0;
  }

  private static Line line(NgramModel model, String text) {
    Perplexity p = model.of(text);
    String bucket =
        model.bucket(LanguageDetector.detect(text), p).map(Bucket::toString).orElse(null);
    return new Line(p.log10(), p.tokens(), p.unknown(), p.perToken(), p.perByte(), bucket);
  }
}
