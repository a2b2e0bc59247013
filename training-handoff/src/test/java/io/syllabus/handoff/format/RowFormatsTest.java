package io.syllabus.handoff.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RowFormatsTest {
  @Test
  void everyFormatIsFoundByItsName() {
    RowFormats.ALL.forEach(format -> assertThat(RowFormats.named(format.name())).isSameAs(format));
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> RowFormats.named("csv"))
        .hasMessage(
            "Cannot use format csv: there is no such format of lines;"
                + " use one of [messages, alpaca, sharegpt, dolly]");
  }
}
