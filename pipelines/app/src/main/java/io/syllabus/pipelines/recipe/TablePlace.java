package io.syllabus.pipelines.recipe;

import io.syllabus.files.DataFiles;
import io.syllabus.jobs.Connectors;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * Where a table lies that is a source: {@code delta:FOLDER}, {@code parquet:FOLDER} or {@code
 * jdbc:…#TABLE}.
 *
 * @param format delta, parquet or jdbc
 * @param url folder, or the address of the database
 * @param name of the table in a database, empty for a folder
 */
public record TablePlace(String format, String url, String name) {

  /**
   * Reads a place.
   *
   * @param source name of the source, for errors
   * @throws IllegalArgumentException where it has another form, or there is no such folder
   */
  public static TablePlace of(String source, String table) {
    if (isAddress(table) && table.indexOf('#') > 0) {
      int hash = table.lastIndexOf('#');
      return database(source, table.substring(0, hash), table.substring(hash + 1));
    }
    for (String format : new String[] {"delta", "parquet"}) {
      if (table.startsWith(format + ":")) {
        return folder(source, format, table.substring(format.length() + 1));
      }
    }
    throw new IllegalArgumentException(
        "Cannot use sources.%s.table: must be delta:FOLDER, parquet:FOLDER or jdbc:ADDRESS#TABLE"
            .formatted(source));
  }

  /** Whether it is the address of a database, which may hold a password. */
  static boolean isAddress(String table) {
    return table.regionMatches(true, 0, "jdbc:", 0, "jdbc:".length());
  }

  private static TablePlace database(String source, String url, String table) {
    try {
      DriverManager.getDriver(url);
    } catch (SQLException e) {
      throw new IllegalArgumentException(
          "Cannot use sources.%s.table: no driver takes addresses such as %s:…; put the driver's jar into dist/jars, or give it to spark-submit with --jars"
              .formatted(source, String.join(":", List.of(url.split(":", 3)).subList(0, 2))));
    }
    return new TablePlace("jdbc", url, table);
  }

  private static TablePlace folder(String source, String format, String folder) {
    Path path = DataFiles.path(folder);
    if (!isFolder(source, format.equals("delta") ? new Path(path, "_delta_log") : path)) {
      throw new IllegalArgumentException(
          "Cannot read sources.%s.table=%s:%s: there is no %s table in that folder; check the path"
              .formatted(source, format, folder, format));
    }
    return new TablePlace(format, folder, "");
  }

  private static boolean isFolder(String source, Path path) {
    try {
      return Connectors.files().isFolder(path);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read sources.%s.table=%s: %s".formatted(source, path, FileProblem.of(e)), e);
    }
  }

  public boolean isJdbc() {
    return format.equals("jdbc");
  }

  /** Without the address of a database, which may hold a password. */
  @Override
  public String toString() {
    return isJdbc() ? "jdbc:…#" + name : format + ":" + url;
  }
}
