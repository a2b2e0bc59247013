package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Organisations in Latin script: by legal form, by kind of business, by what is said of them. */
final class OrganizationRecogniser implements Recogniser {
  private static final String TYPE = "ORGANIZATION";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?<![a-z])(?:work(?:s|ed|ing)? (?:for|at)|employed (?:by|at)|job at|intern"
              + " at|(?:headquarters|ceo|founder|employees?|shareholders?|subsidiary|director)"
              + " of(?: the)?|company called|later became) $");

  private static final Pattern EMPLOYED =
      Pattern.compile("(?i)(?<![a-z])(?:work(?:s|ed|ing)? (?:for|at)|employed (?:by|at)) $");

  /** What one does somewhere: said of places as well. */
  private static final Pattern SPENT =
      Pattern.compile(
          "(?i)(?<![a-z])(?:(?:years?|months?|weeks?|summer|internship|traineeship|apprenticeship|job|position|career|role|stint|intern)"
              + " (?:at|with)) $");

  /** What a house has: said of much else as well. */
  private static final Pattern HAS =
      Pattern.compile("(?i)(?<![a-z])(?:address|premises|branch|branches|clients|customers) of $");

  private static final Pattern UNDETERMINED =
      Pattern.compile("(?:^|\\s)(?:by|from|at|with|to|for) $");
  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:'s?)?,? (?:(?:is|was) (?:an?|the) (?:[\\p{L}-]+"
              + " ){0,4}?(?:501\\(c\\)\\(?3|charity|company|agency|firm|bank|corporation|startup|business|organi[sz]ation|non-?profit|manufacturer|multinational)|(?:website|headquarters|employees|shareholders|office|resignation|invested|announced)\\b|(?:was founded (?:in|by)|is the brainchild|is headquartered|was acquired|went public|employs) )");
  private static final List<String> SMALL_FORMS = List.of(" inc", " ltd", " llc", " gmbh", " plc");
  private static final Pattern SMALL_FORM =
      Pattern.compile(
          "(?<![\\p{L}])\\p{Ll}[\\p{L}-]{1,24}(?: \\p{Ll}[\\p{L}-]{1,24}){0,2}"
              + " (?:inc|ltd|llc|gmbh|plc)(?![\\p{L}])\\.?");
  private static final String NAME = "\\p{Lu}[\\p{L}'-]{1,24}";
  private static final Pattern FIRM =
      Pattern.compile(
          "(?<![\\p{L}])"
              + NAME
              + "(?:, "
              + NAME
              + "){1,3},? (?:and|&) ("
              + NAME
              + ")(?![\\p{L}])");

  @Override
  public boolean findsNames() {
    return true;
  }

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.latin()) {
      return;
    }
    for (CapitalRun run : text.capitals()) {
      organization(text, run, found);
    }
    if (SMALL_FORMS.stream().anyMatch(text::holds)) {
      matches(text, SMALL_FORM, "organization-form", 0.6, found);
    }
    if (text.holds(" and ") || text.text().indexOf('&') >= 0) {
      matches(text, FIRM, "organization-partners", 0.6, found);
    }
  }

  private static void matches(
      ScanText text, Pattern pattern, String rule, double score, Consumer<Candidate> found) {
    for (Matcher m = pattern.matcher(text.text()); m.find(); ) {
      boolean firm =
          named(m.group())
              && !NameLists.WHERE.matcher(text.before(m.start(), 8)).find()
              && !PersonCues.these(text, m.start());
      if (pattern == SMALL_FORM || firm) {
        found.accept(new Candidate(TYPE, m.start(), m.end(), rule, score));
      }
    }
  }

  private static void organization(ScanText text, CapitalRun run, Consumer<Candidate> found) {
    CapitalRun own = run;
    while (own.size() > 1 && ARTICLES.contains(own.first().lower())) {
      own = own.from(1);
    }
    double score = score(text, own);
    if (score > 0) {
      int end = own.end();
      int stop = OrganisationWords.form(own.last().lower()) && text.at(end) == '.' ? end + 1 : end;
      found.accept(new Candidate(TYPE, own.start(), stop, "organization", score));
    }
  }

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "during", "in", "at", "for", "our", "this", "each", "any");

  private static double score(ScanText text, CapitalRun run) {
    String last = run.last().lower();
    NameShape shape = NameShape.of(run.words());
    boolean context = !generic(run, shape) && context(text, run);
    boolean own = context || shape.names() + shape.doubtful() > 0;
    if (run.size() > 1 && OrganisationWords.form(last)) {
      return run.words().stream().limit(run.size() - 1L).allMatch(w -> role(w)) ? 0 : 0.85;
    }
    if (run.size() > 1 && OrganisationWords.weak(last)) {
      return context || undetermined(text, run)
          ? 0.6
          : own && run.words().stream().noneMatch(w -> role(w) && w != run.last()) ? 0.75 : 0.3;
    }
    if (run.size() > 1 && OrganisationWords.kind(last)) {
      return own || shape.proper() > 0 ? 0.6 : 0.4;
    }
    return context ? 0.6 : 0;
  }

  /** Three capitals or more without an article: by Alder Creek Credit Union. */
  private static boolean undetermined(ScanText text, CapitalRun run) {
    return run.size() > 2
        && UNDETERMINED.matcher(text.before(run.start(), 6)).find()
        && run.words().stream().noneMatch(w -> w != run.last() && (w.shouted() || role(w)));
  }

  private static boolean role(Word word) {
    return word.initial() || OrganisationWords.role(word.lower());
  }

  private static boolean context(ScanText text, CapitalRun run) {
    String before = text.before(run.start(), 34);
    int common = NameShape.of(run.words()).common();
    if (run.size() == 1 && common == 1) {
      return EMPLOYED.matcher(before).find(); // a document's word for a party: the City, a Society
    }
    return BEFORE.matcher(before).find()
        || ((run.size() > 1 || common == 0) && SPENT.matcher(before).find())
        || (common < run.size() && HAS.matcher(before).find())
        || AFTER.matcher(text.after(run.end(), 60)).find();
  }

  /** Words that stand for a party, articles, initials, shouted phrases, a sentence's first word. */
  private static boolean generic(CapitalRun run, NameShape shape) {
    boolean shouted = run.first().shouted() && run.last().shouted() && shape.common() > 0;
    return shouted
        || (run.size() == 1 && run.opens() && shape.common() == 1)
        || run.words().stream().allMatch(w -> w.initial() || OrganisationWords.role(w.lower()));
  }

  /** A list of partners holds surnames, one at least that is nothing else, and no thing. */
  private static boolean named(String text) {
    List<Word> words = Word.all(text).stream().filter(Word::capitalised).toList();
    return words.stream().allMatch(OrganizationRecogniser::partner)
        && words.stream().map(Word::lower).anyMatch(OrganizationRecogniser::surely);
  }

  private static boolean partner(Word word) {
    NameShape shape = NameShape.of(List.of(word));
    return !NameLexicon.thing(word.lower())
        && !NameLexicon.never(word.lower())
        && (shape.names() > 0 || NameLexicon.surname(word.lower()));
  }

  private static boolean surely(String lower) {
    return NameLexicon.family(lower) && !NameLexicon.common(lower) && !NameLexicon.proper(lower);
  }
}
