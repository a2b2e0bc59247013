package io.syllabus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On Linux, whose /proc tells which sockets a process has; elsewhere the test is left out. */
@EnabledOnOs(OS.LINUX)
class SessionsTest {
  private static final String LISTENS = "0A";
  private static final Set<String> LOOPBACK =
      Set.of(
          "0100007F", // 127.0.0.1
          "0000000000000000FFFF00000100007F", // the same, written as IPv6
          "00000000000000000000000001000000"); // ::1

  @Test
  void anEmbeddedSessionListensToItsOwnMachineAlone() throws IOException {
    SparkSession session = TestSession.spark();
    session.range(100).repartition(2).count(); // executors and block managers have begun

    assertThat(listening()).isNotEmpty().isSubsetOf(LOOPBACK);
  }

  /** The addresses on which this process waits for others, as the kernel writes them. */
  private static List<String> listening() throws IOException {
    Set<String> own = inodes();
    List<String> addresses = new ArrayList<>();
    for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields[3].equals(LISTENS) && own.contains(fields[9])) {
          addresses.add(fields[1].substring(0, fields[1].indexOf(':')));
        }
      }
    }
    return addresses;
  }

  private static Set<String> inodes() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path file : open) {
        String target = Files.isSymbolicLink(file) ? link(file) : "";
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    }
    return inodes;
  }

  /** Empty for a file that was closed in between. */
  private static String link(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
