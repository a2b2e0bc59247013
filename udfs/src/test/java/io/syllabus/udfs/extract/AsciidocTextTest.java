package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciidocTextTest {
  @Test
  void equalsSignsAreHeadings() {
    assertThat(seen("= Pumps\n\n== Starting\n\nText = 3"))
        .isEqualTo("# Pumps\n\n## Starting\n\nText = 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":toc: left",
        "// a remark",
        "[source,bash]",
        "image::pump.png[A pump]",
        "include::more.adoc[]"
      })
  void whatShowsNothingIsHidden(String line) {
    assertThat(seen(line + "\nText")).isEqualTo("Text");
  }

  @Test
  void aListingStandsBetweenFences() {
    assertThat(seen("[source]\n----\n= no title\n----\nText"))
        .isEqualTo("```\n= no title\n```\nText");
  }

  @Test
  void theFirstLineGivesTheColumns() {
    assertThat(seen("|===\n|Part |Price\n\n|Seal\n|12\nand tax\n|===\nText"))
        .isEqualTo("| Part | Price |\n| Seal | 12 and tax |\nText");
  }

  @Test
  void elseTheyAreGiven() {
    assertThat(seen("[cols=2*,options=header]\n|===\n|Part\n|Price\na|Seal\n|\n|==="))
        .isEqualTo("| Part | Price |\n| Seal |  |");
    assertThat(seen("[cols=\"1,3\"]\n|===\n|Part\n|Price\n|===")).isEqualTo("| Part | Price |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",===\nname,age\n,===",
        "|===\na,b\n|===",
        "[format=csv]\n|===\na,b\n|===",
        "|===\n|Java 8|Java 11\n|x | 12| 5\n|he had|a sale\n|==="
      })
  void noTextIsLost(String table) {
    String seen = seen(table);

    assertThat(table.replaceAll("\\[.*?\\]|[|=,\\s]+", " ").strip().split(" ", -1))
        .allMatch(seen::contains);
    assertThat(seen(table.replace("|Java 8|", "|Java 8|"))).doesNotContain("| Java |");
  }

  @Test
  void remarksAndListingsHoldNoTitles() {
    assertThat(
            seen("////\n= old\n////\n```bash\n= no\n```\n[source]\n----\n# install\nnpm i\n----"))
        .isEqualTo("```\n= no\n```\n\n```\n# install\nnpm i\n```");
  }

  @Test
  void manyLinesAreReadAtOnce() {
    assertThat(seen("a line\n".repeat(200_000))).startsWith("a line");
  }

  @Test
  void aBlockThatNothingClosesIsText() {
    assertThat(seen("----\nText")).isEqualTo("----\nText");
    assertThat(seen("|===\n|Part")).isEqualTo("|===\n|Part");
  }

  private static String seen(String raw) {
    return Seen.of(AsciidocText.write(List.of(raw.split("\n", -1))).page(Page.of(1, raw)));
  }
}
