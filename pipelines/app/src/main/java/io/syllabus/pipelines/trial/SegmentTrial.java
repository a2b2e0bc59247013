package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;
import static io.syllabus.pipelines.trial.JsonLines.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.jobs.SegmentDocuments;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.Document;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Segment;
import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.records.RecordConf;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.records.RecordReader;
import io.syllabus.udfs.text.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** {@code try segment}: lines of {@code try extract} in, one line per segment out. */
final class SegmentTrial extends StageTrial<Document, Segment> {
  SegmentTrial(SparkSession spark, Recipe recipe, Path temp) {
    super(
        spark,
        new SegmentDocuments(recipe.segment(), recipe.dedup().dateOrder(), recipe.asOf()),
        temp);
  }

  @Override
  public List<String> required() {
    return List.of("source");
  }

  @Override
  Document row(String name, ObjectNode line) {
    String kind = text(line, "kind");
    Origin origin =
        new Origin(
            name,
            "",
            kind == null ? "document" : kind,
            "",
            "",
            "",
            null,
            "",
            null,
            null,
            text(line, "title"),
            1.0);
    String type = text(line, "mediaType");
    List<Page> pages = pages(line);
    return new Document(
        name,
        List.of(),
        origin,
        line.get("source").asText(),
        text(line, "parent"),
        type == null ? "" : type,
        "",
        "ok",
        records(origin.kind(), line.get("source").asText(), pages),
        List.of());
  }

  /**
   * A run knows by its recipe that a file holds records; {@code try extract} guesses it by columns,
   * which a transcript has not, and gives such a file as one page. It is read here as a run reads
   * it; a page that holds one record already has none inside. The events of a log are found in its
   * text.
   */
  private static List<Page> records(String kind, String source, List<Page> pages) {
    boolean whole = pages.size() == 1 && pages.get(0).fields().isEmpty();
    if (!whole || kind.equals("log") || !RecordFormat.isRecordFile(kind, source)) {
      return pages;
    }
    byte[] file = pages.get(0).text().getBytes(StandardCharsets.UTF_8);
    RecordConf conf = new RecordConf(kind, StandardCharsets.UTF_8.name(), Map.of());
    List<Page> records = new RecordReader(conf).pages(source, file, 1).pages();
    return records.isEmpty() ? pages : records;
  }

  private static List<Page> pages(ObjectNode line) {
    List<Page> pages = new ArrayList<>();
    for (JsonNode page : line.path("pages")) {
      if (!page.path("text").isTextual()) {
        throw new UsageException(
            "Cannot use the pages of %s: page %d has no text; give lines of try extract"
                .formatted(text(line, "source"), pages.size() + 1));
      }
      pages.add(
          new Page(
              page.path("number").asInt(pages.size() + 1),
              page.path("text").asText(),
              page.path("method").asText(Page.NATIVE),
              page.path("confidence").asDouble(1),
              furniture(page.path("furniture"), text(line, "source")),
              TrialRows.map(page.get("fields"))));
    }
    return pages;
  }

  private static List<Span> furniture(JsonNode list, String source) {
    List<Span> furniture = new ArrayList<>();
    for (JsonNode span : list) {
      int start = span.path(0).asInt(-1);
      int end = span.path(1).asInt(-1);
      if (start < 0 || end < start) {
        throw new UsageException(
            "Cannot use the furniture of a page of %s: %s is no pair [start, end] of code points"
                .formatted(source, span));
      }
      furniture.add(new Span(start, end));
    }
    return furniture;
  }

  @Override
  List<ObjectNode> told(ObjectNode line, List<Outcome<Segment>> outcomes) {
    List<ObjectNode> lines = new ArrayList<>();
    String document = Ids.of("document", line.get("source").asText());
    for (Outcome<Segment> outcome : outcomes) {
      if (outcome.row() != null) {
        lines.add(told(line, document, outcome.row()));
      }
    }
    return lines;
  }

  private static ObjectNode told(ObjectNode line, String document, Segment segment) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    String position = segment.firstPage() + ":" + segment.start() + "-" + segment.lastPage();
    put(told, "id", Ids.of("segment", document, position, String.valueOf(segment.end())));
    put(told, "source", text(line, "source"));
    put(told, "document", document);
    put(told, "title", segment.origin().title());
    put(told, "kind", segment.passage().kind());
    put(told, "path", segment.passage().path());
    put(told, "pages", List.of(segment.firstPage(), segment.lastPage()));
    put(told, "start", segment.start());
    put(told, "end", segment.end());
    put(told, "text", segment.passage().text());
    put(told, "speaker", segment.passage().speaker());
    Map<String, String> fields = segment.passage().fields();
    put(told, "fields", fields.isEmpty() ? null : fields);
    return told;
  }
}
