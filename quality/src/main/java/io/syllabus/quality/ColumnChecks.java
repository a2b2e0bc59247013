package io.syllabus.quality;

import io.syllabus.schemas.Table;
import java.util.List;

/**
 * Gates that need no more than the table's own columns.
 *
 * @param table the table
 * @param gates what must be true of it
 */
public record ColumnChecks(Table<?> table, List<Gate> gates) implements Checks {
  public ColumnChecks {
    gates = List.copyOf(gates);
  }
}
