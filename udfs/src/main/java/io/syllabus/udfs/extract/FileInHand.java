package io.syllabus.udfs.extract;

import java.util.List;

/**
 * A file being read.
 *
 * @param source its name; inside an archive {@code a.zip!/b.docx}
 * @param parent the outermost file, null if it is that itself
 * @param depth 0 for the outermost file
 * @param allowance what is left to unpack
 * @param languages of its scanned pages
 * @param sink takes what lies inside
 */
record FileInHand(
    String source,
    String parent,
    int depth,
    Allowance allowance,
    List<String> languages,
    Sink sink) {

  FileInHand member(String name) {
    return new FileInHand(
        source + "!/" + name,
        parent == null ? source : parent,
        depth + 1,
        allowance,
        languages,
        sink);
  }
}
