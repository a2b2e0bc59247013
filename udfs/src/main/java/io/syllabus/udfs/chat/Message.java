package io.syllabus.udfs.chat;

/**
 * One turn of a conversation.
 *
 * @param role system, user, assistant or tool
 * @param content what is said; null only where an assistant's turn holds tool calls alone
 * @param reasoning the thinking before the answer, null if none
 * @param toolCalls a JSON array in OpenAI's form, null if none
 */
public record Message(String role, String content, String reasoning, String toolCalls) {
  public static final String SYSTEM = "system";
  public static final String USER = "user";
  public static final String ASSISTANT = "assistant";
  public static final String TOOL = "tool";

  public static Message user(String content) {
    return new Message(USER, content, null, null);
  }

  public static Message assistant(String content) {
    return new Message(ASSISTANT, content, null, null);
  }

  public static Message system(String content) {
    return new Message(SYSTEM, content, null, null);
  }
}
