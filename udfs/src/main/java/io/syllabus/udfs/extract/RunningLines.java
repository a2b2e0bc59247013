package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Marks running headers and footers: lines near the ends of pages that come again on other pages
 * letter by letter, and lines whose number counts the pages. A line that differs by its number is a
 * heading (Chapter 1, Chapter 2) or a value, unless it is made like the number of a page.
 */
final class RunningLines {

  private static final int DEPTH = 3; // lines from either end
  private static final int ENDS = 4; // each end of a page is at most this part of it
  private static final int LONGEST = 160; // characters
  private static final int OFTEN = 3; // pages
  private static final double SHARE = 0.4; // of the pages: left and right ones may differ
  private static final int MANY = 5; // pages
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  /** A number alone, beside the word for a page, or set apart by a bar. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^[^\\p{L}\\d]*\\d{1,6}(?:\\s*(?:/|of|von|de|sur)\\s*\\d{1,6})?[^\\p{L}\\d]*$"
              + "|\\b(?:page|pg|p|seite|página|pagina)\\b\\.?\\s?\\d|\\d\\s?(?:页|頁|ページ|쪽)|[第共]\\s?\\d+\\s?[页頁]"
              + "|[|·•–—]\\s*\\d{1,6}\\s*$|^\\s*\\d{1,6}\\s*[|·•–—]",
          Pattern.CASE_INSENSITIVE);

  /** A running title with its page: a heading has fewer words before its number. */
  private static final Pattern TITLE_AND_PAGE =
      Pattern.compile(
          "(?:(?:\\p{L}[^\\s\\d]*\\s+){2,}|\\p{IsHan}[^\\s]{4,}\\s)[^\\d]*\\d{1,6}\\s*$"
              + "|^\\s*\\d{1,6}\\s+(?:\\p{L}[^\\s\\d.、]*\\s+){2,}");

  /** A line of a page; the page counted from 0, the span in code points. */
  private record Line(int page, Span span, String text) {

    /** What stays from page to page. */
    String pattern() {
      return text.strip().toLowerCase(Locale.ROOT);
    }

    boolean isPageNumber(int pages) {
      return PAGE_NUMBER.matcher(text).find()
          || (pages >= MANY && TITLE_AND_PAGE.matcher(text).find());
    }

    /** Its numbers less that of its page: one is the same for all page numbers. */
    Set<Integer> offsets() {
      Set<Integer> offsets = new HashSet<>();
      Matcher number = DIGITS.matcher(text);
      while (number.find()) {
        offsets.add(Integer.parseInt(number.group()) - page);
      }
      return offsets;
    }
  }

  private final List<Page> pages;
  private final List<Line> ends = new ArrayList<>();
  private final Set<Line> running = new HashSet<>();

  private RunningLines(List<Page> pages) {
    this.pages = pages;
  }

  /** Gives the pages with such lines among their furniture. */
  static List<Page> mark(List<Page> pages) {
    if (pages.size() < 2) {
      return pages;
    }
    RunningLines found = new RunningLines(pages);
    for (int i = 0; i < pages.size(); i++) {
      found.addEnds(found.lines(i));
    }
    found.findPageNumbers();
    found.findRepeated();
    return found.marked();
  }

  private List<Line> lines(int index) {
    Page page = pages.get(index);
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (String line : page.text().split("\n", -1)) {
      int end = start + line.codePointCount(0, line.length());
      if (!line.isBlank() && !isFurniture(page, start, end)) {
        lines.add(new Line(index, new Span(start, end), line));
      }
      start = end + 1;
    }
    return lines;
  }

  private static boolean isFurniture(Page page, int start, int end) {
    return page.furniture().stream().anyMatch(f -> f.start() <= start && end <= f.end());
  }

  private void addEnds(List<Line> lines) {
    int depth = Math.min(DEPTH, Math.max(1, lines.size() / ENDS));
    for (int i = 0; i < lines.size(); i++) {
      int fromEnd = Math.min(i, lines.size() - 1 - i);
      boolean near =
          fromEnd < depth || (fromEnd < DEPTH && lines.get(i).isPageNumber(pages.size()));
      if (near && lines.get(i).text().length() <= LONGEST) {
        ends.add(lines.get(i));
      }
    }
  }

  /** The offset that most pages have, if it is on enough of them. */
  private void findPageNumbers() {
    Map<Integer, Set<Integer>> pagesByOffset =
        ends.stream()
            .filter(line -> line.isPageNumber(pages.size()))
            .flatMap(line -> line.offsets().stream().map(offset -> Map.entry(offset, line.page())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    pagesByOffset.entrySet().stream()
        .max(
            Map.Entry.<Integer, Set<Integer>>comparingByValue(Comparator.comparingInt(Set::size))
                .thenComparing(Map.Entry.comparingByKey()))
        .filter(most -> isOnMost(most.getValue()))
        .ifPresent(most -> ends.stream().filter(numbers(most.getKey())).forEach(running::add));
  }

  /** A document of two pages says "1 of 2" and "2 of 2". */
  private boolean isOnMost(Set<Integer> numbered) {
    return numbered.size() >= Math.min(OFTEN, pages.size()) && numbered.size() * 2 > pages.size();
  }

  private Predicate<Line> numbers(int offset) {
    return line -> line.isPageNumber(pages.size()) && line.offsets().contains(offset);
  }

  private void findRepeated() {
    Map<String, List<Line>> byPattern =
        ends.stream().collect(Collectors.groupingBy(Line::pattern, Collectors.toList()));
    byPattern.forEach(
        (pattern, lines) -> {
          long onPages = lines.stream().map(Line::page).distinct().count();
          // a title that runs over the pages is a title where it comes first
          if (onPages >= OFTEN && onPages >= SHARE * pages.size()) {
            lines.stream().skip(1).forEach(running::add);
          }
        });
  }

  private List<Page> marked() {
    Map<Integer, List<Line>> byPage =
        running.stream().collect(Collectors.groupingBy(Line::page, Collectors.toList()));
    List<Page> marked = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      marked.add(with(pages.get(i), byPage.getOrDefault(i, List.of())));
    }
    return marked;
  }

  private static Page with(Page page, List<Line> lines) {
    List<Span> furniture = new ArrayList<>(page.furniture());
    lines.forEach(line -> furniture.add(line.span()));
    furniture.sort(Comparator.comparingInt(Span::start));
    return new Page(
        page.number(), page.text(), page.method(), page.confidence(), furniture, page.fields());
  }
}
