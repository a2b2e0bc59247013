package io.syllabus.udfs.extract;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;

/** The operators beside those of text that tell how its letters look: PDFBox leaves them out. */
final class InkOperators {

  private InkOperators() {}

  static void add(PDFStreamEngine to) {
    to.addOperator(new SetNonStrokingColorSpace(to));
    to.addOperator(new SetNonStrokingColor(to));
    to.addOperator(new SetNonStrokingColorN(to));
    to.addOperator(new SetNonStrokingDeviceGrayColor(to));
    to.addOperator(new SetNonStrokingDeviceRGBColor(to));
    to.addOperator(new SetNonStrokingDeviceCMYKColor(to));
    to.addOperator(new BeginMarkedContentSequence(to));
    to.addOperator(new BeginMarkedContentSequenceWithProperties(to));
    to.addOperator(new EndMarkedContentSequence(to));
    to.addOperator(new SetLineWidth(to));
  }
}
