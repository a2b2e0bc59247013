package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderlinedTitlesTest {
  @Test
  void theOrderOfUseTellsTheDepth() {
    assertThat(written("Pumps\n-----\n\nText\n\nStarting\n~~~~~~~~\n\nText\n\nValves\n------"))
        .isEqualTo("# Pumps\n\nText\n\n## Starting\n\nText\n\n# Valves");
  }

  @Test
  void aFramedTitleIsAStyleOfItsOwn() {
    assertThat(written("=======\n Pumps\n=======\n\nParts\n=====\nText"))
        .isEqualTo("# Pumps\n\n## Parts\nText");
  }

  @Test
  void inMarkdownTheMarksHaveTheirOwnDepthAndAnyLength() {
    assertThat(markdown("Pumps and valves\n===\n\nParts\n-----\nText"))
        .isEqualTo("# Pumps and valves\n\n## Parts\nText");
    assertThat(markdown("Pumps\n~~~\nint x;\n~~~\n\n***\n\nIt ends.\n---"))
        .isEqualTo("Pumps\n~~~\nint x;\n~~~\n\n***\n\nIt ends.\n---");
  }

  @Test
  void hanTakeTwoColumns() {
    assertThat(written("安全操作规程\n============\n正文")).isEqualTo("# 安全操作规程\n正文");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is closed.\n-------------", // a sentence
        "first line\nlast line\n---------", // the end of a paragraph
        "Name\n----------------------------------------", // across the page
        "| a | b |\n---------",
        "- item\n------",
        "---\ntitle: Pumps\n---\nText",
        "---\na: b\n\ntitle: Pumps\n------------\n---\nText",
        "```\nName\n----\n```",
        "   ```\n\nName\n----\n   ```",
        "~~~\n\nName\n----\n~~~",
        "Signed by\n__________",
        "[source,bash]\n-------------",
        "12,50\n=====",
        "----\n----",
        "Pumps\n=-=-=",
        "--",
        ""
      })
  void otherRowsStay(String text) {
    assertThat(written(text)).isEqualTo(text);
  }

  private static String markdown(String text) {
    return String.join("\n", UnderlinedTitles.writeMarkdown(List.of(text.split("\n", -1))));
  }

  private static String written(String text) {
    return String.join("\n", UnderlinedTitles.write(List.of(text.split("\n", -1))));
  }
}
