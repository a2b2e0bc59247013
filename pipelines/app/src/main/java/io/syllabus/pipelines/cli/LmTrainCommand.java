package io.syllabus.pipelines.cli;

import static java.util.stream.Collectors.joining;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.lm.TextDocuments;
import io.syllabus.udfs.lm.Cutoffs;
import io.syllabus.udfs.lm.LmConf;
import io.syllabus.udfs.lm.LmTraining;
import io.syllabus.udfs.lm.ModelCard;
import io.syllabus.udfs.lm.Tokenization;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus lm train TEXTS --out FILE}: an n-gram model of some texts. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an n-gram model (interpolated modified Kneser–Ney, ARPA) with its card.",
      "It holds pieces of the texts: train it on masked ones."
    })
public final class LmTrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = TextDocuments.FORMS)
  private List<Path> texts;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "the model, such as models/legal.arpa")
  private Path out;

  @Option(
      names = "--order",
      paramLabel = "N",
      description = "words of the longest n-grams, 1 to 6 (${DEFAULT-VALUE})")
  private int order = 5;

  @Option(
      names = "--prune",
      paramLabel = "N",
      description = "leaves out n-grams of N words and more that stand once; 0: none")
  private int prune;

  @Option(
      names = "--tokens",
      paramLabel = "RULE",
      description = "words, characters, segmenter or whitespace (by the texts' language)")
  private String tokens;

  @Option(
      names = "--held-out",
      paramLabel = "PERCENT",
      description = "documents held back to measure it (${DEFAULT-VALUE})")
  private int heldOut = 5;

  @Override
  public Integer call() {
    LmTraining training = new LmTraining(new LmConf(order, prune, rule(), heldOut));
    new TextDocuments(texts).forEach(training::add);
    try {
      say(training.write(out.toAbsolutePath()));
    } catch (IOException e) {
      throw new UsageException(
          "Cannot write %s: %s; name another place".formatted(out, FileProblem.of(e)));
    }
    return 0;
  }

  private Tokenization rule() {
    return tokens == null
        ? null
        : Tokenization.named(tokens)
            .orElseThrow(
                () ->
                    new UsageException(
                        "Cannot use --tokens %s: there are %s"
                            .formatted(
                                tokens,
                                Arrays.stream(Tokenization.values())
                                    .map(Tokenization::toString)
                                    .collect(joining(", ")))));
  }

  private void say(LmTraining.Result result) {
    ModelCard card = result.card();
    say(
        "Wrote %s, order %d, %s: %,d documents, %,d tokens; n-grams %s",
        out,
        card.order(),
        card.tokens(),
        card.trainingDocuments(),
        card.trainingTokens(),
        result.ngrams().stream().map("%,d"::formatted).collect(joining(" / ")));
    if (!result.fallback().isEmpty()) {
      say(
          "The texts are too few, or too alike, for discounts of order %s: 0.5, 1, 1.5 were taken",
          result.fallback());
    }
    if (card.heldOut() == null) {
      say("No document was held out, so nothing says how good it is: give more documents");
      return;
    }
    say(card.heldOut());
    card.cutoffs().forEach((language, cutoffs) -> say(language, cutoffs));
  }

  private static void say(ModelCard.HeldOut heldOut) {
    say(
        "Held out: %,d documents, %,d tokens, perplexity %.1f per token, %.3f per byte, %.2f %% unknown",
        heldOut.documents(),
        heldOut.tokens(),
        heldOut.perToken(),
        heldOut.perByte(),
        100 * heldOut.unknownShare());
  }

  private static void say(String language, Cutoffs cutoffs) {
    say(
        "Head, middle and tail of %s part at %.1f and %.1f (%,d documents)",
        language, cutoffs.p30(), cutoffs.p60(), cutoffs.documents());
  }

  private static void say(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format + "%n", figures);
  }
}
