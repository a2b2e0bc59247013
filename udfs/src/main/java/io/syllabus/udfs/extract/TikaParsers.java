package io.syllabus.udfs.extract;

import java.util.List;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;

/** Tika's parsers less those that start programs: OCR is ours, and nothing else may run. */
final class TikaParsers {

  private TikaParsers() {}

  static Parser open() {
    ServiceLoader loader = new ServiceLoader(TikaParsers.class.getClassLoader());
    DefaultParser parsers =
        new DefaultParser(
            MediaTypeRegistry.getDefaultRegistry(),
            loader,
            List.of(
                TesseractOCRParser.class,
                CompositeExternalParser.class,
                PDFParser.class,
                RTFParser.class,
                OfficeParser.class,
                OOXMLParser.class,
                OpenDocumentParser.class));
    AutoDetectParserConfig config = new AutoDetectParserConfig();
    config.setThrowOnZeroBytes(false);
    AutoDetectParser detecting =
        new AutoDetectParser(
            new MarkupDetector(new DefaultDetector()),
            parsers,
            new PdfReader(),
            new WebPageReader(),
            new RtfReader(),
            new BinaryOffice(),
            new OfficePackage(new OOXMLParser()),
            new OfficePackage(new OpenDocumentParser()));
    detecting.setAutoDetectParserConfig(config);
    return detecting;
  }

  static ParseContext context(Parser parser, Findings findings) {
    ParseContext context = new ParseContext();
    context.set(Findings.class, findings);
    context.set(EncodingDetector.class, new DeclaredEncoding());
    context.set(OfficeParserConfig.class, new OfficeParserConfig());
    context.set(HtmlMapper.class, new SemanticTags());
    context.set(Parser.class, parser);
    return context;
  }
}
