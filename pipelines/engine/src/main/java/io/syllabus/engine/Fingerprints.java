package io.syllabus.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.SideInput;
import io.syllabus.jobs.Stage;
import io.syllabus.schemas.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What decides a stage's rows, as hashes. {@link #settings} covers its conf, its code, the
 * libraries and its side inputs; {@link #inputs} adds the content of the table it reads. The same
 * hash means the same rows.
 */
public final class Fingerprints {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
          .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
          .configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, false)
          .build();
  private final TableStore store;
  private final Ledger ledger;
  private final Map<Class<?>, String> code = new ConcurrentHashMap<>();

  Fingerprints(TableStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** Hash of conf, code, libraries and side inputs of a stage. */
  String settings(Stage<?, ?> stage) {
    String sides =
        stage.alsoReads().stream()
            .map(side -> side.name() + "=" + hash(side))
            .sorted()
            .collect(Collectors.joining(","));
    return Ids.of(
        stage.name(),
        json(stage.conf()),
        code.computeIfAbsent(stage.getClass(), CodeHash::of),
        Libraries.versions(),
        sides);
  }

  /** Hash of the settings and of the content that the stage reads. */
  String inputs(Stage<?, ?> stage, String settings) {
    return Ids.of(settings, ledger.content(stage.input().name()));
  }

  private String hash(SideInput side) {
    if (side instanceof SideInput.OfFile file) {
      return hash(file.path());
    }
    SideInput.OfTable table = (SideInput.OfTable) side;
    String known = ledger.content(table.name());
    return known.isEmpty() ? String.valueOf(store.version(table.table())) : known;
  }

  /** SHA-256 of a file, or over the files of a folder. */
  static String hash(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      List<String> hashes =
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(file -> path.relativize(file) + ":" + Ids.sha256(bytes(file)))
              .toList();
      return Ids.of(hashes.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  public static String json(Object conf) {
    try {
      return JSON.writeValueAsString(conf);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot hash the conf " + conf.getClass(), e);
    }
  }
}
