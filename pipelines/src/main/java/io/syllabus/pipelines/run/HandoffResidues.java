package io.syllabus.pipelines.run;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.udfs.mask.ResidueScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for personal data in every text file that is about to be given away. */
final class HandoffResidues {
  private HandoffResidues() {}

  /** The verdict of the gate {@code noPersonalData} on the files. */
  static QualityEntry scan(List<Path> files, String run) throws IOException {
    long found = 0;
    for (Path file : files) {
      if (!file.toString().endsWith(".parquet")) {
        found += residues(file);
      }
    }
    String status = found == 0 ? QualityEntry.PASSED : QualityEntry.FAILED;
    return new QualityEntry(
        run,
        "handoff",
        "noPersonalData",
        QualityEntry.ERROR,
        status,
        "residues <= 0",
        String.valueOf(found),
        Ids.of("handoff", run));
  }

  private static long residues(Path file) throws IOException {
    ResidueScanner scanner = new ResidueScanner();
    long found = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        found += scanner.scan(line).values().stream().mapToInt(Integer::intValue).sum();
      }
    }
    return found;
  }
}
