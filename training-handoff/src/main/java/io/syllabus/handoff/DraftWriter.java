package io.syllabus.handoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.files.DataFiles;
import io.syllabus.schemas.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;

/** Puts the files of a draft together, and keeps what the files about the rows will say. */
final class DraftWriter {
  private static final Comparator<SplitPart> IN_ORDER =
      Comparator.<SplitPart>comparingInt(part -> Splits.ALL.indexOf(part.split))
          .thenComparingInt(part -> part.number);

  private final DataFiles room;
  private final Path folder;
  private final Path parts;
  private final HandoffConf conf;
  private final Admission admission;
  private final Set<String> besideSplits = new HashSet<>();
  private final JsonLinesWriter sourcesBeside;
  private final RowFigures figures;
  private final List<WrittenFile> files = new ArrayList<>();
  private final Map<String, Reject> refused = new LinkedHashMap<>();

  DraftWriter(DataFiles room, Path folder, HandoffConf conf) throws IOException {
    this.room = room;
    this.folder = folder;
    this.parts = new Path(folder, "parts");
    this.conf = conf;
    this.admission = new Admission(conf);
    this.figures = new RowFigures(conf);
    this.sourcesBeside = new JsonLinesWriter(room, new Path(parts, "beside.sources.jsonl"));
    room.makeFolder(parts);
  }

  /** Rows that no split needs: one file, where there is a row. */
  <T extends Offered> void beside(String format, Iterator<T> rows, Function<T, ObjectNode> row)
      throws IOException {
    String name = format + ".jsonl";
    try (JsonLinesWriter lines = new JsonLinesWriter(room, new Path(folder, name))) {
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

  private boolean admitted(Offered row) {
    Optional<Reject> refusal = admission.refusal(row);
    refusal.ifPresent(reject -> refused.putIfAbsent(row.id(), reject));
    return refusal.isEmpty();
  }

  private void sourcesOnce(Offered row) throws IOException {
    if (besideSplits.add(row.id())) {
      sourcesBeside.write(SideRows.sources(row));
    }
  }

  /** The splits in every format, and the files that are drawn from the rows of all. */
  void splits(SplitSource source) throws IOException {
    sourcesBeside.close();
    PartWriter writer = new PartWriter(parts, conf, Set.copyOf(besideSplits));
    List<SplitPart> written = source.write(writer, room).stream().sorted(IN_ORDER).toList();
    for (String split : Splits.ALL) {
      List<SplitPart> own = written.stream().filter(part -> part.split.equals(split)).toList();
      for (String format : HandoffConf.knownFormats()) {
        join("%s.%s".formatted(split, format), of(format, own));
      }
    }
    sources(of(PartWriter.SOURCES, written));
    figures(written);
    room.remove(parts);
  }

  private static List<WrittenFile> of(String format, List<SplitPart> parts) {
    return parts.stream().flatMap(part -> part.files(format).stream()).toList();
  }

  private void sources(List<WrittenFile> ofParts) throws IOException {
    WrittenFile beside =
        WrittenFile.lines(sourcesBeside.name(), PartWriter.SOURCES, sourcesBeside.rows());
    List<WrittenFile> all = new ArrayList<>(List.of(beside));
    all.addAll(ofParts);
    join(PartWriter.SOURCES, all);
  }

  /** One file of those that have rows; what the others left out counts, too. */
  private void join(String stem, List<WrittenFile> ofParts) throws IOException {
    Optional<WrittenFile> whole = ofParts.stream().reduce(WrittenFile::and);
    if (whole.isEmpty() || whole.get().rows() == 0) {
      return;
    }
    List<Path> full =
        ofParts.stream()
            .filter(file -> file.rows() > 0)
            .map(file -> new Path(parts, file.path()))
            .toList();
    String ending = full.get(0).getName();
    String name = stem + ending.substring(ending.lastIndexOf('.'));
    new PartJoin(room).join(full, new Path(folder, name));
    filed(whole.get().at(name));
  }

  private void figures(List<SplitPart> written) throws IOException {
    for (SplitPart part : written) {
      figures.add(part.figures);
      part.refused.forEach(reject -> refused.putIfAbsent(reject.row(), reject));
    }
    drawn("calibration", figures.calibration);
    drawn("rendered_samples", figures.rendered);
  }

  private void drawn(String format, HashSample<String> sample) throws IOException {
    String name = format + ".jsonl";
    try (JsonLinesWriter lines = new JsonLinesWriter(room, new Path(folder, name))) {
      for (String row : sample.rows()) {
        lines.write(row.getBytes(StandardCharsets.UTF_8));
      }
      filed(WrittenFile.lines(name, format, lines.rows()));
    }
  }

  void document(String name, String format, byte[] bytes) throws IOException {
    room.write(new Path(folder, name), bytes);
    filed(WrittenFile.document(name, format));
  }

  /** A file without rows was never made, so it is not named either. */
  private void filed(WrittenFile file) {
    if (file.rows() > 0) {
      files.add(file);
    }
  }

  Census census() {
    return figures.census;
  }

  TokenLengths lengths() {
    return figures.lengths;
  }

  List<WrittenFile> files() {
    return List.copyOf(files);
  }

  List<Reject> refused() {
    return List.copyOf(refused.values());
  }
}
