package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

  private static List<String> faq(String csv) {
    return Reads.texts("faq", "faq.csv", csv);
  }

  @Test
  void aRowIsAQuestionWithItsAnswer() {
    assertThat(faq("question,answer\nHow?,So.\n")).containsExactly("Q: How?\nA: So.");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theHeaderTellsTheDelimiter(String delimiter) {
    assertThat(faq("question,answer\nHow?,So.".replace(",", delimiter)))
        .containsExactly("Q: How?\nA: So.");
  }

  @Test
  void quotedValuesMayHoldDelimitersQuotesAndLineBreaks() {
    assertThat(faq("question,answer\n\"a, \"\"b\"\"\",\"one\ntwo\"\nc,d\n"))
        .containsExactly("Q: a, \"b\"\nA: one\ntwo", "Q: c\nA: d");
  }

  @Test
  void carriageReturnsOfWindowsAreLineBreaks() {
    assertThat(faq("question,answer\r\nq,\"one\r\ntwo\"\r\nr,s\r\n"))
        .containsExactly("Q: q\nA: one\ntwo", "Q: r\nA: s");
  }

  @Test
  void loneCarriageReturnsAreLineBreaks() {
    assertThat(faq("question,answer\rq,a\rr,s\r")).containsExactly("Q: q\nA: a", "Q: r\nA: s");
  }

  @Test
  void aQuotedHeaderMayHoldALineBreak() {
    assertThat(faq("\"question\",\"answer\",\"date\nof change\"\nq,a,2024\n"))
        .containsExactly("Q: q\nA: a");
  }

  @Test
  void aQuoteWithinAValueIsAQuote() {
    assertThat(faq("question,answer\nA 5\" pipe?,Yes\nr,s\n"))
        .containsExactly("Q: A 5\" pipe?\nA: Yes", "Q: r\nA: s");
  }

  @Test
  void anOpenQuoteCostsItsRowAlone() {
    Records read = Reads.read("faq", "faq.csv", "question,answer\n\"q,a\nr,s\nt,u\n");
    assertThat(Reads.texts(read)).containsExactly("Q: r\nA: s", "Q: t\nA: u");
    assertThat(read.bad())
        .containsExactly(new BadRecord(2, "its quotes do not close, or a value is missing"));
  }

  @Test
  void aRowWithTooFewOrTooManyValuesIsBad() {
    Records read = Reads.read("faq", "faq.csv", "question,answer\nq\nr,s\nt,u,v\n");
    assertThat(Reads.texts(read)).containsExactly("Q: r\nA: s");
    assertThat(read.bad())
        .containsExactly(
            new BadRecord(2, "it has 1 values where the header names 2"),
            new BadRecord(4, "it has 3 values where the header names 2"));
  }

  @Test
  void delimitersBehindTheLastValueAreNoValues() {
    assertThat(faq("question,answer\nq,a,,\n")).containsExactly("Q: q\nA: a");
  }

  @Test
  void linesAreCountedPastEmptyOnesAndQuotedBreaks() {
    Records read = Reads.read("faq", "faq.csv", "question,answer\n\n\"q\nq\",a\n\nbroken\n");
    assertThat(read.bad()).extracting(BadRecord::line).containsExactly(6L);
  }

  @Test
  void everyRowIsGoodOrBad() {
    String csv = "question,answer\n" + "\"open\n".repeat(300) + "q,a\n";
    Records read = Reads.read("faq", "faq.csv", csv);
    assertThat(read.bad()).hasSize(202);
    assertThat(read.bad().get(read.bad().size() - 1).reason())
        .isEqualTo("too many rows with open quotes; nothing after this one is read");
  }

  @Test
  void aHeaderAloneGivesNothing() {
    Records read = Reads.read("faq", "faq.csv", "question,answer");
    assertThat(read.pages()).isEmpty();
    assertThat(read.bad()).isEmpty();
  }
}
