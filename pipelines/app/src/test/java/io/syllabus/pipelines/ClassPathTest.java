package io.syllabus.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.TestSession;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.quality.Checks;
import io.syllabus.quality.Gates;
import io.syllabus.quality.Inspector;
import io.syllabus.quality.Whereabouts;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.FileExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark, Tika, POI, PDFBox, Deequ and the tokenizers live on one class path, in one JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassPathTest {
  private static final String WORDS = "Delivery takes thirty working days";

  @TempDir static Path temp;
  private final SparkSession spark = TestSession.spark();
  private final List<String> files = new ArrayList<>();

  @BeforeAll
  void write() throws IOException {
    byte[] html = bytes("<html><body><p>" + WORDS + "</p></body></html>");
    file("a.docx", docx());
    file("b.xlsx", xlsx());
    file("c.zip", zip("c.html", html));
    file("d.txt.gz", gz(bytes(WORDS)));
    file("e.pdf", pdf());
    file("f.html", html);
    file("g.eml", bytes("From: a@example.com\nSubject: s\nContent-Type: text/plain\n\n" + WORDS));
  }

  @Test
  void tikaParsesEverythingInsideASparkMap() {
    MapFunction<String, String> parse = file -> Path.of(file).getFileName() + " " + parsed(file);
    List<String> texts =
        spark.createDataset(files, Encoders.STRING()).map(parse, Encoders.STRING()).collectAsList();
    assertThat(texts).hasSize(7).allSatisfy(text -> assertThat(text).contains(WORDS));
  }

  @Test
  void theExtractorReadsEverythingInsideASparkMap() {
    ExtractConf conf = RecipeLoader.defaults(Map.of("extract.ocr.engine", "none")).extract();
    String place = temp.toString();
    MapPartitionsFunction<String, String> extract =
        names -> {
          List<String> texts = new ArrayList<>();
          try (FileExtractor extractor = new FileExtractor(conf, Path.of(place))) {
            names.forEachRemaining(name -> texts.add(name + " " + extracted(extractor, name)));
          }
          return texts.iterator();
        };
    List<String> texts =
        spark
            .createDataset(files, Encoders.STRING())
            .coalesce(1)
            .mapPartitions(extract, Encoders.STRING())
            .collectAsList();
    assertThat(texts).hasSize(7).allSatisfy(text -> assertThat(text).contains(WORDS));
  }

  @Test
  void deequMeasuresInTheSameJvm() {
    Checks checks =
        Gates.of(RecipeLoader.defaults(Map.of()).gates(), "2025-01-01", List.of(), true).stream()
            .filter(one -> one.table().equals(Tables.UNIQUE))
            .filter(one -> one.gates().stream().anyMatch(g -> g.name().equals("clusterCounted")))
            .findFirst()
            .orElseThrow();
    var rows =
        spark.sql("select 'a' as id, array('b') as parents, 'c' as cluster, 0 as clusterSize");
    List<QualityEntry> entries =
        new Inspector(RecipeLoader.defaults(Map.of()).gates(), Whereabouts.UNKNOWN)
            .inspect(checks, rows, rows.limit(0), "run", "e");
    assertThat(entries)
        .extracting(entry -> entry.gate() + " " + entry.status())
        .contains("clusterCounted failed");
  }

  @Test
  void theTokenizerLoadsItsNatives() throws IOException {
    Path file = SmallRecipe.home().resolve("conf/demo/tokenizer.json");
    try (ChatTokenizer tokenizer = ChatTokenizer.open(file)) {
      assertThat(tokenizer.count(WORDS)).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.rocksdb.RocksDB",
        "org.apache.zookeeper.ZooKeeper",
        "org.apache.spark.ml.Model",
        "breeze.linalg.Vector",
        "dev.langchain4j.data.segment.TextSegment"
      })
  void whatNothingUsesIsNotThere(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }

  private static String parsed(String file) throws Exception {
    Parser parser = new AutoDetectParser();
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    BodyContentHandler body = new BodyContentHandler(-1);
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      parser.parse(in, body, new Metadata(), context);
    }
    return body.toString();
  }

  private static String extracted(FileExtractor extractor, String name) {
    return extractor.extract(name, Path.of(name)).stream()
        .map(ExtractedFile::pages)
        .flatMap(List::stream)
        .map(page -> page.text())
        .collect(Collectors.joining(" "));
  }

  private void file(String name, byte[] bytes) throws IOException {
    files.add(Files.write(temp.resolve(name), bytes).toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Filling {
    void into(OutputStream out) throws IOException;
  }

  private static byte[] filled(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    filling.into(out);
    return out.toByteArray();
  }

  private static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(WORDS);
      return filled(document::write);
    }
  }

  private static byte[] xlsx() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("s").createRow(0).createCell(0).setCellValue(WORDS);
      return filled(book::write);
    }
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText(WORDS);
        content.endText();
      }
      return filled(document::save);
    }
  }

  private static byte[] zip(String name, byte[] inside) throws IOException {
    return filled(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(inside);
          }
        });
  }

  private static byte[] gz(byte[] inside) throws IOException {
    return filled(
        out -> {
          try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(inside);
          }
        });
  }
}
