package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockedPackagesTest {

  private static byte[] locked(EncryptionMode mode, String password) throws Exception {
    String body =
        "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>not</w:t></w:r></w:p>";
    Encryptor lock = new EncryptionInfo(mode).getEncryptor();
    lock.confirmPassword(password);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      try (OutputStream inside = lock.getDataStream(file)) {
        inside.write(OfficeParts.zip(OfficeParts.docx(body, Map.of())));
      }
      file.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(names = {"standard", "agile"})
  void whatOpensWithoutAQuestionIsFiltered(EncryptionMode mode) throws Exception {
    assertThat(OfficeParts.read(locked(mode, Decryptor.DEFAULT_PASSWORD)))
        .isEqualTo(new Read("Seen", Map.of("hidden", 3)));
  }

  @ParameterizedTest
  @EnumSource(names = {"standard", "agile"})
  void whatAsksForAPasswordIsNotRead(EncryptionMode mode) throws Exception {
    byte[] file = locked(mode, "secret");
    assertThatThrownBy(() -> OfficeParts.read(file)).isInstanceOf(EncryptedDocumentException.class);
  }
}
