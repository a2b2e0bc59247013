package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir Path folder;

  private List<TextFile.Line> read(String name, String text) throws IOException {
    return TextFile.read(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void eachLineIsAText() throws IOException {
    assertThat(read("a.txt", "one\n\n two \r\n"))
        .containsExactly(new TextFile.Line(1, "one"), new TextFile.Line(3, "two"));
  }

  @Test
  void ofJsonLinesTheTextCounts() throws IOException {
    assertThat(read("a.jsonl", "{\"text\": \"one\\ntwo\", \"id\": 1}\n"))
        .containsExactly(new TextFile.Line(1, "one\ntwo"));
  }

  @Test
  void aLineWithoutATextIsNamed() {
    assertThatThrownBy(() -> read("a.jsonl", "{\"text\": \"a\"}\n{\"txt\": \"b\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2 has no \"text\"");
    assertThatThrownBy(() -> read("a.jsonl", "[")).hasMessage("line 1 is no JSON");
    assertThatThrownBy(() -> read("a.txt", "\n \n")).hasMessage("it holds no text");
  }
}
