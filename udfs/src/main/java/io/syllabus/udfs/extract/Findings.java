package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.parser.ParseContext;

/**
 * What the readers of one file find out beside its text; carried in the context of its parsing.
 *
 * @param unseen what its reader does not see
 * @param scans what the pages of a PDF show beside their text, in their order
 */
record Findings(Unseen unseen, List<PageScan> scans) {

  Findings() {
    this(new Unseen(), new ArrayList<>());
  }

  static Findings in(ParseContext context) {
    Findings given = context.get(Findings.class);
    return given == null ? new Findings() : given;
  }
}
