package io.syllabus.udfs.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.ExtractedFile;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

  private static final String HEADER = "question,answer\n";
  private static final String LOST = "its quotes do not close, or a value is missing; ";

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
    assertThat(read.bad()).containsExactly(new BadRecord(2, LOST + "reading goes on in line 3"));
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
  void aQuoteThatOpensInTheMiddleOfARowCostsItsRowAlone() {
    Records read = Reads.read("faq", "faq.csv", HEADER + "q,\"a\nr,s\nt,\"u\nu\"\nv,w\n");
    assertThat(Reads.texts(read)).containsExactly("Q: r\nA: s", "Q: t\nA: u\nu", "Q: v\nA: w");
    assertThat(read.bad()).containsExactly(new BadRecord(2, LOST + "reading goes on in line 3"));
  }

  @Test
  void theQuotesOfLaterRowsDoNotCloseIt() {
    Records read = Reads.read("faq", "faq.csv", HEADER + "q,\"a\n\"r\",\"s\"\n\"t\",u\n");
    assertThat(Reads.texts(read)).containsExactly("Q: r\nA: s", "Q: t\nA: u");
    assertThat(read.bad()).extracting(BadRecord::line).containsExactly(2L);
  }

  @Test
  void eachRowWithAnOpenQuoteIsNamed() {
    Records read = Reads.read("faq", "faq.csv", HEADER + "q,\"a\nr,s\n\"t,u\nv,\"w\nx,y\n");
    assertThat(Reads.texts(read)).containsExactly("Q: r\nA: s", "Q: x\nA: y");
    assertThat(read.bad())
        .containsExactly(
            new BadRecord(2, LOST + "reading goes on in line 3"),
            new BadRecord(4, LOST + "reading goes on in line 5"),
            new BadRecord(5, LOST + "reading goes on in line 6"));
  }

  @Test
  void theReasonNamesTheLineOfEachRow() {
    String csv = HEADER + "q,\"a\nr,s\n\"t,u\nv,w\n";
    ExtractedFile read = new RecordReader(Reads.conf("faq")).read("faq.csv", csv.getBytes(UTF_8));
    assertThat(read.reason())
        .isEqualTo(
            "Cannot read 2 records: line 2, %sreading goes on in line 3; line 4, %sreading goes on in line 5"
                .formatted(LOST, LOST));
    String many = HEADER + "q\n".repeat(60) + "q,a\n";
    assertThat(new RecordReader(Reads.conf("faq")).read("faq.csv", many.getBytes(UTF_8)).reason())
        .startsWith(
            "Cannot read 60 records: line 2, it has 1 values where the header names 2; line 3")
        .endsWith("; and 10 more");
  }

  @Test
  void theRestOfALostRowIsNoRow() {
    Records read = Reads.read("faq", "faq.csv", HEADER + "\"q,a\nmore of a\nand more\nr,s\n");
    assertThat(Reads.texts(read)).containsExactly("Q: r\nA: s");
    assertThat(read.bad()).containsExactly(new BadRecord(2, LOST + "reading goes on in line 5"));
  }

  @Test
  void anOpenQuoteAtTheEndSaysThatNothingFollows() {
    Records read = Reads.read("faq", "faq.csv", HEADER + "q,a\n\"r,s\nt\n");
    assertThat(Reads.texts(read)).containsExactly("Q: q\nA: a");
    assertThat(read.bad())
        .containsExactly(new BadRecord(3, LOST + "nothing behind it can be read"));
  }

  @Test
  void aQuoteLeftOpenOnTheLastLineClosesWithTheFile() {
    assertThat(faq(HEADER + "q,\"a\n")).containsExactly("Q: q\nA: a");
  }

  @Test
  void anOpenQuoteInTheHeaderEndsWithItsLine() {
    assertThat(faq("question,answer,\"date\nq,a,2024\nr,s,2024\n")).hasSize(2);
  }

  @Test
  void whatStandsBehindAClosingQuoteBelongsToTheValue() {
    assertThat(faq(HEADER + "\"a\" b,\"c\"d\n")).containsExactly("Q: a b\nA: cd");
  }

  /** Every scan of such a file passes over all of the rest, were it not bounded. */
  @Test
  void aHostileFileIsReadInBoundedTime() {
    String names = IntStream.range(0, 9_000).mapToObj(i -> "c" + i).collect(joining(","));
    Records read = Reads.read("faq", "faq.csv", names + "\n" + "x\",\"y\n".repeat(9_000));
    assertThat(read.pages()).isEmpty();
    assertThat(read.bad()).isNotEmpty();
  }

  @Test
  void noTextFailsOrLosesTheRowsBehindIt() {
    String alphabet = "\"\"\",,\n\r ab";
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      String noise =
          random
              .ints(random.nextInt(60), 0, alphabet.length())
              .mapToObj(i -> alphabet.substring(i, i + 1))
              .collect(joining());
      String csv = HEADER + noise + "\n" + "good,row\n".repeat(3);
      assertThat(faq(csv)).as(csv).endsWith("Q: good\nA: row", "Q: good\nA: row");
    }
  }

  @Test
  void aHeaderAloneGivesNothing() {
    Records read = Reads.read("faq", "faq.csv", "question,answer");
    assertThat(read.pages()).isEmpty();
    assertThat(read.bad()).isEmpty();
  }
}
