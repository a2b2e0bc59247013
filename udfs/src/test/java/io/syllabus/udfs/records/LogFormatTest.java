package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05 10:00:01 INFO up",
        "Mar  5 10:00:01 host sshd[1]: up",
        "192.168.0.7 - - [05/Mar/2024:10:00:01 +0800] \"GET / HTTP/1.1\" 200",
        "W0305 10:00:01.120000 9 x.go:1] up",
        "10:00:01,120 [main] WARN up",
        "[    0.112233] usb 1-1: new device",
        "1709604001 up",
        "20240305T100001Z up",
        "2024年3月5日 10:00:01 启动"
      })
  void anEventBeginsWhereTheTimeStands(String line) {
    LogFormat format = LogFormat.of(List.of(line, "java.io.IOException: 10:00:01 late", line));

    assertThat(format.begins(line)).isTrue();
    assertThat(format.begins("java.io.IOException: 10:00:01 late x")).isFalse();
    assertThat(format.begins("\tat x.y(Z.java:1)")).isFalse();
  }

  @Test
  void objectsAreEvents() {
    LogFormat format = LogFormat.of(List.of("{\"a\":1}", "{\"a\":2}"));

    assertThat(format.begins("{\"a\":3}")).isTrue();
    assertThat(format.begins("trace")).isFalse();
  }

  @Test
  void withoutTimesEveryLineThatIsNotSetInIsOne() {
    LogFormat format = LogFormat.of(List.of("door opened", "  by key", "door closed"));

    assertThat(format.begins("lamp on")).isTrue();
    assertThat(format.begins("  by hand")).isFalse();
  }

  @Test
  void theFirstLineTellsTimeAndLevel() {
    assertThat(LogFormat.fields("2024-03-05 10:00:01 WARNING hot"))
        .containsEntry("timestamp", "2024-03-05 10:00:01")
        .containsEntry("level", "WARN");
    assertThat(LogFormat.fields("{\"level\":\"error\"}")).containsEntry("level", "ERROR");
  }
}
