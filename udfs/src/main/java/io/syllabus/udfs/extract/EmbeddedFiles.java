package io.syllabus.udfs.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The files attached to a PDF, as its tree of names holds them; the tree may be a ring. */
final class EmbeddedFiles {

  private EmbeddedFiles() {}

  static void collect(
      PDNameTreeNode<PDComplexFileSpecification> root, List<PDComplexFileSpecification> into)
      throws IOException {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<PDNameTreeNode<PDComplexFileSpecification>> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      PDNameTreeNode<PDComplexFileSpecification> node = open.pop();
      if (!seen.add(node.getCOSObject())) {
        continue;
      }
      if (node.getNames() != null) {
        into.addAll(node.getNames().values());
      }
      if (node.getKids() != null) {
        open.addAll(node.getKids());
      }
    }
  }

  /** Each distinct file of one attachment: it may have one for any system, and others for each. */
  static List<PDEmbeddedFile> files(PDComplexFileSpecification attached) {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return attached == null
        ? List.of()
        : Stream.of(
                attached.getEmbeddedFileUnicode(),
                attached.getEmbeddedFile(),
                attached.getEmbeddedFileDos(),
                attached.getEmbeddedFileMac(),
                attached.getEmbeddedFileUnix())
            .filter(file -> file != null && seen.add(file.getCOSObject()))
            .toList();
  }
}
