package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LlamaFactoryTest {
  @Test
  void onlyColumnsThatRowsUseAreMapped() {
    assertThat(info(file("alpaca", Set.of("instruction", "input", "output", "history"))))
        .isEqualTo(
            "{\"d_train_alpaca\":{\"file_name\":\"train.alpaca.jsonl\",\"formatting\":\"alpaca\","
                + "\"columns\":{\"prompt\":\"instruction\",\"query\":\"input\","
                + "\"response\":\"output\",\"history\":\"history\"}}}");
  }

  @Test
  void shareGptNamesItsTags() {
    assertThat(info(file("sharegpt", Set.of("conversations", "tools"))))
        .contains("\"columns\":{\"messages\":\"conversations\",\"tools\":\"tools\"}")
        .contains("\"role_tag\":\"from\"")
        .contains("\"function_tag\":\"function_call\"");
  }

  @Test
  void otherFormatsAreNotItsBusiness() {
    assertThat(info(file("messages", Set.of("id", "messages")))).isEqualTo("{}");
  }

  private static String info(WrittenFile file) {
    return LlamaFactory.datasetInfo("d", List.of(file)).toString();
  }

  private static WrittenFile file(String format, Set<String> keys) {
    return new WrittenFile("train." + format + ".jsonl", format, "train", 1, 0L, null, keys);
  }
}
