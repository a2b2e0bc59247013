package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/** Reads one file with Tika's parsers, and what lies inside it; runs in the worker. */
final class DocumentReader {

  private final ExtractConf conf;
  private final Parser parser = TikaParsers.open();
  private final ScannedPages scans;

  DocumentReader(ExtractConf conf) {
    this.conf = conf;
    this.scans = new ScannedPages(conf.ocr());
  }

  /** Gives the file's own line; the sink has had those of the things inside by then. */
  ExtractedFile read(Job job, Sink sink) {
    FileInHand file =
        new FileInHand(job.source(), null, 0, new Allowance(conf), job.languages(), sink);
    Metadata metadata = new Metadata();
    Path path = Path.of(job.file());
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(path.getFileName()));
    try {
      if (!Files.isRegularFile(path)) {
        throw new NoSuchFileException("");
      }
      try (TikaInputStream stream = TikaInputStream.get(path, new Metadata())) {
        return read(file, stream, metadata);
      }
    } catch (IOException e) {
      return FailureReason.line(file.source(), null, null, List.of(), FailureReason.of(e));
    }
  }

  /**
   * Reads a thing inside an archive or a mail. A limit ends the outermost file, an error does not.
   */
  void member(FileInHand file, InputStream unpacked, Metadata metadata)
      throws IOException, SAXException {
    if (unpacked instanceof TikaInputStream opened) {
      file.sink().accept(read(file, opened, metadata)); // its parser closes it
      return;
    }
    try (TikaInputStream stream = TikaInputStream.get(unpacked)) {
      file.sink().accept(read(file, stream, metadata));
    }
  }

  private ExtractedFile read(FileInHand file, TikaInputStream stream, Metadata metadata) {
    Findings findings = new Findings();
    FileDates.forget(metadata);
    ParseContext context = TikaParsers.context(parser, findings);
    Members members = new Members(this, file, metadata, context);
    context.set(EmbeddedDocumentExtractor.class, members);
    MarkdownHandler handler = new MarkdownHandler(metadata, conf.maxCharacters());
    String reason = null;
    List<Page> pages;
    try {
      parser.parse(stream, handler, metadata, context);
      members.unopened();
      String type = metadata.get(HttpHeaders.CONTENT_TYPE);
      pages = scans.read(file, type, stream, handler.pages(), findings.scans());
      if (MediaKind.of(type) == MediaKind.PDF) {
        pages = RunningLines.mark(pages.stream().map(DoubleSpacing::close).toList());
      }
      pages = pages.stream().map(page -> TextMarkup.read(page, type)).toList();
    } catch (Exception | StackOverflowError | LinkageError e) {
      reason = isEmpty(stream) ? FailureReason.EMPTY : FailureReason.of(e);
      pages = handler.pages();
    }
    return line(file, metadata, withText(pages), findings.unseen(), reason);
  }

  private static boolean isEmpty(TikaInputStream stream) {
    try {
      return stream.hasLength() && stream.getLength() == 0;
    } catch (IOException e) {
      return false; // then the parser's own words tell more
    }
  }

  private static List<Page> withText(List<Page> pages) {
    return pages.stream().filter(page -> !page.text().isBlank()).toList();
  }

  private static ExtractedFile line(
      FileInHand file, Metadata metadata, List<Page> pages, Unseen unseen, String reason) {
    String type = metadata.get(HttpHeaders.CONTENT_TYPE);
    if (reason != null) {
      return FailureReason.line(file.source(), file.parent(), type, pages, reason);
    }
    if (pages.isEmpty() && unread(metadata)) {
      return FailureReason.line(
          file.source(), file.parent(), type, pages, "no parser reads " + type);
    }
    return new ExtractedFile(
        file.source(),
        file.parent(),
        ExtractedFile.OK,
        type,
        unseen.behind(pages),
        null,
        FileDates.of(metadata),
        unseen.counts());
  }

  private static boolean unread(Metadata metadata) {
    String[] parsers = metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY);
    return Arrays.asList(parsers).contains(EmptyParser.class.getName());
  }
}
