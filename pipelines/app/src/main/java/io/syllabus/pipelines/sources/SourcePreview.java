package io.syllabus.pipelines.sources;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.mask.ResidueScanner;
import io.syllabus.udfs.records.BadRecord;
import io.syllabus.udfs.records.RecordConf;
import io.syllabus.udfs.records.RecordPreview;
import io.syllabus.udfs.text.Dates;
import io.syllabus.udfs.text.LanguageDetector;
import io.syllabus.udfs.text.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges what a recipe says of a source's records by the first hundred rows of its files. */
final class SourcePreview {
  private static final int FILES = 100; // that are opened at most
  private static final int LONGEST = 40; // characters of a name
  private static final Set<String> NEEDED =
      Set.of("question", "answer", "turns", "role", "text", "records", "dialogue");
  private static final ResidueScanner SCANNER = new ResidueScanner();

  private final Recipe recipe;
  private final SourceConf source;
  private final RecordConf conf;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> missing;
  private final List<Page> pages = new ArrayList<>();
  private final List<BadRecord> bad = new ArrayList<>();
  private boolean complete = true; // no later row can have another name
  private int files;

  SourcePreview(Recipe recipe, SourceConf source) {
    this.recipe = recipe;
    this.source = source;
    this.conf =
        source.kind().equals("document")
            ? null
            : new RecordConf(source.kind(), source.encoding(), source.columns());
    this.missing = new TreeSet<>(source.columns().keySet());
  }

  boolean wantsMore() {
    return files < FILES && (files == 0 || pages.isEmpty() || !missing.isEmpty());
  }

  void add(String name, byte[] start) {
    add(new RecordPreview(name, start, conf));
  }

  void add(ExtractedFile workbook) {
    add(new RecordPreview(workbook, conf));
  }

  private void add(RecordPreview preview) {
    files++;
    names.addAll(preview.names());
    missing.removeAll(preview.found());
    complete &= preview.namesAll();
    pages.addAll(preview.pages());
    bad.addAll(preview.bad());
  }

  /**
   * The verdict.
   *
   * @return what is odd and no fault
   * @throws UsageException where a column is in no file, or no record can be read
   */
  List<String> judge() {
    if (names.isEmpty() && pages.isEmpty() && bad.isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    for (String meaning : missing) {
      String fault = absent(meaning);
      if (names.isEmpty() || !(complete || NEEDED.contains(meaning))) {
        notes.add(fault);
      } else {
        throw new UsageException("Cannot use " + fault);
      }
    }
    if (pages.isEmpty() && !bad.isEmpty()) {
      throw new UsageException(
          "Cannot use sources.%s: none of its first %d records can be read: line %d, %s%s"
              .formatted(
                  source.name(), bad.size(), bad.get(0).line(), bad.get(0).reason(), named()));
    }
    undated().ifPresent(notes::add);
    foreign().ifPresent(notes::add);
    return notes;
  }

  private String absent(String meaning) {
    String name = source.columns().get(meaning);
    String nearest =
        NearestName.mistyped(name, names).map("; did you mean %s?"::formatted).orElse("");
    return "sources.%s.columns.%s=%s: none of the first hundred rows has such a column%s%s"
        .formatted(source.name(), meaning, name, nearest, named());
  }

  /** What the header names; a row of data in its place may hold personal data. */
  private String named() {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(name -> isFit(name) ? name : "…")
            .collect(Collectors.joining(", ", "; the columns are ", ""));
  }

  private static boolean isFit(String name) {
    return name.length() <= LONGEST && SCANNER.residues(name).isEmpty();
  }

  private Optional<String> undated() {
    List<String> dates =
        pages.stream().map(page -> page.fields().get("date")).filter(date -> date != null).toList();
    boolean none =
        !dates.isEmpty()
            && dates.stream()
                .allMatch(date -> Dates.parse(date, recipe.dedup().dateOrder()).isEmpty());
    return none
        ? Optional.of(
            "sources.%s.columns.date: none of its first %d dates can be read; write them as 2025-09-01"
                .formatted(source.name(), dates.size()))
        : Optional.empty();
  }

  private Optional<String> foreign() {
    Set<String> languages = new TreeSet<>();
    pages.forEach(page -> languages.add(LanguageDetector.detect(page.text())));
    boolean none =
        !recipe.languages().isEmpty() && languages.stream().noneMatch(recipe.languages()::contains);
    return none
        ? Optional.of(
            "languages=%s: the first %d records of source %s are %s, so none of them is kept"
                .formatted(recipe.languages(), pages.size(), source.name(), languages))
        : Optional.empty();
  }
}
