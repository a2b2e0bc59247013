package io.syllabus.pipelines.explain;

import static org.apache.spark.sql.functions.col;

import io.syllabus.engine.store.TableStore;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rejects in a line each: the decision, where the row stands, and its first masked words. */
public final class RejectWords {
  private final Departures departures;
  private final Map<String, String> places;
  private final Map<String, String> texts = new HashMap<>();

  /**
   * @param rejects the ones that will be told
   */
  public RejectWords(TableStore store, Departures departures, List<Reject> rejects) {
    this.departures = departures;
    Map<Table<?>, List<String>> rows =
        rejects.stream()
            .collect(
                Collectors.groupingBy(
                    reject -> departures.input(reject.stage()),
                    LinkedHashMap::new,
                    Collectors.mapping(Reject::row, Collectors.toList())));
    this.places = new Places(store).of(rows);
    rows.forEach((table, ids) -> read(store, table, ids));
  }

  private void read(TableStore store, Table<?> table, List<String> ids) {
    if (!table.raw()) {
      store
          .frame(table)
          .filter(col("id").isin(ids.toArray()))
          .collectAsList()
          .forEach(row -> texts.put(row.<String>getAs("id"), RowWords.shown(row)));
    }
  }

  /** True where the row's text is from before masking, and so is not shown. */
  public boolean isRaw(Reject reject) {
    return departures.input(reject.stage()).raw();
  }

  public String of(Reject reject) {
    String place = places.get(reject.row());
    String text = texts.get(reject.row());
    return Stream.of(
            word("stage", reject.stage()),
            word("row", reject.row()),
            word("rule", reject.rule()),
            word("score", reject.score()),
            word("threshold", reject.threshold()),
            word("related", reject.related()),
            word("detail", reject.detail()),
            place == null ? "" : "(" + place + ")",
            text == null ? "" : '"' + text + '"')
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String word(String name, Object value) {
    return value == null ? "" : name + "=" + value;
  }
}
