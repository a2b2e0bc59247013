package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks for values of a table: for a number by row and column, for words by row. Words of the rule:
 * questions for a number are {@code times} where the column is a time, {@code plain} where the rows
 * are figures, {@code cells} otherwise; for a row they are {@code rows}, or {@code singles} where
 * it has one value; the answers and the joints between what a row says have names of their own.
 */
final class TableMaker implements PairMaker {
  private final Map<String, Wording> wording;

  TableMaker(Rule rule) {
    wording = rule.wording();
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    Wording own = wording.get(subject.language());
    TableGrid grid = TableGrid.parse(subject.passage().text(), subject.passage().fields());
    if (own == null || grid == null) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    for (TableGrid.Row row : grid.rows()) {
      draft(own, subject, grid, row).ifPresent(drafts::add);
    }
    return drafts;
  }

  private static Optional<Draft> draft(
      Wording own, Subject subject, TableGrid grid, TableGrid.Row row) {
    List<Integer> figures = grid.figures(row);
    Map<String, String> values = new TreeMap<>(subject.values());
    values.put("row", row.label());
    values.put("label", grid.labelColumn());
    if (figures.isEmpty() || figures.size() * 2 < grid.filled(row).size()) {
      return wholeRow(own, values, grid, row);
    }
    int column = figures.get(Math.floorMod(row.label().hashCode(), figures.size()));
    return cell(own, values, grid.cell(row, column), row.evidence());
  }

  private static Optional<Draft> cell(
      Wording own, Map<String, String> values, TableGrid.Cell cell, Span evidence) {
    values.put("column", cell.column());
    values.put("value", cell.value());
    String words = values.get("row") + cell.column() + cell.value();
    if (TableGrid.isTime(cell.column())) {
      return asked(own, "times", "timeAnswer", values, words, evidence);
    }
    return TableGrid.holdsFigures(values.get("label"))
        ? asked(own, "plain", "plainAnswer", values, words, evidence)
        : asked(own, "cells", "cellAnswer", values, words, evidence);
  }

  private static Optional<Draft> wholeRow(
      Wording own, Map<String, String> values, TableGrid grid, TableGrid.Row row) {
    List<Integer> columns = grid.filled(row);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (int column : columns) {
      TableGrid.Cell cell = grid.cell(row, column);
      names.add(cell.column());
      told.add(cell.column() + first(own, "valueJoint") + cell.value());
    }
    values.put("columns", String.join(first(own, "columnJoint"), names));
    values.put("values", String.join(first(own, "cellJoint"), told));
    String which = columns.size() == 1 ? "singles" : "rows";
    return asked(own, which, "rowAnswer", values, row.label(), row.evidence());
  }

  private static Optional<Draft> asked(
      Wording own,
      String questions,
      String answers,
      Map<String, String> values,
      String words,
      Span evidence) {
    Optional<String> question = Template.choose(own.words(questions), values, words);
    Optional<String> answer = Template.choose(own.words(answers), values, words);
    return question.isEmpty() || answer.isEmpty()
        ? Optional.empty()
        : Optional.of(Draft.of(question.get(), answer.get(), evidence));
  }

  private static String first(Wording own, String name) {
    return own.words(name).isEmpty() ? " " : own.words(name).get(0);
  }
}
