package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Traced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a stage made of some rows. Running it holds it to the second law: every row has a child or a
 * reason, every child names its parents, and nobody else appears.
 *
 * @param rows the children
 * @param rejects the reasons
 */
record Ran<O extends Record & Traced>(List<O> rows, List<Reject> rejects) {

  static <I extends Record & Traced, O extends Record & Traced> Ran<O> of(
      Stage<I, O> stage, List<I> input) {
    return of(stage, input, Path.of("target"));
  }

  static <I extends Record & Traced, O extends Record & Traced> Ran<O> of(
      Stage<I, O> stage, List<I> input, Path temp) {
    List<Outcome<O>> outcomes =
        stage
            .apply(
                LocalSpark.session().createDataset(input, stage.input().encoder()),
                new TestContext(stage, temp))
            .collectAsList();
    assertNothingIsLost(input, outcomes);
    return new Ran<>(
        outcomes.stream().map(Outcome::row).filter(Objects::nonNull).toList(),
        outcomes.stream().map(Outcome::reject).filter(Objects::nonNull).toList());
  }

  private static <I extends Traced, O extends Record & Traced> void assertNothingIsLost(
      List<I> input, List<Outcome<O>> outcomes) {
    Set<String> read = input.stream().map(Traced::id).collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    List<String> children = new ArrayList<>();
    for (Outcome<O> outcome : outcomes) {
      told.add(outcome.parent());
      if (outcome.row() == null) {
        assertThat(outcome.reject().row()).isEqualTo(outcome.parent());
        assertThat(outcome.reject().rule()).isNotBlank();
      } else {
        told.addAll(outcome.row().parents());
        children.add(outcome.row().id());
        assertThat(outcome.row().parents()).contains(outcome.parent());
      }
    }
    assertThat(told).as("rows with a child or a reason").isEqualTo(read);
    assertThat(children).as("ids of children").doesNotHaveDuplicates();
  }

  /** The only child. */
  O row() {
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  /** The only reason. */
  Reject reject() {
    assertThat(rejects).hasSize(1);
    return rejects.get(0);
  }

  /** The reason why a row does not go on. */
  Reject reject(String row) {
    List<Reject> own = rejects.stream().filter(reject -> reject.row().equals(row)).toList();
    assertThat(own).as("rejects of %s", row).hasSize(1);
    return own.get(0);
  }

  /** The first parents of all children, in order. */
  List<String> survivors() {
    return rows.stream().map(row -> row.parents().get(0)).sorted().toList();
  }
}
