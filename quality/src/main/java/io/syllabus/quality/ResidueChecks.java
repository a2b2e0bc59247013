package io.syllabus.quality;

import io.syllabus.schemas.Table;
import io.syllabus.udfs.mask.ResidueScanner;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * No personal data is left in a table's text: the detectors of high certainty find nothing in any
 * text column. What they find is told by type and rule, never by value.
 *
 * @param table a table after masking
 * @param text SQL expression of the text to look at
 */
public record ResidueChecks(Table<?> table, String text) implements Checks {
  private static final ResidueScanner SCANNER = new ResidueScanner();

  @Override
  public Dataset<Row> view(Dataset<Row> rows) {
    UDF1<String, List<String>> find = value -> residues(value);
    return rows.withColumn(
        Culprits.FOUND,
        functions
            .udf(find, DataTypes.createArrayType(DataTypes.StringType))
            .apply(functions.expr(text)));
  }

  private static List<String> residues(String value) {
    return value == null
        ? List.of()
        : SCANNER.residues(value).stream()
            .map(ResidueScanner.Residue::toString)
            .distinct()
            .toList();
  }

  @Override
  public List<Gate> gates() {
    return List.of(
        Gate.share("noPersonalData", "share without personal data", "size(found) = 0", 1.0));
  }
}
