package io.syllabus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class ObstaclesTest {
  @Test
  void aFullDiskIsToldHoweverDeepItLies() {
    Exception full = new IOException("/data/work/raw/13800138000.txt: No space left on device");
    Exception wrapped = new IllegalStateException("a row", new RuntimeException("a task", full));
    assertThat(Obstacles.told(wrapped))
        .startsWith("the disk is full; free some space")
        .doesNotContain("13800138000");
  }

  @Test
  void whatLibrariesQuoteIsFoundInTheirWords() {
    assertThat(
            Obstacles.of(new RuntimeException("Job aborted: IOException: Read-only file system")))
        .hasValueSatisfying(words -> assertThat(words).contains("is read-only"));
    assertThat(Obstacles.of(new FileNotFoundException("/x (Permission denied)"))).isPresent();
    assertThat(Obstacles.of(new UncheckedIOException(new AccessDeniedException("/x")))).isPresent();
    assertThat(Obstacles.of(new RuntimeException(new OutOfMemoryError("heap"))))
        .hasValueSatisfying(words -> assertThat(words).contains("SYLLABUS_MEMORY"));
  }

  @Test
  void otherErrorsAreToldByNameAndPlace() {
    assertThat(Obstacles.of(new IllegalStateException("王小明"))).isEmpty();
    assertThat(Obstacles.told(new IllegalStateException("王小明")))
        .startsWith("IllegalStateException at ObstaclesTest.java.")
        .doesNotContain("王小明");
  }
}
