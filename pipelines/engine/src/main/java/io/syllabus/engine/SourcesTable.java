package io.syllabus.engine;

import io.syllabus.engine.store.RowDigest;
import io.syllabus.engine.store.TableStore;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.SourceFile;
import io.syllabus.schemas.Tables;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Dataset;

/** Writes the listing of the sources as the first table, where it is not what it was. */
public final class SourcesTable {
  private static final String STAGE = "sources";
  private final TableStore store;
  private final Ledger ledger;

  public SourcesTable(TableStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  public void update(List<SourceFile> files, String run) {
    String listing = Ids.of(Fingerprints.json(files));
    if (isKnown(listing)) {
      return;
    }
    Dataset<SourceFile> rows =
        store.spark().createDataset(files, Tables.SOURCES.encoder()).coalesce(1);
    String content = RowDigest.ofTable(rows.toDF()).sha256();
    long start = System.nanoTime();
    long version = store.put(Tables.SOURCES, rows, run);
    double seconds = (System.nanoTime() - start) / 1e9;
    ledger.add(store, entry(files.size(), listing, version, content, run, seconds));
  }

  /** Without a look at the rows: most runs find the files that were there. */
  private boolean isKnown(String listing) {
    return ledger.last(STAGE).filter(last -> last.settings().equals(listing)).isPresent()
        && store.exists(Tables.SOURCES);
  }

  private static RunEntry entry(
      int files, String listing, long version, String content, String run, double seconds) {
    return new RunEntry(
        run,
        STAGE,
        STAGE,
        content,
        listing,
        -1,
        version,
        -1,
        content,
        files,
        files,
        files,
        0,
        0,
        seconds,
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
