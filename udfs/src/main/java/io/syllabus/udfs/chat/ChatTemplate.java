package io.syllabus.udfs.chat;

import io.syllabus.jinja.Limits;
import io.syllabus.jinja.RenderedText;
import io.syllabus.jinja.Template;
import io.syllabus.jinja.TemplateException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * A model's chat template: turns a conversation into exactly the text that {@code transformers}'
 * {@code apply_chat_template} gives. Immutable and shared between threads; what travels to another
 * machine is its source.
 */
public final class ChatTemplate {
  private final String source;
  private final Template template;
  private final LocalDateTime now;

  private ChatTemplate(String source, Template template, LocalDateTime now) {
    this.source = source;
    this.template = template;
    this.now = now;
  }

  /**
   * Compiles a template; its {@code strftime_now} fails until {@link #at} gives it a time.
   *
   * @throws TemplateException naming the line and the problem
   */
  public static ChatTemplate compile(String source, Limits limits) {
    return new ChatTemplate(source, Template.compile(source, limits), null);
  }

  String source() {
    return source;
  }

  /** The same template with its clock stopped at a local time. */
  public ChatTemplate at(LocalDateTime time) {
    return new ChatTemplate(source, template, time);
  }

  /**
   * Renders a conversation.
   *
   * @param variables {@code messages} and whatever else the template reads; {@code tools} and
   *     {@code documents} are None and {@code add_generation_prompt} is false where absent
   * @return the text, and the code points of its generation blocks
   * @throws TemplateException if the template refuses the conversation, fails, or exceeds its
   *     limits
   */
  public RenderedText render(Map<String, ?> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.putIfAbsent("tools", null);
    all.putIfAbsent("documents", null);
    all.putIfAbsent("add_generation_prompt", false);
    return template.render(all, now);
  }
}
