package io.syllabus.udfs.extract;

import java.util.List;

/** The conf that tests read with. */
final class TestConf {

  private TestConf() {}

  static ExtractConf of(String... settings) {
    int timeout = 60;
    int megabytes = 1024;
    List<String> languages = List.of("eng", "chi_sim");
    String engine = OcrConf.AUTO;
    String tessdata = "";
    for (String setting : settings) {
      String value = setting.substring(setting.indexOf('=') + 1);
      if (setting.startsWith("extract.timeoutSeconds=")) {
        timeout = Integer.parseInt(value);
      } else if (setting.startsWith("extract.workerMegabytes=")) {
        megabytes = Integer.parseInt(value);
      } else if (setting.startsWith("extract.ocr.languages=")) {
        languages = List.of(value.replaceAll("[\\[\\]\\s]", "").split(","));
      } else if (setting.startsWith("extract.ocr.engine=")) {
        engine = value;
      } else if (setting.startsWith("extract.ocr.tessdata=")) {
        tessdata = value;
      }
    }
    return new ExtractConf(
        timeout,
        megabytes,
        10,
        10_000,
        1L << 30,
        20_000_000,
        new OcrConf(languages, engine, 300, 20, tessdata));
  }
}
