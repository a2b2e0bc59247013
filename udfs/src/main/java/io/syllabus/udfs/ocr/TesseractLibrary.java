package io.syllabus.udfs.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.sourceforge.tess4j.TessAPI;
import net.sourceforge.tess4j.util.LoadLibs;

/**
 * Tesseract from the jars on the class path: the shared objects are unpacked once per process, for
 * no system has the versions that fit each other.
 */
final class TesseractLibrary {

  private static final String TESSERACT = "/org/bytedeco/tesseract/linux-x86_64/";
  private static final String LEPTONICA = "/org/bytedeco/leptonica/linux-x86_64/";
  private static final Map<String, String> OBJECTS =
      Map.of(
          "libgomp.so.1", LEPTONICA + "libgomp.so.1",
          "libleptonica.so.6", LEPTONICA + "libleptonica.so.6",
          "libtesseract.so.5.5", TESSERACT + "libtesseract.so.5.5");

  private static TessAPI api;

  private TesseractLibrary() {}

  static synchronized TessAPI open() {
    if (api == null) {
      try {
        Path folder = Files.createTempDirectory("tesseract");
        unpack(folder);
        System.setProperty("jna.library.path", folder.toString());
        api = LoadLibs.getTessAPIInstance();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot unpack Tesseract; check the temp folder", e);
      }
    }
    return api;
  }

  private static void unpack(Path folder) throws IOException {
    for (Map.Entry<String, String> object : OBJECTS.entrySet()) {
      try (InputStream in = TesseractLibrary.class.getResourceAsStream(object.getValue())) {
        if (in == null) {
          throw new IOException("Cannot find %s on the class path".formatted(object.getValue()));
        }
        Files.copy(in, folder.resolve(object.getKey()));
      }
    }
    link(folder, "libleptonica.so", "libleptonica.so.6");
    link(folder, "libtesseract.so", "libtesseract.so.5.5");
  }

  private static void link(Path folder, String name, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }
}
