package io.syllabus.pipelines.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.quality.Whereabouts;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.mask.ResidueScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for personal data in every text file that is about to be given away. */
public final class HandoffResidues {
  private static final int NAMED = 3;
  private final Whereabouts places;
  private final List<String> found = new ArrayList<>(); // the first, in words
  private long count;

  /**
   * @param places tells where a sample comes from
   */
  public HandoffResidues(Whereabouts places) {
    this.places = places;
  }

  /** The verdict of the gate {@code noPersonalData} on the files. */
  public QualityEntry scan(List<Path> files, String run) throws IOException {
    for (Path file : files) {
      if (!file.toString().endsWith(".parquet")) {
        look(file);
      }
    }
    return new QualityEntry(
        run,
        "handoff",
        "noPersonalData",
        QualityEntry.ERROR,
        count == 0 ? QualityEntry.PASSED : QualityEntry.FAILED,
        "residues <= 0",
        count == 0 ? "0" : count + ": " + String.join("; ", found),
        Ids.of("handoff", run));
  }

  private void look(Path file) throws IOException {
    ResidueScanner scanner = new ResidueScanner();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        for (ResidueScanner.Residue residue : scanner.residues(line)) {
          count++;
          if (found.size() < NAMED) {
            String at = "%s, %s line %d".formatted(residue, file.getFileName(), number);
            found.add(at + sample(line));
          }
        }
      }
    }
  }

  /** The sample that a line is of, and where that comes from; empty where it is of none. */
  private String sample(String line) {
    String id = id(line);
    String place = places.of(Tables.RENDERED, List.of(id)).get(id);
    return place == null ? "" : ", %s, row %s".formatted(place, id);
  }

  private static String id(String line) {
    try {
      return new ObjectMapper().readTree(line).path("id").asText();
    } catch (JsonProcessingException e) {
      return ""; // a line of a page or a card
    }
  }
}
