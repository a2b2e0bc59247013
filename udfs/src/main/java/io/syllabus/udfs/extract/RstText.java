package io.syllabus.udfs.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes reStructuredText as its reader sees it: code between fences, the bodies of notes as text,
 * roles and links as their words; comments, labels and directives that show nothing are told apart
 * (docutils, "reStructuredText Markup Specification"; Sphinx, "Directives" and "Roles").
 */
final class RstText {

  /** Directives whose body is code. */
  private static final Set<String> CODE =
      Set.of("code-block", "code", "sourcecode", "parsed-literal", "prompt", "math");

  /** Directives that show nothing of what they say, or pictures. */
  private static final Set<String> SILENT =
      Set.of(
          "toctree",
          "contents",
          "index",
          "image",
          "raw",
          "meta",
          "include",
          "literalinclude",
          "highlight",
          "default-role",
          "role",
          "sectnum",
          "target-notes",
          "currentmodule",
          "module",
          "plantuml",
          "graphviz",
          "mermaid",
          "uml",
          "tocdepth",
          "bibliography",
          "todolist");

  /** Directives whose argument is no text. */
  private static final Set<String> UNSHOWN =
      Set.of("figure", "only", "ifconfig", "container", "class");

  private static final Pattern EXPLICIT = Pattern.compile("([ \\t]{0,40})\\.\\.(?:[ \\t]+(.*))?");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?:\\|[^|]{1,80}\\| )?([A-Za-z][\\w:.+-]{0,40})::(?:[ \\t]+(.*))?");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[[^\\]]{1,60}\\] .*");
  private static final Pattern OPTION = Pattern.compile("\\s*:[\\w -]{1,40}:(?:\\s.*)?");
  private static final Pattern LITERAL = Pattern.compile("(?!\\s*\\.\\.\\s)(.*?)\\s?::\\s*");

  private static final Pattern ROLE =
      Pattern.compile(
          ":[A-Za-z][\\w:.+-]{0,40}:`[~!]?([^`<\\n]{1,300}?)(?:\\s?<[^`>\\n]{1,300}>)?`");
  private static final Pattern LINK =
      Pattern.compile("(?<!`)`([^`<\\n]{1,300}?)(?:\\s?<[^`>\\n]{1,500}>)?`__?(?!\\w)");
  private static final Pattern LITERAL_WORDS = Pattern.compile("``([^`\\n]{1,300})``");

  private final List<String> lines;
  private final MarkedText written = new MarkedText();

  private RstText(List<String> lines) {
    this.lines = lines;
  }

  static MarkedText write(List<String> lines) {
    RstText text = new RstText(lines);
    for (int i = 0; i < lines.size(); ) {
      i = text.next(i);
    }
    return text.written;
  }

  private int next(int i) {
    String line = lines.get(i);
    Matcher explicit = EXPLICIT.matcher(line);
    if (explicit.matches()) {
      String rest = explicit.group(2) == null ? "" : explicit.group(2);
      return explicit(i, indent(line), rest);
    }
    RstTables.Table table = RstTables.at(lines, i);
    if (table != null) {
      table.rows().forEach(row -> written.show(words(row)));
      return table.end();
    }
    Matcher literal = LITERAL.matcher(line);
    int end = literal.matches() ? endOfBlock(i + 1, indent(line)) : 0;
    if (end > i + 1) {
      String before = literal.group(1);
      if (!before.isBlank()) {
        written.show(words(before) + ":");
      }
      return code(i + 1, end);
    }
    written.show(words(line));
    return i + 1;
  }

  /** A block behind two dots; gives the index of the line after what is taken. */
  private int explicit(int i, int indent, String rest) {
    boolean empty = rest.isEmpty() && (i + 1 == lines.size() || lines.get(i + 1).isBlank());
    int end = empty ? i + 1 : endOfBlock(i + 1, indent); // an empty remark takes nothing
    Matcher directive = DIRECTIVE.matcher(rest);
    if (FOOTNOTE.matcher(rest).matches()) {
      written.show(words(rest));
      return i + 1;
    }
    if (rest.startsWith("_")) {
      return hide(i, i + 1);
    }
    if (!directive.matches() || rest.startsWith("|") || SILENT.contains(directive.group(1))) {
      return hide(i, end);
    }
    int body = i + 1;
    while (body < end && OPTION.matcher(lines.get(body)).matches()) {
      body++;
    }
    if (CODE.contains(directive.group(1))) {
      hide(i, body);
      return code(body, end);
    }
    if (directive.group(2) == null || UNSHOWN.contains(directive.group(1))) {
      hide(i, body);
    } else {
      written.show(words(directive.group(2)));
      hide(i + 1, body);
    }
    return body; // what it holds is text as any other
  }

  private int hide(int from, int to) {
    for (int i = from; i < to; i++) {
      written.hide(lines.get(i));
    }
    return to;
  }

  private int code(int from, int to) {
    int first = from;
    while (first < to && lines.get(first).isBlank()) {
      first++;
    }
    if (first == to) {
      return to;
    }
    int margin =
        lines.subList(first, to).stream()
            .filter(line -> !line.isBlank())
            .mapToInt(RstText::indent)
            .min()
            .orElse(0);
    written.code(
        lines.subList(first, to).stream()
            .map(line -> line.isBlank() ? "" : line.substring(margin))
            .toList());
    return to;
  }

  /** After the last line that is set in deeper; empty lines belong to it where one follows. */
  private int endOfBlock(int from, int indent) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && indent(line) <= indent) {
        break;
      }
      end = line.isBlank() ? end : i + 1;
    }
    return end;
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private static String words(String line) {
    String words = ROLE.matcher(line).replaceAll("$1");
    words = LITERAL_WORDS.matcher(words).replaceAll("`$1`");
    return LINK.matcher(words).replaceAll("$1");
  }
}
