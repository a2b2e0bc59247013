package io.syllabus.handoff;

import io.syllabus.files.DataFiles;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** A hand-off that is written and not yet given: it becomes one when it is sealed. */
public final class HandoffFolder implements AutoCloseable {
  private static final Comparator<WrittenFile> SPLITS_FIRST =
      Comparator.comparing(file -> file.split() == null);

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  private final DataFiles room;
  private final Path folder;
  private final Path draft;
  private final HandoffConf conf;
  private final Release release;
  private final Census census;
  private final TokenLengths.Figures tokens;
  private final List<WrittenFile> files;
  private final List<Reject> refused;

  HandoffFolder(
      DataFiles room, Path folder, HandoffConf conf, Release release, DraftWriter written) {
    this.room = room;
    this.folder = folder;
    this.draft = draftOf(folder);
    this.conf = conf;
    this.release = release;
    this.census = written.census();
    this.tokens = written.lengths().figures();
    this.files = new ArrayList<>(written.files());
    this.refused = written.refused();
  }

  static Path draftOf(Path folder) {
    return beside(folder, ".draft");
  }

  private static Path beside(Path folder, String ending) {
    return new Path(folder.getParent(), folder.getName() + ending);
  }

  /** Rows that stay behind, each with its rule: access, licence, encoding, turns, tools, labels. */
  public List<Reject> refused() {
    return refused;
  }

  /** Rows per split, with repetitions. */
  public Map<String, Long> splits() {
    Map<String, Long> rows = new LinkedHashMap<>();
    Splits.ALL.forEach(split -> rows.put(split, census.rows(split)));
    return rows;
  }

  /** The files as they are now, for whoever scans them before the seal. */
  public List<Path> files() {
    return files.stream().map(file -> new Path(draft, file.path())).toList();
  }

  /**
   * Adds a file of the caller's, such as the report; a file of JSON lines counts by its lines, and
   * without any it is left away.
   *
   * @param name below the folder, of ASCII letters, digits and {@code . _ -}, not hidden
   * @param format what the manifest says that it is: report, contamination, template, …
   * @throws IllegalArgumentException if the name is taken or leads elsewhere
   */
  public void attach(String name, String format, byte[] bytes) throws IOException {
    boolean plain = PLAIN_NAME.matcher(name).matches();
    if (!plain || name.equals(Manifest.NAME) || room.exists(new Path(draft, name))) {
      throw new IllegalArgumentException(
          "Cannot attach %s: a file of the hand-off has a plain name of its own".formatted(name));
    }
    long rows = name.endsWith(".jsonl") ? lines(bytes) : 1;
    if (rows > 0) {
      room.write(new Path(draft, name), bytes);
      files.add(WrittenFile.lines(name, format, rows));
    }
  }

  /**
   * Puts the draft in the folder's place and writes the manifest last. Killed at any moment before
   * that, there is no manifest, except in the folder that stood here before.
   *
   * @param gates all of them, with those that looked at the draft
   * @return the folder
   * @throws IllegalStateException if a gate stops the hand-off, or the draft is gone
   */
  public Path seal(List<QualityEntry> gates) throws IOException {
    gates.stream().filter(QualityEntry::stops).findFirst().ifPresent(this::refuse);
    if (!room.isFolder(draft)) {
      throw new IllegalStateException(
          "Cannot seal hand-off %s: its draft is gone; write it again"
              .formatted(release.dataset()));
    }
    byte[] manifest = StableJson.pretty(manifest(gates));
    Path old = beside(folder, ".old");
    room.remove(old);
    if (room.exists(folder)) {
      room.move(folder, old);
    }
    room.move(draft, folder);
    room.write(new Path(folder, Manifest.NAME), manifest);
    room.remove(old);
    return folder;
  }

  /** Removes the draft if it was not sealed. */
  @Override
  public void close() throws IOException {
    room.remove(draft);
  }

  private void refuse(QualityEntry gate) {
    throw new IllegalStateException(
        "Cannot seal hand-off %s: gate %s expects %s and found %s; mend the data or the threshold"
            .formatted(release.dataset(), gate.gate(), gate.expected(), gate.actual()));
  }

  private static long lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).count();
  }

  private Manifest manifest(List<QualityEntry> gates) throws IOException {
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        release.dataset(),
        release.version(),
        release.recipeSha256(),
        release.codeVersion(),
        conf.audience(),
        gates.stream().map(Manifest.Gate::of).toList(),
        splits(),
        FitFor.ways(conf, census.samples(Splits.TRAIN), gates),
        release.template(),
        release.tokenizer(),
        tokens,
        entries());
  }

  /**
   * The splits' files first. The hashes are taken from the disk, after its promise that the bytes
   * will stay there.
   */
  private List<Manifest.Entry> entries() throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (WrittenFile file : files.stream().sorted(SPLITS_FIRST).toList()) {
      Path path = new Path(draft, file.path());
      room.sync(path);
      try (InputStream in = room.open(path)) {
        entries.add(Manifest.Entry.of(file, Ids.sha256(in)));
      }
    }
    return entries;
  }
}
