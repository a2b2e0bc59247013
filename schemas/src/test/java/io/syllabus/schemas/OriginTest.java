package io.syllabus.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {
  private static final Origin CONTRACT =
      new Origin(
          "d1",
          "contracts",
          "document",
          "legal",
          "internal",
          "secret",
          "2025-01-31",
          "leases",
          "k1",
          null,
          "Lease of Mr. Li",
          0.9);

  @Test
  void changesTheLanguageAlone() {
    Origin detected = CONTRACT.withLanguage("zh");

    assertThat(detected.language()).isEqualTo("zh");
    assertThat(detected.withLanguage(null)).isEqualTo(CONTRACT);
  }

  @Test
  void changesTheTitleAlone() {
    Origin masked = CONTRACT.withTitle("Lease of <PERSON>");

    assertThat(masked.title()).isEqualTo("Lease of <PERSON>");
    assertThat(masked.withTitle(CONTRACT.title())).isEqualTo(CONTRACT);
  }

  @Test
  void takesARecordsOwnDateAndKey() {
    Origin record = CONTRACT.dated("2025-08-01", "k2");

    assertThat(record.date()).isEqualTo("2025-08-01");
    assertThat(record.versionKey()).isEqualTo("k2");
    assertThat(record.dated("2025-01-31", "k1")).isEqualTo(CONTRACT);
  }

  @Test
  void keepsTheDocumentsDateAndKeyWhereARecordHasNone() {
    assertThat(CONTRACT.dated(null, null)).isEqualTo(CONTRACT);
  }

  @Test
  void isEmptyForARowOnItsOwn() {
    Origin unknown = Origin.unknown();

    assertThat(unknown.kind()).isEqualTo("document");
    assertThat(unknown.quality()).isEqualTo(1.0);
    assertThat(unknown.date()).isNull();
    assertThat(unknown.document() + unknown.source() + unknown.line()).isEmpty();
  }
}
