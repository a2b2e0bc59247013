package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organisations by their line: between a person and an address or a number at the head of a letter
 * or on a card, with a job's line between perhaps; or alone above an address.
 */
final class Letterheads {
  private static final int LONGEST = 60;
  private static final int BETWEEN = 3;
  private static final Pattern LINE = Pattern.compile("(?m)^[> ?|]{0,6}(?<words>[^\\n]{2,80}?) *$");
  private static final Pattern JOB =
      Pattern.compile("(?i)(?:ers?|or|ist|ian|ant|man|woman|tech|clerk|nurse|aide|agent|staff)$");

  private final ScanText text;
  private final TreeMap<Integer, Candidate> found = new TreeMap<>();
  private final List<int[]> lines = new ArrayList<>();

  private Letterheads(ScanText text, List<Candidate> candidates) {
    this.text = text;
    candidates.forEach(c -> found.merge(c.start(), c, (a, b) -> a.end() < b.end() ? b : a));
  }

  static void scan(ScanText text, List<Candidate> candidates, Consumer<Candidate> more) {
    if (!text.latin() || text.text().indexOf('\n') < 0 || candidates.isEmpty()) {
      return;
    }
    Letterheads heads = new Letterheads(text, candidates);
    for (Matcher m = LINE.matcher(text.text()); m.find(); ) {
      heads.lines.add(new int[] {m.start("words"), m.end("words")});
    }
    for (int i = 0; i < heads.lines.size(); i++) {
      heads.read(i, more);
    }
  }

  private void read(int line, Consumer<Candidate> more) {
    if (!reached(line)) {
      return;
    }
    int person = line - 1;
    while (person >= 0 && line - person <= BETWEEN + 1 && !is(person, "PERSON")) {
      person--;
    }
    boolean card = person >= 0 && is(person, "PERSON") && line - person <= BETWEEN;
    if (card) {
      between(person, line, more);
    } else if (is(line, "STREET_ADDRESS") && line == 1) {
      alone(more);
    }
  }

  /** The last line between, or where the person's is repeated, the one between both. */
  private void between(int person, int line, Consumer<Candidate> more) {
    if (line - person == 1) {
      boolean repeated =
          person > 1 && is(person - 2, "PERSON") && words(person).equals(words(person - 2));
      if (repeated) {
        organisation(person - 1, more);
      }
    } else if (line - person > 2 || !job(person + 1)) {
      organisation(line - 1, more);
    }
  }

  private void alone(Consumer<Candidate> more) {
    NameShape shape = NameShape.of(Word.all(words(0)));
    if (shape.names() + shape.proper() > 0 && shape.common() < 3 && lines.get(0)[0] < 8) {
      organisation(0, more);
    }
  }

  /** What somebody is, not whom somebody works for: small letters behind the first. */
  private boolean job(int line) {
    List<Word> words = Word.all(words(line));
    if (words.isEmpty()) {
      return true;
    }
    String last = words.get(words.size() - 1).lower();
    boolean title = words.stream().skip(1).allMatch(Word::capitalised);
    boolean common = words.size() == 1 && NameLexicon.common(last);
    return common
        || PersonCues.role(last)
        || (JOB.matcher(last).find() && NameLexicon.common(last))
        || (!title && words.get(0).capitalised() && !words(line).contains(","));
  }

  private void organisation(int line, Consumer<Candidate> more) {
    int[] at = lines.get(line);
    String name = words(line);
    boolean plain = name.length() < LONGEST && name.chars().noneMatch(c -> ":@<|".indexOf(c) >= 0);
    if (plain && name.chars().noneMatch(Character::isDigit) && Character.isLetter(name.charAt(0))) {
      more.accept(new Candidate("ORGANIZATION", at[0], at[1], "organization-line", 0.6));
    }
  }

  /** Whether an address, a telephone or a mailbox begins in a line. */
  private boolean reached(int line) {
    int[] at = lines.get(line);
    return found.subMap(at[0], at[1]).values().stream()
        .anyMatch(c -> c.type().matches("STREET_ADDRESS|PHONE_NUMBER|EMAIL_ADDRESS"));
  }

  /** Whether most of a line is of a type. */
  private boolean is(int line, String type) {
    int[] at = lines.get(line);
    Map.Entry<Integer, Candidate> first = found.ceilingEntry(at[0]);
    return first != null
        && first.getValue().type().equals(type)
        && first.getKey() - at[0] < 6
        && (type.equals("PERSON") ? at[1] - first.getValue().end() < 3 : first.getKey() < at[1]);
  }

  private String words(int line) {
    return text.text().substring(lines.get(line)[0], lines.get(line)[1]);
  }
}
