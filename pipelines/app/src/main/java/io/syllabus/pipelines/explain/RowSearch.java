package io.syllabus.pipelines.explain;

import io.syllabus.engine.store.TableReader;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the rows that a person means: by the beginning of an id, by the name of a file, by a piece
 * of text. Each is tried only where the one before finds none.
 */
public final class RowSearch {
  /** More are not looked for: nobody reads on. */
  public static final int MOST = 20;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{6,}");
  private static final Pattern WAY_UP = Pattern.compile("^(\\.{1,2}/)+");
  private final TableReader tables;
  private final ShowText show;

  /**
   * @param show raw text is searched only where it may be shown
   */
  public RowSearch(TableReader tables, ShowText show) {
    this.tables = tables;
    this.show = show;
  }

  /**
   * A row that may be meant.
   *
   * @param table it is in
   * @param id of the row
   */
  public record Found(Table<?> table, String id) {}

  /** At most one more than {@link #MOST}. */
  public List<Found> of(String asked) {
    List<Found> found = ID.matcher(asked).matches() ? byId(asked) : List.of();
    found = found.isEmpty() ? byFile(asked) : found;
    return found.isEmpty() ? byText(asked) : found;
  }

  private record Id(String id) {}

  /** An id that several tables have is the last one's. */
  private List<Found> byId(String asked) {
    List<Table<?>> upwards = new ArrayList<>(Tables.FLOW);
    Collections.reverse(upwards);
    Map<String, Found> found = new LinkedHashMap<>();
    for (Table<?> table : upwards) {
      for (Found one : in(table, Id.class, row -> row.id().startsWith(asked), Id::id)) {
        if (one.id().equals(asked)) {
          return List.of(one);
        }
        found.putIfAbsent(one.id(), one);
      }
    }
    return found.values().stream().limit(MOST + 1).toList();
  }

  private record File(String id, String path, String uri) {}

  /** A file of a source, else one in an archive or a mail, which is a document of its own. */
  private List<Found> byFile(String asked) {
    String name = WAY_UP.matcher(asked).replaceFirst("");
    Predicate<File> named =
        row -> isNamed(row.path(), name) || (row.uri() != null && isNamed(path(row.uri()), name));
    List<Found> files = in(Tables.SOURCES, File.class, named, File::id);
    return files.isEmpty() ? in(Tables.DOCUMENTS, File.class, named, File::id) : files;
  }

  private static boolean isNamed(String path, String name) {
    return path.equals(name) || path.endsWith("/" + name);
  }

  private static String path(String uri) {
    return URI.create(uri).getPath();
  }

  /** The rows of the first table that holds it: later ones say it again. */
  private List<Found> byText(String asked) {
    for (Table<?> table : Tables.FLOW) {
      if (table.raw() && show == ShowText.MASKED) {
        continue;
      }
      List<Found> found = in(table, RowText.class, row -> row.holds(asked), RowText::id);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private record RowText(
      String id, RowFacts.Passage passage, List<RowFacts.Message> messages, String text) {
    boolean holds(String words) {
      return (passage != null && has(passage.text(), words))
          || (messages != null && messages.stream().anyMatch(one -> has(one.content(), words)))
          || has(text, words);
    }

    private static boolean has(String text, String words) {
      return text != null && RowWords.inOneLine(text).contains(words);
    }
  }

  private <V extends Record> List<Found> in(
      Table<?> table, Class<V> view, Predicate<V> fits, Function<V, String> id) {
    return tables.ask(
        table,
        view,
        rows ->
            rows.filter(fits).limit(MOST + 1).map(row -> new Found(table, id.apply(row))).toList());
  }
}
