package io.syllabus.jinja;

import io.syllabus.jinja.python.Arithmetic;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.NumberMath;
import io.syllabus.jinja.python.NumberParser;
import io.syllabus.jinja.python.Numbers;
import io.syllabus.jinja.python.PercentFormat;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Signature;
import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The filters for numbers. */
final class NumberFilters {
  private static final int MAX_DIGITS = 400;
  private static final String[] SIZES = {"", "k", "M", "G", "T", "P", "E", "Z", "Y"};

  static final Filter.Table TABLE =
      new Filter.Table()
          .add("abs", "number", (a, budget) -> abs(a[0]))
          .add("int", "value, default=, base=", (a, budget) -> toInt(a, budget))
          .add("float", "value, default=", (a, budget) -> toFloat(a))
          .add("round", "value, precision=, method=", NumberFilters::round)
          .add("filesizeformat", "value, binary=", NumberFilters::fileSize);

  private NumberFilters() {}

  private static Object abs(Object value) {
    if (!Numbers.isNumber(value)) {
      throw PythonError.type("bad operand type for abs(): '%s'", Types.name(value));
    }
    if (Numbers.isFloat(value)) {
      return Math.abs(Numbers.asDouble(value));
    }
    return Numbers.normal(Numbers.big(value).abs());
  }

  private static Object toInt(Object[] a, Budget budget) {
    if (a[0] instanceof Undefined undefined) {
      throw undefined.error();
    }
    Object fallback = Signature.or(a[1], 0L);
    if (Numbers.isInt(a[0])) {
      return Arithmetic.plus(a[0]);
    }
    if (Numbers.isFloat(a[0])) {
      double number = Numbers.asDouble(a[0]);
      return Double.isNaN(number) ? fallback : Numbers.truncate(number);
    }
    return Types.isText(a[0])
        ? parsed(Types.text(a[0]), Signature.or(a[2], 10L), fallback, budget)
        : fallback;
  }

  private static Object parsed(String text, Object base, Object fallback, Budget budget) {
    Object whole = NumberParser.parseInt(text, Numbers.index(base, "int() base"), budget);
    if (whole != null) {
      return whole;
    }
    Double number = NumberParser.parseFloat(text);
    boolean finite = number != null && !number.isNaN() && !number.isInfinite();
    return finite ? Numbers.truncate(number) : fallback;
  }

  private static Object toFloat(Object[] a) {
    if (a[0] instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (Numbers.isNumber(a[0])) {
      return Numbers.toFloat(a[0]);
    }
    Double number = Types.isText(a[0]) ? NumberParser.parseFloat(Types.text(a[0])) : null;
    return number == null ? Signature.or(a[1], 0.0) : number;
  }

  private static Object round(Object[] a, Budget budget) {
    String method = Repr.str(Signature.or(a[2], "common"));
    long digits = Numbers.index(Signature.or(a[1], 0L), "precision");
    return switch (method) {
      case "common" -> common(a[0], digits);
      case "ceil", "floor" -> directed(a[0], digits, method, budget);
      default ->
          throw new PythonError("FilterArgumentError", "method must be common, ceil or floor");
    };
  }

  private static Object common(Object value, long digits) {
    if (!Numbers.isNumber(value)) {
      throw PythonError.type("type %s doesn't define __round__ method", Types.name(value));
    }
    if (Numbers.isInt(value) && digits >= 0) {
      return Arithmetic.plus(value);
    }
    double number = Numbers.asDouble(value);
    if (digits > MAX_DIGITS || Double.isNaN(number) || Double.isInfinite(number)) {
      return number;
    }
    boolean whole = Numbers.isInt(value);
    BigDecimal exact = whole ? new BigDecimal(Numbers.big(value)) : new BigDecimal(number);
    BigDecimal rounded =
        exact.setScale((int) Math.max(digits, -MAX_DIGITS), RoundingMode.HALF_EVEN);
    return whole
        ? Numbers.normal(rounded.toBigInteger())
        : (Object) Math.copySign(rounded.doubleValue(), number);
  }

  private static Object directed(Object value, long digits, String method, Budget budget) {
    Object factor = NumberMath.power(10L, digits, budget);
    Object scaled = Arithmetic.multiply(value, factor, budget);
    if (!Numbers.isNumber(scaled)) {
      throw PythonError.type("must be real number, not %s", Types.name(scaled));
    }
    if (Numbers.isInt(scaled)) {
      return NumberMath.divide(scaled, factor);
    }
    double number = Numbers.asDouble(scaled);
    double whole = method.equals("ceil") ? Math.ceil(number) : Math.floor(number);
    return NumberMath.divide(Numbers.truncate(whole), factor);
  }

  private static Object fileSize(Object[] a, Budget budget) {
    boolean binary = Truth.of(Signature.or(a[1], false));
    Double bytes = (Double) toFloat(new Object[] {a[0], Double.NaN});
    if (bytes.isNaN()) {
      throw PythonError.value("could not convert to float");
    }
    double base = binary ? 1024 : 1000;
    if (bytes < base) {
      return bytes == 1 ? "1 Byte" : Repr.str(Numbers.truncate(bytes)) + " Bytes";
    }
    int size = 1;
    while (size < SIZES.length - 1 && bytes >= Math.pow(base, size + 1)) {
      size++;
    }
    Object number = PercentFormat.format("%.1f", base * bytes / Math.pow(base, size + 1), budget);
    String prefix = binary ? SIZES[size].replace('k', 'K') + "i" : SIZES[size];
    return number + " " + prefix + "B";
  }
}
