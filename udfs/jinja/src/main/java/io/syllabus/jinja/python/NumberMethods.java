package io.syllabus.jinja.python;

/** The attributes and methods of int and float that a template may meet. */
final class NumberMethods {
  private NumberMethods() {}

  static Object find(Object self, String name) {
    return switch (name) {
      case "real" -> Arithmetic.plus(self);
      case "imag" -> Numbers.isInt(self) ? (Object) 0L : (Object) 0.0;
      case "conjugate" -> (Callable) (arguments, budget) -> Arithmetic.plus(self);
      default -> Numbers.isInt(self) ? ofInt(self, name) : ofFloat(self, name);
    };
  }

  private static Object ofInt(Object self, String name) {
    return switch (name) {
      case "numerator" -> Arithmetic.plus(self);
      case "denominator" -> 1L;
      case "bit_length" ->
          (Callable) (arguments, budget) -> (long) Numbers.big(self).abs().bitLength();
      case "bit_count" ->
          (Callable) (arguments, budget) -> (long) Numbers.big(self).abs().bitCount();
      default -> null;
    };
  }

  private static Object ofFloat(Object self, String name) {
    double number = Numbers.asDouble(self);
    return name.equals("is_integer")
        ? (Callable)
            (arguments, budget) -> !Double.isInfinite(number) && number == Math.rint(number)
        : null;
  }
}
