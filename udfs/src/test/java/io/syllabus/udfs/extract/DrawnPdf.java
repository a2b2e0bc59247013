package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * A PDF of pages of 600 by 800 points by their operators. They may use the font F, the picture I,
 * the black tile P, the shading S, the group G of half strength, and the states HALF and MASK.
 */
final class DrawnPdf {

  private DrawnPdf() {}

  static byte[] of(String... pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDResources resources = resources(pdf);
      for (String operators : pages) {
        PDPage page = new PDPage(new PDRectangle(600, 800));
        page.setResources(resources);
        page.setContents(
            new PDStream(pdf, new ByteArrayInputStream(operators.getBytes(ISO_8859_1))));
        pdf.addPage(page);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static PDResources resources(PDDocument pdf) throws IOException {
    PDResources all = new PDResources();
    all.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
    BufferedImage black = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    all.put(COSName.getPDFName("I"), LosslessFactory.createFromImage(pdf, black));
    COSDictionary root = all.getCOSObject();
    put(root, "Pattern", "P", tile(pdf));
    put(root, "Shading", "S", shading());
    COSStream group = form(pdf, "0 g 0 0 600 700 re f");
    COSDictionary kind = new COSDictionary();
    kind.setName(COSName.S, "Transparency");
    group.setItem(COSName.GROUP, kind);
    put(root, "XObject", "G", group);
    COSDictionary half = new COSDictionary();
    half.setItem("ca", new COSFloat(0.5f));
    put(root, "ExtGState", "HALF", half);
    COSDictionary mask = new COSDictionary();
    COSDictionary soft = new COSDictionary();
    soft.setName(COSName.S, "Luminosity");
    soft.setItem(COSName.G, group);
    mask.setItem(COSName.SMASK, soft);
    put(root, "ExtGState", "MASK", mask);
    return all;
  }

  private static void put(COSDictionary root, String kind, String name, COSDictionary value) {
    COSDictionary named = root.getCOSDictionary(COSName.getPDFName(kind));
    if (named == null) {
      named = new COSDictionary();
      root.setItem(COSName.getPDFName(kind), named);
    }
    named.setItem(COSName.getPDFName(name), value);
  }

  private static COSStream tile(PDDocument pdf) throws IOException {
    COSStream tile = form(pdf, "0 g 0 0 5 5 re f");
    tile.setInt("PatternType", 1);
    tile.setInt("PaintType", 1);
    tile.setInt("TilingType", 1);
    tile.setInt("XStep", 5);
    tile.setInt("YStep", 5);
    return tile;
  }

  private static COSStream form(PDDocument pdf, String operators) throws IOException {
    COSStream form = pdf.getDocument().createCOSStream();
    try (var out = form.createOutputStream()) {
      out.write(operators.getBytes(ISO_8859_1));
    }
    form.setName(COSName.SUBTYPE, "Form");
    form.setItem(COSName.BBOX, new PDRectangle(600, 800));
    form.setItem(COSName.RESOURCES, new COSDictionary());
    return form;
  }

  private static COSDictionary shading() {
    COSDictionary fades = new COSDictionary();
    fades.setInt("FunctionType", 2);
    fades.setInt("N", 1);
    fades.setItem("Domain", numbers(0, 1));
    COSDictionary shading = new COSDictionary();
    shading.setInt("ShadingType", 2);
    shading.setName(COSName.COLORSPACE, "DeviceGray");
    shading.setItem("Coords", numbers(0, 0, 600, 800));
    shading.setItem("Function", fades);
    return shading;
  }

  private static COSArray numbers(int... numbers) {
    COSArray array = new COSArray();
    for (int number : numbers) {
      array.add(COSInteger.get(number));
    }
    return array;
  }
}
