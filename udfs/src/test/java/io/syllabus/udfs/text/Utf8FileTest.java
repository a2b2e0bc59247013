package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8FileTest {
  @TempDir Path temp;

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    assertThat(Utf8File.read(written("\uFEFFname\n".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("name\n");
    assertThat(Utf8File.read(written(new byte[0]))).isEmpty();
  }

  @Test
  void theFirstLineOfAnotherEncodingIsNamed() {
    byte[] text = "a: é\n# fine\nb: café\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Utf8File.read(written(text)))
        .hasMessage("line 1 is not UTF-8, it looks like windows-1252; save the file as UTF-8");
  }

  @Test
  void aCharacterThatIsCutOffIsNamed() {
    byte[] cut = {'a', '\n', 'b', '\n', (byte) 0xE4, (byte) 0xB8};
    assertThatThrownBy(() -> Utf8File.read(written(cut)))
        .hasMessageStartingWith("line 3 is not UTF-8");
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(temp.resolve("own"), bytes);
  }
}
