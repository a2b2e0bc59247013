package io.syllabus.pipelines.handoff;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.store.Workspace;
import io.syllabus.quality.Cures;
import io.syllabus.quality.Whereabouts;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.mask.ResidueScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Looks for personal data in every line of every text file that is about to be given away; the
 * lines are read where there is room, and only what was found travels.
 */
public final class HandoffResidues {
  private static final String GATE = "noPersonalData"; // as that of the tables
  private static final int NAMED = 3;
  private final SparkSession spark;
  private final Whereabouts places;

  /**
   * @param places tells where a sample comes from
   */
  public HandoffResidues(SparkSession spark, Whereabouts places) {
    this.spark = spark;
    this.places = places;
  }

  /**
   * What a part of the files holds.
   *
   * @param file name of the file
   * @param residue type and rule, never the value
   * @param id of the sample that the line is of, empty where it is of none
   * @param times how often; a part names its first residues one by one, the rest as one
   */
  public record Found(String file, String residue, String id, long times) {}

  /** The verdict of the gate {@code noPersonalData} on the files. */
  public QualityEntry scan(List<Path> files, String run) {
    List<Found> found = found(files);
    long count = found.stream().mapToLong(Found::times).sum();
    return new QualityEntry(
        run,
        "handoff",
        GATE,
        QualityEntry.ERROR,
        count == 0 ? QualityEntry.PASSED : QualityEntry.FAILED,
        "residues <= 0",
        count == 0 ? "0" : count + ": " + words(found),
        Cures.of(GATE),
        Ids.of("handoff", run));
  }

  private List<Found> found(List<Path> files) {
    String[] texts =
        files.stream()
            .filter(file -> !file.getName().endsWith(".parquet"))
            .map(Workspace::literal)
            .toArray(String[]::new);
    if (texts.length == 0) {
      return List.of();
    }
    MapPartitionsFunction<Row, Found> look = HandoffResidues::look;
    return spark
        .read()
        .text(texts)
        .select(col("_metadata.file_name"), col("value"))
        .mapPartitions(look, RecordEncoder.of(Found.class))
        .collectAsList();
  }

  private static Iterator<Found> look(Iterator<Row> lines) {
    ResidueScanner scanner = new ResidueScanner();
    List<Found> first = new ArrayList<>();
    long more = 0;
    while (lines.hasNext()) {
      Row line = lines.next();
      for (ResidueScanner.Residue residue : scanner.residues(line.getString(1))) {
        if (first.size() < NAMED) {
          first.add(new Found(line.getString(0), residue.toString(), id(line.getString(1)), 1));
        } else {
          more++;
        }
      }
    }
    if (more > 0) {
      first.add(new Found("", "", "", more));
    }
    return first.iterator();
  }

  private String words(List<Found> found) {
    List<String> named =
        found.stream()
            .filter(one -> !one.file().isEmpty())
            .sorted(Comparator.comparing(Found::file).thenComparing(Found::id))
            .limit(NAMED)
            .map(one -> one.residue() + ", " + one.file() + sample(one.id()))
            .toList();
    return String.join("; ", named);
  }

  /** Where a sample comes from; empty for a line that is of none. */
  private String sample(String id) {
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
