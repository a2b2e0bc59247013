package io.syllabus.udfs.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareCapTest {
  private static final List<String> IDS = IntStream.range(0, 100).mapToObj(i -> "s" + i).toList();

  @Test
  void theShareIsOfAllRows() {
    assertThat(new ShareCap("synthetic", 0.2, 1).kept(IDS, 80)).hasSize(20);
  }

  @Test
  void whatIsBelowTheCapStays() {
    assertThat(new ShareCap("synthetic", 0.2, 1).kept(IDS, 10_000)).hasSize(100);
  }

  @Test
  void aCapOfZeroKeepsNoneAndOfOneAll() {
    assertThat(new ShareCap("refusals", 0, 1).kept(IDS, 80)).isEmpty();
    assertThat(new ShareCap("refusals", 1, 1).kept(IDS, 0)).hasSize(100);
  }

  @Test
  void moreRowsKeepThoseThatWereKept() {
    ShareCap cap = new ShareCap("synthetic", 0.2, 1);
    Set<String> few = cap.kept(IDS, 40);
    assertThat(cap.kept(IDS, 80)).containsAll(few);
  }

  @Test
  void aShareBeyondOneIsRefused() {
    assertThatThrownBy(() -> new ShareCap("refusals", 1.2, 1))
        .hasMessage("Cannot use curate.refusals=1.2: must lie between 0 and 1");
  }
}
