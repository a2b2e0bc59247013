package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
  void hanTakeTwoColumns() {
    assertThat(written("======  ====\n名称    值\n======  ====\n压力    3\n======  ===="))
        .isEqualTo("| 名称 | 值 |\n| 压力 | 3 |");
  }

  @Test
  void nothingOfACellIsLost() {
    assertThat(written("+---+---+\n| a | last\n+---+---+")).isEqualTo("| a | last |");
    assertThat(
            written(
                "+---+-----+-----+\n| a   | b         |\n| x +-----+-----+\n|   | c   | d   |\n+---+-----+-----+"))
        .contains("x", "c", "d");
  }

  @Test
  void aBorderThatNeverEndsIsReadAtOnce() {
    String broken = "+---+\n|" + "+--".repeat(20_000) + "x";

    assertThat(written(broken)).contains("x");
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
    List<String> lines = List.of(text.split("\n", -1));
    List<String> written = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      RstTables.Table table = RstTables.at(lines, i);
      written.addAll(table == null ? lines.subList(i, i + 1) : table.rows());
      i = table == null ? i + 1 : table.end();
    }
    return String.join("\n", written);
  }
}
