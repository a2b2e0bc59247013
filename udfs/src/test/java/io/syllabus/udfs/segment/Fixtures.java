package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Test documents: pages end at a form feed, lines that begin with ~ are furniture. */
final class Fixtures {
  static final SegmentConf CONF = new SegmentConf(2, 400);

  private Fixtures() {}

  static List<Page> read(String name) {
    return pages(text(name));
  }

  private static String text(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/segment/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Page> pages(String text) {
    List<Page> pages = new ArrayList<>();
    for (String page : text.split("\f\n?", -1)) {
      pages.add(page(pages.size() + 1, page));
    }
    return pages;
  }

  private static Page page(int number, String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> furniture = new ArrayList<>();
    for (String line : marked.split("\n", -1)) {
      int start = text.codePointCount(0, text.length());
      String bare = line.startsWith("~") ? line.substring(1) : line;
      text.append(bare).append('\n');
      if (line.startsWith("~")) {
        furniture.add(new Span(start, start + bare.codePointCount(0, bare.length())));
      }
    }
    text.setLength(text.length() - 1);
    return new Page(number, text.toString(), Page.NATIVE, 1, furniture, Map.of());
  }

  static Segmentation segment(String text) {
    return segment(pages(text));
  }

  static Segmentation segment(List<Page> pages) {
    return new Segmenter(CONF).segment("document", "application/pdf", pages);
  }

  /** {@code kind path: text}, a line each, then what is left out; line feeds as ⏎. */
  static List<String> told(List<Page> pages, Segmentation segmentation) {
    List<String> told = new ArrayList<>(told(segmentation));
    for (LeftOut left : segmentation.leftOut()) {
      String text = pages.get(left.page() - 1).text();
      int start = text.offsetByCodePoints(0, left.start());
      int end = text.offsetByCodePoints(0, left.end());
      told.add("LEFT " + left.reason() + ": " + text.substring(start, end).replace('\n', '⏎'));
    }
    return told;
  }

  static List<String> told(Segmentation segmentation) {
    return segmentation.pieces().stream().map(Fixtures::told).toList();
  }

  static List<String> expected(String name) {
    return text(name).lines().toList();
  }

  static String told(Piece piece) {
    return "%s %s: %s"
        .formatted(piece.kind(), String.join(" > ", piece.path()), piece.text().replace('\n', '⏎'));
  }
}
