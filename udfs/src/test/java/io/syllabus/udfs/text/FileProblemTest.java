package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileProblemTest {
  @Test
  void saysWhatIsWrongAndNotWhere() {
    assertThat(
            List.of(
                FileProblem.of(new NoSuchFileException("/a")),
                FileProblem.of(new FileNotFoundException("/a (No such file or directory)")),
                FileProblem.of(new AccessDeniedException("/a")),
                FileProblem.of(new AccessDeniedException("s3a://b/a", null, "No credentials")),
                FileProblem.of(new MalformedInputException(1)),
                FileProblem.of(new FileSystemException("/a", null, "Is a directory")),
                FileProblem.of(new IOException("no space left")),
                FileProblem.of(new IOException())))
        .containsExactly(
            "there is no such file",
            "there is no such file",
            "permission denied",
            "No credentials",
            "it is not UTF-8",
            "Is a directory",
            "no space left",
            "IOException");
  }
}
