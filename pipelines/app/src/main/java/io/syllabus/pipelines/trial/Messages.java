package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.Message;
import java.util.List;

/** Messages as JSON. */
final class Messages {
  private Messages() {}

  static ArrayNode array(List<Message> messages) {
    ArrayNode array = JsonLines.JSON.createArrayNode();
    for (Message message : messages) {
      ObjectNode one = array.addObject();
      put(one, "role", message.role());
      put(one, "content", message.content());
      put(one, "reasoning_content", message.reasoning());
    }
    return array;
  }
}
