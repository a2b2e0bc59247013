package io.syllabus.handoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.handoff.format.RowFormats;
import io.syllabus.schemas.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Streams rows into the files of a draft, and keeps what the files about the rows will say. */
final class DraftWriter implements Closeable {
  private final Path folder;
  private final HandoffConf conf;
  private final Admission admission;
  private final JsonLines sources;
  private final Set<String> besideSplits = new HashSet<>();
  private final HashSample<Sample> calibration;
  private final HashSample<Sample> rendered;
  private final Census census = new Census();
  private final TokenLengths lengths = new TokenLengths();
  private final List<WrittenFile> files = new ArrayList<>();
  private final Map<String, Reject> refused = new LinkedHashMap<>();

  DraftWriter(Path folder, HandoffConf conf) {
    this.folder = folder;
    this.conf = conf;
    this.admission = new Admission(conf);
    this.sources = new JsonLines(folder.resolve("sources.jsonl"));
    this.calibration = new HashSample<>("calibration", conf.calibration());
    this.rendered = new HashSample<>("rendered", conf.renderedSamples());
  }

  /** Rows that no split needs: one file, where there is a row. */
  <T extends Offered> void beside(String format, Iterator<T> rows, Function<T, ObjectNode> row)
      throws IOException {
    String name = format + ".jsonl";
    try (JsonLines lines = new JsonLines(folder.resolve(name))) {
      while (rows.hasNext()) {
        T next = rows.next();
        if (admitted(next)) {
          lines.write(row.apply(next));
          sourcesOnce(next);
        }
      }
      filed(WrittenFile.lines(name, format, lines.rows()));
    }
  }

  /** A split in every format. */
  void split(String split, Iterator<Sample> samples) throws IOException {
    List<SplitFile> open = open(split);
    try {
      String previous = "";
      while (samples.hasNext()) {
        Sample sample = samples.next();
        check(split, previous, sample);
        previous = sample.id();
        if (admitted(sample)) {
          add(sample, open);
        }
      }
    } finally {
      for (SplitFile file : open) {
        file.close();
      }
    }
    open.forEach(file -> filed(file.written()));
  }

  /** The files that are drawn from the rows of all splits. */
  void finishRows() throws IOException {
    sources.close();
    filed(WrittenFile.lines("sources.jsonl", "sources", sources.rows()));
    drawn("calibration", calibration, SideRows::calibration);
    drawn("rendered_samples", rendered, SideRows::rendered);
  }

  void document(String name, String format, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    filed(WrittenFile.document(name, format));
  }

  Census census() {
    return census;
  }

  TokenLengths lengths() {
    return lengths;
  }

  List<WrittenFile> files() {
    return List.copyOf(files);
  }

  List<Reject> refused() {
    return List.copyOf(refused.values());
  }

  @Override
  public void close() throws IOException {
    sources.close();
  }

  private List<SplitFile> open(String split) {
    List<SplitFile> open = new ArrayList<>();
    for (String format : HandoffConf.knownFormats()) {
      if (conf.formats().contains(format)) {
        open.add(
            format.equals(HandoffConf.TOKENS)
                ? new TokensFile(folder, split)
                : new LinesFile(folder, split, RowFormats.named(format)));
      }
    }
    return open;
  }

  private static void check(String split, String previous, Sample sample) {
    if (!split.equals(sample.split())) {
      throw new IllegalArgumentException(
          "Cannot write sample %s: it is of split %s and came with %s"
              .formatted(sample.id(), sample.split(), split));
    }
    if (previous.compareTo(sample.id()) >= 0) {
      throw new IllegalArgumentException(
          "Cannot write sample %s: it came after %s; sort %s by id, each once"
              .formatted(sample.id(), previous, split));
    }
  }

  private boolean admitted(Offered row) {
    Optional<Reject> refusal = admission.refusal(row);
    refusal.ifPresent(reject -> refused.putIfAbsent(row.id(), reject));
    return refusal.isEmpty();
  }

  private void add(Sample sample, List<SplitFile> open) throws IOException {
    for (SplitFile file : open) {
      file.add(sample);
    }
    if (!besideSplits.contains(sample.id())) {
      sources.write(SideRows.sources(sample));
    }
    census.add(sample);
    lengths.add(sample.inputIds().size(), sample.weight());
    if (sample.split().equals(Splits.TRAIN)) {
      calibration.offer(sample.id(), sample);
    }
    rendered.offer(sample.id(), sample);
  }

  private void sourcesOnce(Offered row) throws IOException {
    if (besideSplits.add(row.id())) {
      sources.write(SideRows.sources(row));
    }
  }

  private void drawn(String format, HashSample<Sample> sample, Function<Sample, ObjectNode> row)
      throws IOException {
    String name = format + ".jsonl";
    try (JsonLines lines = new JsonLines(folder.resolve(name))) {
      for (Sample one : sample.rows()) {
        lines.write(row.apply(one));
      }
      filed(WrittenFile.lines(name, format, lines.rows()));
    }
  }

  /** A file without rows was never made, so it is not named either. */
  private void filed(WrittenFile file) {
    if (file.rows() > 0) {
      files.add(file);
    }
  }
}
