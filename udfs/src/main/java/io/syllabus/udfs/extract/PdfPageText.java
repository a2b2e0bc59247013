package io.syllabus.udfs.extract;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The text of the pages of a PDF as its reader sees it. Letters without ink over a picture are the
 * text layer of a scan and stay; other letters that text state and geometry hide are counted.
 */
final class PdfPageText extends PDFTextStripper {

  /** Takes a page: its text, in which paragraphs stand apart by an empty line. */
  interface Pages {
    void page(PDPage page, String text, PageScan scan) throws IOException;
  }

  private final PDDocument pdf;
  private final LostLetters lost;
  private final List<PageGlyph> glyphs = new ArrayList<>();
  private Pages pages;
  private PdfLayers layers;
  private PdfPainting painting;
  private PageGlyph current;
  private int layerLetters;
  private int seenLetters;

  PdfPageText(PDDocument document, Unseen unseen) {
    this.pdf = document;
    this.lost = new LostLetters(unseen);
    InkOperators.add(this);
    setSuppressDuplicateOverlappingText(true);
    setParagraphEnd("\n");
    setLineSeparator("\n");
    setPageEnd("");
  }

  /** Gives the pages one by one. */
  void read(Pages to) throws IOException {
    pages = to;
    for (PDPage page : pdf.getPages()) {
      if (!page.hasContents()) { // PDFBox passes over it, and later pages would lose their number
        page.setContents(new PDStream(pdf, new ByteArrayInputStream(new byte[] {' '})));
      }
    }
    writeText(pdf, Writer.nullWriter());
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    PDRectangle crop = page.getCropBox();
    painting =
        new PdfPainting(
            new Rectangle2D.Double(
                crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight()));
    glyphs.clear();
    layers = new PdfLayers(pdf);
    layerLetters = 0;
    seenLetters = 0;
    StringWriter text = new StringWriter();
    output = text;
    super.processPage(page);
    painting.ground().close();
    pages.page(page, text.toString(), new PageScan(painting.shares(), layerLetters, seenLetters));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    PDGraphicsState state = getGraphicsState();
    switch (operator.getName()) {
      case "Do" -> image(operands, state);
      case "BI" -> painting.image(state, true);
      default -> painting.operator(operator.getName(), operands, state);
    }
    super.processOperator(operator, operands);
  }

  private void image(List<COSBase> operands, PDGraphicsState state) throws IOException {
    if (operands.isEmpty()
        || !(operands.get(0) instanceof COSName name)
        || getResources() == null
        || !getResources().isImageXObject(name)) {
      return;
    }
    PDXObject object = getResources().getXObject(name);
    if (object instanceof PDImageXObject image && !layers.isHidden()) {
      COSDictionary dictionary = image.getCOSObject();
      boolean masked =
          dictionary.containsKey(COSName.SMASK)
              || dictionary.containsKey(COSName.MASK)
              || image.isStencil();
      painting.image(state, !masked);
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    PDGraphicsState state = getGraphicsState();
    painting.startGroup(state);
    super.showTransparencyGroup(form);
    painting.endGroup(state);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    layers.begin(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    layers.end();
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector advance)
      throws IOException {
    List<Point2D> points = PageGlyph.middle(rendering, advance.getX());
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean invisible = !mode.isFill() && !mode.isStroke();
    current =
        new PageGlyph(
            null,
            points,
            painting.order(),
            invisible,
            invisible ? null : unseen(points.get(1), rendering, state));
    super.showGlyph(rendering, font, code, advance);
  }

  private Unseen.Kind unseen(Point2D centre, Matrix rendering, PDGraphicsState state)
      throws IOException {
    return layers.isHidden()
        ? Unseen.Kind.HIDDEN
        : LetterSight.unseen(centre, rendering, state, painting);
  }

  /** Letters wait until the page is drawn: what is drawn later may cover them. */
  @Override
  protected void processTextPosition(TextPosition text) {
    glyphs.add(
        new PageGlyph(
            text, current.points(), current.order(), current.invisible(), current.unseen()));
  }

  @Override
  protected void writePage() throws IOException {
    for (PageGlyph glyph : glyphs) {
      boolean layer = isLayer(glyph);
      Unseen.Kind kind = layer ? null : kind(glyph);
      if (kind != null) {
        lost.add(kind, glyph.text());
        continue;
      }
      int letters = Unseen.letters(glyph.text().getUnicode());
      layerLetters += layer ? letters : 0;
      seenLetters += layer ? 0 : letters;
      super.processTextPosition(glyph.text());
    }
    lost.end();
    super.writePage();
  }

  private Unseen.Kind kind(PageGlyph glyph) {
    return glyph.unseen() != null
        ? glyph.unseen()
        : glyph.invisible() || cover(glyph) > 0 ? Unseen.Kind.UNREADABLE : null;
  }

  /** The text layer of a scan lies without ink on its picture, or under it. */
  private boolean isLayer(PageGlyph glyph) {
    return glyph.unseen() == null
        && (glyph.invisible()
            ? painting.images().stream().anyMatch(image -> image.contains(glyph.centre()))
            : painting.isImage(cover(glyph)));
  }

  /** The paint that covers the whole letter, 0 if none does. */
  private int cover(PageGlyph glyph) {
    int cover = Integer.MAX_VALUE;
    for (Point2D point : glyph.points()) {
      cover = Math.min(cover, painting.ground().orderAt(point));
    }
    return cover > glyph.order() ? cover : 0;
  }
}
