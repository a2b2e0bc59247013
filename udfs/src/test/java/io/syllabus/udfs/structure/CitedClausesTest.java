package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.segment.Piece;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitedClausesTest {
  private static List<String> told(String title, String text, String number, String clause) {
    return Packs.told(
        new DocumentPassage(
            "clause",
            List.of("13."),
            text,
            null,
            Map.of(Piece.cites(number), clause),
            null,
            title,
            null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "违反本条例第七条规定的，处五百元以上二千元以下罚款。|第七条|禁止在库房内使用明火。",
        "违反第七条的规定，由消防部门责令停业整顿。|第七条|禁止在库房内使用明火。",
        "Any person who contravenes section 7 is liable to a fine of $500.|section 7|禁止在库房内使用明火。"
      })
  void aBreachIsAskedForByWhatIsBroken(String text, String number, String clause) {
    String title = text.startsWith("A") ? "Warehouse Act" : "仓库管理条例";
    assertThat(told(title, text, number, clause))
        .first()
        .asString()
        .startsWith("contract/breach: ")
        .contains("“禁止在库房内使用明火”")
        .endsWith(" → " + text);
  }

  @Test
  void whatSaysMoreThanOneThingIsNotQuoted() {
    assertThat(told("仓库管理条例", "违反第七条规定的，处五百元罚款。", "第七条", "禁止使用明火。库房应当通风。"))
        .noneMatch(pair -> pair.startsWith("contract/breach"));
  }

  @Test
  void withoutTheClauseNobodyAsks() {
    assertThat(told("仓库管理条例", "违反第七条规定的，处五百元罚款。", "第八条", "禁止使用明火。"))
        .noneMatch(pair -> pair.startsWith("contract/breach"));
  }
}
