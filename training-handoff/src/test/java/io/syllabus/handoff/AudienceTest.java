package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AudienceTest {
  @Test
  void readsItsOwnLevelAndTheWiderOnes() {
    assertThat(Audience.INTERNAL.mayRead("public")).isTrue();
    assertThat(Audience.INTERNAL.mayRead("internal")).isTrue();
    assertThat(Audience.INTERNAL.mayRead("confidential")).isFalse();
    assertThat(Audience.INTERNAL.mayRead("secret")).isFalse();
    assertThat(Audience.SECRET.mayRead("secret")).isTrue();
  }

  @Test
  void readsNothingOfUnknownAccess() {
    assertThat(Audience.SECRET.mayRead("")).isFalse();
    assertThat(Audience.SECRET.mayRead(null)).isFalse();
    assertThat(Audience.SECRET.mayRead("SECRET")).isFalse();
  }

  @Test
  void anUnknownAudienceIsRefused() {
    assertThatThrownBy(() -> Audience.named("friends"))
        .hasMessage(
            "Cannot use handoff.audience=friends:"
                + " must be one of [public, internal, confidential, secret]");
  }
}
