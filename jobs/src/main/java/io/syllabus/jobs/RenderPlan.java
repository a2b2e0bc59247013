package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import io.syllabus.udfs.chat.SpecialTokens;
import io.syllabus.udfs.chat.TemplateSource;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What travels to the executors: the template as a text, since not every machine has its file.
 *
 * @param source of the template
 * @param variables of the template, with the special tokens of the model
 * @param asOf what the template's clock shows, an ISO date
 * @param tokenizer path of the tokenizer.json, empty for texts without tokens
 * @param tokenizerSha256 hash of that file, empty without one
 */
record RenderPlan(
    RenderConf conf,
    String source,
    Map<String, Object> variables,
    String asOf,
    String tokenizer,
    String tokenizerSha256)
    implements Serializable {

  /** The plan of a recipe, still without a tokenizer. */
  static RenderPlan of(RenderConf conf, String asOf) {
    String source = TemplateSource.of(conf.template(), conf.variables());
    SpecialTokens special = SpecialTokens.of(conf.template(), conf.tokenizer());
    List<String> missing = special.missing(source, conf.variables());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot use render.template=%s: it writes %s, which nothing names; put the model's tokenizer_config.json beside render.tokenizer, or set render.variables.%s"
              .formatted(conf.template(), String.join(", ", missing), missing.get(0)));
    }
    Map<String, Object> variables = new TreeMap<>(special.variables());
    variables.putAll(conf.variables());
    return new RenderPlan(conf, source, variables, asOf, "", "");
  }

  RenderPlan with(Path file, String sha256) {
    return new RenderPlan(conf, source, variables, asOf, file.toString(), sha256);
  }

  /** The same plan wherever its files lie; the tokenizer counts by its content, as a side input. */
  RenderPlan decisive() {
    return new RenderPlan(conf.decisive(), source, variables, asOf, "", "");
  }

  String sourceSha256() {
    return Ids.sha256(source.getBytes(StandardCharsets.UTF_8));
  }
}
