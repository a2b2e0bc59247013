package io.syllabus.pipelines.domain;

import io.syllabus.quality.tune.Choice;
import io.syllabus.schemas.Scored;
import io.syllabus.udfs.classify.LabelSet;
import io.syllabus.udfs.classify.LabelledExample;
import io.syllabus.udfs.classify.SignalWeights;
import io.syllabus.udfs.score.AucInterval;
import io.syllabus.udfs.score.NoiseConf;
import io.syllabus.udfs.score.Ranks;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Measures a domain end to end: one half of the labelled documents makes the instruments, the
 * scoring stage scores the other half by them.
 *
 * <p>How the signals are weighed against each other, and from where on a text is kept, is learnt on
 * the first half alone, each third of it scored by instruments of the other two.
 */
public final class DomainBench {
  private static final int FOLDS = 3;
  private static final double PRECISION = 0.9; // that thresholds are chosen for
  private static final int FEWEST =
      200; // texts: parts of thirds of halves must still say something
  private static final int FEWEST_OF_A_SORT = 40;
  private static final int FEWEST_DOCUMENTS = 12; // of the domain, and of the others
  private static final List<Signal> SIGNALS = List.of(Signal.values());
  private static final MathContext SHOWN = new MathContext(6);
  private static final String CONDITION = "condition";

  private final StageScores stages;
  private final NoiseConf noise;
  private final String wanted;
  private final Path temp;
  private final Path kept;

  /**
   * A bench.
   *
   * @param temp folder for what is in the way afterwards; the caller removes it
   * @param kept folder for the instruments of the first half; null = they are not kept
   * @param noise thresholds of the noise rules
   * @param wanted the label of the domain
   */
  public DomainBench(SparkSession spark, Path temp, Path kept, NoiseConf noise, String wanted) {
    this.stages = new StageScores(spark, temp);
    this.temp = temp;
    this.kept = kept == null ? temp.resolve("instruments") : kept;
    this.noise = noise;
    this.wanted = wanted;
  }

  /** Texts with their signals. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Seen(List<LabelledExample> texts, List<Scored> rows, boolean[] in) {
    double[] column(Signal signal) {
      return rows.stream().mapToDouble(row -> signal.of(row.scores())).toArray();
    }

    double[] together(SignalWeights weights) {
      return signals().stream().mapToDouble(weights::of).toArray();
    }

    List<double[]> signals() {
      return rows.stream()
          .map(row -> SIGNALS.stream().mapToDouble(s -> s.of(row.scores())).toArray())
          .toList();
    }

    AucInterval auc(double[] values) {
      return AucInterval.of(values, in, texts.stream().map(Deal::group).toList());
    }
  }

  /**
   * Measures.
   *
   * @param shuffles how often labels are dealt out at random, as a control
   * @throws IllegalArgumentException if the labels do not suffice
   */
  public DomainReport run(LabelSet set, int shuffles) throws IOException {
    check(set.texts());
    List<List<LabelledExample>> halves = Deal.of(set.texts(), "halves", 0.5, 0.5);
    Seen learnt = crossFitted(halves.get(0));
    SignalWeights weights = SignalWeights.of(learnt.signals(), learnt.in());
    Instruments instruments = Instruments.in(kept, halves.get(0), wanted, noise);
    Seen tested = seen(halves.get(1), instruments);
    List<Choice> choices = choices(learnt, weights);
    String keep = keep(choices.get(choices.size() - 1));
    List<DomainReport.Figures> figures = figures(choices, keep, tested, weights);
    double[] shuffled = shuffled(halves, weights, shuffles);
    double length = Ranks.auc(lengths(tested), tested.in());
    return new DomainReport(
        set.texts().size(),
        (int) set.texts().stream().map(Deal::group).distinct().count(),
        tested.texts().size(),
        (int) IntStream.range(0, tested.in().length).filter(i -> tested.in()[i]).count(),
        instruments.counts(),
        shuffles == 0
            ? figures
            : IntStream.range(0, figures.size())
                .mapToObj(i -> figures.get(i).withShuffled(shuffled[i]))
                .toList(),
        keep,
        Math.max(length, 1 - length));
  }

  private void check(List<LabelledExample> texts) {
    if (texts.size() < FEWEST) {
      throw new IllegalArgumentException(
          "%d different texts are too few, at least %d are needed; 500 and more do well"
              .formatted(texts.size(), FEWEST));
    }
    for (boolean in : new boolean[] {true, false}) {
      List<LabelledExample> own =
          texts.stream().filter(text -> text.label().equals(wanted) == in).toList();
      long documents = own.stream().map(Deal::group).distinct().count();
      if (own.size() < FEWEST_OF_A_SORT || documents < FEWEST_DOCUMENTS) {
        throw new IllegalArgumentException(
            "%d texts of %d documents %s the label %s, at least %d of %d are needed; add some, or name another label with --positive"
                .formatted(
                    own.size(),
                    documents,
                    in ? "have" : "lack",
                    wanted,
                    FEWEST_OF_A_SORT,
                    FEWEST_DOCUMENTS));
      }
    }
  }

