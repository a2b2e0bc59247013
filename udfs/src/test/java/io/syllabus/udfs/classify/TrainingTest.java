package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final FeatureSettings SMALL = new FeatureSettings(12, 1, 0, 2, 0, 0);

  @Test
  void tellsTwoTradesApartAndTheControlsDoNot() {
    Training.Trained trained = train(Letters.of(2, 100), "trade1");
    TrainingReport report = trained.report();
    assertThat(report.validation().auc()).isGreaterThan(0.9);
    assertThat(report.lengthAuc()).isBetween(0.3, 0.7);
    assertThat(report.shuffledAuc()).isBetween(0.4, 0.6);
    Classified pump = trained.classifier().of("the pump and its valve", null, "en");
    assertThat(pump.label()).isEqualTo("trade1");
    assertThat(pump.probability()).isGreaterThan(0.5);
    assertThat(trained.classifier().of("rent and deposit", null, "en").probability())
        .isLessThan(0.5);
  }

  @Test
  void probabilitiesOfManyLabelsSumUpToOne() {
    TextClassifier classifier = train(Letters.of(3, 60), null).classifier();
    for (String text : List.of("订单退款", "rent", "", "valve 发票 rent", "\uD800")) {
      Classified classified = classifier.of(text, null, "zh");
      assertThat(classified.probabilities().values().stream().mapToDouble(p -> p).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(classified.probability())
          .isEqualTo(Collections.max(classified.probabilities().values()));
    }
    assertThat(classifier.of("订单退款", null, "zh").label()).isEqualTo("trade2");
  }

  @Test
  void theSameLabelsGiveTheSameBytes() {
    List<LabelledExample> rows = new ArrayList<>(Letters.of(2, 50));
    List<NamedFile> files = train(rows, "trade0").files();
    Collections.shuffle(rows, new Random(2));
    List<NamedFile> again = train(rows, "trade0").files();
    assertThat(files).extracting(NamedFile::name).contains("model.json", "card.json");
    for (int i = 0; i < files.size(); i++) {
      assertThat(again.get(i).bytes()).as(files.get(i).name()).isEqualTo(files.get(i).bytes());
    }
  }

  @Test
  void ofTwoLabelsOneIsThePositiveOne() {
    assertThatThrownBy(() -> train(Letters.of(2, 50), null))
        .hasMessageStartingWith("of two labels, trade0 and trade1, one is the positive one")
        .hasMessageEndingWith("--positive");
    assertThatThrownBy(() -> train(Letters.of(2, 50), "yes"))
        .hasMessage("no text has the positive label yes; the labels are [trade0, trade1]");
  }

  @Test
  void testsOnTextsOfKnownLabelsAlone() {
    TextClassifier classifier = train(Letters.of(2, 50), "trade0").classifier();
    LabelSet others = LabelSet.cleaned(Letters.of(3, 5));
    assertThatThrownBy(() -> Training.test(classifier, others, Letters.NO_VECTORS))
        .hasMessage("label trade2 is none of the classifier's, which are [trade0, trade1]");
    LabelSet same = LabelSet.cleaned(Letters.of(2, 30));
    assertThat(Training.test(classifier, same, Letters.NO_VECTORS).accuracy()).isGreaterThan(0.8);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Training.Settings(SMALL, null, 1, 8))
        .hasMessage("Cannot use folds=1: must lie between 2 and 20");
    assertThatThrownBy(() -> new Training.Settings(SMALL, null, 5, 0))
        .hasMessageStartingWith("Cannot use cost=0.0:");
  }

  static Training.Trained train(List<LabelledExample> rows, String positive) {
    return new Training(new Training.Settings(SMALL, positive, 5, 8), Letters.NO_VECTORS)
        .of(LabelSet.of(rows));
  }
}
