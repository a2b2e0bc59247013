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
 * but for their numbers, and lines whose number counts the pages.
 */
final class RunningLines {

  private static final int DEPTH = 3; // lines from either end
  private static final int LONGEST = 160; // characters
  private static final int OFTEN = 3; // pages
  private static final double SHARE = 0.4; // of the pages: left and right ones may differ
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final Pattern AT_END =
      Pattern.compile("(?<!\\S)\\d{1,6}\\s*$|^\\s*\\d{1,6}(?!\\S)");
  private static final String NUMBER = "#";

  /** A line of a page; the page counted from 0, the span in code points. */
  private record Line(int page, Span span, String text, boolean outermost) {

    /** What stays from page to page. */
    String pattern() {
      return DIGITS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(NUMBER);
    }

    Line atEdge() {
      return new Line(page, span, text, true);
    }

    boolean hasNumber() {
      return DIGITS.matcher(text).find();
    }

    /** The number it begins or ends with less that of its page: one for all page numbers. */
    Set<Integer> offsets() {
      Set<Integer> offsets = new HashSet<>();
      Matcher number = AT_END.matcher(text);
      while (outermost && number.find()) {
        offsets.add(Integer.parseInt(number.group().strip()) - page);
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
        lines.add(new Line(index, new Span(start, end), line, false));
      }
      start = end + 1;
    }
    return lines;
  }

  private static boolean isFurniture(Page page, int start, int end) {
    return page.furniture().stream().anyMatch(f -> f.start() <= start && end <= f.end());
  }

  private void addEnds(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      boolean near = i < DEPTH || i >= lines.size() - DEPTH;
      if (near && lines.get(i).text().length() <= LONGEST) {
        ends.add(i == 0 || i == lines.size() - 1 ? lines.get(i).atEdge() : lines.get(i));
      }
    }
  }

  /** The offset that most pages have, if it is on enough of them. */
  private void findPageNumbers() {
    Map<Integer, Set<Integer>> pagesByOffset =
        ends.stream()
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

  private boolean isOnMost(Set<Integer> numbered) {
    return numbered.size() >= OFTEN && numbered.size() * 2 > pages.size();
  }

  private static Predicate<Line> numbers(int offset) {
    return line -> line.offsets().contains(offset);
  }

  private void findRepeated() {
    Map<String, List<Line>> byPattern =
        ends.stream().collect(Collectors.groupingBy(Line::pattern, Collectors.toList()));
    byPattern.forEach(
        (pattern, lines) -> {
          long onPages = lines.stream().map(Line::page).distinct().count();
          boolean value = pattern.equals(NUMBER); // one that counts pages was found before
          // a title that runs over the pages is a title where it comes first
          if ((!value && onPages >= OFTEN && onPages >= SHARE * pages.size()) || counts(lines)) {
            lines.stream().skip(lines.get(0).hasNumber() ? 0 : 1).forEach(running::add);
          }
        });
  }

  /** Two pages with "1 of 2" and "2 of 2". */
  private boolean counts(List<Line> lines) {
    if (pages.size() != 2 || lines.size() != 2 || lines.get(0).page() == lines.get(1).page()) {
      return false;
    }
    Set<Integer> offsets = new HashSet<>(lines.get(0).offsets());
    offsets.retainAll(lines.get(1).offsets());
    return !offsets.isEmpty();
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
