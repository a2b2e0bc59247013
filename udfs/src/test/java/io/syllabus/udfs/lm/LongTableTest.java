package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTableTest {
  @Test
  void itHoldsWhatAMapHolds() {
    LongTable table = new LongTable(1);
    Map<Long, Long> map = new HashMap<>();
    Random random = new Random(1);
    for (long i = 0; i < 20_000; i++) {
      long key = random.nextBoolean() ? random.nextInt(30_000) - 15_000 : random.nextLong();
      assertThat(table.add(key, i)).isEqualTo(map.putIfAbsent(key, i) == null);
    }
    assertThat(table.size()).isEqualTo(map.size());
    map.forEach((key, value) -> assertThat(table.at(key)).isEqualTo(value));
    assertThat(table.at(40_000)).isEqualTo(LongTable.NONE);
  }
}
