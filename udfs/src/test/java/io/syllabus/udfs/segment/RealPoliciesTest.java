package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.udfs.extract.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealPoliciesTest {
  @Test
  void everyPolicyOfARealSiteIsCutWithoutLoss() throws IOException {
    Path policies = shared("corpora/domain/site-policy/Policies");
    assumeTrue(Files.isDirectory(policies), "real policies need ../shared/corpora");
    SegmentConf conf = new SegmentConf(2, 1600);
    Segmenter segmenter = new Segmenter(conf);
    try (Stream<Path> files = Files.walk(policies)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        List<Page> pages = List.of(Page.of(1, Files.readString(file)));
        Segmentation segmentation = segmenter.segment("document", "text/markdown", pages);
        SegmenterPropertiesTest.check(pages, segmentation, conf);
        assertThat(segmentation.pieces()).as(file.getFileName().toString()).isNotEmpty();
      }
    }
  }

  /** Beside the project or one of the folders above it. */
  private static Path shared(String folder) {
    Path home = Path.of(System.getProperty("syllabus.home", ".")).toAbsolutePath().normalize();
    Path found = home.resolve("../shared").resolve(folder);
    for (Path at = home; at != null && !Files.isDirectory(found); at = at.getParent()) {
      found = at.resolve("shared").resolve(folder);
    }
    return found;
  }
}
