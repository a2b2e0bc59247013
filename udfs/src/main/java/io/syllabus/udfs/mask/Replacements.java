package io.syllabus.udfs.mask;

/** What is written in the place of a value, by the style of its type. */
final class Replacements {
  private static final int KEPT = 4;

  private final MaskConf conf;
  private final KeyedHash hash;

  Replacements(MaskConf conf, byte[] key) {
    this.conf = conf;
    if (conf.needsKey() && key.length == 0) {
      throw new IllegalArgumentException(
          ("Cannot mask with style hash or surrogate: there is no key; set the environment"
                  + " variable %s")
              .formatted(conf.keyEnv()));
    }
    this.hash = key.length == 0 ? null : new KeyedHash(key);
  }

  boolean keeps(String type) {
    return conf.styleOf(type) == MaskStyle.KEEP;
  }

  String of(String type, String value) {
    return switch (conf.styleOf(type)) {
      case LABEL -> "<%s>".formatted(type);
      case HASH -> token(type, value);
      case SURROGATE ->
          Surrogates.of(type, value, hash.of(type, value)).orElseGet(() -> token(type, value));
      case MASK -> "***" + tail(value);
      case KEEP -> value;
    };
  }

  private String token(String type, String value) {
    return "<%s_%s>".formatted(type, hash.token(type, value));
  }

  /** Of a long number the last four characters; of anything else nothing, it would tell a name. */
  private static String tail(String value) {
    String plain = ScanText.canonical(value);
    long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
    return digits >= 2 * KEPT ? plain.substring(plain.length() - KEPT) : "";
  }
}
