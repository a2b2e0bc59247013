package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.files.DataFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartWriterTest {
  private static final int ROWS = 90;

  @TempDir Path temp;

  @Test
  void partsGiveTheFilesOfTheWhole() throws IOException {
    Path whole = written("whole", 1);
    for (int parts : new int[] {2, 7, ROWS}) {
      Path cut = written("cut" + parts, parts);
      for (String name : names(whole)) {
        assertThat(name.endsWith(".parquet") ? tokens(cut, name) : bytes(cut, name))
            .as("%s of %d parts", name, parts)
            .isEqualTo(name.endsWith(".parquet") ? tokens(whole, name) : bytes(whole, name));
      }
      assertThat(names(cut)).isEqualTo(names(whole));
    }
  }

  @Test
  void aPartWithoutRowsIsFine() throws IOException {
    List<Sample> none = List.of();
    PartWriter writer = new PartWriter(DataFiles.path(temp), MadeUp.conf(), Collections.emptySet());
    SplitPart part = writer.write(MadeUp.FILES, "train", 3, none.iterator());
    assertThat(part.files).allMatch(file -> file.rows() == 0);
    assertThat(temp).isEmptyDirectory();
  }

  /** All but the manifest, which is alike but for the tokens' bytes. */
  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("manifest.json"))
          .sorted()
          .toList();
    }
  }

  private static Object bytes(Path folder, String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static Object tokens(Path folder, String name) throws IOException {
    return ParquetRows.read(folder.resolve(name));
  }

  private Path written(String name, int parts) throws IOException {
    Contents contents =
        Contents.of(
            (writer, files) -> {
              List<SplitPart> all = new ArrayList<>();
              for (String split : Splits.ALL) {
                all.addAll(parts(writer, split, parts));
              }
              return all;
            });
    return MadeUp.seal(MadeUp.write(temp.resolve(name), contents));
  }

  /** In no order, and as they come back from where the rows are. */
  private static List<SplitPart> parts(PartWriter writer, String split, int parts)
      throws IOException {
    List<Sample> rows = new ArrayList<>();
    MadeUp.split(split, ROWS).forEachRemaining(rows::add);
    List<SplitPart> written = new ArrayList<>();
    for (int part = parts - 1; part >= 0; part--) {
      List<Sample> own = rows.subList(ROWS * part / parts, ROWS * (part + 1) / parts);
      written.add(travelled(writer.write(MadeUp.FILES, split, part, own.iterator())));
    }
    return written;
  }

  private static SplitPart travelled(SplitPart part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(part);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (SplitPart) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
