package io.syllabus.pipelines.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.quality.report.PackingFigures;
import io.syllabus.udfs.chat.Packing;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which rows of the training split share a sequence, for trainers that pack. Rows are numbered as
 * in the split's files, from 0, repetitions included.
 */
public final class PackingPlan {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final int[] lengths;
  private final int capacity;
  private final Packing packing;

  private PackingPlan(int[] lengths, int capacity) {
    this.lengths = lengths;
    this.capacity = capacity;
    this.packing = Packing.of(lengths, capacity);
  }

  /**
   * The plan of a recipe, empty where it wants none.
   *
   * @param samples of the hand-off, of which the training split's are planned
   */
  public static Optional<PackingPlan> of(Recipe recipe, Samples samples) {
    int capacity = recipe.render().packing();
    if (capacity == 0) {
      return Optional.empty();
    }
    IntStream.Builder lengths = IntStream.builder();
    samples
        .lengths("train")
        .forEachRemaining(
            sample -> {
              for (int row = 0; row < sample.<Integer>getAs("weight"); row++) {
                lengths.add(sample.<Integer>getAs("tokens"));
              }
            });
    return Optional.of(new PackingPlan(lengths.build().toArray(), capacity));
  }

  public PackingFigures figures() {
    return new PackingFigures(
        lengths.length, packing.sequences().size(), capacity, packing.efficiency());
  }

  /** A line of JSON per sequence: its number, its rows, their tokens. */
  public byte[] lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < packing.sequences().size(); i++) {
      lines.append(line(i, packing.sequences().get(i))).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String line(int sequence, List<Integer> rows) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("sequence", sequence);
    line.put("rows", rows);
    line.put("tokens", rows.stream().mapToInt(row -> lengths[row]).sum());
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write the packing plan", e);
    }
  }
}
