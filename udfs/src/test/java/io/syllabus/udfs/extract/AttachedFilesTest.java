package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

class AttachedFilesTest {

  private static PDEmbeddedFile file(PDDocument pdf, String text) throws IOException {
    return new PDEmbeddedFile(pdf, new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void filesThatDifferByPlatformAreAllReadAndEachOnce() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      PDComplexFileSpecification attached = new PDComplexFileSpecification();
      attached.setFile("terms.txt");
      attached.setEmbeddedFile(file(pdf, "Terms for all."));
      attached.setEmbeddedFileUnicode(attached.getEmbeddedFile());
      COSDictionary files = attached.getCOSObject().getCOSDictionary(COSName.EF);
      files.setItem("Mac", file(pdf, "Terms for a few."));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("terms", attached));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.getDocumentCatalog().setNames(names);
      pdf.save(out);
    }
    assertThat(OfficeParts.read(out.toByteArray()).text())
        .containsOnlyOnce("Terms for all.")
        .containsOnlyOnce("Terms for a few.");
  }
}
