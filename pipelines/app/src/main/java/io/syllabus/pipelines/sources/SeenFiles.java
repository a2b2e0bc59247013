package io.syllabus.pipelines.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.store.Workspace;
import io.syllabus.files.FileEntry;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.sources.SourceHashes.Read;
import io.syllabus.schemas.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;

/**
 * What files were hashed to when they last were: a file of the same place, size, time and stamp
 * holds the same bytes. A file that had just been written when it was hashed is not trusted, since
 * the clock of a file system may not tell two writes apart.
 */
final class SeenFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long CLOCK_MILLIS = 2000;

  private final Workspace workspace;
  private final String code;
  private Map<String, List<SeenPart>> seen;

  /**
   * @param code hash of what cuts files into parts
   */
  SeenFiles(Workspace workspace, String code) {
    this.workspace = workspace;
    this.code = code;
  }

  /** A part of a file that was hashed. */
  record SeenPart(String uri, long offset, long length, String hash) {
    Read of(int number) {
      return new Read(number, uri, offset, length, hash);
    }
  }

  void forget() {
    seen = new HashMap<>();
  }

  /** The parts of a file that looks as it did; else none. */
  List<SeenPart> parts(FoundFile found) {
    if (seen == null) {
      seen = read();
    }
    return seen.getOrDefault(key(found), List.of());
  }

  /** Keeps what is known now, where it is not what was known. */
  void keep(List<FoundFile> found, Map<Integer, List<Read>> parts) {
    long settled = System.currentTimeMillis() - CLOCK_MILLIS;
    Map<String, List<SeenPart>> now = new TreeMap<>();
    parts.forEach(
        (number, own) -> {
          FoundFile file = found.get(number);
          if (file.file().modified() < settled && own.stream().allMatch(SourceHashes::isReadable)) {
            now.put(key(file), own.stream().map(SeenFiles::part).toList());
          }
        });
    if (!now.equals(seen)) {
      write(now);
    }
  }

  private static SeenPart part(Read read) {
    return new SeenPart(read.uri(), read.offset(), read.length(), read.hash());
  }

  private String key(FoundFile found) {
    FileEntry file = found.file();
    SourceConf source = found.source();
    return Ids.of(
        code,
        file.path().toString(),
        String.valueOf(file.size()),
        String.valueOf(file.modified()),
        file.stamp(),
        source.kind(),
        source.encoding(),
        new TreeMap<>(source.columns()).toString());
  }

  private Path file() {
    return new Path(workspace.raw(), "seen.json.gz");
  }

  /** A file that is missing, torn or of another release tells nothing. */
  private Map<String, List<SeenPart>> read() {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(workspace.files().read(file())))) {
      return JSON.readValue(in, new TypeReference<TreeMap<String, List<SeenPart>>>() {});
    } catch (IOException e) {
      return new HashMap<>();
    }
  }

  private void write(Map<String, List<SeenPart>> now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(JSON.writeValueAsBytes(now));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write what was seen of the files", e);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot compress in memory", e);
    }
    try {
      workspace.files().write(file(), bytes.toByteArray());
    } catch (IOException e) {
      // it only spares hashing: the next run hashes
    }
  }
}
