package io.syllabus.pipelines.trial;

import io.syllabus.jobs.RenderConf;

/**
 * What {@code try render} is told beside its rows and the recipe.
 *
 * @param template name or path of the template of rows that name none, null for none
 * @param tokenizer path of the tokenizer that adds ids and labels, null for none
 * @param mask true for spans of the assistant's turns, false for those of generation blocks
 * @param debug true to print token(label) pairs
 */
public record RenderOptions(String template, String tokenizer, boolean mask, boolean debug) {

  /** Whether the assistant's turns are looked for: pairs without labels would show nothing. */
  boolean masks() {
    return mask || debug;
  }

  /** The same, with what a recipe names where nothing is said here. */
  public RenderOptions orElse(RenderConf recipe) {
    String recipes = recipe.tokenizer().isBlank() ? null : recipe.tokenizer();
    return new RenderOptions(
        template == null ? recipe.template() : template,
        tokenizer == null ? recipes : tokenizer,
        mask,
        debug);
  }
}
