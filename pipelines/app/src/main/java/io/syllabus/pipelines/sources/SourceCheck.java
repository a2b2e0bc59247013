package io.syllabus.pipelines.sources;

import io.syllabus.engine.UsageException;
import io.syllabus.files.DataFiles;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.udfs.records.RecordFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Holds the sources of a recipe against the files that they name, before anything is built. */
public final class SourceCheck {
  private final DataFiles files;
  private final FirstLook parsed; // null where workbooks are left to extraction

  /** A check that opens no workbook: a parser of its own would cost more than the rest. */
  public SourceCheck(DataFiles files) {
    this(files, null);
  }

  /** A check that looks into workbooks, too. */
  public SourceCheck(DataFiles files, FirstLook look) {
    this.files = files;
    this.parsed = look;
  }

  /**
   * Refuses sources that cannot be meant so.
   *
   * @return what is odd and no fault, for a dry run
   * @throws UsageException where a source holds the workspace or the file of another source, or its
   *     first rows cannot be read as the recipe says
   */
  public List<String> check(Recipe recipe, List<FoundFile> found) {
    recipe.sources().forEach(source -> apart(source, recipe.workspace()));
    once(found);
    return recipe.sources().stream().flatMap(source -> columns(recipe, source, found)).toList();
  }

  /** The same for a source that is a table, by its first rows. */
  public static List<String> check(Recipe recipe, SourceConf table, SparkSession spark) {
    SourcePreview preview = new SourcePreview(recipe, table);
    preview.add(table.name() + ".jsonl", TableExport.start(spark, table));
    return preview.judge();
  }

  /** What a run writes would be read by the next one. */
  private static void apart(SourceConf source, String workspace) {
    int star = source.path().indexOf('*');
    boolean deep = star < 0 || source.path().contains("**");
    String folder = star < 0 ? source.path() : source.path().substring(0, star);
    if (deep && !folder.isEmpty() && isBelow(workspace, folder)) {
      throw new UsageException(
          "Cannot use workspace=%s: it lies in sources.%s.path=%s, so the next run would read what this one writes; name a folder outside"
              .formatted(workspace, source.name(), source.path()));
    }
  }

  private static boolean isBelow(String path, String folder) {
    String all = DataFiles.path(folder).toString();
    String one = DataFiles.path(path).toString();
    return one.equals(all) || one.startsWith(all.endsWith("/") ? all : all + "/");
  }

  private static void once(List<FoundFile> files) {
    Map<String, String> owners = new HashMap<>();
    for (FoundFile file : files) {
      String own = file.source().name();
      String other = owners.putIfAbsent(file.file().path().toString(), own);
      if (other != null && !other.equals(own)) {
        throw new UsageException(
            "Cannot use sources.%s.path: the file %s is in source %s, too, and would be taught twice; narrow one of the two paths"
                .formatted(own, file.path(), other));
      }
    }
  }

  private Stream<String> columns(Recipe recipe, SourceConf source, List<FoundFile> found) {
    SourcePreview preview = new SourcePreview(recipe, source);
    found.stream()
        .filter(file -> file.source().equals(source))
        .filter(file -> RecordFormat.isRecordFile(source.kind(), file.path()))
        .filter(file -> parsed != null || !RecordFormat.isWorkbook(file.path()))
        .takeWhile(file -> preview.wantsMore())
        .forEach(file -> look(preview, file));
    return preview.judge().stream();
  }

  private void look(SourcePreview preview, FoundFile file) {
    if (RecordFormat.isWorkbook(file.path())) {
      preview.add(parsed.workbook(file.path(), file.file().path()).get(0));
    } else {
      preview.add(file.path(), FirstLook.start(files, file.file().path()));
    }
  }
}
