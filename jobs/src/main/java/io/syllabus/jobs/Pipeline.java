package io.syllabus.jobs;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Traced;
import java.util.ArrayList;
import java.util.List;

/** Stages in an order that compiles only if each reads what the one before writes. */
public final class Pipeline<R extends Record & Traced> {
  private final List<Stage<?, ?>> stages;

  private Pipeline(List<Stage<?, ?>> stages) {
    this.stages = List.copyOf(stages);
  }

  /** A pipeline that starts with the rows of a table. */
  public static <S extends Record & Traced> Pipeline<S> from(Table<S> table) {
    return new Pipeline<>(List.of());
  }

  /** This pipeline with one more stage. */
  public <O extends Record & Traced> Pipeline<O> then(Stage<R, O> stage) {
    List<Stage<?, ?>> longer = new ArrayList<>(stages);
    longer.add(stage);
    return new Pipeline<>(longer);
  }

  /** In flow order. */
  public List<Stage<?, ?>> stages() {
    return stages;
  }
}
