package io.syllabus.udfs.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Labelled texts for tests: letters of two or three trades, each with words of its own. */
final class Letters {
  private static final List<String> SHARED =
      List.of("the", "please", "today", "new", "with", "and", "office", "we", "our", "again");

  private static final List<List<String>> TRADES =
      List.of(
          List.of("tenant", "rent", "lease", "landlord", "deposit", "premises"),
          List.of("pump", "valve", "bearing", "pressure", "gasket", "rotor"),
          List.of("发票", "退款", "快递", "订单", "优惠券", "客服"));

  static final VectorSource NO_VECTORS =
      new VectorSource() {
        @Override
        public String language(String text) {
          return "en";
        }

        @Override
        public float[] vector(String text, String language) {
          return null;
        }
      };

  private Letters() {}

  static List<LabelledExample> of(int trades, int each) {
    Random random = new Random(7);
    List<LabelledExample> letters = new ArrayList<>();
    for (int i = 0; i < trades * each; i++) {
      StringBuilder text = new StringBuilder("no " + "x".repeat(i % 40 + 1));
      for (int k = 0; k < 8; k++) {
        List<String> words = random.nextInt(3) == 0 ? TRADES.get(i % trades) : SHARED;
        text.append(' ').append(words.get(random.nextInt(words.size())));
      }
      letters.add(new LabelledExample(text.toString(), "trade" + i % trades, null));
    }
    return letters;
  }
}
