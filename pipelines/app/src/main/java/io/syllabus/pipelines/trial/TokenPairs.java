package io.syllabus.pipelines.trial;

import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.TokenizedChat;

/** Tokens with their labels, to be read by a person: {@code Yes(9642) .(13) \n(-100)}. */
final class TokenPairs {
  private TokenPairs() {}

  static String of(TokenizedChat chat, ChatTokenizer tokenizer) {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < chat.length(); i++) {
      String token = tokenizer.decode(new int[] {chat.inputIds()[i]});
      pairs.append(i == 0 ? "" : " ").append(escaped(token));
      pairs.append('(').append(chat.labels()[i]).append(')');
    }
    return pairs.toString();
  }

  /** One line per row, whatever its tokens hold. */
  private static String escaped(String token) {
    return token.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}
