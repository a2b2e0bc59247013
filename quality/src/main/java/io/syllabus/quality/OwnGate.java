package io.syllabus.quality;

import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.RowCondition;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import java.util.Set;

/**
 * A gate that a recipe writes itself: no row of a table may meet a condition.
 *
 * @param name unlike that of any other gate
 * @param table of the flow
 * @param level error or warning
 * @param sql condition that finds the rows that must not be
 * @param cure what to do where there are some
 */
public record OwnGate(String name, String table, String level, String sql, String cure) {
  private static final Set<String> LEVELS = Set.of(QualityEntry.ERROR, QualityEntry.WARNING);

  public OwnGate {
    if (!name.matches("[A-Za-z]\\w*")) {
      throw new IllegalArgumentException(
          "Cannot use gates.own: a gate has the name '%s'; give it one of letters, digits and _"
              .formatted(name));
    }
    if (!tables().contains(table)) {
      throw refused(name, "table", table, "must be one of " + tables());
    }
    if (!LEVELS.contains(level)) {
      throw refused(name, "level", level, "must be error or warning");
    }
    if (cure.isBlank()) {
      throw refused(name, "cure", cure, "say what to do where the gate fails");
    }
    check(name, table, sql);
  }

  private static void check(String name, String table, String sql) {
    try {
      RowCondition.check(RowCondition.parse(sql), table(table).encoder().schema());
    } catch (IllegalArgumentException e) {
      throw refused(
          name, "sql", sql, e.getMessage() + "; the columns are those of the table " + table);
    }
  }

  private static IllegalArgumentException refused(
      String name, String key, String value, String why) {
    return new IllegalArgumentException(
        "Cannot use gates.own.%s.%s='%s': %s".formatted(name, key, value, why));
  }

  private static List<String> tables() {
    return Tables.FLOW.stream().filter(t -> !t.equals(Tables.SOURCES)).map(Table::name).toList();
  }

  private static Table<?> table(String name) {
    return Tables.FLOW.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  Checks checks() {
    Gate gate = Gate.shareAtMost(name, "share with " + sql, sql, 0);
    return new ColumnChecks(
        table(table), List.of(level.equals(QualityEntry.WARNING) ? gate.warning() : gate));
  }
}
