package io.syllabus.udfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.BoundedText;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No regular expression of this module backtracks without bound: a row of a padded table once kept
 * a run busy for hours. Each is searched for in texts of repeated pieces, some of them its own.
 */
class PatternsTest {
  private static final int LENGTH = 300;
  private static final int TEXTS = 80;
  private static final long MOST_READS = 10_000_000;
  private static final List<String> PIECES =
      List.of(
          " ", "a", "A", "1", "|", "| a  ", "中", "，", "一", ".", "-", "\t", "a ", "Aa ", "1.", "(",
          "“", "《", "<", ">", "@", ":", "\n", "a\n", "_", "*", "#", "&", "\"", ",", "=");

  @Test
  void noneReadsATextOverAndOver() throws Exception {
    Map<Pattern, String> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(200);
    assertThat(patterns.entrySet().stream().filter(e -> runsAway(e.getKey())))
        .extracting(Map.Entry::getValue)
        .isEmpty();
  }

  @Test
  void aPatternThatBacktracksIsFound() {
    String cells = "^\\|?\\s*[^|]{1,20}(?:\\s*[|]\\s*[^|]{1,20}){0,12}\\s*[|]\\s*(?:end)$";
    assertThat(runsAway(Pattern.compile(cells))).isTrue();
  }

  private static boolean runsAway(Pattern pattern) {
    Random random = new Random(7);
    List<String> pieces = new ArrayList<>(PIECES);
    Stream.of(pattern.pattern().split("[^\\p{L}\\p{N} ]+"))
        .filter(own -> !own.isEmpty() && own.length() < 12)
        .limit(100)
        .forEach(own -> pieces.addAll(List.of(own, own + " ")));
    return Stream.generate(() -> text(random, pieces))
        .limit(TEXTS)
        .anyMatch(text -> runsAway(pattern.matcher(new BoundedText(text, MOST_READS))));
  }

  private static boolean runsAway(Matcher matcher) {
    try {
      while (matcher.find()) {
        assertThat(matcher.end()).isNotNegative();
      }
      return false;
    } catch (BoundedText.Exhausted e) {
      return true;
    }
  }

  private static String text(Random random, List<String> pieces) {
    StringBuilder unit = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      unit.append(pieces.get(random.nextInt(pieces.size())));
    }
    return unit.toString().repeat(LENGTH / unit.length() + 1) + (random.nextBoolean() ? "!" : "");
  }

  /** The patterns that classes hold in static fields, alone, in collections or in records. */
  private static Map<Pattern, String> patterns()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    Path code = Path.of(Span.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(code)) {
      return in(code);
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      return in(jar.getPath("/"));
    }
  }

  private static Map<Pattern, String> in(Path root)
      throws IOException, ReflectiveOperationException {
    Map<Pattern, String> found = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String path = root.relativize(file).toString().replaceFirst("\\.class$", "");
        String name = path.replace('/', '.');
        for (Field field : Class.forName(name).getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            field.setAccessible(true);
            collect(field.get(null), name + "." + field.getName(), 0, found);
          }
        }
      }
    }
    return found;
  }

  private static void collect(Object value, String name, int depth, Map<Pattern, String> found)
      throws ReflectiveOperationException {
    if (value instanceof Pattern pattern) {
      found.putIfAbsent(pattern, name + ": " + pattern);
    } else if (value instanceof Collection<?> several && depth < 3) {
      for (Object each : several) {
        collect(each, name, depth + 1, found);
      }
    } else if (value instanceof Map<?, ?> map && depth < 3) {
      collect(map.values(), name, depth + 1, found);
    } else if (value instanceof Record && depth < 3) {
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          collect(field.get(value), name + "." + field.getName(), depth + 1, found);
        }
      }
    }
  }
}
