package io.syllabus.udfs.curate;

import java.util.regex.Pattern;

/** Answers that decline to answer, which a model learns all too readily. */
public final class Refusals {
  /** A refusal says so at once. */
  private static final int OPENING = 120;

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:i'?m|i am) (?:very |so |really )?(?:sorry|afraid),? ?(?:but )?(?:that )?(?:i |we )?(?:can(?:'t|not)|am unable|won't|do not|don't)"
              + "|\\bi (?:can(?:'t|not)|am unable to|won't be able to) (?:help|assist|answer|provide|comply|discuss|do that)"
              + "|\\bas an? (?:ai|language model|assistant)\\b.{0,40}\\b(?:can(?:'t|not)|unable|do not|don't)"
              + "|(?:抱歉|对不起|不好意思)[，,。 ]{0,2}(?:我|本人|这个问题我)?(?:暂时|目前|还)?(?:无法|不能|没办法|没法)(?:回答|提供|帮|协助|讨论|处理|满足)"
              + "|作为(?:一个|一名)?(?:人工智能|语言模型|AI).{0,20}(?:无法|不能|没有)"
              + "|我(?:无法|不能)(?:回答|提供|讨论|协助)",
          Pattern.CASE_INSENSITIVE);

  private Refusals() {}

  public static boolean isRefusal(String answer) {
    String opening = answer.strip().replace('’', '\'');
    return REFUSAL.matcher(opening.substring(0, Math.min(OPENING, opening.length()))).find();
  }
}
