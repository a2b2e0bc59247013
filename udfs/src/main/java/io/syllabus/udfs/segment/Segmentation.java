package io.syllabus.udfs.segment;

import java.util.List;

/** The pieces of a document, in order and without overlap, and what is in none of them. */
public record Segmentation(List<Piece> pieces, List<LeftOut> leftOut) {
  public Segmentation {
    pieces = List.copyOf(pieces);
    leftOut = List.copyOf(leftOut);
  }
}
