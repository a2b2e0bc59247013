package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that a site generator or a browser reads and a reader never sees: comments, shortcodes,
 * HTML tags, targets of links. What stands in code is text. Offsets are UTF-16.
 */
final class HiddenMarkup {
  private static final char HIDDEN = '\u0000';
  private static final int LONGEST = 2_000; // of a shortcode

  private static final Pattern INLINE_CODE = Pattern.compile("`[^`\\n]{1,300}+`");

  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]\\n]{0,300}+\\]\\([^()\\n]{0,500}+\\)");

  /** The backslash that keeps a mark from being one; that of a cell's bar stays. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[!-/:-@\\[-`{}~])");

  private static final Pattern LINK =
      Pattern.compile(
          "(\\[)[^\\[\\]\\n"
              + "]{0,300}+(\\](?:\\([^()\\n"
              + "]{0,500}+(?:\\([^()\\n"
              + "]{0,200}+\\)[^()\\n"
              + "]{0,200}+)?\\)|\\[[\\w .-]{1,60}+\\]))");

  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,12}+)(?:\\s[^<>\\n]{0,500}+)?/?>");

  private static final Set<String> TAGS =
      Set.of(
          "a",
          "abbr",
          "aside",
          "b",
          "blockquote",
          "br",
          "button",
          "center",
          "code",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "iframe",
          "img",
          "input",
          "kbd",
          "li",
          "mark",
          "nav",
          "ol",
          "p",
          "picture",
          "pre",
          "section",
          "small",
          "source",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "video");

  /** Attributes of kramdown, marks of containers and admonitions, definitions of links. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)\\{:?\\s?(?:[#.:]|[a-z-]{2,20}+=)[\\w#.:= \"-]{1,120}+\\}[ \\t]*+$"
              + "|^[ \\t]{0,8}(?::{3,8}|!!!|\\?\\?\\?)[ \\t]?[\\w-]{0,30}"
              + "|^[ \\t]{0,3}\\[[^\\]\\n]{1,100}+\\]:[ \\t]?\\S[^\\n]*+$"
              + "|^\\[\\[?_?TOC_?\\]?\\][ \\t]*+$");

  /** WordPress writes [gallery ids="1"] and [/caption]. */
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[/[a-z_]{2,30}+\\]"
              + "|\\[[a-z_]{2,30}+(?: [a-z_]{1,30}+=\"[^\"\\n]{0,200}+\")+ ?/?\\]");

  private final String text;
  private final char[] work;
  private final List<Span> found = new ArrayList<>();

  private HiddenMarkup(String text) {
    this.text = text;
    this.work = text.toCharArray();
    protectCode();
  }

  /** The marks of a text, not in order. Links and tags are marks in Markdown alone. */
  static List<Span> of(String text, Reading reading) {
    HiddenMarkup markup = new HiddenMarkup(text);
    markup.enclosed("<!--", "-->", Integer.MAX_VALUE);
    markup.enclosed("{%", "%}", LONGEST);
    markup.enclosed("{{", "}}", LONGEST);
    if (reading == Reading.MARKDOWN) {
      markup.enclosed("<script", "</script>", Integer.MAX_VALUE);
      markup.enclosed("<style", "</style>", Integer.MAX_VALUE);
      markup.markdown();
    }
    return markup.found;
  }

  /** What a file's text is written in. */
  enum Reading {
    PLAIN,
    MARKDOWN
  }

  private void protectCode() {
    CodeBlocks.of(text).forEach(block -> Arrays.fill(work, block.start(), block.end(), '`'));
    Matcher code = INLINE_CODE.matcher(text);
    while (code.find()) {
      Arrays.fill(work, code.start(), code.end(), '`');
    }
  }

  private void enclosed(String open, String close, int longest) {
    String seen = new String(work);
    for (int start = seen.indexOf(open); start >= 0; ) {
      int end = seen.indexOf(close, start + open.length());
      if (end < 0) {
        return;
      }
      boolean fits = end - start <= longest;
      if (fits) {
        hide(start, end + close.length());
      }
      start = seen.indexOf(open, fits ? end + close.length() : start + open.length());
    }
  }

  private void markdown() {
    every(IMAGE, 0);
    every(ESCAPE, 0);
    every(LINE, 0);
    every(SHORTCODE, 0);
    every(LINK, 1, 2);
    Matcher tag = TAG.matcher(new String(work));
    while (tag.find()) {
      if (TAGS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
        hide(tag.start(), tag.end());
      }
    }
  }

  private void every(Pattern pattern, int... groups) {
    Matcher matcher = pattern.matcher(new String(work));
    while (matcher.find()) {
      for (int group : groups) {
        hide(matcher.start(group), matcher.end(group));
      }
    }
  }

  private void hide(int start, int end) {
    found.add(new Span(start, end));
    for (int i = start; i < end; i++) {
      work[i] = work[i] == '\n' ? '\n' : HIDDEN;
    }
  }
}
