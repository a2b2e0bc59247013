package io.syllabus.pipelines.recipe;

import io.syllabus.engine.UsageException;
import io.syllabus.jobs.MaskKey;
import io.syllabus.udfs.mask.MaskConf;

/** Finds the secret of hashes and surrogates: in the environment, never in the recipe. */
public final class MaskKeys {
  private MaskKeys() {}

  /**
   * The key of a recipe.
   *
   * @throws UsageException where a style needs a key and none is there
   */
  public static MaskKey of(MaskConf mask) {
    String secret = mask.keyEnv().isBlank() ? null : System.getenv(mask.keyEnv());
    boolean missing = secret == null || secret.isBlank();
    if (missing && mask.needsKey()) {
      throw new UsageException(
          "Cannot use mask.keyEnv=%s: hash and surrogate need a key, and that environment variable holds none; set it to a secret of 32 characters or more, and keep it: another key gives other rows"
              .formatted(mask.keyEnv()));
    }
    return new MaskKey(missing ? "" : secret);
  }
}
