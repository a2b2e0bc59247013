package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableOfContentsTest {
  @Test
  void entriesHaveTheirPages() {
    assertThat(found("Contents\n1 Scope 3\n2 Terms 5\n1 Scope\nAll is covered."))
        .hasToString("{0, 1, 2}");
  }

  @Test
  void entriesWithoutPagesComeAgain() {
    assertThat(found("目\u2002\u2002录\n第一章 总\u3000则\n第二章 附则\n第一章 总则\n本法适用。\n第二章 附则\n自公布之日起施行。"))
        .hasToString("{0, 1, 2}");
  }

  @Test
  void theFirstThatWasListedEndsThem() {
    assertThat(found("目录\n第一章 总则\n第二章 附则\n第一章 总则\n本法适用。\n第一章 总则\n第二条 同上。\n第二章 附则"))
        .hasToString("{0, 1, 2}");
  }

  @Test
  void aPageMayStandBeforeItsEntry() {
    assertThat(found("目录\n31.概述\n54.1.版本管理\n1.概述\n升级系统用于主板。\n4.1.版本管理\n版本要管理。"))
        .hasToString("{0, 1, 2}");
  }

  @Test
  void theBodysTitleEndsThemThoughItComesOnceMore() {
    assertThat(found("目录\n第一章 总则 1\n第二章 附则 2\n第一章 总则\n第一条 施行。\n附件一\n第一章 总则\n第一条 施行。"))
        .hasToString("{0, 1, 2}");
  }

  @Test
  void aTitleAloneIsNone() {
    assertThat(found("目录\n本法适用于工厂。")).hasToString("{}");
  }

  private static BitSet found(String text) {
    return TableOfContents.of(new JoinedPages(List.of(Page.of(1, text))).lines());
  }
}
