package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;

/** The marked content that is open on a page, as far as it lies on a layer that is switched off. */
final class PdfLayers {

  private final PDDocument pdf;
  private final List<Boolean> open = new ArrayList<>(); // hidden or not

  PdfLayers(PDDocument pdf) {
    this.pdf = pdf;
  }

  void begin(COSName tag, COSDictionary properties) {
    var layers = pdf.getDocumentCatalog().getOCProperties();
    open.add(
        COSName.OC.equals(tag)
            && properties != null
            && layers != null
            && COSName.OCG.equals(properties.getCOSName(COSName.TYPE))
            && !layers.isGroupEnabled(new PDOptionalContentGroup(properties)));
  }

  void end() {
    if (!open.isEmpty()) {
      open.remove(open.size() - 1);
    }
  }

  boolean isHidden() {
    return open.contains(true);
  }
}
