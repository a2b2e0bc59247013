package io.syllabus.udfs.segment;

import java.util.List;

/**
 * A document in pieces. What is neither blank nor furniture is in a piece, in a heading that a
 * piece's path names, or left out with a reason.
 *
 * @param title of the document, null where nothing is one
 * @param pieces in reading order, without overlap
 * @param leftOut in reading order
 */
public record Segmentation(String title, List<Piece> pieces, List<LeftOut> leftOut) {
  public Segmentation {
    pieces = List.copyOf(pieces);
    leftOut = List.copyOf(leftOut);
  }

  Segmentation titled(String own) {
    return new Segmentation(own, pieces, leftOut);
  }

  /** With what its pieces cite of each other. */
  Segmentation cited() {
    return new Segmentation(title, Citations.with(pieces), leftOut);
  }
}
