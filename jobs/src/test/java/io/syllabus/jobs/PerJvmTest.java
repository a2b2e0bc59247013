package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerJvmTest {
  private record Conf(String name) {}

  private record Resource(Conf conf) {}

  @Test
  void opensOneForEachConf() {
    Resource first = PerJvm.of(Resource.class, new Conf("a"), Resource::new);

    assertThat(PerJvm.of(Resource.class, new Conf("a"), Resource::new)).isSameAs(first);
    assertThat(PerJvm.of(Resource.class, new Conf("b"), Resource::new)).isNotSameAs(first);
  }

  @Test
  void tellsTypesApart() {
    Conf conf = new Conf("types");

    assertThat(PerJvm.of(Resource.class, conf, Resource::new)).isInstanceOf(Resource.class);
    assertThat(PerJvm.of(String.class, conf, Conf::name)).isEqualTo("types");
  }

  @Test
  void opensOnceForManyThreads() {
    AtomicInteger opened = new AtomicInteger();

    List<Integer> seen =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                i -> PerJvm.of(Integer.class, new Conf("threads"), c -> opened.incrementAndGet()))
            .toList();

    assertThat(seen).containsOnly(1);
  }
}
