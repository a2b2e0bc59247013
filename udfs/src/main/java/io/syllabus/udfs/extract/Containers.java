package io.syllabus.udfs.extract;

import java.util.Set;

/** Media types whose parts are files of their own rather than pieces of one document. */
final class Containers {

  private static final Set<String> TYPES =
      Set.of(
          "application/zip",
          "application/x-tar",
          "application/x-gtar",
          "application/gzip",
          "application/x-gzip",
          "application/x-bzip",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-lzma",
          "application/zstd",
          "application/x-compress",
          "application/x-lz4",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/x-archive",
          "application/x-cpio",
          "application/x-arj",
          "application/java-archive",
          "application/warc",
          "application/x-chm",
          "application/mbox",
          "application/vnd.ms-outlook",
          "application/vnd.ms-outlook-pst",
          "application/vnd.ms-tnef",
          "application/x-tnef",
          "message/rfc822",
          "multipart/related");

  private Containers() {}

  static boolean holds(String mediaType) {
    if (mediaType == null) {
      return false;
    }
    int parameters = mediaType.indexOf(';');
    String plain = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return TYPES.contains(plain.strip()) || plain.startsWith("application/x-rar-compressed");
  }
}
