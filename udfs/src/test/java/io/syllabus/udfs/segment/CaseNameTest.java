package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNameTest {
  private static String of(String text) {
    return CaseName.of(new JoinedPages(List.of(Page.of(1, text))).lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Mill Co. v. Board of Dams|Ada Mill Co. v. Board of Dams",
        "ADA MILL CO., v. DAMS, et al.,|ADA MILL CO. v. DAMS",
        "Ada Mill Co.,;Plaintiff,;v.;Dams Ltd.;Defendant|Ada Mill Co. v. Dams Ltd.",
        "The pump, v. 2 of it, runs.|''",
        "v.|''"
      })
  void namesBothParties(String head, String name) {
    assertThat(of(head.replace(';', '\n'))).isEqualTo(name);
  }

  @Test
  void farBelowTheHeadNobodyIsSued() {
    assertThat(of("A line.\n".repeat(60) + "Mill v. Dam")).isEmpty();
  }
}
