package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Reject;
import io.syllabus.udfs.chat.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final List<Message> PLAIN =
      List.of(Message.user("Who signs?"), Message.assistant("Both."));

  private final Admission admission = new Admission(MadeUp.conf());

  @Test
  void whatIsAllowedAndReadableGoes() {
    assertThat(reason(sample("internal", "internal", PLAIN, new int[] {1, 2}, new int[] {-100, 2})))
        .isEmpty();
  }

  @Test
  void aNarrowerAccessStaysBehind() {
    assertThat(reason(sample("internal", "secret", PLAIN, new int[] {1, 2}, new int[] {-100, 2})))
        .contains("access: secret is not for audience internal");
  }

  @Test
  void anotherLicenceStaysBehind() {
    assertThat(reason(sample("GPL", "public", PLAIN, new int[] {1, 2}, new int[] {-100, 2})))
        .contains("licence: GPL is not among [internal, CC-BY-4.0]");
    assertThat(reason(sample(null, "public", PLAIN, new int[] {1, 2}, new int[] {-100, 2})))
        .contains("licence: null is not among [internal, CC-BY-4.0]");
  }

  @Test
  void preferencesAreHeldToTheSamePolicy() {
    Preference secret =
        new Preference("p", origin("internal", "secret"), PLAIN, PLAIN.get(1), PLAIN.get(1));
    assertThat(admission.refusal(secret)).isPresent();
    assertThat(admission.refusal(MadeUp.preference())).isEmpty();
  }

  @Test
  void aLoneSurrogateStaysBehind() {
    List<Message> broken = List.of(Message.user("\uD83D"), Message.assistant("Both."));
    assertThat(reason(sample("internal", "public", broken, new int[] {1, 2}, new int[] {-100, 2})))
        .contains("encoding: a text holds a lone surrogate");
  }

  @Test
  void turnsThatTrainersCannotReadStayBehind() {
    assertThat(
            reason(
                sample(
                    "internal",
                    "public",
                    PLAIN.subList(0, 1),
                    new int[] {1, 2},
                    new int[] {-100, 2})))
        .contains("turns: the last turn is not the assistant's");
  }

  @Test
  void callsThatAreNoJsonStayBehind() {
    List<Message> broken =
        List.of(PLAIN.get(0), new Message(Message.ASSISTANT, null, null, "call(secret)"));
    assertThat(reason(sample("internal", "public", broken, new int[] {1, 2}, new int[] {-100, 2})))
        .contains("tools: tools or calls are not a JSON array with elements");
  }

  @Test
  void labelsMustBeTheirTokens() {
    assertThat(reason(sample("internal", "public", PLAIN, new int[] {1, 2}, new int[] {-100, 3})))
        .contains("labels: label 1 is another token");
    assertThat(reason(sample("internal", "public", PLAIN, new int[] {1, 2}, new int[] {2})))
        .contains("labels: 2 ids, 1 labels");
  }

  @Test
  void someTokensAreLearntAndSomeAreNot() {
    assertThat(
            reason(sample("internal", "public", PLAIN, new int[] {1, 2}, new int[] {-100, -100})))
        .contains("labels: 0 of 2 tokens are learnt");
    assertThat(reason(sample("internal", "public", PLAIN, new int[] {1, 2}, new int[] {1, 2})))
        .contains("labels: 2 of 2 tokens are learnt");
    assertThat(reason(sample("internal", "public", PLAIN, null, null)))
        .contains("labels: 0 of 0 tokens are learnt");
  }

  private Optional<String> reason(Sample sample) {
    return admission.refusal(sample).map(AdmissionTest::words);
  }

  private static String words(Reject reject) {
    return reject.rule() + ": " + reject.detail();
  }

  private static Sample sample(
      String licence, String access, List<Message> messages, int[] inputIds, int[] labels) {
    Origin origin = origin(licence, access);
    return new Sample(
        "s",
        "train",
        1,
        messages,
        null,
        "faq",
        null,
        "rule",
        origin,
        List.of(SourceRef.of(origin)),
        "text",
        inputIds,
        labels);
  }

  private static Origin origin(String licence, String access) {
    return MadeUp.origin("faq", "en", licence, access);
  }
}