  private Seen seen(List<LabelledExample> texts, Instruments instruments) {
    boolean[] in = new boolean[texts.size()];
    IntStream.range(0, in.length).forEach(i -> in[i] = texts.get(i).label().equals(wanted));
    List<String> words = texts.stream().map(LabelledExample::text).toList();
    return new Seen(texts, stages.scored(instruments.conf(), words), in);
  }

  /** Each third scored by instruments that have not seen it. */
  private Seen crossFitted(List<LabelledExample> half) throws IOException {
    double[] shares = new double[FOLDS];
    Arrays.fill(shares, 1.0 / FOLDS);
    List<List<LabelledExample>> folds = Deal.of(half, "folds", shares);
    List<LabelledExample> texts = new ArrayList<>();
    List<Scored> rows = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      List<LabelledExample> others =
          IntStream.range(0, FOLDS)
              .filter(i -> i != own)
              .boxed()
              .flatMap(i -> folds.get(i).stream())
              .toList();
      Path place = temp.resolve("fold-" + fold);
      rows.addAll(seen(folds.get(fold), Instruments.in(place, others, wanted, noise)).rows());
      texts.addAll(folds.get(fold));
    }
    boolean[] in = new boolean[texts.size()];
    IntStream.range(0, in.length).forEach(i -> in[i] = texts.get(i).label().equals(wanted));
    return new Seen(texts, rows, in);
  }

  /** A threshold for each signal and, last, for all together. */
  private static List<Choice> choices(Seen learnt, SignalWeights weights) {
    return Stream.concat(
            SIGNALS.stream()
                .map(signal -> choice(signal.sql(), learnt.column(signal), learnt.in())),
            Stream.of(choice(sum(weights), learnt.together(weights), learnt.in())))
        .toList();
  }

  private static Choice choice(String score, double[] values, boolean[] in) {
    return Choice.of(score, values, in, PRECISION);
  }

  private static String sum(SignalWeights weights) {
    return IntStream.range(0, SIGNALS.size())
        .mapToObj(i -> "%s * %s".formatted(number(weights.weights().get(i)), SIGNALS.get(i).sql()))
        .collect(Collectors.joining(" + "));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).round(SHOWN).toPlainString();
  }

  private static String keep(Choice choice) {
    double threshold = choice.threshold() == null ? 0 : choice.threshold();
    return "%s >= %s".formatted(choice.score(), number(threshold));
  }

  private List<DomainReport.Figures> figures(
      List<Choice> choices, String keep, Seen tested, SignalWeights weights) {
    List<DomainReport.Figures> figures = new ArrayList<>();
    for (int k = 0; k < SIGNALS.size(); k++) {
      Signal signal = SIGNALS.get(k);
      Choice choice = choices.get(k);
      double[] values = tested.column(signal);
      boolean[] kept = new boolean[values.length];
      IntStream.range(0, kept.length)
          .forEach(i -> kept[i] = choice.threshold() != null && values[i] >= choice.threshold());
      String name = signal.name().toLowerCase(Locale.ROOT);
      figures.add(DomainReport.Figures.of(name, choice, tested.auc(values), kept, tested.in()));
    }
    figures.add(
        DomainReport.Figures.of(
            CONDITION,
            choices.get(choices.size() - 1),
            tested.auc(tested.together(weights)),
            stages.kept(tested.rows(), keep),
            tested.in()));
    return figures;
  }

  /**
   * The mean AUC of each signal, and of all with the weights that the true labels gave, where
   * labels were dealt out at random among all texts: what is not 0.5 has gone from one half to the
   * other.
   */
  private double[] shuffled(List<List<LabelledExample>> halves, SignalWeights weights, int shuffles)
      throws IOException {
    double[] sums = new double[SIGNALS.size() + 1];
    for (int time = 0; time < shuffles; time++) {
      List<List<LabelledExample>> dealt = relabelled(halves, new Random(time));
      Path place = temp.resolve("shuffled-" + time);
      Seen seen = seen(dealt.get(1), Instruments.in(place, dealt.get(0), wanted, noise));
      for (int k = 0; k < SIGNALS.size(); k++) {
        sums[k] += Ranks.auc(seen.column(SIGNALS.get(k)), seen.in());
      }
      sums[sums.length - 1] += Ranks.auc(seen.together(weights), seen.in());
    }
    return Arrays.stream(sums).map(sum -> sum / Math.max(1, shuffles)).toArray();
  }

  /**
   * The same halves; a document's texts have several labels now, so each stands alone in its half.
   */
  private static List<List<LabelledExample>> relabelled(
      List<List<LabelledExample>> halves, Random random) {
    List<String> labels =
        new ArrayList<>(halves.stream().flatMap(List::stream).map(LabelledExample::label).toList());
    Collections.shuffle(labels, random);
    List<List<LabelledExample>> dealt = new ArrayList<>();
    int at = 0;
    for (List<LabelledExample> half : halves) {
      List<LabelledExample> own = new ArrayList<>();
      for (LabelledExample text : half) {
        own.add(new LabelledExample(text.text(), labels.get(at++), null));
      }
      dealt.add(own);
    }
    return dealt;
  }

  private static double[] lengths(Seen seen) {
    return seen.rows().stream().mapToDouble(row -> row.scores().characters()).toArray();
  }
}
