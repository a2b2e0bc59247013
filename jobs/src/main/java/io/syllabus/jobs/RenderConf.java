package io.syllabus.jobs;

import java.util.List;

/**
 * How pairs become samples.
 *
 * @param template name of a built-in template, or path of a template or a tokenizer_config.json
 * @param tokenizer path of a tokenizer.json
 * @param maxTokens longest sample
 * @param overLength what becomes of longer ones: drop, truncate (whole turns) or keep
 */
public record RenderConf(String template, String tokenizer, int maxTokens, String overLength) {
  private static final List<String> POLICIES = List.of("drop", "truncate", "keep");

  public RenderConf {
    if (template.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot use render.template='': must be a built-in name such as chatml, or a path");
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException(
          "Cannot use render.maxTokens=%d: must be at least 1".formatted(maxTokens));
    }
    if (!POLICIES.contains(overLength)) {
      throw new IllegalArgumentException(
          "Cannot use render.overLength=%s: must be one of %s".formatted(overLength, POLICIES));
    }
  }
}
