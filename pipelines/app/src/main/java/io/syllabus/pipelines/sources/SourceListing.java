package io.syllabus.pipelines.sources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.recipe.TablePlace;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.SourceFile;
import io.syllabus.udfs.extract.FileTree;
import io.syllabus.udfs.records.RecordConf;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.records.RecordSplitter;
import io.syllabus.udfs.records.RecordSplitter.Part;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the files of a recipe's sources, cut into parts where they are large record files. */
public final class SourceListing {
  private static final long PART_BYTES = 32L << 20;

  /** In the place of a hash, so that the file is read anew once it can be. */
  private static final String UNREADABLE = "unreadable";

  private SourceListing() {}

  /**
   * The files of all sources that are files, in the order of their names. Tables are only looked
   * for: {@link TableExport} makes files of them.
   *
   * @throws UsageException where a source matches nothing or cannot be read
   */
  public static List<SourceFile> list(List<SourceConf> sources) {
    if (sources.isEmpty()) {
      throw new UsageException(
          "Cannot use sources=[]: there is nothing to read; name a source with name, kind and path");
    }
    List<SourceFile> files = new ArrayList<>();
    for (SourceConf source : sources) {
      if (source.isTable()) {
        TablePlace.of(source.name(), source.table());
        continue;
      }
      int before = files.size();
      Place place = Place.of(source);
      for (Path file : place.files(source)) {
        add(files, source, place.folder(), file);
      }
      if (files.size() == before) {
        throw new UsageException(
            "Cannot use sources.%s.path=%s: no file matches; check the path and its pattern"
                .formatted(source.name(), source.path()));
      }
    }
    return files;
  }

  /** The N files of each source whose ids come first, the same on every machine. */
  public static List<SourceFile> sample(List<SourceFile> files, int each) {
    Map<String, List<String>> ids =
        files.stream()
            .collect(groupingBy(file -> file.origin().source(), mapping(SourceFile::id, toList())));
    Set<String> first =
        ids.values().stream().flatMap(own -> own.stream().sorted().limit(each)).collect(toSet());
    return files.stream().filter(file -> first.contains(file.id())).toList();
  }

  private record Place(Path folder, PathMatcher matcher) {
    static Place of(SourceConf source) {
      int star = source.path().indexOf('*');
      if (star < 0) {
        Path path = Path.of(source.path());
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        return new Place(folder, Files.isDirectory(path) ? any -> true : path::equals);
      }
      String fixed = source.path().substring(0, star);
      Path folder = Path.of(fixed.substring(0, fixed.lastIndexOf('/') + 1));
      return new Place(folder, FileSystems.getDefault().getPathMatcher("glob:" + source.path()));
    }

    List<Path> files(SourceConf source) {
      try {
        return FileTree.of(folder).stream().filter(matcher::matches).toList();
      } catch (IOException e) {
        throw new UsageException(
            "Cannot read sources.%s.path=%s: %s; name a folder that you may read"
                .formatted(source.name(), source.path(), FileProblem.of(e)));
      }
    }
  }

  /** A file that cannot be read is listed, too: extraction says so, and the run goes on. */
  private static void add(List<SourceFile> files, SourceConf source, Path folder, Path file) {
    String path = folder.relativize(file).toString();
    try {
      long size = Files.size(file);
      List<SourceFile> read = new ArrayList<>();
      for (Part part : parts(source, file, path, size)) {
        read.add(part(source, file, path, part, size, hash(file, part)));
      }
      files.addAll(read);
    } catch (IOException e) {
      files.add(part(source, file, path, new Part(0, 0), 0, UNREADABLE));
    }
  }

  private static List<Part> parts(SourceConf source, Path file, String path, long size)
      throws IOException {
    if (!RecordFormat.isRecordFile(source.kind(), path)) {
      return List.of(new Part(0, size));
    }
    RecordConf conf = new RecordConf(source.kind(), source.encoding(), source.columns());
    return RecordSplitter.parts(file, conf, PART_BYTES);
  }

  private static SourceFile part(
      SourceConf source, Path file, String path, Part part, long size, String hash) {
    return new SourceFile(
        Ids.of(source.name(), path, String.valueOf(part.offset()), hash),
        List.of(source.name()),
        origin(source),
        file.toUri().toString(),
        path,
        part.offset(),
        part.length(),
        size,
        hash,
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

  private static String hash(Path file, Part part) throws IOException {
    MessageDigest sha = Ids.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(part.offset());
      byte[] buffer = new byte[1 << 16];
      long left = part.length();
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        sha.update(buffer, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
