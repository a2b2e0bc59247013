package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Document;
import io.syllabus.schemas.Segment;
import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.segment.SegmentConf;
import io.syllabus.udfs.text.Dates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentDocumentsTest {
  private static final SegmentDocuments STAGE =
      new SegmentDocuments(new SegmentConf(2, 1600), Dates.Order.DAY_FIRST, "2025-09-01");
  private static final String CONTRACT =
      """
      ## 1. Payment
      The buyer pays each invoice within thirty days of its receipt.

      ## 2. Confidentiality
      Each party keeps the other party's information secret for five years.""";

  private static final String FAQ =
      "Q: How do I report a lost card?\nA: Call us at any time of the day.";

  @Test
  void cutsAContractAtItsClauses() {
    List<Segment> segments = Ran.of(STAGE, List.of(document("d", "document", CONTRACT))).rows();

    assertThat(segments)
        .extracting(segment -> String.join(" ", segment.passage().path()))
        .anyMatch(path -> path.contains("Payment"))
        .anyMatch(path -> path.contains("Confidentiality"));
  }

  @Test
  void pointsAtThePlaceInCodePoints() {
    List<Segment> segments = Ran.of(STAGE, List.of(document("d", "document", CONTRACT))).rows();

    assertThat(segments)
        .allSatisfy(
            segment ->
                assertThat(CONTRACT.substring(segment.start(), segment.end()))
                    .isEqualTo(segment.passage().text()));
  }

  @Test
  void givesRecordsTheirOwnDateAndVersionKey() {
    Page record =
        new Page(
            1, FAQ, Page.NATIVE, 1.0, List.of(), Map.of("date", "2025-03-01", "versionKey", "17"));

    Segment segment = Ran.of(STAGE, List.of(document("d", "faq", record))).row();

    assertThat(segment.passage().kind()).isEqualTo("qa");
    assertThat(segment.origin().date()).isEqualTo("2025-03-01");
    assertThat(segment.origin().versionKey()).isEqualTo("17");
  }

  @Test
  void aDocumentHasTheDateOfItsMetadataAtLast() {
    assertThat(Ran.of(STAGE, List.of(document("d", "document", CONTRACT))).rows())
        .extracting(segment -> segment.origin().date())
        .containsOnly("2024-05-06");
  }

  @Test
  void aRecordsDateIsWrittenAsTheOthersAre() {
    Page page = new Page(1, FAQ, Page.NATIVE, 1.0, List.of(), Map.of("date", "1/9/2024"));
    SegmentDocuments monthFirst =
        new SegmentDocuments(new SegmentConf(2, 1600), Dates.Order.MONTH_FIRST, "2025-09-01");

    assertThat(Ran.of(STAGE, List.of(document("d", "faq", page))).row().origin().date())
        .isEqualTo("2024-09-01");
    assertThat(Ran.of(monthFirst, List.of(document("d", "faq", page))).row().origin().date())
        .isEqualTo("2024-01-09");
  }

  @Test
  void namesSegmentsByTheirPlaceAndNeverByTheirText() {
    String other = CONTRACT.replace("thirty", "ninety");

    assertThat(ids(document("d", "document", CONTRACT)))
        .isEqualTo(ids(document("d", "document", other)))
        .isNotEqualTo(ids(document("e", "document", CONTRACT)));
  }

  @Test
  void saysWhyADocumentHasNoSegments() {
    assertThat(Ran.of(STAGE, List.of(document("d", "document", "   \n  "))).reject().rule())
        .isEqualTo("noText");
  }

  @Test
  void saysWhereSomethingWasLeftOut() {
    Ran<Segment> ran = Ran.of(STAGE, List.of(document("d", "document", "Short.")));

    assertThat(ran.rows()).isEmpty();
    assertThat(ran.reject().detail()).isEqualTo("page 1, code points 0 to 6");
  }

  private static List<String> ids(Document document) {
    return Ran.of(STAGE, List.of(document)).rows().stream().map(Segment::id).toList();
  }

  private static Document document(String id, String kind, String text) {
    return document(id, kind, Page.of(1, text));
  }

  private static Document document(String id, String kind, Page page) {
    return new Document(
        id,
        List.of("file of " + id),
        Rows.origin(id, kind, "legal", null),
        "a.txt",
        null,
        "text/plain",
        "hash",
        "ok",
        List.of(page),
        List.of("2024-05-06T10:00:00Z"));
  }
}
