package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RstTablesTest {
  @Test
  void aGridIsRows() {
    assertThat(
            written(
                """
                +-------+--------+
                | Part  | Price  |
                +=======+========+
                | Seal  | 12     |
                | ring  |        |
                +-------+--------+
                Text"""))
        .isEqualTo("| Part | Price |\n| Seal ring | 12 |\nText");
  }

  @Test
  void aCellThatSpansRowsStandsInEach() {
    assertThat(
            written(
                """
                +------+-------+-----+
                | Kind | Fault | Fix |
                +======+=======+=====+
                | Axis | Stuck | Oil |
                +      +-------+-----+
                |      | Hot   | Fan |
                +------+-------+-----+
                | Tool | Blunt | New |
                +------+-------+-----+"""))
        .isEqualTo(
            """
            | Kind | Fault | Fix |
            | Axis | Stuck | Oil |
            | Axis | Hot | Fan |
            | Tool | Blunt | New |""");
  }

  @Test
  void rulesGiveTheColumns() {
    assertThat(
            written(
                """
                =====  ======
                Part   Price
                =====  ======
                Seal   12
                       and tax
                Pump   3,400
                =====  ======
                Text"""))
        .isEqualTo("| Part | Price |\n| Seal | 12 and tax |\n| Pump | 3,400 |\nText");
  }

  @Test
  void aTableWithoutAHead() {
    assertThat(written("==  ==\na   b\nc   d\n==  ==\n\nText\n\n==  ==\ne   f\n==  =="))
        .isEqualTo("| a | b |\n| c | d |\n\nText\n\n| e | f |");
  }

  @Test
  void oneRuleIsNoTable() {
    assertThat(written("==  ==\na   b")).isEqualTo("==  ==\na   b");
  }

  @Test
  void aBarInACellStaysOne() {
    assertThat(written("======  ====\na | b   c\n======  ====")).isEqualTo("| a \\| b | c |");
  }

  @Test
  void shortLinesHaveEmptyCells() {
    assertThat(written("==  ==\na\n==  ==")).isEqualTo("| a |  |");
  }

  private static String written(String text) {
    return String.join("\n", RstTables.write(List.of(text.split("\n", -1))));
  }
}
