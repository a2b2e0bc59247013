package io.syllabus.udfs.ocr;

import com.sun.jna.Pointer;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI;

/** Tesseract, the better one for Latin letters. */
final class TesseractEngine implements OcrEngine {

  private final TessAPI api;
  private final TessBaseAPI handle;
  private final int dpi;

  /**
   * Loads the models.
   *
   * @param tessdata folder with a model of each language
   * @param dpi resolution of the pages it will read
   * @throws IllegalStateException if a model cannot be loaded
   */
  TesseractEngine(Path tessdata, List<String> languages, int dpi) {
    this.dpi = dpi;
    this.api = TesseractLibrary.open();
    this.handle = api.TessBaseAPICreate();
    String names = String.join("+", languages);
    if (api.TessBaseAPIInit3(handle, tessdata.toString(), names) != 0) {
      api.TessBaseAPIDelete(handle);
      throw new IllegalStateException(
          "Cannot open the Tesseract models %s in %s: check the files".formatted(names, tessdata));
    }
    api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
  }

  @Override
  public OcrText read(BufferedImage page) {
    byte[] grey = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
    ByteBuffer pixels = ByteBuffer.allocateDirect(grey.length).put(grey).flip();
    api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_AUTO);
    api.TessBaseAPISetImage(handle, pixels, page.getWidth(), page.getHeight(), 1, page.getWidth());
    api.TessBaseAPISetSourceResolution(handle, dpi);
    Pointer utf8 = api.TessBaseAPIGetUTF8Text(handle);
    if (utf8 == null) {
      return OcrText.NOTHING;
    }
    String text = utf8.getString(0, StandardCharsets.UTF_8.name()).strip();
    api.TessDeleteText(utf8);
    double confidence = Math.max(0, api.TessBaseAPIMeanTextConf(handle)) / 100.0;
    api.TessBaseAPIClear(handle);
    return text.isEmpty() ? OcrText.NOTHING : new OcrText(text, confidence);
  }

  @Override
  public void close() {
    api.TessBaseAPIEnd(handle);
    api.TessBaseAPIDelete(handle);
  }
}
