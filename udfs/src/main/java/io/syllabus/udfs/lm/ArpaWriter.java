package io.syllabus.udfs.lm;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes an estimated model in the ARPA format. */
final class ArpaWriter {
  private final KneserNey model;
  private final List<String> words;
  private final Writer out;

  ArpaWriter(KneserNey model, List<String> words, Writer out) {
    this.model = model;
    this.words = words;
    this.out = out;
  }

  void write() throws IOException {
    int highest = model.grams().order();
    out.write("\\data\\\n");
    for (int order = 1; order <= highest; order++) {
      out.write("ngram " + order + "=" + model.kept(order) + "\n");
    }
    for (int order = 1; order <= highest; order++) {
      out.write("\n\\" + order + "-grams:\n");
      section(order, highest);
    }
    out.write("\n\\end\\\n");
  }

  private void section(int order, int highest) throws IOException {
    if (order == 1) {
      out.write(log(model.unknown()) + "\t" + Words.UNKNOWN_WORD + (highest == 1 ? "\n" : "\t0\n"));
    }
    for (int gram = 0; gram < model.grams().size(order); gram++) {
      if (model.keeps(order, gram)) {
        line(order, gram);
        out.write(order == highest ? "\n" : "\t" + log(model.backoff(order, gram)) + "\n");
      }
    }
  }

  private void line(int order, int gram) throws IOException {
    boolean start = order == 1 && model.grams().word(1, gram, 0) == TrainingText.BEGIN;
    out.write(start ? "0" : log(model.probability(order, gram)));
    for (int i = 0; i < order; i++) {
      out.write(i == 0 ? '\t' : ' ');
      out.write(words.get(model.grams().word(order, gram, i)));
    }
  }

  private static String log(double probability) {
    float log = Math.min(0, (float) Math.log10(probability));
    return log == 0 ? "0" : Float.toString(log);
  }
}
