package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensFileTest {
  @TempDir Path temp;

  @Test
  void rowsComeBackAsTheyWent() throws IOException {
    TokensFile file = new TokensFile(MadeUp.FILES, DataFiles.path(temp), "test", "test");
    Sample sample = MadeUp.sample("test", 2);
    file.add(sample);
    file.close();
    List<JsonNode> rows = ParquetRows.read(temp.resolve("test.tokens.parquet"));
    assertThat(rows).hasSize(sample.weight()).hasSize(2);
    assertThat(rows.get(1).get("input_ids")).isEqualTo(StableJson.tree(sample.inputIds()));
    assertThat(rows.get(1).get("labels")).isEqualTo(StableJson.tree(sample.labels()));
    assertThat(rows.get(1).get("attention_mask")).hasSize(sample.inputIds().length);
  }

  @Test
  void noChecksumFileStandsBesideIt() throws IOException {
    TokensFile file = new TokensFile(MadeUp.FILES, DataFiles.path(temp), "test", "test");
    file.add(MadeUp.sample("test", 0));
    file.close();
    assertThat(temp).isDirectoryNotContaining("glob:**crc");
  }

  @Test
  void withoutRowsThereIsNoFile() throws IOException {
    TokensFile file = new TokensFile(MadeUp.FILES, DataFiles.path(temp), "test", "test");
    file.close();
    assertThat(temp).isEmptyDirectory();
    assertThat(file.written().rows()).isZero();
  }
}
