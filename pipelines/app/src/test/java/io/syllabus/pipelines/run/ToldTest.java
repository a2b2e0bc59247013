package io.syllabus.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.engine.store.Workspace;
import io.syllabus.quality.report.FunnelStep;
import io.syllabus.quality.report.Verdict;
import io.syllabus.quality.signals.Part;
import io.syllabus.quality.signals.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldTest {
  private static final Signals SIGNALS =
      new Signals(
          "keywords > 1",
          3,
          1,
          List.of(),
          List.of(
              new Part(
                  "keywords > 1",
                  2,
                  2,
                  List.of(
                      new Part.Edge(
                          "keywords",
                          true,
                          1,
                          List.of(new Part.Near("s1", 0, "rent is due")),
                          List.of())))));
  @TempDir private Path folder;
  private Workspace workspace;
  private int counted;

  @BeforeEach
  void open() {
    workspace = Workspace.open(folder.toString(), "demo");
  }

  @Test
  void theSameKeyIsNotCountedAgain() {
    Told first = Told.of(workspace, "a", () -> count("a"));

    assertThat(Told.of(workspace, "a", () -> count("a"))).isEqualTo(first);
    assertThat(counted).isEqualTo(1);
  }

  @Test
  void anotherKeyIsCounted() {
    Told.of(workspace, "a", () -> count("a"));

    assertThat(Told.of(workspace, "b", () -> count("b")).key()).isEqualTo("b");
    assertThat(counted).isEqualTo(2);
  }

  @Test
  void aTornFileIsCountedAgain() throws IOException {
    Told first = Told.of(workspace, "a", () -> count("a"));
    Files.writeString(folder.resolve("told.json"), "{\"key\":\"a\",");

    assertThat(Told.of(workspace, "a", () -> count("a"))).isEqualTo(first);
    assertThat(counted).isEqualTo(2);
  }

  private Told count(String key) {
    counted++;
    return new Told(
        key,
        Map.of("judge", List.of(new FunnelStep.Reason("noise:spamTerms", 1))),
        new Verdict(Verdict.State.READY, "enough", List.of("a remark")),
        SIGNALS,
        List.of("a warning"));
  }
}
