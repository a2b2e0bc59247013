package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.files.DataFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalFooterTest {
  private static final int TAIL = 8; // the footer's length and the magic number

  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    TokensFile tokens = new TokensFile(MadeUp.FILES, DataFiles.path(temp), "test", "test");
    for (int i = 0; i < 20; i++) {
      tokens.add(MadeUp.sample("test", i));
    }
    tokens.close();
    file = temp.resolve("test.tokens.parquet");
  }

  /** What another JVM might have written. */
  @Test
  void theOrderOfEncodingsDecidesNoByte() throws IOException {
    Path reversed = Files.write(temp.resolve("reversed.parquet"), reversed());
    byte[] copy = copied(file);
    assertThat(copied(reversed)).isEqualTo(copy).isNotEqualTo(Files.readAllBytes(reversed));
  }

  @Test
  void rowsStay() throws IOException {
    copied(file);
    assertThat(ParquetRows.read(temp.resolve("copy.parquet"))).isEqualTo(ParquetRows.read(file));
  }

  private byte[] copied(Path from) throws IOException {
    Path copy = temp.resolve("copy.parquet");
    Files.deleteIfExists(copy);
    CanonicalFooter.copy(MadeUp.FILES, DataFiles.path(from), DataFiles.path(copy));
    return Files.readAllBytes(copy);
  }

  private byte[] reversed() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - TAIL;
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, end - length, length));
    footer
        .getRow_groups()
        .forEach(
            group ->
                group
                    .getColumns()
                    .forEach(
                        column -> {
                          Collections.sort(column.getMeta_data().getEncodings());
                          Collections.reverse(column.getMeta_data().getEncodings());
                        }));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, written);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(Arrays.copyOf(bytes, end - length));
    written.writeTo(whole);
    whole.write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(written.size())
            .array());
    whole.write("PAR1".getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }
}
