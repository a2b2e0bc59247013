package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RstTextTest {
  @ParameterizedTest
  @CsvSource({
    "See :ref:`the pump <pump>`.,See the pump.",
    "See :doc:`install`.,See install.",
    "Call :py:func:`~os.path.join` once.,Call os.path.join once.",
    "Set ``PORT`` first.,Set `PORT` first.",
    "'Read `the guide <https://x.org/a>`_ first.',Read the guide first.",
    "It is *so*.,It is *so*."
  })
  void rolesAndLinksAreTheirWords(String raw, String seen) {
    assertThat(seen(raw)).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".. This is a remark",
        "..\n   Of two lines\n\n   and a paragraph",
        ".. _label:",
        ".. toctree::\n   :maxdepth: 2\n\n   install",
        ".. image:: a.png\n   :alt: a",
        ".. |pump| replace:: Pump"
      })
  void whatShowsNothingIsAside(String raw) {
    assertThat(seen(raw + "\n\nText")).isEqualTo("Text");
    assertThat(RstText.write(List.of(raw.split("\n", -1))).page(Page.of(1, raw)).text())
        .isEqualTo(raw);
  }

  @Test
  void aNoteIsText() {
    assertThat(seen(".. warning:: Hot\n   :class: big\n\n   Do not *touch*.\n\nNext"))
        .isEqualTo("Hot\n\n\n   Do not *touch*.\n\nNext");
  }

  @Test
  void codeStandsBetweenFences() {
    assertThat(seen(".. code-block:: bash\n   :linenos:\n\n   # start\n   run :role:`x`\n\nNext"))
        .isEqualTo("```\n# start\nrun :role:`x`\n```\n\nNext");
  }

  @Test
  void soDoesWhatTwoColonsLeadTo() {
    assertThat(seen("Type::\n\n  ls\n    -l\n\nNext"))
        .isEqualTo("Type:\n```\nls\n  -l\n```\n\nNext");
  }

  @Test
  void twoColonsBeforeNothingStay() {
    assertThat(seen("std::\nNext")).isEqualTo("std::\nNext");
  }

  @Test
  void whatIsCodeOrARemarkHoldsNoTable() {
    assertThat(seen("Example::\n\n    +---+\n    | a |\n    +---+\n\nNext"))
        .isEqualTo("Example:\n```\n+---+\n| a |\n+---+\n```\n\nNext");
    assertThat(seen(".. remark\n\n   +---+\n   | a |\n   +---+\n\nNext")).isEqualTo("Next");
    assertThat(seen("..\n\n   A quotation.")).isEqualTo("A quotation.");
  }

  @Test
  void aFootnoteIsText() {
    assertThat(seen(".. [1] As of May.")).isEqualTo("[1] As of May.");
  }

  private static String seen(String raw) {
    Page page = RstText.write(List.of(raw.split("\n", -1))).page(Page.of(1, raw));
    return Seen.of(page);
  }
}
