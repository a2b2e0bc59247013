package io.syllabus.pipelines.sources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.syllabus.engine.CodeHash;
import io.syllabus.engine.store.Workspace;
import io.syllabus.files.DataFiles;
import io.syllabus.jobs.Connectors;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.SourceFile;
import io.syllabus.udfs.records.RecordConf;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.records.RecordSplitter;
import io.syllabus.udfs.records.RecordSplitter.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * Hashes the files of the sources, and cuts large record files into parts, where the rows will be.
 * What was hashed before and looks the same is not read again.
 */
public final class SourceHashes {
  private static final long PART_BYTES = 32L << 20;

  /** In the place of a hash, so that the file is read anew once it can be. */
  private static final String UNREADABLE = "unreadable";

  private final Supplier<SparkSession> sessions;
  private final SeenFiles seen;
  private final java.nio.file.Path temp;

  /**
   * @param sessions asked where there is something to read
   */
  public SourceHashes(Supplier<SparkSession> sessions, Workspace workspace) {
    this.sessions = sessions;
    this.temp = workspace.temp();
    this.seen = new SeenFiles(workspace, CodeHash.of(RecordSplitter.class));
  }

  /** The same, reading all files again. */
  public SourceHashes forgetful() {
    seen.forget();
    return this;
  }

  /**
   * A file to read.
   *
   * @param number of the file in the listing
   */
  public record Unread(
      int number,
      String uri,
      String path,
      long size,
      String kind,
      String encoding,
      Map<String, String> columns) {
    static Unread of(int number, FoundFile found) {
      SourceConf source = found.source();
      return new Unread(
          number,
          found.file().path().toUri().toString(),
          found.path(),
          found.file().size(),
          source.kind(),
          source.encoding(),
          source.columns());
    }

    /** Whether its parts are ranges of what it unpacks to; each has the hash of the whole. */
    boolean isUnpacked() {
      return RecordFormat.isRecordFile(kind, path) && DataFiles.isPacked(place());
    }

    private Path place() {
      return new Path(URI.create(uri));
    }

    List<Part> parts(DataFiles files, java.nio.file.Path temp) throws IOException {
      if (!RecordFormat.isRecordFile(kind, path) || RecordFormat.isWorkbook(path)) {
        return List.of(new Part(0, size));
      }
      if (!isUnpacked()) {
        return parts(files.channel(place()));
      }
      try (DataFiles.LocalFile content = files.localContent(place(), temp)) {
        return parts(Files.newByteChannel(content.path()));
      }
    }

    private List<Part> parts(SeekableByteChannel file) throws IOException {
      try (file) {
        return RecordSplitter.parts(
            path, file, new RecordConf(kind, encoding, columns), PART_BYTES);
      }
    }
  }

  /**
   * A part of a file.
   *
   * @param number of the file in the listing
   */
  public record Read(int number, String uri, long offset, long length, String hash) {
    static Read whole(Unread file) {
      return new Read(file.number, file.uri, 0, file.size, "");
    }
  }

  /** The files as rows of {@code sources}, in the order of the listing. */
  public List<SourceFile> of(List<FoundFile> found) {
    Map<Integer, List<Read>> parts = new TreeMap<>();
    List<Unread> unread = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      List<SeenFiles.SeenPart> known = seen.parts(found.get(i));
      if (known.isEmpty()) {
        unread.add(Unread.of(i, found.get(i)));
      } else {
        int number = i;
        parts.put(i, known.stream().map(part -> part.of(number)).toList());
      }
    }
    for (Read read : read(unread)) {
      parts.computeIfAbsent(read.number(), number -> new ArrayList<>()).add(read);
    }
    seen.keep(found, parts);
    List<SourceFile> rows = new ArrayList<>();
    parts.forEach((number, own) -> own.forEach(part -> rows.add(row(found.get(number), part))));
    return rows;
  }

  private List<Read> read(List<Unread> unread) {
    if (unread.isEmpty()) {
      return List.of();
    }
    SparkSession spark = sessions.get();
    int tasks = Math.min(unread.size(), spark.sparkContext().defaultParallelism() * 4);
    String folder = temp.toString();
    MapPartitionsFunction<Unread, Read> cut = part -> cut(part, java.nio.file.Path.of(folder));
    MapPartitionsFunction<Read, Read> hash = SourceHashes::hash;
    Dataset<Read> parts =
        spark
            .createDataset(unread, RecordEncoder.of(Unread.class))
            .repartition(tasks)
            .mapPartitions(cut, RecordEncoder.of(Read.class));
    return parts
        .repartition(tasks)
        .mapPartitions(hash, RecordEncoder.of(Read.class))
        .sort("number", "offset")
        .collectAsList();
  }

  /** A file that cannot be read is listed, too: extraction says so, and the run goes on. */
  private static Iterator<Read> cut(Iterator<Unread> unread, java.nio.file.Path temp) {
    DataFiles files = Connectors.files();
    List<Read> parts = new ArrayList<>();
    while (unread.hasNext()) {
      Unread file = unread.next();
      try {
        String hash = file.isUnpacked() ? hash(files, Read.whole(file)) : "";
        for (Part part : file.parts(files, temp)) {
          parts.add(new Read(file.number, file.uri, part.offset(), part.length(), hash));
        }
      } catch (IOException e) {
        parts.add(new Read(file.number, file.uri, 0, 0, UNREADABLE));
      }
    }
    return parts.iterator();
  }

  private static Iterator<Read> hash(Iterator<Read> parts) {
    DataFiles files = Connectors.files();
    List<Read> hashed = new ArrayList<>();
    while (parts.hasNext()) {
      Read part = parts.next();
      String hash = part.hash.isEmpty() ? hash(files, part) : part.hash;
      hashed.add(new Read(part.number, part.uri, part.offset, part.length, hash));
    }
    return hashed.iterator();
  }

  private static String hash(DataFiles files, Read part) {
    try (SeekableByteChannel file = files.channel(new Path(URI.create(part.uri)))) {
      file.position(part.offset);
      InputStream all = Channels.newInputStream(file);
      return Ids.sha256(
          BoundedInputStream.builder().setInputStream(all).setMaxCount(part.length).get());
    } catch (IOException e) {
      return UNREADABLE;
    }
  }

  static boolean isReadable(Read part) {
    return !part.hash.equals(UNREADABLE);
  }

  private static SourceFile row(FoundFile found, Read part) {
    SourceConf source = found.source();
    return new SourceFile(
        Ids.of(source.name(), found.path(), String.valueOf(part.offset), part.hash),
        List.of(source.name()),
        origin(source),
        part.uri,
        found.path(),
        part.offset,
        part.length,
        found.file().size(),
        part.hash,
        blankToNull(source.encoding()),
        source.columns(),
        source.ocr());
  }

  private static Origin origin(SourceConf source) {
    return new Origin(
        "",
        source.name(),
        source.kind(),
        source.line(),
        source.licence(),
        source.access(),
        blankToNull(source.date()),
        source.family().isBlank() ? source.name() : source.family(),
        blankToNull(source.versionKey()),
        null,
        null,
        1.0);
  }

  /** The N parts of each source whose ids come first, the same on every machine. */
  public static List<SourceFile> sample(List<SourceFile> files, int each) {
    Map<String, List<String>> ids =
        files.stream()
            .collect(groupingBy(file -> file.origin().source(), mapping(SourceFile::id, toList())));
    Set<String> first =
        ids.values().stream().flatMap(own -> own.stream().sorted().limit(each)).collect(toSet());
    return files.stream().filter(file -> first.contains(file.id())).toList();
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
