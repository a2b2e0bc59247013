package io.syllabus.pipelines.handoff;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;

import io.syllabus.engine.store.TableStore;
import io.syllabus.files.DataFiles;
import io.syllabus.handoff.PartWriter;
import io.syllabus.handoff.Sample;
import io.syllabus.handoff.SplitPart;
import io.syllabus.handoff.SplitSource;
import io.syllabus.jobs.Connectors;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Rendered;
import io.syllabus.schemas.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The samples of a hand-off: curated pairs with their renderings. Their files are written where
 * they are, in parts that the ids alone decide, so that every cluster writes the same bytes.
 */
public final class Samples implements SplitSource {
  private static final long ROWS_A_PART = 50_000;
  private static final int LEADING_DIGITS = 8; // of an id, which is a hash
  private static final double LEADING_VALUES = 1L << (4 * LEADING_DIGITS);

  private final TableStore store;
  private final String tools;

  /**
   * @param recipe that rendered them
   */
  public Samples(TableStore store, Recipe recipe) {
    this.store = store;
    this.tools = recipe.render().tools();
  }

  /** All that were rendered, in no order, as whoever decides over them sees them. */
  <T> Dataset<T> map(MapPartitionsFunction<Sample, T> decide, Encoder<T> to) {
    String own = tools;
    MapPartitionsFunction<Tuple2<Curated, Rendered>, T> each =
        rows -> decide.call(samples(rows, own));
    return joined(store.read(Tables.RENDERED)).mapPartitions(each, to);
  }

  /** Ids of a split's samples that may go, ascending. */
  public Iterator<String> ids(String split) {
    return Admissions.admitted(store)
        .filter(col("split").equalTo(split))
        .select("id")
        .sort("id")
        .as(Encoders.STRING())
        .toLocalIterator();
  }

  /** A few of them, in the order of their names. */
  public List<Sample> named(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Dataset<Rendered> own = store.read(Tables.RENDERED).filter(col("id").isin(ids.toArray()));
    List<Sample> few = new ArrayList<>();
    samples(joined(own).collectAsList().iterator(), tools).forEachRemaining(few::add);
    Map<String, Sample> byId =
        few.stream().collect(Collectors.toMap(Sample::id, Function.identity()));
    return ids.stream().map(byId::get).toList();
  }

  /** Tokens and weight of the samples of a split, in the order of its files. */
  Iterator<Row> lengths(String split) {
    return Admissions.admitted(store)
        .filter(col("split").equalTo(split))
        .select(col("id"), size(col("inputIds")).as("tokens"), col("weight"))
        .sort("id")
        .toLocalIterator();
  }

  @Override
  public List<SplitPart> write(PartWriter writer, DataFiles files) {
    Dataset<Rendered> rows = Admissions.admitted(store);
    int parts = (int) Math.max(1, (rows.count() + ROWS_A_PART - 1) / ROWS_A_PART);
    String own = tools;
    MapPartitionsFunction<Tuple2<Curated, Rendered>, SplitPart> write =
        partition -> written(writer, new Ahead(samples(partition, own)), parts).iterator();
    Column part = part(col("_2.id"), parts);
    return joined(rows)
        .repartition(parts, col("_2.split"), part)
        .sortWithinPartitions(col("_2.split"), col("_2.id"))
        .mapPartitions(write, Encoders.javaSerialization(SplitPart.class))
        .collectAsList();
  }

  /** Writes the parts that a partition holds, one behind the other. */
  private static List<SplitPart> written(PartWriter writer, Ahead samples, int parts)
      throws IOException {
    DataFiles files = Connectors.files();
    List<SplitPart> written = new ArrayList<>();
    while (samples.hasNext()) {
      String split = samples.peek().split();
      int part = part(samples.peek().id(), parts);
      Iterator<Sample> own =
          samples.whilst(one -> one.split().equals(split) && part(one.id(), parts) == part);
      written.add(writer.write(files, split, part, own));
    }
    return written;
  }

  private static Column part(Column id, int parts) {
    Column leading = conv(substring(id, 1, LEADING_DIGITS), 16, 10).cast("double");
    return floor(leading.divide(lit(LEADING_VALUES)).multiply(lit(parts)));
  }

  private static int part(String id, int parts) {
    long leading = Long.parseLong(id.substring(0, LEADING_DIGITS), 16);
    return (int) (leading / LEADING_VALUES * parts);
  }

  private Dataset<Tuple2<Curated, Rendered>> joined(Dataset<Rendered> rendered) {
    Dataset<Curated> pairs = store.read(Tables.CURATED);
    return pairs.joinWith(rendered, pairs.col("id").equalTo(rendered.col("parents").getItem(0)));
  }

  private static Iterator<Sample> samples(Iterator<Tuple2<Curated, Rendered>> rows, String tools) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Sample next() {
        Tuple2<Curated, Rendered> row = rows.next();
        return Sample.of(row._1(), row._2(), tools);
      }
    };
  }
}
