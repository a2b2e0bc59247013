package io.syllabus.handoff;

import io.syllabus.files.DataFiles;
import io.syllabus.handoff.format.RowFormats;
import io.syllabus.schemas.Reject;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/**
 * Writes a part of a split in every format, where the part's rows are; the draft joins the parts.
 *
 * @param folder where parts lie
 * @param conf of the hand-off
 * @param named ids whose sources are told already
 */
public record PartWriter(Path folder, HandoffConf conf, Set<String> named) implements Serializable {
  static final String SOURCES = "sources";

  /**
   * Writes one part.
   *
   * @param number of the part: parts in the order of their numbers are the split
   * @param samples ascending by id
   * @throws IllegalArgumentException if they do not ascend, or one is of another split
   */
  public SplitPart write(DataFiles files, String split, int number, Iterator<Sample> samples)
      throws IOException {
    SplitPart part = new SplitPart(split, number, conf);
    Admission admission = new Admission(conf);
    String stem = "%s-%05d".formatted(split, number);
    List<SplitFile> open = open(files, stem, split);
    try (JsonLinesWriter sources =
        new JsonLinesWriter(files, new Path(folder, stem + "." + SOURCES + ".jsonl"))) {
      String previous = "";
      while (samples.hasNext()) {
        Sample sample = samples.next();
        check(split, previous, sample);
        previous = sample.id();
        Optional<Reject> refusal = admission.refusal(sample);
        refusal.ifPresent(part.refused::add);
        if (refusal.isEmpty()) {
          add(sample, part, open, sources);
        }
      }
      part.files.add(WrittenFile.lines(sources.name(), SOURCES, sources.rows()));
    } finally {
      for (SplitFile file : open) {
        file.close();
      }
    }
    open.forEach(file -> part.files.add(file.written()));
    return part;
  }

  private void add(Sample sample, SplitPart part, List<SplitFile> open, JsonLinesWriter sources)
      throws IOException {
    for (SplitFile file : open) {
      file.add(sample);
    }
    if (!named.contains(sample.id())) {
      sources.write(SideRows.sources(sample));
    }
    part.figures.add(sample);
  }

  private List<SplitFile> open(DataFiles files, String stem, String split) {
    List<SplitFile> open = new ArrayList<>();
    for (String format : HandoffConf.knownFormats()) {
      if (conf.formats().contains(format)) {
        open.add(
            format.equals(HandoffConf.TOKENS)
                ? new TokensFile(files, folder, stem, split)
                : new LinesFile(files, folder, stem, split, RowFormats.named(format)));
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
}
