package io.syllabus.pipelines.handoff;

import static org.apache.spark.sql.functions.col;

import io.syllabus.engine.store.TableStore;
import io.syllabus.handoff.Sample;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Rendered;
import io.syllabus.schemas.Tables;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/** The samples of a hand-off: curated pairs with their renderings, ascending by id. */
public final class Samples {
  private final TableStore store;
  private final String tools;

  /**
   * @param recipe that rendered them
   */
  public Samples(TableStore store, Recipe recipe) {
    this.store = store;
    this.tools = recipe.render().tools();
  }

  /** All of them. */
  Iterator<Sample> all() {
    return samples(store.read(Tables.RENDERED));
  }

  /** Those of one split. */
  public Iterator<Sample> of(String split) {
    return samples(store.read(Tables.RENDERED).filter(col("split").equalTo(split)));
  }

  private Iterator<Sample> samples(Dataset<Rendered> rendered) {
    Dataset<Curated> pairs = store.read(Tables.CURATED);
    Iterator<Tuple2<Curated, Rendered>> rows =
        pairs
            .joinWith(rendered, pairs.col("id").equalTo(rendered.col("parents").getItem(0)))
            .sort("_2.id")
            .toLocalIterator();
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
