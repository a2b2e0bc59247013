package io.syllabus.pipelines.recipe;

import io.syllabus.handoff.HandoffConf;
import io.syllabus.jobs.JudgeConf;
import io.syllabus.jobs.RenderConf;
import io.syllabus.jobs.ScoreConf;
import io.syllabus.quality.GateConf;
import io.syllabus.udfs.curate.CurateConf;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.mask.MaskConf;
import io.syllabus.udfs.normalize.NormalizeConf;
import io.syllabus.udfs.segment.SegmentConf;
import io.syllabus.udfs.structure.StructureConf;
import io.syllabus.udfs.text.LanguageDetector;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Everything that a build is told, with the defaults of conf/reference.yaml filled in.
 *
 * @param name of the dataset; a workspace belongs to one
 * @param workspace folder of the tables
 * @param asOf the only date that the build knows, ISO
 * @param languages the ones to keep
 * @param sources where the documents lie
 * @param scenarios CSV of the scenarios, empty for none
 */
public record Recipe(
    String name,
    String workspace,
    String asOf,
    List<String> languages,
    List<SourceConf> sources,
    String scenarios,
    ExtractConf extract,
    SegmentConf segment,
    MaskConf mask,
    NormalizeConf normalize,
    ScoreConf score,
    JudgeConf judge,
    DedupConf dedup,
    StructureConf structure,
    CurateConf curate,
    RenderConf render,
    GateConf gates,
    HandoffConf handoff) {

  public Recipe {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
      throw new IllegalArgumentException(
          "Cannot use name='%s': must be letters, digits, '.', '_' and '-'".formatted(name));
    }
    day("asOf", asOf);
    languages = List.copyOf(languages);
    languages.forEach(Recipe::known);
    sources = List.copyOf(sources);
    if (sources.stream().map(SourceConf::name).distinct().count() < sources.size()) {
      throw new IllegalArgumentException("Cannot use sources: two of them have the same name");
    }
  }

  static void day(String key, String date) {
    try {
      LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Cannot use %s=%s: must be a date such as 2025-09-01".formatted(key, date), e);
    }
  }

  private static void known(String language) {
    if (!LanguageDetector.languages().contains(language)) {
      throw new IllegalArgumentException(
          "Cannot use languages=%s: must be among %s"
              .formatted(language, String.join(", ", LanguageDetector.languages())));
    }
  }
}
