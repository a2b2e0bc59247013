package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Asks for values of a table: for each number by row and column, for words by row. Words of the
 * rule: questions for a number are {@code times} where the column is a time, {@code plain} where
 * the rows are figures, {@code cells} otherwise; for a row they are {@code rows}, or {@code
 * singles} where it has one value; the answers and the joints between what a row says have names of
 * their own.
 */
final class TableMaker implements PairMaker {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?:FY|fiscal"
              + " )?(?:19|20)\\d{2}|(?:19|20)\\d{2}年.{0,8}|\\d{1,2}月|第?[一二三四]季度|上半年|下半年|全年|本期|上期|Q[1-4].{0,6}|(?i:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:"
              + " \\d{1,2},)?(?: \\d{4})?))");

  /** Heads of rows that are figures rather than things that have them. */
  private static final Pattern FIGURES =
      Pattern.compile("(?i)项目|指标|科目|收费项目|费用项目|检验项目|参数|items?|metric|indicator|parameter|measure");

  private final Map<String, Wording> wording;

  TableMaker(Rule rule) {
    wording = rule.wording();
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    Wording own = wording.get(subject.language());
    Optional<TableGrid> grid =
        TableGrid.parse(subject.passage().text(), subject.passage().fields());
    if (own == null || grid.isEmpty()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    for (TableGrid.Row row : grid.get().rows()) {
      Map<String, String> values = subject.values();
      values.put("row", row.label());
      values.put("label", grid.get().labelColumn());
      drafts.addAll(drafts(own, values, grid.get().filled(row), row));
    }
    return drafts;
  }

  private static List<Draft> drafts(
      Wording own, Map<String, String> values, List<TableGrid.Cell> cells, TableGrid.Row row) {
    List<TableGrid.Cell> figures = TableGrid.figures(cells);
    if (cells.isEmpty() || figures.size() * 2 < cells.size()) {
      return wholeRow(own, values, cells, row).stream().toList();
    }
    return figures.stream()
        .flatMap(figure -> cell(own, new TreeMap<>(values), figure, row.evidence()).stream())
        .toList();
  }

  private static Optional<Draft> cell(
      Wording own, Map<String, String> values, TableGrid.Cell cell, Span evidence) {
    values.put("column", cell.column());
    values.put("value", cell.value());
    String words = values.get("row") + cell.column() + cell.value();
    String style = style(values.get("label"), cell.column());
    return asked(own, style, style + "Answer", values, words, evidence);
  }

  private static String style(String label, String column) {
    if (TIME.matcher(column).matches()) {
      return "times";
    }
    return label.isEmpty() || FIGURES.matcher(label).matches() ? "plain" : "cells";
  }

  private static Optional<Draft> wholeRow(
      Wording own, Map<String, String> values, List<TableGrid.Cell> cells, TableGrid.Row row) {
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    String joint = first(own, "valueJoint");
    List<String> told = cells.stream().map(cell -> cell.column() + joint + cell.value()).toList();
    List<String> names = cells.stream().map(TableGrid.Cell::column).toList();
    values.put("columns", String.join(first(own, "columnJoint"), names));
    values.put("values", String.join(first(own, "cellJoint"), told));
    String which = cells.size() == 1 ? "singles" : "rows";
    return asked(own, which, "rowAnswer", values, row.label(), row.evidence());
  }

  private static Optional<Draft> asked(
      Wording own,
      String questions,
      String answers,
      Map<String, String> values,
      String words,
      Span evidence) {
    Optional<String> question = WordingTemplate.choose(own.words(questions), values, words);
    Optional<String> answer = WordingTemplate.choose(own.words(answers), values, words);
    return question.isEmpty() || answer.isEmpty()
        ? Optional.empty()
        : Optional.of(Draft.of(question.get(), answer.get(), evidence));
  }

  private static String first(Wording own, String name) {
    return own.words(name).isEmpty() ? " " : own.words(name).get(0);
  }
}
