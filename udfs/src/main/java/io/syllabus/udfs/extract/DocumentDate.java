package io.syllabus.udfs.extract;

import static java.util.stream.Collectors.toSet;

import io.syllabus.udfs.text.Dates;
import io.syllabus.udfs.text.Resources;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From when a document is, as it says itself: in its front matter, in words such as “Effective 1
 * May 2024” or “自2024年7月1日起施行”, in the name of its file, or at last in its metadata. In words the
 * latest counts, since a law names when it was passed and each time that it was amended.
 */
public final class DocumentDate implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int HEAD = 3_000; // characters at either end, where a document dates itself
  private static final String ISO = "[12]\\d{3}[-/.]\\d{1,2}[-/.]\\d{1,2}";
  private static final String CHINESE =
      "[0-9〇零○一二三四五六七八九]{4}\\s{0,2}年\\s{0,2}[0-9〇一二三四五六七八九十]{1,3}\\s{0,2}月\\s{0,2}[0-9〇一二三四五六七八九十]{1,3}\\s{0,2}日";
  private static final String ENGLISH =
      "\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\\.?,? [12]\\d{3}|[A-Z][a-z]{2,8}\\.?"
          + " \\d{1,2}(?:st|nd|rd|th)?, [12]\\d{3}|\\d{1,2}[/.]\\d{1,2}[/.][12]\\d{3}";
  private static final String ANY = "(?<date>" + CHINESE + "|" + ISO + "|" + ENGLISH + ")";
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "(?m)^(?:date|updated|last_?modified|lastmod|published|effective|version_?date|日期|更新日期|发布日期)\\s{0,4}[:=]\\s{0,4}[\"']?([^\"'\\n"
              + "]{4,40})");
  private static final List<Pattern> WORDS =
      List.of(
          Pattern.compile(
              "(?i:effective(?: date| from| as of| on)?|last"
                  + " (?:updated|modified|revised|reviewed)(?: on)?|updated(?: on)?|revised(?:"
                  + " on)?|published(?: on)?|amended(?: on)?|as of|in force"
                  + " (?:from|since)|issued(?: on)?|dated?)\\s{0,3}[:：]?\\s{0,3}"
                  + ANY),
          Pattern.compile(
              "(?:公布|发布|施行|实施|修订|修正|修改|通过|生效|更新|印发|签发|成文)(?:日期|时间|日)?\\s{0,3}[:：]?\\s{0,3}(?<date>"
                  + CHINESE
                  + "|"
                  + ISO
                  + ")"),
          Pattern.compile(
              "(?<date>"
                  + CHINESE
                  + "|"
                  + ISO
                  + ")[^。\\n；;]{0,60}?(?:起施行|起实施|起生效|起执行|公布|发布|印发|修订|修正|通过)"));
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[-_.年]?(0?[1-9]|1[0-2])[-_.月]?(0?[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Set<String> OF_TEMPLATES =
      Resources.rows(DocumentDate.class, "template-dates.tsv").stream()
          .map(row -> row[0])
          .collect(toSet());

  private final Dates.Order order;
  private final LocalDate asOf;

  /**
   * The date of a document.
   *
   * @param order of the parts of 3/4/2024
   * @param asOf the build's date: metadata of a later day are wrong
   */
  public DocumentDate(Dates.Order order, LocalDate asOf) {
    this.order = order;
    this.asOf = asOf;
  }

  /**
   * In ISO, null where the document names none.
   *
   * @param file its path within the source
   * @param metadata the dates of the file itself, the best witness first
   */
  public String of(String file, List<Page> pages, List<String> metadata) {
    String text = pages.isEmpty() ? "" : ends(pages);
    return frontMatter(text)
        .or(() -> words(text))
        .or(() -> name(file))
        .or(() -> own(metadata))
        .orElse(null);
  }

  private Optional<String> own(List<String> dates) {
    return dates.stream()
        .flatMap(date -> Dates.parse(date, order).stream())
        .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate())
        .filter(day -> !day.isAfter(asOf) && !OF_TEMPLATES.contains(day.toString()))
        .map(LocalDate::toString)
        .findFirst();
  }

  private static String ends(List<Page> pages) {
    String first = pages.get(0).text();
    String last = pages.get(pages.size() - 1).text();
    return first.substring(0, Math.min(HEAD, first.length()))
        + "\n"
        + last.substring(Math.max(0, last.length() - HEAD));
  }

  private Optional<String> frontMatter(String text) {
    int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
    return end < 0 ? Optional.empty() : latest(found(FRONT_MATTER, text.substring(0, end), 1));
  }

  private Optional<String> words(String text) {
    return latest(WORDS.stream().flatMap(words -> found(words, text, -1)));
  }

  private static Stream<String> found(Pattern pattern, String text, int group) {
    Matcher m = pattern.matcher(text);
    Stream.Builder<String> all = Stream.builder();
    while (m.find()) {
      all.add(group < 0 ? m.group("date") : m.group(group));
    }
    return all.build();
  }

  private Optional<String> latest(Stream<String> dates) {
    return dates
        .flatMap(date -> Dates.parse(date, order).stream())
        .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .max(String::compareTo);
  }

  private Optional<String> name(String file) {
    Matcher m = FILE_NAME.matcher(file);
    return m.find()
        ? latest(Stream.of(m.group(1) + "-" + m.group(2) + "-" + m.group(3)))
        : Optional.empty();
  }
}
