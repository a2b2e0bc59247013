package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Segment;
import io.syllabus.udfs.mask.MaskConf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskPiiTest {
  private static final String PHONE = "13812345678";
  private static final String MAIL = "wei.li@example.com";
  private static final MaskKey KEY = new MaskKey("a secret of the test");
  private static final MaskPii LABELS = new MaskPii(conf("label"), KEY);

  @Test
  void takesPersonalDataOutOfEverythingThatGoesOn() {
    Origin origin =
        new Origin(
            "d1",
            "chats",
            "dialogue",
            "finance",
            "internal",
            "secret",
            "2025-03-01",
            "faq",
            PHONE,
            null,
            "Complaint of " + MAIL,
            1.0);
    Passage passage =
        new Passage(
            "dialogue",
            List.of("About " + PHONE),
            "Call me on " + PHONE + " or write to " + MAIL + ".",
            MAIL,
            Map.of("contact", MAIL, "versionKey", PHONE, "level", "gold"));

    Masked row = Ran.of(LABELS, List.of(Rows.segment("s1", origin, passage))).row();

    assertThat(row.toString()).doesNotContain(PHONE, MAIL);
    assertThat(row.passage().text())
        .isEqualTo("Call me on <PHONE_NUMBER> or write to <EMAIL_ADDRESS>.");
    assertThat(row.passage().path()).containsExactly("About <PHONE_NUMBER>");
    assertThat(row.passage().speaker()).isEqualTo("<EMAIL_ADDRESS>");
    assertThat(row.origin().title()).isEqualTo("Complaint of <EMAIL_ADDRESS>");
    assertThat(row.passage().fields())
        .containsOnly(Map.entry("contact", "<EMAIL_ADDRESS>"), Map.entry("level", "gold"));
  }

  @Test
  void saysWhereItStood() {
    Masked row = Ran.of(LABELS, List.of(segment("s1", "Mail " + MAIL))).row();

    assertThat(row.spans())
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.type()).isEqualTo("EMAIL_ADDRESS");
              assertThat(span.start()).isEqualTo(5);
              assertThat(span.end()).isEqualTo(5 + MAIL.length());
            });
  }

  @Test
  void leavesADateAndWhatIsAbsentAsTheyAre() {
    Origin dated = Rows.origin("d1", "document", "legal", "2025-03-01");

    Masked row =
        Ran.of(LABELS, List.of(Rows.segment("s1", dated, Rows.passage("clause", "Pay the rent."))))
            .row();

    assertThat(row.origin()).isEqualTo(dated);
    assertThat(row.passage()).isEqualTo(Rows.passage("clause", "Pay the rent."));
  }

  @Test
  void tellsOfAVersionKeyOnlyWhetherTwoAreTheSame() {
    List<Masked> rows =
        Ran.of(LABELS, List.of(keyed("s1", "faq", "17"), keyed("s2", "faq", "17"))).rows();
    Masked other = Ran.of(LABELS, List.of(keyed("s3", "manual", "17"))).row();

    assertThat(rows.get(0).origin().versionKey())
        .isEqualTo(rows.get(1).origin().versionKey())
        .isNotEqualTo(other.origin().versionKey())
        .doesNotContain("17");
  }

  @Test
  void doesNotLetAVersionKeyBeGuessedWithoutTheSecret() {
    MaskPii elsewhere = new MaskPii(conf("label"), new MaskKey("another secret"));
    List<Segment> rows = List.of(keyed("s1", "faq", PHONE));

    assertThat(Ran.of(LABELS, rows).row().origin().versionKey())
        .isNotEqualTo(Ran.of(elsewhere, rows).row().origin().versionKey());
  }

  @Test
  void hashesWithTheKey() {
    MaskPii hashes = new MaskPii(conf("hash"), KEY);
    MaskPii elsewhere = new MaskPii(conf("hash"), new MaskKey("another secret"));
    List<Segment> rows = List.of(segment("s1", "Mail " + MAIL));

    assertThat(Ran.of(hashes, rows).row().passage().text())
        .isEqualTo(Ran.of(hashes, rows).row().passage().text())
        .isNotEqualTo(Ran.of(elsewhere, rows).row().passage().text());
  }

  @Test
  void neverTellsItsKey() {
    assertThat(KEY + " " + LABELS.conf()).doesNotContain("secret of the test");
    assertThat(LABELS.conf())
        .isNotEqualTo(new MaskPii(conf("label"), new MaskKey("another secret")).conf());
  }

  private static Segment segment(String id, String text) {
    return Rows.segment(id, Rows.ORIGIN, Rows.passage("clause", text));
  }

  private static Segment keyed(String id, String family, String key) {
    Origin origin =
        new Origin(
            "d1",
            "faq",
            "faq",
            "finance",
            "internal",
            "secret",
            null,
            family,
            key,
            null,
            null,
            1.0);
    return Rows.segment(id, origin, Rows.passage("qa", "Q: How?\nA: So."));
  }

  private static MaskConf conf(String style) {
    return new MaskConf(style, Map.of(), 0.5, false, "SYLLABUS_KEY", List.of());
  }
}
