package io.syllabus.udfs.mask;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank codes (ISO 9362) behind their word: eight capitals alone may be any shouted word. */
final class BicRecogniser implements Recogniser {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![0-9A-Za-z])[A-Z]{4} ?([A-Z]{2}) ?[0-9A-Z]{2}(?: ?[0-9A-Z]{3})?(?![0-9A-Za-z])");
  private static final ContextWords CONTEXT =
      ContextWords.of("bic", "swift", "bank code", "银行代码", "银行识别码", "国际代码");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    for (Matcher m = CODE.matcher(text.text()); m.find(); ) {
      boolean country = COUNTRIES.contains(m.group(1)) || m.group(1).equals("XK");
      if (country && CONTEXT.before(text, m.start(), 25)) {
        found.accept(new Candidate("BIC_CODE", m.start(), m.end(), "bic", 0.9));
      }
    }
  }
}
