package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  private static final Segmenter SEGMENTER = new Segmenter(Fixtures.CONF);

  private static Segmentation markdown(String text) {
    return SEGMENTER.segment("document", "text/markdown", List.of(Page.of(1, text)));
  }

  private static List<String> texts(String text) {
    return markdown(text).pieces().stream().map(Piece::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---",
        "* * *",
        "Copyright 2019 Mill Trust",
        "版权所有 2020 磨坊协会",
        "Languages: de | en | fr | zh-cn",
        "可用语言: en | ja | tr",
        "Last updated 4 June 2024",
        "更新时间：2024年6月4日",
        "如有疑问，请联系我们",
        "Was this page helpful? Yes No",
        "[Print](javascript:print())",
        "[Share](https://a.example) | [Tweet](https://b.example)"
      })
  void aMarkOfThePageIsNoPartOfAnAnswer(String mark) {
    assertThat(texts("# Mill\n\n## When is the mill open?\n\nOn Sundays.\n\n" + mark + "\n"))
        .containsExactly("On Sundays.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [Form A](https://a.example)",
        "Copyright in the pictures belongs to the mill.",
        "-- a remark",
        "The mill | the dam",
        "Press Menu > Print."
      })
  void whatSaysSomethingStays(String line) {
    assertThat(String.join("\n", texts("# Mill\n\n## Hours\n\nOpen on Sundays.\n\n" + line + "\n")))
        .contains(line.replaceAll("[\\[\\]]|\\(.*\\)", "").substring(0, 6));
  }

  @Test
  void codeAndSettingsKeepTheirRules() {
    assertThat(
            texts(
                "---\ntitle: Mill\n---\n\n# Mill\n\nWrite this file:\n\n```\n---\na: 1\n---\n```\n"))
        .containsExactly("Write this file:\n\n```\n---\na: 1\n---\n```");
  }

  @Test
  void theBackslashBeforeAMarkIsNotRead() {
    assertThat(texts("# Mill\n\nThe mill \\(built in 1820\\) grinds rye and oats.\n"))
        .containsExactly("The mill (built in 1820) grinds rye and oats.");
  }

  @Test
  void thePlaceInTheSiteIsNoText() {
    assertThat(texts("Mills > Water > Rye\n\n# Rye\n\nRye is ground in autumn and in spring.\n"))
        .containsExactly("Rye is ground in autumn and in spring.");
  }
}
