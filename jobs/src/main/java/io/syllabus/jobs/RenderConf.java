package io.syllabus.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.jinja.Limits;
import io.syllabus.udfs.chat.OverLength;
import io.syllabus.udfs.chat.SystemPrompt;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How pairs become samples.
 *
 * @param template name of a built-in template, or path of a template or a tokenizer_config.json
 * @param tokenizer path of a tokenizer.json
 * @param variables what the template reads beside the conversation; goes before the tokens of the
 *     tokenizer_config.json beside the tokenizer
 * @param system what becomes of a system turn that the template does not write: merge or refuse
 * @param endOfTurn tokens that can end a turn of the assistant, besides the eos_token and those
 *     that the template is found to write
 * @param maxTokens longest sample
 * @param overLength what becomes of longer ones: drop, truncate (whole turns) or keep
 * @param limits what one rendering may spend
 * @param packing tokens of a sequence of the packing plan, 0 for no plan
 */
public record RenderConf(
    String template,
    String tokenizer,
    Map<String, Object> variables,
    String system,
    List<String> endOfTurn,
    int maxTokens,
    String overLength,
    Limits limits,
    int packing)
    implements Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SET_BY_THE_STAGE =
      List.of("messages", "documents", "add_generation_prompt");

  public RenderConf {
    if (template.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot use render.template='': must be a built-in name such as chatml, or a path");
    }
    SET_BY_THE_STAGE.stream().filter(variables::containsKey).forEach(RenderConf::refuse);
    if (!(variables.getOrDefault("tools", List.of()) instanceof List)) {
      throw new IllegalArgumentException(
          "Cannot use render.variables.tools: must be a list of function schemas");
    }
    SystemPrompt.of(system);
    if (endOfTurn.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "Cannot use render.endOfTurn: one of its tokens is empty; take it out");
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException(
          "Cannot use render.maxTokens=%d: must be at least 1".formatted(maxTokens));
    }
    OverLength.of(overLength);
    if (packing != 0 && packing < maxTokens) {
      throw new IllegalArgumentException(
          "Cannot use render.packing=%d: must be 0 for no plan, or at least render.maxTokens=%d"
              .formatted(packing, maxTokens));
    }
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    endOfTurn = List.copyOf(endOfTurn);
  }

  /** The tools that every conversation may call, a JSON array; null if there are none. */
  public String tools() {
    return variables.containsKey("tools")
        ? JSON.valueToTree(variables.get("tools")).toString()
        : null;
  }

  /** The template's name in tables: that of its file where it has one. */
  String templateName() {
    return Path.of(template).getFileName().toString();
  }

  /** What of it decides rows: not where files lie, nor the plan that is made of the rows. */
  RenderConf decisive() {
    return new RenderConf(
        templateName(), "", variables, system, endOfTurn, maxTokens, overLength, limits, 0);
  }

  private static void refuse(String variable) {
    throw new IllegalArgumentException(
        "Cannot use render.variables.%s: the stage sets it itself; take it out"
            .formatted(variable));
  }
}
