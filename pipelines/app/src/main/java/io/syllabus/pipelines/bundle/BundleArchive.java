package io.syllabus.pipelines.bundle;

import io.syllabus.udfs.text.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A tar file whose bytes follow from its members: times, owners and modes are those of nobody. Its
 * last member lists the others as {@code sha256sum -c} reads it.
 */
final class BundleArchive {
  static final String SUMS = "SHA256SUMS";

  /** That of the jars that the build makes. */
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final int READABLE = 0100644;
  private static final int STARTABLE = 0100755;
  private static final int BUFFER = 1 << 16;

  private final String folder;
  private final StringBuilder sums = new StringBuilder();

  BundleArchive(String folder) {
    this.folder = folder;
  }

  /** Takes the place of an older archive only when it is whole. */
  void write(List<Member> members, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (TarArchiveOutputStream tar = open(part)) {
        for (Member member : members) {
          sums.append(add(tar, member)).append("  ").append(member.name()).append('\n');
        }
        add(tar, Member.text(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8)));
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static TarArchiveOutputStream open(Path part) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
    TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(out, BUFFER), StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
    return tar;
  }

  private String add(TarArchiveOutputStream tar, Member member) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(folder + "/" + member.name());
    entry.setSize(member.size());
    entry.setLastModifiedTime(TIME);
    entry.setMode(member.executable() ? STARTABLE : READABLE);
    entry.setIds(0, 0);
    entry.setNames("root", "root");
    tar.putArchiveEntry(entry);
    MessageDigest sha256 = Sha256.digest();
    try (InputStream in = new DigestInputStream(member.content().open(), sha256)) {
      in.transferTo(tar);
    }
    tar.closeArchiveEntry();
    return Sha256.hex(sha256.digest());
  }
}
