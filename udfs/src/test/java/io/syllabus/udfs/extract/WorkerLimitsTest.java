package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerLimitsTest {

  private static final OcrConf OFF = new OcrConf(List.of(), OcrConf.NONE, 72, 0, null);

  @Test
  void limitsMustBePositive() {
    assertThatThrownBy(() -> new ExtractConf(0, 512, 1, 1, 1, 1, OFF))
        .hasMessage("Cannot use extract.timeoutSeconds=0: must be at least 1");
    assertThatThrownBy(() -> new ExtractConf(1, 127, 1, 1, 1, 1, OFF))
        .hasMessage("Cannot use extract.workerMegabytes=127: must be at least 128");
  }

  @Test
  void ocrSettingsAreChecked() {
    assertThatThrownBy(() -> new OcrConf(List.of(), "magic", 72, 0, ""))
        .hasMessage(
            "Cannot use extract.ocr.engine=magic: must be one of [auto, rapidocr, tesseract,"
                + " none]");
    assertThatThrownBy(() -> new OcrConf(List.of(), "auto", 30, 0, ""))
        .hasMessage("Cannot use extract.ocr.dpi=30: must lie between 50 and 1200");
    assertThatThrownBy(() -> new OcrConf(List.of(), "auto", 72, -1, ""))
        .hasMessage("Cannot use extract.ocr.minCharacters=-1: must be 0 or more");
  }

  @Test
  void aFrameIsFoundBehindWhatALibraryPrints() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("native noise");
    out.write(new byte[] {(byte) 0xF5, 'S', (byte) 0xF5});
    WorkerFrame.of(WorkerFrame.JOB, new Job("a", "b", List.of("eng"))).write(out);
    out.writeBytes("more noise");
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(WorkerFrame.read(in).as(Job.class)).isEqualTo(new Job("a", "b", List.of("eng")));
    assertThat(WorkerFrame.read(in)).isNull();
  }

  @Test
  void aPageGoesThroughTheFramesUnchanged() throws IOException {
    Page page = Page.of(3, "一\n𠮷 😀 \u0000 |");
    ExtractedFile file =
        new ExtractedFile(
            "a!/b",
            "a",
            ExtractedFile.OK,
            "text/plain",
            List.of(page),
            null,
            List.of("2024-05-06"),
            Map.of());
    assertThat(WorkerFrame.of(WorkerFrame.END, file).as(ExtractedFile.class)).isEqualTo(file);
  }
}
